// Words that compare January's budget with the year's, held against the text and the table of funds.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const report = (words: string, initial: string, adjusted: string): string => `
  2024年度渔港维护项目支出绩效自评报告

  一、项目概况

  ${words}

  | 资金来源（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
  |---|---|---|---|---|
  | 年度资金总额 | ${initial} | ${adjusted} | 310.00 | ${adjusted === '320.00' ? '96.88%' : '93.94%'} |
`;

const failing = async (...args: [string, string, string]): Promise<string[]> =>
  (await said('comparison-mismatch', report(...args))).filter((words) => words.startsWith('fail'));

describe('the two budgets of a year', () => {
  it.each([
    ['执行中未追加资金，全年预算数等于年初预算数。', '='],
    ['本项目全年预算与年初预算一致。', '='],
    ['年初预算数与全年预算数相同。', '='],
    ['项目预算未作调整。', '='],
    ['年中预算没有调整。', '='],
    ['因塌方抢修，调整后预算数大于年初预算数。', '>'],
    ['年初预算小于全年预算。', '>'],
  ])('%s (%s)', async (words, truth) => {
    const [same, more] = [await failing(words, '320.00', '320.00'), await failing(words, '320.00', '330.00')];
    expect([same.length, more.length]).toEqual(truth === '=' ? [0, 1] : [1, 0]);
  });

  it('takes what the sentence tells before', async () => {
    const text = '2024年年初预算320.00万元，全年预算330.00万元，全年预算数＿年初预算数，系抢修追加。';
    const found = async (word: string): Promise<number> =>
      (await said('comparison-mismatch', text.replace('＿', word))).length;
    expect([await found('大于'), await found('小于'), await found('等于')]).toEqual([0, 1, 1]);
  });

  it.each([
    // of a part, of something else, or with what was carried over
    ['人员经费全年预算数等于年初预算数。', '320.00', '330.00'],
    ['项目绩效目标未作调整。', '320.00', '330.00'],
    ['预算未作调整。上年结转10.00万元一并使用。', '320.00', '330.00'],
    ['码头年初预算120.00万元，全年预算数等于年初预算数。', '320.00', '330.00'],
    ['预算未调整部分由区级承担。', '320.00', '330.00'],
  ])('says nothing on: %s', async (...args) => {
    expect(await failing(...args)).toEqual([]);
  });
});
