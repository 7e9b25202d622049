// What the overview of a bundle tells of the reports attached to it.
import { describe, expect, it } from 'vitest';
import { checkText, of } from '../helpers/run.js';

const FORM = (name: string, n: number, money: string, rows: string, total: string): string => `
# 附件${n} ${name}支出绩效自评表（2023年度）

| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
|---|---|---|---|---|---|---|
| 年度资金总额 | 500.00 | 500.00 | ${money} | 10 | — | — |

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
|---|---|---|---|---|---|---|---|
${rows}
| 合计 |  |  |  |  | 100 | ${total} |  |
`;

const bundle = (overview: string): string => `# 青石县水利局2023年度部门整体支出绩效自评报告

## 一、部门概况

全局编制40名。

## 二、绩效分析

${overview}
${FORM('农村供水工程维修养护项目', 1, '486.20', '| 产出 | 数量 | 维修供水管网长度 | ≥120公里 | 126公里 | 50 | 50 | 无 |\n| 效益 | 社会效益 | 受益农户 | ≥2300户 | 2380户 | 40 | 38.65 | 无 |', '98.65')}
${FORM('小型水库安全运行项目', 2, '472.50', '| 产出 | 数量 | 巡查水库座数 | ≥48座 | 48座 | 50 | 50 | 无 |\n| 满意度 | 满意度 | 库区群众满意度 | ≥90% | 93.4% | 40 | 37.15 | 无 |', '97.15')}
`;

const told = async (overview: string): Promise<string[]> =>
  of(await checkText(bundle(overview)), 'cross-report-conflict').map(
    (v) => `${v.status} ${v.stated?.text} → ${v.expected?.text}`,
  );

const TABLE = (score: string, spent: string): string => `两个项目的自评结果如下：

| 项目名称 | 全年预算（万元） | 全年支出（万元） | 自评得分 | 等级 |
|---|---|---|---|---|
| 农村供水工程维修养护 | 500.00 | ${spent} | ${score} | 优 |
| 小型水库安全运行 | 500.00 | 472.50 | 97.15 | 优 |`;

describe('what is told of an attached report', () => {
  it.each([
    ['农村供水工程维修养护项目得98.65分。', ['pass 98.65分 → 98.65']],
    ['农村供水工程维修养护项目得96.85分。', ['fail 96.85分 → 98.65']],
    ['农村供水维修养护项目自评得分为96.85分，等级为优。', ['fail 96.85分 → 98.65']],
    ['小型水库安全运行项目执行率94.50%，自评得91.75分。', ['fail 91.75分 → 97.15']],
    [
      '农村供水工程维修养护、小型水库安全运行两个项目自评得分分别为98.65分、91.75分。',
      ['pass 98.65分 → 98.65', 'fail 91.75分 → 97.15'],
    ],
    ['（一）小型水库安全运行。巡查到位，项目自评91.75分。', ['fail 91.75分 → 97.15']],
    ['全年维修供水管网162公里。', ['fail 162公里 → 126公里']],
    ['农村供水惠及2830户农户。', ['fail 2830户 → 2380户']],
    ['农村供水惠及2380户农户。', ['pass 2380户 → 2380户']],
    ['库区群众满意度达到94.3%。', ['fail 94.3% → 93.4%']],
    ['小型水库安全运行支出427.50万元。', ['fail 427.50万元 → 472.50']],
  ])('%s', async (overview, expected) => {
    expect(await told(overview)).toEqual(expected);
  });

  it('reads the narrative of final accounts, too', async () => {
    const accounts = (score: string): string =>
      `# 青石县水利局2023年度部门决算\n\n第三部分 决算情况说明\n\n农村供水工程维修养护项目自评得分${score}分，见下表。\n${FORM('农村供水工程维修养护项目', 1, '486.20', '| 产出 | 数量 | 维修供水管网长度 | ≥120公里 | 126公里 | 50 | 50 | 无 |', '98.65')}`;
    const checks = async (score: string): Promise<string[]> =>
      of(await checkText(accounts(score)), 'cross-report-conflict').map(
        ({ status, stated }) => `${status} ${stated?.text}`,
      );
    expect(await checks('98.65')).toEqual(['pass 98.65分']);
    expect(await checks('96.85')).toEqual(['fail 96.85分']);
  });

  it('reads the list of projects', async () => {
    expect((await told(TABLE('98.65', '486.20'))).filter((line) => line.startsWith('fail'))).toEqual([]);
    expect((await told(TABLE('96.85', '486.20'))).filter((line) => line.startsWith('fail'))).toEqual([
      'fail 96.85 → 98.65',
    ]);
    expect((await told(TABLE('98.65', '468.20'))).filter((line) => line.startsWith('fail'))).toEqual([
      'fail 468.20 → 486.20',
    ]);
  });

  it.each([
    ['another part of the points', '农村供水工程维修养护项目产出得50.00分。'],
    ['what others gave', '农村供水工程维修养护项目财政复核得96.50分。'],
    ['a score of the year before', '农村供水工程维修养护项目2022年自评得分96.85分。'],
    ['the goal', '农村供水维修管网计划120公里。'],
    ['the whole district', '全县管网长度1260公里。'],
    ['another size of the thing', '全年维修供水管网长度312公里。'],
    ['some of the money', '农村供水工程维修养护县级财政安排106.20万元。'],
    ['another thing of the project', '农村供水工程维修养护惠及238个村。'],
    ['the budget told as spent', '小型水库安全运行支出500.00万元以内。'],
  ])('says nothing of %s', async (_, overview) => {
    expect((await told(overview)).filter((line) => line.startsWith('fail'))).toEqual([]);
  });
});
