import { describe, expect, it } from 'vitest';
import { coreDigits, digitCount, tellingDigits } from '../../src/values/digits.js';
import { distinctValues } from '../../src/values/distinct.js';
import { parseQuantities } from '../../src/values/quantity.js';

const one = (text: string) => parseQuantities(text)[0]!;

describe('the digits of a printed figure', () => {
  it.each([
    ['0.87%', 2, 2, '87'],
    ['1,200元', 4, 2, '12'],
    ['12.00万元', 4, 4, '12'],
    ['１０５人', 3, 3, '105'],
    ['0.50', 2, 2, '5'],
  ])('%s', (text, count, telling, core) => {
    expect([digitCount(one(text)), tellingDigits(one(text)), coreDigits(one(text))]).toEqual([
      count,
      telling,
      core,
    ]);
  });

  it('counts values, not printings', () => {
    const told = ['1.20万元', '12000元', '1.2万元', '1.3万元'].map((text) => ({ quantity: one(text) }));
    expect(distinctValues(told)).toBe(2);
  });
});
