// Tables with few lines or none: columns and merged cells by where words stand.
import { expect, it } from 'vitest';
import { line, text } from '../helpers/pdf.js';
import { said, tablesOf } from '../helpers/pdf-rows.js';

/** Words between two edges of columns: in the middle, at the left (<) or at the right (>); `high`: rows they are over. */
interface Words {
  said: string;
  from: number;
  to: number;
  high?: number;
}

const EDGES = [60, 120, 220, 300, 380, 460];
const HEIGHT = 20;
const width = (words: string): number => [...words].reduce((sum, one) => sum + (one < '\u2000' ? 5 : 10), 0);

/** Rows of words from a height on; '' leaves a cell out. */
function rows(top: number, all: (string | Words)[][]): string {
  return all
    .flatMap((row, r) =>
      row.map((cell, c) => {
        const {
          said: words,
          from,
          to,
          high = 1,
        } = typeof cell === 'string' ? { said: cell, from: c, to: c + 1 } : cell;
        const bare = words.replace(/^[<>]/, '');
        const [left, right] = [EDGES[from]!, EDGES[to]!];
        const x = words.startsWith('<')
          ? left + 3
          : words.startsWith('>')
            ? right - 3 - width(bare)
            : (left + right - width(bare)) / 2;
        return bare === '' ? '' : text(x, top + HEIGHT * (r + high / 2) + 3.6, bare);
      }),
    )
    .join('');
}

const across = (y: number, from = EDGES[0]!, to = EDGES.at(-1)!): string => line(from, y, to, y);
const over = (words: string, from: number, to: number, high = 1): Words => ({ said: words, from, to, high });

const BODY = [
  ['<2010301', '<行政运行', '>7,512.30', '>96.41', '>120.00'],
  ['<2010302', '<一般行政管理事务', '>41.20', '>1,208.00', '>8.15'],
  ['<2050201', '<学前教育', '>310.00', '>22.75', '>9,004.10'],
];
const HEAD = [
  [over('项目', 0, 2), over('支出', 2, 4), over('本年收入', 4, 5, 2)],
  [over('科目编码', 0, 1), over('科目名称', 1, 2), over('基本', 2, 3), over('专项', 3, 4)],
];
const SUM = [over('合计', 0, 2), over('>863.50', 2, 3), over('>1,327.16', 3, 4), over('>9,132.25', 4, 5)];

it.each([
  ['no line', ''],
  ['lines above, below the head and at the end', across(100) + across(140) + across(220)],
  ['lines above and below the head', across(100) + across(140)],
  ['a line under the words of a merged head, too', across(100) + across(120, 60, 380) + across(140)],
  [
    'a line under each row',
    [100, 140, 160, 180, 200, 220].map((y) => across(y)).join('') + across(120, 60, 380),
  ],
])('puts heads over their columns and sums over blank ones, with %s', async (_, lines) => {
  const [table, ...others] = await tablesOf(lines + rows(100, [...HEAD, ...BODY, SUM]));
  expect(others).toEqual([]);
  expect(table!.confidence).not.toBe('high');
  const cells = said(table!).sort();
  expect(cells).toEqual(
    [
      '1,1 1x2 项目',
      '1,3 1x2 支出',
      '1,5 2x1 本年收入',
      '2,1 科目编码',
      '2,2 科目名称',
      '2,3 基本',
      '2,4 专项',
      ...BODY.flatMap((row, r) => row.map((words, c) => `${r + 3},${c + 1} ${words.slice(1)}`)),
      '6,1 1x2 合计',
      '6,3 863.50',
      '6,4 1,327.16',
      '6,5 9,132.25',
    ].sort(),
  );
});

it('ends a table at its last line, and begins the next one below its caption', async () => {
  const head = ['科目编码', '科目名称', '基本', '专项', '收入'];
  const tables = await tablesOf(
    across(100) +
      across(120) +
      across(180) +
      rows(100, [head, ...BODY]) +
      text(60, 200, '二、支出情况') +
      text(400, 215, '单位：万元') +
      across(220) +
      across(240) +
      across(300) +
      rows(220, [head, ...BODY]),
  );
  expect(tables.map(({ rows: count, columns }) => [count, columns])).toEqual([
    [4, 5],
    [4, 5],
  ]);
});

it('takes a name alone for a row of its own, first or last', async () => {
  const figures = (name: string): string[] => [`<${name}`, '', '>12.50', '>3.10', '>24.80%'];
  const [table] = await tablesOf(
    rows(100, [
      ['资金来源', '', '预算数', '执行数', '执行率'],
      ['<合计'],
      figures('中央财政'),
      figures('省级财政'),
      figures('市级财政'),
      ['<县级财政'],
    ]),
  );
  expect(
    said(table!)
      .filter((cell) => /,1 /.test(cell))
      .map((cell) => cell.replace(/ \dx\d/, '')),
  ).toEqual(['1,1 资金来源', '2,1 合计', '3,1 中央财政', '4,1 省级财政', '5,1 市级财政', '6,1 县级财政']);
});

it('lets cells that hang lower than their row reach down, and leaves blanks beside numbered names alone', async () => {
  const group = (name: string, count: number): (string | Words)[][] =>
    Array.from({ length: count }, (_, i) => [
      i === 0 ? over(name, 0, 1, count) : '',
      `<指标${'一二三四'[i]!}`,
      '≥95%',
      '>12.5',
      '>10.0',
    ]);
  const [hanging] = await tablesOf(
    rows(100, [
      ['一级指标', '三级指标', '指标值', '分值', '得分'],
      ...group('产出指标', 4),
      ...group('效益指标', 3),
    ]),
  );
  expect(said(hanging!).filter((cell) => /^\d,1 /.test(cell))).toEqual([
    '1,1 一级指标',
    '2,1 4x1 产出指标',
    '6,1 3x1 效益指标',
  ]);
  const [ledger] = await tablesOf(
    rows(100, [
      ['收入', '支出', '行次', '预算数', '决算数'],
      ['<一、拨款', '<一、教育', '1', '>10.20', '>3.00'],
      ['<二、其他', '<二、科技', '2', '>11.20', '>4.00'],
      ['', '<三、卫生', '3', '>12.20', '>5.00'],
      ['', '<四、农林', '4', '>13.20', '>6.00'],
    ]),
  );
  expect(said(ledger!).filter((cell) => /^\d,1 /.test(cell))).toEqual([
    '1,1 收入',
    '2,1 一、拨款',
    '3,1 二、其他',
    '4,1 ',
    '5,1 ',
  ]);
});

it('keeps characters set apart by blanks together, but not those that head columns', async () => {
  const spread = (words: string, x: number, y: number, step: number): string =>
    [...words].map((one, i) => text(x + step * i, y, one)).join('');
  const body = BODY.map(([, name, ...amounts], i) => [String(201 + i), name!, ...amounts]);
  const [table] = await tablesOf(
    spread('项目', 150, 114, 30) +
      text(242, 114, '基本') +
      text(322, 114, '专项') +
      text(402, 114, '收入') +
      rows(120, body),
  );
  expect(table!.columns).toBe(5);
  expect(said(table!).find((cell) => cell.includes('目'))).toBe('1,2 项 目');
  const codes = [0, 1, 2, 3].map(
    (i) =>
      [70, 90, 110].map((x, c) => text(x, 134 + 20 * i, `0${i + c}`)).join('') +
      text(160, 134 + 20 * i, `${i}1.25`),
  );
  const [parted] = await tablesOf(spread('类款项', 70, 114, 20) + text(160, 114, '金额') + codes.join(''));
  expect(said(parted!).slice(0, 4)).toEqual(['1,1 类', '1,2 款', '1,3 项', '1,4 金额']);
});

it('reads two columns of names and figures, and leaves a signature as text', async () => {
  const two = ['培训人次', '资金到位率', '维修面积', '采购合规率'].map((name, i) => [
    over(`<${name}`, 0, 2),
    over(['230人次', '98.5%', '明显改善', '100%'][i]!, 3, 5),
  ]);
  const tables = await tablesOf(
    rows(100, [[over('指标名称', 0, 2), over('完成情况', 3, 5)], ...two]) +
      rows(400, [[over('<填表人：', 0, 1), over('<审核人：', 2, 3), over('<2025年3月', 4, 5)]]),
  );
  expect(tables.map(({ rows: count, columns }) => [count, columns])).toEqual([[5, 2]]);
});

it('ends a table at a numbered heading that begins as no column does, though it stands further in', async () => {
  const head = ['科目编码', '科目名称', '基本', '专项', '收入'];
  const tables = await tablesOf(
    rows(100, [head, ...BODY]) + text(75, 194, '二、支出情况') + rows(200, [head, ...BODY]),
  );
  expect(tables.map(({ rows: count, columns }) => [count, columns])).toEqual([
    [4, 5],
    [4, 5],
  ]);
});

it('parts tables of one width on two pages whose columns differ', async () => {
  const two = ['培训人次', '资金到位率', '维修面积', '采购合规率'].map((name, i) => [
    over(`<${name}`, 0, 3),
    over(`${i + 1}5.2%`, 3, 5),
  ]);
  const tables = await tablesOf(
    rows(700, [[over('指标名称', 0, 3), over('完成情况', 3, 5)], ...two]),
    rows(60, [['科目编码', '科目名称', '基本', '专项', '收入'], ...BODY]),
  );
  expect(tables.map(({ columns }) => columns)).toEqual([2, 5]);
});

it('leaves a page number out of the table that is drawn after it', async () => {
  const [table, ...others] = await tablesOf(
    text(250, 800, '—') +
      text(262, 800, '2') +
      text(272, 800, '—') +
      across(60) +
      across(80) +
      rows(60, [['科目编码', '科目名称', '基本', '专项', '收入'], ...BODY]),
  );
  expect(others).toEqual([]);
  expect([table!.rows, table!.columns, table!.confidence]).toEqual([4, 5, 'low']);
});
