// Would one slip of the pen make a relation hold? Asked only where so many digits stand that chance does not answer.
import { exactValue, quantitiesIn, solved, type Expression } from '../../values/expression.js';
import { dec, decimalText, power10, type Decimal } from '../../values/decimal.js';
import type { Quantity } from '../../values/quantity.js';
import { isDigitSlip } from './totals/complete.js';

/** With more relations to choose from, three digits meet one of them by chance. */
const FEW = 2;
const MANY = 10;

/** One digit, two neighbours or the point of the stated figure, or of one that it follows from, is another one. */
export function isOneSlip(stated: Quantity, expression: Expression, rivals = 1): boolean {
  if (rivals > MANY) return false;
  const least = rivals > FEW ? 4 : 3;
  const value = exactValue(expression);
  if (value === null || value.compare(0) <= 0) return false;
  if (digitsOf(stated).length >= least && isDigitSlip(stated, value)) return true;
  return quantitiesIn(expression).some((quantity) => isSlipIn(quantity, stated, expression, least));
}

/** The digits as printed, zeros in front left out. */
const digitsOf = (quantity: Quantity): string =>
  decimalText(quantity.value.abs().div(quantity.step), 0).replace(/^0+/, '');

/** Some other printing of `quantity`, one slip away, gives the stated figure. */
function isSlipIn(quantity: Quantity, stated: Quantity, expression: Expression, least: number): boolean {
  if (quantity.approximate || quantity.upper) return false;
  const half = stated.step.div(2);
  const ends = [stated.value.sub(half), stated.value.add(half)].map((end) =>
    solved(expression, quantity, end),
  );
  const [a, b] = ends;
  if (!a || !b) return false;
  const [low, high] = a.compare(b) <= 0 ? [a, b] : [b, a];
  if (low.compare(0) <= 0) return false;
  // as many printings of the figure would do: their digits say nothing
  const width = decimalText(high.sub(low).div(quantity.step), 0);
  const digits = digitsOf(quantity);
  if (digits.length - (/^[01]$/.test(width) ? 0 : width.length) < least) return false;
  const slack = quantity.step.div(2);
  return slipsOf(digits, quantity).some(
    (value) => value.add(slack).compare(low) >= 0 && value.sub(slack).compare(high) <= 0,
  );
}

/** The figure with one digit changed, two neighbours swapped, or the point moved. */
function slipsOf(digits: string, { value, step }: Quantity): Decimal[] {
  const found: string[] = [];
  for (let i = 0; i < digits.length; i += 1) {
    for (const digit of '0123456789')
      if (digit !== digits[i]) found.push(digits.slice(0, i) + digit + digits.slice(i + 1));
    const next = digits[i + 1];
    if (next !== undefined && next !== digits[i])
      found.push(digits.slice(0, i) + next + digits[i]! + digits.slice(i + 2));
  }
  return [
    ...found.map((text) => dec(text).mul(step)),
    ...[1, -1, 2, -2, 4, -4].map((exponent) => value.mul(power10(exponent))),
  ];
}
