// 占…%: a part of the whole that the words behind 占 name, or of the total of the list it stands in.
import type { Account, Claim, Reading } from '../../../report/schema.js';
import { figure, ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import { farFrom, meant } from '../meant.js';
import { quotient } from '../rates/quotients.js';
import { core } from '../sentence/names.js';
import { nameIn } from '../sentence/subjects.js';
import {
  baseAbove,
  comeToAll,
  levelsAbove,
  quotientOfSiblings,
  siblingsOf,
  wholeOfOthers,
} from './around.js';
import { bareThing } from '../sentence/things.js';
import { baseOf, GENERAL, isOfAll, isOutside } from './base.js';
import { isJoint, names, namedWholes, ownSpending, plain, stageOf } from './named-wholes.js';
import { partOf } from './share-parts.js';

/** What a share may be taken of, found while totals were read: part → its total. */
export type Wholes = ReadonlyMap<Amount, Amount>;

/** The shares that a line states. `all`: every amount of the report, in order. */
export function* shareClaims(
  amounts: Amount[],
  all: Amount[],
  accounts: Account[],
  wholes: Wholes,
): Generator<Claim> {
  for (const share of amounts) {
    if (share.kind !== 'share') continue;
    const part = partOf(share, amounts);
    if (!part) continue;
    const base = baseOf(share);
    if (isOutside(base)) continue;
    // 三年分别为13.85万元、15.02万元，占当年支出的14.95%、15.77%: each of its own year
    const { line, sentence, mention } = share;
    const isOfEachYear = /占(?:当年|各年|当期|同期)[^。;]*$/.test(
      line.text.slice(sentence.start, mention.start),
    );
    if (isOfEachYear && (part.parallel || /分别/.test(part.lead))) continue;
    const readings = wholesOf(share, part, base, amounts, all, accounts, wholes);
    const words = share.lead.includes('占') ? share.lead.slice(share.lead.lastIndexOf('占')) : '占比';
    const subject = `${inputOf(part).name}${words.replace(/(?:\)|为|达到?|的)+$/, '')}`;
    if (readings.length === 0) {
      const general = /支出/.test(base) ? ownSpending(all) : [];
      const named = GENERAL.test(base) ? general : namedWholes(base, part, all);
      const far = farFrom(
        'share',
        share,
        named.map((whole) => ({ reading: quotient(part, whole) })),
        subject,
      );
      if (far) yield far;
      else if (core(base).length >= 2)
        yield claimOf('share', share, [], {
          subject,
          undecided: { key: 'reason.base-not-found', values: { base } },
        });
      continue;
    }
    yield claimOf('share', share, readings, { subject, alternatives: others(part, readings, all) });
  }
}

function wholesOf(
  share: Amount,
  part: Amount,
  base: string,
  amounts: Amount[],
  all: Amount[],
  accounts: Account[],
  wholes: Wholes,
): Reading[] {
  const of = (whole: Amount): Reading => quotient(part, whole);
  // what is far smaller than the part is no whole of it
  const total = [wholes.get(part), listTotal(part, amounts)].find(
    (a) => a && a.quantity.value.mul(2).compare(part.quantity.value) >= 0,
  );
  // 占总支出的3.25%: 全年资助支出 is not all that was spent
  const isSome = ({ lead }: Amount): boolean => isOfAll(base) && bareThing(lead) !== '';
  if (GENERAL.test(base)) {
    // 更新60辆，其中新能源车54辆；全县212辆，新能源车167辆，占比: behind the semicolon it may be of another whole
    const gap = total ? part.line.text.slice(total.mention.end, part.mention.start) : '';
    const apart = total && !wholes.has(part) && (gap.includes(';') || isSome(total));
    if (total && !apart && alike(total.quantity, part.quantity)) return [of(total)];
    const shared = wholeOfOthers(share, part, all, wholes);
    if (shared) return [of(shared)];
    const own = siblingsOf(share, part, amounts);
    // X主要用于以下方面： in a line of its own above numbered items: the amount that it names
    const said = own.length < 2 && part.line.announced.length >= 4 ? part.line.announced : null;
    const named = said ?? (own.length < 2 ? baseAbove(share, all) : null);
    const above = named
      ? namedWholes(named, part, all).map((whole) => ({ reading: of(whole), sure: said !== null }))
      : [];
    const all100 = own.length >= 2 && comeToAll(share, amounts);
    const chosen = meant(share, [
      ...(all100 ? [{ reading: quotientOfSiblings(part, own), sure: true }] : []),
      ...above,
      ...(apart ? [{ reading: of(total), weak: isSome(total) }] : []),
      ...levelsAbove(part, all).map((whole) => ({ reading: of(whole), weak: isSome(whole) })),
    ]);
    return chosen ? [chosen] : [];
  }
  // 财政拨款基本支出…，其中：人员经费…，占基本支出的: the list's own total, said in short
  const isShort = total && core(base).length >= 4 && plain(total.lead).endsWith(plain(base));
  if (total && !isJoint(total) && (isShort || names(total, base))) return [of(total)];
  // 占在校生总数的 of 在校生9860人
  const counted = base.replace(/(?:的)?(?:总数|总量|总人数)$/, '');
  const named = namedWholes(base, part, all);
  const told =
    named.length > 0 || counted === base || counted.length < 2 ? named : namedWholes(counted, part, all);
  // 占项目财政拨款支出的 is not of all that was paid
  const found = told.filter(({ lead, topic }) => !base.includes('项目') || (lead + topic).includes('项目'));
  // planned and reached stand under one name: only where none explains it is the nearest one meant
  const sure = plain(base).length > 2 || found.length === 1;
  // 占到位资金的 is of all that arrived, not of 县级到位652万元
  const likeliest = (nameIn(base) === '' ? found.find(({ name }) => name === '') : undefined) ?? found[0];
  const chosen = meant(
    share,
    found.map((whole) => ({ reading: of(whole), sure: sure && whole === likeliest, weak: isSome(whole) })),
  );
  if (chosen) return [chosen];
  const staged = stageOf(base, part, all, (whole) => agrees(share.quantity, of(whole).expression));
  if (staged) return [of(staged)];
  const rest = restBehind(share, part, amounts);
  if (rest) return [quotientOfSiblings(part, [part, rest])];
  const account = accounts.find(
    (a) => core(a.name) === core(base) && a.amount.dimension === part.quantity.dimension,
  );
  if (!account) return [];
  const inputs = [inputOf(part), { name: account.name, quantity: account.amount }];
  return [
    reading(
      '',
      `${inputs[0]!.name} ÷ ${account.name} × 100%`,
      ratio(figureOf(part), figure(account.amount)),
      inputs,
    ),
  ];
}

/** 占该类支出的89.25%；其余44.38万元: all but what is left. */
function restBehind(share: Amount, part: Amount, amounts: Amount[]): Amount | undefined {
  const next = amounts[share.index + 1];
  const isRest =
    next?.kind === 'level' && next.sentence === share.sentence && /^其余(?:的|为)?$/.test(next.lead);
  return isRest && alike(next.quantity, part.quantity) ? next : undefined;
}

/** The amount before the head of the list that the part stands in. */
function listTotal(part: Amount, amounts: Amount[]): Amount | undefined {
  const text = part.line.text;
  const head = Math.max(
    text.lastIndexOf('其中', part.mention.start),
    text.lastIndexOf('包括', part.mention.start),
    text.lastIndexOf('方面:', part.mention.start),
  );
  if (head < 0) return undefined;
  return amounts.findLast(
    (a) => a.kind === 'level' && a.mention.end <= head && !isMeasure(a) && alike(a.quantity, part.quantity),
  );
}

/** Other totals of the report, to say of which one the printed share would be right. */
function others(part: Amount, readings: Reading[], all: Amount[]): Reading[] {
  const used = new Set(readings.flatMap((r) => r.inputs.map((input) => input.quantity)));
  const wholes = all.filter(
    (a) =>
      a.kind === 'level' &&
      !used.has(a.quantity) &&
      alike(a.quantity, part.quantity) &&
      a.year !== 'before' &&
      /合计|总计|总额|预算/.test(a.lead) &&
      a.quantity.value.compare(part.quantity.value) > 0,
  );
  return wholes.slice(0, 12).map((whole) => {
    const inputs = [inputOf(part), inputOf(whole)];
    return reading(
      inputs[1]!.name,
      `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`,
      ratio(figureOf(part), figureOf(whole)),
      inputs,
    );
  });
}
