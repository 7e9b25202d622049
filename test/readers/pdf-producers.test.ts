// Tables as office programs print them: the same grid drawn and written in each one's manner gives the same cells.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { bar, filled, grid, line, pdfOf, text } from '../helpers/pdf.js';

const XS = [60, 160, 240, 320];
const YS = [100, 124, 148, 172];
const WORDS = [
  ['支出项目', '预算数', '决算数'],
  ['办公费', '1,234.50', '1,200.00'],
  ['印刷费', '', '88.10'],
];

async function cellsOf(content: string, sure = 'high'): Promise<string[][]> {
  const { document } = await readPdf(pdfOf([{ content }]));
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  expect(tables.map((table) => [table.confidence, table.rows, table.columns])).toEqual([[sure, 3, 3]]);
  const rows: string[][] = [[], [], []];
  for (const cell of tables[0]!.cells) rows[cell.row - 1]!.push(cell.text);
  return rows;
}

/** Something drawn for every unit cell, given by its corners. */
function each(draw: (x0: number, y0: number, x1: number, y1: number) => string): string {
  let drawn = '';
  for (let r = 0; r + 1 < YS.length; r += 1)
    for (let c = 0; c + 1 < XS.length; c += 1) drawn += draw(XS[c]!, YS[r]!, XS[c + 1]!, YS[r + 1]!);
  return drawn;
}

/** Words in every cell, each glyph placed on its own. */
const apart = WORDS.flatMap((row, r) =>
  row.map((words, c) => {
    let x = XS[c]! + 3;
    return [...words]
      .map((char) => {
        const one = text(x, YS[r]! + 16, char);
        x += char < '\u2000' ? 5 : 10;
        return one;
      })
      .join('');
  }),
).join('');

const T = 0.48;
const joints = each((x0, y0, x1, y1) =>
  [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ]
    .map(([x, y]) => bar(x!, y!, T, T) + bar(x!, y!, T, T))
    .concat(
      bar(x0 + T, y0, x1 - x0 - T, T),
      bar(x0 + T, y1, x1 - x0 - T, T),
      bar(x0, y0 + T, T, y1 - y0 - T),
      bar(x1, y0 + T, T, y1 - y0 - T),
    )
    .join(''),
);
const gaps = each(
  (x0, y0, x1, y1) =>
    line(x0 + 0.8, y0, x1 - 0.8, y0) +
    line(x0 + 0.8, y1, x1 - 0.8, y1) +
    line(x0, y0 + 0.8, x0, y1 - 0.8) +
    line(x1, y0 + 0.8, x1, y1 - 0.8),
);
const loops = each(
  (x0, y0, x1, y1) => `${x0} ${842 - y0} m ${x1} ${842 - y0} l ${x1} ${842 - y1} l ${x0} ${842 - y1} l h S\n`,
);
const grounds =
  `q 0.85 0.9 0.95 rg\n${bar(60, 100, 260, 24)}Q\nq 1 1 1 rg\n` +
  `${each((x0, y0, x1, y1) => (y0 > 100 ? bar(x0, y0, x1 - x0, y1 - y0) : ''))}Q\n`;
const mitred = each((x0, y0, x1, y1) => {
  const shape = (points: [number, number][]): string =>
    `${points.map(([x, y], i) => `${x} ${842 - y} ${i === 0 ? 'm' : 'l'}`).join(' ')} h f\n`;
  const w = 0.6;
  return (
    shape([
      [x0, y0],
      [x1, y0],
      [x1 - w, y0 + w],
      [x0 + w, y0 + w],
    ]) +
    shape([
      [x0, y1],
      [x1, y1],
      [x1 - w, y1 - w],
      [x0 + w, y1 - w],
    ]) +
    shape([
      [x0, y0],
      [x0 + w, y0 + w],
      [x0 + w, y1 - w],
      [x0, y1],
    ]) +
    shape([
      [x1, y0],
      [x1 - w, y0 + w],
      [x1 - w, y1 - w],
      [x1, y1],
    ])
  );
});

/** Each edge of the grid as dots of less than a point, far more of them than lines on any page. */
const dots = (() => {
  let drawn = '';
  for (const y of YS) for (let x = 60; x < 320; x += 0.25) drawn += bar(x, y, 0.12, 0.12);
  for (const x of XS) for (let y = 100; y < 172; y += 0.25) drawn += bar(x, y, 0.12, 0.12);
  return drawn;
})();
/** The lines of a table on the page before run on, clipped away where that page ends. */
const hidden = `q 60 669 260 82 re W n\n${grid(XS, YS)}${line(160, 172, 160, 400)}${line(60, 400, 320, 400)}Q\n`;

describe('drawn and written as programs do', () => {
  const words = filled(XS, YS, WORDS);
  it.each([
    ['each edge a thin fill, joints drawn twice', joints + words],
    ['lines cell by cell with gaps, each glyph on its own', gaps + apart],
    ['a closed path around each cell over coloured grounds', grounds + loops + words],
    ['mitred edges', mitred + words],
    ['text clipped to its cell', grid(XS, YS) + `q 60 600 260 200 re W n\n${words}Q\n`],
    ['thousands of dots', dots + words],
    ['lines that run on where nothing is shown', hidden + words],
    ['all of it scaled', `q 0.5 0 0 0.5 0 0 cm q 2 0 0 2 0 0 cm\n${grid(XS, YS)}${words}Q Q\n`],
  ])('%s', async (_, content) => {
    expect(await cellsOf(content)).toEqual(WORDS);
  });
});

describe('cells that only their grounds show', () => {
  const words = filled(XS, YS, WORDS);
  const apart = each((x0, y0, x1, y1) => bar(x0, y0, x1 - x0 - 1.5, y1 - y0 - 1.5));
  it.each([
    ['coloured, with blank between', `q 0.9 0.9 1 rg\n${apart}Q\n`],
    ['white on a dark ground', `q 0 0 0 rg\n${bar(58, 98, 264, 76)}1 1 1 rg\n${apart}Q\n`],
    [
      'on a page with a ground of its own',
      `q 0.95 1 1 rg\n${bar(20, 20, 500, 600)}0.8 0.9 1 rg\n${apart}Q\n`,
    ],
  ])('%s', async (_, grounds) => {
    expect(await cellsOf(grounds + words, 'medium')).toEqual(WORDS);
  });

  it('marks behind words are no cells', async () => {
    const marks = [100, 120, 140, 160].map((y) => bar(60, y, 120, 12) + bar(200, y, 60, 12)).join('');
    const content = `q 1 1 0 rg\n${marks}Q\n${text(60, 110, '绩效目标完成情况')}${text(60, 130, '全部按期完成')}`;
    const { document } = await readPdf(pdfOf([{ content }]));
    expect(document.blocks.filter((block) => block.kind === 'table')).toEqual([]);
  });
});

describe('text that runs over the edge of its cell', () => {
  it.each<[string, number, string[][]]>([
    ['to the right', 63, [['甲'], ['单位运行维护费用支出合计', '', '2.00'], ['乙']]],
    ['to the left', 197, [['甲'], ['', '', '单位运行维护费用支出合计'], ['乙']]],
  ])('%s', async (_, x, rows) => {
    const content =
      grid(XS, YS) +
      filled(XS, YS, [['甲'], x < 100 ? ['', '', '2.00'] : [''], ['乙']]) +
      text(x, 116 + 24, '单位运行维护费用支出合计');
    expect((await cellsOf(content)).map((row, r) => row.slice(0, rows[r]!.length))).toEqual(rows);
  });
});
