// Sides of tables: wide double borders, rules of headers right above, cells drawn as boxes on a ground, missing pieces.
import { describe, expect, it } from 'vitest';
import { bar, filled, grid, line, text } from '../helpers/pdf.js';
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

  it('are others than a border between rows through text that is too high for its own', async () => {
    const xs = [60, 160, 300];
    const long = ['本年安排资金用于改善供水设施，', '全部通过验收，群众反映良好。'];
    const clipped = long.map((words, i) => text(163, 130 + 12 * i, words)).join('');
    const left = text(63, 118, '目标') + text(63, 130, '本年安排资金改善设施');
    const { tables } = await blocksOf(
      grid(xs, [100, 124, 148]) + text(163, 118, '完成情况') + left + clipped,
    );
    expect(tables.map(({ rows, columns }) => [rows, columns])).toEqual([[2, 2]]);
  });

  it('keeps a low row that lines part', async () => {
    const ys = [95, ...YS];
    const { tables } = await blocksOf(grid(XS, ys) + filled(XS, ys, [['', ''], ...ROWS]));
    expect(tables.map(said)).toEqual([cellsOf([['', ''], ...ROWS])]);
  });
});

describe('a thick border', () => {
  /** Its sides run on to the outer edge of its ends. */
  const sides = (y0: number, y1: number): string =>
    [y0, y1].map((y) => bar(57, y - 3, 206, 6)).join('') +
    [60, 260].map((x) => bar(x - 3, y0 - 3, 6, y1 - y0 + 6)).join('');
  const xs = [60, 130, 200, 260];
  const rows = [...ROWS, ['供电', '3.00'], ['绿化', '1.00']].map((row, r) => [...row, `${r}`]);

  it('bounds the same cells where a thin line ends it at a page break', async () => {
    const [ys, next] = [
      [700, 724, 748, 772],
      [72, 96, 120],
    ];
    const inner =
      line(130, 700, 130, 772) + line(200, 700, 200, 772) + line(60, 724, 260, 724) + line(60, 748, 260, 748);
    const open = [60, 260].map((x) => bar(x - 3, 72, 6, 48)).join('');
    const { tables } = await blocksOf(
      sides(700, 772) + inner + filled(xs, ys, rows.slice(0, 3)),
      open +
        next.map((y) => line(60, y, 260, y)).join('') +
        line(130, 72, 130, 120) +
        line(200, 72, 200, 120) +
        filled(xs, next, rows.slice(3)),
    );
    expect(tables.map(said)).toEqual([cellsOf(rows)]);
  });

  it('that ends lower under one cell closes it', async () => {
    const cols = [60, 78, 200, 260];
    const named = rows.map(([, ...rest], r) => [`${r + 1}`, ...rest]);
    const ys = [700, 724, 748, 772];
    const low = bar(62, 772, 15, 3) + line(78, 770, 78, 776) + line(60, 770, 60, 776);
    const { tables } = await blocksOf(
      grid(cols, ys, ['h:3:0']) + low + filled(cols, ys, named.slice(0, 3)),
      grid(cols, [72, 96, 120]) + filled(cols, [72, 96, 120], named.slice(3)),
    );
    expect(tables.map(said)).toEqual([cellsOf(named)]);
  });
});

it('rows of one cell over the head are rows where no line is drawn at their sides', async () => {
  const ys = [100, 120, 140, 160, 180];
  const titles = text(130, 114, '绩效自评表') + text(135, 134, '（2024年度）');
  const inner = grid(XS, ys.slice(2), ['v:0:0', 'v:0:1', 'v:2:0', 'v:2:1']);
  const { tables } = await blocksOf(
    line(60, 100, 260, 100) +
      line(60, 120, 260, 120) +
      inner +
      titles +
      filled(XS, ys.slice(2), ROWS.slice(0, 2)),
  );
  expect(tables.map(said)).toEqual([
    ['1,1 1x2 绩效自评表', '2,1 1x2 （2024年度）', '3,1 项目', '3,2 支出', '4,1 供暖', '4,2 12.50'],
  ]);
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
