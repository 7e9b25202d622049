// Tables with bars behind their cells whose lines are no rows: rows found again by the bars they have, or by their heads.
import { describe, expect, it } from 'vitest';
import { documentOf, drawn, tablesOf } from '../../helpers/document.js';

const trim = (text: string): string => text.trim().replace(/^ +/gm, '');

const cases: [string, string, string[]][] = [
  [
    'lines cut behind a cell: as many bars make a row',
    `灌区改造项目绩效自评表
     (2023年度) | |||||
     主管部门 | 水利局 |
     实施单位 | 灌区所 | ||
     项目资金 (万元) |
     全年预算数(A) | 全年执行数(B) | 执行率(B/A) | ||
     年度资金总额: | 420 | 399 | 95% | ||
     其中:中央资金 | 300 | 279 | 93% | ||
     地方资金 | 120 | 120 | 100% | ||`,
    [
      '(2023年度) | < | < | <',
      '主管部门 | 水利局 | 实施单位 | 灌区所',
      '项目资金 (万元) | 全年预算数(A) | 全年执行数(B) | 执行率(B/A)',
      '年度资金总额: | 420 | 399 | 95%',
      '其中:中央资金 | 300 | 279 | 93%',
      '地方资金 | 120 | 120 | 100%',
    ],
  ],
  [
    'a cell a line, and a line of bars for what the cells of the row cover',
    `负责人 |
     张明 |
     电话 |
     2233 |
     ||
     地址 |
     河西路 |
     ||||
     计划安排资金 |
     50 |
     实际到位资金 |
     48 |
     实际支出 |
     48 |
     市财政 |
     50 |
     市财政 |
     48 |
     市财政 |
     48 |
     备注 |
     |||||`,
    [
      '负责人 | 张明 | < | 电话 | < | 2233',
      '地址 | 河西路 | < | < | < | <',
      '计划安排资金 | 50 | 实际到位资金 | 48 | 实际支出 | 48',
      '市财政 | 50 | 市财政 | 48 | 市财政 | 48',
      '备注 | < | < | < | < | <',
    ],
  ],
  [
    'a head whose lower words stand under its last two, the cells that run down missing',
    `免学费补助安排表 | ||||||
     学校 | 全年 | 其中：中央 | 其中：省级 | |||
     小计 | 提前下达 | 本次下达 | 小计 | 提前下达 | 本次下达 | |
     一中 | 90 | 60 | 40 | 20 | 30 | 25 | 5`,
    [
      '免学费补助安排表 | < | < | < | < | < | < | <',
      '学校 | 全年 | 其中：中央 | < | < | 其中：省级 | < | <',
      '^ | ^ | 小计 | 提前下达 | 本次下达 | 小计 | 提前下达 | 本次下达',
      '一中 | 90 | 60 | 40 | 20 | 30 | 25 | 5',
    ],
  ],
  [
    'a cell a line, an empty one a bar, a total without the words beside it',
    `序号 |
     乡镇 |
     金额 |
     备注 |
     1 |
     东河镇 |
     20 |
     |
     2 |
     西山乡 |
     15 |
     |
     合计 |
     35 |`,
    ['序号 | 乡镇 | 金额 | 备注', '1 | 东河镇 | 20 | ', '2 | 西山乡 | 15 | ', '合计 | < | 35 | '],
  ],
  [
    'bars before the rows as well as behind them, each a line',
    `单位:万元
     |
     项 目 |
     预 算 数 |
     决 算 数 |
     |
     合 计 |
     40 |
     35 |
     |
     因公出国(境)费 |
     |
     |
     |
     公务接待费 |
     40 |
     35 |`,
    ['项 目 | 预 算 数 | 决 算 数', '合 计 | 40 | 35', '因公出国(境)费 |  | ', '公务接待费 | 40 | 35'],
  ],
  [
    'a remark that runs down over the rows below',
    `年度预算数（万元） |
     年初预算 |
     调整后预算数 |
     预算执行数 |
     预算执行率 |
     权重 |
     得分 |
     原因 |
     总额 |
     60.50 |
     58.20 |
     58.20 |
     100.00% |
     10 |
     10 |
     年中调减差旅费，已按规定报批并说明理由。 |
     其中：财政资金 |
     60.50 |
     58.20 |
     58.20 |
     100.00% |
     / |
     / |
     单位资金 |
     0.00 |
     0.00 |
     0.00 |
     0.00% |
     / |
     / |
     其他资金 |
     |
     |
     |
     |
     / |
     / |`,
    [
      '年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因',
      '总额 | 60.50 | 58.20 | 58.20 | 100.00% | 10 | 10 | 年中调减差旅费，已按规定报批并说明理由。',
      '其中：财政资金 | 60.50 | 58.20 | 58.20 | 100.00% | / | / | ',
      '单位资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / | ',
    ],
  ],
  [
    'rows that are lines stay lines, empty cells at their ends too',
    `项目 | 预算 | 备注 | |
     道路 | 20 | 完工 | |
     桥梁 | 15 | | |`,
    ['项目 | 预算 | 备注', '道路 | 20 | 完工', '桥梁 | 15 | '],
  ],
];

describe('cells with a bar behind each', () => {
  it.each(cases)('%s', async (_, text, expected) => {
    const [table] = tablesOf(await documentOf(trim(text)));
    expect(drawn(table!).slice(0, expected.length)).toEqual(expected);
  });
});
