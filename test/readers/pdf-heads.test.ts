// Heads over several pages of which programs repeat but a part, and numbered rows beside a page break.
import { expect, it } from 'vitest';
import { grid, text } from '../helpers/pdf.js';
import { page, said, tablesOf, type Row } from '../helpers/pdf-rows.js';

const XS = [60, 120, 200, 280];

/** A head of two rows, 科目名称 merged over both, and rows below it; `half`: only its first row is drawn again. */
function headed(top: number, rows: string[][], half: boolean): string {
  const ys = [top, top + 20, ...(half ? [] : [top + 40])];
  for (let i = 0; i < rows.length; i += 1) ys.push(ys.at(-1)! + 20);
  const body = half ? 1 : 2;
  const words = rows.flatMap((row, r) => row.map((one, c) => text(XS[c]! + 2, ys[r + body]! + 14, one)));
  return (
    grid(XS, ys, ['v:2:0', ...(half ? [] : ['h:1:0'])]) +
    // Set in the middle of both rows, wherever the lower one is.
    text(62, top + 24, '科目名称') +
    text(122, top + 14, '支出') +
    (half ? '' : text(122, top + 34, '基本') + text(202, top + 34, '项目')) +
    words.join('')
  );
}

it('takes the words of a head of which only the upper row comes again out of the rows they lie over', async () => {
  const [table, ...others] = await tablesOf(
    headed(720, [['办公费', '12.50', '3.00']], false),
    headed(
      60,
      [
        ['水费', '8.10', '9.00'],
        ['电费', '4.00', '5.00'],
      ],
      true,
    ),
  );
  expect(others).toEqual([]);
  expect(said(table!)).toEqual([
    '1,1 2x1 科目名称',
    '1,2 1x2 支出',
    '2,2 基本',
    '2,3 项目',
    '3,1 办公费',
    '3,2 12.50',
    '3,3 3.00',
    '4,1 水费',
    '4,2 8.10',
    '4,3 9.00',
    '5,1 电费',
    '5,2 4.00',
    '5,3 5.00',
  ]);
});

it('keeps numbered rows apart where a page ends between two of them, blank as they are', async () => {
  const item = (...cells: string[]): Row => ({ height: 18, cells });
  const xs = [60, 144, 190, 240, 280];
  const [table] = await tablesOf(
    page(
      600,
      [
        item('项目', '金额', '合计', '备注'),
        item('七、教育', '3.10', '1.00', ''),
        item('八、科技', '4.10', '2.00', ''),
        item('九、文化', '5.10', '3.00', ''),
        item('十、卫生健康支出', '6.10', '4.00', ''),
      ],
      [],
      xs,
    ),
    page(60, [item('十一、节能环保', '', '', ''), item('十二、水利', '7.10', '5.00', '')], [], xs),
  );
  expect(
    said(table!)
      .filter((cell) => /,1 /.test(cell))
      .slice(4),
  ).toEqual(['5,1 十、卫生健康支出', '6,1 十一、节能环保', '7,1 十二、水利']);
});

it('keeps the row that numbers the columns apart from the amounts on the next page', async () => {
  const row = (...cells: string[]): Row => ({ height: 42, cells, at: 'top' });
  const xs = [60, 120, 142, 164, 186, 208];
  const figures = ['3,/14/0.40', '2,/81/0.10', '4,/41/4.30', '5,/52/1.25'];
  const amounts = ['教育', '卫生', '住房', '文化'].map((name) => row(name, ...figures));
  const [table, ...others] = await tablesOf(
    page(700, [row('项目', '预算', '决算', '结余', '其他'), row('栏次', '1', '2', '3', '4')], [], xs),
    page(60, [row('合计', ...figures), ...amounts], [], xs),
  );
  expect(others).toEqual([]);
  expect(said(table!).slice(5, 15)).toEqual([
    '2,1 栏次',
    '2,2 1',
    '2,3 2',
    '2,4 3',
    '2,5 4',
    '3,1 合计',
    '3,2 3,140.40',
    '3,3 2,810.10',
    '3,4 4,414.30',
    '3,5 5,521.25',
  ]);
});

it('goes on with a head whose lower row is on the next page', async () => {
  const xs = [60, 120, 180, 240, 300];
  const upper = grid(xs, [720, 740, 760], ['h:1:0', 'v:2:0', 'v:3:0', 'v:2:1']);
  const words =
    text(62, 744, '科目编码') + text(122, 734, '本年支出') + text(122, 754, '其中') + text(242, 754, '合计');
  const row = (...cells: string[]): Row => ({ height: 20, cells });
  const [table] = await tablesOf(
    upper + words,
    page(
      60,
      [
        row('', '基本支出', '项目支出', ''),
        row('205', '31.40', '2.00', '33.40'),
        row('210', '1.50', '', '1.50'),
      ],
      [],
      xs,
    ),
  );
  expect(said(table!).slice(0, 8)).toEqual([
    '1,1 3x1 科目编码',
    '1,2 1x3 本年支出',
    '2,2 1x2 其中',
    '2,4 2x1 合计',
    '3,2 基本支出',
    '3,3 项目支出',
    '4,1 205',
    '4,2 31.40',
  ]);
});

it('leaves blank what is blank beside a code on the page before', async () => {
  const row = (...cells: string[]): Row => ({ height: 20, cells });
  const xs = [60, 110, 170, 220, 270, 330];
  const [table] = await tablesOf(
    page(
      720,
      [
        row('编码', '科目', '编码', '科目', '金额'),
        row('30101', '基本工资', '30201', '办公费', '3.10'),
        row('30102', '绩效工资', '30202', '印刷费', '4.20'),
      ],
      [],
      xs,
    ),
    page(60, [row('', '', '30203', '咨询费', '5.00'), row('30104', '奖金', '30204', '水费', '6.00')], [], xs),
  );
  expect(said(table!).slice(10, 17)).toEqual([
    '3,1 30102',
    '3,2 绩效工资',
    '3,3 30202',
    '3,4 印刷费',
    '3,5 4.20',
    '4,1 ',
    '4,2 ',
  ]);
});

it('ends a head that stands alone at the foot of a page above the rows that follow it', async () => {
  const head: Row[] = [
    { height: 18, cells: ['一级/指标', '评价', ''] },
    { height: 18, cells: ['', '标准', '得分'] },
  ];
  const open = ['h:1:0', 'v:2:0'];
  const xs = [60, 84, 180, 240];
  const rows = (...names: string[]): Row[] =>
    names.map((name, i) => ({ height: 26, cells: [name, `按期完成${i}`, `${i}`] }));
  const [table] = await tablesOf(
    page(750, head, open, xs),
    page(60, [...head, ...rows('决策', '', '产出', '')], [...open, 'h:3:0', 'h:5:0'], xs),
  );
  expect(said(table!).filter((words) => words.includes(',1 '))).toEqual([
    '1,1 2x1 一级指标',
    '3,1 2x1 决策',
    '5,1 2x1 产出',
  ]);
});
