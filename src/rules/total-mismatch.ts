// A total against the sum of its parts.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'total-mismatch',
  severity: 'error',
  title: { zh: '合计与各分项之和不符', en: 'A total against the sum of its parts' },
  why: {
    zh: '写有分项的合计应等于各分项之和；各数四舍五入造成的差额不算。',
    en: 'A total printed with its parts must equal their sum; what rounding of the printed figures explains is no difference.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '2023年本年收入合计120.50万元，其中：财政拨款收入100.20万元；其他收入20.30万元。',
    fails: '2023年本年收入合计120.50万元，其中：财政拨款收入100.20万元；其他收入22.30万元。',
  },
  check: (report) => claimOutcomes(report, 'total', 'total-mismatch'),
});
