// Full marks in spite of figures that say otherwise.
import { amount, budgetOf, mainFund } from '../report/money.js';
import { fullScore, statedScore } from '../report/score.js';
import { evaluate, figure, ratio } from '../values/expression.js';
import { decimalText } from '../values/decimal.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'score-unsupported',
  severity: 'warning',
  title: { zh: '满分与资金情况不符', en: 'Full marks in spite of the figures' },
  why: {
    zh: '资金没有全部到位或没有全部执行，自评却为满分；预算执行率本身占分，满分没有依据。',
    en: 'Full marks although the funds were not fully allocated or spent: execution itself carries points.',
  },
  basis: {
    zh: '财预〔2020〕10号：预算执行率权重10%，按执行率计分',
    en: '财预〔2020〕10号: the execution rate carries 10% of the score',
  },
  examples: {
    holds: '项目支出绩效自评报告\n\n本年度预算安排50.00万元，实际支出50.00万元。\n\n自评得分100分。',
    fails: '项目支出绩效自评报告\n\n本年度预算安排50.00万元，实际支出41.00万元。\n\n自评得分100分。',
  },
  *check(report): Generator<Outcome> {
    const stated = statedScore(report);
    const full = fullScore(report);
    const fund = mainFund(report);
    if (!stated || !fund || report.type === 'final-accounts') return;
    // more than full marks is another matter
    const isFull = stated.value.equals(full);
    if (!isFull) return;
    const budget = budgetOf(fund);
    const executed = amount(fund.executed);
    const allocated = amount(fund.allocated);
    if (!budget || (!executed && !allocated)) return;
    const measured = executed ?? allocated!;
    const rate = evaluate(ratio(figure(measured), figure(budget)));
    if (rate === null) return;
    const holds = rate.high.compare(1) >= 0;
    const inputs = [{ name: '预算数', quantity: budget }];
    if (allocated) inputs.push({ name: '到位数', quantity: allocated });
    if (executed) inputs.push({ name: '执行数', quantity: executed });
    yield {
      kind: 'fact',
      holds,
      subject: '自评总分',
      location: stated.location,
      confidence: fund.confidence,
      stated: { text: stated.text, value: stated.value },
      formula: executed ? '执行数 ÷ 预算数 × 100%' : '到位数 ÷ 预算数 × 100%',
      inputs: [{ name: '得分', quantity: stated }, ...inputs],
      message: holds
        ? undefined
        : {
            key: 'score-unsupported.fail',
            values: { rate: `${decimalText(measured.value.div(budget.value).mul(100), 2)}%` },
          },
    };
  },
});
