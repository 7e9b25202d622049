// Tables of browsers cut by a page end: sides and grounds that end early or run on, strips of rows that go on below.
import { describe, expect, it } from 'vitest';
import { bar, filled, grid, line } from '../helpers/pdf.js';
import { blocksOf, cellsOf, said } from '../helpers/pdf-blocks.js';

const XS = [60, 160, 260, 360];
const HEAD = ['单位', '支出内容', '决算数'];

describe('the side of a cell merged over a page break', () => {
  const ys = [60, 84, 108, 132, 156];
  const open = ['h:0:0', 'h:0:1', 'h:0:2', 'h:1:0', 'h:2:0'];
  const words = filled(XS, ys, [
    ['', '办公费', '1'],
    ['', '印刷费', '2'],
    ['', '邮电费', '3'],
    ['丙', '差旅费', '4'],
  ]);

  it('is a side of the table though nothing else touches it and it is not drawn below', async () => {
    const { tables } = await blocksOf(grid(XS, ys, [...open, 'v:0:2']) + words);
    expect(tables.map((one) => said(one))).toEqual([
      [
        ...['1,1 3x1 ', '1,2 办公费', '1,3 1', '2,2 印刷费', '2,3 2', '3,2 邮电费', '3,3 3'],
        ...['4,1 丙', '4,2 差旅费', '4,3 4'],
      ],
    ]);
  });

  it('is none where it begins and ends beside the midst of the table', async () => {
    const { tables } = await blocksOf(line(40, 70, 40, 100) + grid(XS, ys) + words);
    expect(tables.map((one) => one.columns)).toEqual([3]);
  });
});

describe('a strip at a page end without text or lines between its columns', () => {
  const ys = [700, 724, 748, 770];
  const above = (missing: string[], rows: string[][]): string => grid(XS, ys, missing) + filled(XS, ys, rows);
  const torn = ['h:3:0', 'h:3:1', 'h:3:2'];
  const rows = [HEAD, ['甲', '办公费', '1']];
  const below =
    grid(XS, [60, 84, 108], []) +
    filled(
      XS,
      [60, 84, 108],
      [
        ['', '印刷费', '2'],
        ['乙', '邮电费', '3'],
      ],
    );

  it('is the begin of the row below', async () => {
    const { tables } = await blocksOf(above([...torn, 'h:2:0', 'v:2:2'], rows), below);
    expect(tables.map((one) => said(one).slice(3))).toEqual([
      ['2,1 2x1 甲', '2,2 办公费', '2,3 1', '3,2 印刷费', '3,3 2', '4,1 乙', '4,2 邮电费', '4,3 3'],
    ]);
  });

  it('is a row of its own where something closes it', async () => {
    const { tables } = await blocksOf(above(['v:1:2', 'v:2:2'], rows), below);
    expect(tables.map((one) => said(one)[6])).toEqual(['3,1 1x3 ']);
  });
});

describe('cells that a ground shows the lines between', () => {
  const cells = (ys: number[], rows: string[][]): string =>
    `1 g ${rows.flatMap((_, r) => XS.slice(1).map((x, c) => bar(XS[c]! + 1, ys[r]! + 1, x - XS[c]! - 1, ys[r + 1]! - ys[r]! - 1))).join('')}` +
    `0 g ${filled(XS, ys, rows)}`;
  const rows = [HEAD, ['甲', '办公费', '1'], ['乙', '邮电费', '3'], ['丙', '印刷费', '5']];
  const upper = [700, 724, 748];

  it.each([0, 20])(
    'are one sure table with those on the next page, the ground %s points longer',
    async (more) => {
      const { tables } = await blocksOf(
        bar(60, 700, 301, 49 + more) + cells(upper, rows.slice(0, 2)),
        bar(60, 60, 301, 49) + cells([60, 84, 108], rows.slice(2)),
      );
      expect(tables.map(said)).toEqual([cellsOf(rows)]);
      expect(tables[0]!.confidence).toBe('high');
    },
  );
});
