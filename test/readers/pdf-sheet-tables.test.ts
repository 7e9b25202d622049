// Several tables on one sheet that is wider than the page, and tables that run off it.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { filled, grid, line, pdfOf, text } from '../helpers/pdf.js';

const tablesOf = async (...contents: string[]): Promise<string[][]> => {
  const { document } = await readPdf(pdfOf(contents.map((content) => ({ content }))));
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  return tables.map(({ cells }) => cells.map(({ row, column, text: words }) => `${row},${column} ${words}`));
};
const cellsOf = (rows: string[][]): string[] =>
  rows.flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`));
const drawn = (xs: number[], ys: number[], rows: string[][]): string => grid(xs, ys) + filled(xs, ys, rows);
const beside = (left: string[][], right: string[][]): string[][] =>
  left.map((row, r) => [...row, ...right[r]!]);

const STEPS = [100, 120, 140, 160];
const names = [
  ['指标', '目标', '完成'],
  ['办班', '12期', '12期'],
  ['修路', '8公里', '8公里'],
];
const notes = [
  ['评分标准', '原因'],
  ['按期得分', '无'],
  ['验收得分', '无'],
];

describe('two tables of a sheet wider than the page', () => {
  const FUND = [300, 320, 340];
  const fund = [
    ['资金来源', '预算', '到位'],
    ['省级', '3.20', '3.20'],
  ];
  const words = [
    ['用途', '备注'],
    ['修缮', '结转'],
  ];
  const WIDE = [60, 220, 360, 500];
  const REST = [60, 200, 330];
  const title = text(500, 80, '附表1');

  it('have their further columns, each at its height, and the title once', async () => {
    const pages = [
      title + drawn(WIDE, STEPS, names) + drawn(WIDE, FUND, fund),
      text(70, 80, '附表1') + drawn(REST, STEPS, notes) + drawn(REST, FUND, words),
    ];
    expect(await tablesOf(...pages)).toEqual([cellsOf(beside(names, notes)), cellsOf(beside(fund, words))]);
    const others = [1, 2, 3, 4].map((i) => text(60, 100 * i, `第${i}页的话。`));
    const { document } = await readPdf(pdfOf([...pages, ...others].map((content) => ({ content }))));
    const titles = document.blocks.filter((block) => block.kind === 'paragraph' && block.text === '附表1');
    expect(titles).toHaveLength(1);
  });

  it('are four where one of them stands at another height', async () => {
    const moved = FUND.map((y) => y + 30);
    const pages = [
      drawn(WIDE, STEPS, names) + drawn(WIDE, FUND, fund),
      drawn(REST, STEPS, notes) + drawn(REST, moved, words),
    ];
    expect(await tablesOf(...pages)).toEqual([names, fund, notes, words].map(cellsOf));
  });

  it('are four where both pages show the same form', async () => {
    const pages = ['甲', '乙'].map(
      (one) => text(200, 80, `${one}项目`) + drawn(WIDE, STEPS, names) + drawn(WIDE, FUND, fund),
    );
    expect(await tablesOf(...pages)).toEqual([names, fund, names, fund].map(cellsOf));
  });
});

describe('a table to the right of a longer one', () => {
  const [LEFT, RIGHT, REST] = [
    [50, 150, 250],
    [300, 420, 540],
    [50, 180, 330],
  ];
  const rows = (from: number): string[][] => [0, 1, 2].map((i) => [`项目${from + i}`, `${from + i}`]);
  const fund = [
    ['资金来源', '预算'],
    ['省级', '3.20'],
    ['市级', '0.90'],
  ];
  const more = [
    ['到位', '执行率'],
    ['3.20', '100.00%'],
    ['0.45', '50.00%'],
  ];
  const LOW = [700, 730, 760, 790];
  const first = drawn(LEFT, LOW, rows(1)) + drawn(RIGHT, LOW, fund);
  const whole = [cellsOf([...rows(1), ...rows(4)]), cellsOf(beside(fund, more))];

  it('has its further columns after the pages that the longer one takes', async () => {
    const pages = [first, drawn(LEFT, [60, 90, 120, 150], rows(4)), drawn(REST, LOW, more)];
    expect(await tablesOf(...pages)).toEqual(whole);
  });

  it('has them although its head comes again on each of these', async () => {
    const second = drawn(LEFT, [60, 90, 120, 150], rows(4)) + drawn(RIGHT, [60, 90], fund.slice(0, 1));
    expect(await tablesOf(first, second, drawn(REST, LOW, more))).toEqual(whole);
  });
});

describe('a table that runs off the page', () => {
  const read = async (content: string): Promise<[string[], string[]]> => {
    const { document, remarks } = await readPdf(pdfOf([{ content }]));
    const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
    return [tables.map(({ confidence }) => confidence), remarks.map(({ message }) => message.key)];
  };

  it('is in doubt, as is what stands beyond', async () => {
    const content = drawn([60, 240, 420, 640], STEPS, names);
    expect(await read(content)).toEqual([['low'], ['remark.table-cut']]);
  });

  it.each<[string, string]>([
    ['within its margins', drawn([60, 240, 420, 560], STEPS, names)],
    ['as wide as the page', drawn([0, 240, 420, 595], STEPS, names)],
    ['under a line across the page', line(0, 70, 595, 70) + drawn([60, 240, 420, 560], STEPS, names)],
  ])('is none where it stands %s', async (_, content) => {
    expect(await read(content)).toEqual([['high'], []]);
  });
});
