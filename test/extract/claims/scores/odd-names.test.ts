// Names with characters that mean something in a pattern are names like others: the report is read, and its points are checked.
import { expect, it } from 'vitest';
import { checkText, said } from '../../../helpers/run.js';

const report = (name: string): string => `# 2024年度河道保洁项目支出绩效自评报告

自评得分97.50分。${name}指标均未达到目标值，共扣2.50分。

${name}率达到98.20%，得39.00分。

| 一级指标 | 三级指标 | 分值 | 得分 |
|---|---|---|---|
| ${name}指标 | 保洁长度 | 50 | 48.50 |
| ${name}指标 | ${name}率 | 40 | 39.00 |
| 满意度指标 | 群众满意度 | 10 | 10 |
| 合计 | | 100 | 97.50 |
`;

it.each(['产出', '**产出', '*+产出', '产出[', '产出(', '?产出\\', '{2}产出', '产出)'])(
  'reads a report with the name %s',
  async (name) => {
    await checkText(report(name));
    expect(await said('score-total-mismatch', report(name))).toEqual([]);
    const slipped = report(name).replace('| 48.50 |', '| 43.50 |');
    expect(await said('score-total-mismatch', slipped)).not.toEqual([]);
  },
);
