// When a table aligned by blanks is read beyond doubt, and when it is not.
import { describe, expect, it } from 'vitest';
import { documentOf, tablesOf } from '../../helpers/document.js';

const CASES: [string, string, 'medium' | 'low'][] = [
  [
    'every row whole in one line',
    `
项目         预算数      执行数     执行率
道路养护      120.00     118.20     98.50%
桥梁检测       30.00      30.00    100.00%
合计         150.00     148.20     98.80%
`,
    'medium',
  ],
  [
    'names cut to the width of their column, the figures in the middle of them',
    `
项目          预算数      执行数     执行率
农村公路日常
             120.00     118.20     98.50%
养护补助
桥梁检测       30.00      30.00    100.00%
合计         150.00     148.20     98.80%
`,
    'medium',
  ],
  [
    'figures left out, the others flush to the place',
    `
项目         预算数      执行数     结转数
道路养护      120.00     118.20       1.80
桥梁检测       30.00                 30.00
合计          150.00     118.20      31.80
`,
    'medium',
  ],
  [
    'a head of words that stand over no columns else, its rows slipped aside',
    `
类别             编制数（名）        年末实有（人）     聘用（人）
行政                   18              17          2
参公事业                  24             23          1
合计                42                40           3
`,
    'medium',
  ],
  [
    'a sum that leaves columns out and stands below the others',
    `
三级指标        指标值      完成值     分值     得分
养护里程      ≥120公里    126公里      15    15.00
工程合格率        ≥95%       96%      15    15.00
总分                                 30    30.00
`,
    'medium',
  ],
  [
    'figures left out, the others slipped aside',
    `
项目         预算数      执行数     结转数
道路养护      120.00     118.20       1.80
桥梁检测         30.00             30.00
路灯维修      5.00      5.00
合计          155.00   123.20          31.80
`,
    'low',
  ],
  [
    'cells that the head has no words for',
    `
类       款                项
201      城乡社区支出      120.00 118.20
208      社会保障支出      30.00 30.00
221      住房保障支出      25.00 25.00
`,
    'low',
  ],
  [
    'weights that run down over rows that nothing tells',
    `
一级指标  权重  三级指标     指标值    完成值   得分
             道路养护里程   120公里   126公里   15
产出     30
             工程合格率      95%      96%     15
效益     10   群众满意率      90%      92%     10
`,
    'low',
  ],
];

describe('a table aligned by blanks', () => {
  it.each(CASES)('%s', async (_, text, confidence) => {
    const [table, ...others] = tablesOf(await documentOf(text));
    expect(others).toEqual([]);
    expect(table!.confidence).toBe(confidence);
  });
});

const LISTED: [string, string[], 'medium' | 'low'][] = [
  [
    'one line to each cell, as many in every row',
    [
      '项目名称',
      '预算数',
      '执行数',
      '道路养护',
      '120.00',
      '118.20',
      '桥梁检测',
      '30.00',
      '30.00',
      '合计',
      '150.00',
      '148.20',
    ],
    'medium',
  ],
  [
    'below words that end a sentence',
    [
      '各项目执行情况如下：',
      '项目名称',
      '预算数',
      '执行数',
      '道路养护',
      '120.00',
      '118.20',
      '桥梁检测',
      '30.00',
      '30.00',
      '合计',
      '150.00',
      '148.20',
    ],
    'medium',
  ],
  [
    'a cell in two lines',
    [
      '项目名称',
      '预算数',
      '执行数',
      '道路养护',
      '和绿化',
      '120.00',
      '118.20',
      '桥梁检测',
      '30.00',
      '30.00',
      '路灯维修',
      '20.00',
      '20.00',
    ],
    'low',
  ],
  [
    'a blank line that may be no cell',
    [
      '项目名称',
      '预算数',
      '执行数',
      '道路养护',
      '120.00',
      '118.20',
      '桥梁检测',
      '30.00',
      '',
      '路灯维修',
      '20.00',
      '20.00',
    ],
    'low',
  ],
  [
    'a word among the amounts',
    [
      '项目名称',
      '预算数',
      '执行数',
      '道路养护',
      '120.00',
      '118.20',
      '桥梁检测',
      '30.00',
      '未支付',
      '路灯维修',
      '20.00',
      '20.00',
    ],
    'low',
  ],
];

describe('a table with one cell per line', () => {
  it.each(LISTED)('%s', async (_, lines, confidence) => {
    const tables = tablesOf(await documentOf(lines.join('\n')));
    expect(tables.map((table) => table.confidence)).toEqual([confidence]);
  });
});
