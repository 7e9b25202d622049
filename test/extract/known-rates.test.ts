// Rates that a scoring table states by name, against the report's own funds.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const report = (money: string, name: string, evidence: string): string =>
  [
    '# 校园饮水改造项目支出绩效自评报告',
    money,
    '| 资金来源 | 预算数（万元） | 到位数（万元） | 执行数（万元） |',
    '|---|---|---|---|',
    '| 合计 | 40.00 | 32.00 | 30.00 |',
    '',
    '| 三级指标 | 评分标准 | 分值 | 得分 | 自评依据 |',
    '|---|---|---|---|---|',
    `| ${name} | 由专家打分 | 5 | 5 | ${evidence} |`,
    '| 其他 | 由专家打分 | 95 | 95 | 完成 |',
  ].join('\n');

describe('known rates', () => {
  it.each([
    ['资金到位率', '资金到位率80%。', ['pass 资金到位率 80% → 80%']],
    ['资金到位率', '资金到位率100%。', ['fail 资金到位率 100% → 80%']],
    ['预算执行率', '预算执行率75%', ['pass 预算执行率 75% → 75%']],
    ['预算执行率', '预算执行率为93.75%', ['pass 预算执行率 93.75% → 93.75%']],
    ['预算执行率', '预算执行率为98%', ['fail 预算执行率 98% → 75%']],
    ['成本节约率', '成本节约率100%', ['fail 成本节约率 100% → 25%']],
    // planned cost is not always the budget: only the impossible is told
    ['成本节约率', '成本节约率10%', []],
    ['质量达标率', '质量达标率100%', []],
    ['资金到位率', '资金全部到位', []],
    ['资金到位率', '资金到位率约100%', ['undetermined 资金到位率 约100%']],
  ])('%s: %s', async (name, evidence, expected) => {
    expect(await said('rate-mismatch', report('', name, evidence), true)).toEqual(expected);
  });
});
