// 比上年增减: amount, rate and direction against the two years.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  [
    'holds from the change alone',
    '2023年机关运行经费支出110.00万元，比2022年增加10.00万元，增长10.00%。',
    [],
  ],
  [
    'fails',
    '2023年机关运行经费支出110.00万元，比2022年增加10.00万元，增长12.00%。',
    ['fail 2023年机关运行经费支出增长 12.00% → 10.00%'],
  ],
  [
    'a fall is measured from the higher year',
    '与2022年相比，收、支总计均为90.00万元，较2022年减少10.00万元，下降10.00%。',
    [],
  ],
  [
    'both years printed',
    '2023年支出120.00万元，2022年支出100.00万元，比2022年增加25.00万元，增长20.00%。',
    ['fail 2023年支出比2022年增加 25.00万元 → 20.00万元'],
  ],
  [
    'wrong direction',
    '2023年支出80.00万元，上年支出100.00万元，比上年增加20.00万元。',
    ['fail 2023年支出比上年增加 20.00万元 → -20.00万元'],
  ],
  [
    'from a base of zero there is no growth',
    '2024年度收入总计307.82万元，与2023年度相比，收入总计增加307.82万元，增长100.00%。',
    ['fail 2024年度收入总计增长 100.00%'],
  ],
  ['no change of nothing', '因公出国（境）费支出0万元，比2022年增加0万元，增长0%。', []],
  [
    'points of a rate',
    '群众满意度由90.0%提高到95.0%，比上年提高8个百分点。',
    ['fail 群众满意度比上年提高 8个百分点 → 5个百分点'],
  ],
  ['nothing to compare with', '2023年培训费比2022年有所增加，增长10%。', []],
  [
    'the whole is what its parts changed by',
    `2023年度“三公”经费财政拨款支出决算为10.00万元，比上年增加3.00万元。

因公出国（境）费支出0万元，比上年增加0万元。公务用车购置及运行维护费支出4.00万元，比上年减少2.00万元。公务接待费支出6.00万元，比上年增加3.00万元。`,
    ['fail “三公”经费增加额 3.00万元 → 1.00万元'],
  ],
];

describe('change-mismatch', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('change-mismatch', text)).toEqual(expected);
  });

  it('names a wrong direction', async () => {
    const failed = of(await checkText(CASES[4]![1]), 'change-mismatch').filter((v) => v.status === 'fail');
    expect(failed.map((v) => v.cause)).toEqual(['wrong-sign']);
  });
});
