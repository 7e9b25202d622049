// One wrong figure breaks every relation it stands in: the relation that shows it best stays, the others rest on it.
import type { Claim, Report } from '../../../report/schema.js';
import { evaluate, quantitiesIn, solved } from '../../../values/expression.js';
import { middle } from '../../../values/interval.js';
import { power10, type Decimal } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import { fails, figuresOf, withFigure } from './fails.js';

/** Which kind shows a wrong figure best. */
const RANK: Claim['kind'][] = [
  'unit',
  'same',
  'total',
  'balance',
  'change',
  'rate',
  'share',
  'per-unit',
  'comparison',
];

/** Leaves open the claims that would hold with the figure that a better failing claim asks for. */
export function oneCause(claims: Claim[]): Claim[] {
  const failing = claims
    .filter((claim) => claim.undecided === null && fails(claim))
    .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  // dozens at once are a table read wrongly, no slip of the pen
  if (failing.length < 2 || failing.length > 60) return claims;
  const resting = new Map<Claim, Claim>();
  for (const claim of failing) {
    if (resting.has(claim)) continue;
    for (const { quantity, value } of remedies(claim)) {
      const others = failing.filter(
        (other) => other !== claim && !resting.has(other) && uses(other, quantity),
      );
      const mended = asFine(quantity, value, claim);
      const healed = others.filter((other) => !fails(withFigure(other, quantity, mended)));
      // a remedy that breaks what holds is none
      if (healed.length === 0 || breaks(claims, failing, quantity, mended)) continue;
      // the relation that states the figure itself tells best what it should be
      const own =
        claim.stated === quantity
          ? undefined
          : healed.find((other) => other.stated === quantity && other.kind !== 'same');
      const lead = own ?? claim;
      for (const other of [claim, ...healed]) if (other !== lead) resting.set(other, lead);
      break;
    }
  }
  return claims.map((claim) => {
    const cause = resting.get(claim);
    if (!cause) return claim;
    const values = { other: cause.subject, stated: cause.stated?.text ?? '' };
    return { ...claim, undecided: { key: 'reason.rests-on', values } };
  });
}

/** The other values that failing claims have for their figures; none where dozens fail at once. */
export function doubtsOf(claims: Claim[]): NonNullable<Report['doubts']> {
  const failing = claims.filter((claim) => claim.undecided === null && fails(claim));
  if (failing.length > 60) return [];
  return failing.flatMap((claim) =>
    [...remedies(claim)].map(({ quantity, value }) => ({ quantity, value: rounded(value, quantity), claim })),
  );
}

export const uses = (claim: Claim, quantity: Quantity): boolean => figuresOf(claim).includes(quantity);

/** Other values for one figure of a claim that would make it hold, each worked out from the rest. */
export function* remedies(claim: Claim): Generator<{ quantity: Quantity; value: Decimal }> {
  const stated = claim.stated;
  if (stated === null) return;
  if (claim.kind === 'same' || claim.kind === 'unit') {
    for (const a of new Set(figuresOf(claim)))
      for (const b of new Set(figuresOf(claim))) if (a !== b) yield { quantity: a, value: b.value };
    return;
  }
  for (const { expression } of claim.readings) {
    const expected = evaluate(expression);
    if (expected === null) continue;
    yield { quantity: stated, value: middle(expected) };
    for (const quantity of quantitiesIn(expression)) {
      const value = solved(expression, quantity, stated.value);
      if (value !== null) yield { quantity, value };
    }
  }
}

/**
 * A figure with another value, printed as finely as the others of its claim: 1784.3 with a shifted point stands for
 * 178.43, not for 178.4.
 */
export function asFine(quantity: Quantity, value: Decimal, claim: Claim): Quantity {
  const finest = figuresOf(claim)
    .filter((other) => other.unit === quantity.unit && other.decimals > quantity.decimals)
    .sort((a, b) => b.decimals - a.decimals)[0];
  const like = finest ? { ...quantity, decimals: finest.decimals, step: finest.step } : quantity;
  return { ...like, value: rounded(value, like) };
}

function rounded(value: Decimal, like: Quantity): Decimal {
  const unit = like.step.mul(power10(like.decimals));
  return value.div(unit).round(like.decimals).mul(unit);
}

/** Whether another value for a figure breaks a relation that holds as printed. */
export function breaks(claims: Claim[], failing: Claim[], quantity: Quantity, other: Quantity): boolean {
  return claims.some(
    (claim) =>
      claim.undecided === null &&
      !failing.includes(claim) &&
      uses(claim, quantity) &&
      fails(withFigure(claim, quantity, other)),
  );
}
