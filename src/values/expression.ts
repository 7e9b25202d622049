// What a claim says must hold, as a small formula over quantities, computed on intervals.
import { dec, type Decimal } from './decimal.js';
import { add, divide, middle, multiply, point, subtract, negate, type Interval } from './interval.js';
import { printed, type Quantity } from './quantity.js';

export interface Term {
  sign: 1 | -1;
  of: Expression;
}

/** sum: Σ ±terms · ratio: of ÷ to · product: of × by · change: (now − before) ÷ before. */
export type Expression =
  | { op: 'figure'; quantity: Quantity; exact?: boolean }
  | { op: 'constant'; value: Decimal }
  | { op: 'sum'; terms: Term[] }
  | { op: 'ratio'; of: Expression; to: Expression }
  | { op: 'product'; of: Expression; by: Expression }
  | { op: 'change'; now: Expression; before: Expression };

export const figure = (quantity: Quantity): Expression => ({ op: 'figure', quantity });
/** Points are given, not measured: only those worked out to two decimals carry rounding. */
export const points = (quantity: Quantity): Expression => ({
  op: 'figure',
  quantity,
  exact: quantity.decimals <= 1,
});
/** Whole numbers of things are no rounded ones. */
export const counted = (quantity: Quantity): Expression =>
  quantity.decimals === 0 && quantity.dimension !== 'money'
    ? { op: 'figure', quantity, exact: true }
    : figure(quantity);
export const constant = (value: Decimal | number | string): Expression => ({
  op: 'constant',
  value: dec(value),
});
export const plus = (of: Expression): Term => ({ sign: 1, of });
export const minus = (of: Expression): Term => ({ sign: -1, of });
export const sum = (...terms: Term[]): Expression => ({ op: 'sum', terms });
export const sumOf = (quantities: Quantity[]): Expression => ({
  op: 'sum',
  terms: quantities.map((q) => plus(figure(q))),
});
export const difference = (a: Quantity, b: Quantity): Expression => sum(plus(figure(a)), minus(figure(b)));
export const ratio = (of: Expression, to: Expression): Expression => ({ op: 'ratio', of, to });
export const product = (of: Expression, by: Expression): Expression => ({ op: 'product', of, by });
export const change = (now: Expression, before: Expression): Expression => ({ op: 'change', now, before });

/** Every quantity in the formula, in order. */
export function quantitiesIn(expression: Expression): Quantity[] {
  switch (expression.op) {
    case 'figure':
      return [expression.quantity];
    case 'constant':
      return [];
    case 'sum':
      return expression.terms.flatMap((term) => quantitiesIn(term.of));
    case 'ratio':
      return [...quantitiesIn(expression.of), ...quantitiesIn(expression.to)];
    case 'product':
      return [...quantitiesIn(expression.of), ...quantitiesIn(expression.by)];
    case 'change':
      return [...quantitiesIn(expression.now), ...quantitiesIn(expression.before)];
  }
}

/**
 * The value a figure must have so that the formula gives `wanted`; null where it has none, or the formula is not
 * linear in it. In a rate of growth the base stands above the line and below.
 */
export function solved(expression: Expression, quantity: Quantity, wanted: Decimal): Decimal | null {
  const times = quantitiesIn(expression).filter((q) => q === quantity).length;
  if (times > 1 && expression.op === 'ratio') return solvedTwice(expression, quantity, wanted);
  if (times !== 1) return null;
  switch (expression.op) {
    case 'figure':
      return wanted;
    case 'sum': {
      const term = expression.terms.find(({ of }) => quantitiesIn(of).includes(quantity))!;
      const others = evaluate({ op: 'sum', terms: expression.terms.filter((t) => t !== term) });
      if (others === null) return null;
      const rest = wanted.sub(middle(others));
      return solved(term.of, quantity, term.sign === 1 ? rest : rest.neg());
    }
    case 'ratio': {
      const inTop = quantitiesIn(expression.of).includes(quantity);
      const other = evaluate(inTop ? expression.to : expression.of);
      if (other === null || wanted.n === 0n) return null;
      return inTop
        ? solved(expression.of, quantity, wanted.mul(middle(other)))
        : solved(expression.to, quantity, middle(other).div(wanted));
    }
    default:
      return null;
  }
}

/** (a + bx) ÷ (c + dx) = s for x = (sc − a) ÷ (b − sd). */
function solvedTwice(
  { of, to }: Extract<Expression, { op: 'ratio' }>,
  quantity: Quantity,
  wanted: Decimal,
): Decimal | null {
  const [top, bottom] = [linear(of, quantity), linear(to, quantity)];
  if (top === null || bottom === null) return null;
  const by = dec(top.slope).sub(wanted.mul(bottom.slope));
  return by.n === 0n ? null : wanted.mul(bottom.rest).sub(top.rest).div(by);
}

/** A sum as what it has of a figure, and the rest of it; null for other formulas. */
function linear(expression: Expression, quantity: Quantity): { slope: number; rest: Decimal } | null {
  if (expression.op === 'figure' && expression.quantity === quantity) return { slope: 1, rest: dec(0) };
  if (!quantitiesIn(expression).includes(quantity)) {
    const value = evaluate(expression);
    return value && { slope: 0, rest: middle(value) };
  }
  if (expression.op !== 'sum') return null;
  let [slope, rest] = [0, dec(0)];
  for (const term of expression.terms) {
    const part = linear(term.of, quantity);
    if (part === null) return null;
    slope += term.sign * part.slope;
    rest = term.sign === 1 ? rest.add(part.rest) : rest.sub(part.rest);
  }
  return { slope, rest };
}

/** The formula with other figures in place of some. */
export function replaced(expression: Expression, swap: (quantity: Quantity) => Quantity): Expression {
  switch (expression.op) {
    case 'figure':
      return { ...expression, quantity: swap(expression.quantity) };
    case 'constant':
      return expression;
    case 'sum':
      return { op: 'sum', terms: expression.terms.map((t) => ({ sign: t.sign, of: replaced(t.of, swap) })) };
    case 'ratio':
      return { op: 'ratio', of: replaced(expression.of, swap), to: replaced(expression.to, swap) };
    case 'product':
      return { op: 'product', of: replaced(expression.of, swap), by: replaced(expression.by, swap) };
    case 'change':
      return { op: 'change', now: replaced(expression.now, swap), before: replaced(expression.before, swap) };
  }
}

/** Printed decimals shared by siblings: for each unit, the most that any of them prints. */
export type Precision = ReadonlyMap<string, number>;

/** 38.7 beside 15.87 is 38.70: the precision that quantities of one unit give each other. */
export function sharedPrecision(quantities: Quantity[]): Precision {
  const most = new Map<string, number>();
  for (const { unit, decimals } of quantities) most.set(unit, Math.max(decimals, most.get(unit) ?? 0));
  return most;
}

/**
 * All values the formula can have, given how its figures are printed; null where a denominator may be zero.
 * Whole numbers are exact in sums and stand for ±0.5 in ratios and products.
 */
export function evaluate(
  expression: Expression,
  precision: Precision = sharedPrecision(quantitiesIn(expression)),
): Interval | null {
  return compute(expression, precision, 'exact');
}

function compute(expression: Expression, precision: Precision, bare: 'exact' | 'half'): Interval | null {
  switch (expression.op) {
    case 'figure': {
      if (expression.exact) return point(expression.quantity.value);
      const decimals = precision.get(expression.quantity.unit) ?? 0;
      return printed(expression.quantity, { decimals, bare });
    }
    case 'constant':
      return point(expression.value);
    case 'sum': {
      let total = point(dec(0));
      for (const { sign, of } of expression.terms) {
        const term = compute(of, precision, bare);
        if (term === null) return null;
        total = add(total, sign === 1 ? term : negate(term));
      }
      return total;
    }
    case 'ratio': {
      const of = compute(expression.of, precision, 'half');
      const to = compute(expression.to, precision, 'half');
      return of && to ? divide(of, to) : null;
    }
    case 'product': {
      const of = compute(expression.of, precision, 'half');
      const by = compute(expression.by, precision, 'half');
      return of && by ? multiply(of, by) : null;
    }
    case 'change': {
      const now = compute(expression.now, precision, 'half');
      const before = compute(expression.before, precision, 'half');
      const quotient = now && before ? divide(now, before) : null;
      return quotient ? subtract(quotient, point(dec(1))) : null;
    }
  }
}

/** The plain value of the formula from the printed figures; null where a denominator is zero. */
export function exactValue(expression: Expression): Decimal | null {
  switch (expression.op) {
    case 'figure':
      return expression.quantity.value;
    case 'constant':
      return expression.value;
    case 'sum': {
      let total = dec(0);
      for (const { sign, of } of expression.terms) {
        const term = exactValue(of);
        if (term === null) return null;
        total = sign === 1 ? total.add(term) : total.sub(term);
      }
      return total;
    }
    case 'product': {
      const of = exactValue(expression.of);
      const by = exactValue(expression.by);
      return of && by ? of.mul(by) : null;
    }
    case 'ratio': {
      const of = exactValue(expression.of);
      const to = exactValue(expression.to);
      return of && to && to.n !== 0n ? of.div(to) : null;
    }
    case 'change': {
      const now = exactValue(expression.now);
      const before = exactValue(expression.before);
      return now && before && before.n !== 0n ? now.sub(before).div(before) : null;
    }
  }
}
