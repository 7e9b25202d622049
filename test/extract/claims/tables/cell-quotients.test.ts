// Rates that a scored row tells with the two figures that they follow from.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../helpers/run.js';

async function failures(name: string, evidence: string): Promise<string[]> {
  const text = `部门整体支出绩效自评报告

| 三级指标 | 分值 | 评分标准 | 得分 | 评分依据 |
|---|---|---|---|---|
| ${name} | 5 | 酌情计分 | 5 | ${evidence} |
| 制度健全性 | 95 | 酌情计分 | 95 | 制度健全 |`;
  const { verdicts } = await checkText(text);
  return verdicts
    .filter(({ rule, status }) => status === 'fail' && /^(?:rate|change|per-unit)-mismatch$/.test(rule))
    .map(({ rule, stated, expected }) => `${rule} ${stated?.text} → ${expected?.text}`);
}

describe('rates beside their figures in a cell', () => {
  it.each([
    ['公用经费控制率', '实际支出142.60万元，预算150.00万元，控制率95.07%', []],
    [
      '公用经费控制率',
      '实际支出412.60万元，预算150.00万元，控制率95.07%',
      ['rate-mismatch 95.07% → 275.07%'],
    ],
    [
      '公用经费控制率',
      '预算150.00万元，实际支出142.60万元，公用经费控制率为59.07%',
      ['rate-mismatch 59.07% → 95.07%'],
    ],
    ['预算调整率', '追加98.40万元，年初预算1586.20万元，调整率6.20%', []],
    ['预算调整率', '追加98.40万元，年初预算1856.20万元，调整率6.20%', ['rate-mismatch 6.20% → 5.30%']],
    ['“三公经费”变动率', '本年预算22.00万元，上年预算24.00万元，变动率-8.33%', []],
    [
      '“三公经费”变动率',
      '本年预算22.00万元，上年预算42.00万元，变动率-8.33%',
      ['change-mismatch -8.33% → -47.62%'],
    ],
    ['在职人员控制率', '编制52人，在职48人，控制率92.31%', []],
    ['在职人员控制率', '编制52人，在职38人，控制率92.31%', ['rate-mismatch 92.31% → 73.08%']],
    ['每万人律师数', '112名律师，常住人口43.6万人，每万人2.57人', []],
    ['每万人律师数', '112名律师，常住人口34.6万人，每万人2.57人', ['per-unit-mismatch 2.57人 → 3.24人']],
    // two aims, and more than two figures
    ['公用经费控制率', '年初预算412.60万元，全年预算150.00万元，控制率95.07%', []],
    ['公用经费控制率', '实际支出142.60万元，预算150.00万元，其中水电120.00万元，控制率95.07%', []],
  ])('%s: %s', async (name, evidence, expected) => {
    expect(await failures(name, evidence)).toEqual(expected);
  });
});
