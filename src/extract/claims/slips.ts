// Would one slip of the pen make a relation hold? Asked only where so many digits stand that chance does not answer.
import { exactValue, quantitiesIn, solved, type Expression } from '../../values/expression.js';
import { dec, decimalText, isNegative, isZero, power10, type Decimal } from '../../values/decimal.js';
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
  if (value === null || isZero(value) || isNegative(value) !== isNegative(stated.value)) return false;
  // 100% and 600人 are round: their zeros say nothing
  const told = stated.decimals === 0 ? digitsOf(stated).replace(/0+$/, '') : digitsOf(stated);
  if (told.length < least) return false;
  if (isDigitSlip({ ...stated, value: stated.value.abs() }, value.abs())) return true;
  if (isNegative(value)) return false;
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
  const meets = (value: Decimal, step: Decimal): boolean =>
    value.add(step.div(2)).compare(low) >= 0 && value.sub(step.div(2)).compare(high) <= 0;
  // one that holds as it stands has no slip
  if (meets(quantity.value, quantity.step)) return false;
  return (
    slipsOf(digits).some((text) => meets(dec(text).mul(quantity.step), quantity.step)) ||
    SHIFTS.some((shift) => meets(quantity.value.mul(shift), quantity.step.mul(shift)))
  );
}

const SHIFTS = [1, -1, 2, -2, 4, -4].map(power10);

/** The digits with one of them changed, or two neighbours swapped. */
function slipsOf(digits: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < digits.length; i += 1) {
    for (const digit of '0123456789')
      if (digit !== digits[i] && (digit !== '0' || i > 0))
        found.push(digits.slice(0, i) + digit + digits.slice(i + 1));
    const next = digits[i + 1];
    if (next !== undefined && next !== digits[i])
      found.push(digits.slice(0, i) + next + digits[i]! + digits.slice(i + 2));
  }
  return found;
}
