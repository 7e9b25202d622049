// One quantity stated differently in two places.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'figure-conflict',
  severity: 'error',
  title: { zh: '同一数据前后不一致', en: 'One quantity stated differently in two places' },
  why: {
    zh: '同一口径的同一数据在报告不同位置应当一致。',
    en: 'One quantity of one scope must read alike wherever the report states it.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: `2023年本年支出合计300.00万元，其中：基本支出200.00万元，项目支出100.00万元。

三、支出决算情况说明

2023年本年支出合计300.00万元。`,
    fails: `2023年本年支出合计300.00万元，其中：基本支出200.00万元，项目支出100.00万元。

三、支出决算情况说明

2023年本年支出合计306.00万元。`,
  },
  check: (report) => claimOutcomes(report, 'same', 'figure-conflict'),
});
