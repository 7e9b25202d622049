// A rate off by less than one unit of its last digit is worth a hint, not an error.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['nothing where it is rounded', '预算1635.52万元，支出1983.82万元，完成预算的121.30%。', []],
  ['cut off', '预算1635.52万元，支出1983.82万元，完成预算的121.29%。', ['fail 完成预算 121.29% → 121.30%']],
  ['no hint where it is further off', '预算1635.52万元，支出1983.82万元，完成预算的121.27%。', []],
  [
    'a share that was rounded up',
    '支出合计1843.18万元，其中：一般公共服务1570.82万元，占85.3%；其他272.36万元，占14.8%。',
    ['fail 一般公共服务占 85.3% → 85.22%'],
  ],
];

describe('rate-rounding', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('rate-rounding', text)).toEqual(expected);
  });

  it('names how it came about', async () => {
    const causes = async (text: string): Promise<(string | null)[]> =>
      of(await checkText(text), 'rate-rounding').map((verdict) => verdict.cause);
    expect(await causes(CASES[1]![1])).toEqual(['truncated']);
    expect(await causes(CASES[3]![1])).toEqual(['rounded-up']);
  });
});
