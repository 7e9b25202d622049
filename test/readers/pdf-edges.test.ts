// Sides of tables: wide double borders, rules of headers right above, cells drawn as boxes on a ground, missing pieces.
import { describe, expect, it } from 'vitest';
import { bar, filled, grid, line } from '../helpers/pdf.js';
import { blocksOf, cellsOf, said } from '../helpers/pdf-blocks.js';

const XS = [60, 160, 260];
const ROWS = [
  ['项目', '支出'],
  ['供暖', '12.50'],
  ['供水', '8.10'],
];
const YS = [100, 124, 148, 172];

/** The sides of a rectangle. */
function box(x0: number, y0: number, x1: number, y1: number): string {
  return line(x0, y0, x1, y0) + line(x0, y1, x1, y1) + line(x0, y0, x0, y1) + line(x1, y0, x1, y1);
}

/** Cells as white boxes, one point apart, on a dark ground. `ends`: how far the ground goes on below them. */
function grounded(ys: number[], rows: string[][], ends = 1): string {
  const [x0, x1, y0, y1] = [XS[0]!, XS.at(-1)!, ys[0]!, ys.at(-1)!];
  const cells = rows.flatMap((row, r) =>
    row.map((_, c) => bar(XS[c]! + 1, ys[r]! + 1, XS[c + 1]! - XS[c]! - 1, ys[r + 1]! - ys[r]! - 1)),
  );
  return (
    `q 0.3 g ${bar(x0, y0, x1 - x0 + 1, y1 - y0 + ends)} Q q 1 g ${cells.join('')} Q ` + filled(XS, ys, rows)
  );
}

describe('lines that bound no row or column', () => {
  it.each([
    [
      'a double border five points wide, whose inner lines end in its midst',
      box(55, 95, 265, 177) + line(160, 97.4, 160, 174.6) + line(57.4, 124, 262.6, 124),
    ],
    ['a rule of the page header four points above', line(60, 96, 260, 96) + line(160, 97.5, 160, 100)],
    ['the same below', line(60, 176, 260, 176) + line(160, 172, 160, 174.5)],
  ])('%s', async (_, drawn) => {
    const { tables } = await blocksOf(grid(XS, YS) + drawn + filled(XS, YS, ROWS));
    expect(tables.map(said)).toEqual([cellsOf(ROWS)]);
    expect(tables[0]!.confidence).toBe('high');
  });

  it('keeps a low row that lines part', async () => {
    const ys = [95, ...YS];
    const { tables } = await blocksOf(grid(XS, ys) + filled(XS, ys, [['', ''], ...ROWS]));
    expect(tables.map(said)).toEqual([cellsOf([['', ''], ...ROWS])]);
  });
});

describe('cells as boxes on a dark ground', () => {
  it('are a table whose lines are the ground between them', async () => {
    const { tables } = await blocksOf(grounded(YS, ROWS));
    expect(tables.map(said)).toEqual([cellsOf(ROWS)]);
    expect(tables[0]!.confidence).toBe('high');
  });

  it('are one where but a single row is left for the next page', async () => {
    const { tables, prose } = await blocksOf(
      grounded([700, 724, 748], ROWS.slice(0, 2)),
      grounded([72, 96], [ROWS[2]!]),
    );
    expect(tables.map(said)).toEqual([cellsOf(ROWS)]);
    expect(prose).toEqual([]);
  });

  it('are seen though others were painted over by the ground', async () => {
    const under = YS.slice(0, 3)
      .flatMap((y) => XS.slice(0, 2).map((x) => bar(x, y, 100, 24)))
      .join('');
    const { tables } = await blocksOf(`q 0.9 0.95 1 rg ${under} Q ${grounded(YS, ROWS)}`);
    expect(tables.map(said)).toEqual([cellsOf(ROWS)]);
  });
});

it('doubts a grid whose cells are no rectangles', async () => {
  // The line below the first cell of the middle row stands askew of those beside it.
  const { tables } = await blocksOf(
    grid(XS, YS, ['h:2:0']) + line(60, 160, 120, 160) + line(120, 160, 120, 172) + filled(XS, YS, ROWS),
  );
  expect(tables[0]!.confidence).not.toBe('high');
});
