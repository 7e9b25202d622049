// Markdown tables whose rows lack the cells that one above runs down over, as converters of Word files write them.
import { expect, it } from 'vitest';
import { documentOf, drawn, tablesOf } from '../../helpers/document.js';

it.each<[name: string, text: string, expected: string[]]>([
  [
    'levels written once',
    `| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
| --- | --- | --- | --- | --- | --- | --- |
| 产出指标 | 数量指标 | 新建泵站 | ≥4座 | 4座 | 20 | 20 |
| 清淤渠道 | ≥12公里 | 12.5公里 | 20 | 20 |
| 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |
| 效益指标 | 社会效益 | 受益农户 | ≥900户 | 860户 | 40 | 38 |`,
    [
      '一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 新建泵站 | ≥4座 | 4座 | 20 | 20',
      '^ | ^ | 清淤渠道 | ≥12公里 | 12.5公里 | 20 | 20',
      '^ | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20',
      '效益指标 | 社会效益 | 受益农户 | ≥900户 | 860户 | 40 | 38',
    ],
  ],
  [
    'a side label of the money, empty cells for what stands across',
    `| 项目资金 |  | 年初预算数 | 全年预算数 | 全年执行数 |
| --- | --- | --- | --- | --- |
| 年度资金总额 | 80.00 | 85.00 | 84.20 |
| 其中：财政拨款 | 80.00 | 80.00 | 79.20 |
| 其他资金 | 0.00 | 5.00 | 5.00 |`,
    [
      '项目资金 |  | 年初预算数 | 全年预算数 | 全年执行数',
      '^ | 年度资金总额 | 80.00 | 85.00 | 84.20',
      '^ | 其中：财政拨款 | 80.00 | 80.00 | 79.20',
      '^ | 其他资金 | 0.00 | 5.00 | 5.00',
    ],
  ],
  [
    'a total across the names',
    `| 科目 | 名称 | 金额 |
|---|---|---|
| 201 | 行政运行 | 12.5 |
| 202 | 培训 | 3.5 |
| 合计 | 16.0 |`,
    ['科目 | 名称 | 金额', '201 | 行政运行 | 12.5', '202 | 培训 | 3.5', '合计 | < | 16.0'],
  ],
])('%s', async (_, text, expected) => {
  const [table] = tablesOf(await documentOf(text));
  expect(drawn(table!)).toEqual(expected);
});

it('ends a table of bars before a heading', async () => {
  const text = `项目 | 预算数 | 支出数
甲 | 10 | 9
乙 | 20 | 19
（一）培训情况。各工种的人数和金额见下表：
工种 | 人数 | 标准 | 金额
电工 | 12 | 100 | 1200
焊工 | 10 | 120 | 1200`;
  expect(tablesOf(await documentOf(text)).map(drawn)).toEqual([
    ['项目 | 预算数 | 支出数', '甲 | 10 | 9', '乙 | 20 | 19'],
    ['工种 | 人数 | 标准 | 金额', '电工 | 12 | 100 | 1200', '焊工 | 10 | 120 | 1200'],
  ]);
});
