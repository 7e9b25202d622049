// What is drawn about a table and is none of its lines: frames of page numbers, tables near by and inside, marks.
import { describe, expect, it } from 'vitest';
import { bar, filled, grid, line, text } from '../helpers/pdf.js';
import { blocksOf, cellsOf, said } from '../helpers/pdf-blocks.js';

const XS = [60, 160, 260, 360];
const HEAD = ['支出内容', '预算数', '决算数'];
const ROWS = [
  ['办公费', '12.50', '12.00'],
  ['印刷费', '3.20', '3.20'],
  ['邮电费', '0.80', '0.75'],
  ['差旅费', '6.00', '5.10'],
];

/** Rows 24 points high from `top`. */
function table(top: number, rows: string[][], xs = XS): string {
  const ys = [top, ...rows.map((_, r) => top + 24 * (r + 1))];
  return grid(xs, ys) + filled(xs, ys, rows);
}

describe('lines in the margins', () => {
  const ends = 780;
  it.each([
    [
      'a box around each page number',
      (page: number) => grid([270, 330], [800, 816]) + text(288, 812, `第 ${page} 页`),
    ],
    ['a rule over it', (page: number) => line(60, 800, 540, 800) + text(288, 812, `- ${page} -`)],
    [
      'a table with the number of the file',
      (page: number) =>
        grid([60, 160, 540], [40, 58]) +
        text(64, 53, '编号07') +
        text(300, 53, '评价资料') +
        text(288, 812, `${page}`),
    ],
  ])('do not part a table: %s', async (_, margin) => {
    const { tables, prose } = await blocksOf(
      table(ends - 72, [HEAD, ...ROWS.slice(0, 2)]) + margin(1),
      table(72, [HEAD, ...ROWS.slice(2)]) + text(60, 150, '以上金额均已核对。') + margin(2),
    );
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ...ROWS])]);
    expect(prose).toEqual(['以上金额均已核对。']);
  });

  it('keeps a row of one cell that a table ends with', async () => {
    const wide = grid([60, 360], [72, 96]) + text(64, 88, '合计大写：贰拾贰万伍仟元整');
    const { tables } = await blocksOf(table(ends - 72, [HEAD, ...ROWS.slice(0, 2)]), wide);
    expect(tables.map(said)).toEqual([
      [...cellsOf([HEAD, ...ROWS.slice(0, 2)]), '4,1 1x3 合计大写：贰拾贰万伍仟元整'],
    ]);
  });
});

describe('a drawing near a table', () => {
  const people = [
    ['岗位', '姓名'],
    ['组长', '赵一'],
  ];
  it.each([1.2, 3, 5])('is a table of its own %s points below', async (apart) => {
    const { tables } = await blocksOf(
      table(100, [HEAD, ...ROWS.slice(0, 2)]) + table(172 + apart, people, [60, 230, 360]),
    );
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ...ROWS.slice(0, 2)]), cellsOf(people)]);
  });

  it('is a table of its own though thick lines stand out from their ends', async () => {
    const thick = (y: number): string => bar(60, y - 1.1, 300, 2.2);
    const upper = grid(XS, [100, 124, 147], ['h:2:0', 'h:2:1', 'h:2:2']) + thick(148);
    const lower = thick(151.5) + grid([60, 230, 360], [152.5, 176, 200], ['h:0:0', 'h:0:1']);
    const words = filled(XS, [100, 124, 148], [HEAD, ROWS[0]!]) + filled([60, 230], [152, 176, 200], people);
    const { tables } = await blocksOf(upper + lower + words);
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ROWS[0]!]), cellsOf(people)]);
  });

  it('is a paragraph in a box above', async () => {
    const box = grid([56, 364], [74, 96.5]) + text(60, 90, '本表由主管部门填写。');
    const { tables, prose } = await blocksOf(box + table(100, [HEAD, ROWS[0]!]));
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ROWS[0]!])]);
    expect(prose).toEqual(['本表由主管部门填写。']);
  });

  it('is a row of it where its columns go on below a double line', async () => {
    const upper = grid(XS, [100, 124]) + filled(XS, [100, 124], [HEAD]);
    const { tables } = await blocksOf(upper + table(126.2, ROWS.slice(0, 2)));
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ...ROWS.slice(0, 2)])]);
  });
});

describe('a table in a cell', () => {
  const outer = [60, 140, 440];
  const frame = grid(outer, [100, 190, 214]) + text(64, 150, '资金安排') + text(144, 114, '分两年下达：');
  const last = text(64, 206, '主管部门') + text(144, 206, '市水务局');
  const inner = [
    ['年度', '金额'],
    ['2022', '30.00'],
  ];
  const cells = ['1,1 资金安排', '1,2 分两年下达：', '2,1 主管部门', '2,2 市水务局'];
  it.each<[string, number[], number[]]>([
    ['clear of its lines', [150, 230, 310], [130, 150, 170]],
    ['on its lower line', [150, 230, 310], [150, 170, 189.6]],
    ['on its lower and left line', [140.2, 230, 310], [150, 170, 190]],
  ])('is the table of that cell: %s', async (_, xs, ys) => {
    const { tables } = await blocksOf(frame + last + grid(xs, ys) + filled(xs, ys, inner));
    expect(tables.map(said)).toEqual([cells]);
    expect(tables[0]!.cells.map((cell) => (cell.tables ?? []).map(said))).toEqual([
      [],
      [cellsOf(inner)],
      [],
      [],
    ]);
  });
});

describe('what is marked in a cell', () => {
  const marked = (drawn: string): string => `q 1 1 0 rg ${drawn}Q\n`;
  it.each([
    [
      'a blank between marked words',
      marked(bar(163, 130, 25, 12) + bar(188, 130, 2.2, 12) + bar(190.2, 130, 20, 12)),
    ],
    ['words that are struck out, from side to side', bar(60, 132.4, 100, 0.5)],
  ])('has no line of the table: %s', async (_, drawn) => {
    const rows = [HEAD, ['办公费办公费办公费办', '12.5 0.25', '12.00']];
    const content = grid(XS, [100, 124, 148]) + drawn;
    const words = rows.flatMap((row, r) =>
      row.map((one, c) => text(XS[c]! + (r === 1 && c === 0 ? 0 : 3), 116 + 20 * r, one)),
    );
    const { tables } = await blocksOf(content + words.join(''));
    expect(tables.map(said)).toEqual([cellsOf(rows)]);
  });
});

describe('text that runs downwards', () => {
  it('goes on in a column to the left', async () => {
    const xs = [60, 100, 200];
    const ys = [100, 150, 174];
    const glyphs = [...'社会效益'].map((one, i) => text(i < 3 ? 80 : 66, 112 + 12 * (i % 3), one));
    const { tables } = await blocksOf(
      grid(xs, ys) +
        glyphs.join('') +
        text(104, 128, '带动就业') +
        text(64, 166, '合计') +
        text(104, 166, '100'),
    );
    expect(tables.map(said)).toEqual([['1,1 社会效益', '1,2 带动就业', '2,1 合计', '2,2 100']]);
  });
});

describe('rows printed above a table on every page', () => {
  const titles = (unit: string): string =>
    text(180, 80, '专项资金明细') + text(60, 100, `单位名称：${unit}`) + text(290, 100, '单位：万元');
  const sheet = (unit: string, rows: string[][]): string => titles(unit) + table(108, [HEAD, ...rows]);

  it('are said once where the table goes on', async () => {
    const { tables, prose } = await blocksOf(
      sheet('市水务局', ROWS.slice(0, 2)),
      sheet('市水务局', ROWS.slice(2)),
    );
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ...ROWS])]);
    expect(prose.join('|').match(/单位名称/g)).toHaveLength(1);
  });

  it.each([
    ['of another unit', sheet('市林业局', ROWS.slice(2))],
    [
      'with the same names again',
      sheet('市水务局', [
        ['办公费', '7.00', '6.50'],
        ['印刷费', '1.00', '1.00'],
      ]),
    ],
  ])('begin a new table: %s', async (_, second) => {
    const { tables } = await blocksOf(sheet('市水务局', ROWS.slice(0, 2)), second);
    expect(tables.map((one) => one.rows)).toEqual([3, 3]);
  });
});
