// Deviations and their reasons.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { funds, scored } from '../helpers/forms.js';

describe('deviation-unexplained', () => {
  it.each([
    ['blank', '', ['fail 举办培训 3期 → ≥4期']],
    ['a reason', '场地维修，一期改在次年举办', []],
  ])('a missed target: %s', async (_, reason, expected) => {
    const text = scored(
      ['举办培训', '≥4期', '3期', '60', '45', reason],
      ['参训人次', '≥80人次', '85人次', '40', '40', ''],
    );
    expect(await said('deviation-unexplained', text)).toEqual(expected);
  });

  it('takes the budget of one project of several for no budget of all', async () => {
    const text =
      '项目支出绩效自评报告\n\n一、资金\n\n实际支出2,146.30万元，结转58.70万元。\n\n甲项目安排930.00万元，支出911.40万元；乙项目安排1,275.00万元，支出1,234.90万元。';
    expect(await said('deviation-unexplained', text)).toEqual([]);
  });

  it('takes what was added for the reason of more than the initial budget', async () => {
    const text = (added: string): string =>
      `部门整体支出绩效自评报告\n\n一、资金\n\n2024年年初预算3240.50万元，${added}。\n\n全年支出3401.60万元。\n\n二、其他\n\n无。`;
    for (const added of ['年中追加286.30万元', '年中追加286.30万元，无上年结转，全年预算数3526.80万元'])
      expect(await said('deviation-unexplained', text(added))).toEqual([]);
  });

  it('leaves a table without a column for reasons to the narrative', async () => {
    const form =
      '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 举办培训 | ≥4期 | 3期 | 100 | 75 |';
    expect(await said('deviation-unexplained', `项目支出绩效自评表\n\n${form}`)).toEqual([
      'fail 举办培训 3期 → ≥4期',
    ]);
    const text = `项目支出绩效自评报告\n\n一、基本情况\n\n本项目面向基层干部。\n\n二、绩效分析\n\n${form}\n\n三、存在问题\n\n统筹不够。`;
    expect(await said('deviation-unexplained', text)).toEqual(['undetermined 举办培训 3期']);
  });

  it.each([
    ['95% exactly', '57.00', '', []],
    ['below', '56.90', '', ['fail 预算执行 56.90']],
    ['below, for what did not arrive', '50.00', '县级配套资金未足额到位，欠拨10.00万元。', []],
    ['below, with a reason in the report', '50.00', '因合同跨年，尾款于次年支付。', []],
    [
      'below, with reasons for something else',
      '50.00',
      '扣分原因主要是绩效目标不够细化。',
      ['fail 预算执行 50.00'],
    ],
    ['above the budget', '61.00', '', ['fail 预算执行 61.00']],
  ])('execution %s', async (_, executed, words, expected) => {
    const text = `项目支出绩效自评报告\n\n${words}\n\n${funds(['年度资金总额', '60.00', '60.00', executed, '', ''])}`;
    expect(await said('deviation-unexplained', text)).toEqual(expected);
  });

  it('asks no reason where an adjusted budget covers spending above the initial one', async () => {
    expect(
      await said('deviation-unexplained', funds(['年度资金总额', '50.00', '60.00', '59.00', '', ''])),
    ).toEqual([]);
  });
});
