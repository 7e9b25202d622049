// flat and squeezed: characters made comparable, offsets kept.
import { describe, expect, it } from 'vitest';
import { flat, squeezed } from '../../src/values/text.js';

describe('flat', () => {
  it.each([
    ['１２．５％，（Ａ）', '12.5%,(A)'],
    ['預算 萬元', '预算 万元'],
    ['\u3000a\u00a0b\u202fc\u2003d', ' a b c d'],
    ['−5﹪≧⩾≦⩽﹤﹥', '-5%≥≥≤≤<>'],
    ['⻓效机制、⾧效机制，⺠生⻋辆⾦额', '长效机制、长效机制,民生车辆金额'],
    ['80%〜90%，预算数∕总数，\u2f3e均', '80%~90%,预算数/总数,户均'],
    ['已完成。一、无', '已完成。一、无'],
    ['', ''],
  ])('%s → %s', (text, plain) => {
    expect(flat(text)).toBe(plain);
    expect(flat(text)).toHaveLength(text.length);
  });
});

it('squeezed leaves no white space', () => {
  expect(squeezed(' 指标\n名称\t（三级）\u3000')).toBe('指标名称(三级)');
});
