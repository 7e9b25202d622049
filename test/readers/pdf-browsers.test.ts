// Tables as browsers print them: no edge where a page ends inside a row or a merged cell, and other habits of theirs.
import { describe, expect, it } from 'vitest';
import { grid, line, text } from '../helpers/pdf.js';
import { page, said, tablesOf, type Row } from '../helpers/pdf-rows.js';

const HEAD: Row = { height: 26, cells: ['项', '内容', '数值'] };
const FIRST: Row = { height: 26, cells: ['甲', '办班', '1'] };
/** The lower edge of a page with two rows, the upper one of a page: left out. */
const NO_FOOT = ['h:2:0', 'h:2:1', 'h:2:2'];
const NO_TOP = ['h:0:0', 'h:0:1', 'h:0:2'];

describe('a page break inside a row', () => {
  it('is one where no line ends the rows above it, and none begins those below', async () => {
    // The second break ends rows with lines: what stands below it is a row of its own, blank as it is.
    const [table, ...others] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['甲', '办班。', '1'] }], NO_FOOT),
      page(60, [{ height: 26, cells: ['', '验收。', ''] }, FIRST], NO_TOP),
      page(60, [{ height: 26, cells: ['', '移交', ''] }]),
    );
    expect(others).toEqual([]);
    expect(table!.confidence).toBe('high');
    expect(said(table!).slice(3)).toEqual([
      '2,1 甲',
      '2,2 办班。验收。',
      '2,3 1',
      '3,1 甲',
      '3,2 办班',
      '3,3 1',
      '4,1 ',
      '4,2 移交',
      '4,3 ',
    ]);
  });

  it('is one under a head that comes again, too', async () => {
    const [table] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['甲', '办班', '1'] }], NO_FOOT),
      page(60, [HEAD, { height: 26, cells: ['', '验收', ''] }]),
    );
    expect(said(table!).slice(3)).toEqual(['2,1 甲', '2,2 办班验收', '2,3 1']);
  });

  it('is one under a head of two rows that comes again, with no line between the two', async () => {
    const xs = [60, 90, 130, 170];
    const head = ['h:1:0', 'v:2:0'];
    const words = text(62, 90, '项') + text(92, 76, '完成') + text(92, 102, '内容') + text(132, 102, '数值');
    const first =
      grid(xs, [60, 86, 112, 138, 164], [...head, 'h:4:0', 'h:4:1', 'h:4:2']) +
      words +
      [128, 154].map((y, i) => text(62, y, '甲乙'[i]!) + text(92, y, '办班') + text(132, y, `${i}`)).join('');
    const again = grid(xs, [60, 86, 128, 154], head) + words + text(92, 122, '验收') + text(62, 144, '丙');
    const [table, ...others] = await tablesOf(first, again);
    expect(others).toEqual([]);
    expect(said(table!)).toEqual([
      '1,1 2x1 项',
      '1,2 1x2 完成',
      '2,2 内容',
      '2,3 数值',
      '3,1 甲',
      '3,2 办班',
      '3,3 0',
      '4,1 乙',
      '4,2 办班验收',
      '4,3 1',
      '5,1 丙',
      '5,2 ',
      '5,3 ',
    ]);
  });

  it('is one where but the cells that go on are open, and nothing stands beside them below', async () => {
    const [table] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['甲', '办班', '1'] }], ['h:2:1']),
      page(60, [
        { height: 26, cells: ['', '验收', ''] },
        { height: 26, cells: ['乙', '移交', '2'] },
      ]),
    );
    expect(said(table!).slice(3)).toEqual(['2,1 甲', '2,2 办班验收', '2,3 1', '3,1 乙', '3,2 移交', '3,3 2']);
  });

  it('is one where a strip of a row is left above it, too low for text', async () => {
    const [table] = await tablesOf(
      page(700, [HEAD, FIRST, { height: 6, cells: ['', '', ''] }]),
      page(60, [{ height: 26, cells: ['乙', '移交', '2'] }]),
    );
    expect(said(table!).slice(6)).toEqual(['3,1 乙', '3,2 移交', '3,3 2']);
  });

  it('is none in a table that has no lines at its ends anyway', async () => {
    const open = [...NO_FOOT, 'h:0:0', 'h:0:1', 'h:0:2'];
    const [table] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['甲', '办班', '1'] }], open),
      page(
        60,
        [
          { height: 26, cells: ['乙', '验收', '2'] },
          { height: 26, cells: ['丙', '移交', '3'] },
        ],
        open,
      ),
    );
    expect(table!.rows).toBe(4);
  });
});

describe('merged cells over a page break', () => {
  it('go on below the last row without being a row of the others', async () => {
    // The sides of the first cell run on to the end of the page: no row begins there.
    const sides = grid([60, 90], [752, 790], ['h:0:0', 'h:1:0']);
    const [table, ...others] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['', '办班', '1'] }], ['h:2:0']) + text(62, 770, '产出') + sides,
      page(60, [{ height: 26, cells: ['', '验收', '2'] }, FIRST], ['h:0:0']),
    );
    expect(others).toEqual([]);
    expect(said(table!).slice(3, 8)).toEqual(['2,1 2x1 产出', '2,2 办班', '2,3 1', '3,2 验收', '3,3 2']);
  });

  it('are only those without an edge', async () => {
    const [table] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['产', '指标', '1'] }], ['h:2:0']),
      page(
        60,
        [
          { height: 26, cells: ['', '', '2'] },
          { height: 26, cells: ['', '', '3'] },
        ],
        ['h:0:0', 'h:1:0', 'h:1:1'],
      ),
    );
    expect(said(table!).slice(3)).toEqual(['2,1 3x1 产', '2,2 指标', '2,3 1', '3,2 2x1 ', '3,3 2', '4,3 3']);
  });

  it('end with their row although their edge is drawn too high', async () => {
    const [table] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['产', '指标', '1'] }], ['h:2:0']),
      page(
        60,
        [
          { height: 16, cells: ['', '办班', '2'] },
          { height: 12, cells: ['', '', ''] },
          { height: 26, cells: ['效', '验收', '3'] },
        ],
        ['h:0:0', 'h:1:1', 'h:1:2'],
      ),
    );
    expect(said(table!).slice(3)).toEqual([
      '2,1 2x1 产',
      '2,2 指标',
      '2,3 1',
      '3,2 办班',
      '3,3 2',
      '4,1 效',
      '4,2 验收',
      '4,3 3',
    ]);
  });

  it('may be missing on the last page', async () => {
    const [table, ...others] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['产', '指标', '1'] }], ['h:2:0']),
      page(60, [{ height: 26, cells: ['验收', '2'] }], [], [90, 130, 170]),
    );
    expect(others).toEqual([]);
    expect(said(table!).slice(3)).toEqual(['2,1 2x1 产', '2,2 指标', '2,3 1', '3,2 验收', '3,3 2']);
  });

  it('end where the next one has an edge and words, as far as others go on without either', async () => {
    const row = (...cells: string[]): Row => ({ height: 26, cells });
    const [table] = await tablesOf(
      page(700, [HEAD, row('产', '指标', '1')], ['h:2:0']),
      page(60, [row('', '验收', '2')], ['h:0:0', 'h:1:0']),
      page(60, [row('效', '办班', '3'), row('果', '移交', '4')]),
    );
    expect(said(table!).slice(3)).toEqual([
      '2,1 2x1 产',
      '2,2 指标',
      '2,3 1',
      '3,2 验收',
      '3,3 2',
      '4,1 效',
      '4,2 办班',
      '4,3 3',
      '5,1 果',
      '5,2 移交',
      '5,3 4',
    ]);
  });

  it('may have no edge on a page in the midst, but their text, and a page number below', async () => {
    const [table, ...others] = await tablesOf(
      page(700, [HEAD, { height: 26, cells: ['', '指标', '1'] }], ['h:2:0']),
      text(300, 820, '2') +
        ['绩', '效', '指', '标'].map((one, i) => text(70, 80 + 14 * i, one)).join('') +
        page(
          60,
          [
            { height: 40, cells: ['验收', '2'] },
            { height: 40, cells: ['移交', '3'] },
          ],
          [],
          [90, 130, 170],
        ),
      page(60, [{ height: 26, cells: ['', '办班', '4'] }, FIRST], ['h:0:0']),
    );
    expect(others).toEqual([]);
    expect(said(table!).slice(3)).toEqual([
      '2,1 4x1 绩效指标',
      '2,2 指标',
      '2,3 1',
      '3,2 验收',
      '3,3 2',
      '4,2 移交',
      '4,3 3',
      '5,2 办班',
      '5,3 4',
      '6,1 甲',
      '6,2 办班',
      '6,3 1',
    ]);
  });
});

it('keeps the last digit of a number drawn digit by digit with the others', async () => {
  const digits = [...'54375.72'].map((digit, i) => text(132 + 5 * i, 744, digit)).join('');
  const [table] = await tablesOf(
    page(
      700,
      [
        { height: 26, cells: ['项', '内容', '数值', '比例'] },
        { height: 26, cells: ['甲', '办班', '', '　　88'] },
      ],
      [],
      [60, 90, 130, 168, 210],
    ) + digits,
  );
  expect(said(table!).slice(4)).toEqual(['2,1 甲', '2,2 办班', '2,3 54375.72', '2,4 88']);
});

it('keeps the last digit of a number that runs out of the table', async () => {
  const digits = [...'54375.72'].map((digit, i) => text(132 + 5 * i, 744, digit)).join('');
  const rows = [
    { height: 26, cells: ['项', '内容', '数值'] },
    { height: 26, cells: ['甲', '办班', ''] },
  ];
  const tables = await tablesOf(
    page(700, rows, [], [60, 90, 130, 168]) + digits,
    page(60, [FIRST], [], [60, 90, 130, 168]),
  );
  expect(tables.map(said)).toEqual([
    ['1,1 项', '1,2 内容', '1,3 数值', '2,1 甲', '2,2 办班', '2,3 54375.72', '3,1 甲', '3,2 办班', '3,3 1'],
  ]);
});

it('takes the ends of merged cells drawn a little above the end of their rows for the end of these', async () => {
  const xs = [60, 90, 120, 220];
  const above =
    grid(xs, [700, 724, 748, 780], ['h:2:0', 'h:2:1', 'h:3:0', 'h:3:1', 'h:3:2']) +
    ['一级', '权重', '三级'].map((words, c) => text(xs[c]! + 3, 716, words)).join('') +
    ['产出', '30', '数量'].map((words, c) => text(xs[c]! + 3, 740, words)).join('') +
    text(123, 764, '质量目标');
  const sides = [60, 220].map((x) => line(x, 57, x, 160));
  const inner = [90, 120].flatMap((x) => [line(x, 57, x, 95), line(x, 105, x, 160)]);
  const below =
    [...sides, ...inner, line(60, 95, 120, 95), line(120, 105, 220, 105), line(60, 160, 220, 160)].join('') +
    text(123, 75, '达到要求') +
    ['效益', '20', '就业'].map((words, c) => text(xs[c]! + 3, 134, words)).join('');
  const tables = await tablesOf(above, below);
  expect(tables.map(said)).toEqual([
    [
      ...['1,1 一级', '1,2 权重', '1,3 三级', '2,1 2x1 产出', '2,2 2x1 30', '2,3 数量'],
      ...['3,3 质量目标达到要求', '4,1 效益', '4,2 20', '4,3 就业'],
    ],
  ]);
});
