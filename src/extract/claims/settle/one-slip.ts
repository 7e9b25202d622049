// Whether one slip of the pen in one figure, or a known mistake in the formula, explains why a claim fails.
import type { Claim, Reading } from '../../../report/schema.js';
import { suspectedCause } from '../../../values/cause.js';
import { dec, power10 } from '../../../values/decimal.js';
import { sharedPrecision, type Term } from '../../../values/expression.js';
import { meet } from '../../../values/interval.js';
import { printed, type Quantity } from '../../../values/quantity.js';
import { fails, figuresOf, withFigure } from './fails.js';

/** Whether a cause has a name, or one digit, two neighbours, the point or the unit of one figure makes the claim hold. */
export const isExplained = (claim: Claim): boolean => hasCause(claim) || isOneSlip(claim);

/** Whether the stated figure follows by a mistake that has a name: another base, a part left out, swapped digits … */
export function hasCause(claim: Claim): boolean {
  const stated = claim.stated!;
  const precision = sharedPrecision(figuresOf(claim));
  const bare = stated.dimension === 'rate' || stated.dimension === 'points' ? 'half' : 'exact';
  const holds = (figure: Quantity, expected: Parameters<typeof meet>[1]): boolean =>
    meet(printed(figure, { bare }), expected);
  return suspectedCause(stated, claim.readings, claim.alternatives, precision, holds) !== null;
}

function isOneSlip(claim: Claim): boolean {
  return [...new Set(figuresOf(claim))].some((quantity) =>
    [...slipsOf(quantity)].some((slipped) => holdsEitherWay(withFigure(claim, quantity, slipped))),
  );
}

/** 相差, 提前, 完成率: which of two figures was taken for the larger may rest on the slip. */
const holdsEitherWay = (claim: Claim): boolean =>
  !fails(claim) || !fails({ ...claim, readings: claim.readings.map(mirrored) });

function mirrored(reading: Reading): Reading {
  const { expression } = reading;
  if (expression.op === 'ratio')
    return { ...reading, expression: { op: 'ratio', of: expression.to, to: expression.of } };
  if (expression.op !== 'sum' || expression.terms.length !== 2) return reading;
  const [a, b] = expression.terms as [Term, Term];
  if (a.sign === b.sign) return reading;
  return {
    ...reading,
    expression: {
      op: 'sum',
      terms: [
        { ...b, sign: a.sign },
        { ...a, sign: b.sign },
      ],
    },
  };
}

/** What one slip makes of a figure. */
function* slipsOf(quantity: Quantity): Generator<Quantity> {
  const whole = quantity.value.div(quantity.step).round(0);
  const sign = whole.compare(0) < 0 ? -1 : 1;
  const digits = whole.abs().toFraction();
  const changed = (other: string): Quantity => ({
    ...quantity,
    value: dec(other).mul(quantity.step).mul(sign),
  });
  for (let i = 0; i < digits.length; i += 1) {
    // a slip leaves something of a figure
    for (const digit of '0123456789')
      if (digit !== digits[i] && (digit !== '0' || /[1-9]/.test(digits.slice(0, i) + digits.slice(i + 1))))
        yield changed(digits.slice(0, i) + digit + digits.slice(i + 1));
    const [a, b] = [digits[i]!, digits[i + 1]];
    if (b !== undefined && a !== b) yield changed(digits.slice(0, i) + b + a + digits.slice(i + 2));
  }
  for (const exponent of [1, -1, 2, -2, 4, -4]) {
    const factor = power10(exponent);
    // smaller than its last digit it is nothing, and no slip of anything
    if (quantity.value.mul(factor).abs().compare(quantity.step) >= 0)
      yield { ...quantity, value: quantity.value.mul(factor), step: quantity.step.mul(factor) };
  }
}
