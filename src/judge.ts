// Outcome → check: the one place that compares printed figures with what follows, and that makes pass or fail.
import { hash } from 'node:crypto';
import { decimalText, type Decimal } from './values/decimal.js';
import { suspectedCause, roundingCause, withinLastDigit } from './values/cause.js';
import { agreement } from './values/agreement.js';
import { figureLike } from './values/figure-like.js';
import { evaluate, exactValue, quantitiesIn, sharedPrecision, type Precision } from './values/expression.js';
import { middle, type Interval } from './values/interval.js';
import type { Quantity } from './values/quantity.js';
import type { Location } from './values/location.js';
import type { Check, RuleId, Severity } from './report/check.js';
import type { Input, Message, Reading, Report } from './report/schema.js';
import type { FigureOutcome, Outcome, Rule } from './rules/rule.js';

/** A check before it is put into words, with the figures it used. */
export interface Verdict extends Omit<Check, 'message' | 'basis' | 'formula'> {
  message: Message;
  basis: string | null;
  formula: string | null;
  /** The rule that yielded it; differs from `rule` for rate-rounding. */
  by: Rule;
  used: Quantity[];
}

/** A finding that a closer look leaves open; `key` names the reason. */
export function leftOpen(verdict: Verdict, key: string): Verdict {
  const message = { key, values: { stated: verdict.stated?.text ?? '' } };
  return { ...verdict, status: 'undetermined', message, expected: null, cause: null, used: [] };
}

interface Compared {
  status: 'pass' | 'fail';
  rounding: boolean;
  reading: Reading;
  expected: Interval;
}

/** Decides one outcome of one rule on one report. */
export function judge(rule: Rule, report: Report, outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'figure':
      return judgeFigure(rule, report, outcome);
    case 'fact': {
      const key = `${rule.id}.${outcome.holds ? 'pass' : 'fail'}`;
      return verdict(
        rule,
        report,
        outcome,
        outcome.holds ? 'pass' : 'fail',
        outcome.message ?? { key },
        {
          stated: valueJson(outcome.stated),
          expected: outcome.expected
            ? {
                text: outcome.expected.text,
                value: textOf(outcome.expected.value),
                low: textOf(outcome.expected.low),
                high: textOf(outcome.expected.high),
              }
            : null,
          formula: outcome.formula ?? null,
          inputs: outcome.inputs ?? [],
          cause: outcome.cause ?? null,
        },
        quantityIn(outcome.stated),
      );
    }
    case 'open':
      return verdict(rule, report, outcome, 'undetermined', outcome.reason, {
        stated: valueJson(outcome.stated),
        expected: null,
        formula: outcome.formula ?? null,
        inputs: outcome.inputs ?? [],
        cause: null,
      });
  }
}

function judgeFigure(rule: Rule, report: Report, outcome: FigureOutcome): Verdict {
  const { stated, readings } = outcome;
  const precisionOf = (reading: Reading): Precision =>
    outcome.mode === 'exact' ? new Map() : sharedPrecision([stated, ...quantitiesIn(reading.expression)]);
  const compared: Compared[] = [];
  for (const reading of readings) {
    const expected =
      outcome.mode === 'exact'
        ? exactExpectation(reading)
        : evaluate(reading.expression, precisionOf(reading));
    if (expected === null) continue;
    const approximate = [stated, ...quantitiesIn(reading.expression)].some((q) => q.approximate);
    if (approximate) continue;
    const holds = agreement(outcome.mode, precisionOf(reading))(stated, expected);
    const rounding = !holds && outcome.mode === 'rate' && withinLastDigit(stated, expected);
    compared.push({ status: holds ? 'pass' : 'fail', rounding, reading, expected });
  }
  const best = compared.find((c) => c.status === 'pass') ?? compared.find((c) => c.rounding) ?? compared[0];
  if (best === undefined) {
    const approximate = [stated, ...readings.flatMap((r) => quantitiesIn(r.expression))].some(
      (q) => q.approximate,
    );
    const key =
      readings.length === 0
        ? 'reason.no-formula'
        : approximate
          ? 'reason.approximate'
          : 'reason.zero-denominator';
    return verdict(
      rule,
      report,
      outcome,
      'undetermined',
      { key },
      {
        stated: quantityJson(stated),
        expected: null,
        formula: readings[0]?.formula ?? null,
        inputs: readings[0]?.inputs ?? [],
        cause: null,
      },
    );
  }
  const precision = precisionOf(best.reading);
  const cause =
    best.status === 'pass'
      ? null
      : best.rounding
        ? (roundingCause(stated, best.expected) ?? 'plugged')
        : suspectedCause(
            stated,
            readings,
            outcome.alternatives ?? [],
            precision,
            agreement(outcome.mode, precision),
          );
  const key =
    best.status === 'pass' ? `${rule.id}.pass` : best.rounding ? 'rate-rounding.fail' : `${rule.id}.fail`;
  const tried = readings.filter((r) => r.name !== '');
  const message = best.rounding ? { key } : (outcome.message ?? { key });
  const result = verdict(
    rule,
    report,
    outcome,
    best.status,
    tried.length > 1 && best.status === 'fail'
      ? { key: message.key, values: { ...message.values, readings: tried.map((r) => r.name).join('、') } }
      : message,
    {
      stated: quantityJson(stated),
      expected: expectedJson(best.reading, best.expected, stated),
      formula: best.reading.formula,
      inputs: best.reading.inputs,
      cause,
    },
    [stated],
  );
  if (best.rounding) {
    result.rule = 'rate-rounding';
    result.severity = 'info';
  }
  return result;
}

function exactExpectation(reading: Reading): Interval | null {
  const value = exactValue(reading.expression);
  return value === null ? null : { low: value, high: value };
}

/** The printed figure itself, where a rule hands one over as what is stated: it counts as checked. */
function quantityIn(stated: { text: string } | null | undefined): Quantity[] {
  return stated && 'step' in stated ? [stated as Quantity] : [];
}

interface Details {
  stated: Check['stated'];
  expected: Check['expected'];
  formula: string | null;
  inputs: Input[];
  cause: string | null;
}

function verdict(
  rule: Rule,
  report: Report,
  outcome: Outcome,
  status: Check['status'],
  message: Message,
  details: Details,
  alsoUsed: Quantity[] = [],
): Verdict {
  const confidence = outcome.confidence ?? 'high';
  const wanted: Severity = outcome.severity ?? rule.severity;
  return {
    rule: rule.id as RuleId,
    status,
    severity: confidence === 'low' && wanted === 'error' ? 'warning' : wanted,
    confidence,
    report: report.id,
    subject: outcome.subject,
    message,
    stated: details.stated,
    expected: details.expected,
    formula: details.formula,
    inputs: details.inputs.map(({ name, quantity }) => ({
      name,
      text: quantity.text,
      value: decimalText(quantity.value),
      location: quantity.location,
    })),
    cause: details.cause,
    location: outcome.location,
    basis: outcome.basis ?? null,
    fingerprint: fingerprint([
      rule.id,
      report.title,
      report.project ?? '',
      outcome.subject,
      details.stated?.text ?? '',
      details.formula ?? '',
      message.key,
    ]),
    by: rule,
    used: status === 'undetermined' ? [] : [...alsoUsed, ...details.inputs.map((input) => input.quantity)],
  };
}

function fingerprint(parts: string[]): string {
  const meaning = parts.map((part) => part.replace(/\s+/g, '')).join('\n');
  return hash('sha256', meaning).slice(0, 16);
}

const textOf = (value: Decimal | undefined): string | null =>
  value === undefined ? null : decimalText(value);

function valueJson(stated: { text: string; value?: Decimal } | null | undefined): Check['stated'] {
  return stated ? { text: stated.text, value: textOf(stated.value) } : null;
}

function quantityJson(quantity: Quantity): NonNullable<Check['stated']> {
  return { text: quantity.text, value: decimalText(quantity.value) };
}

function expectedJson(
  reading: Reading,
  expected: Interval,
  stated: Quantity,
): NonNullable<Check['expected']> {
  const value = exactValue(reading.expression) ?? middle(expected);
  return {
    text: figureLike(value, stated),
    value: decimalText(value, 10),
    low: decimalText(expected.low, 10, 'down'),
    high: decimalText(expected.high, 10, 'up'),
  };
}

/** Marks fingerprints that two checks share with their ordinal, so that each stays one. */
export function distinguish(verdicts: { fingerprint: string }[]): void {
  const seen = new Map<string, number>();
  for (const verdict of verdicts) {
    const count = (seen.get(verdict.fingerprint) ?? 0) + 1;
    seen.set(verdict.fingerprint, count);
    if (count > 1) verdict.fingerprint += `-${count}`;
  }
}

/** Reading order: page, then paragraph or table place. */
export function placeOrder(a: Location, b: Location): number {
  return (
    (a.page ?? 0) - (b.page ?? 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
    (a.table ?? 0) - (b.table ?? 0) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
