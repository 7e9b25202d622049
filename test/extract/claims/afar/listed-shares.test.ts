// Shares of the total that closes the list before them, in a sentence of their own.
import { describe, expect, it } from 'vitest';
import { checkText, of } from '../../../helpers/run.js';

const report = (list: string, share: string): string =>
  [
    '2023年度茶园改造项目支出绩效自评报告',
    '',
    '一、资金使用情况',
    '',
    `支出明细：${list}。${share}。`,
    '',
  ].join('\n');

const LIST = '苗木采购362,450.00元；滴灌安装148,300.00元；技术培训26,780.00元；合计537,530.00元';

describe('a share of what closes a list', () => {
  it.each([
    ['holds', LIST, '其中苗木采购占支出合计的67.43%', ['pass 苗木采购占支出合计 67.43%']],
    ['with two digits swapped', LIST, '其中苗木采购占支出合计的64.73%', ['fail 苗木采购占支出合计 64.73%']],
    ['of another part', LIST, '技术培训占资金总计的4.98%', ['pass 技术培训占资金总计 4.98%']],
    // what it names is not in the list, or the list has two totals
    ['of what the list does not name', LIST, '其中劳务费占支出合计的12.60%', []],
    [
      'of two lists, each with a total',
      `${LIST}；上年合计498,620.00元`,
      '其中苗木采购占支出合计的76.34%',
      ['undetermined 苗木采购占支出合计 76.34%'],
    ],
  ])('%s', async (_, list, share, expected) => {
    const told = of(await checkText(report(list, share)), 'share-mismatch');
    expect(told.map(({ status, subject, stated }) => `${status} ${subject} ${stated?.text}`)).toEqual(
      expected,
    );
  });
});
