// How a claim becomes what a rule yields: one claim, one outcome; words of direction are decided on intervals.
import { ZERO, isZero, type Decimal } from '../values/decimal.js';
import { evaluate, exactValue, sharedPrecision, type Expression } from '../values/expression.js';
import { absolute, contains, meet, subtract, type Interval } from '../values/interval.js';
import { satisfies } from '../values/comparison.js';
import { printed, type Quantity } from '../values/quantity.js';
import type { RuleId } from './check.js';
import type { Claim, Confidence, Input, Message, Reading, Report } from './schema.js';
import type { Location } from '../values/location.js';

interface Base {
  subject: string;
  location: Location;
  confidence: Confidence;
  message?: Message;
}

/** What a rule yields for a claim (the shapes that rules/rule.ts declares). */
export type ClaimOutcome =
  | (Base & {
      kind: 'figure';
      stated: Quantity;
      mode: 'rate' | 'amount' | 'mean';
      readings: Reading[];
      alternatives: Reading[];
    })
  | (Base & {
      kind: 'fact';
      holds: boolean;
      stated: { text: string; value?: Decimal } | null;
      expected: { text: string; value?: Decimal } | null;
      formula: string | null;
      inputs: Input[];
      cause: string | null;
    })
  | (Base & {
      kind: 'open';
      reason: Message;
      stated: { text: string; value?: Decimal } | null;
      formula: string | null;
      inputs: Input[];
    });

/** The outcomes of a report's claims of one kind, for the rule of that id. */
export function* claimOutcomes(report: Report, kind: Claim['kind'], id: RuleId): Generator<ClaimOutcome> {
  for (const claim of report.claims) if (claim.kind === kind) yield outcomeOf(claim, id);
}

function outcomeOf(claim: Claim, id: RuleId): ClaimOutcome {
  const { subject, location, confidence, stated, readings } = claim;
  const base = { subject, location, confidence };
  const first = readings[0];
  const details = { stated, formula: first?.formula ?? null, inputs: first?.inputs ?? [] };
  if (claim.undecided) return { ...base, kind: 'open', reason: claim.undecided, ...details };
  if (stated === null) return claim.relation ? relationOutcome(claim, id) : open(base, details);
  if (claim.kind === 'same' || claim.kind === 'unit') return sameOutcome(claim, stated, id);
  const base0 = zeroBase(stated, readings);
  if (base0 === 'none')
    return { ...base, kind: 'fact', holds: true, expected: null, cause: null, ...details };
  if (base0 === 'impossible') {
    const explained = claim.alternatives.some(({ expression }) => agrees(stated, expression));
    return {
      ...base,
      kind: 'fact',
      holds: false,
      message: { key: `${id}.zero-base` },
      expected: null,
      cause: explained ? 'other-base' : null,
      ...details,
    };
  }
  const isRate = stated.dimension === 'rate' || stated.dimension === 'points';
  const isMean = readings.every(({ expression }) => expression.op === 'ratio');
  const mode = isRate ? 'rate' : isMean ? 'mean' : 'amount';
  // 岭头镇比云背乡多108.60万元: the words are right, the figure is not
  const message = claim.kind === 'comparison' ? { message: { key: `${id}.difference` } } : {};
  return { ...base, ...message, kind: 'figure', stated, mode, readings, alternatives: claim.alternatives };
}

function open(
  base: Base,
  details: Omit<Extract<ClaimOutcome, { kind: 'open' }>, keyof Base | 'kind' | 'reason'>,
): ClaimOutcome {
  return { ...base, kind: 'open', reason: { key: 'reason.no-formula' }, ...details };
}

/** Whether the printed figure is one that the formula can give. */
function agrees(stated: Quantity, expression: Expression): boolean {
  const expected = evaluate(expression);
  return expected !== null && meet(printed(stated, { bare: 'half' }), expected);
}

/**
 * A share, rate or growth whose base is printed as zero: `none` for 0 of 0 stated as 0, `impossible` where no
 * base that prints so could give the stated figure, null where the ordinary comparison can go on.
 */
function zeroBase(stated: Quantity, readings: Reading[]): 'none' | 'impossible' | null {
  const quotients = readings.map(({ expression }) => zeroQuotient(expression));
  const found = quotients.filter((quotient) => quotient !== null);
  if (found.length === 0 || found.length < quotients.length) return null;
  if (found.some(({ of }) => of !== null && isZero(of))) return isZero(stated.value) ? 'none' : null;
  const own = absolute(printed(stated, { bare: 'half' })).high;
  return found.some(({ least }) => least !== null && own.compare(least) >= 0) ? null : 'impossible';
}

/** For a quotient whose base prints as zero: its numerator, and the least size the quotient can have. */
function zeroQuotient(expression: Expression): { of: Decimal | null; least: Decimal | null } | null {
  if (expression.op === 'sum' && expression.terms.length === 1) return zeroQuotient(expression.terms[0]!.of);
  const parts =
    expression.op === 'ratio'
      ? { of: expression.of, to: expression.to }
      : expression.op === 'change'
        ? { of: expression.now, to: expression.before }
        : null;
  if (parts === null) return null;
  const base = exactValue(parts.to);
  if (base === null || !isZero(base)) return null;
  const top = evaluate(parts.of);
  const bottom = evaluate(parts.to);
  if (top === null || bottom === null) return null;
  const size = absolute(bottom).high;
  return { of: exactValue(parts.of), least: isZero(size) ? null : absolute(top).low.div(size) };
}

/** One quantity in several places: all printings must have a value in common, pair by pair. */
function sameOutcome(claim: Claim, stated: Quantity, id: RuleId): ClaimOutcome {
  const inputs = claim.readings.flatMap((reading) => reading.inputs);
  const all = [...new Set([stated, ...inputs.map((input) => input.quantity)])];
  const base = { subject: claim.subject, location: claim.location, confidence: claim.confidence };
  const details = {
    stated,
    formula: claim.readings[0]?.formula ?? null,
    inputs,
  };
  if (all.length < 2 || all.some((quantity) => quantity.approximate))
    return {
      ...base,
      kind: 'open',
      reason: { key: all.length < 2 ? 'reason.no-formula' : 'reason.approximate' },
      ...details,
    };
  const bare = all.some((quantity) => quantity.decimals > 0) ? 'half' : 'exact';
  const intervals = all.map((quantity) => printed(quantity, { bare }));
  const holds = intervals.every((a, i) => intervals.every((b, j) => j <= i || meet(a, b)));
  const other = all.find((_, i) => i > 0 && !meet(intervals[0]!, intervals[i]!)) ?? all[1]!;
  const places = [...new Set(all.map(withUnit))].join('、');
  return {
    ...base,
    kind: 'fact',
    holds,
    message: { key: `${id}.${holds ? 'pass' : 'fail'}`, values: { places } },
    expected: { text: other.text, value: other.value },
    cause: null,
    ...details,
  };
}

/** As printed, with the unit of its column where it prints none. */
function withUnit({ text, unit }: Quantity): string {
  return /\d$/.test(text) ? text + unit : text;
}

/** Words of comparison: held when the printed figures agree, failed when no rounding could make them. */
function relationOutcome(claim: Claim, id: RuleId): ClaimOutcome {
  const { word, operator, left, right, visible = false } = claim.relation!;
  const base = { subject: claim.subject, location: claim.location, confidence: claim.confidence };
  const inputs = [left, right];
  const formula = `${left.name} ${operator} ${right.name}`;
  const stated = { text: word };
  const details = { stated, formula, inputs };
  if (left.quantity.approximate || right.quantity.approximate)
    return { ...base, kind: 'open', reason: { key: 'reason.approximate' }, ...details };
  const precision = sharedPrecision([left.quantity, right.quantity]);
  const at = ({ quantity }: Input): Interval =>
    printed(quantity, { decimals: precision.get(quantity.unit) ?? 0 });
  const between = subtract(at(left), at(right));
  const plain = left.quantity.value.sub(right.quantity.value);
  const asPrinted =
    operator === '=' ? contains(between, ZERO) : satisfies({ low: plain, high: plain }, operator, ZERO);
  // 有所增长 is no change too small to be printed
  const isHidden = satisfies(between, operator, ZERO) !== false && !(visible && isZero(plain));
  if (asPrinted !== true && isHidden)
    return { ...base, kind: 'open', reason: { key: 'reason.hidden-by-rounding' }, ...details };
  const values = {
    word,
    left: `${left.name}${left.quantity.text}`,
    right: `${right.name}${right.quantity.text}`,
  };
  const key = `${id}.${asPrinted === true ? 'pass' : 'fail'}`;
  const truth = plain.s === 0n || isZero(plain) ? '=' : plain.compare(0) > 0 ? '>' : '<';
  return {
    ...base,
    kind: 'fact',
    holds: asPrinted === true,
    message: { key, values },
    expected: { text: truth },
    cause: null,
    ...details,
  };
}
