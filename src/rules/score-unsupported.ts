// Full marks in spite of figures that say otherwise.
import { scoreThatFollows } from '../report/earned.js';
import { fundsTold } from '../report/funds-in-words.js';
import { amount, budgetOf, mainFund } from '../report/money.js';
import { hasFullMarks, subjectOf } from '../report/rows.js';
import type { Report, Row } from '../report/schema.js';
import { fullScore, statedScore } from '../report/score.js';
import { evaluate, figure, ratio } from '../values/expression.js';
import { decimalText } from '../values/decimal.js';
import { middle } from '../values/interval.js';
import { defineRule, type Outcome, type RuleSettings } from './rule.js';

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
  *check(report, { settings }): Generator<Outcome> {
    if (report.type === 'final-accounts') return;
    yield* wholeScore(report);
    for (const sheet of report.sheets)
      for (const row of sheet.rows) yield* rowScore(row, report, settings.criteria);
  },
});

/** The total score against all the money. */
function* wholeScore(report: Report): Generator<Outcome> {
  const stated = statedScore(report);
  const full = fullScore(report);
  const fund = mainFund(report);
  if (!stated || !fund) return;
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
}

/** 应到位170万元，实际到位166.60万元 in a row with full marks, where no criterion says what they earn. */
function* rowScore(row: Row, report: Report, criteria: RuleSettings['criteria']): Generator<Outcome> {
  if (row.kind === 'bonus' || !hasFullMarks(row)) return;
  const told = fundsTold(row);
  if (!told || decides(row, report, criteria)) return;
  const score = row.score!.quantity!;
  const holds = told.rate.high.compare(1) >= 0;
  yield {
    kind: 'fact',
    holds,
    subject: subjectOf(row),
    location: row.score!.location,
    confidence: row.confidence,
    stated: { text: score.text, value: score.value },
    inputs: [{ name: '得分', quantity: score }, ...told.inputs],
    message: holds
      ? undefined
      : {
          key: 'score-unsupported.row',
          values: { of: told.of, rate: `${decimalText(middle(told.rate).mul(100), 2)}%` },
        },
  };
}

/** The row's criterion says what a shortfall costs, or may. */
const decides = (row: Row, report: Report, criteria: RuleSettings['criteria']): boolean =>
  /\d|比例|达标/.test(row.criterion?.text ?? '') || scoreThatFollows(row, report, criteria).kind === 'scores';
