// Identities between amounts.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'balance-mismatch',
  severity: 'error',
  title: { zh: '收支平衡关系不成立', en: 'Identities between amounts' },
  why: {
    zh: '年初预算加追加等于全年预算，预算减执行等于结转结余，基本支出加项目支出等于合计，收入总计等于支出总计：这些恒等关系应当成立。',
    en: 'Initial plus added budget is the full budget, budget minus spending is what is left, basic plus project spending is the total, income equals spending in total: such identities must hold.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '该项目年初预算25万元，追加预算16.32万元，全年预算41.32万元。',
    fails: '该项目年初预算25万元，追加预算16.32万元，全年预算43.32万元。',
  },
  check: (report) => claimOutcomes(report, 'balance', 'balance-mismatch'),
});
