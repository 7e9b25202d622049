// Tables as scripts dump them, as browsers copy them and as office programs save them: merged cells repeated, missing, blank.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered, tablesOf } from '../helpers/document.js';

const GRID = [
  '项目名称 | 河堤加固 | < | < | < | < | <',
  '一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分',
  '产出（60分） | 数量指标 | 加固河堤长度 | ≥8公里 | 8.2公里 | 40 | 40',
  '^ | 质量指标 | 验收合格率 | 有保障 | 有保障 | 20 | 20',
  '^ | 时效指标 | 完工时间 | 6月底前 | 5月完工 | 0 | 0',
  '效益（40分） | 社会效益 | 受益人数 | ≥900人 | 940人 | 40 | 40',
  '合计 | < | < | < | < | 100 | 100',
];
const rows = GRID.map((line) => line.split(' | '));

/** A continued cell as what it continues. */
const whole = (r: number, c: number): string => {
  const text = rows[r]![c]!;
  return text === '^' ? whole(r - 1, c) : text === '<' ? whole(r, c - 1) : text;
};
const written = (separator: string, cell: (text: string, r: number, c: number) => string | null): string =>
  rows
    .map((row, r) =>
      row
        .map((text, c) => cell(text, r, c))
        .filter((text) => text !== null)
        .join(separator),
    )
    .join('\n');

it('puts repeated figures together that stand under one head', async () => {
  const [table] = tablesOf(
    await documentOf(
      [
        '项目名称 | 河堤加固 | 河堤加固 | 河堤加固 | 河堤加固 | 河堤加固',
        '资金 | 预算数 | 执行数 | 执行数 | 结余 | 备注',
        '资金 | 80.00 | 60.00 | 60.00 | 20.00 | 20.00',
      ].join('\n'),
    ),
  );
  expect(rendered({ format: 'txt', blocks: [table!] })).toEqual([
    '项目名称 | 河堤加固 | < | < | < | <',
    '资金 | 预算数 | 执行数 | < | 结余 | 备注',
    '^ | 80.00 | 60.00 | < | 20.00 | 20.00',
  ]);
});

describe('one table, merged cells written in many ways', () => {
  it.each([
    ['repeated, between tabs', written('\t', (_, r, c) => whole(r, c))],
    ['repeated, between bars', written(' | ', (_, r, c) => whole(r, c))],
    ['repeated downwards only', written(' | ', (text, r, c) => (text === '<' ? null : whole(r, c)))],
    ['missing, as browsers copy them', written('\t', (text) => (text === '^' || text === '<' ? null : text))],
    ['blank below', written('\t', (text) => (text === '<' ? null : text === '^' ? '' : text))],
  ])('%s', async (_, text) => {
    const [table] = tablesOf(await documentOf(text));
    expect(rendered({ format: 'txt', blocks: [table!] })).toEqual(GRID);
  });

  it('keeps the bands of a form together where heads and rows have fewer cells than the table', async () => {
    const text = [
      '项目资金	年初预算数	全年预算数	全年执行数	执行率',
      '年度总额	320.00	356.50	341.20	95.71%',
      '其他资金	20.00	56.50	41.20	72.92%',
      '绩效指标	一级指标	二级指标	三级指标	目标值	完成值	得分',
      '产出指标	数量指标	改造床位数	≥120张	124张	50',
      '质量指标	验收合格率	100%	100%	50',
    ].join('\n');
    const [table] = tablesOf(await documentOf(text));
    expect(rendered({ format: 'txt', blocks: [table!] })).toEqual([
      '项目资金 | < | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率',
      '年度总额 | < | < | 320.00 | 356.50 | 341.20 | 95.71%',
      '其他资金 | < | < | 20.00 | 56.50 | 41.20 | 72.92%',
      '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分',
      '^ | 产出指标 | 数量指标 | 改造床位数 | ≥120张 | 124张 | 50',
      '^ | ^ | 质量指标 | 验收合格率 | 100% | 100% | 50',
    ]);
  });

  it('puts rows together that line breaks in cells have cut, and leaves titles between tables', async () => {
    const text = [
      '项目\t河堤',
      '资',
      '金\t来源\t预算\t执行',
      '甲\t财政\t20\t19',
      '乙\t自筹\t30\t28',
      '收入决算表',
      '科目\t名称\t合计\t财政',
      '201\t公共服务\t20\t19',
      '208\t社会保障\t30\t28',
    ].join('\n');
    expect(rendered(await documentOf(text))).toEqual([
      '项目 | 河堤 | < | <',
      '资/金 | 来源 | 预算 | 执行',
      '甲 | 财政 | 20 | 19',
      '乙 | 自筹 | 30 | 28',
      '收入决算表',
      '科目 | 名称 | 合计 | 财政',
      '201 | 公共服务 | 20 | 19',
      '208 | 社会保障 | 30 | 28',
    ]);
  });

  it('lays two heads over as many groups', async () => {
    const text = [
      '预算数\t决算数',
      '合计\t接待费\t用车费\t合计\t接待费\t用车费',
      '30.00\t10.00\t20.00\t27.00\t9.00\t18.00',
      '15.00\t5.00\t10.00\t13.00\t4.00\t9.00',
    ].join('\n');
    expect(rendered(await documentOf(text))[0]).toBe('预算数 | < | < | 决算数 | < | <');
  });
});
