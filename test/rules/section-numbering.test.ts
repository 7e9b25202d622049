// Numbers of headings.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const TITLE = '2024年度泵站改造项目支出绩效自评报告';

/** A report with these headings, each with a sentence below it. */
const withHeadings = (...headings: string[]): string =>
  [TITLE, ...headings.flatMap((heading) => [heading, '改造泵站6座，惠及农田2.4万亩，资金全部到位。'])].join(
    '\n\n',
  );

describe('section-numbering', () => {
  it.each([
    ['skips a number', ['一、项目概况', '二、评价结论', '四、绩效分析'], ['fail 四、绩效分析 四、 → 三、']],
    ['skips two', ['一、项目概况', '四、绩效分析'], ['fail 四、绩效分析 四、 → 二、']],
    ['skips from nine', ['八、其一', '九、其二', '十一、其三'], ['fail 十一、其三 十一、 → 十、']],
    ['repeats a number', ['一、项目概况', '二、评价结论', '二、绩效分析'], ['fail 二、绩效分析 二、 → 三、']],
    [
      'skips below a heading',
      ['一、项目概况', '（一）资金情况', '（三）实施情况', '二、评价结论'],
      ['fail （三）实施情况 （三） → （二）'],
    ],
    [
      'an unnumbered heading stands in the gap',
      ['八、政府性基金支出情况', '国有资本经营预算支出决算情况说明', '十、其他事项'],
      ['fail 十、其他事项 十、 → 九、'],
    ],
    ['parts', ['第一部分 概况', '第三部分 说明'], ['fail 第三部分 说明 第三部分 → 第二部分']],
    ['narrow numbers', ['一、项目概况', '1.立项背景', '3.实施情况'], ['fail 3.实施情况 3. → 2.']],
  ])('%s', async (_, headings, expected) => {
    expect(await said('section-numbering', withHeadings(...headings))).toEqual(expected);
  });

  it.each([
    ['in order', ['一、项目概况', '二、评价结论', '三、绩效分析']],
    [
      'restarts below each heading',
      ['一、项目概况', '（一）资金', '（二）实施', '二、评价结论', '（一）得分', '（二）等级'],
    ],
    [
      'restarts in a second chapter',
      ['第一部分 概况', '一、职责', '二、机构', '第二部分 说明', '一、收入', '二、支出'],
    ],
    ['begins late', ['三、评价结论', '四、绩效分析']],
    ['half-width and full-width brackets', ['一、项目概况', '(一) 资金', '（二）实施', '(三)管理']],
    ['tens', ['九、其一', '十、其二', '十一、其三', '十二、其四']],
  ])('holds: %s', async (_, headings) => {
    expect(await said('section-numbering', withHeadings(...headings))).toEqual([]);
  });

  it('leaves lists alone', async () => {
    const text = `${TITLE}\n\n一、主要做法\n\n1.成立专班，每周调度进度；\n\n3.严格验收，按合同支付。\n\n二、评价结论\n\n自评得分95分。`;
    expect(await said('section-numbering', text)).toEqual([]);
  });
});
