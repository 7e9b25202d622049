// Totals of groups in plain tables, sections of one table, and tables whose cells were put into rows by guess.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const TITLE = '2023年度义务教育补助项目支出绩效自评报告\n\n一、资金分配情况\n\n';

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(TITLE + text);
  return verdicts
    .filter(({ rule, status }) => status === 'fail' && /total|balance/.test(rule))
    .map(
      ({ rule, severity, subject, stated, expected }) =>
        `${severity} ${rule} ${subject} ${stated?.text} → ${expected?.text}`,
    );
}

const above = `| 地区 | 已下达 | 本次下达 |
|---|---|---|
| 全省合计 | 540 | 128 |
| 东州合计 | 310 | 72 |
| 甲县 | 120 | 30 |
| 乙县 | 190 | 42 |
| 西州合计 | 145 | 36 |
| 丙县 | 60 | 14 |
| 丁县 | 85 | 22 |
| 南州合计 | 85 | 20 |
| 戊县 | 45 | 12 |
| 己县 | 40 | 8 |
`;

const grouped = `| 单位 | 全年补助 | 其中：免学费 | << | << | 其中：助学金 | << | << |
|---|---|---|---|---|---|---|---|
| ^^ | ^^ | 小计 | 提前下达 | 本次下达 | 小计 | 提前下达 | 本次下达 |
| 一中 | 7548 | 7074 | 6728 | 346 | 474 | 414 | 60 |
`;

const sections = `| 一、基本概况 | << | << |
|---|---|---|
| 负责人 | 李明 | 联系电话 |
| 二、支出明细情况 | << | << |
| 支出内容 | 计划数（万元） | 实际数（万元） |
| 讲座 | 20.5 | 18.5 |
| 图书 | 31.5 | 30.0 |
| 支出合计 | 52.0 | 48.5 |
`;

const loose =
  [
    '项目',
    '计划数',
    '实际数',
    '道路',
    '120.5',
    '118.2',
    '桥梁',
    '80.4',
    '79.1',
    '涵洞',
    '33.6',
    '30.3',
    '合计',
    '234.5',
    '227.6',
  ].join(' |\n') + ' |\n';

describe('totals in tables', () => {
  it.each([
    [
      'a total above the rows of its group',
      above,
      '| 145 |',
      '| 154 |',
      'error total-mismatch 西州合计已下达 154 → 145',
    ],
    [
      'the total of one table as the sum of its groups',
      above,
      '| 540 |',
      '| 504 |',
      'error total-mismatch 全省合计已下达 504 → 540',
    ],
    [
      '小计 beside its fellows under one head, in a single row',
      grouped,
      '| 346 |',
      '| 364 |',
      'error total-mismatch 一中其中:免学费小计 7074 → 7092',
    ],
    [
      'several 其中 in a single row',
      grouped,
      '7548',
      '7584',
      'error total-mismatch 一中全年补助 7584 → 7548',
    ],
    [
      'a section of a form with heads of its own',
      sections,
      '52.0',
      '25.0',
      'error total-mismatch 支出合计计划数 25.0 → 52.0',
    ],
    [
      'rows that are a guess: one slip, and the other columns hold',
      loose,
      '234.5',
      '243.5',
      'warning total-mismatch 合计计划数 243.5 → 234.5',
    ],
    ['rows that are a guess: what is far off is left alone', loose, '234.5', '611.8', null],
  ])('%s', async (_, text, from, to, expected) => {
    expect(await failures(text)).toEqual([]);
    expect(await failures(text.replace(from, to))).toEqual(expected === null ? [] : [expected]);
  });
  it('count each group once, and the last one where another column bears it out', async () => {
    const { verdicts } = await checkText(TITLE + above);
    const held = verdicts.filter(({ rule, status }) => rule === 'total-mismatch' && status === 'pass');
    expect(held.map(({ subject }) => subject)).toEqual([
      '全省合计已下达',
      '全省合计本次下达',
      '东州合计已下达',
      '东州合计本次下达',
      '西州合计已下达',
      '西州合计本次下达',
      '南州合计已下达',
      '南州合计本次下达',
    ]);
    expect(await failures(above.replace('| 85 | 20 |', '| 58 | 20 |'))).toEqual([
      'error total-mismatch 南州合计已下达 58 → 85',
    ]);
    expect(await failures(above.replace('| 85 | 20 |', '| 58 | 27 |'))).toEqual([]);
  });
});
