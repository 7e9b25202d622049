// What becomes of a claim: the check as the contract prints it. A finding is a check that failed.
export type { Check } from './check-schema.js';

export const RULE_IDS = [
  'rate-mismatch',
  'rate-rounding',
  'rate-out-of-range',
  'total-mismatch',
  'share-mismatch',
  'change-mismatch',
  'comparison-mismatch',
  'balance-mismatch',
  'per-unit-mismatch',
  'figure-conflict',
  'unit-conflict',
  'weight-mismatch',
  'score-exceeds-weight',
  'score-total-mismatch',
  'score-criterion-mismatch',
  'score-missing',
  'grade-mismatch',
  'score-unsupported',
  'target-missed',
  'target-exceeded',
  'indicator-not-measurable',
  'deviation-unexplained',
  'value-missing',
  'section-missing',
  'section-numbering',
  'year-mismatch',
  'placeholder-text',
  'cross-report-conflict',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Status = 'pass' | 'fail' | 'undetermined';
