// Rates that cannot be, in rows, sentences and funds.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { funds, targets } from '../helpers/forms.js';

describe('rate-out-of-range', () => {
  it.each([
    ['100% is possible', ['群众参与率', '≥80%', '100%', '无'], []],
    ['just above', ['群众参与率', '≥80%', '100.1%', '无'], ['fail 群众参与率 100.1% → 0%～100%']],
    ['ten times too much', ['代表参与率', '≥80%', '参与率800%', '无'], ['fail 代表参与率 800% → 0%～100%']],
    ['completion may exceed 100%', ['任务完成率', '≥100%', '112%', '无'], []],
    ['growth may be anything', ['产值增长率', '≥10%', '130%', '无'], []],
    ['negative satisfaction', ['居民满意度', '≥90%', '-95%', '无'], ['fail 居民满意度 -95% → 0%～100%']],
  ] as [string, [string, string, string, string], string[]][])('row: %s', async (_, row, expected) => {
    expect(await said('rate-out-of-range', targets(row))).toEqual(expected);
  });

  it.each([
    ['a rate in prose', '本年度资金到位率达到105%。', ['fail 本年度资金到位率 105% → 0%～100%']],
    [
      'the rate that a goal is set for',
      '学员结业率目标不低于98%，实际109.2%。',
      ['fail 学员结业率 109.2% → 0%～100%'],
    ],
    ['a rate that may be more', '任务完成率目标不低于98%，实际109.2%。', []],
    ['a possible one', '本年度资金到位率100%。', []],
    ['a target in prose', '目标为群众满意度≥120%。', []],
    ['a change of a rate', '群众满意度较上年提高120%。', []],
  ])('prose: %s', async (_, text, expected) => {
    expect(await said('rate-out-of-range', text)).toEqual(expected);
  });

  it('compares spending with the adjusted budget, on printed precision', async () => {
    const row = (adjusted: string, executed: string): string =>
      funds(['年度资金总额', '60.00', adjusted, executed, '', '']);
    expect(await said('rate-out-of-range', row('62.00', '62.00'))).toEqual([]);
    expect(await said('rate-out-of-range', row('62.00', '62.01'))).toEqual([]); // both may be 62.005
    expect(await said('rate-out-of-range', row('62.00', '62.02'))).toEqual([
      'fail 年度资金总额执行数 62.02 → ≤62.00',
    ]);
  });

  it('names an overspent block once, not once for each source', async () => {
    const text = funds(
      ['年度资金总额', '60.00', '60.00', '66.00', '', ''],
      ['其中：财政拨款', '60.00', '60.00', '66.00', '', ''],
    );
    expect(await said('rate-out-of-range', text)).toEqual(['fail 年度资金总额执行数 66.00 → ≤60.00']);
  });

  it('leaves an initial budget in prose alone: it may have been adjusted', async () => {
    expect(
      await said('rate-out-of-range', '项目支出绩效自评报告\n\n年初预算安排50.00万元，实际支出52.00万元。'),
    ).toEqual([]);
  });
});
