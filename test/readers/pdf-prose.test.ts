// Paragraphs by where their lines end, and the numbers of footnotes in text and tables.
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf/index.js';
import { filled, grid, line, pdfOf, text } from '../helpers/pdf.js';
import { blocksOf, cellsOf, said } from '../helpers/pdf-blocks.js';

const XS = [60, 160, 260, 360];
const HEAD = ['支出内容', '预算数', '决算数'];

/** Rows 24 points high from `top`. */
function table(top: number, rows: string[][], xs = XS): string {
  const ys = [top, ...rows.map((_, r) => top + 24 * (r + 1))];
  return grid(xs, ys) + filled(xs, ys, rows);
}

describe('paragraphs of a line each', () => {
  it('are not joined where none of them is as long as another', async () => {
    const words = [
      '二〇二四年度机关运行经费比上年增加三十一万元，主要用于办公设备更新。',
      '其中办公费增加十二万元，印刷费增加九万元，其余为邮电费。',
      '本年度没有新增公务用车，公务接待费与上年持平。',
    ];
    const content = words.map((one, i) => text(60, 100 + 16 * i, one)).join('');
    const { document } = await readPdf(pdfOf([{ width: 620, content }]));
    expect(document.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(words);
  });
});

describe('a line that ends a sentence', () => {
  const lines = (words: string[]): string => words.map((one, i) => text(60, 100 + 16 * i, one)).join('');
  const full = '全年共举办各类技能培训班二十四期，参加培训的学员共一千三百六十人次，其中';
  it.each<[string, string[], string[]]>([
    [
      'and leaves room for two characters more ends its paragraph',
      [full, '学员取得证书的比例为九成以上，用人单位对参加培训的职工评价普遍较高。', '资金由主管部门拨付。'],
      [`${full}学员取得证书的比例为九成以上，用人单位对参加培训的职工评价普遍较高。`, '资金由主管部门拨付。'],
    ],
    [
      'and leaves room for none goes on',
      [
        full,
        '学员取得证书的比例为九成以上，用人单位对参加培训的职工评价都普遍较好。',
        '资金由主管部门拨付。',
      ],
      [`${full}学员取得证书的比例为九成以上，用人单位对参加培训的职工评价都普遍较好。资金由主管部门拨付。`],
    ],
  ])('%s', async (_, words, expected) => {
    const { prose } = await blocksOf(lines([full, '学员取得证书。', ...words]));
    expect(prose.slice(1)).toEqual(expected);
  });
});

describe('numbers of footnotes', () => {
  it('are taken out of figures and off the notes, and powers are kept', async () => {
    const raised = (x: number, y: number, mark: string): string => text(x, y - 4, mark, 6);
    const { tables, prose } = await blocksOf(
      text(60, 90, '全年投入资金86.4') +
        raised(140, 90, '1') +
        text(143, 90, '万元。') +
        text(60, 120, '改造面积500m') +
        raised(120, 120, '2') +
        text(124, 120, '。') +
        table(140, [HEAD, ['办公费', '12.50', '12.00']]) +
        raised(188, 180, '2') +
        line(60, 700, 200, 700) +
        raised(60, 716, '1') +
        text(63, 716, '30.0万元为上年结转。', 9) +
        raised(60, 732, '2') +
        text(63, 732, '含税。', 9),
    );
    expect(prose).toEqual(['全年投入资金86.4万元。', '改造面积500m2。', '30.0万元为上年结转。', '含税。']);
    expect(tables.map(said)).toEqual([cellsOf([HEAD, ['办公费', '12.50', '12.00']])]);
  });
});
