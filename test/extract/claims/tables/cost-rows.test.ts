// A cost indicator against what the report says was spent.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const report = (actual: string): string => `# 2023年度河道清淤项目支出绩效自评报告

河道清淤项目年初预算25.00万元，追加预算16.32万元，全年预算41.32万元。

| 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 |
|---|---|---|---|
| 年度资金总额 | 41.32 | 33.13 | 80.18% |

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|---|
| 成本指标 | 经济成本 | 项目支出成本 | 25.00万元 | ${actual}万元 | 50 | 50 |
| 产出指标 | 数量指标 | 清淤长度 | ≥3公里 | 3公里 | 50 | 50 |
`;

describe('cost rows', () => {
  it.each([
    ['agree with the spending', '33.13', []],
    [
      'differ by what was added: the scope may explain it',
      '16.81',
      ['undetermined 成本指标的实际支出 16.81万元'],
    ],
    ['differ', '20.00', ['fail 成本指标的实际支出 20.00万元 → 33.13']],
  ])('%s', async (_, actual, expected) => {
    expect(await said('figure-conflict', report(actual))).toEqual(expected);
  });
});
