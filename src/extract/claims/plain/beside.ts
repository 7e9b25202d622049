// Figures that no other finder takes on, because they are far off: held against those right before them, where nothing else can be meant.
import type { Claim, Reading } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { alike, claimOf } from '../build.js';
import { differenceOf, growthBetween, growthOf, titleFor } from '../changes/change-readings.js';
import { countedAlike } from '../rates/rates-beside.js';
import { isOfOtherMoney } from '../products/hedges.js';
import { meanOf, quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { isCountOf, isMean, measuresOf } from '../sentence/measures.js';
import { fails } from '../settle/fails.js';
import { isCertainChange, isLaterFirst } from '../certain/changes.js';
import { isCertainMean, isCertainRate } from '../certain/rates.js';
import { isCertainRest, LEFT } from '../certain/totals.js';
import type { Places, Told } from '../certain/told.js';

/** So many levels before a figure are looked at. */
const NEAR = 4;

/** The failing claims of figures that `claims` decide none of. `read`: the amounts of each line. */
export function besideClaims(read: Amount[][], claims: Claim[]): Claim[] {
  const stated = new Set(claims.flatMap((claim) => (claim.undecided ? [] : claim.stated)));
  const places: Places = new Map(
    read.flatMap((amounts, at) => amounts.map((a) => [a.quantity, { a, at }] as const)),
  );
  return read.flatMap((own) =>
    own.flatMap((a) => {
      const { approximate, upper, value } = a.quantity;
      if (stated.has(a.quantity) || approximate || upper || isZero(value) || a.line.inTable || a.parallel)
        return [];
      const found = claimFor(a, own, places);
      return found ? [found] : [];
    }),
  );
}

/** The one that fails, and whose words and place leave no doubt; null where another of the figures before it gives it. */
function claimFor(stated: Amount, own: Amount[], places: Places): Claim | null {
  const [kind, isCertain] = kindOf(stated) ?? [];
  if (!kind || !isCertain) return null;
  const all = [...readingsOf(stated, own)].map((reading) =>
    claimOf(kind, stated, [reading], kind === 'change' ? { subject: titleFor(null, stated) } : {}),
  );
  if (all.some((claim) => !fails(claim))) return null;
  return all.find((claim) => isCertain({ claim, stated, own, places, held: [] })) ?? null;
}

function kindOf(stated: Amount): [Claim['kind'], (told: Told) => boolean] | null {
  const { kind, lead, quantity } = stated;
  if (kind === 'growth' && quantity.dimension === 'rate') return ['change', isCertainChange];
  if (kind === 'change') return ['change', isCertainChange];
  if (kind === 'rate' && quantity.dimension === 'rate') return ['rate', isCertainRate];
  if (isMean(stated)) return ['per-unit', isCertainMean];
  return LEFT.test(lead) ? ['balance', isCertainRest] : null;
}

/** What the levels right before it give, the nearest first. */
function* readingsOf(stated: Amount, own: Amount[]): Generator<Reading> {
  const before = own.filter(
    (a) => a.index < stated.index && a.sentence === stated.sentence && !a.quantity.approximate,
  );
  const levels = before.filter(({ kind }) => kind === 'level' || kind === 'standard').slice(-NEAR);
  const last = before.at(-1);
  if (stated.kind === 'growth' && last?.kind === 'change' && levels.length > 0)
    yield* growthOf(stated, levels.at(-1)!, null, last);
  for (const second of levels.toReversed())
    for (const first of levels.toReversed()) {
      if (first.index >= second.index) continue;
      if (stated.kind === 'growth' || stated.kind === 'change') yield* changesOf(stated, first, second);
      else if (stated.kind === 'rate' && countedAlike(first, second))
        yield* [quotient(second, first), quotient(first, second)];
      else if (isMean(stated)) yield* meansOf(stated, first, second);
      else if (alike(first.quantity, second.quantity) && alike(first.quantity, stated.quantity))
        yield /超/.test(stated.lead) ? differenceOf(second, first, 1) : differenceOf(first, second, 1);
    }
}

function* changesOf(stated: Amount, first: Amount, second: Amount): Generator<Reading> {
  if (!alike(first.quantity, second.quantity)) return;
  const [now, before] = isLaterFirst(first, second) ? [first, second] : [second, first];
  if (stated.kind === 'growth' && !isZero(before.quantity.value))
    yield growthBetween(now, before, stated.sign);
  if (stated.kind === 'change' && alike(now.quantity, stated.quantity))
    yield differenceOf(now, before, stated.sign);
}

function* meansOf(mean: Amount, first: Amount, second: Amount): Generator<Reading> {
  for (const [total, count] of [
    [first, second],
    [second, first],
  ] as const) {
    if (!isPer(mean, total, count) || isZero(count.quantity.value)) continue;
    yield meanOf(total, count);
  }
}

/** 户均1.77人: of people, and of households. */
const isPer = (mean: Amount, total: Amount, count: Amount): boolean =>
  alike(mean.quantity, total.quantity) &&
  !isOfOtherMoney(mean, total) &&
  total.kind === 'level' &&
  !isMean(total) &&
  !alike(total.quantity, count.quantity) &&
  measuresOf(mean).length === 1 &&
  measuresOf(mean).every((measure) => isCountOf(measure, count));
