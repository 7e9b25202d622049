// Heads that come again in another state, and what the room on a page tells of the row at its foot.
import { expect, it } from 'vitest';
import { filled, grid, pdfOf, text } from '../helpers/pdf.js';
import { page, said, tablesOf } from '../helpers/pdf-rows.js';
import { readPdf } from '../../src/readers/pdf/index.js';

it('drops a head that comes again although its merged cell lost the end of its words', async () => {
  const sheet = (top: number, heads: string[], rows: string[][]): string => {
    const [xs, ys] = [
      [60, 100, 160, 220],
      [top, top + 20, top + 40],
    ];
    for (let i = 0; i < rows.length; i += 1) ys.push(ys.at(-1)! + 20);
    return (
      grid(xs, ys, ['h:1:0', 'v:2:0']) +
      heads.map((one, i) => text(62, top + 10 + 12 * i, one)).join('') +
      text(102, top + 14, '本年支出') +
      text(102, top + 34, '基本') +
      text(162, top + 34, '项目') +
      rows.flatMap((row, r) => row.map((one, c) => text(xs[c]! + 2, ys[r + 2]! + 14, one))).join('')
    );
  };
  const [table, ...others] = await tablesOf(
    sheet(700, ['科目', '编码', '表'], [['201', '12.50', '3.00']]),
    sheet(60, ['科目', '编码'], [['205', '8.10', '9.00']]),
  );
  expect(others).toEqual([]);
  expect(said(table!)).toEqual([
    '1,1 2x1 科目编码表',
    '1,2 1x2 本年支出',
    '2,2 基本',
    '2,3 项目',
    '3,1 201',
    '3,2 12.50',
    '3,3 3.00',
    '4,1 205',
    '4,2 8.10',
    '4,3 9.00',
  ]);
});

it('parts a head that comes again from the rest of a row below it, where no line is drawn between', async () => {
  const xs = [60, 100, 200];
  const above = grid(xs, [700, 720, 760], ['h:2:0', 'h:2:1']);
  const below = grid(xs, [60, 100, 120], []);
  const [table, ...others] = await tablesOf(
    above +
      text(62, 714, '序号') +
      text(102, 714, '存在问题') +
      text(62, 734, '1') +
      text(102, 734, '合同签订后未及时备') +
      text(102, 746, '案，付款审批手续未'),
    below +
      text(62, 72, '序号') +
      text(102, 72, '存在问题') +
      text(102, 86, '按规定补齐。') +
      text(62, 114, '2') +
      text(102, 114, '台账不全。'),
  );
  expect(others).toEqual([]);
  expect(said(table!)).toEqual([
    '1,1 序号',
    '1,2 存在问题',
    '2,1 1',
    '2,2 合同签订后未及时备案，付款审批手续未按规定补齐。',
    '3,1 2',
    '3,2 台账不全。',
  ]);
});

it('takes a row above much room for whole, and the same row at the foot of its page for cut', async () => {
  const rows = [
    { height: 26, cells: ['一', '购置费', '12.5'] },
    { height: 26, cells: ['二', '维护费', '8.25'] },
    { height: 26, cells: ['三', '培训费', '3.75'] },
    { height: 14, cells: ['四', '会议', '1.50'] },
  ];
  const rest = [
    { height: 26, cells: ['', '印刷费', ''], at: 'top' as const },
    { height: 26, cells: ['五', '差旅费', '6.00'] },
  ];
  const prose = text(60, 780, '各项支出见下表。');
  const rowsOf = async (top: number): Promise<number[]> =>
    (await tablesOf(prose, page(top, rows), page(60, rest))).map((table) => table.rows);
  expect(await rowsOf(690)).toEqual([5]);
  expect(await rowsOf(600)).toEqual([6]);
});

it('keeps the line below text that fills a narrow cell, from one side to the other', async () => {
  const xs = [60, 92, 140];
  const ys = [100, 112, 130];
  const [table] = await tablesOf(
    grid(xs, ys, ['h:1:1']) + text(62, 110.5, '数量类') + text(62, 125, '90%') + text(94, 118, '已完成'),
  );
  expect(said(table!)).toEqual(['1,1 数量类', '1,2 2x1 已完成', '2,1 90%']);
});

it('joins a figure broken by its narrow cell where another text spills over its own', async () => {
  const xs = [60, 100, 112, 200];
  const content =
    grid(xs, [100, 120, 160]) +
    text(63, 114, '预算执行情况表') +
    text(63, 134, '资金总') +
    text(63, 146, '额') +
    text(103, 134, '1') +
    text(103, 146, '0');
  const { document } = await readPdf(pdfOf([{ content }]));
  const [table] = document.blocks.filter((block) => block.kind === 'table');
  expect(table!.cells.map((cell) => cell.text)).toEqual(['预算执行情况表', '', '', '资金总额', '10', '']);
});

it.each<[string, number, number[], string[]]>([
  [
    'a blank wider than that of a double line, the columns alike',
    3,
    [60, 160, 260],
    ['2x2 high', '2x2 high'],
  ],
  ['a blank as that of a double line, the columns alike', 1.5, [60, 160, 260], ['4x2 high']],
  ['a blank as that of a double line, half of the columns alike', 1.5, [60, 160, 210, 260], ['4x4 medium']],
])('two drawings with %s between', async (_, blank, second, expected) => {
  const first = blank === 1.5 && second.length > 3 ? [60, 110, 160, 260] : [60, 160, 260];
  const top = 140 + blank;
  const tables = await tablesOf(
    '0.5 w\n' +
      grid(first, [100, 120, 140]) +
      grid(second, [top, top + 20, top + 40]) +
      text(62, 114, '项目') +
      text(162, 114, '金额') +
      text(62, top + 14, '类别') +
      text(162, top + 14, '数量'),
  );
  expect(tables.map(({ rows, columns, confidence }) => `${rows}x${columns} ${confidence}`)).toEqual(expected);
});

it('drops a row of numbers of columns that comes again with words hanging into it from above', async () => {
  const xs = [60, 100, 130, 160, 190];
  const ys = (top: number): number[] => [top, top + 20, top + 40];
  const sheet = (top: number, rows: string[][]): string => grid(xs, ys(top)) + filled(xs, ys(top), rows);
  const numbers = ['栏次', '1', '2', '3'];
  const [table, ...others] = await tablesOf(
    sheet(720, [numbers, ['教育', '12.5', '3.0', '9.5']]),
    sheet(60, [numbers, ['卫生', '8.1', '9.0', '7.2']]) + text(68, 74, '码'),
  );
  expect(others).toEqual([]);
  expect(said(table!).slice(4)).toEqual([
    ...['2,1 教育', '2,2 12.5', '2,3 3.0', '2,4 9.5'],
    ...['3,1 卫生', '3,2 8.1', '3,3 9.0', '3,4 7.2'],
  ]);
});

const XS = [60, 160, 260];
const part = (top: number, rows: string[][]): string => {
  const ys = [top, ...rows.map((_, r) => top + 24 * (r + 1))];
  return grid(XS, ys) + filled(XS, ys, rows);
};

it.each(['（续表）', '续表2', '接上页', '表2 资金使用明细（续）'])(
  'joins a table that goes on below the words %s',
  async (words) => {
    const tables = await tablesOf(
      text(60, 690, '表2 资金使用明细') +
        part(700, [
          ['项目', '支出'],
          ['供暖', '12.50'],
        ]),
      text(140, 66, words) +
        part(72, [
          ['项目', '支出'],
          ['供水', '8.10'],
        ]),
    );
    expect(tables.map(said)).toEqual([
      ['1,1 项目', '1,2 支出', '2,1 供暖', '2,2 12.50', '3,1 供水', '3,2 8.10'],
    ]);
  },
);

it('joins no tables over a line that says something else', async () => {
  const tables = await tablesOf(
    part(700, [
      ['项目', '支出'],
      ['供暖', '12.50'],
    ]),
    text(60, 66, '续建项目另表反映') +
      part(72, [
        ['项目', '支出'],
        ['供水', '8.10'],
      ]),
  );
  expect(tables).toHaveLength(2);
});

it.each([
  ['', ''],
  [', with a note below its last rows', text(60, 170, '注：金额单位为元。')],
])('joins a sheet printed over, then down, from the pages of its columns and rows%s', async (_, note) => {
  const wide = [60, 300, 540];
  const strip = (xs: number[], top: number, rows: string[][]): string => {
    const ys = [top, ...rows.map((_, r) => top + 24 * (r + 1))];
    return grid(xs, ys) + filled(xs, ys, rows);
  };
  const tables = await tablesOf(
    text(240, 60, '救助资金发放明细表') +
      strip(wide, 72, [
        ['姓名', '标准'],
        ['甲', '1.50'],
        ['乙', '2.50'],
        ['丙', '3.50'],
      ]),
    strip([60, 330], 72, [['金额'], ['9.00'], ['8.00'], ['7.00']]),
    strip(wide, 72, [
      ['丁', '4.50'],
      ['戊', '5.50'],
      ['己', '6.50'],
    ]) + note,
    strip([60, 330], 72, [['6.00'], ['5.00'], ['4.00']]),
  );
  expect(tables.map(said)).toEqual([
    [
      ...['姓名', '标准', '金额', '甲', '1.50', '9.00', '乙', '2.50', '8.00', '丙', '3.50', '7.00'],
      ...['丁', '4.50', '6.00', '戊', '5.50', '5.00', '己', '6.50', '4.00'],
    ].map((words, i) => `${Math.floor(i / 3) + 1},${(i % 3) + 1} ${words}`),
  ]);
});

it('keeps a paragraph in a frame at the foot of a page apart from a table as wide on the next one', async () => {
  const frame =
    grid([60, 260], [700, 740]) + text(63, 714, '供暖改造已完工；供水改造尚未') + text(63, 730, '验收。');
  const tables = await tablesOf(
    frame,
    part(72, [
      ['项目', '支出'],
      ['供水', '8.10'],
    ]),
  );
  expect(tables.map(said)).toEqual([['1,1 项目', '1,2 支出', '2,1 供水', '2,2 8.10']]);
});

it('takes the rest of a head that a page break cut once, where the next page brings it twice', async () => {
  const tables = await tablesOf(
    part(750, [['项目', '支出']]),
    part(72, [
      ['项目', '支出'],
      ['栏次', '1'],
      ['栏次', '1'],
      ['供水', '8.10'],
    ]),
  );
  expect(tables.map(said)).toEqual([['1,1 项目', '1,2 支出', '2,1 栏次', '2,2 1', '3,1 供水', '3,2 8.10']]);
});

it('takes a blank piece of a merged cell for the start of the label that stands below the break', async () => {
  const xs = [60, 120, 260];
  const group = (top: number, label: string, items: string[], at = 0): string => {
    const ys = [top, ...items.map((_, r) => top + 24 * (r + 1))];
    const missing = items.slice(1).map((_, r) => `h:${r + 1}:0`);
    return (
      grid(xs, ys, missing) +
      (label === '' ? '' : text(63, top + 24 * at + 16, label)) +
      items.map((one, r) => text(123, top + 24 * r + 16, one)).join('')
    );
  };
  const tables = await tablesOf(
    group(652, '一级', ['三级']) + group(676, '产出', ['数量', '质量'], 1) + group(724, '', ['社会效益']),
    group(72, '效益', ['生态效益', '经济效益', '可持续影响'], 1),
  );
  expect(tables.map(said)).toEqual([
    [
      '1,1 一级',
      '1,2 三级',
      '2,1 2x1 产出',
      '2,2 数量',
      '3,2 质量',
      '4,1 4x1 效益',
      '4,2 社会效益',
      '5,2 生态效益',
      '6,2 经济效益',
      '7,2 可持续影响',
    ],
  ]);
});
