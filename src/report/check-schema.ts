// The check as a zod schema: types and tests come from it. Apart from check.ts, so that a run need not load zod.
import { z } from '../values/zod.js';
import { RULE_IDS, SEVERITIES } from './check.js';

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
