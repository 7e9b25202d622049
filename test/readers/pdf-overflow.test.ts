// Text larger than its cell in PDF tables: too wide for a narrow column, or cut by a page break one digit a line.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { grid, pdfOf, text } from '../helpers/pdf.js';
import { page, said, tablesOf } from '../helpers/pdf-rows.js';

const XS = [60, 120, 129, 138, 230, 330];

/** The words of each cell's lines, one row of the grid after the other, set five points from the left edge. */
function set(ys: number[], rows: string[][]): string {
  return rows
    .flatMap((row, r) =>
      row.flatMap((words, c) =>
        words
          .split('/')
          .map((line, i) => (line === '' ? '' : text(XS[c]! + 5, ys[r]! + 10 + 11 * i, line, 9))),
      ),
    )
    .join('');
}

async function rowsOf(...pages: string[]): Promise<string[][][]> {
  const { document } = await readPdf(pdfOf(pages.map((content) => ({ content }))));
  return document.blocks
    .filter((block): block is Table => block.kind === 'table')
    .map((table) =>
      Array.from({ length: table.rows }, (_, r) =>
        table.cells.filter((cell) => cell.row === r + 1).map((cell) => cell.text),
      ),
    );
}

const TOP = [700, 714, 738, 762];
const HEAD = [
  ['类', '款', '项', '名称', '决算数'],
  ['301', '0/4', '', '水利事务', '5,120.30'],
  ['301', '0/4', '1/6', '河道养护', '3,100.30'],
];

it('keeps a head character in the narrow column that it is wider than', async () => {
  expect(await rowsOf(grid(XS, TOP) + set(TOP, HEAD))).toEqual([
    [
      ['类', '款', '项', '名称', '决算数'],
      ['301', '04', '', '水利事务', '5,120.30'],
      ['301', '04', '16', '河道养护', '3,100.30'],
    ],
  ]);
});

it('joins the second digits of codes below a page break to the first ones above it', async () => {
  const ys = [...TOP, 775];
  const below = [60, 72, 96];
  const rows = [
    ['', '5', '8', '', ''],
    ['302', '0/7', '', '林业事务', '2,020.00'],
  ];
  const [table, ...others] = await rowsOf(
    grid(XS, ys) + set(ys, [...HEAD, ['301', '2', '1', '堤坝维修', '2,020.00']]),
    grid(XS, below) + set(below, rows),
  );
  expect(others).toEqual([]);
  expect(table!.slice(3)).toEqual([
    ['301', '25', '18', '堤坝维修', '2,020.00'],
    ['302', '07', '', '林业事务', '2,020.00'],
  ]);
});

it('keeps digits set just below the last row of a page in the cells they go on from', async () => {
  const ys = [...TOP, 776];
  const [table] = await rowsOf(
    grid(XS, ys) + set(ys, [...HEAD, ['301', '2/5', '1/8', '堤坝维修', '2,020.00']]),
  );
  expect(table!.at(-1)).toEqual(['301', '25', '18', '堤坝维修', '2,020.00']);
});

it('leaves a line of text close below a table outside it', async () => {
  const note = text(65, 779, '注：单位为万元，下同，不含上年结转', 9);
  const { document } = await readPdf(pdfOf([{ content: grid(XS, [...TOP, 775]) + set(TOP, HEAD) + note }]));
  expect(document.blocks.at(-1)).toMatchObject({
    kind: 'paragraph',
    text: '注：单位为万元，下同，不含上年结转',
  });
});

it('keeps a label that is wider than its cell out of the next one, a bracket in another font included', async () => {
  // 资金(万元) is set in the middle of both columns; its bracket and figures are drawn on their own.
  const label =
    text(70, 740, '资金') + text(90, 740, '(', 10) + text(95, 740, '万元') + text(115, 740, ')', 10);
  const [table] = await tablesOf(
    page(
      700,
      [
        { height: 26, cells: ['项', '内容', '数值'] },
        { height: 26, cells: ['', '　　　　总额', '9'] },
      ],
      [],
      [60, 98, 160, 200],
    ) + label,
  );
  expect(said(table!).slice(3)).toEqual(['2,1 资金(万元)', '2,2 总额', '2,3 9']);
});

it('keeps amounts of neighbouring cells apart that touch because the first is wider than its cell', async () => {
  const xs = [60, 95, 130, 175];
  // Digits are drawn one by one, five points wide: the first amount ends where the second begins.
  const digits = (x: number, words: string): string =>
    [...words].map((char, i) => text(x + 5 * i, 92, char, 10)).join('');
  expect(
    await rowsOf(
      grid(xs, [60, 80, 100]) +
        ['合计', '基本', '项目'].map((words, c) => text(xs[c]! + 2, 74, words)).join('') +
        digits(62, '9.50') +
        digits(97, '9285.87') +
        digits(132, '9896.44'),
    ),
  ).toEqual([
    [
      ['合计', '基本', '项目'],
      ['9.50', '9285.87', '9896.44'],
    ],
  ]);
});

it('keeps the last digit of an amount in its cell where the clip leaves but its upper edge to be seen', async () => {
  const xs = [60, 110, 160];
  const ys = [60, 80, 100];
  const clipped = (row: number, drawn: string): string =>
    `q 60 ${842 - ys[row + 1]!} 100 20 re W n ${drawn} Q\n`;
  expect(
    await rowsOf(
      grid(xs, ys) +
        clipped(0, text(63, 74, '合计') + text(113, 74, '53,625.8') + text(148, 87, '1')) +
        clipped(1, text(63, 94, '项目') + text(113, 94, '9.50')),
    ),
  ).toEqual([
    [
      ['合计', '53,625.81'],
      ['项目', '9.50'],
    ],
  ]);
});

it('keeps a closing mark that is over the edge of its narrow cell', async () => {
  const xs = [60, 84, 130];
  const head = text(62, 74, '（') + text(72, 74, '%') + text(77, 74, '）') + text(95, 74, '备注');
  // A mark whose right half is blank hangs over the edge by more than half.
  const row = text(75, 94, '元') + text(85, 94, '。') + text(98, 94, '已支付');
  expect(await rowsOf(grid(xs, [60, 80, 100]) + head + row)).toEqual([
    [
      ['（%）', '备注'],
      ['元。', '已支付'],
    ],
  ]);
  expect(await rowsOf(grid(xs, [60, 80, 100]) + text(80, 74, '。') + text(95, 74, '备注'))).toEqual([
    [
      ['。', '备注'],
      ['', ''],
    ],
  ]);
});

describe('what stands beside the last column', () => {
  const xs = [60, 110, 150];
  const ys = [700, 720, 740];
  const next = grid(xs, [60, 80]) + text(62, 74, '电费') + text(112, 74, '2.10');
  const rows = [
    ['项目', '备注'],
    ['水费', '按表据实缴'],
    ['电费', '2.10'],
  ];
  const drawn = (words: string, more = ''): string =>
    grid(xs, ys) +
    text(62, 714, '项目') +
    text(112, 714, '备注') +
    text(62, 734, '水费') +
    text(112, 734, words) +
    more;

  it('is the end of the text that it is drawn at once with', async () => {
    expect(await rowsOf(drawn('按表据实缴'), next)).toEqual([rows]);
  });

  it('is no end of the table on its page, nor of its cells where it stands on its own', async () => {
    const [table, ...others] = await rowsOf(drawn('按表', text(160, 734, '存档')), next);
    expect(others).toEqual([]);
    expect(table!.slice(1)).toEqual([
      ['水费', '按表'],
      ['电费', '2.10'],
    ]);
  });
});

describe('a row of which a page break leaves but a strip', () => {
  const strip = (words: string): string =>
    ['302', '', '', words, '5.00'].map((one, c) => text(XS[c]! + 5, 777, one, 9)).join('');

  it('has the first lines that hang out of it', async () => {
    const [table] = await rowsOf(grid(XS, [...TOP, 773]) + set(TOP, HEAD) + strip('林业'));
    expect(table!.at(-1)).toEqual(['302', '', '', '林业', '5.00']);
  });

  it('leaves what goes over the sides of its cells outside', async () => {
    const [table] = await rowsOf(
      grid(XS, [...TOP, 773]) + set(TOP, HEAD) + text(65, 777, '注：单位为万元，下同', 9),
    );
    expect(table!.at(-1)).toEqual(['', '', '', '', '']);
  });
});
