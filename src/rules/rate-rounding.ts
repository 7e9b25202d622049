// A rate, share or change off by less than one unit of its last digit.
import { defineRule } from './rule.js';

export default defineRule({
  id: 'rate-rounding',
  severity: 'info',
  title: { zh: '比率末位取舍', en: 'A rate, share or change off by less than one unit of its last digit' },
  why: {
    zh: '比率截断、进位或为凑足100%而调整末位，差额不到末位一个单位：不算错误，仅作提示。',
    en: 'A rate that was cut off, rounded up or adjusted to make shares come to 100 differs by less than one unit of its last digit: no mistake, but worth knowing.',
  },
  basis: { zh: '报告自身的数字关系', en: 'the report’s own arithmetic' },
  examples: {
    holds: '本项目全年预算数1635.52万元，全年执行数1583.82万元，预算执行率96.84%。',
    fails: '本项目全年预算数1635.52万元，全年执行数1583.82万元，预算执行率96.83%。',
  },
  // the judge makes this check of a rate-, share- or change-mismatch that is a near miss
  check: () => [],
});
