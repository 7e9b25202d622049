// What becomes of a claim: the check as the contract prints it. A finding is a check that failed.
import { z } from 'zod';

export const RULE_IDS = [
  'rate-mismatch', 'rate-rounding', 'rate-out-of-range', 'total-mismatch', 'share-mismatch', 'change-mismatch',
  'comparison-mismatch', 'balance-mismatch', 'per-unit-mismatch', 'figure-conflict', 'unit-conflict',
  'weight-mismatch', 'score-exceeds-weight', 'score-total-mismatch', 'score-criterion-mismatch', 'score-missing',
  'grade-mismatch', 'score-unsupported', 'target-missed', 'target-exceeded', 'indicator-not-measurable',
  'deviation-unexplained', 'value-missing', 'section-missing', 'section-numbering', 'year-mismatch',
  'placeholder-text', 'cross-report-conflict',
] as const; // prettier-ignore
export type RuleId = (typeof RULE_IDS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Status = 'pass' | 'fail' | 'undetermined';

export const locationSchema = z.object({
  page: z.number().int().positive().optional(),
  paragraph: z.number().int().positive().optional(),
  table: z.number().int().positive().optional(),
  row: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  line: z.number().int().positive().optional(),
  quote: z.string().optional(),
});

export const checkSchema = z.object({
  rule: z.enum(RULE_IDS),
  status: z.enum(['pass', 'fail', 'undetermined']),
  severity: z.enum(SEVERITIES),
  confidence: z.enum(['high', 'medium', 'low']),
  report: z.string(),
  subject: z.string(),
  message: z.string(),
  stated: z.object({ text: z.string(), value: z.string().nullable() }).nullable(),
  expected: z
    .object({
      text: z.string(),
      value: z.string().nullable(),
      low: z.string().nullable(),
      high: z.string().nullable(),
    })
    .nullable(),
  formula: z.string().nullable(),
  inputs: z.array(
    z.object({ name: z.string(), text: z.string(), value: z.string(), location: locationSchema }),
  ),
  cause: z.string().nullable(),
  location: locationSchema,
  basis: z.string().nullable(),
  fingerprint: z.string(),
});

/** One check, as JSON prints it. Values are exact decimal strings in base units (元; 1 = 100%). */
export type Check = z.infer<typeof checkSchema>;
