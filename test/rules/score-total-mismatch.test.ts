// Total scores against their parts.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { scored } from '../helpers/forms.js';

const form = (first: string, second: string, total: string): string =>
  scored(
    ['举办培训', '≥4期', '4期', '60', first, ''],
    ['参训人次', '≥80人次', '85人次', '40', second, ''],
    ['总分', '', '', '100', total, ''],
  );

describe('score-total-mismatch', () => {
  it.each([
    ['holds', '60', '39.5', '99.5', []],
    ['half a point off', '60', '39.5', '99', ['fail 总分 99 → 99.5']],
    ['one point off', '60', '38', '99', ['fail 总分 99 → 98']],
    ['two decimals, within rounding', '59.67', '38.33', '98.01', []],
    ['two decimals, beyond', '59.67', '38.33', '98.10', ['fail 总分 98.10 → 98.00']],
    ['a blank score that would explain it', '60', '', '99', ['undetermined 总分']],
    ['a blank score that cannot', '60', '', '55', ['fail 总分 55 → 60']],
    ['words for a score', '60', '满分', '100', ['undetermined 总分']],
  ])('%s', async (_, first, second, total, expected) => {
    expect(await said('score-total-mismatch', form(first, second, total))).toEqual(expected);
  });

  it('adds the execution rate’s score of the fund block', async () => {
    const block = (total: string): string =>
      [
        '| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
        '|---|---|---|---|---|---|---|',
        '| 年度资金总额 | 60 | 60 | 57 | 10 | 95% | 9.5 |',
        '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |',
        '| 产出指标 | 培训 | ≥4期 | 4期 | 90 | 88 | |',
        `| 总分 | | | | 100 | ${total} | |`,
      ].join('\n');
    expect(await said('score-total-mismatch', block('97.5'))).toEqual([]);
    expect(await said('score-total-mismatch', block('88'))).toEqual(['fail 总分 88 → 97.5']);
  });

  it('compares a total in prose with the only scoring table that prints none', async () => {
    const rows = scored(
      ['举办培训', '≥4期', '4期', '60', '60', ''],
      ['参训人次', '≥80人次', '85人次', '40', '38', ''],
    );
    expect(await said('score-total-mismatch', `项目支出绩效自评报告\n\n自评得分99分。\n\n${rows}`)).toEqual([
      'fail 总分 99分 → 98分',
    ]);
  });

  it('adds the components that prose names', async () => {
    const report = (total: string): string =>
      `部门整体支出绩效自评报告\n\n综合得分为${total}分，其中管理效能得分为40.9分，履职效能得分为50分，加减分项得分为0分。`;
    expect(await said('score-total-mismatch', report('90.9'))).toEqual([]);
    expect(await said('score-total-mismatch', report('91.9'))).toEqual(['fail 综合得分 91.9分 → 90.9分']);
  });

  it('checks a sum of the indicators above the total, without the execution rate', async () => {
    const form = (sum: string): string =>
      [
        '| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
        '|---|---|---|---|---|---|---|',
        '| 年度资金总额 | 60 | 60 | 57 | 10 | 95% | 9.5 |',
        '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |',
        '| 产出指标 | 培训 | ≥4期 | 4期 | 90 | 88 | |',
        `| 合计 | | | | 90 | ${sum} | |`,
        '| 总分 | | | | 100 | 97.5 | |',
      ].join('\n');
    expect(await said('score-total-mismatch', form('88'))).toEqual([]);
    expect(await said('score-total-mismatch', form('89'))).toEqual(['fail 合计得分 89 → 88']);
  });

  it('leaves a total in prose that differs from the table to figure-conflict', async () => {
    const rows = scored(
      ['举办培训', '≥4期', '4期', '60', '60', ''],
      ['参训人次', '≥80人次', '85人次', '40', '38', ''],
      ['总分', '', '', '100', '98', ''],
    );
    const text = `项目支出绩效自评报告\n\n自评得分99分。\n\n${rows}`;
    expect(await said('score-total-mismatch', text)).toEqual([]);
    expect(await said('figure-conflict', text)).toEqual(['fail 自评总分 99分 → 98']);
  });
});
