// Intervals: every printed figure stands for all the values that print so; arithmetic keeps all of them.
import { dec, isZero, isNegative, max, min, type Decimal } from './decimal.js';

/** All values from `low` to `high`, both ends included. */
export interface Interval {
  low: Decimal;
  high: Decimal;
}

export function point(value: Decimal): Interval {
  return { low: value, high: value };
}

export function around(value: Decimal, halfWidth: Decimal): Interval {
  return { low: value.sub(halfWidth), high: value.add(halfWidth) };
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.add(b.low), high: a.high.add(b.high) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.sub(b.high), high: a.high.sub(b.low) };
}

export function negate(a: Interval): Interval {
  return { low: a.high.neg(), high: a.low.neg() };
}

function hullOf(values: Decimal[]): Interval {
  return { low: values.reduce(min), high: values.reduce(max) };
}

export function multiply(a: Interval, b: Interval): Interval {
  return hullOf([a.low.mul(b.low), a.low.mul(b.high), a.high.mul(b.low), a.high.mul(b.high)]);
}

/** Null where the divisor may be zero: then nothing can be said. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (contains(b, dec(0))) return null;
  return hullOf([a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]);
}

export function scale(a: Interval, factor: Decimal): Interval {
  return multiply(a, point(factor));
}

export function absolute(a: Interval): Interval {
  if (!isNegative(a.low)) return a;
  if (isNegative(a.high) || isZero(a.high)) return negate(a);
  return { low: dec(0), high: max(a.low.neg(), a.high) };
}

export function contains(a: Interval, value: Decimal): boolean {
  return a.low.compare(value) <= 0 && a.high.compare(value) >= 0;
}

/** Whether the two have a value in common (touching ends count). */
export function meet(a: Interval, b: Interval): boolean {
  return a.low.compare(b.high) <= 0 && b.low.compare(a.high) <= 0;
}

/** How far `value` lies outside `a`; zero inside. */
export function distance(a: Interval, value: Decimal): Decimal {
  if (value.compare(a.low) < 0) return a.low.sub(value);
  if (value.compare(a.high) > 0) return value.sub(a.high);
  return dec(0);
}

export function middle(a: Interval): Decimal {
  return a.low.add(a.high).div(2);
}
