// Sheets as spreadsheets print them: wider than the page, two tables side by side, merged cells cut by the page.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { filled, grid, line, pdfOf, text } from '../helpers/pdf.js';

async function tablesOf(...contents: string[]): Promise<string[][]> {
  const { document } = await readPdf(pdfOf(contents.map((content) => ({ content }))));
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  return tables.map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan, text: words }) => {
      const spans = rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : '';
      return `${row},${column}${spans} ${words}`;
    }),
  );
}

function cellsOf(rows: string[][]): string[] {
  return rows.flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`));
}

describe('a sheet wider than the page', () => {
  const YS = [100, 120, 140, 160, 180];
  const names = [
    ['科目名称', '合计', '基本支出'],
    ['教育支出', '120.50', '100.00'],
    ['卫生支出', '80.00', '75.20'],
    ['文化支出', '9.00', '9.00'],
  ];
  const figures = [
    ['项目支出', '占比'],
    ['20.50', '17.0%'],
    ['4.80', '6.0%'],
    ['', '0.0%'],
  ];
  const left = (xs: number[], rows = names): string => grid(xs, YS) + filled(xs, YS, rows);

  it('has its further columns beside the first ones', async () => {
    const [wide, rest] = [
      [60, 220, 360, 500],
      [60, 170, 260],
    ];
    const tables = await tablesOf(left(wide), text(190, 92, '单位：万元') + left(rest, figures));
    expect(tables).toEqual([cellsOf(names.map((row, r) => [...row, ...figures[r]!]))]);
  });

  it('has the cells that the page cuts in two whole', async () => {
    const [wide, rest] = [
      [60, 220, 360, 500],
      [60, 170, 260],
    ];
    // 本年支出 stands over the last column here and the first one there: no line parts it at the page's edge.
    const heads = (xs: number[], rows: string[][], open: string): string =>
      grid(xs, YS, [open]) + filled(xs, YS, rows);
    const tables = await tablesOf(
      heads(wide, [['科目名称', '本年收入', ''], ...names.slice(1)], 'v:3:0') + text(505, 114, '本'),
      heads(rest, [['本年支出', '占比'], ...figures.slice(1)], 'v:0:0'),
    );
    expect(tables[0]!.slice(0, 4)).toEqual(['1,1 科目名称', '1,2 本年收入', '1,3 1x2 本年支出', '1,5 占比']);
  });

  it('has a blank column first on the next page', async () => {
    const [wide, rest] = [
      [60, 220, 360, 500],
      [60, 200, 310, 400],
    ];
    const more = figures.map((row, r) => [r === 0 ? '文号' : '', ...row]);
    const tables = await tablesOf(left(wide), left(rest, more));
    expect(tables).toEqual([cellsOf(names.map((row, r) => [...row, ...more[r]!]))]);
  });

  it('has a column of words on the next page where its rows are of the same many heights', async () => {
    const ys = [100, 120, 140, 160, 195, 215, 265, 285, 320, 340];
    const [wide, rest] = [
      [60, 220, 360, 500],
      [60, 300],
    ];
    const rows = ys.slice(1).map((_, r) => [`项目${r}`, `${r}.50`, `${r}.20`]);
    const notes = ys.slice(1).map((_, r) => [r === 0 ? '备注' : '按期完成']);
    const tables = await tablesOf(
      grid(wide, ys) + filled(wide, ys, rows),
      grid(rest, ys) + filled(rest, ys, notes),
    );
    expect(tables).toEqual([cellsOf(rows.map((row, r) => [...row, ...notes[r]!]))]);
  });

  describe('where the lines above tell it', () => {
    const WIDE = [60, 220, 360, 500];
    const head = text(60, 92, '编制单位：县水利局');
    const codes = [
      ['科目编码', '科目名称'],
      ['30201', '办公费'],
      ['30202', '印刷费'],
      ['30211', '差旅费'],
    ];
    const more = names.map((row, r) => [r === 0 ? '上年合计' : `${row[0]}乙`, ...row.slice(1)]);

    it.each<[string, number[], string[][], string]>([
      ['and nothing stands above the second', [60, 170, 400], codes, ''],
      [
        'and the second ends the row that the first begins',
        [60, 170, 400],
        codes,
        text(350, 92, '单位：万元'),
      ],
      ['and the columns are as wide as the first ones', WIDE, more, ''],
    ])('has columns of words %s', async (_, xs, rows, above) => {
      const note = text(60, 200, '注：本表按类填列。');
      const tables = await tablesOf(head + left(WIDE) + note, above + left(xs, rows));
      expect(tables).toEqual([cellsOf(names.map((row, r) => [...row, ...rows[r]!]))]);
    });

    it('is two tables where both have titles of their own', async () => {
      const titled = (name: string): string => text(200, 80, name) + head + text(400, 92, '单位：万元');
      const tables = await tablesOf(
        titled('收入决算表') + left(WIDE),
        titled('支出决算表') + left([60, 170, 400], codes),
      );
      expect(tables).toEqual([cellsOf(names), cellsOf(codes)]);
    });

    it('is in doubt where neither has anything above', async () => {
      const { document } = await readPdf(
        pdfOf([left(WIDE), left([60, 230, 400], codes)].map((content) => ({ content }))),
      );
      const tables = document.blocks.filter((block) => block.kind === 'table');
      expect(tables.map(({ columns, confidence }) => [columns, confidence])).toEqual([
        [3, 'medium'],
        [2, 'medium'],
      ]);
    });
  });

  it.each<[string, number[], number[], string[][]]>([
    [
      'a form printed once more',
      [60, 220, 360, 500],
      [60, 220, 360, 500],
      [...names.slice(0, 3), ['文化支出', '8.00', '8.00']],
    ],
    [
      'a table with names of its own',
      [60, 220, 360, 500],
      [60, 170, 500],
      [
        ['指标', '目标值'],
        ['数量', '12'],
        ['质量', '100%'],
        ['时效', '100%'],
      ],
    ],
    ['a table whose columns would have found room', [60, 120, 160, 200], [60, 130, 260], figures],
  ])('%s stays a table', async (_, first, second, rows) => {
    expect(await tablesOf(left(first), text(60, 92, '附件2') + left(second, rows))).toEqual([
      cellsOf(names),
      cellsOf(rows),
    ]);
  });
});

it('two tables side by side go on each on the next page', async () => {
  const [YS, A, B] = [
    [700, 720, 740, 760],
    [60, 120, 180, 240],
    [300, 380, 460, 540],
  ];
  const rows = (name: string, from: number): string[][] =>
    [0, 1, 2].map((i) => [`${name}${from + i}`, `${from + i}.5`, `${from + i}0%`]);
  const page = (ys: number[], from: number): string =>
    grid(A, ys) + filled(A, ys, rows('收', from)) + grid(B, ys) + filled(B, ys, rows('支', from));
  const tables = await tablesOf(page(YS, 1), page([80, 100, 120, 140], 4));
  expect(tables).toEqual(['收', '支'].map((name) => cellsOf([...rows(name, 1), ...rows(name, 4)])));
});

describe('a merged cell that a page break cuts', () => {
  const XS = [60, 140, 240, 340];
  const top = ['h:0:0'];
  const bottom = ['h:2:0', 'h:1:0'];
  const one = (missing: string[], ys: number[], rows: string[][]): string =>
    grid(XS, ys, missing) + filled(XS, ys, rows);
  const first = one(
    bottom,
    [700, 720, 740],
    [
      ['', '数量', '12'],
      ['', '质量', '98%'],
    ],
  );
  const second = one(
    [...top, 'h:1:0'],
    [60, 80, 100],
    [
      ['', '时效', '3'],
      ['', '成本', '5'],
    ],
  );
  const whole = [
    '1,1 4x1 产出指标',
    '1,2 数量',
    '1,3 12',
    '2,2 质量',
    '2,3 98%',
    '3,2 时效',
    '3,3 3',
    '4,2 成本',
    '4,3 5',
  ];

  it('has its text where that is printed below the last edge', async () => {
    expect(await tablesOf(first + text(70, 760, '产出指标'), second)).toEqual([whole]);
  });

  it('has its text once where that is printed on both pages', async () => {
    const pages = [first + text(70, 745, '产出指标'), text(70, 50, '产出指标') + second];
    expect(await tablesOf(...pages)).toEqual([whole]);
  });

  it('has its text where that is printed far below the last edge and again on the next page', async () => {
    const pages = [first + text(70, 790, '产出指标'), text(70, 95, '产出指标') + second];
    expect(await tablesOf(...pages)).toEqual([whole]);
  });

  it('leaves a line far below to itself where the table ends', async () => {
    const tables = await tablesOf(first + text(70, 790, '产出指标'), text(70, 95, '二、支出情况'));
    expect(tables[0]![0]).toBe('1,1 2x1 ');
  });

  it('leaves a caption below the table to itself', async () => {
    const tables = await tablesOf(first + text(60, 760, '注：以上数据来自项目单位的统计报表'), second);
    expect(tables[0]![0]).toBe('1,1 2x1 ');
  });
});

it('text clipped away below its cell is the cell’s, not the next one’s', async () => {
  const [XS, YS] = [
    [60, 160, 260],
    [100, 124, 148],
  ];
  const long = [0, 1, 2]
    .map((i) => text(63, 112 + 13 * i, ['按期完成', '验收合格', '运行正常'][i]!))
    .join('');
  const content =
    grid(XS, YS) +
    `q 60 718 100 24 re W n\n${long}Q\n` +
    text(170, 116, '甲') +
    text(63, 140, '乙') +
    line(60, 300, 61, 300);
  expect(await tablesOf(content)).toEqual([['1,1 按期完成\n验收合格\n运行正常', '1,2 甲', '2,1 乙', '2,2 ']]);
});

it('text clipped away outside any table stays text', async () => {
  const { document } = await readPdf(
    pdfOf([{ content: `q 60 700 200 20 re W n\n${text(60, 300, '一、收入情况')}Q\n` }]),
  );
  expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
    '一、收入情况',
  ]);
});
