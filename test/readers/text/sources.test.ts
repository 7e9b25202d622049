// Money by its sources in forms without cells: each source stands once for every head.
import { describe, expect, it } from 'vitest';
import { readCharacters } from '../../../src/readers/text/index.js';
import { drawn, rendered, tablesOf } from '../../helpers/document.js';

const read = (text: string) => readCharacters(text.trim().replace(/^ +/gm, ''));

const oneACell = `
  项目地址
  河西镇
  计划安排资金

  (万元)

  80

  实际到位资金
  （万元）
  76.5
  实际支出（万元）
  76.5
  其中：中央财政
  其中：中央财政
  其中：中央财政
  省财政
  60
  省财政
  56.5
  省财政
  56.5
  其它
  20
  其它
  20
  其它
  20`;

describe('money by its sources', () => {
  it('is read from cells that each have a line, empty ones left out', () => {
    const { document } = read(oneACell);
    expect(tablesOf(document).map(drawn)).toEqual([
      [
        '计划安排资金(万元) | 80 | 实际到位资金(万元) | 76.5 | 实际支出(万元) | 76.5',
        '其中:中央财政 |  | 其中:中央财政 |  | 其中:中央财政 | ',
        '省财政 | 60 | 省财政 | 56.5 | 省财政 | 56.5',
        '其它 | 20 | 其它 | 20 | 其它 | 20',
      ],
    ]);
    expect(tablesOf(document)[0]!.cells.find(({ text }) => text === '56.5')!.location.line).toBe(20);
  });
  it('is read where names and amounts stick together, and ends where other words begin', () => {
    const { document, remarks } = read(`计划投资额
      (万元)9021.5 实际到位资金 (万元) 9021.5
      其中:中央财政4000 其中:中央财政4000 省财政5021.5省财政5021.5 其他0 其他0 二、绩效评价`);
    expect(rendered(document)).toEqual([
      '计划投资额(万元) | 9021.5 | 实际到位资金(万元) | 9021.5',
      '其中:中央财政 | 4000 | 其中:中央财政 | 4000',
      '省财政 | 5021.5 | 省财政 | 5021.5',
      '其他 | 0 | 其他 | 0',
      '二、绩效评价',
    ]);
    expect(remarks.map(({ message }) => message.key)).toEqual(['remark.table-unsure']);
  });
  it.each([
    ['a source is named once too often', '省财政\n60', '省财政\n省财政\n60'],
    ['a source comes again further down', '其它\n20\n  其它', '省财政\n20\n  其它'],
  ])('is left alone where %s', (_, from, to) => {
    const text = oneACell.replace(/^ +/gm, '');
    const changed = text.replace(from.replace(/^ +/gm, ''), to.replace(/^ +/gm, ''));
    expect(changed).not.toBe(text);
    expect(tablesOf(read(changed).document).flatMap(drawn).join('')).not.toContain('计划安排资金(万元) | 80');
  });
});
