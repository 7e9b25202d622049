// Indicator rows whose value the text repeats under the same name.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const report = (actual: string): string => `2023年度部门整体支出绩效自评报告

一、人员情况

核定编制80名，年末在职76人，在职人员控制率为95.00%。年度目标：食品抽检合格率不低于97%。

| 一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 投入 | 在职人员控制率 | ≤100% | ${actual} | 50 | 50 |
| 产出 | 食品抽检合格率 | ≥97% | 98.2% | 50 | 50 |
`;

describe('indicator rows and the text', () => {
  it.each([
    ['agree', '95.00%', ['pass 食品抽检合格率 97%', 'pass 在职人员控制率 95.00%']],
    ['differ', '96.00%', ['fail 在职人员控制率 96.00% → 95.00%', 'pass 食品抽检合格率 97%']],
  ])('%s', async (_, actual, expected) => {
    const found = (await said('figure-conflict', report(actual), true)).sort();
    expect(found.map((line) => line.split(' → ')[0])).toEqual(
      expected.map((line) => line.split(' → ')[0]).sort(),
    );
  });
});
