// A share against its part and whole.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'share-mismatch',
  severity: 'error',
  title: { zh: '占比与部分、总额不符', en: 'A share against its part and whole' },
  why: {
    zh: '“占……%”应等于该部分除以所说的总额。',
    en: 'A share must be the part divided by the whole that the sentence names.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '2023年本年支出合计200.00万元，其中：基本支出150.00万元，占75.00%；项目支出50.00万元，占25.00%。',
    fails: '2023年本年支出合计200.00万元，其中：基本支出150.00万元，占75.00%；项目支出50.00万元，占27.00%。',
  },
  check: (report) => claimOutcomes(report, 'share', 'share-mismatch'),
});
