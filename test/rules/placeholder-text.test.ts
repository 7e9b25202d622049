// Words that a template leaves behind.
import { describe, expect, it } from 'vitest';
import { leftoversIn } from '../../src/report/leftovers.js';
import { checkText, of, said } from '../helpers/run.js';

const report = (...lines: string[]): string =>
  ['2024年度泵站改造项目支出绩效自评报告', '一、项目概况', ...lines].join('\n\n');

describe('leftovers in a passage', () => {
  it.each([
    ['项目由青石县XX局实施', ['XX局']],
    ['××单位负责', ['××单位']],
    ['支出XXX万元，占XX%', ['XXX万元', 'XX%']],
    ['ＸＸ街道', ['ＸＸ街']],
    ['20XX年度开展', ['20XX年度']],
    ['受益≥**人', ['≥**']],
    ['填报人：某某', ['某某']],
    ['某某局牵头', ['某某']],
    ['待填', ['待填']],
    ['（待补充）', ['（待补充）']],
    ['支出比上年增加（减少）12万元', ['增加（减少）']],
    ['增长（下降）3.5%', ['增长（下降）']],
    ['减少/增加12万元', ['减少/增加']],
    ['决算数大于（小于）预算数的主要原因', ['大于（小于）']],
    ['其他收入5万元……（不涉及的不列）', ['（不涉及的不列）']],
    ['（如持平作持平表述）', ['（如持平作持平表述）']],
    ['对照年度目标，说明完成情况（100字以内）', ['对照年度目标，说明完成情况（100字以内）']],
    [
      '结合自评情况，分析存在的问题及原因。（200字以内）',
      ['结合自评情况，分析存在的问题及原因。（200字以内）'],
    ],
    ['1.执行率未达到90%的需说明原因（100字以内）；2.调整应说明理由。', []],
    ['完成率为（  ）%', ['（  ）']],
    ['安排资金____万元', ['____']],
    ['【请填写项目名称】', ['【请填写项目名称】']],
    ['△△镇改造泵站2座', ['△△']],
  ])('%s', (text, expected) => {
    expect(leftoversIn(text).map((leftover) => leftover.text)).toEqual(expected);
  });

  it.each([
    '采购XXL号防护服',
    '型号为DXX-200的水泵',
    '网址www.xx.gov.cn',
    '执行率=（90/100）×100%',
    '补助标准100元×人数',
    '**一、项目概况**',
    '说明 ** 表示另有说明',
    '某村民反映灌溉不畅',
    '嫌疑人张某某已移送',
    '有待进一步完善',
    '比上年增加（主要是设备购置）12万元',
    '优（ ）良（√）',
    '偏差原因分析及改进措施（100字以内）',
    '负责人签字：____',
    '二〇二四年三月',
    '本年比上年增减（+、-）',
    '公务接待费（如有）',
  ])('%s has none', (text) => {
    expect(leftoversIn(text)).toEqual([]);
  });
});

describe('placeholder-text', () => {
  it('gives one finding a passage', async () => {
    const text = report('项目由XX局实施，安排资金XX万元。', '改造泵站××座。');
    expect(await said('placeholder-text', text)).toEqual([
      'fail 项目由XX局 XX局、XX万元',
      'fail 改造泵站×× ××',
    ]);
  });

  it('folds the same words in several passages, and a section that nobody wrote', async () => {
    const same = report('项目由XX局实施。', '二、绩效分析', '资金由XX局管理。');
    expect(of(await checkText(same), 'placeholder-text')).toHaveLength(2);
    const unwritten = report('由XX局实施。', '安排XX万元。', '改造XX座。', '二、绩效分析', '改造6座。');
    const [only, ...others] = of(await checkText(unwritten), 'placeholder-text');
    expect(others).toEqual([]);
    expect(only!.message).toEqual({
      key: 'placeholder-text.many',
      values: { heading: '一、项目概况', count: '3', examples: 'XX局、XX万元、XX' },
    });
  });

  it('tells of an empty form by its chapters', async () => {
    const chapters = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];
    const lines = chapters.flatMap((number) => [
      `${number}、第${number}项工作`,
      '（一）完成情况',
      '完成XX件。',
      '支出XX万元。',
    ]);
    const text = ['2024年度泵站改造项目支出绩效自评报告', ...lines].join('\n\n');
    expect(of(await checkText(text), 'placeholder-text')).toHaveLength(13);
  });

  it('quotes the clause', async () => {
    const [only] = of(await checkText(report('项目由青石县XX局实施，惠及2.4万亩。')), 'placeholder-text');
    expect(only!.location.quote).toBe('项目由青石县XX局实施');
  });

  it('leaves the notes of a form and documents that are no report alone', async () => {
    const noted = report('改造6座。', '注：1.请各单位按XX口径填写。');
    expect(await said('placeholder-text', noted)).toEqual([]);
    expect(await said('placeholder-text', '购物清单\n\nXX牌大米XX斤。', true)).toEqual([]);
  });
});
