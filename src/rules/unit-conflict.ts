// One quantity under units a power of ten apart.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'unit-conflict',
  severity: 'error',
  title: { zh: '同一数据计量单位不一致', en: 'One quantity under units a power of ten apart' },
  why: {
    zh: '同一金额在一处写“元”、另一处写“万元”，必有一处单位写错。',
    en: 'An amount that is 元 in one place and 万元 in another has a wrong unit in one of them.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: `项目预算安排580万元。

项目资金5800000元已全部下达，实际支出580万元。`,
    fails: `项目预算安排580万元。

项目资金580元已全部下达，实际支出580万元。`,
  },
  check: (report) => claimOutcomes(report, 'unit', 'unit-conflict'),
});
