// An amount and its parts in lines of their own are one paragraph.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';
import { said } from '../../helpers/run.js';

const lines = `资金合计（万元） 年度资金总额: 321.25
其中:中央补助 166.00
市级资金 136.00
本级资金(包括结转) 19.25
其中:
项目负责人 张明`;

describe('an amount and its parts, a line each', () => {
  it('are read as one, up to the next line without an amount', async () => {
    expect(rendered(await documentOf(lines))).toEqual([
      '资金合计（万元） 年度资金总额: 321.25\n其中:中央补助 166.00\n市级资金 136.00\n本级资金(包括结转) 19.25',
      '其中:',
      '项目负责人 张明',
    ]);
  });
  it.each([
    ['one part only', '合计 100.00\n其中:中央补助 60.00\n项目负责人 张明'],
    ['sentences', '共安排资金合计100万元。\n其中:中央补助60万元；\n市级资金40万元。'],
  ])('stay apart: %s', async (_, text) => {
    expect(rendered(await documentOf(text))).toEqual(text.split('\n'));
  });
  it('are added up', async () => {
    const report = (text: string): string => `2022年度救助项目支出绩效自评报告\n一、基本情况\n${text}\n`;
    expect(await said('total-mismatch', report(lines))).toEqual([]);
    expect(await said('total-mismatch', report(lines.replace('136.00', '163.00')))).toEqual([
      'fail 资金合计(万元)年度资金总额 321.25 → 348.25',
    ]);
  });
});
