// Whether a printed figure is another value but for one slip of the pen.
import { decimalText, power10, type Decimal } from './decimal.js';
import { coreDigits, digitCount } from './digits.js';
import type { Quantity } from './quantity.js';

/** The value that a part should have is the printed one with a digit changed, two swapped or the point shifted. */
export function isSlipOf(quantity: Quantity, value: Decimal): boolean {
  if (value.compare(0) <= 0 || digitCount(quantity) < 3) return false;
  for (const exponent of [1, -1, 2, -2, 4, -4])
    if (value.mul(power10(exponent)).equals(quantity.value)) return true;
  return oneDigitApart(quantity, value);
}

/** Whether a figure is another value but for one slip of the pen: a digit, two neighbours, the point; never of no value. */
export const isDigitSlip = (quantity: Quantity, value: Decimal | null): boolean =>
  value !== null && (oneDigitApart(quantity, rounded(value, quantity.step), 3) || isShifted(quantity, value));

/** The same digits, three or more of them, with the point elsewhere, or under 元 for 万元. */
export function isShifted(quantity: Quantity, value: Decimal): boolean {
  if (value.compare(0) <= 0 || coreDigits(quantity).length < 3) return false;
  return [1, -1, 2, -2, 4, -4].some((exponent) => {
    const shifted = value.mul(power10(exponent));
    return shifted.sub(quantity.value).abs().compare(quantity.step) < 0 && quantity.value.compare(0) > 0;
  });
}

/** A value on a printed figure's precision. */
export const rounded = (value: Decimal, step: Decimal): Decimal => value.div(step).round(0).mul(step);

/** Printed with as many digits, exactly one of them another or two neighbours swapped, or a point shifted by one place. */
export function oneDigitApart(quantity: Quantity, value: Decimal, least = 4): boolean {
  if (value.compare(0) <= 0) return false;
  const unit = quantity.step.mul(power10(quantity.decimals));
  const print = (amount: Decimal): string => decimalText(amount.div(unit).mul(power10(quantity.decimals)), 0);
  const [a, b] = [print(quantity.value), print(value)];
  if (least < 4 && (a === `${b}0` || b.slice(0, -1) === a)) return true;
  if (a.length !== b.length || a.length < least) return false;
  const different = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  if (different.length === 1) return true;
  const [i, j] = different;
  return different.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
}

/** Two digits the other way round: 34 for 43. */
export function isTurnedRound({ value, step }: Quantity, other: Decimal): boolean {
  const [a, b] = [value, other].map((each) => decimalText(each.div(step), 0));
  return a!.length === 2 && b!.length === 2 && a !== b && a![0] === b![1] && a![1] === b![0];
}
