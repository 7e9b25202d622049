// Rates that cannot be: a share above 100% or below 0, more spent than there was.
import { amount, broughtForward } from '../report/money.js';
import { restsOn } from '../report/doubts.js';
import { isBoundedRate } from '../report/rates.js';
import { subjectOf } from '../report/rows.js';
import type { Fund, Report } from '../report/schema.js';
import { ONE, ZERO } from '../values/decimal.js';
import { evaluate, figure, sharedPrecision } from '../values/expression.js';
import { quoting } from '../values/location.js';
import { flat } from '../values/text.js';
import type { Quantity } from '../values/quantity.js';
import { defineRule, type FactOutcome, type Outcome } from './rule.js';

export default defineRule({
  id: 'rate-out-of-range',
  severity: 'error',
  title: { zh: '比率超出可能的范围', en: 'A rate that cannot be' },
  why: {
    zh: '参与率、覆盖率、合格率、满意度、到位率等是部分占全体的比例，不可能超过100%或低于0；支出也不可能超过可用的预算。',
    en: 'Rates of participation, coverage, satisfaction and the like are parts of a whole and cannot exceed 100% or fall below 0; nor can more be spent than the budget provides.',
  },
  basis: { zh: '比率的定义：部分÷全体', en: 'definition of the rate: part ÷ whole' },
  examples: {
    holds:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |\n|---|---|---|---|\n| 群众参与率 | ≥80% | 92% | 无 |',
    fails:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |\n|---|---|---|---|\n| 群众参与率 | ≥80% | 920% | 受邀群众热情高 |',
  },
  *check(report) {
    const seen = new Set<Quantity>();
    yield* rowRates(report, seen);
    yield* fundRates(report, seen);
    yield* spokenRates(report, seen);
    yield* overspending(report);
  },
});

function bounded(
  report: Report,
  subject: string,
  quantity: Quantity,
  location: FactOutcome['location'],
  confidence: FactOutcome['confidence'],
): Outcome {
  const possible = (value: Quantity['value']): boolean => value.compare(1) <= 0 && value.compare(0) >= 0;
  const holds = possible(quantity.value);
  const reason = holds ? null : restsOn(report, [quantity], (_, value) => possible(value));
  if (reason)
    return { kind: 'open', subject, location, confidence, reason, inputs: [{ name: subject, quantity }] };
  return {
    kind: 'fact',
    subject,
    location,
    confidence,
    holds,
    stated: { text: quantity.text, value: quantity.value },
    expected: { text: '0%～100%', low: ZERO, high: ONE },
    inputs: [{ name: subject, quantity }],
  };
}

function* rowRates(report: Report, seen: Set<Quantity>): Generator<Outcome> {
  for (const sheet of report.sheets)
    for (const row of sheet.rows) {
      const quantity = row.actual?.quantity;
      if (!quantity || quantity.dimension !== 'rate' || seen.has(quantity)) continue;
      const subject = subjectOf(row);
      if (!isBoundedRate(subject) && !isBoundedRate(wordsBefore(row.actual!.text, quantity))) continue;
      seen.add(quantity);
      yield bounded(report, subject, quantity, row.actual!.location, row.confidence);
    }
}

/** A target that no rate can reach, and 到位率 of a fund table. */
function* fundRates(report: Report, seen: Set<Quantity>): Generator<Outcome> {
  for (const sheet of report.sheets)
    for (const row of sheet.rows) {
      const target = row.target?.quantity;
      if (
        !target ||
        target.dimension !== 'rate' ||
        target.upper ||
        seen.has(target) ||
        !isBoundedRate(subjectOf(row))
      )
        continue;
      seen.add(target);
      yield bounded(report, `${subjectOf(row)}指标值`, target, row.target!.location, row.confidence);
    }
  for (const fund of report.funds) {
    const rate = amount(fund.allocationRate);
    if (!rate || rate.dimension !== 'rate' || rate.upper || seen.has(rate)) continue;
    seen.add(rate);
    yield bounded(
      report,
      `${fund.name.text.replace(/\s+/g, '')}到位率`,
      rate,
      fund.allocationRate!.location,
      fund.confidence,
    );
  }
}

function wordsBefore(text: string, quantity: Quantity): string {
  return flat(text)
    .slice(Math.max(0, quantity.start - 14), quantity.start)
    .replace(/(?:达到?了?|为|是|[:=]|\s)+$/, '');
}

/** 代表满意率100%, 覆盖率达98% in sentences and evidence. */
function* spokenRates(report: Report, seen: Set<Quantity>): Generator<Outcome> {
  for (const passage of report.passages)
    for (const quantity of passage.quantities) {
      if (quantity.dimension !== 'rate' || seen.has(quantity)) continue;
      const near = /[一-龥“”"（）()]*$/.exec(wordsBefore(passage.text, quantity))?.[0] ?? '';
      const words = ACTUALLY.test(near) ? (aimedAt(passage.text.slice(0, quantity.start)) ?? near) : near;
      if (!isBoundedRate(words)) continue;
      // 满意度≥70% states a target, 满意度提高5% a change
      if (
        /[≥≤><=]|不低于|以上|提高|提升|增长|下降|上升|降低|增加|减少|超过/.test(
          passage.text.slice(Math.max(0, quantity.start - 6), quantity.start),
        )
      )
        continue;
      seen.add(quantity);
      yield bounded(
        report,
        words,
        quantity,
        quoting(passage.location, shortQuote(passage.text, quantity)),
        passage.inTable ? 'medium' : 'high',
      );
    }
}

/** 实际, 实际达到: of the rate that the clause before sets a goal for. */
const ACTUALLY = /^(?:全年|年末)?实际(?:完成|达到?|实现)?(?:值|数)?$/;

/** 学员结业率 in 学员结业率目标不低于98%，实际; null where no rate stands there. */
function aimedAt(before: string): string | null {
  const goal =
    /([一-龥“”]{2,16}[率度])(?:的)?(?:年度|全年)?(?:目标|指标|计划)(?:值)?[^，,；;。]{0,8}\d[^，,；;。]*[，,][^，,；;。]*$/.exec(
      before,
    );
  return goal?.[1] ?? null;
}

function shortQuote(text: string, quantity: Quantity): string {
  const from =
    Math.max(...['。', '；', '，', '\n', '、'].map((mark) => text.lastIndexOf(mark, quantity.start - 1))) + 1;
  return text.slice(from, quantity.end);
}

/** Spending above the budget that was available; an initial budget in prose may be exceeded after an adjustment. */
function* overspending(report: Report): Generator<Outcome> {
  if (report.type === 'final-accounts') return;
  const failed = new Set<string>();
  const done = new Set<string>();
  for (const fund of [...report.funds].sort((a, b) => rank(a) - rank(b))) {
    const executed = amount(fund.executed);
    const available = amount(fund.adjusted) ?? (fund.source === 'table' ? amount(fund.budget) : null);
    if (!executed || !available || failed.has(fund.group)) continue;
    const pair = `${executed.text}/${available.text}`;
    if (done.has(pair)) continue;
    done.add(pair);
    const precision = sharedPrecision([executed, available]);
    const spent = evaluate(figure(executed), precision)!;
    const limit = evaluate(figure(available), precision)!;
    const brought =
      spent.low.compare(limit.high) > 0 && fund.source === 'text' ? broughtForward(report) : null;
    const most = brought ? limit.high.add(brought.value) : limit.high;
    const holds = spent.low.compare(most) <= 0;
    if (!holds) failed.add(fund.group);
    const reason = holds
      ? null
      : restsOn(report, [executed, available], (quantity, value) =>
          quantity === executed ? value.compare(most) <= 0 : spent.low.compare(value) <= 0,
        );
    const name = fund.name.text.replace(/\s+/g, '') || '资金';
    if (reason) {
      const inputs = [
        { name: '执行数', quantity: executed },
        { name: '预算数', quantity: available },
      ];
      yield {
        kind: 'open',
        subject: `${name}执行数`,
        location: fund.executed!.location,
        confidence: fund.confidence,
        reason,
        inputs,
      };
      continue;
    }
    yield {
      kind: 'fact',
      subject: `${name}执行数`,
      location: fund.executed!.location,
      confidence: fund.confidence,
      holds,
      stated: { text: executed.text, value: executed.value },
      expected: { text: `≤${available.text}`, high: available.value },
      formula: '执行数 ≤ 预算数',
      inputs: [
        { name: '执行数', quantity: executed },
        { name: '预算数', quantity: available },
      ],
      message: holds ? undefined : { key: 'rate-out-of-range.overspent', values: { budget: available.text } },
    };
  }
}

const rank = (fund: Fund): number => (fund.kind === 'total' ? 0 : 1);
