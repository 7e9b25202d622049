// Tables, paragraphs, headers and footers over several pages.
import { describe, expect, it } from 'vitest';
import type { Paragraph, Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { filled, grid, line, pdfOf, text } from '../helpers/pdf.js';

const XS = [60, 120, 300, 360];
const HEAD = ['序号', '名称', '得分'];

/** A page with a grid of rows of the given heights from `top`, and words at the top of each cell, line by line. */
function page(top: number, heights: number[], rows: string[][][], furniture = ''): { content: string } {
  const ys = [top];
  for (const height of heights) ys.push(ys.at(-1)! + height);
  let content = grid(XS, ys) + furniture;
  rows.forEach((row, r) =>
    row.forEach((lines, c) =>
      lines.forEach((words, i) => (content += text(XS[c]! + 5, ys[r]! + 13 + 14 * i, words))),
    ),
  );
  return { content };
}

const cells = (...words: string[]): string[][] => words.map((one) => (one === '' ? [] : one.split('/')));

async function blocksOf(
  ...sheets: { content: string }[]
): Promise<{ tables: Table[]; paragraphs: Paragraph[] }> {
  const { document } = await readPdf(pdfOf(sheets));
  return {
    tables: document.blocks.filter((block): block is Table => block.kind === 'table'),
    paragraphs: document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
  };
}

const textsOf = (table: Table): string[][] => {
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row - 1]!.push(cell.text);
  return rows;
};

describe('a table over two pages', () => {
  const first = page(
    700,
    [20, 20, 20],
    [cells(...HEAD), cells('1', '办公经费', '9'), cells('2', '培训经费', '8')],
  );

  it('goes on in the next row', async () => {
    const { tables } = await blocksOf(
      first,
      page(60, [20, 20], [cells('3', '会议经费', '7'), cells('4', '印刷经费', '6')]),
    );
    expect(tables.map(textsOf)).toEqual([
      [HEAD, ['1', '办公经费', '9'], ['2', '培训经费', '8'], ['3', '会议经费', '7'], ['4', '印刷经费', '6']],
    ]);
    expect(tables[0]!.cells.map((cell) => cell.location.page)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2,
    ]);
  });

  it('drops the repeated header', async () => {
    const { tables } = await blocksOf(
      first,
      page(60, [20, 20], [cells(...HEAD), cells('3', '会议经费', '7')]),
    );
    expect(tables.map(textsOf)).toEqual([
      [HEAD, ['1', '办公经费', '9'], ['2', '培训经费', '8'], ['3', '会议经费', '7']],
    ]);
  });

  it('puts a cut row together', async () => {
    const { tables } = await blocksOf(
      page(
        700,
        [20, 20, 34],
        [
          cells(...HEAD),
          cells('1', '办公经费', '9'),
          cells('2', '全年举办培训班五期，参加培训的人/员共三百六十九人次，满意程度（', '8'),
        ],
      ),
      page(60, [34, 20], [cells('', '百分之九十五）达到年初设定的目标。', ''), cells('3', '会议经费', '7')]),
    );
    expect(tables.map(textsOf)).toEqual([
      [
        HEAD,
        ['1', '办公经费', '9'],
        [
          '2',
          '全年举办培训班五期，参加培训的人员共三百六十九人次，满意程度（百分之九十五）达到年初设定的目标。',
          '8',
        ],
        ['3', '会议经费', '7'],
      ],
    ]);
  });

  it('keeps a head at the foot of a page apart from labels that end like it', async () => {
    const xs = [60, 116, 300, 360];
    const { tables } = await blocksOf(
      {
        content:
          grid(xs, [700, 720, 740]) +
          filled(
            xs,
            [700, 720, 740],
            [
              ['项目名称', '培训', '9'],
              ['一级指标', '内容', '得分'],
            ],
          ),
      },
      {
        content:
          grid(xs, [60, 80, 100, 120, 140], ['h:1:0', 'h:3:0']) +
          text(63, 76, '产出指标') +
          text(63, 116, '效益指标') +
          [74, 94, 114, 134]
            .map((y, i) => text(120, y, `第${'甲乙丙丁'[i]}项`) + text(304, y, `${i + 1}`))
            .join(''),
      },
    );
    expect(
      tables.map((table) =>
        table.cells.filter((cell) => cell.column === 1).map((cell) => [cell.row, cell.rowSpan, cell.text]),
      ),
    ).toEqual([
      [
        [1, 1, '项目名称'],
        [2, 1, '一级指标'],
        [3, 2, '产出指标'],
        [5, 2, '效益指标'],
      ],
    ]);
  });

  it('joins a label cut by the break, known by how its column ends', async () => {
    const column = (labels: string[], ys: number[]): string =>
      labels
        .map((one, i) => [...one].map((char, k) => text(63, ys[i]! + 13 + 12 * k, char)).join(''))
        .join('');
    const xs = [60, 76, 300];
    const above = [500, 560, 620, 660];
    const { tables } = await blocksOf(
      {
        content:
          grid(xs, above) +
          column(['产出指标', '效益指标', '成本'], above) +
          above
            .slice(1)
            .map((_, i) => text(80, above[i]! + 16, `第${i}项`))
            .join(''),
      },
      {
        content:
          grid(xs, [60, 90, 120], ['h:1:0']) +
          column(['指标'], [70]) +
          text(80, 76, '第四项') +
          text(80, 106, '第五项'),
      },
    );
    expect(
      tables.map((table) =>
        table.cells.filter((cell) => cell.column === 1).map((cell) => [cell.row, cell.rowSpan, cell.text]),
      ),
    ).toEqual([
      [
        [1, 1, '产出指标'],
        [2, 1, '效益指标'],
        [3, 3, '成本指标'],
      ],
    ]);
  });

  it.each([
    ['525', '', '1.4', [['总计', '5251.4', '']]],
    // a column number alone leaves room for more
    [
      '2',
      '本年',
      '1.4',
      [
        ['总计', '2', ''],
        ['本年', '1.4', ''],
      ],
    ],
  ])('tells a figure cut at the break, %s and %s%s, from two', async (upper, label, lower, expected) => {
    const xs = [60, 160, 179, 360];
    const put = (top: number, rows: string[][]): { content: string } => {
      const ys = [top, ...rows.map((_, i) => top + 20 * (i + 1))];
      return {
        content:
          grid(xs, ys) +
          rows.flatMap((row, r) => row.map((one, c) => text(xs[c]! + 2, ys[r]! + 13, one, 9))).join(''),
      };
    };
    const { tables } = await blocksOf(
      put(700, [
        ['甲', '3.1', ''],
        ['乙', '4.2', ''],
        ['丙', '5.3', ''],
        ['总计', upper, ''],
      ]),
      put(60, [[label, lower, '']]),
    );
    expect(tables.map((table) => textsOf(table).slice(3))).toEqual([expected]);
  });

  it('says where it was a close decision whether a row goes on', async () => {
    const { remarks, document } = await readPdf(
      pdfOf([
        page(
          660,
          [20, 20, 20, 34],
          [
            cells(...HEAD),
            cells('', '办公经费', ''),
            cells('', '印刷经费', ''),
            cells('', '全年举办培训班五期参加培训的人/员共三百六十九人次支出合计', ''),
          ],
        ),
        page(60, [20], [cells('', '1,234,567.89万元', '')]),
      ]),
    );
    expect(document.blocks).toMatchObject([{ kind: 'table', confidence: 'medium' }]);
    expect(remarks).toEqual([
      {
        message: { key: 'remark.table-break', values: { table: '1', pages: '2' } },
        location: { table: 1, page: 2 },
      },
    ]);
  });

  it('is not parted by a footnote, which comes last', async () => {
    const note = line(60, 770, 180, 770) + text(60, 784, '1 含上年结转。', 8);
    const { tables, paragraphs } = await blocksOf(
      { content: first.content + note },
      {
        content: page(60, [20], [cells('3', '会议经费', '7')]).content + text(60, 120, '以上合计二十四分。'),
      },
    );
    expect(tables.map((table) => table.rows)).toEqual([4]);
    expect(paragraphs.map((one) => one.text)).toEqual(['以上合计二十四分。', '1 含上年结转。']);
  });

  it('is not parted by a footnote without a rule, which its number in the text tells', async () => {
    const said = text(60, 60, '按批复安排资金', 12) + text(144, 56, '1', 7);
    const next = { content: page(60, [20], [cells('3', '会议经费', '7')]).content };
    const read = await blocksOf({ content: said + first.content + text(60, 784, '1含上年结转。', 9) }, next);
    expect(read.tables.map((table) => table.rows)).toEqual([4]);
    expect(read.paragraphs.map((one) => one.text)).toEqual(['按批复安排资金', '1含上年结转。']);
  });

  it('is not joined to another over a paragraph', async () => {
    const next = page(100, [20], [cells('3', '会议经费', '7')]);
    const { tables, paragraphs } = await blocksOf(first, { content: text(60, 80, '表二') + next.content });
    expect(tables).toHaveLength(2);
    expect(paragraphs.map((one) => one.text)).toEqual(['表二']);
  });
});

describe('headers, footers and page numbers', () => {
  const furniture = (number: number): string =>
    text(200, 40, '某市绩效自评报告') + text(290, 810, `- ${number} -`);

  it('do not part a table and are no paragraphs', async () => {
    const { tables, paragraphs } = await blocksOf(
      page(700, [20, 20], [cells(...HEAD), cells('1', '办公经费', '9')], furniture(1)),
      page(60, [20], [cells('2', '培训经费', '8')], furniture(2)),
      { content: text(60, 80, '以上为全部指标。') + furniture(3) },
    );
    expect(tables.map((table) => table.rows)).toEqual([3]);
    expect(paragraphs.map((one) => one.text)).toEqual(['以上为全部指标。']);
  });

  it.each([
    ['the name of the sheet before the number', ['评分表 - 1', '评分表 - 2', '材料清单 - 3'], 3, []],
    [
      'no number of the page',
      ['评分表 - 4', '评分表 - 9', '材料清单 - 3'],
      2,
      ['评分表 - 4', '评分表 - 9', '材料清单 - 3'],
    ],
  ])('%s', async (_, feet, rows, left) => {
    const { tables, paragraphs } = await blocksOf(
      page(500, [20, 20], [cells(...HEAD), cells('1', '办公经费', '9')], text(260, 810, feet[0]!)),
      page(60, [20], [cells('2', '培训经费', '8')], text(260, 810, feet[1]!)),
      { content: text(60, 80, '以上为全部指标。') + text(260, 810, feet[2]!) },
    );
    expect(tables[0]!.rows).toBe(rows);
    expect(paragraphs.map((one) => one.text)).toEqual([
      ...left.slice(0, 2),
      '以上为全部指标。',
      ...left.slice(2),
    ]);
  });

  it('a caption that repeats above tables stays', async () => {
    const sheet = (name: string): { content: string } => ({
      content:
        text(60, 80, '单位：万元') +
        grid(XS, [90, 110, 130]) +
        filled(XS, [90, 110, 130], [HEAD, ['1', name, '9']]),
    });
    const { paragraphs } = await blocksOf(
      { content: text(60, 60, '目录说明') },
      sheet('甲'),
      sheet('乙'),
      sheet('丙'),
    );
    expect(paragraphs.filter((one) => one.text === '单位：万元')).toHaveLength(3);
  });
});

describe('paragraphs', () => {
  const full = '本年度部门预算收入合计为一千二百三十四万五千元其中一般公共预算拨款收入';
  it.each<[string, [number, number, string][], string[]]>([
    [
      'lines of one paragraph',
      [
        [80, 100, full],
        [60, 118, `${full}支出`],
        [60, 136, '共计307.82'],
      ],
      [`${full}${full}支出共计307.82`],
    ],
    [
      'a number cut from its unit',
      [
        [60, 100, `${full}7.82`],
        [60, 118, '万元。'],
      ],
      [`${full}7.82万元。`],
    ],
    [
      'an indented line begins another',
      [
        [60, 100, `${full}支出`],
        [80, 118, full],
      ],
      [`${full}支出`, full],
    ],
    [
      'headings stand alone',
      [
        [60, 100, '一、基本情况'],
        [80, 118, full],
      ],
      ['一、基本情况', full],
    ],
    [
      'a figure that is kept with the bracket before it does not end a paragraph',
      [
        [60, 80, full.slice(0, -3)],
        [60, 98, '（类）436.21万元，占两成。'],
      ],
      [`${full.slice(0, -3)}（类）436.21万元，占两成。`],
    ],
    [
      'the number of an annex begins a paragraph after a full line that ends a sentence',
      [
        [60, 80, `${full.slice(0, -1)}。`],
        [60, 98, '附件3 人民调解项目自评报告'],
      ],
      [`${full.slice(0, -1)}。`, '附件3 人民调解项目自评报告'],
    ],
    [
      'entries of a table of contents are left out',
      [
        [60, 100, '一、基本情况.............................3'],
        [60, 130, `${full}支出`],
      ],
      [`${full}支出`],
    ],
  ])('%s', async (_, lines, expected) => {
    const { paragraphs } = await blocksOf({
      content: lines.map(([x, y, words]) => text(x, y, words, 12)).join(''),
    });
    expect(paragraphs.map((one) => one.text)).toEqual(expected);
  });

  it('go on over a page break and say where they began', async () => {
    const { paragraphs } = await blocksOf(
      { content: text(60, 80, '一、概况', 12) + text(80, 780, full, 12) + text(290, 810, '1') },
      { content: text(60, 80, `${full}支出`, 12) + text(60, 98, '如下。', 12) + text(290, 810, '2') },
    );
    expect(paragraphs.map((one) => [one.text, one.location.page, one.location.paragraph])).toEqual([
      ['一、概况', 1, 1],
      [`${full}${full}支出如下。`, 1, 2],
    ]);
  });
});

it('reads text that runs downwards with turned figures in the order of drawing', async () => {
  const [x, y] = [66, 116];
  const turned = (at: number, digits: string): string =>
    `BT /F1 10 Tf 0 -1 1 0 ${x + 1} ${842 - at} Tm <${[...digits].map((one) => `00${one.charCodeAt(0).toString(16)}`).join('')}> Tj ET\n`;
  // Each character is drawn on its own, and the figures between them are turned.
  const down =
    text(x, y, '产') +
    text(x, y + 10, '出') +
    text(x, y + 20, '（') +
    turned(y + 22, '48') +
    text(x, y + 44, '分');
  const content =
    grid([60, 84, 160], [100, 180, 210]) +
    down +
    text(x, y + 54, '）') +
    text(90, 140, '办班') +
    text(62, 198, '计') +
    text(90, 198, '9');
  const { document } = await readPdf(pdfOf([{ content }]));
  const table = document.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.cells.map((cell) => cell.text)).toEqual([
    '产出（48分）',
    '办班',
    '计',
    '9',
  ]);
});
