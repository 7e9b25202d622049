// Words of comparison against the two figures.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'comparison-mismatch',
  severity: 'error',
  title: { zh: '比较用语与两个数字不符', en: 'Words of comparison against the two figures' },
  why: {
    zh: '“决算数小于预算数”“持平”“超支”等说法应与两个数字的大小一致。',
    en: 'Words such as smaller than, level with or overspent must agree with the two figures.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds:
      '年初预算为50.00万元，支出决算为46.00万元，完成年初预算的92.00%，决算数小于年初预算数的主要原因是压减开支。',
    fails:
      '年初预算为50.00万元，支出决算为46.00万元，完成年初预算的92.00%，决算数大于年初预算数的主要原因是压减开支。',
  },
  check: (report) => claimOutcomes(report, 'comparison', 'comparison-mismatch'),
});
