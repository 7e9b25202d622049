// A stated rate against its numerator and denominator.
import { claimOutcomes } from '../report/claims.js';
import { defineRule } from './rule.js';

export default defineRule({
  id: 'rate-mismatch',
  severity: 'error',
  title: { zh: '比率与分子分母不符', en: 'A stated rate against its numerator and denominator' },
  why: {
    zh: '预算执行率、完成率、到位率等由两个金额相除得出；写出的比率应与报告自己给出的分子、分母一致。',
    en: 'An execution, completion or arrival rate follows from two amounts; the printed rate must agree with the ones the report gives.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '本项目全年预算数80万元，全年执行数72万元，预算执行率90%。',
    fails: '本项目全年预算数80万元，全年执行数72万元，预算执行率95%。',
  },
  check: (report) => claimOutcomes(report, 'rate', 'rate-mismatch'),
});
