// Exact numbers: every figure and every result is a fraction of integers, never a float.
import Fraction from 'fraction.js';

/** An exact rational number. */
export type Decimal = Fraction;

/** Makes an exact number from decimal text (`"1983.82"`), an integer or another exact number. Throws on other text. */
export function dec(value: string | number | bigint | Decimal): Decimal {
  return new Fraction(value);
}

export const ZERO = dec(0);
export const ONE = dec(1);
export const HUNDRED = dec(100);

const powers = new Map<number, Decimal>();

/** 10 to the given integer power. */
export function power10(exponent: number): Decimal {
  let power = powers.get(exponent);
  if (power === undefined) {
    power = exponent >= 0 ? dec(10n ** BigInt(exponent)) : new Fraction(1n, 10n ** BigInt(-exponent));
    if (powers.size < 100) powers.set(exponent, power);
  }
  return power;
}

export function min(a: Decimal, b: Decimal): Decimal {
  return a.compare(b) <= 0 ? a : b;
}

export function max(a: Decimal, b: Decimal): Decimal {
  return a.compare(b) >= 0 ? a : b;
}

export function isZero(a: Decimal): boolean {
  return a.n === 0n;
}

export function isNegative(a: Decimal): boolean {
  return a.s < 0n && a.n !== 0n;
}

/** How a quotient that has no end is cut: to the nearest (half away from zero), down or up. */
export type Rounding = 'nearest' | 'down' | 'up';

/** Rounds to a number of decimal places; `down` and `up` go towards −∞ and +∞. */
export function round(a: Decimal, places: number, rounding: Rounding = 'nearest'): Decimal {
  const scale = power10(places);
  const scaled = a.mul(scale);
  if (rounding === 'down') return scaled.floor().div(scale);
  if (rounding === 'up') return scaled.ceil().div(scale);
  const half = scaled.abs().add(new Fraction(1n, 2n)).floor();
  return (isNegative(scaled) ? half.neg() : half).div(scale);
}

/** The number of decimal places needed to print it exactly, or null where the expansion has no end. */
export function exactPlaces(a: Decimal): number | null {
  let rest = a.d;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Prints the number as plain decimal text: exactly where it ends within `places`, otherwise cut there. */
export function decimalText(a: Decimal, places = 12, rounding: Rounding = 'nearest'): string {
  const exact = exactPlaces(a);
  const shown = exact !== null && exact <= places ? a : round(a, places, rounding);
  const digits = exactPlaces(shown) ?? places;
  const whole = shown
    .mul(power10(digits))
    .abs()
    .n.toString()
    .padStart(digits + 1, '0');
  const sign = isNegative(shown) ? '-' : '';
  if (digits === 0) return sign + whole;
  return `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/** Prints with exactly `places` decimals, as a report would. */
export function fixedText(a: Decimal, places: number): string {
  const rounded = round(a, places);
  const digits = rounded
    .mul(power10(places))
    .abs()
    .n.toString()
    .padStart(places + 1, '0');
  const sign = isNegative(rounded) ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
