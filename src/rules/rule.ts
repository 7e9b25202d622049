// What a rule is and what it yields. Rules say what must hold; judge.ts decides, a rule never compares figures itself.
import type { Location } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';
import type { RuleId, Severity } from '../report/check.js';
import type { Confidence, Input, Message, Reading, Report } from '../report/schema.js';

/** Words in both languages of the tool. */
export interface Bilingual {
  zh: string;
  en: string;
}

interface OutcomeBase {
  /** What is being checked, in the report's own words. */
  subject: string;
  location: Location;
  /** How sure the reading of the document is; low never makes an error. Default high. */
  confidence?: Confidence;
  /** Only to lower the rule's own severity. */
  severity?: Severity;
  /** Replaces the rule's basis (the report's own criterion). */
  basis?: string;
  /** Replaces the sentence `<rule>.fail` / `<rule>.pass` of the wording catalogue. */
  message?: Message;
}

/** A stated figure that must follow from others. Fails only if no reading gives it under rounding. */
export interface FigureOutcome extends OutcomeBase {
  kind: 'figure';
  stated: Quantity;
  /**
   * rate: a near miss is `rate-rounding` · amount: truncation counts as holding · exact: scores, weights and
   * counts, compared as printed.
   */
  mode: 'rate' | 'amount' | 'mean' | 'exact';
  readings: Reading[];
  /** Formulas often mistaken for the right one: used to name the cause. */
  alternatives?: Reading[];
}

/** A fact about the records that holds or not; the rule knows without comparing printed figures. */
export interface FactOutcome extends OutcomeBase {
  kind: 'fact';
  holds: boolean;
  stated?: { text: string; value?: Quantity['value'] } | null;
  expected?: {
    text: string;
    value?: Quantity['value'];
    low?: Quantity['value'];
    high?: Quantity['value'];
  } | null;
  formula?: string | null;
  inputs?: Input[];
  cause?: string | null;
}

/** Cannot be decided; the reason is something a person can act on. */
export interface OpenOutcome extends OutcomeBase {
  kind: 'open';
  reason: Message;
  stated?: { text: string; value?: Quantity['value'] } | null;
  formula?: string | null;
  inputs?: Input[];
}

export type Outcome = FigureOutcome | FactOutcome | OpenOutcome;

export interface RuleContext {
  /** All reports of the same file, this one included. */
  reports: Report[];
  settings: RuleSettings;
}

/** Numbers that regulations set differently; a profile overrides them. */
export interface RuleSettings {
  /** An actual value above this multiple of its target is over-achievement. */
  overachievementLimit: string;
  /** Execution below this share needs a reason. */
  explainExecutionBelow: string;
  /** Grade names with the lowest score (per cent of the maximum) that earns them, best first. */
  grades: { names: string[]; from: string }[];
  /** Points of the execution rate, and how it earns them: in proportion or by bands. */
  execution: { weight: string; mode: 'linear' | 'banded' };
  /** Scoring criteria by indicator, for rows that print none. */
  criteria?: { name: string; criterion: string }[];
}

export interface Rule {
  id: RuleId;
  severity: Severity;
  title: Bilingual;
  /** Why it matters and what is compared, for `explain`. */
  why: Bilingual;
  /** The rule's ground: a regulation with its number, or the report's own arithmetic. */
  basis: Bilingual;
  /** Report text (Markdown tables allowed): `holds` gives no finding of this rule, `fails` gives one and no other error. */
  examples: { holds: string; fails: string };
  check(report: Report, context: RuleContext): Iterable<Outcome>;
}

/** Declares a rule (gives the types; keeps the file a plain value). */
export function defineRule(rule: Rule): Rule {
  return rule;
}
