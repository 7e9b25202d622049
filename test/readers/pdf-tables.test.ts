// Tables drawn with lines: every way of drawing them gives the same cells.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { bar, filled, grid, line, pdfOf, text, type Sheet } from '../helpers/pdf.js';

const XS = [60, 160, 260, 360];
const YS = [100, 130, 160, 190];
const WORDS = [
  ['项目', '预算数', '决算数'],
  ['办公费', '1,234.50', '1,200.00'],
  ['印刷费', '', '88.10'],
];
const PLAIN = [
  '1,1 项目',
  '1,2 预算数',
  '1,3 决算数',
  '2,1 办公费',
  '2,2 1,234.50',
  '2,3 1,200.00',
  '3,1 印刷费',
  '3,2 ',
  '3,3 88.10',
];

/** Cells as `row,column text`, with the spans where there are any. */
function listed(table: Table): string[] {
  return table.cells.map(({ row, column, rowSpan, columnSpan, text: words }) => {
    const spans = rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : '';
    return `${row},${column}${spans} ${words}`;
  });
}

async function tablesOf(...sheets: Sheet[]): Promise<Table[]> {
  const { document } = await readPdf(pdfOf(sheets));
  return document.blocks.filter((block): block is Table => block.kind === 'table');
}

/** A line as many pieces. */
function pieces(length: number, gap: number): typeof line {
  return (x0, y0, x1, y1) => {
    let drawn = '';
    const whole = Math.hypot(x1 - x0, y1 - y0);
    for (let at = 0; at < whole; at += length + gap) {
      const end = Math.min(at + length, whole);
      const [dx, dy] = [(x1 - x0) / whole, (y1 - y0) / whole];
      drawn += line(x0 + dx * at, y0 + dy * at, x0 + dx * end, y0 + dy * end);
    }
    return drawn;
  };
}

const thin: typeof line = (x0, y0, x1, y1) =>
  y0 === y1 ? bar(x0, y0 - 0.25, x1 - x0, 0.5) : bar(x0 - 0.25, y0, 0.5, y1 - y0);
const double: typeof line = (x0, y0, x1, y1) =>
  y0 === y1
    ? line(x0, y0 - 1, x1, y1 - 1) + line(x0, y0 + 1, x1, y1 + 1)
    : line(x0 - 1, y0, x1 - 1, y1) + line(x0 + 1, y0, x1 + 1, y1);

describe('ways of drawing a grid', () => {
  const words = filled(XS, YS, WORDS);
  const boxes = YS.slice(1)
    .flatMap((y, r) => XS.slice(1).map((x, c) => `${XS[c]} ${842 - y} ${x - XS[c]!} ${y - YS[r]!} re S\n`))
    .join('');
  it.each([
    ['strokes', grid(XS, YS)],
    ['thin fills', grid(XS, YS, [], thin)],
    ['double lines', grid(XS, YS, [], double)],
    ['dashes', grid(XS, YS, [], pieces(4, 3))],
    ['dots', grid(XS, YS, [], pieces(1, 1))],
    ['a rectangle around each cell', boxes],
    ['thick strokes', `4 w\n${grid(XS, YS)}`],
    [
      'no lines at the left and right',
      grid(
        XS,
        YS,
        [0, 1, 2].flatMap((r) => [`v:0:${r}`, `v:3:${r}`]),
      ),
    ],
  ])('%s', async (_, drawn) => {
    const [table, ...others] = await tablesOf({ content: drawn + words });
    expect(others).toEqual([]);
    expect(listed(table!)).toEqual(PLAIN);
    expect(table!.confidence).toBe('high');
  });

  it.each([0, 90, 180, 270])('a page turned by %i degrees', async (rotate) => {
    const [table] = await tablesOf({ rotate, content: grid(XS, YS) + words });
    expect(listed(table!)).toEqual(PLAIN);
  });
});

describe('merged cells', () => {
  it.each([
    ['two columns', ['v:1:0'], ['甲', '', '丙'], ['1,1 1x2 甲', '1,3 丙']],
    ['all columns', ['v:1:0', 'v:2:0'], ['甲', '', ''], ['1,1 1x3 甲']],
    ['two rows', ['h:1:0'], ['甲', '乙', '丙'], ['1,1 2x1 甲', '1,2 乙', '1,3 丙']],
    ['a block', ['h:1:1', 'h:1:2', 'v:2:0', 'v:2:1'], ['甲', '乙', ''], ['1,1 甲', '1,2 2x2 乙']],
  ])('%s', async (_, missing, row, expected) => {
    const [table] = await tablesOf({ content: grid(XS, YS, missing) + filled(XS, YS, [row]) });
    expect(listed(table!).slice(0, expected.length)).toEqual(expected);
    expect([table!.rows, table!.columns]).toEqual([3, 3]);
  });
});

it('a tall row merged over all columns of a table open at its sides parts nothing', async () => {
  const missing = [0, 1, 2].flatMap((r) => [`v:0:${r}`, `v:3:${r}`]);
  const content =
    grid(XS, [100, 150, 200, 250], [...missing, 'v:1:1', 'v:2:1']) +
    filled(
      XS,
      [100, 150, 200, 250],
      [
        ['甲', '乙', '丙'],
        ['以下为上级补助', '', ''],
        ['1', '2', '3'],
      ],
    );
  const [table, ...others] = await tablesOf({ content });
  expect(others).toEqual([]);
  expect(listed(table!)).toEqual([
    '1,1 甲',
    '1,2 乙',
    '1,3 丙',
    '2,1 1x3 以下为上级补助',
    '3,1 1',
    '3,2 2',
    '3,3 3',
  ]);
});

describe('text of a cell', () => {
  const one = (width: number, lines: string[], size = 10): Sheet => ({
    content:
      grid([60, 60 + width, 400], [100, 200, 230]) +
      lines.map((words, i) => text(65, 115 + 13 * i, words, size)).join('') +
      text(62 + width, 115, '其他'),
  });
  it.each([
    ['a number broken by the width', 36, ['12345', '.67'], '12345.67'],
    ['a rate broken by the width', 28, ['100', '%'], '100%'],
    ['one character a line', 22, ['指', '标'], '指标'],
    ['words broken by the width', 62, ['人大代表履', '职经费'], '人大代表履职经费'],
    ['two numbers, each with room to spare', 100, ['12', '34'], '12\n34'],
    ['a line that ends early', 120, ['合格', '验收及时'], '合格\n验收及时'],
    ['enumerated lines', 66, ['①按时完成。', '②质量合格。'], '①按时完成。\n②质量合格。'],
  ])('%s', async (_, width, lines, expected) => {
    const [table] = await tablesOf(one(width, lines));
    expect(table!.cells[0]!.text).toBe(expected);
  });
});

it('lines moved to by a leading set before come one below the other', async () => {
  const codes = (words: string): string =>
    `<${[...words].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
  const lines = ['一、收入情况', '二、支出情况', '三、结余情况'];
  const content = `BT /F1 10 Tf 14 TL 1 0 0 1 60 700 Tm ${lines.map((one) => `${codes(one)} Tj T*`).join(' ')} ET\n`;
  const { document } = await readPdf(pdfOf([{ content }]));
  expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(lines);
});

describe('several tables and what is none', () => {
  it('two tables side by side', async () => {
    const right = XS.map((x) => x + 320 - 100);
    const left = XS.slice(0, 3);
    const content =
      grid(left, YS) +
      filled(left, YS, [['甲', '乙']]) +
      grid(right.slice(1), YS) +
      filled(right.slice(1), YS, [['丙', '丁']]);
    const tables = await tablesOf({ content });
    expect(tables.map((table) => listed(table).slice(0, 2))).toEqual([
      ['1,1 甲', '1,2 乙'],
      ['1,1 丙', '1,2 丁'],
    ]);
  });

  it('a table inside a cell', async () => {
    const inner = [180, 210, 240];
    const content =
      grid([60, 160, 360], [100, 190, 220]) +
      text(65, 120, '外') +
      grid(inner, [120, 140, 160]) +
      filled(inner, [120, 140], [['内', '里']]);
    const [table, ...others] = await tablesOf({ content });
    expect(others).toEqual([]);
    expect(listed(table!)).toEqual(['1,1 外', '1,2 ', '2,1 ', '2,2 ']);
    expect(listed(table!.cells[1]!.tables![0]!).slice(0, 2)).toEqual(['1,1 内', '1,2 里']);
  });

  it.each([
    ['a box around a paragraph', `60 700 400 60 re S\n${text(70, 110, '注意事项')}`],
    ['underlined words', text(60, 120, '单位名称') + line(60, 121.5, 100, 121.5)],
    ['a line under the header', line(60, 60, 500, 60) + text(60, 120, '正文')],
  ])('%s is no table', async (_, content) => {
    expect(await tablesOf({ content })).toEqual([]);
  });

  it('an underline inside a cell parts nothing', async () => {
    const content = grid(XS, YS) + filled(XS, YS, WORDS) + line(63, 120.5, 83, 120.5);
    expect(listed((await tablesOf({ content }))[0]!)).toEqual(PLAIN);
  });
});

describe('tables with lines under their rows only', () => {
  it('have the sides of their cells in the blanks, the same on every page', async () => {
    const rows = (top: number, words: [string[], string, string][]): string =>
      words
        .map(([label, code, amount], r) => {
          const y = top + 36 * r;
          const names = label.map((one, i) => text(65, y + 14 + 13 * i, one)).join('');
          return names + text(170, y + 20, code) + text(250, y + 20, amount) + line(60, y + 36, 360, y + 36);
        })
        .join('');
    const [table, ...others] = await tablesOf(
      {
        content:
          line(60, 660, 360, 660) +
          rows(660, [
            [['项目'], '编码', '金额'],
            [['办公用品和', '耗材'], '301', '1,234.50'],
            [['印刷'], '302', '88.10'],
          ]),
      },
      {
        content:
          line(60, 60, 360, 60) +
          rows(60, [
            [['水电'], '30301', '3'],
            [['差旅费和会', '议费'], '304', '12.00'],
            [['培训'], '305', '7.00'],
          ]),
      },
    );
    expect(others).toEqual([]);
    expect(listed(table!).map((one) => one.replace('\n', ''))).toEqual([
      '1,1 项目',
      '1,2 编码',
      '1,3 金额',
      '2,1 办公用品和耗材',
      '2,2 301',
      '2,3 1,234.50',
      '3,1 印刷',
      '3,2 302',
      '3,3 88.10',
      '4,1 水电',
      '4,2 30301',
      '4,3 3',
      '5,1 差旅费和会议费',
      '5,2 304',
      '5,3 12.00',
      '6,1 培训',
      '6,2 305',
      '6,3 7.00',
    ]);
    expect(table!.confidence).toBe('medium');
  });
});

describe('tables with lines between their columns only', () => {
  const ys = [100, 124, 200];
  const outline = grid(XS, ys);
  const rows = [
    ['办公费', '12.50', '10%'],
    ['印刷费', '3.00', '2%'],
    ['差旅费', '', '5%'],
  ];
  const head = ['支出项目', '金额', '占比'];

  it('have the rows that their cells are drawn in', async () => {
    const content =
      outline +
      head.map((words, c) => text(XS[c]! + 3, 116, words)).join('') +
      rows
        .flatMap((row, r) => row.map((words, c) => (words ? text(XS[c]! + 3, 140 + 22 * r, words) : '')))
        .join('');
    const [table] = await tablesOf({ content });
    expect(listed(table!)).toEqual(
      [head, ...rows].flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`)),
    );
    expect(table!.confidence).toBe('medium');
  });

  it('one row stays one where each cell is drawn as a whole', async () => {
    const content =
      outline +
      head.map((words, c) => text(XS[c]! + 3, 116, words)).join('') +
      [0, 1, 2]
        .flatMap((c) => rows.map((row, r) => (row[c] ? text(XS[c]! + 3, 140 + 22 * r, row[c]) : '')))
        .join('');
    const [table] = await tablesOf({ content });
    expect([table!.rows, table!.confidence, table!.cells[3]!.text]).toEqual([
      2,
      'high',
      '办公费\n印刷费\n差旅费',
    ]);
  });

  it('text broken by the width is one row in whatever order its lines are drawn', async () => {
    const lines = [0, 1, 2].flatMap((r) =>
      [0, 1].map((c) => text(62 + 100 * c, 138 + 14 * r, ['全部工作按期完成', '项目资金管理规范'][c]!, 12)),
    );
    const content =
      grid([60, 160, 260], ys) + text(63, 116, '指标') + text(163, 116, '说明') + lines.join('');
    const [table] = await tablesOf({ content });
    expect([table!.rows, table!.confidence]).toEqual([2, 'high']);
  });

  it('a box around columns is but their end', async () => {
    const content =
      grid([60, 320], [90, 220]) +
      [head, ...rows]
        .flatMap((row, r) => row.map((words, c) => (words ? text(XS[c]! + 3, 110 + 22 * r, words) : '')))
        .join('');
    const [table] = await tablesOf({ content });
    expect([table!.rows, table!.columns, table!.confidence]).toEqual([4, 3, 'low']);
  });
});

describe('tables without lines', () => {
  it('are read by alignment, with low confidence', async () => {
    const rows = [
      ['项目', '年初数', '年末数'],
      ['货币资金', '120.00', '95.50'],
      ['应收账款', '33.10', '12.00'],
      ['固定资产', '880.25', '901.75'],
    ];
    const content = filled(XS, [100, 120, 140, 160, 180], rows);
    const [table] = await tablesOf({ content });
    expect(listed(table!)).toEqual(
      rows.flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`)),
    );
    expect(table!.confidence).toBe('low');
  });

  it('have one column where a head stands in the middle over figures at the right edge', async () => {
    const rows = [
      ['支出项目', '合计', '备注'],
      ['办公费支出', '1,000.00', '无'],
      ['印刷费支出', '22.50', '无'],
      ['差旅费支出', '3.00', '无'],
    ];
    const at = [60, 200, 330];
    const width = (words: string): number =>
      [...words].reduce((sum, one) => sum + (one < '\u2000' ? 5 : 10), 0);
    const content = rows
      .flatMap((row, r) =>
        row.map((words, c) => text(c === 1 && r > 0 ? 290 - width(words) : at[c]!, 100 + 20 * r, words)),
      )
      .join('');
    const [table] = await tablesOf({ content });
    expect(listed(table!)).toEqual(
      rows.flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`)),
    );
  });

  it('keep short cells in their own row where a neighbour has several lines', async () => {
    const content =
      ['指标', '目标值', '说明'].map((words, c) => text(XS[c]!, 100, words)).join('') +
      [0, 1, 2]
        .map(
          (r) =>
            text(XS[0]!, 130 + 50 * r, `任务${r + 1}`) +
            text(XS[1]!, 130 + 50 * r, `${r + 1}0`) +
            (r === 1
              ? ''
              : text(XS[2]!, 130 + 50 * r, '按期完成全部任务') + text(XS[2]!, 143 + 50 * r, '并通过验收')),
        )
        .join('');
    const [table] = await tablesOf({ content });
    expect(table!.rows).toBe(4);
    expect(table!.cells.every((cell) => cell.rowSpan === 1 && cell.columnSpan === 1)).toBe(true);
    expect(table!.cells.filter((cell) => cell.column === 3).map((cell) => cell.text)).toEqual([
      '说明',
      '按期完成全部任务\n并通过验收',
      '',
      '按期完成全部任务\n并通过验收',
    ]);
  });

  const head = [text(75, 100, '支出功能分类科目'), text(250, 106, '决算数'), text(340, 106, '占比')].join('');
  const codes = ['编码', '名称'].map((words, c) => text(60 + 70 * c, 112, words)).join('');
  const data = (y: number, n: number): string =>
    text(60, y, `20${n}`) + text(130, y, '行政运行') + text(255, y, `${n}8.00`) + text(345, y, `${n}0%`);
  const rows = [1, 2, 3, 4].flatMap((n, r) =>
    [`20${n}`, '行政运行', `${n}8.00`, `${n}0%`].map((words, c) => `${r + 3},${c + 1} ${words}`),
  );
  const first = ['1,1 1x2 支出功能分类科目', '1,3 2x1 决算数', '1,4 2x1 占比', '2,1 编码', '2,2 名称'];

  it('tell a head of two rows by what stands below its words', async () => {
    const content = head + codes + [1, 2, 3, 4].map((n) => data(130 + 18 * n, n)).join('');
    const [table] = await tablesOf({ content });
    expect(listed(table!)).toEqual([...first, ...rows]);
  });

  it('tell a head of two rows whose words stand over the left ones', async () => {
    const content =
      ['一级指标', '二级指标'].map((words, c) => text(60 + 140 * c, 100, words)).join('') +
      text(345, 106, '预期值') +
      [0, 1].map((c) => text(60 + 140 * c, 114, '名称') + text(130 + 140 * c, 114, '权重')).join('') +
      [1, 2, 3]
        .map((n) =>
          ['产出指标', '50', '数量指标', '20', `${n}0次`]
            .map((words, c) => text([60, 130, 200, 270, 345][c]!, 114 + 20 * n, words))
            .join(''),
        )
        .join('');
    const [table] = await tablesOf({ content });
    expect(listed(table!).slice(0, 7)).toEqual([
      '1,1 1x2 一级指标',
      '1,3 1x2 二级指标',
      '1,5 2x1 预期值',
      '2,1 名称',
      '2,2 权重',
      '2,3 名称',
      '2,4 权重',
    ]);
  });

  it('keep columns apart whose cells stand side by side below wider ones', async () => {
    const rows: [number, string][][] = [
      [
        [60, '实施单位'],
        [150, '某某中心及其所属各单位'],
        [330, '填表日期'],
      ],
      [
        [60, '资金到位'],
        [150, '本级'],
        [200, '0'],
        [225, '上级补助'],
        [330, '680'],
      ],
      [
        [60, '资金支出'],
        [150, '本级'],
        [200, '0'],
        [225, '上级补助'],
        [330, '680'],
      ],
      [
        [60, '结转资金'],
        [150, '本级'],
        [200, '0'],
        [225, '上级补助'],
        [330, '0'],
      ],
    ];
    const content = rows.flatMap((row, r) => row.map(([x, words]) => text(x, 100 + 20 * r, words))).join('');
    const [table] = await tablesOf({ content });
    expect(table!.columns).toBe(5);
    expect(listed(table!).filter((cell) => cell.startsWith('2,'))).toEqual([
      '2,1 资金到位',
      '2,2 本级',
      '2,3 0',
      '2,4 上级补助',
      '2,5 680',
    ]);
  });

  it('leave a head that comes again on the next page out', async () => {
    const sheets = [
      { content: head + codes + data(148, 1) + data(166, 2) },
      { content: head + codes + data(148, 3) + data(166, 4) },
    ];
    const { document } = await readPdf(pdfOf(sheets));
    const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
    expect(tables.map(listed)).toEqual([[...first, ...rows]]);
  });

  it('have their rows told by the order of drawing between the lines of a head and an end', async () => {
    const lines = [85, 118, 250].map((y) => line(55, y, 380, y)).join('');
    const words = (y: number, n: number): string =>
      text(60, y + 6, `20${n}`) +
      text(130, y, '行政运行及一般') +
      text(130, y + 13, '管理事务') +
      text(255, y + 6, `${n}8.00`) +
      text(345, y + 6, `${n}0%`);
    const content = lines + head + codes + [1, 2, 3].map((n) => words(96 + 34 * n, n)).join('');
    const [table] = await tablesOf({ content });
    expect(listed(table!)).toEqual([
      ...first,
      ...[1, 2, 3].flatMap((n, r) =>
        [`20${n}`, '行政运行及一般\n管理事务', `${n}8.00`, `${n}0%`].map(
          (one, c) => `${r + 3},${c + 1} ${one}`,
        ),
      ),
    ]);
    expect(table!.confidence).toBe('low');
  });

  it('a caption of two parts is none', async () => {
    expect(await tablesOf({ content: text(60, 100, '部门：某某局') + text(400, 100, '单位：万元') })).toEqual(
      [],
    );
  });
});
