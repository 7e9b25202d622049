// Sentences that look like a relation and are none: a clean report gives no finding, the same words slipped give theirs.
import { describe, expect, it } from 'vitest';
import { checkText, findings } from '../../helpers/run.js';

const report = (text: string): string => `# 2024年度项目支出绩效自评报告\n\n二、项目实施情况\n\n${text}\n`;
const found = async (text: string): Promise<string[]> =>
  findings(await checkText(report(text))).filter((line) => !line.startsWith('section-missing'));

describe('no relation', () => {
  it.each([
    [
      'what was sent out in parts of what came back as good',
      '共回收有效问卷640份，满意610份，满意率95.31%。其中，企业发放400份、有效380份、满意362份，满意率95.26%；社区发放270份、有效260份、满意248份，满意率95.38%。',
    ],
    [
      'spending in the change of a budget',
      '2024年项目预算1520.00万元。与2023年相比，预算增加80.00万元，增长5.56%；支出增加61.40万元，增长4.37%。',
    ],
    [
      'people reached by several sub-projects',
      '1.东坡村道路硬化项目，受益412户1506人。\n\n2.西河村饮水项目，受益442户1590人。\n\n3.南岭村排水项目，受益158户560人。\n\n4.北沟村路灯项目，受益96户330人。',
    ],
    [
      'a list with an item too many and some other total',
      '2024年计划投入1860.00万元，其中省级补助930.00万元、市级补助372.00万元、县级配套558.00万元。实际到位1767.00万元，省、市资金全额到位，县级配套到位465.00万元，欠拨93.00万元。全年支出1767.00万元。',
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  const table = `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 评分说明 |
|---|---|---|---|---|---|
| 过程 | 预算管理 | 预算调整率 | 5 | 2 | 调整率13.42% |
| 产出 | 数量 | 培训完成率 | 45 | 45 | 完成率103.50%，超过100%按满分计 |
| 效果 | 效益 | 绩效管理 | 50 | 49 | |
| 合计 | | | 100 | 96 | |
`;

  it.each([
    ['a bound that was passed', '年中追加较多，预算调整率为13.42%。\n\n预算调整率超过10%，扣3分。'],
    ['a bound for full marks', '全年培训任务较重，培训完成率为103.50%。'],
    ['points that can be had', '绩效管理（50分）方面，个别指标偏低，扣1分。'],
  ])('%s', async (_, text) => {
    expect(await found(`${table}\n${text}`)).toEqual([]);
  });

  it('but another rate than the row’s', async () => {
    expect(await found(`${table}\n年中追加较多，预算调整率为14.32%。`)).not.toEqual([]);
    expect(await found(`${table}\n培训任务较重，培训完成率为105.30%。`)).not.toEqual([]);
  });
});
