// Formulas over printed figures: every value they can have.
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/values/decimal.js';
import {
  change,
  constant,
  difference,
  evaluate,
  exactValue,
  figure,
  plus,
  product,
  quantitiesIn,
  ratio,
  sharedPrecision,
  sum,
  sumOf,
  type Expression,
} from '../../src/values/expression.js';
import { parseQuantity, type Quantity } from '../../src/values/quantity.js';

const q = (text: string): Quantity => parseQuantity(text)!;

function ends(expression: Expression): [string, string] | null {
  const interval = evaluate(expression);
  return interval && [decimalText(interval.low, 6), decimalText(interval.high, 6)];
}

describe('evaluate', () => {
  it.each<[string, Expression, [string, string] | null]>([
    ['a sum widens with the number of its parts', sumOf([q('1.20万元'), q('2.30万元')]), ['34900', '35100']],
    ['38.7 beside 15.87 is 38.70', sumOf([q('38.7万元'), q('15.87万元')]), ['545600', '545800']],
    ['whole numbers are exact in sums', sumOf([q('33万元'), q('22万元')]), ['550000', '550000']],
    [
      'whole amounts stand for ±0.5 in rates',
      ratio(figure(q('50万元')), figure(q('100万元'))),
      ['0.492537', '0.507538'],
    ],
    ['counts are exact everywhere', ratio(figure(q('50人')), figure(q('100人'))), ['0.5', '0.5']],
    ['a difference', difference(q('10.00万元'), q('4.00万元')), ['59900', '60100']],
    ['a count times a standard', product(figure(q('387人')), figure(q('1000元'))), ['386806.5', '387193.5']],
    ['a change', change(figure(q('110.00万元')), figure(q('100.00万元'))), ['0.099895', '0.100105']],
    ['a constant beside a figure', sum(plus(constant(5)), plus(figure(q('3人')))), ['8', '8']],
    ['no quotient by what may be zero', ratio(figure(q('5.00万元')), figure(q('0.00万元'))), null],
    ['nor by what rounds to zero', ratio(figure(q('5.0万元')), figure(q('0.0万元'))), null],
  ])('%s', (_, expression, expected) => {
    expect(ends(expression)).toEqual(expected);
  });
});

describe('exactValue', () => {
  it('takes figures as printed', () => {
    expect(decimalText(exactValue(ratio(figure(q('1.00万元')), figure(q('4.00万元'))))!)).toBe('0.25');
    expect(exactValue(ratio(figure(q('1.00万元')), figure(q('0万元'))))).toBeNull();
    expect(exactValue(change(figure(q('1.00万元')), figure(q('0万元'))))).toBeNull();
  });
});

it('lists figures in order and their shared precision by unit', () => {
  const expression = ratio(figure(q('38.7万元')), sumOf([q('15.87万元'), q('3人')]));
  expect(quantitiesIn(expression).map(({ text }) => text)).toEqual(['38.7万元', '15.87万元', '3人']);
  expect([...sharedPrecision(quantitiesIn(expression))]).toEqual([
    ['万元', 2],
    ['人', 0],
  ]);
});
