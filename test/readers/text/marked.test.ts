// Cells with a tab before each whose rows wider gaps mark, and what stands behind them.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered, tablesOf } from '../../helpers/document.js';

/** Rows with a tab before each cell, `within` blank lines behind each and `between` behind each row. */
const cells = (rows: string[], within: number, between: number): string =>
  rows
    .map((row) => {
      const own = row.split('|').map((cell) => `\t${cell}\n`);
      return own.join('\n'.repeat(within)) + '\n'.repeat(between);
    })
    .join('');

const fees = [
  '费用名称|上年|本年|增减',
  '印刷费|12.00|9.50|-2.50',
  '差旅费|8.00|8.60|0.60',
  '小计|20.00|18.10|-1.90',
];
const buys = ['品类|计划|成交|方式', '货物|90.00|85.00|公开招标', '工程|60.00|60.00|询价'];
const asRows = (rows: string[]): string[] => rows.map((row) => row.replaceAll('|', ' | '));

describe.each([
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 5],
])('%i blank lines between cells and %i between rows', (within, between) => {
  it('mark rows of one width', async () => {
    const document = await documentOf(`费用表\n\n${cells(fees, within, between)}完。\n`);
    expect(rendered(document)).toEqual(['费用表', ...asRows(fees), '完。']);
    expect(tablesOf(document)[0]!.confidence).toBe('medium');
  });

  it.each(['　　资金专账管理，专款专用。', '资金专账管理，专款专用。', '　　以下为明细'])(
    'end before %s',
    async (text) => {
      const document = await documentOf(
        `采购表\n\n${cells(buys, within, between)}${text}\n${cells(fees, within, between)}完。\n`,
      );
      expect(rendered(document)).toEqual(['采购表', ...asRows(buys), text.trim(), ...asRows(fees), '完。']);
    },
  );

  it('mark a sum that stands across the names', async () => {
    const rows = ['编码|名称|金额|占比', '201|公共服务|12.00|60%', '205|教育|8.00|40%', '合计|20.00|100%'];
    const document = await documentOf(`支出表\n\n${cells(rows, within, between)}完。\n`);
    expect(rendered(document).slice(-2)).toEqual(['合计 | < | 20.00 | 100%', '完。']);
  });
});

it('takes a wider gap for an empty cell where the rows would be of many widths', async () => {
  // behind each cell one line, an empty cell another and its own
  const text = [
    '指标名称',
    '分值',
    '得分',
    '原因',
    '巡查',
    '20',
    '20',
    '',
    '整治',
    '30',
    '28',
    '汛期',
    '满意度',
    '50',
    '50',
    '达标',
  ]
    .map((cell) => (cell === '' ? '\n\n' : `\t${cell}\n\n`))
    .join('');
  const [table] = tablesOf(await documentOf(`评分表\n\n${text}\n\n完。\n`));
  expect(table).toMatchObject({ rows: 4, columns: 4 });
});

it('keeps a line behind a blank one in its cell', async () => {
  const rows = ['名称|自评\n\n分数|依据', '巡查|20|按月\n开展', '整治|30|已完'];
  const document = await documentOf(`评分表\n\n${cells(rows, 1, 3)}完。\n`);
  expect(rendered(document).slice(1, 3)).toEqual(['名称 | 自评/分数 | 依据', '巡查 | 20 | 按月/开展']);
});

it.each(['三、绩效分析', '单位：万元', '部门收支表', '　　各项工作按计划推进。'])(
  'end behind a short sum before %s',
  async (text) => {
    const rows = ['一级指标|二级指标|分值|得分', '产出|数量|50|49', '效益|社会|50|49', '合计|100|98'];
    const document = await documentOf(`评分表\n\n${cells(rows, 0, 1)}${text}\n\n${cells(fees, 0, 1)}完。\n`);
    expect(rendered(document).slice(4)).toEqual([
      '合计 | < | 100 | 98',
      text.trim(),
      ...asRows(fees),
      '完。',
    ]);
  },
);
