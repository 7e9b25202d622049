// What is drawn around and over tables: page borders, words around stamps, lines drawn as pictures.
import { expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf/index.js';
import { bar, filled, grid, line, pdfOf, picture, text } from '../helpers/pdf.js';

const XS = [60, 200, 340];
const YS = [100, 120, 140, 160];
const ROWS = [
  ['项目', '金额'],
  ['培训经费', '12.50'],
  ['会议经费', '3.20'],
];
const TABLE = grid(XS, YS) + filled(XS, YS, ROWS);
const CELLS = ROWS.flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`));

/** The tables' cells and the paragraphs of a document. */
async function read(...contents: string[]): Promise<{ tables: string[][]; said: string[] }> {
  const { document } = await readPdf(pdfOf(contents.map((content) => ({ content }))));
  return {
    tables: document.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.cells.map((cell) => `${cell.row},${cell.column} ${cell.text}`)] : [],
    ),
    said: document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  };
}

const boxOf = (x0: number, y0: number, x1: number, y1: number): string => grid([x0, x1], [y0, y1]);

it.each<[string, string]>([
  ['one line', boxOf(30, 30, 565, 812)],
  ['two lines', boxOf(30, 30, 565, 812) + boxOf(33, 33, 562, 809)],
  ['the box of a page number over it', boxOf(30, 30, 565, 812) + boxOf(270, 804, 325, 820)],
  ['one line that a box around a paragraph touches', boxOf(30, 30, 565, 812) + boxOf(31, 60, 564, 88)],
  ['one line that a table sticks out of', boxOf(80, 60, 565, 812) + boxOf(80, 62, 565, 88)],
])('a page border of %s bounds no cells', async (_, border) => {
  const { tables, said } = await read(border + text(60, 80, '一、资金情况') + TABLE);
  expect(tables).toEqual([CELLS]);
  expect(said).toEqual(['一、资金情况']);
});

it.each<[string, string]>([
  ['a mark behind a digit', bar(150, 122.5, 3.4, 15)],
  ['a double underline', line(62, 106, 86, 106) + line(62, 107.5, 86, 107.5)],
])('%s bounds no cells', async (_, mark) => {
  const ys = [80, 120, 140, 180];
  const { tables } = await read(grid(XS, ys) + filled(XS, ys, ROWS) + mark);
  expect(tables).toEqual([CELLS]);
});

it('thick lines of dots, shorter than the line is thick, bound cells', async () => {
  const dots = (x0: number, y0: number, x1: number, y1: number): string => {
    let drawn = '';
    for (let at = 0; at < Math.max(x1 - x0, y1 - y0); at += 3)
      drawn += y0 === y1 ? bar(x0 + at, y0 - 1.1, 1.5, 2.2) : bar(x0 - 1.1, y0 + at, 2.2, 1.5);
    return drawn;
  };
  const { tables } = await read(grid(XS, YS, [], dots) + filled(XS, YS, ROWS));
  expect(tables).toEqual([CELLS]);
});

it('a table that fills its page keeps its border', async () => {
  const ys = [40, 300, 560, 800];
  const xs = [30, 200, 565];
  const { tables } = await read(grid(xs, ys) + filled(xs, ys, ROWS));
  expect(tables).toEqual([CELLS]);
});

it('a table nearly as high as its page keeps its border below a wider line under the page header', async () => {
  const ys = [70, 300, 560, 780];
  const xs = [60, 200, 525];
  const { tables } = await read(line(40, 50, 545, 50) + grid(xs, ys) + filled(xs, ys, ROWS));
  expect(tables).toEqual([CELLS]);
});

it('a table nearly as high as its page keeps a border that its rows end just short of', async () => {
  const [xs, ys] = [
    [60, 200, 535],
    [60, 300, 560, 800],
  ];
  const rows = ys.slice(1, 3).map((y) => line(62.4, y, 532.6, y));
  const { tables } = await read(
    boxOf(60, 60, 535, 800) +
      line(200, 60, 200, 560) +
      rows.join('') +
      filled(xs, ys, [...ROWS.slice(0, 2), ['合计十五万元', '']]),
  );
  expect(tables).toEqual([[...CELLS.slice(0, 4), '3,1 合计十五万元']]);
});

it('a row that fills its page keeps its border', async () => {
  const [xs, ys] = [
    [30, 200, 565],
    [40, 800],
  ];
  const { tables } = await read(grid(xs, ys) + filled(xs, ys, [['总体目标', '完成培训']]));
  expect(tables).toEqual([['1,1 总体目标', '1,2 完成培训']]);
});

it('lines drawn as pictures bound cells', async () => {
  const rule = (x0: number, y0: number, x1: number, y1: number): string =>
    y0 === y1 ? picture(x0, y0, x1 - x0, 0.5) : picture(x0, y0, 0.5, y1 - y0);
  const { tables } = await read(grid(XS, YS, [], rule) + filled(XS, YS, ROWS));
  expect(tables).toEqual([CELLS]);
});

it('words around a stamp are no text of the cells below it, be some of them upright', async () => {
  const turned = (degrees: number, x: number, y: number, char: string): string => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const code = char.charCodeAt(0).toString(16).padStart(4, '0');
    return `BT /F1 9 Tf ${c} ${s} ${-s} ${c} ${x} ${842 - y} Tm <${code}> Tj ET\n`;
  };
  const stamp = [...'县体育中心'].map((char, i) => turned(60 - 30 * i, 220 + 12 * i, 136, char)).join('');
  const { tables } = await read(TABLE + stamp + line(400, 700, 500, 700));
  expect(tables).toEqual([CELLS]);
});

it('a row of one cell begins a table without sides where it is as high as the rows below', async () => {
  const [xs, ys] = [
    [60, 200, 340],
    [100, 140, 180, 220],
  ];
  const open = ['v:0:0', 'v:1:0', 'v:2:0', 'v:0:1', 'v:2:1', 'v:0:2', 'v:2:2'];
  const words = filled(xs, ys, [['', ''], ...ROWS.slice(1)]) + text(150, 136, '资金表');
  const { tables } = await read(grid(xs, ys, open) + words);
  expect(tables).toEqual([['1,1 资金表', '2,1 培训经费', '2,2 12.50', '3,1 会议经费', '3,2 3.20']]);
});

it('two lines of text below a line alone begin no table', async () => {
  const [xs, ys] = [
    [60, 200, 340],
    [100, 140, 180, 220],
  ];
  const open = ['v:0:0', 'v:1:0', 'v:2:0', 'v:0:1', 'v:2:1', 'v:0:2', 'v:2:2'];
  const words =
    filled(xs, ys, [['', ''], ...ROWS.slice(1)]) + text(62, 112, '本年支出') + text(62, 125, '如下表。');
  const { tables } = await read(grid(xs, ys, open) + words);
  expect(tables[0]).toEqual(['1,1 培训经费', '1,2 12.50', '2,1 会议经费', '2,2 3.20']);
});
