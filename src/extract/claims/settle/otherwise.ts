// A figure that fails as it was read, but follows to its last digit from other figures beside it, is read as that.
import type { Claim } from '../../../report/schema.js';
import { exactValue, quantitiesIn } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, alike } from '../build.js';
import { titleFor } from '../changes/change-readings.js';
import type { Amount } from '../sentence/amounts.js';
import { isOfRate } from '../certain/rates.js';
import { onlyBefore } from '../rates/rates-beside.js';
import { fails } from './fails.js';
import { isExplained } from './slips.js';
import { poolsOf, digitsOf, DIGITS } from './near-figures.js';
import { othersOf } from './other-readings.js';

/** Figures of fewer digits give many a rate. */
const FEW = 3;

/**
 * Which figures a sentence means is often left to its reader. Where the ones taken do not give the stated figure, no
 * slip of the pen explains that, and others of the same paragraph give it, those are meant: the claim holds by them.
 * A relation that is sure has no others.
 * `read`: the amounts of each line in reading order.
 */
export function readOtherwise(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flatMap((amounts, at) => amounts.map((a) => [a.quantity, { a, at }] as const)));
  const shares = claims.filter(({ kind }) => kind === 'share');
  const told: Told = { read, places, held: wholesOf(shares, places), wholes: new Set() };
  const once = claims.map((claim) => readAgain(claim, told));
  if (told.wholes.size === 0) return once;
  return once.map((claim) => (claim.kind === 'share' ? readAgain(claim, told) : claim));
}

/** What the other claims say. */
interface Told {
  read: Amount[][];
  places: Map<Quantity, { a: Amount; at: number }>;
  /** What the shares of each line are of, as far as they hold. */
  held: Map<Amount['line'], Set<Quantity>>;
  /** What the figures that were read otherwise are of. */
  wholes: Set<Quantity>;
}

function readAgain(claim: Claim, { read, places, held, wholes }: Told): Claim {
  const place = claim.stated && places.get(claim.stated);
  if (!place || claim.sure || claim.undecided !== null || !fails(claim)) return claim;
  // 占95.25%, beside 占4.75% that holds: of the same whole
  if (claim.kind === 'share' && held.get(place.a.line)?.has(baseIn(claim)!) && isPart(claim)) return claim;
  const own = read[place.at]!;
  for (const pool of poolsOf(place.a, read, place.at))
    for (const { other, now, sure } of othersOf(claim, place.a, pool)) {
      const used = quantitiesIn(other.expression);
      if (isSameFigures(claim, used) || !agrees(place.a.quantity, other.expression)) continue;
      if (isOfAnotherKind(claim, used, place.a, pool) || isOfAnotherPart(claim, used, place.a, own)) continue;
      if (claim.kind === 'rate' && isOfUnnamed(claim, used, place.a, places)) continue;
      const isOneWhole = isOfSameWhole(claim, used) || wholes.has(used.at(-1)!);
      if (!sure && !isOneWhole && isLikelierSlip(claim, place.a, pool)) return claim;
      wholes.add(used.at(-1)!);
      const subject = now ? titleFor(now, place.a) : claim.subject;
      return { ...claim, subject, readings: [other], alternatives: [] };
    }
  return claim;
}

/** A slip of the pen says more than a chance meeting; the whole that the other shares are of says more still. */
function isLikelierSlip(claim: Claim, stated: Amount, pool: Amount[]): boolean {
  const isBeside = claim.kind === 'balance' && pool.every((a) => a.sentence === stated.sentence);
  // but of 0.87% and 0.81% either may be chance
  const tells = digitsOf(stated.quantity) > DIGITS.sentence;
  return tells && !isBeside && isExplained(claim);
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

const SUMMED = /[合共总]计?(?:为)?$/;

/** 收回412份，回收率96.43%；其中有效问卷405份: the rate's name is that of the part before it, and of no other. */
function isOfUnnamed({ readings }: Claim, used: Quantity[], rate: Amount, places: Told['places']): boolean {
  const isNamed = (quantity: Quantity | undefined): boolean => {
    const part = quantity && places.get(quantity)?.a;
    return part !== undefined && part.sentence === rate.sentence && isOfRate(part, rate);
  };
  // 满意239份、96份，共335份，满意度: of their sum
  if (used[0] && SUMMED.test(places.get(used[0])?.a.lead ?? '')) return false;
  return readings.some(({ expression }) => isNamed(quantitiesIn(expression)[0])) && !isNamed(used[0]);
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
