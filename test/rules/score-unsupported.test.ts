// Full marks against the funds.
import { describe, expect, it } from 'vitest';
import { table } from '../helpers/forms.js';
import { said } from '../helpers/run.js';

const report = (money: string, score: string): string =>
  `项目支出绩效自评报告\n\n${money}\n\n自评得分${score}分。`;

describe('score-unsupported', () => {
  it.each([
    ['all spent', '本年度预算安排50.00万元，实际支出50.00万元。', '100', []],
    ['all spent within rounding', '本年度预算安排50.00万元，实际支出49.99万元。', '100', []],
    ['a little left', '本年度预算安排50.00万元，实际支出49.90万元。', '100', ['fail 自评总分 100分']],
    ['not full marks', '本年度预算安排50.00万元，实际支出41.00万元。', '99', []],
    ['not fully allocated', '本年度预算安排50.00万元，实际到位45.00万元。', '100', ['fail 自评总分 100分']],
    ['no funds at all', '项目已经完成。', '100', []],
  ])('%s', async (_, money, score, expected) => {
    expect(await said('score-unsupported', report(money, score))).toEqual(expected);
  });

  const row = (name: string, criterion: string, evidence: string, score: string): string =>
    '项目支出绩效自评表\n\n' +
    table(
      ['二级指标', '分值', '评分标准', '完成情况', '得分'],
      [name, '6', criterion, evidence, score],
      ['制度建设', '94', '制度健全', '健全', '90'],
    );

  it.each([
    ['资金到位', '考察资金落实情况', '应到位170.00万元，实际到位166.60万元', '6', ['fail 资金到位 6']],
    ['资金到位率', '考察资金落实情况', '预算安排170.00万元，已到位166.60万元', '6', ['fail 资金到位率 6']],
    ['预算支出', '反映支出进度', '下达640.00万元，支出604.00万元', '6', ['fail 预算支出 6']],
    ['预算执行情况', '反映支出进度', '全年预算640.00万元，实际执行604.00万元', '6', ['fail 预算执行情况 6']],
    ['资金使用率', '考察使用情况', '资金使用率94.38%', '6', ['fail 资金使用率 6']],
    ['资金到位', '考察资金落实情况', '到位率98%', '6', ['fail 资金到位 6']],
    ['资金到位', '考察资金落实情况', '应到位170.00万元，实际到位170.00万元', '6', []],
    ['资金到位', '考察资金落实情况', '应到位170.00万元，实际到位166.60万元', '5.88', []],
    ['预算支出', '支出率90%以上得满分', '下达640.00万元，支出604.00万元', '6', []],
    ['资金到位及时率', '考察及时情况', '应到位170.00万元，实际到位166.60万元', '6', []],
    ['资金使用合规性', '考察合规情况', '下达640.00万元，支出604.00万元', '6', []],
    ['预算支出', '反映支出进度', '支出604.00万元，其中设备240.00万元', '6', []],
  ])('%s, %s: %s with %s', async (name, criterion, evidence, score, expected) => {
    expect(await said('score-unsupported', row(name, criterion, evidence, score))).toEqual(expected);
  });
});
