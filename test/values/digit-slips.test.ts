import { describe, expect, it } from 'vitest';
import { dec } from '../../src/values/decimal.js';
import { isDigitSlip } from '../../src/values/digit-slips.js';
import { parseQuantities } from '../../src/values/quantity.js';

const one = (text: string) => parseQuantities(text)[0]!;

describe('a slip of the pen', () => {
  it.each([
    ['312.40万元', '3123400', false],
    ['312.40万元', '3134000', true],
    ['312.40万元', '3124000', false],
    ['312.40万元', '3724000', true],
    ['312.40万元', '3214000', true],
    ['312.40万元', '31240000', true],
    ['312.40万元', '3720000', false],
    ['98.2%', '0.92', false],
    ['98.2%', '0.928', true],
    ['56人', '86', false],
  ])('%s for %s: %s', (text, value, expected) => {
    expect(isDigitSlip(one(text), dec(value))).toBe(expected);
  });

  it('is never one of no value', () => {
    expect(isDigitSlip(one('98.2%'), null)).toBe(false);
  });
});
