// A figure that fails as it was read, but follows to its last digit from other figures beside it, is read as that.
import type { Claim, Reading } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { tellingDigits } from '../../../values/digits.js';
import { exactValue, minus, plus, ratio, quantitiesIn, sum } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, alike, figureOf, inputOf, reading, sumReading } from '../build.js';
import { differenceOf, growthOf, titleFor } from '../changes/change-readings.js';
import { gapBetween } from '../changes/points.js';
import type { Role } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { isOfOtherSide } from '../totals/kinds.js';
import { onlyBefore } from '../rates/rates-beside.js';
import { fails } from './fails.js';
import { isExplained } from './slips.js';

/** So many digits in a figure, and no chance meeting of two others gives it: in its sentence, its paragraph, above. */
const DIGITS = { sentence: 2, line: 3, above: 4 };
/** Sums are many: so many digits in one that is no chance. */
const SUM_DIGITS = 4;
/** Of more figures than this many a sum may be made. */
const MOST_ADDED = 6;
/** Figures of fewer digits give many a rate. */
const FEW = 3;
/** So many figures before and behind one. */
const NEAREST = 40;
const BUDGETS: Role[] = ['initial', 'adjusted', 'budget', 'added'];

/**
 * Which figures a sentence means is often left to its reader. Where the ones taken do not give the stated figure, no
 * slip of the pen explains that, and others of the same paragraph give it, those are meant: the claim holds by them.
 * A relation that is sure has no others.
 * `read`: the amounts of each line in reading order.
 */
export function readOtherwise(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flatMap((amounts, at) => amounts.map((a) => [a.quantity, { a, at }] as const)));
  const wholes = new Set<Quantity>();
  const held = wholesOf(
    claims.filter(({ kind }) => kind === 'share'),
    places,
  );
  const again = (claim: Claim): Claim => {
    const place = claim.stated && places.get(claim.stated);
    if (!place || claim.sure || claim.undecided !== null || !fails(claim)) return claim;
    // 占95.25%, beside 占4.75% that holds: of the same whole
    if (claim.kind === 'share' && held.get(place.a.line)?.has(baseIn(claim)!) && isPart(claim)) return claim;
    for (const pool of poolsOf(place.a, read, place.at))
      for (const { other, now, sure } of othersOf(claim, place.a, pool)) {
        const used = quantitiesIn(other.expression);
        if (isSameFigures(claim, used) || !agrees(place.a.quantity, other.expression)) continue;
        if (
          isOfAnotherKind(claim, used, place.a, pool) ||
          isOfAnotherPart(claim, used, place.a, read[place.at]!)
        )
          continue;
        // a slip of the pen says more than a chance meeting; the whole that the other shares are of says more still
        const isBeside = claim.kind === 'balance' && pool.every((a) => a.sentence === place.a.sentence);
        // but of 0.87% and 0.81% either may be chance
        const tells = digitsOf(place.a.quantity) > DIGITS.sentence;
        if (
          tells &&
          !sure &&
          !isBeside &&
          !isOfSameWhole(claim, used) &&
          !wholes.has(used.at(-1)!) &&
          isExplained(claim)
        )
          return claim;
        wholes.add(used.at(-1)!);
        const subject = now ? titleFor(now, place.a) : claim.subject;
        return { ...claim, subject, readings: [other], alternatives: [] };
      }
    return claim;
  };
  const once = claims.map(again);
  return wholes.size === 0 ? once : once.map((claim) => (claim.kind === 'share' ? again(claim) : claim));
}

const baseIn = ({ readings }: Claim): Quantity | undefined =>
  readings[0] && quantitiesIn(readings[0].expression).at(-1);

const isPart = ({ readings }: Claim): boolean => exactValue(readings[0]!.expression)?.compare(1) !== 1;

/** What the shares of each line are of, as far as they hold. */
function wholesOf(shares: Claim[], places: Map<Quantity, { a: Amount }>): Map<Amount['line'], Set<Quantity>> {
  const held = new Map<Amount['line'], Set<Quantity>>();
  for (const claim of shares) {
    const [line, whole] = [claim.stated && places.get(claim.stated)?.a.line, baseIn(claim)];
    if (!line || !whole || claim.undecided !== null || fails(claim)) continue;
    held.set(line, (held.get(line) ?? new Set()).add(whole));
  }
  return held;
}

/** 支出0.34万元，同比0.52万元下降34.62%，年初预算0.60万元，完成56.67%: of the base that was taken, by all its digits. */
function isOfSameWhole({ kind, stated, readings }: Claim, used: Quantity[]): boolean {
  const taken = readings.map(({ expression }) => quantitiesIn(expression));
  // 与县一中(78.4%)相差15.3个百分点: one of the two is named beside it
  if (stated!.dimension === 'points')
    return digitsOf(stated!) >= DIGITS.line && taken.some((own) => own.some((q) => used.includes(q)));
  if ((kind !== 'rate' && kind !== 'share') || digitsOf(stated!) <= DIGITS.line) return false;
  return taken.some((own) => own.at(-1) === used.at(-1));
}

/** The same figures put together in another way, or some of a sum, are a slip, not another reading. */
function isSameFigures(claim: Claim, used: Quantity[]): boolean {
  const taken = new Set(claim.readings.flatMap(({ expression }) => quantitiesIn(expression)));
  const isSome = used.every((quantity) => taken.has(quantity));
  return isSome && (claim.kind === 'total' || claim.kind === 'balance' || used.length === taken.size);
}

/** 公里 in the claim, and money of another line in its stead; or figures of one or two digits, which give many a rate. */
function isOfAnotherKind(
  { kind, readings }: Claim,
  used: Quantity[],
  stated: Amount,
  pool: Amount[],
): boolean {
  const own = new Set(pool.filter((a) => a.line === stated.line).map((a) => a.quantity));
  if ((kind !== 'rate' && kind !== 'share') || used.every((quantity) => own.has(quantity))) return false;
  const taken = readings.flatMap(({ expression }) => quantitiesIn(expression));
  return !used.every(
    (quantity) => taken.some((other) => alike(other, quantity)) && digitsOf(quantity) >= FEW,
  );
}

/** 各级资金全部支出；县级配套支出535.07万元，执行率97.29%: of the only amount of its clause. */
function isOfAnotherPart(
  { kind, readings }: Claim,
  used: Quantity[],
  stated: Amount,
  own: Amount[],
): boolean {
  const part = kind === 'rate' ? onlyBefore(stated, own)?.quantity : undefined;
  const isOwn = readings.every(({ expression }) => quantitiesIn(expression)[0] === part);
  return part !== undefined && isOwn && !used.includes(part);
}

/** How many digits of a figure say something: 100% and round numbers say little. */
function digitsOf(quantity: Quantity): number {
  const isFull = quantity.dimension === 'rate' && quantity.value.equals(dec(1));
  return isFull ? 0 : tellingDigits(quantity);
}

/** The figures beside a stated one, the nearest first, as far as its digits allow. */
function poolsOf(stated: Amount, read: Amount[][], at: number): Amount[][] {
  const digits = digitsOf(stated.quantity);
  // of a line with hundreds of figures the nearest are tried: all pairs of them would take minutes
  const own = read[at]!.filter((a) => a !== stated && Math.abs(a.index - stated.index) <= NEAREST);
  const pools: Amount[][] = [];
  if (digits >= DIGITS.sentence) pools.push(own.filter((a) => a.sentence === stated.sentence));
  if (digits >= DIGITS.line) pools.push(own);
  if (digits >= DIGITS.above && !stated.line.inTable) {
    const above = read
      .slice(Math.max(0, at - 3), at)
      .flat()
      .filter((a) => a.line.section === stated.line.section && !a.line.inTable)
      .slice(-NEAREST);
    if (above.length > 0) pools.push([...above, ...own]);
  }
  return pools;
}

interface Other {
  other: Reading;
  now?: Amount;
  /** Meant as much as what was taken. */
  sure?: boolean;
}

function* othersOf(claim: Claim, stated: Amount, pool: Amount[]): Generator<Other> {
  const levels = pool.filter((a) => a.kind === 'level');
  const like = levels.filter((a) => alike(a.quantity, stated.quantity));
  switch (claim.kind) {
    case 'change':
      yield* changesOf(stated, pool, levels);
      break;
    case 'rate':
    case 'share': {
      if (claim.kind === 'share' && !hasBareBase(stated)) {
        // 支出3286.71万元，比上年的3158.20万元增长4.07%，占可用资金的97.85%: of the base that is named, another part
        const whole = pool.find((a) => a.quantity === quantitiesIn(claim.readings[0]!.expression).at(-1));
        for (const part of levels)
          if (
            whole &&
            part !== whole &&
            part.sentence === stated.sentence &&
            alike(part.quantity, whole.quantity)
          )
            yield { other: quotientOf(part, whole, ' × 100%') };
        return;
      }
      // 占98% behind 占预算的45%: of the same
      if (claim.kind === 'share') for (const other of claim.alternatives) yield { other, sure: true };
      const roles = basesIn(stated.lead);
      for (const [part, whole] of pairsOf([...levels, ...pool.filter((a) => a.kind === 'change')]))
        if (whole.kind === 'level' && (roles === null || (whole.role !== null && roles.includes(whole.role))))
          yield { other: quotientOf(part, whole, ' × 100%') };
      break;
    }
    case 'total':
    case 'balance':
      if (digitsOf(stated.quantity) < SUM_DIGITS) return;
      for (let from = 0; from < like.length; from += 1)
        for (let to = from + 2; to <= like.length; to += 1)
          if (!isOfOtherSide(stated, like.slice(from, to))) yield { other: sumReading(like.slice(from, to)) };
      if (claim.kind === 'balance') yield* balancesOf(stated, like);
      break;
    case 'per-unit':
      for (const total of like)
        for (const count of levels.filter((a) => a.quantity.dimension === 'count'))
          yield { other: quotientOf(total, count, '') };
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

function quotientOf(part: Amount, whole: Amount, percent: string): Reading {
  const inputs = [inputOf(part), inputOf(whole)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name}${percent}`;
  return reading('', formula, ratio(figureOf(part), figureOf(whole)), inputs);
}

function* pairsOf(amounts: Amount[]): Generator<[Amount, Amount]> {
  for (const a of amounts)
    for (const b of amounts) if (a !== b && alike(a.quantity, b.quantity)) yield [a, b];
}
