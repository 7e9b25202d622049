// A change against the figures of both years.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'change-mismatch',
  severity: 'error',
  title: { zh: '增减变化与两年数字不符', en: 'A change against the figures of both years' },
  why: {
    zh: '比上年增减的金额和比例应由两年的数字得出，方向词也应与之一致；上年为零时没有增长率可言。',
    en: 'The amount and rate of a change follow from both years, and so does its direction; from a base of zero there is no growth rate.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '2023年机关运行经费支出110.00万元，比2022年增加10.00万元，增长10.00%。',
    fails: '2023年机关运行经费支出110.00万元，比2022年增加10.00万元，增长12.00%。',
  },
  check: (report) => claimOutcomes(report, 'change', 'change-mismatch'),
});
