// Relations that words and places alone bind, whatever the figures are: they fail however far off a figure is.
import type { Claim } from '../../../report/schema.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { differenceOf, growthBetween } from '../changes/change-readings.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { fails, figuresOf } from '../settle/fails.js';
import { added } from './added.js';
import { besideClaims } from './beside.js';
import type { Bound } from './bound.js';
import { plainBudget } from './budgets.js';
import { plainChange } from './changes.js';
import { plainFlow } from './flows.js';
import { listedShares } from './listed-shares.js';
import { isTooMuch, isWhollyListed, plainLists, type PlainList } from './lists.js';
import { plainMean } from './means.js';
import { plainProduct } from './products.js';
import { plainRate } from './rates.js';
import { plainRest } from './rests.js';
import { plainShare } from './shares.js';
import { partsOf } from './sums.js';
import { plainSatisfaction, plainSurveys } from './surveys.js';

/** The claims, with those of figures which none of them decides. `read`: the amounts of each line. */
export function withPlain(claims: Claim[], read: Amount[][]): Claim[] {
  const lists = read.map((own) => [...plainLists(own)]);
  const bound = read.flatMap((own, at) => [...boundIn(own, lists[at]!)]);
  const all = added(withoutOthers(withoutRests(claims, lists.flat()), bound), bound);
  const listed = added(all, listedShares(read));
  return added(listed, besideClaims(read, listed));
}

/** A figure of one of these kinds follows from one relation only. */
const ONE: ReadonlySet<Claim['kind']> = new Set<Claim['kind']>(['rate', 'share', 'change', 'per-unit']);

/** Without failing relations of figures that words bind to others. */
function withoutOthers(claims: Claim[], bound: Claim[]): Claim[] {
  const meant = new Map(
    bound.flatMap((claim) => (ONE.has(claim.kind) ? [[claim.stated, claim] as const] : [])),
  );
  return claims.filter((claim) => {
    const own = ONE.has(claim.kind) && !claim.undecided ? meant.get(claim.stated) : undefined;
    return !own || !fails(claim) || figuresOf(own).every((quantity) => figuresOf(claim).includes(quantity));
  });
}

/** 年末结转78.36万元，其中结转58.36万元、节约20万元: without failing rests that are parts of what was left, which add up. */
function withoutRests(claims: Claim[], lists: PlainList[]): Claim[] {
  const left = lists.filter(
    ({ whole, items }) => whole.role === 'carried' && agrees(whole.quantity, sumOfParts(items)),
  );
  const parts = new Set(left.flatMap(({ items }) => items.map(({ quantity }) => quantity)));
  return claims.filter(
    (claim) => claim.kind !== 'balance' || !claim.stated || !parts.has(claim.stated) || !fails(claim),
  );
}

/** The relations of a line, without those that fail though other figures of the line would give the stated one. */
function* boundIn(own: Amount[], lists: PlainList[]): Generator<Claim> {
  const wholes = new Map(lists.flatMap(({ items, whole }) => items.map((item) => [item, whole] as const)));
  for (const list of lists)
    if (isWhollyListed(list) || isTooMuch(list)) yield* totalOf(list.whole, list.items, own);
  const surveys = plainSurveys(own);
  for (const { whole, answers } of surveys)
    if (!lists.some((list) => list.whole === whole)) yield* totalOf(whole, answers, own);
  for (const a of own) {
    const parts = partsOf(a, own, lists);
    if (parts) yield* totalOf(a, parts, own);
    yield* checked('rate', a, plainSatisfaction(a, own, surveys) ?? plainRate(a, own, wholes), own);
    yield* checked('share', a, plainShare(a, own, wholes), own);
    yield* checked('change', a, plainChange(a, own, wholes), own);
    yield* checked('per-unit', a, plainMean(a, own), own);
    yield* checked('per-unit', a, plainProduct(a, own, wholes), own);
    yield* checked('balance', a, plainBudget(a, own) ?? plainFlow(a, own) ?? plainRest(a, own), own);
  }
}

function* totalOf(whole: Amount, parts: Amount[], own: Amount[]): Generator<Claim> {
  const claim = claimOf('total', whole, [sumReading(parts)]);
  const isOfOther = (a: Amount): boolean =>
    a !== whole &&
    !parts.includes(a) &&
    alike(a.quantity, whole.quantity) &&
    agrees(a.quantity, sumOfParts(parts));
  if (!fails(claim) || !own.some(isOfOther)) yield claim;
}

function* checked(kind: Claim['kind'], stated: Amount, bound: Bound | null, own: Amount[]): Generator<Claim> {
  if (!bound) return;
  const { reading, subject } = bound;
  const claim = claimOf(kind, stated, [reading], subject ? { subject } : {});
  if (!fails(claim) || !pairsOf(own).some(([a, b]) => isOfPair(stated, a, b))) yield claim;
}

/** The figures of a line that may stand in a relation, two by two. */
const pairsOf = (own: Amount[]): [Amount, Amount][] => {
  const levels = own.filter(({ kind }) => kind === 'level' || kind === 'standard').slice(0, MOST);
  return levels.flatMap((a) =>
    levels.flatMap((b): [Amount, Amount][] => (a !== b && alike(a.quantity, b.quantity) ? [[a, b]] : [])),
  );
};

/** In a longer line one pair or another gives the figure by chance. */
const MOST = 12;

/** Whether the figure is the quotient, the difference or the growth of the two. */
function isOfPair(stated: Amount, a: Amount, b: Amount): boolean {
  const { quantity, kind, sign } = stated;
  if (kind === 'growth') return agrees(quantity, growthBetween(a, b, sign).expression);
  if (quantity.dimension === 'rate') return agrees(quantity, quotient(a, b).expression);
  return (
    kind === 'change' && alike(quantity, a.quantity) && agrees(quantity, differenceOf(a, b, 1).expression)
  );
}
