// Missing scores and totals.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { scored } from '../helpers/forms.js';

describe('score-missing', () => {
  it.each([
    ['all there', '40', []],
    ['zero is a score', '0', []],
    ['a dash: not applicable', '—', []],
    ['blank', '', ['fail 参训人次']],
  ])('%s', async (_, score, expected) => {
    const text = scored(
      ['举办培训', '≥4期', '4期', '60', '60', ''],
      ['参训人次', '≥80人次', '85人次', '40', score, ''],
      ['总分', '', '', '100', '100', ''],
    );
    expect((await said('score-missing', text)).map((line) => line.split(' →')[0])).toEqual(expected);
  });

  it('asks no total of a transfer payment without points', async () => {
    const text = (title: string): string =>
      `2024年度${title}绩效自评报告\n\n一、资金情况\n\n资金全部到位。\n\n二、目标完成情况\n\n全部完成。\n\n三、存在的问题\n\n拨付偏慢。`;
    expect(await said('score-missing', text('中央救助补助转移支付资金'))).toEqual([]);
    expect(await said('score-missing', text('救助补助项目支出'))).toEqual(['fail 总分']);
  });

  it('asks none of a report on a fund that it says is a transfer payment', async () => {
    const text = (fund: string): string =>
      `2024年度衔接资金绩效自评报告\n\n一、资金情况\n\n根据${fund}预算执行情况绩效自评的通知，现报告如下。\n\n二、目标完成情况\n\n全部完成。\n\n三、存在的问题\n\n拨付偏慢。`;
    expect(await said('score-missing', text('2024年度中央对地方转移支付'))).toEqual([]);
    expect(await said('score-missing', text('2024年度县级专项资金'))).toEqual(['fail 总分']);
    const income = text('2024年度县级专项资金').replace('资金全部到位', '其中中央对地方转移支付到位80万元');
    expect(await said('score-missing', income)).toEqual(['fail 总分']);
  });

  it('asks none of what a bureau sums up of many', async () => {
    const text =
      '某县2024年度预算绩效自评工作总结\n\n一、基本情况\n\n纳入自评项目412个。\n\n二、主要做法\n\n项目实施前培训2次，满分100分。\n\n三、存在的问题\n\n佐证不全。';
    expect(await said('score-missing', text)).toEqual([]);
    expect(await said('section-missing', text)).toEqual([]);
  });

  it('says which total follows where none is printed', async () => {
    const text = `项目支出绩效自评表\n\n${scored(['举办培训', '≥4期', '4期', '60', '60', ''], ['参训人次', '≥80人次', '85人次', '40', '38', ''])}`;
    expect(await said('score-missing', text)).toEqual(['fail 总分 → 98']);
  });

  it.each([
    ['经评价，2024年度疫病防控项目得96.20分，等级为“优”。', []],
    ['按照评分标准逐项打分，本专项得96.20分，评价等级为优。', []],
    ['经评价，产出指标得48.00分，效益指标得28.00分。', ['fail 总分']],
  ])('takes the score of a project that is named: %s', async (words, expected) => {
    const text = `2024年度疫病防控项目支出绩效自评报告\n\n一、基本情况\n\n项目由中心实施。\n\n二、评价结论\n\n${words}\n\n三、存在的问题\n\n人手不足。`;
    expect(await said('score-missing', text)).toEqual(expected);
  });

  it('says nothing of final accounts', async () => {
    expect(
      await said(
        'score-missing',
        '某县水务局2023年度部门决算\n\n一、收入决算情况说明\n\n二、支出决算情况说明\n\n三、其他',
      ),
    ).toEqual([]);
  });
});
