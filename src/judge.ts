// Outcome → check: the one place that compares printed figures with what follows, and that makes pass or fail.
import { decimalText, type Decimal } from './values/decimal.js';
import { suspectedCause, roundingCause, withinLastDigit } from './values/cause.js';
import { agreement } from './values/agreement.js';
import { figureLike } from './values/figure-like.js';
import { evaluate, exactValue, quantitiesIn, sharedPrecision, type Precision } from './values/expression.js';
import { middle, type Interval } from './values/interval.js';
import type { Quantity } from './values/quantity.js';
import type { Check, RuleId, Severity } from './report/check.js';
import { fingerprint } from './report/fingerprint.js';
import type { Input, Message, Reading, Report } from './report/schema.js';
import type { FactOutcome, FigureOutcome, Outcome, Rule } from './rules/rule.js';

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
    case 'fact':
      return judgeFact(rule, report, outcome);
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

function judgeFact(rule: Rule, report: Report, outcome: FactOutcome): Verdict {
  const status = outcome.holds ? 'pass' : 'fail';
  const { expected } = outcome;
  return verdict(
    rule,
    report,
    outcome,
    status,
    outcome.message ?? { key: `${rule.id}.${status}` },
    {
      stated: valueJson(outcome.stated),
      expected: expected
        ? {
            text: expected.text,
            value: textOf(expected.value),
            low: textOf(expected.low),
            high: textOf(expected.high),
          }
        : null,
      formula: outcome.formula ?? null,
      inputs: outcome.inputs ?? [],
      cause: outcome.cause ?? null,
    },
    quantityIn(outcome.stated),
  );
}

function judgeFigure(rule: Rule, report: Report, outcome: FigureOutcome): Verdict {
  const compared = outcome.readings.flatMap((reading) => comparedWith(outcome, reading));
  const best = compared.find((c) => c.status === 'pass') ?? compared.find((c) => c.rounding) ?? compared[0];
  if (best === undefined) return incomparable(rule, report, outcome);
  const { stated } = outcome;
  const result = verdict(
    rule,
    report,
    outcome,
    best.status,
    messageOf(rule, outcome, best),
    {
      stated: valueJson(stated),
      expected: expectedJson(best.reading, best.expected, stated),
      formula: best.reading.formula,
      inputs: best.reading.inputs,
      cause: causeOf(outcome, best),
    },
    [stated],
  );
  if (best.rounding) {
    result.rule = 'rate-rounding';
    result.severity = 'info';
  }
  return result;
}

const precisionOf = ({ mode, stated }: FigureOutcome, { expression }: Reading): Precision =>
  mode === 'exact' ? new Map() : sharedPrecision([stated, ...quantitiesIn(expression)]);

const isApproximate = (stated: Quantity, readings: Reading[]): boolean =>
  [stated, ...readings.flatMap((r) => quantitiesIn(r.expression))].some((q) => q.approximate);

/** The stated figure beside what a reading gives; nothing where they cannot be compared. */
function comparedWith(outcome: FigureOutcome, reading: Reading): Compared[] {
  const { stated, mode } = outcome;
  const precision = precisionOf(outcome, reading);
  const expected = mode === 'exact' ? exactExpectation(reading) : evaluate(reading.expression, precision);
  if (expected === null || isApproximate(stated, [reading])) return [];
  const holds = agreement(mode, precision)(stated, expected);
  const rounding = !holds && mode === 'rate' && withinLastDigit(stated, expected);
  return [{ status: holds ? 'pass' : 'fail', rounding, reading, expected }];
}

function incomparable(rule: Rule, report: Report, outcome: FigureOutcome): Verdict {
  const { stated, readings } = outcome;
  const reason =
    readings.length === 0
      ? 'no-formula'
      : isApproximate(stated, readings)
        ? 'approximate'
        : 'zero-denominator';
  return verdict(
    rule,
    report,
    outcome,
    'undetermined',
    { key: `reason.${reason}` },
    {
      stated: valueJson(stated),
      expected: null,
      formula: readings[0]?.formula ?? null,
      inputs: readings[0]?.inputs ?? [],
      cause: null,
    },
  );
}

function causeOf(outcome: FigureOutcome, { status, rounding, reading, expected }: Compared): string | null {
  const { stated, readings, alternatives, mode } = outcome;
  if (status === 'pass') return null;
  if (rounding) return roundingCause(stated, expected) ?? 'plugged';
  const precision = precisionOf(outcome, reading);
  return suspectedCause(stated, readings, alternatives ?? [], precision, agreement(mode, precision));
}

/** A failure names all readings that were tried. */
function messageOf(rule: Rule, outcome: FigureOutcome, { status, rounding }: Compared): Message {
  if (rounding) return { key: 'rate-rounding.fail' };
  const message = outcome.message ?? { key: `${rule.id}.${status}` };
  const tried = outcome.readings.filter((r) => r.name !== '');
  if (tried.length <= 1 || status === 'pass') return message;
  return { key: message.key, values: { ...message.values, readings: tried.map((r) => r.name).join('、') } };
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

const textOf = (value: Decimal | undefined): string | null =>
  value === undefined ? null : decimalText(value);

function valueJson(stated: { text: string; value?: Decimal } | null | undefined): Check['stated'] {
  return stated ? { text: stated.text, value: textOf(stated.value) } : null;
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
