// Count times standard against the amount.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'per-unit-mismatch',
  severity: 'warning',
  title: { zh: '数量乘标准与金额不符', en: 'Count times standard against the amount' },
  why: {
    zh: '写明人数（次数）和标准的，二者相乘应等于所写金额。',
    en: 'Where a count and a standard are given, their product must be the amount.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '发放代表履职补贴387人，标准为每人1000元，共计38.7万元。',
    fails: '发放代表履职补贴387人，标准为每人1000元，共计39.7万元。',
  },
  check: (report) => claimOutcomes(report, 'per-unit', 'per-unit-mismatch'),
});
