// One slip of the pen: whether it keeps a relation from holding, asked of a formula and of a claim that fails.
import type { Claim, Reading } from '../../../report/schema.js';
import { suspectedCause, type Cause } from '../../../values/cause.js';
import { dec, decimalText, isNegative, isZero, power10, type Decimal } from '../../../values/decimal.js';
import { tellingDigits } from '../../../values/digits.js';
import {
  exactValue,
  figure,
  quantitiesIn,
  sharedPrecision,
  solved,
  type Expression,
  type Term,
} from '../../../values/expression.js';
import { meet } from '../../../values/interval.js';
import { printed, type Quantity } from '../../../values/quantity.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { fails, figuresOf, withFigure } from './fails.js';

/** With more relations to choose from, three digits meet one of them by chance. */
const FEW = 2;
const MANY = 10;
/** So many digits in a figure that stands twice in its formula. */
const LONG = 4;

/** One digit, two neighbours or the point of the stated figure, or of one that it follows from, is another one. */
export function isOneSlip(stated: Quantity, expression: Expression, rivals = 1): boolean {
  if (rivals > MANY) return false;
  const least = rivals > FEW ? 4 : 3;
  const value = exactValue(expression);
  if (value === null) return false;
  if (isFullRate(stated, expression, least)) return true;
  // 100% and 600人 are round: their zeros say nothing
  const told = stated.decimals === 0 ? digitsOf(stated).replace(/0+$/, '') : digitsOf(stated);
  if (told.length < least) return false;
  const isSameWay = !isZero(value) && isNegative(value) === isNegative(stated.value);
  if (isSameWay && isDigitSlip({ ...stated, value: stated.value.abs() }, value.abs())) return true;
  // 与上年的7342.90万元相比，增加125.34万元: a slip in what it follows from may turn it round
  if (isNegative(stated.value)) return false;
  return quantitiesIn(expression).some((quantity) => isSlipIn(quantity, stated, expression, least));
}

/** 到位6700.26万元，到位率100% of 6400.26万元: the one figure is the other but for a slip. */
function isFullRate(stated: Quantity, expression: Expression, least: number): boolean {
  if (stated.dimension !== 'rate' || !stated.value.equals(1) || expression.op !== 'ratio') return false;
  const { of, to } = expression;
  if (of.op !== 'figure' || to.op !== 'figure' || of.quantity.decimals !== to.quantity.decimals) return false;
  const [part, whole] = [of.quantity, to.quantity];
  return Math.min(tellingDigits(part), tellingDigits(whole)) > least && isDigitSlip(part, whole.value);
}

/** One digit, two neighbours, the point or the unit of a figure that it follows from is another one. */
export const isSlipOfInput = (stated: Quantity, expression: Expression): boolean =>
  quantitiesIn(expression).some((quantity) => isSlipIn(quantity, stated, expression, 4));

/** 执行率101.58% of 4783.27万元 and 4859.00万元: the whole was divided by the part. */
export function isTurned(stated: Quantity, expression: Expression): boolean {
  if (expression.op !== 'ratio' || digitsOf(stated).replace(/0+$/, '').length < 4) return false;
  const value = exactValue(expression);
  const turned = exactValue({ op: 'ratio', of: expression.to, to: expression.of });
  if (value === null || turned === null || value.equals(turned)) return false;
  return stated.value.sub(turned).abs().mul(2).compare(stated.step) <= 0;
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
  const digits = digitsOf(quantity);
  // as many printings of the figure would do: their digits say nothing
  const tells = (step: Decimal): boolean => {
    const room = high.sub(low).div(step);
    const width = decimalText(room, 0);
    const lost = /^[01]$/.test(width) ? 0 : width.length;
    return digits.length - lost + (isWhole ? narrowness(room) : 0) >= needed;
  };
  // 91.67% of 24 is 22 and no other number: a part that comes out whole says more than its digits
  const isPart = expression.op === 'ratio' && quantitiesIn(expression.of).includes(quantity);
  // above the line and below: what it is divided by is no part of its own, and meets more by chance
  const isTwice = quantitiesIn(expression).filter((other) => other === quantity).length > 1;
  const needed = isTwice ? Math.max(least, LONG) : least;
  const isWhole = isPart && quantity.dimension === 'count' && quantity.step.equals(1);
  const slack = isWhole ? dec(0) : null;
  const meets = (value: Decimal, step: Decimal): boolean =>
    value.add(slack ?? step.div(2)).compare(low) >= 0 && value.sub(slack ?? step.div(2)).compare(high) <= 0;
  // one that holds as it stands has no slip
  if (meets(quantity.value, quantity.step)) return false;
  return (
    (tells(quantity.step) &&
      [...slipsOf(digits)].some((text) => meets(dec(text).mul(quantity.step), quantity.step))) ||
    // 138.75元 for 138.75万元 is printed as finely as the other amounts
    SHIFTS.map(power10).some(
      (shift) =>
        tells(quantity.step.mul(shift)) && meets(quantity.value.mul(shift), quantity.step.mul(shift)),
    )
  );
}

/** How many zeros stand behind the point of a number below one. */
const narrowness = (room: Decimal): number => /^0\.(0*)[1-9]/.exec(decimalText(room, 8))?.[1]!.length ?? 0;

/** Whether a cause has a name, or one digit, two neighbours, the point or the unit of one figure makes the claim hold. */
export const isExplained = (claim: Claim): boolean =>
  // 100% is the complement of whatever is small
  (tellingDigits(claim.stated!) > 1 && hasCause(claim)) || isOneSlipAway(claim);

/** Whether a slip explains it that the digits make no chance meeting: see isOneSlip; or a mistake that has a name. */
export const isTellingSlip = (claim: Claim): boolean =>
  claim.readings.some(({ expression }) => isOneSlip(claim.stated!, expression)) ||
  (claim.stated!.dimension !== 'score' && tellingDigits(claim.stated!) > FEW && hasCause(claim));

/** Whether two of the places of one quantity are a slip of the pen apart that the digits make no chance meeting. */
export function isTellingConflict(claim: Claim): boolean {
  const figures = [...new Set(figuresOf(claim))];
  return figures.some((a) => figures.some((b) => !meet(printed(a), printed(b)) && isOneSlip(a, figure(b))));
}

/** Whether the stated figure follows by a mistake that has a name: another base, a part left out, swapped digits … */
export const hasCause = (claim: Claim): boolean => causeOf(claim) !== null;

/** The one mistake with a name that explains the stated figure, or null. */
export function causeOf(claim: Claim): Cause | null {
  const stated = claim.stated!;
  const precision = sharedPrecision(figuresOf(claim));
  const bare = stated.dimension === 'rate' || stated.dimension === 'points' ? 'half' : 'exact';
  const holds = (figure: Quantity, expected: Parameters<typeof meet>[1]): boolean =>
    meet(printed(figure, { bare }), expected);
  return suspectedCause(stated, claim.readings, claim.alternatives, precision, holds);
}

function isOneSlipAway(claim: Claim): boolean {
  return [...new Set(figuresOf(claim))].some((quantity) =>
    [...slippedOf(quantity)].some((slipped) => holdsEitherWay(withFigure(claim, quantity, slipped))),
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
function* slippedOf(quantity: Quantity): Generator<Quantity> {
  const whole = quantity.value.div(quantity.step).round(0);
  const sign = whole.compare(0) < 0 ? -1 : 1;
  for (const digits of slipsOf(whole.abs().toFraction()))
    yield { ...quantity, value: dec(digits).mul(quantity.step).mul(sign) };
  for (const factor of SHIFTS.map(power10)) {
    // smaller than its last digit it is nothing, and no slip of anything
    if (quantity.value.mul(factor).abs().compare(quantity.step) >= 0)
      yield { ...quantity, value: quantity.value.mul(factor), step: quantity.step.mul(factor) };
  }
}

const SHIFTS = [1, -1, 2, -2, 4, -4];

/** The digits with one of them changed, or two neighbours swapped; something of the figure is left. */
function* slipsOf(digits: string): Generator<string> {
  for (let i = 0; i < digits.length; i += 1) {
    const [before, behind] = [digits.slice(0, i), digits.slice(i + 1)];
    for (const digit of '0123456789')
      if (digit !== digits[i] && (digit !== '0' || /[1-9]/.test(before + behind)))
        yield before + digit + behind;
    const next = digits[i + 1];
    if (next !== undefined && next !== digits[i]) yield before + next + digits[i]! + digits.slice(i + 2);
  }
}
