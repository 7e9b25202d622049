// Points in sentences against one another and against the scoring table.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../helpers/run.js';

const report = `2023年度科普活动项目支出绩效自评报告

一、评价结论

项目综合得分88分，等级为良。决策满分20分，得18分，得分率90%；产出满分50分，得44分，得分率88%；效益满分30分，得26分，得分率86.7%。

| 一级指标 | 二级指标 | 分值 | 得分 |
|---|---|---|---|
| 决策 | 立项 | 20 | 18 |
| 产出 | 数量 | 50 | 44 |
| 效益 | 社会效益 | 30 | 26 |
| 合计 | | 100 | 88 |

二、绩效分析

（一）产出情况（50分，得44分）

产出数量分值30分，得28分；产出质量分值20分，得16分。
`;

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(text);
  return verdicts
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .map(({ rule, stated, expected }) => `${rule} ${stated?.text} → ${expected?.text}`);
}

describe('points in sentences', () => {
  it('say nothing where they agree', async () => {
    expect(await failures(report)).toEqual([]);
  });
  it.each([
    ['得分率88%', '得分率98%', 'rate-mismatch 98% → 88%'],
    ['得28分', '得25分', 'total-mismatch 44分 → 41'],
    ['满分20分', '满分30分', 'figure-conflict 30分 → 20'],
  ])('%s printed as %s', async (from, to, expected) => {
    const found = await failures(report.replace(from, to));
    expect(found.map((line) => line.replace(/分$/, ''))).toContain(expected);
  });
});
