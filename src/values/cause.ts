// Which single slip of the pen would make a claim hold: named only when exactly one explains it.
import { ZERO, dec, decimalText, power10, round, type Decimal } from './decimal.js';
import { evaluate, exactValue, type Expression, type Precision } from './expression.js';
import { contains, distance, type Interval } from './interval.js';
import type { Quantity } from './quantity.js';

export type Cause =
  | 'shifted-decimal'
  | 'ten-thousandfold'
  | 'swapped-digits'
  | 'swapped-operands'
  | 'truncated'
  | 'rounded-up'
  | 'plugged'
  | 'omitted-part'
  | 'counted-twice'
  | 'other-base'
  | 'wrong-sign'
  | 'complement';

/** A formula with a name, as readings and alternatives carry it. */
interface Candidate {
  expression: Expression;
}

/**
 * The slip that explains why `stated` differs from `readings`, or null where none or more than one kind does.
 * `holds(value, expected)` is the comparison in use (rounding included).
 */
export function suspectedCause(
  stated: Quantity,
  readings: Candidate[],
  alternatives: Candidate[],
  precision: Precision,
  holds: (stated: Quantity, expected: Interval) => boolean,
): Cause | null {
  const causes = new Set<Cause>();
  for (const { expression } of readings) {
    const expected = evaluate(expression, precision);
    if (expected) {
      // whatever is scaled down far enough is nothing, too
      if (!contains(expected, ZERO))
        for (const [cause, slipped] of slipsOf(stated)) if (holds(slipped, expected)) causes.add(cause);
      if (holds({ ...stated, value: stated.value.neg() }, expected)) causes.add('wrong-sign');
      const rest = { ...stated, value: dec(1).sub(stated.value) };
      if (expression.op === 'ratio' && stated.dimension === 'rate' && holds(rest, expected))
        causes.add('complement');
    }
    for (const [cause, changed] of variantsOf(expression)) {
      const interval = evaluate(changed, precision);
      if (interval && holds(stated, interval)) causes.add(cause);
    }
  }
  if (
    alternatives.some(({ expression }) => {
      const interval = evaluate(expression, precision);
      return interval !== null && holds(stated, interval);
    })
  )
    causes.add('other-base');
  return causes.size === 1 ? [...causes][0]! : null;
}

/** The printed figure with one slip undone. */
function* slipsOf(stated: Quantity): Generator<[Cause, Quantity]> {
  for (const exponent of [1, -1, 2, -2]) yield ['shifted-decimal', scaled(stated, exponent)];
  for (const exponent of [4, -4]) yield ['ten-thousandfold', scaled(stated, exponent)];
  const unit = stated.step.mul(power10(stated.decimals));
  const digits = decimalText(stated.value.div(unit), stated.decimals);
  for (let i = 0; i + 1 < digits.length; i += 1) {
    const next = digits[i + 1] === '.' ? i + 2 : i + 1;
    const [a, b] = [digits[i]!, digits[next]];
    if (b === undefined || a === b || !/\d/.test(a) || !/\d/.test(b)) continue;
    const swapped = digits.slice(0, i) + b + digits.slice(i + 1, next) + a + digits.slice(next + 1);
    yield ['swapped-digits', { ...stated, value: dec(swapped).mul(unit) }];
  }
}

function scaled(stated: Quantity, exponent: number): Quantity {
  const factor = power10(exponent);
  return { ...stated, value: stated.value.mul(factor), step: stated.step.mul(factor) };
}

/** The formula with one slip made. */
function* variantsOf(expression: Expression): Generator<[Cause, Expression]> {
  if (expression.op === 'ratio')
    yield ['swapped-operands', { op: 'ratio', of: expression.to, to: expression.of }];
  if (expression.op === 'change')
    yield ['swapped-operands', { op: 'change', now: expression.before, before: expression.now }];
  if (expression.op === 'sum' && expression.terms.length > 1) {
    for (let i = 0; i < expression.terms.length; i += 1) {
      const term = expression.terms[i]!;
      if (exactValue(term.of)?.n === 0n) continue;
      if (expression.terms.length > 2)
        yield ['omitted-part', { op: 'sum', terms: expression.terms.filter((_, j) => j !== i) }];
      yield ['counted-twice', { op: 'sum', terms: [...expression.terms, term] }];
    }
  }
}

/** How a rate that is off by less than one unit of its last digit came about. */
export function roundingCause(stated: Quantity, expected: Interval): Cause | null {
  const unit = stated.step.mul(power10(stated.decimals));
  const at = (value: Decimal): Decimal => value.abs().div(unit);
  const magnitude = stated.value.abs().div(unit);
  const cut = (value: Decimal, way: 'down' | 'up'): Decimal => round(at(value), stated.decimals, way);
  if ([expected.low, expected.high].some((end) => cut(end, 'down').equals(magnitude))) return 'truncated';
  if ([expected.low, expected.high].some((end) => cut(end, 'up').equals(magnitude))) return 'rounded-up';
  return null;
}

/** Whether `stated` lies less than one unit of its last digit from `expected`. */
export function withinLastDigit(stated: Quantity, expected: Interval): boolean {
  return distance(expected, stated.value).compare(stated.step) < 0;
}
