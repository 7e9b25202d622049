// Tables without lines between their columns: the grounds of every other row show them.
import { describe, expect, it } from 'vitest';
import { bar, filled, text } from '../helpers/pdf.js';
import { blocksOf, cellsOf, said } from '../helpers/pdf-blocks.js';

const XS = [60, 160, 260, 360];
const ROWS = [
  ['支出内容', '预算数', '决算数'],
  ['办公费', '12.50', '12.00'],
  ['印刷费', '', '3.20'],
  ['邮电费', '0.80', ''],
  ['差旅费', '6.00', '5.10'],
];

/** The ground of each cell of a row 24 points high. */
const grounds = (top: number, grey = 0.9, xs = XS): string =>
  `${grey} g ${xs
    .slice(1)
    .map((x, c) => bar(xs[c]!, top, x - xs[c]!, 24))
    .join('')}0 g `;
const ysFrom = (top: number, rows: string[][]): number[] => [top, ...rows.map((_, r) => top + 24 * (r + 1))];

describe('every other row filled, and no line', () => {
  it.each([
    ['the last one, too', ROWS, [100, 148, 196]],
    ['not the last one', ROWS.slice(0, 4), [100, 148]],
    ['below a filled head', [...ROWS, ['培训费', '1.00', '0.90']], [100, 124, 172, 220]],
  ])('is a table to be looked at: %s', async (_, rows, tops) => {
    const { tables } = await blocksOf(
      tops.map((top) => grounds(top)).join('') + filled(XS, ysFrom(100, rows), rows),
    );
    expect(tables.map(said)).toEqual([cellsOf(rows)]);
    expect(tables[0]!.confidence).toBe('medium');
  });

  it('are two tables with a title between', async () => {
    const two = [ROWS[0]!, ROWS[1]!];
    const { tables } = await blocksOf(
      [100, 124, 172, 196].map((top) => grounds(top)).join('') +
        filled(XS, ysFrom(100, two), two) +
        text(130, 164, '项目支出绩效自评资金情况表') +
        filled(XS, ysFrom(172, two), two),
    );
    expect(tables.map(said)).toEqual([cellsOf(two), cellsOf(two)]);
  });
});
