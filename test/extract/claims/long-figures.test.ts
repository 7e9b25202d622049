// Figures of absurd length, and lines of data that are no sentences: read without end they would never be done with.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const TOP = '2024年度堤防维修项目支出绩效自评报告\n\n一、资金情况\n\n';

describe('figures without end', () => {
  it.each([
    ['digits', '7'.repeat(120_000)],
    ['figures in one line', '7、'.repeat(40_000)],
    ['decimal points', '1.'.repeat(60_000)],
  ])('are left aside: %s', async (_, run) => {
    const text = `${TOP}预算数${run}万元。\n\n年初预算200.00万元，支出196.00万元，预算执行率98.00%。`;
    const { verdicts } = await checkText(text);
    expect(verdicts.filter((v) => v.rule === 'rate-mismatch').map((v) => v.status)).toEqual(['pass']);
  });
});
