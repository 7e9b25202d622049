// Cells one after the other with nothing to tell the rows: tabs before each, all in one line, some left out.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered, tablesOf } from '../../helpers/document.js';

/** The cells of a form, row by row; `_` is empty, `^` and `<` belong to the cell above or at the left. */
const form = `
  项目名称|山塘整治|<|<|<|<|<|<
  项目资金（万元）|_|年初预算数|全年预算数|全年执行数|分值|执行率|得分
  ^|年度资金总额|210.00|230.00|218.50|10|95.00%|9.50
  ^|其中：财政拨款|210.00|230.00|218.50|—|—|—
  一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
  产出指标|数量指标|整治山塘|≥14口|14口|20|20|_
  ^|^|疏浚渠道|≥6公里|5.4公里|15|13.5|汛期停工
  ^|质量指标|验收合格率|100%|100%|15|15|_
  效益指标|社会效益指标|受益农户|≥3200户|3350户|30|30|_
  满意度指标|服务对象满意度|农户满意度|≥90%|93%|10|10|_
  总分|<|<|<|<|100|98|_`;

const rows = form
  .trim()
  .split('\n')
  .map((row) =>
    row
      .trim()
      .split('|')
      .filter((cell) => cell !== '<'),
  );
/** The cells as `_` and `^` are written. */
const cells = (empty: string | null, merged: string | null): string[] =>
  rows.flatMap((row) =>
    row.map((cell) => (cell === '_' ? empty : cell === '^' ? merged : cell)).filter((cell) => cell !== null),
  );

const ways: [string, string][] = [
  [
    'a tab before each cell and a blank line behind',
    cells('', '')
      .map((cell) => `\t${cell}\n\n`)
      .join(''),
  ],
  [
    'a tab before each cell and nothing between',
    cells('', '')
      .map((cell) => `\t${cell}\n`)
      .join(''),
  ],
  [
    'tabs, merged cells left out',
    cells('', null)
      .map((cell) => `\t${cell}\n\n`)
      .join(''),
  ],
  [
    'tabs, all empty cells left out',
    cells(null, null)
      .map((cell) => `\t${cell}\n\n`)
      .join(''),
  ],
  ['blank lines between, all empty cells left out', cells(null, null).join('\n\n')],
  ['all in one line with tabs', cells('', '').join('\t')],
  ['all in one line with tabs, empty cells left out', cells(null, null).join('\t')],
];

describe('cells whose rows are not marked', () => {
  it.each(ways)('%s', async (_, text) => {
    const document = await documentOf(`山塘整治项目绩效自评表\n\n${text}\n\n填报人：周宁\n`);
    const lines = rendered(document).map((line) => line.replace(/^\^(?: \| )/, '^ | '));
    expect(lines.at(0)).toBe('山塘整治项目绩效自评表');
    expect(lines.at(-1)).toBe('填报人：周宁');
    expect(tablesOf(document)).toHaveLength(1);
    const table = tablesOf(document)[0]!;
    // each tab shows a whole cell; a line may be a piece of one
    expect(table.confidence).toBe(text.includes('\t') ? 'medium' : 'low');
    const rowOf = (name: string): string[] => {
      const cell = table.cells.find(({ text: own }) => own === name)!;
      return table.cells
        .filter(({ row, column }) => row === cell.row && column >= cell.column)
        .map(({ text: own }) => own);
    };
    expect(rowOf('年度资金总额')).toEqual([
      '年度资金总额',
      '210.00',
      '230.00',
      '218.50',
      '10',
      '95.00%',
      '9.50',
    ]);
    expect(rowOf('整治山塘').slice(0, 5)).toEqual(['整治山塘', '≥14口', '14口', '20', '20']);
    expect(rowOf('疏浚渠道')).toEqual(['疏浚渠道', '≥6公里', '5.4公里', '15', '13.5', '汛期停工']);
    expect(rowOf('质量指标').slice(0, 6)).toEqual(['质量指标', '验收合格率', '100%', '100%', '15', '15']);
    expect(rowOf('总分').filter((text) => text !== '')).toEqual(['总分', '100', '98']);
  });

  it('are words without an order where nothing parts them', async () => {
    const document = await documentOf(
      '支出情况表\n支出项目金额（万元）占比渠道清淤38.2541.03%闸门检修30.1032.29%堤顶绿化24.8726.68%合计93.22100%\n',
    );
    expect(document.blocks.map((block) => 'jumbled' in block && block.jumbled)).toEqual([false, true]);
  });

  it('are words without an order where no row is found', async () => {
    const text = ['3', '分值', '8', '甲', '得分', '5', '6', '乙', '7', '丙', '9', '丁', '2'];
    const document = await documentOf(`附表\n${text.join('\t')}\n`);
    expect(tablesOf(document)).toHaveLength(0);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', jumbled: true });
  });
});
