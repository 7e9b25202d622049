// 比上年增加3.47万元，增长495.7%: a change in amount and per cent against the year before or a budget.
import type { Claim, Reading } from '../../report/schema.js';
import { minus, plus, ratio, sum, type Expression } from '../../values/expression.js';
import type { Amount } from './amounts.js';
import { alike, claimOf, figureOf, inputOf, reading, relationClaim } from './build.js';
import { comparisonsIn, subjectOf, type Comparison } from './compared.js';
import type { Role } from './cues.js';
import { core, related } from './names.js';
import type { Wholes } from './shares.js';

/** A stated change of a thing, for the checks that add changes up. */
export interface Change {
  amount: Amount;
  now: Amount | null;
  subject: string;
}

/** The changes that a line states. `all`: the amounts of the whole report; `found` collects the changes in amount. */
export function* changeClaims(
  amounts: Amount[],
  all: Amount[],
  found: Change[],
  reportYear: number | null,
  wholes: Wholes,
): Generator<Claim> {
  const line = amounts[0]?.line;
  if (!line) return;
  const comparisons = comparisonsIn(line.text);
  const done = new Map<Comparison, Amount>();
  for (const amount of amounts) {
    if (amount.kind !== 'change' && amount.kind !== 'growth') continue;
    if (amount.parallel || amount.sign === 0 || afterParallel(amount, amounts)) continue;
    const compared = comparisons.findLast(
      (c) => c.end <= amount.mention.start && c.start >= amount.sentence.start,
    );
    if (!compared) continue;
    const subject = subjectOf(compared, amount);
    const difference = amount.kind === 'growth' ? (done.get(compared) ?? twin(amount, amounts)) : undefined;
    const last = difference && found.findLast((change) => change.amount === difference);
    const now = last?.now ?? nowOf(compared, subject, amount, amounts, all, wholes);
    const before = beforeOf(compared, subject, amount, amounts, reportYear);
    if (amount.kind === 'change') {
      done.set(compared, amount);
      found.push({ amount, now, subject: subject || (now ? inputOf(now).name : '') });
      if (now && before && alike(now.quantity, before.quantity) && alike(amount.quantity, now.quantity))
        yield claimOf('change', amount, [differenceOf(now, before, amount.sign)], {
          subject: titleFor(now, amount),
        });
      continue;
    }
    if (amount.quantity.dimension === 'points') continue;
    const readings = growthOf(amount, now, before, difference ?? null);
    if (readings.length > 0) yield claimOf('change', amount, readings, { subject: titleFor(now, amount) });
  }
  yield* pointClaims(amounts);
  yield* levelWithYearBefore(amounts, comparisons, all, wholes);
}

/** 分别增加3场、200人次，增长25%、20%: which of the two a rate belongs to is left open. */
function afterParallel(amount: Amount, amounts: Amount[]): boolean {
  const before = amounts[amount.index - 1];
  return (
    before !== undefined && before.parallel && before.kind === 'change' && before.sentence === amount.sentence
  );
}

/** 同比增加1.2万元，同比增长16.44%: the amount right before, each with a word of comparison of its own. */
function twin(growth: Amount, amounts: Amount[]): Amount | undefined {
  const before = amounts[growth.index - 1];
  return before?.kind === 'change' &&
    !before.parallel &&
    before.sentence === growth.sentence &&
    before.sign === growth.sign
    ? before
    : undefined;
}

const isNow = (a: Amount, year: Comparison['year']): boolean =>
  a.kind === 'level' && a.year !== 'before' && (a.year === null || a.year !== year);

/** 2023年4480万元，2022年4100万元，同比…: the figure of the earlier year is not the one that changed. */
const isBesideLater = (a: Amount, amount: Amount, amounts: Amount[]): boolean =>
  typeof a.year === 'number' &&
  amounts.some(
    (b) =>
      b.sentence === amount.sentence &&
      b.index < amount.index &&
      isNow(b, null) &&
      Number(b.year) > Number(a.year),
  );

/** The figure that changed: named by the subject, else the last one before. */
function nowOf(
  compared: Comparison,
  subject: string,
  amount: Amount,
  amounts: Amount[],
  all: Amount[],
  wholes: Wholes,
): Amount | null {
  const money = amount.kind === 'change' ? amount.quantity : null;
  const fits = (a: Amount): boolean =>
    isNow(a, compared.year) &&
    !(compared.year === 'before' && isBesideLater(a, amount, amounts)) &&
    (money === null
      ? ['money', 'count', 'measure'].includes(a.quantity.dimension)
      : alike(a.quantity, money));
  const notBudget = (a: Amount): boolean =>
    !['initial', 'adjusted', 'budget', 'added'].includes(a.role ?? '') || compared.subject.includes('预算');
  const before = amounts.filter((a) => a.mention.end <= amount.mention.start && fits(a));
  const pick = (pool: Amount[]): Amount | null => pool.findLast(notBudget) ?? pool.at(-1) ?? null;
  if (subject.length >= 2) {
    const named = before.filter((a) => related(subject, a.lead) || related(subject, a.topic));
    if (named.length > 0) return pick(named);
    if (!/^(?:支出|收入|决算|总额|总计|合计|经费|费用|金额|数量)+$/.test(subject)) {
      const above = all.filter(
        (a) =>
          a.line.section === amount.line.section &&
          a.line.index < amount.line.index &&
          fits(a) &&
          core(a.lead).includes(subject),
      );
      return pick(above);
    }
  }
  const sentence = before.filter((a) => a.sentence === amount.sentence);
  if (sentence.length > 0) return pick(sentence);
  const last = before.at(-1);
  const chosen = last ? pick(before.filter((a) => a.sentence === last.sentence)) : null;
  // a sentence of its own behind a list goes on about the whole of the list
  return (chosen && wholes.get(chosen)) ?? chosen;
}

/** The figure it is measured against, where the line prints it. */
function beforeOf(
  compared: Comparison,
  subject: string,
  amount: Amount,
  amounts: Amount[],
  reportYear: number | null,
): Amount | null {
  const levels = amounts.filter((a) => a.kind === 'level');
  if (compared.role !== null) {
    const roles: (Role | null)[] =
      compared.role === 'budget' ? ['adjusted', 'budget', 'initial'] : [compared.role];
    return (
      roles
        .map((role) => levels.findLast((a) => a.role === role && a.index < amount.index))
        .find((a) => a !== undefined) ?? null
    );
  }
  const earlier = levels.filter(
    (a) =>
      a.year !== null &&
      (a.year === compared.year || a.year === 'before' || compared.year === 'before') &&
      isEarlier(a, amounts, reportYear),
  );
  const own = earlier.filter((a) => a.sentence === amount.sentence);
  // the nearest before it; one that follows only where none stands before
  const nearest = own.findLast((a) => a.index < amount.index) ?? own[0];
  return nearest ?? earlier.filter((a) => subject === '' || related(subject, a.topic)).at(-1) ?? null;
}

/** Of an earlier year than another figure of the line. */
function isEarlier(amount: Amount, amounts: Amount[], reportYear: number | null): boolean {
  if (amount.year === 'before' || (reportYear !== null && amount.year! < reportYear)) return true;
  return amounts.some((a) => typeof a.year === 'number' && a.year > (amount.year as number));
}

function differenceOf(now: Amount, before: Amount, sign: 1 | -1 | 0): Reading {
  const [more, less] = sign === -1 ? [before, now] : [now, before];
  const inputs = [inputOf(more), inputOf(less)];
  return reading(
    '',
    `${inputs[0]!.name} − ${inputs[1]!.name}`,
    sum(plus(figureOf(more)), minus(figureOf(less))),
    inputs,
  );
}

function growthOf(
  growth: Amount,
  now: Amount | null,
  before: Amount | null,
  difference: Amount | null,
): Reading[] {
  const readings: Reading[] = [];
  const sign = growth.sign === -1 ? -1 : 1;
  if (now && difference && alike(now.quantity, difference.quantity)) {
    const inputs = [inputOf(difference, difference.sign === -1 ? '减少额' : '增加额'), inputOf(now)];
    // the year before is what is left when the change is taken back
    const base = sum(plus(figureOf(now)), {
      sign: difference.sign === -1 ? 1 : -1,
      of: figureOf(difference),
    });
    const of: Expression = sign === difference.sign ? figureOf(difference) : sum(minus(figureOf(difference)));
    const mark = difference.sign === -1 ? '+' : '−';
    const formula = `${inputs[0]!.name} ÷（${inputs[1]!.name} ${mark} ${inputs[0]!.name}）× 100%`;
    readings.push(reading('', formula, ratio(of, base), inputs));
  }
  if (now && before && alike(now.quantity, before.quantity)) {
    const inputs = [inputOf(now), inputOf(before)];
    const [more, less] = sign === -1 ? [before, now] : [now, before];
    const of = sum(plus(figureOf(more)), minus(figureOf(less)));
    readings.push(
      reading(
        '',
        `（${inputs[0]!.name} − ${inputs[1]!.name}）÷ ${inputs[1]!.name} × 100%`,
        ratio(of, figureOf(before)),
        inputs,
      ),
    );
  } else if (!now && before && difference && alike(before.quantity, difference.quantity)) {
    const inputs = [inputOf(difference, '增减额'), inputOf(before)];
    readings.push(
      reading(
        '',
        `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`,
        ratio(figureOf(difference), figureOf(before)),
        inputs,
      ),
    );
  }
  return readings;
}

const titleFor = (now: Amount | null, amount: Amount): string =>
  `${now ? inputOf(now).name : ''}${amount.lead.replace(/(?:了|为|约|各)+$/, '').slice(-12)}`;

/** 由90%提高到95%，提高5个百分点. */
function* pointClaims(amounts: Amount[]): Generator<Claim> {
  for (const amount of amounts) {
    if (amount.quantity.dimension !== 'points' || amount.kind !== 'growth') continue;
    const rates = amounts.filter(
      (a) => a.sentence === amount.sentence && a.index < amount.index && a.quantity.dimension === 'rate',
    );
    if (rates.length !== 2) continue;
    const [first, second] = rates as [Amount, Amount];
    const reversed =
      /[到至为]$/.test(first.lead) || second.year === 'before' || /上年|去年/.test(second.lead);
    const [now, before] = reversed ? [first, second] : [second, first];
    yield claimOf('change', amount, [differenceOf(now, before, amount.sign)], {
      subject: titleFor(now, amount),
    });
  }
}

/** 与上年持平 where both years are printed. */
function* levelWithYearBefore(
  amounts: Amount[],
  comparisons: Comparison[],
  all: Amount[],
  wholes: Wholes,
): Generator<Claim> {
  const { line } = amounts[0]!;
  for (const compared of comparisons) {
    const match = /^[^,;。]{0,8}?(?<!基本)(持平|无变化|没有变化|一致)/.exec(line.text.slice(compared.end));
    if (!match || compared.role !== null) continue;
    const sentence = line.sentences.find((s) => s.start <= compared.start && compared.start < s.end);
    const anchor = amounts.findLast((a) => a.mention.end <= compared.start && a.kind === 'level');
    if (!sentence || !anchor) continue;
    const now = nowOf(
      compared,
      '',
      { ...anchor, mention: { ...anchor.mention, start: compared.start }, sentence },
      amounts,
      all,
      wholes,
    );
    const before = amounts.findLast(
      (a) => a.kind === 'level' && (a.year === 'before' || a.year === compared.year) && a !== now,
    );
    if (!now || !before || !alike(now.quantity, before.quantity)) continue;
    const end = compared.end + match[0].length;
    yield relationClaim(line, compared.start, end, titleFor(now, anchor), {
      word: match[1]!,
      operator: '=',
      left: inputOf(now),
      right: inputOf(before),
    });
  }
}
