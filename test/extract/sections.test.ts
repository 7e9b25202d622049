// The outline: which lines are headings, how they are numbered and nested, what stands below.
import { describe, expect, test } from 'vitest';
import { numbered } from '../../src/extract/outline/numbers.js';
import { splitReports } from '../../src/extract/reports.js';
import { sectionsOf } from '../../src/extract/sections.js';
import type { Section } from '../../src/report/schema.js';
import { documentOf } from '../helpers/document.js';

const TITLE = '2023年度河道清淤项目支出绩效自评报告';

async function sections(...lines: string[]): Promise<Section[]> {
  return sectionsOf(splitReports(await documentOf([TITLE, ...lines].join('\n\n')))[0]!);
}

const outline = (found: readonly Section[]): string[] =>
  found.map(({ level, label, title }) => `${level} ${label}|${title}`);

describe('the number at the head of a line', () => {
  test.each([
    ['一、项目概况', '一、', 1, '项目概况'],
    ['十二、其他', '一、', 12, '其他'],
    ['二十一、其他', '一、', 21, '其他'],
    ['二 项目概况', '一、', 2, '项目概况'],
    ['三．项目概况', '一、', 3, '项目概况'],
    ['（三）绩效目标', '（一）', 3, '绩效目标'],
    ['(十一) 绩效目标', '（一）', 11, '绩效目标'],
    ['二) 绩效目标', '（一）', 2, '绩效目标'],
    ['1．资金来源', '1.', 1, '资金来源'],
    ['2、资金来源', '1.', 2, '资金来源'],
    ['3 资金来源', '1.', 3, '资金来源'],
    ['（4）资金来源', '（1）', 4, '资金来源'],
    ['5）资金来源', '（1）', 5, '资金来源'],
    ['１．资金来源', '1.', 1, '资金来源'],
    ['⑥资金来源', '①', 6, '资金来源'],
    ['1.2 资金来源', '1.1', 2, '资金来源'],
    ['第四部分  名词解释', '第一部分', 4, '名词解释'],
    ['第二章 总体情况', '第一部分', 2, '总体情况'],
  ])('%s', (line, style, value, rest) => {
    expect(numbered(line)).toMatchObject({ style, value, rest });
  });

  test.each([
    '一、二等奖各3名',
    '三、四季度完成',
    '2023年安排资金',
    '12万元',
    '3.5万元用于清淤',
    '1.5公里',
    '第三方机构',
    '一是加强管理',
  ])('%s has none', (line) => {
    expect(numbered(line)).toBeNull();
  });
});

describe('headings', () => {
  test('nest by style', async () => {
    expect(
      outline(
        await sections(
          '第一部分 概况',
          '一、基本情况',
          '（一）项目概况',
          '1.立项背景',
          '河道淤积严重。',
          '（1）淤积情况',
          '平均淤深0.6米。',
          '2.资金情况',
          '安排资金90万元。',
          '（二）绩效目标',
          '清淤12公里。',
          '二、评价结论',
          '自评得分95分。',
          '第二部分 分析',
          '一、绩效分析',
          '清淤12公里。',
        ),
      ),
    ).toEqual([
      '1 第一部分|概况',
      '2 一、|基本情况',
      '3 （一）|项目概况',
      '4 1.|立项背景',
      '5 （1）|淤积情况',
      '4 2.|资金情况',
      '3 （二）|绩效目标',
      '2 二、|评价结论',
      '1 第二部分|分析',
      '2 一、|绩效分析',
    ]);
  });

  test('run into text', async () => {
    const found = await sections(
      '一、项目概况。项目位于城区，清淤12公里。',
      '（二）资金情况：安排90万元，全部到位。',
      '三、存在问题: 无。',
    );
    expect(outline(found)).toEqual(['1 一、|项目概况', '2 （二）|资金情况', '1 三、|存在问题']);
    expect(found.map((section) => section.body)).toEqual([
      '项目位于城区,清淤12公里。(二)资金情况:安排90万元,全部到位。',
      '安排90万元,全部到位。',
      '无。',
    ]);
    expect(found.map((section) => section.location.quote)).toEqual([
      '一、项目概况',
      '（二）资金情况',
      '三、存在问题',
    ]);
  });

  test('are not the items of a list', async () => {
    const found = await sections(
      '一、实施单位',
      '1. 县水利局',
      '2. 县住房和城乡建设局',
      '3. 县财政局',
      '二、主要做法',
      '1.加强组织领导，成立由局长任组长的工作专班，每周调度一次进度。',
      '2.严格资金管理，做到专款专用。',
      '（1）落实巡查责任；',
      '（2）强化考核',
      '按月通报。',
    );
    expect(outline(found)).toEqual(['1 一、|实施单位', '1 二、|主要做法']);
  });

  test('without a number stand between numbered ones when their words are those of a heading', async () => {
    const found = await sections(
      '八、政府性基金预算支出决算情况说明',
      '2023年政府性基金预算支出0万元。',
      '国有资本经营预算支出决算情况说明',
      '2023年国有资本经营预算财政拨款支出0万元。',
      '十、其他重要事项的情况说明',
      '无其他事项。',
    );
    expect(found.map(({ label, title, number }) => [label, title, number])).toEqual([
      ['八、', '政府性基金预算支出决算情况说明', { value: 8, style: '一、' }],
      ['', '国有资本经营预算支出决算情况说明', null],
      ['十、', '其他重要事项的情况说明', { value: 10, style: '一、' }],
    ]);
    expect(found[0]!.body).toBe('2023年政府性基金预算支出0万元。');
  });

  test('end where a form begins', async () => {
    const found = await sections(
      '一、改进建议',
      '建立巡查制度。',
      '2023年度项目支出绩效自评计分表',
      '| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 清淤长度 | 100 | 95 |',
    );
    expect(found[0]!.body).toBe('建立巡查制度。');
  });
});
