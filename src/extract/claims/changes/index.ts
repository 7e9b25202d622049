// 比上年增加3.47万元，增长495.7%: a change in amount and per cent against the year before or a budget.
import type { Claim, Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, inputOf } from '../build.js';
import { meant } from '../meant.js';
import { isNear } from '../settle/fails.js';
import { distinctValues } from '../../../values/distinct.js';
import { tellingDigits } from '../../../values/digits.js';
import { core, related } from '../sentence/names.js';
import { otherPairs } from './other-pairs.js';
import {
  contraryTo,
  differenceOf,
  growthBetween,
  growthOf,
  isWorkedOut,
  titleFor,
} from './change-readings.js';
import { beforeOf, nowOf } from './changed-figures.js';
import { comparisonsIn, subjectOf, type Comparison } from './compared.js';
import { BUDGET_ROLES, DECREASE, INCREASE, roleIn, type Role } from '../sentence/cues.js';
import { levelWithYearBefore } from './levelled.js';
import { isContrary, nowOfPart, partChange } from './part-changes.js';
import type { Wholes } from '../shares/index.js';

/** A stated change of a thing, for the checks that add changes up. */
export interface Change {
  amount: Amount;
  now: Amount | null;
  subject: string;
  /** What it is measured against: a budget, or null for the year before. */
  role: Role | null;
  /** The rate behind it says the opposite: which way it went is unclear. */
  contrary: boolean;
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
    if (amount.kind === 'growth' && isYearly(amount)) continue;
    const part = partChange(amount, amounts, comparisons);
    const compared =
      part?.compared ??
      comparisons.findLast((c) => c.end <= amount.mention.start && c.start >= amount.sentence.start);
    // 其中亮化电费下降31%: of a part whose figures are not told
    if (!compared || (!part && amount.kind === 'growth' && OF_PART.test(amount.lead))) continue;
    const subject = part?.name ?? subjectOf(compared, amount);
    const difference =
      amount.kind !== 'growth'
        ? undefined
        : part
          ? twin(amount, amounts)
          : (done.get(compared) ?? twin(amount, amounts));
    const last = difference && found.findLast((change) => change.amount === difference);
    const before = part ? null : beforeOf(compared, subject, amount, amounts, reportYear);
    const others = amounts.filter((a) => a !== before);
    const reached =
      last?.now ??
      (part ? nowOfPart(part.name, amount, all) : nowOf(compared, subject, amount, others, all, wholes));
    const now = reached && !isOfOtherStage(reached, difference ?? amount) ? reached : null;
    if (amount.kind === 'change') {
      done.set(compared, amount);
      found.push({
        amount,
        now,
        subject: subject || (now ? inputOf(now).name : ''),
        role: compared.role,
        contrary: isSaidContrary(amount, amounts),
      });
      const readings =
        now && before && alike(now.quantity, before.quantity) && alike(amount.quantity, now.quantity)
          ? [differenceOf(now, before, amount.sign)]
          : [];
      const sure = before !== null && isTold(before, amount, now);
      const certain = before && certainNow(amount, now, before, amounts);
      if (certain && before) {
        const subject = titleFor(certain, amount);
        yield {
          ...claimOf('change', amount, [differenceOf(certain, before, amount.sign)], { subject }),
          sure: true,
        };
        continue;
      }
      yield* claimed(amount, readings, sure, otherPairs(amount, amounts, compared, null), now);
      continue;
    }
    if (amount.quantity.dimension === 'points') continue;
    const said = amounts[amount.index - 1];
    if (isContrary(amount, said)) {
      yield claimOf('change', amount, [contraryTo(amount, said)], { subject: titleFor(now, amount) });
      continue;
    }
    // 与2021年的1918.42万元相比，增加118.45万元，增长6.17%: the sentence has all that it takes
    const isClosed = difference && before?.sentence === amount.sentence && now?.sentence !== amount.sentence;
    const full = growthOf(amount, now, before, difference ?? null);
    const isBorneOut = full.some(({ expression }) => agrees(amount.quantity, expression));
    const readings = isClosed && !isBorneOut ? growthOf(amount, null, before, difference) : full;
    if (difference && now && before && isWorkedOut(difference, now, before)) {
      yield { ...claimOf('change', amount, readings, { subject: titleFor(now, amount) }), sure: true };
      continue;
    }
    const sure = difference !== undefined || (before !== null && isTold(before, amount, now));
    yield* claimed(amount, readings, sure, otherPairs(amount, amounts, compared, difference ?? null), now);
  }
  yield* levelWithYearBefore(amounts, comparisons, all, wholes);
}

const OF_PART = new RegExp(`其中:?[^,;。:]{2,}(?:${INCREASE}|${DECREASE})了?$`);

/** So many digits in a rate of growth, and no two figures give it by chance. */
const DIGITS = 3;

/**
 * 比上年的8410万元增加470万元，增长5.59%: what the rate behind it follows from. 与上年末77人相比，在职人员减少3人: the words of the
 * change are those of the figure that the paragraph tells before.
 */
function certainNow(change: Amount, now: Amount | null, before: Amount, amounts: Amount[]): Amount | null {
  if (before.sentence !== change.sentence || !alike(before.quantity, change.quantity)) return null;
  const next = amounts[change.index + 1];
  const isTwin =
    next?.kind === 'growth' &&
    next.sentence === change.sentence &&
    next.sign === change.sign &&
    next.quantity.dimension === 'rate';
  const levels = amounts.filter(
    (a) =>
      a !== before &&
      a.kind === 'level' &&
      a.index < change.index &&
      a.year !== 'before' &&
      alike(a.quantity, before.quantity),
  );
  const own = core(change.lead.replace(CHANGED, ''));
  const found =
    isTwin && tellingDigits(next.quantity) >= DIGITS
      ? [...(now && alike(now.quantity, before.quantity) ? [now] : []), ...levels].filter((a) =>
          agrees(next.quantity, growthBetween(a, before, change.sign).expression),
        )
      : own.length >= DIGITS
        ? levels.filter((a) => core(a.name).endsWith(own))
        : [];
  return found.length > 0 && distinctValues(found) === 1 ? found[0]! : null;
}

/** 支出增加151.95万元 is no change of the budget. */
function isOfOtherStage(now: Amount, change: Amount): boolean {
  const own = roleIn(change.lead.replace(CHANGED, ''));
  return (
    own !== null &&
    now.role !== null &&
    isStaged(own) &&
    isStaged(now.role) &&
    BUDGET_ROLES.has(own) !== BUDGET_ROLES.has(now.role)
  );
}

const isStaged = (role: Role): boolean => role === 'executed' || BUDGET_ROLES.has(role);

const CHANGED = new RegExp(`(?:${INCREASE}|${DECREASE})了?$`);

/** 年平均增长11.71%: compounded over the years, a root that is not worked out here. */
const isYearly = ({ lead }: Amount): boolean => /年(?:度)?(?:平均|均|复合|递)/.test(lead);

/** The claim of the readings that the words suggest, unless other figures of the paragraph bear it out. */
function* claimed(
  amount: Amount,
  readings: Reading[],
  sure: boolean,
  others: Reading[],
  now: Amount | null,
): Generator<Claim> {
  const subject = titleFor(now, amount);
  const holds = readings.some(
    (reading) =>
      agrees(amount.quantity, reading.expression) ||
      // 增加2348万元，增长5%, in fact 4.48%: rounded up, and of no other figure of the list
      (sure && amount.quantity.dimension === 'rate' && isNear(amount.quantity, reading)),
  );
  const chosen = holds
    ? undefined
    : meant(amount, [
        ...readings.map((reading) => ({ reading, sure })),
        ...others.map((reading) => ({ reading })),
      ]);
  const found = chosen && !readings.includes(chosen) ? [chosen] : holds || sure || chosen ? readings : [];
  if (found.length > 0) yield claimOf('change', amount, found, { subject });
}

/** The year before stands in the sentence, or is told of the very thing that changed. */
const isTold = (before: Amount, amount: Amount, now: Amount | null): boolean =>
  before.sentence === amount.sentence ||
  (now !== null && related(now.name || now.topic, before.name || before.topic));

const isSaidContrary = (change: Amount, amounts: Amount[]): boolean => {
  const next = amounts[change.index + 1];
  return next !== undefined && next.kind === 'growth' && isContrary(next, change);
};

/** 分别增加3场、200人次，增长25%、20%: which of the two a rate belongs to is left open. */
function afterParallel(amount: Amount, amounts: Amount[]): boolean {
  const before = amounts[amount.index - 1];
  return (
    before !== undefined && before.parallel && before.kind === 'change' && before.sentence === amount.sentence
  );
}

/**
 * 同比增加1.2万元，同比增长16.44%: the amount right before, each with a word of comparison of its own; right behind
 * where it says nothing else (增长15.35%，增收25457万元).
 */
function twin(growth: Amount, amounts: Amount[]): Amount | undefined {
  const isTwin = (a: Amount | undefined): boolean =>
    a?.kind === 'change' && !a.parallel && a.sentence === growth.sentence && a.sign === growth.sign;
  const [before, behind] = [amounts[growth.index - 1], amounts[growth.index + 1]];
  if (isTwin(before)) return before;
  const gap = behind && behind.line.text.slice(growth.mention.end, behind.mention.start);
  return isTwin(behind) && BARE_CHANGE.test(gap!) ? behind : undefined;
}

/** A word of change and nothing that changed. */
const BARE_CHANGE = new RegExp(
  `^[,、](?:同比|[较比](?:上年|去年)(?:同期)?)?(?:${INCREASE}|${DECREASE})(?:额|了|约)?$`,
);
