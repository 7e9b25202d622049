// Tables whose rows are parted by their grounds alone: every other row filled, lines at most between the columns.
import { describe, expect, it } from 'vitest';
import { bar, filled, grid, text } from '../helpers/pdf.js';
import { blocksOf, cellsOf, said } from '../helpers/pdf-blocks.js';

const XS = [60, 160, 260, 360];
const ROWS = [
  ['支出内容', '预算数', '决算数'],
  ['办公费', '12.50', '12.00'],
  ['印刷费', '', '3.20'],
  ['邮电费', '0.80', ''],
  ['差旅费', '6.00', '5.10'],
];
const ground = (x0: number, x1: number, y0: number, y1: number): string =>
  `0.9 g ${bar(x0, y0, x1 - x0, y1 - y0)}0 g `;

/** Rows 24 points high from `top`, with lines around the first, at the end and between the columns. */
function table(top: number, rows: string[][], stripes: string, end = true): string {
  const ys = rows.map((_, r) => top + 24 * r).concat(top + 24 * rows.length);
  const inner = ys.flatMap((_, r) =>
    r > 1 && (r < rows.length || !end) ? [`h:${r}:0`, `h:${r}:1`, `h:${r}:2`] : [],
  );
  return stripes + grid(XS, ys, inner) + filled(XS, ys, rows);
}
const every = (top: number, count: number): string =>
  Array.from({ length: count }, (_, i) => ground(60, 360, top + 48 * i, top + 48 * i + 24)).join('');

describe('filled rows', () => {
  it.each([
    ['as wide as the table', every(124, 2)],
    ['cell by cell', [60, 160, 260].map((x) => ground(x, x + 100, 148, 172)).join('') + every(196, 1)],
    ['and white ones', `${every(124, 2)}1 g ${bar(60, 148, 300, 24)}0 g `],
  ])('are rows: %s', async (_, stripes) => {
    const { tables } = await blocksOf(table(100, ROWS, stripes));
    expect(tables.map(said)).toEqual([cellsOf(ROWS)]);
  });

  it('is a row where it is one cell as wide as the table', async () => {
    const note = ['注：金额单位为万元', '', ''];
    const ys = [100, 124, 148, 172];
    const inner = ['h:2:0', 'h:2:1', 'h:2:2', 'v:1:2', 'v:2:2'];
    const { tables } = await blocksOf(
      ground(60, 360, 148, 172) + grid(XS, ys, inner) + filled(XS, ys, [ROWS[0]!, ROWS[1]!, note]),
    );
    expect(tables.map((one) => said(one).slice(3))).toEqual([
      ['2,1 办公费', '2,2 12.50', '2,3 12.00', `3,1 1x3 ${note[0]}`],
    ]);
  });

  it('are rows over a page break where nothing ends the last one', async () => {
    const { tables } = await blocksOf(
      table(660, ROWS.slice(0, 3), every(684, 1), false),
      table(60, [ROWS[0]!, ...ROWS.slice(3)], every(84, 1)),
    );
    expect(tables.map(said)).toEqual([cellsOf(ROWS)]);
  });

  it('part nothing through a merged cell beside lines', async () => {
    const ys = [100, 124, 148, 172];
    const drawn =
      every(124, 1) + grid(XS, ys, ['h:2:0']) + filled(XS, ys, [ROWS[0]!, ['', '1', '2'], ['', '3', '4']]);
    const { tables } = await blocksOf(drawn + text(63, 152, '办公费'));
    expect(tables.map((one) => said(one)[3])).toEqual(['2,1 2x1 办公费']);
  });

  it.each([
    ['of words in one cell', ground(63, 120, 130, 142)],
    ['of one column', ground(60, 160, 124, 148)],
    ['through the text of the others', ground(60, 360, 124, 149)],
  ])('are none where they are the ground %s', async (_, stripes) => {
    const ys = [100, 124, 172];
    const rows = [ROWS[0]!, ['办公费', '12.50', '12.00']];
    const { tables } = await blocksOf(stripes + grid(XS, ys) + filled(XS, ys, rows));
    expect(tables.map(said)).toEqual([cellsOf(rows)]);
  });
});
