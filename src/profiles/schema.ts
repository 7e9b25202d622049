// What a profile file holds: a regulation's weights, grades, limits, formulas and criteria, as data.
import { z } from '../values/zod.js';
import { DECIMAL, ID } from './expectation.js';

const share = z.string().regex(/^\d+(\.\d+)?$/, DECIMAL);
const named = z.strictObject({ names: z.array(z.string().min(1)).min(1), from: share });

/** An indicator with its formula and criterion in the regulation's own words. */
export const indicatorSchema = z.strictObject({
  name: z.string().min(1),
  formula: z.string().min(1).optional(),
  criterion: z.string().min(1).optional(),
  better: z.enum(['high', 'low']).optional(),
  weight: z.number().positive().optional(),
});

/** A profile as its file is written; what it leaves out comes from the one it extends. */
export const profileFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, ID),
  title: z.string().min(1),
  basis: z.string().min(1),
  /** The profile that fills in what is left out: an id, or a file beside this one. */
  extends: z.string().min(1).optional(),
  detect: z
    .strictObject({
      kind: z.enum(['project', 'department']).optional(),
      blocks: z
        .array(z.strictObject({ name: z.string().min(1), weight: z.number().positive().optional() }))
        .default([]),
      words: z.array(z.string().min(1)).default([]),
      execution: z.number().positive().optional(),
    })
    .optional(),
  execution: z
    .strictObject({
      weight: z.number().positive(),
      mode: z.enum(['linear', 'banded']),
      explainBelow: share.optional(),
    })
    .optional(),
  grades: z.array(named).min(1).optional(),
  overachievementLimit: share.optional(),
  qualitative: z.array(named).min(1).optional(),
  indicators: z.array(indicatorSchema).default([]),
});

export type ProfileFile = z.infer<typeof profileFileSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;

/** A profile with everything filled in. */
export interface Profile {
  id: string;
  title: string;
  basis: string;
  detect: NonNullable<ProfileFile['detect']> | null;
  execution: { weight: number; mode: 'linear' | 'banded'; explainBelow: string };
  grades: { names: string[]; from: string }[];
  overachievementLimit: string;
  qualitative: { names: string[]; from: string }[];
  indicators: Indicator[];
}
