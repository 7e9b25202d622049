// Indicator and scoring tables as rows, levels and sums.
import { describe, expect, it } from 'vitest';
import { findings, checkText } from '../helpers/run.js';
import { table } from '../helpers/forms.js';
import type { Sheet } from '../../src/report/schema.js';

async function sheetOf(...rows: string[][]): Promise<Sheet> {
  const { reports } = await checkText(`项目支出绩效自评表\n\n${table(...rows)}`);
  return reports[0]!.sheets[0]!;
}

/** level1/level2/name: target, actual, weight, score. */
function lines(sheet: Sheet): string[] {
  return sheet.rows.map(
    (row) =>
      `${row.level1?.name ?? '·'}/${row.level2?.name ?? '·'}/${row.name.text}: ${row.target?.text ?? '·'} ${row.actual?.text ?? '·'} ${row.weight?.value.toString() ?? '·'} ${row.score?.text ?? '·'}`,
  );
}

const levels = (sheet: Sheet): string[] =>
  sheet.levels.map((level) => `${level.name} ${level.weight?.value.toString() ?? '·'}`);

const sums = (sheet: Sheet): string[] =>
  sheet.sums.map(
    ({ of, subject, stated, parts }) =>
      `${of} ${subject} ${stated.text} = ${parts.map(({ inputs }) => inputs.map((i) => i.quantity.text).join('+')).join(' | ')}`,
  );

describe('group lines', () => {
  it('takes 一、 above 1. for the level of the rows below', async () => {
    const sheet = await sheetOf(
      ['指标', '分值', '指标值', '完成值', '得分'],
      ['一、产出指标', '60', '', '', '58'],
      ['1.巡护里程', '40', '≥200公里', '212公里', '40'],
      ['2.巡护记录合格率', '20', '100%', '90%', '18'],
      ['二、效益指标', '40', '', '', '40'],
      ['3.林区火情', '40', '0起', '0起', '40'],
      ['总分', '100', '', '', '98'],
    );
    expect(lines(sheet)).toEqual([
      '一、产出指标/·/1.巡护里程: ≥200公里 212公里 40 40',
      '一、产出指标/·/2.巡护记录合格率: 100% 90% 20 18',
      '二、效益指标/·/3.林区火情: 0起 0起 40 40',
    ]);
    expect(levels(sheet)).toEqual(['一、产出指标 60', '二、效益指标 40']);
    expect(sums(sheet)).toEqual(['score 一、产出指标得分 58 = 40+18', 'score 二、效益指标得分 40 = 40']);
  });

  it('takes a name with nothing but points for a level in a table without level columns', async () => {
    const sheet = await sheetOf(
      ['评价指标', '权重', '目标值', '实际值', '得分'],
      ['产出指标', '70', '', '', ''],
      ['维修校舍面积', '70', '≥800平方米', '820平方米', '70'],
      ['效益指标', '30', '', '', ''],
      ['师生满意度', '30', '≥90%', '93%', '30'],
      ['合计', '100', '', '', '100'],
    );
    expect(levels(sheet)).toEqual(['产出指标 70', '效益指标 30']);
    expect(lines(sheet)).toHaveLength(2);
  });

  it('keeps a row that nobody filled in a row', async () => {
    const sheet = await sheetOf(
      ['评价指标', '权重', '目标值', '实际值', '得分'],
      ['维修校舍面积', '70', '', '', ''],
      ['师生满意度', '30', '≥90%', '93%', '30'],
    );
    expect(lines(sheet)).toHaveLength(2);
  });

  it('reads a level across the table and passes over notes below the total', async () => {
    const sheet = await sheetOf(
      ['指标', '分值', '指标值', '完成值', '得分'],
      ['一、产出指标（100分）', '<<', '<<', '<<', '<<'],
      ['1.开展义诊', '100', '12场', '12场', '100'],
      ['总分', '100', '', '', '100'],
      ['评价结论', '自评100分，完成较好。', '<<', '<<', '<<'],
    );
    expect(levels(sheet)).toEqual(['一、产出指标（100分） 100']);
    expect(lines(sheet)).toEqual(['一、产出指标（100分）/·/1.开展义诊: 12场 12场 100 100']);
  });
});

describe('sums on the way', () => {
  const head = ['一级指标', '二级指标', '三级指标', '分值', '自评得分', '复核得分'];
  const rows = [
    ['产出', '数量', '种树株数', '30', '30', '29'],
    ['^^', '质量', '成活率', '30', '28', '28'],
    ['小计', '<<', '<<', '60', '58', '57'],
    ['效果', '满意度', '居民满意度', '40', '40', '39'],
    ['小计', '<<', '<<', '40', '40', '39'],
    ['总计', '<<', '<<', '100', '98', '96'],
  ];

  it('adds 小计 and a second score column', async () => {
    const sheet = await sheetOf(head, ...rows);
    expect(sums(sheet)).toEqual([
      'weight 产出小计分值 60 = 30+30 | 30+30',
      'score 产出小计得分 58 = 30+28 | 30+28',
      'score 产出小计复核得分 57 = 29+28 | 29+28',
      'weight 效果小计分值 40 = 40 | 40',
      'score 效果小计得分 40 = 40 | 40',
      'score 效果小计复核得分 39 = 39 | 39',
      'score 复核得分合计 96 = 29+28+39',
    ]);
    expect(sheet.rows[0]!.score?.text).toBe('30');
  });

  it.each([
    [2, 3, '61', 'weight-mismatch 产出小计分值'],
    [2, 4, '59', 'score-total-mismatch 产出小计得分'],
    [4, 5, '40', 'score-total-mismatch 效果小计复核得分'],
    [5, 5, '95', 'score-total-mismatch 复核得分合计'],
  ])('finds a slip in row %i, column %i', async (row, column, text, expected) => {
    const changed = rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? text : cell)));
    const result = await checkText(`项目支出绩效自评表\n\n${table(head, ...changed)}`);
    expect(findings(result)).toEqual([expected]);
  });
});

describe('columns', () => {
  it('reads 评分 as points where it heads numbers', async () => {
    const sheet = await sheetOf(
      ['三级指标', '指标值', '完成值', '权重', '评分'],
      ['修路', '3公里', '3公里', '100', '98'],
    );
    expect(lines(sheet)).toEqual(['·/·/修路: 3公里 3公里 100 98']);
  });

  it('reads levels below one head, and the values where the figures are', async () => {
    const sheet = await sheetOf(
      ['绩效目标', '指标', '<<', '计划值', '实际完成'],
      ['农田建设', '数量', '新建沟渠', '12公里', '12.5公里'],
      ['^^', '质量', '验收合格率', '100%', '100%'],
    );
    expect(lines(sheet)).toEqual([
      '数量/·/新建沟渠: 12公里 12.5公里 · ·',
      '质量/·/验收合格率: 100% 100% · ·',
    ]);
  });

  it('gives a number that is printed in the label of the total row to the score', async () => {
    const sheet = await sheetOf(
      ['三级指标', '指标值', '完成值', '分值', '得分'],
      ['修路', '3公里', '3公里', '100', '98'],
      ['总分：98分', '<<', '<<', '<<', '<<'],
    );
    expect(sheet.total?.score?.text).toBe('98分');
    expect(lines(sheet)).toHaveLength(1);
  });

  it('counts no running numbers as figures', async () => {
    const { reports } = await checkText(
      `项目支出绩效自评表\n\n${table(['序号', '指标名称', '指标值', '完成值'], ['1', '修路', '3公里', '3公里'], ['2', '修桥', '2座', '2座'])}`,
    );
    expect(reports[0]!.figures.map(({ text }) => text).sort()).toEqual(['2座', '2座', '3公里', '3公里']);
  });
});

describe('heads', () => {
  it('takes the last year of several, and 分值（10分） for a head', async () => {
    const sheet = await sheetOf(
      ['三级指标', '2022年实际值', '2023年目标值', '2023年实际值', '分值（100分）', '得分'],
      ['举办节会', '6场', '8场', '9场', '100', '100'],
    );
    expect(lines(sheet)).toEqual(['·/·/举办节会: 8场 9场 100 100']);
  });

  it('carries a level down over cells left blank', async () => {
    const { reports } = await checkText(
      `项目支出绩效自评表\n\n<table><tr><td>一级指标</td><td>三级指标</td><td>分值</td><td>得分</td></tr><tr><td>产出（60分）</td><td>修路</td><td>40</td><td>40</td></tr><tr><td></td><td>修桥</td><td>20</td><td>19</td></tr></table>`,
    );
    expect(lines(reports[0]!.sheets[0]!)).toEqual([
      '产出（60分）/·/修路: · · 40 40',
      '产出（60分）/·/修桥: · · 20 19',
    ]);
  });

  it('counts no codes and telephone numbers as figures', async () => {
    const { reports } = await checkText(
      `项目支出绩效自评表\n\n${table(['单位编码', '415001', '联系电话', '13900001234'], ['预算数', '60', '执行数', '60'])}`,
    );
    expect(reports[0]!.figures.map(({ text }) => text)).toEqual(['60', '60']);
  });
});

describe('one cause, one finding', () => {
  const rows = [
    ['产出（60分）', '培训', '40', '40'],
    ['^^', '宣传', '20', '20'],
    ['效益（40分）', '满意度', '40', '38'],
    ['总分', '', '100', '98'],
  ];
  it.each([
    [0, 0, '产出（63分）', ['weight-mismatch 产出（63分）分值']],
    [0, 3, '43', ['score-exceeds-weight 培训']],
    [3, 3, '103', ['score-total-mismatch 总分']],
  ])('row %i, column %i: %s', async (row, column, text, expected) => {
    const changed = rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? text : cell)));
    const form = table(['一级指标', '三级指标', '分值', '得分'], ...changed);
    expect(findings(await checkText(`项目支出绩效自评表\n\n${form}`))).toEqual(expected);
  });
});
