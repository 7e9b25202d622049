// A target without an actual value; an amount left blank that follows from other cells.
import { blankFunds } from '../report/blank-funds.js';
import { amount, budgetOf } from '../report/money.js';
import { isBlank, saysNothing, subjectOf } from '../report/rows.js';
import type { Report } from '../report/schema.js';
import { difference, evaluate } from '../values/expression.js';
import { middle } from '../values/interval.js';
import { unitNamed } from '../values/unit.js';
import { decimalText, dec, type Decimal } from '../values/decimal.js';
import type { Quantity } from '../values/quantity.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'value-missing',
  severity: 'warning',
  title: { zh: '应填的数未填', en: 'A value left blank' },
  why: {
    zh: '有指标值而没有实际完成值；或结转结余等金额空着，而由其他各格可以算出。',
    en: 'A target without an actual value, or an amount left blank that follows from other cells (carry-over from budget and execution).',
  },
  basis: {
    zh: '财预〔2020〕10号 自评表填报要求；结转结余＝预算数－执行数',
    en: '财预〔2020〕10号, how to fill the form; carry-over = budget − execution',
  },
  examples: {
    holds:
      '| 项目 | 预算数(万元) | 执行数(万元) | 结转结余(万元) |\n|---|---|---|---|\n| 合计 | 60.00 | 52.00 | 8.00 |',
    fails:
      '| 项目 | 预算数(万元) | 执行数(万元) | 结转结余(万元) |\n|---|---|---|---|\n| 合计 | 60.00 | 52.00 | |',
  },
  *check(report) {
    yield* missingActuals(report);
    yield* missingCarryover(report);
    yield* missingFunds(report);
  },
});

function* missingActuals(report: Report): Generator<Outcome> {
  for (const sheet of report.sheets) {
    const filled = sheet.rows.some((row) => row.actual !== null && !isBlank(row.actual));
    for (const row of sheet.rows) {
      if (!filled || row.kind !== 'indicator' || row.actual === null || !isBlank(row.actual)) continue;
      if (row.target === null || isBlank(row.target) || saysNothing(row.target)) continue;
      yield {
        kind: 'fact',
        holds: false,
        subject: subjectOf(row),
        location: { ...row.actual.location, quote: row.name.text },
        confidence: row.confidence,
        inputs: row.target.quantity ? [{ name: '指标值', quantity: row.target.quantity }] : [],
        message: { key: 'value-missing.actual', values: { target: row.target.text } },
      };
    }
  }
}

/** Carry-over = budget − execution; one finding for a table, however many of its rows repeat the amounts. */
function* missingCarryover(report: Report): Generator<Outcome> {
  const said = new Set<string>();
  for (const fund of [...report.funds].sort(
    (a, b) => Number(b.kind === 'total') - Number(a.kind === 'total'),
  )) {
    const budget = budgetOf(fund);
    const executed = amount(fund.executed);
    if (fund.carryover === null || !isBlank(fund.carryover) || !budget || !executed) continue;
    const key = `${fund.location.table}/${budget.value.toString()}/${executed.value.toString()}`;
    if (said.has(key)) continue;
    said.add(key);
    const rest = evaluate(difference(budget, executed))!;
    if (rest.low.compare(0) <= 0) continue;
    const value = middle(rest);
    yield {
      kind: 'fact',
      holds: false,
      subject: `${fund.name.text.replace(/\s+/g, '')}结转结余`,
      confidence: fund.confidence,
      location: { ...fund.carryover.location, quote: fund.name.text },
      expected: { text: amountText(value, budget), value, low: rest.low, high: rest.high },
      formula: '预算数 − 执行数',
      inputs: [
        { name: '预算数', quantity: budget },
        { name: '执行数', quantity: executed },
      ],
      message: { key: 'value-missing.carryover' },
    };
  }
}

/** Amounts that follow from the others of their column; those of the carry-over have been said. */
function* missingFunds(report: Report): Generator<Outcome> {
  for (const { fund, field, label, value, formula, inputs, like } of blankFunds(report)) {
    const isSaid = field === fund.carryover && budgetOf(fund) && amount(fund.executed);
    if (isSaid) continue;
    const plain = middle(value);
    yield {
      kind: 'fact',
      holds: false,
      subject: label,
      confidence: fund.confidence,
      location: { ...field.location, quote: fund.name.text },
      expected: { text: amountText(plain, like), value: plain, low: value.low, high: value.high },
      formula,
      inputs,
      message: { key: 'value-missing.carryover' },
    };
  }
}

function amountText(value: Decimal, like: Quantity): string {
  return (
    decimalText(value.div(unitNamed(like.unit)?.factor ?? dec(1)), Math.max(like.decimals, 2)) + like.unit
  );
}
