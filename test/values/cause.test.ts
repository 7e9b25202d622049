// Which slip explains a wrong figure: named only where exactly one does.
import { describe, expect, it } from 'vitest';
import { roundingCause, suspectedCause, withinLastDigit } from '../../src/values/cause.js';
import {
  evaluate,
  figure,
  minus,
  plus,
  quantitiesIn,
  ratio,
  sharedPrecision,
  sum,
  sumOf,
  type Expression,
} from '../../src/values/expression.js';
import { meet } from '../../src/values/interval.js';
import { parseQuantity, printed, type Quantity } from '../../src/values/quantity.js';

const q = (text: string): Quantity => parseQuantity(text)!;

function cause(stated: string, expression: Expression, alternatives: Expression[] = []): string | null {
  const precision = sharedPrecision([q(stated), ...quantitiesIn(expression)]);
  return suspectedCause(
    q(stated),
    [{ expression }],
    alternatives.map((other) => ({ expression: other })),
    precision,
    (figureStated, expected) =>
      meet(printed(figureStated, { decimals: precision.get(figureStated.unit) ?? 0 }), expected),
  );
}

const parts = sumOf([q('120.35万元'), q('48.20万元'), q('31.60万元')]);

describe('suspectedCause', () => {
  it.each([
    ['2001.5万元', parts, 'shifted-decimal'],
    ['200.51万元', parts, 'swapped-digits'],
    ['168.55万元', parts, 'omitted-part'],
    ['231.75万元', parts, 'counted-twice'],
    ['207.93万元', parts, null],
    ['200.15元', parts, 'ten-thousandfold'],
    ['125.00%', ratio(figure(q('80.00万元')), figure(q('100.00万元'))), 'swapped-operands'],
    ['20.00%', ratio(figure(q('80.00万元')), figure(q('100.00万元'))), 'complement'],
    ['20.00万元', sum(plus(figure(q('80.00万元'))), minus(figure(q('100.00万元')))), 'wrong-sign'],
  ])('%s', (stated, expression, expected) => {
    expect(cause(stated, expression)).toBe(expected);
  });

  it('names another base that gives the printed figure', () => {
    const named = ratio(figure(q('1843.18万元')), figure(q('1883.70万元')));
    const other = ratio(figure(q('1843.18万元')), figure(q('1850.52万元')));
    expect(cause('99.6%', named, [other])).toBe('other-base');
  });
});

describe('roundingCause', () => {
  it.each([
    ['121.29%', '1983.82万元', '1635.52万元', 'truncated'],
    ['85.3%', '1570.82万元', '1843.18万元', 'rounded-up'],
  ])('%s', (stated, of, to, expected) => {
    const interval = evaluate(ratio(figure(q(of)), figure(q(to))))!;
    expect(withinLastDigit(q(stated), interval)).toBe(true);
    expect(roundingCause(q(stated), interval)).toBe(expected);
  });

  it('says neither where the last digit is further off', () => {
    const interval = evaluate(ratio(figure(q('1983.82万元')), figure(q('1635.52万元'))))!;
    expect(withinLastDigit(q('121.27%'), interval)).toBe(false);
    expect(roundingCause(q('121.27%'), interval)).toBeNull();
  });
});
