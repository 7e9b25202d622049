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
