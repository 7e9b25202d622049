// What else a stated figure may follow from: other sums, differences, rates and changes of the figures beside it.
import type { Claim, Reading } from '../../../report/schema.js';
import { minus, plus, quantitiesIn, sum } from '../../../values/expression.js';
import { alike, figureOf, inputOf, reading, sumReading } from '../build.js';
import { differenceOf, growthOf } from '../changes/change-readings.js';
import { gapBetween } from '../changes/points.js';
import type { Role } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { isOfOtherSide } from '../totals/kinds.js';
import { meanOf, quotient } from '../rates/quotients.js';
import { digitsOf } from './near-figures.js';

/** Sums are many: so many digits in one that is no chance. */
const SUM_DIGITS = 4;
/** Of more figures than this many a sum may be made. */
const MOST_ADDED = 6;
const BUDGETS: Role[] = ['initial', 'adjusted', 'budget', 'added'];

/** A reading of other figures than those that were taken. */
export interface Other {
  other: Reading;
  now?: Amount;
  /** Meant as much as what was taken. */
  sure?: boolean;
}

/** Every other reading of a claim of its kind, the likeliest first. */
export function* othersOf(claim: Claim, stated: Amount, pool: Amount[]): Generator<Other> {
  const levels = pool.filter((a) => a.kind === 'level');
  const like = levels.filter((a) => alike(a.quantity, stated.quantity));
  switch (claim.kind) {
    case 'change':
      yield* changesOf(stated, pool, levels);
      break;
    case 'rate':
      yield* ratesOf(stated, pool, levels);
      break;
    case 'share':
      if (hasBareBase(stated)) {
        // 占98% behind 占预算的45%: of the same
        for (const other of claim.alternatives) yield { other, sure: true };
        yield* ratesOf(stated, pool, levels);
      } else yield* otherParts(claim, stated, pool, levels);
      break;
    case 'total':
    case 'balance':
      if (digitsOf(stated.quantity) < SUM_DIGITS) return;
      yield* sumsOf(stated, like);
      if (claim.kind === 'balance') yield* balancesOf(stated, like);
      break;
    case 'per-unit':
      for (const total of like)
        for (const count of levels.filter((a) => a.quantity.dimension === 'count'))
          yield { other: meanOf(total, count) };
  }
}

/** 支出3286.71万元，比上年的3158.20万元增长4.07%，占可用资金的97.85%: of the base that is named, another part. */
function* otherParts(claim: Claim, stated: Amount, pool: Amount[], levels: Amount[]): Generator<Other> {
  const whole = pool.find((a) => a.quantity === quantitiesIn(claim.readings[0]!.expression).at(-1));
  if (!whole) return;
  for (const part of levels)
    if (part !== whole && part.sentence === stated.sentence && alike(part.quantity, whole.quantity))
      yield { other: quotient(part, whole) };
}

/** The one of the other, as far as the words allow that base. */
function* ratesOf(stated: Amount, pool: Amount[], levels: Amount[]): Generator<Other> {
  const roles = basesIn(stated.lead);
  for (const [part, whole] of pairsOf([...levels, ...pool.filter((a) => a.kind === 'change')]))
    if (whole.kind === 'level' && (roles === null || (whole.role !== null && roles.includes(whole.role))))
      yield { other: quotient(part, whole) };
}

/** Every run of figures, one behind the other. */
function* sumsOf(stated: Amount, like: Amount[]): Generator<Other> {
  for (let from = 0; from < like.length; from += 1)
    for (let to = from + 2; to <= like.length; to += 1) {
      const run = like.slice(from, to);
      if (!isOfOtherSide(stated, run)) yield { other: sumReading(run) };
    }
}

/** 1500万元，核减180万元，另有结转60万元，全年1380万元: one figure less another, or less another of two. */
function* balancesOf(stated: Amount, like: Amount[]): Generator<Other> {
  const pairs = pairsOf(like);
  for (const [a, b] of pairs) yield { other: differenceOf(a, b, 1) };
  if (like.length > MOST_ADDED) return;
  for (const [a, b] of pairs)
    for (const more of like)
      if (more.index > a.index && more !== b && a.sentence === stated.sentence) {
        const inputs = [a, more, b].map((one) => inputOf(one));
        const [x, y, z] = inputs.map(({ name }) => name);
        const expression = sum(plus(figureOf(a)), plus(figureOf(more)), minus(figureOf(b)));
        yield { other: reading('', `${x} + ${y} − ${z}`, expression, inputs) };
      }
}

/** The bases that the words before a rate allow: 完成年初预算的 names its own. */
function basesIn(lead: string): Role[] | null {
  if (/年初/.test(lead)) return ['initial'];
  return /全年|调整后/.test(lead) ? ['adjusted', 'budget'] : null;
}

/** By how much, or by how many per cent, one figure changed against another, or by a change stated beside it. */
function* changesOf(stated: Amount, pool: Amount[], levels: Amount[]): Generator<Other> {
  const base = stated.line.text.slice(Math.max(0, stated.leadStart - 14), stated.mention.start);
  const ofBudget = /预算|计划|目标/.test(base);
  const differences = pool.filter((a) => a.kind === 'change' && a.sentence === stated.sentence);
  if (stated.quantity.dimension === 'points')
    for (const [a, b] of pairsOf(pool.filter(({ kind }) => kind === 'rate')))
      yield { other: gapBetween(a, b) };
  for (const [now, before] of pairsOf(levels)) {
    if (now.year === 'before' || isEarlier(now, before)) continue;
    if (BUDGETS.includes(before.role ?? 'executed') !== ofBudget) continue;
    if (stated.kind === 'growth')
      for (const other of growthOf(stated, now, before, null)) yield { other, now };
    else if (alike(now.quantity, stated.quantity))
      yield { other: differenceOf(now, before, stated.sign), now };
  }
  if (stated.kind !== 'growth' || ofBudget) return;
  for (const difference of differences)
    for (const now of levels)
      if (now.year !== 'before' && difference.sign === stated.sign)
        for (const other of growthOf(stated, now, null, difference)) yield { other, now };
  // 2023年4786万元，与2022年的4512万元相比增加274万元: of the earlier one
  const isBase = (a: Amount): boolean =>
    a.year === 'before' || (a.year !== null && !levels.some((b) => isEarlier(b, a)));
  for (const difference of differences)
    for (const before of levels)
      if (isBase(before) && difference.sign === stated.sign)
        for (const other of growthOf(stated, null, before, difference)) yield { other };
}

const isEarlier = (a: Amount, b: Amount): boolean =>
  typeof a.year === 'number' && typeof b.year === 'number' && a.year < b.year;

/** 占98%, 占总额的98%: of what is not said. */
const hasBareBase = (share: Amount): boolean =>
  /占(?:其|该|总|全部|合计|比)?[额量数]?(?:的|比|重|例|为|达)*$/.test(share.lead);

function* pairsOf(amounts: Amount[]): Generator<[Amount, Amount]> {
  for (const a of amounts)
    for (const b of amounts) if (a !== b && alike(a.quantity, b.quantity)) yield [a, b];
}
