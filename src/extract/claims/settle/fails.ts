// Whether a claim fails, as printed or with another figure: no reading of it gives the stated figure, not even to one unit of its last digit.
import type { Claim, Reading } from '../../../report/schema.js';
import { satisfies } from '../../../values/comparison.js';
import { dec } from '../../../values/decimal.js';
import { evaluate, quantitiesIn, replaced } from '../../../values/expression.js';
import { meet, middle } from '../../../values/interval.js';
import { printed, type Quantity } from '../../../values/quantity.js';
import { agrees } from '../build.js';

/** Every figure that a claim uses, the stated one first. */
export function figuresOf(claim: Claim): Quantity[] {
  const inputs = claim.readings.flatMap((r) => [
    ...quantitiesIn(r.expression),
    ...r.inputs.map((i) => i.quantity),
  ]);
  const compared = claim.relation ? [claim.relation.left.quantity, claim.relation.right.quantity] : [];
  return [...(claim.stated ? [claim.stated] : []), ...inputs, ...compared];
}

/** Whether none of a claim's readings gives its figure; false where it cannot be decided. */
export function fails(claim: Claim): boolean {
  if (claim.stated === null && claim.relation) {
    const { left, right, operator } = claim.relation;
    if (operator === '=') return !meet(printed(left.quantity), printed(right.quantity));
    const plain = left.quantity.value.sub(right.quantity.value);
    return satisfies({ low: plain, high: plain }, operator, dec(0)) === false;
  }
  if (claim.stated === null || claim.readings.length === 0) return false;
  const all = figuresOf(claim);
  if (all.some((quantity) => quantity.approximate)) return false;
  if (claim.kind === 'same' || claim.kind === 'unit') {
    const bare = all.some((quantity) => quantity.decimals > 0) ? 'half' : 'exact';
    const intervals = [...new Set(all)].map((quantity) => printed(quantity, { bare }));
    return intervals.some((a, i) => intervals.some((b, j) => j > i && !meet(a, b)));
  }
  const { stated } = claim;
  const decided = claim.readings.filter((r) => evaluate(r.expression) !== null);
  return decided.length > 0 && decided.every((r) => !agrees(stated, r.expression) && !isNear(stated, r));
}

/** Off by less than one unit of the last digit: no error either way. */
export function isNear(stated: Quantity, reading: Reading): boolean {
  const expected = evaluate(reading.expression);
  if (expected === null) return false;
  const off = middle(expected).sub(stated.value).abs().compare(stated.step);
  // 4座 are not nearly 5座
  return stated.dimension === 'count' ? off < 0 : off <= 0;
}

/** The claim with another figure in place of one. */
export function withFigure(claim: Claim, quantity: Quantity, other: Quantity): Claim {
  const swap = (q: Quantity): Quantity => (q === quantity ? other : q);
  return {
    ...claim,
    stated: claim.stated && swap(claim.stated),
    relation: claim.relation && {
      ...claim.relation,
      left: { ...claim.relation.left, quantity: swap(claim.relation.left.quantity) },
      right: { ...claim.relation.right, quantity: swap(claim.relation.right.quantity) },
    },
    readings: claim.readings.map((r) => ({
      ...r,
      expression: replaced(r.expression, swap),
      inputs: r.inputs.map((input) => ({ ...input, quantity: swap(input.quantity) })),
    })),
  };
}
