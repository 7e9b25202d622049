// What a data file should have held where it is wrong: zod's complaint as a key of the wording catalogue.
import type { z } from '../values/zod.js';

/** What schemas say where a decimal or an id is not written as one. */
export const DECIMAL = 'a decimal in quotes, such as "0.95"';
export const ID = 'small letters, digits and hyphens';
export const SHARE = 'a decimal from 0 to 1, such as 0.95';
export const MULTIPLE = 'a multiple of 1 or more, such as 1.3';
export const POINTS = 'points of 0 or more, such as 90';

export interface Expectation {
  key: string;
  values?: Record<string, string>;
}

/** The sentence that says what was expected, with the words that are allowed there. */
export function expectationOf(issue: z.core.$ZodIssue, schema: z.ZodType): Expectation {
  const own = FORMATS[issue.message];
  if (own) return { key: own };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const value = issue.keys[0]!;
      const allowed = keysAt(schema, issue.path);
      return { key: 'data.unknown-key', values: { value, allowed: allowed.join(', ') } };
    }
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message)
        ? { key: 'data.missing', values: { kind: issue.expected } }
        : { key: `data.kind.${KINDS.has(issue.expected) ? issue.expected : 'other'}` };
    case 'invalid_value':
      return { key: 'data.one-of', values: { allowed: issue.values.map(String).join(', ') } };
    case 'too_small':
      return {
        key: issue.origin === 'number' ? 'data.above' : 'data.empty',
        values: { least: String(issue.minimum) },
      };
    default:
      return { key: 'data.other', values: { message: issue.message } };
  }
}

/** Messages of our own schemas. */
const FORMATS: Record<string, string> = {
  [DECIMAL]: 'data.decimal',
  [ID]: 'data.id',
  [SHARE]: 'data.share',
  [MULTIPLE]: 'data.multiple',
  [POINTS]: 'data.points',
};
const KINDS = new Set(['string', 'number', 'boolean', 'array', 'object', 'record']);

/** The inside of a schema, as far as it is needed to walk down a path. */
interface Inner {
  type: string;
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  entries?: Record<string, string>;
}

const innerOf = (schema: z.ZodType): Inner => schema.def as unknown as Inner;

/** The keys that may stand at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = innerOf(schema);
  if (inner.innerType) return keysAt(inner.innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) {
    if (inner.shape) return Object.keys(inner.shape);
    return inner.keyType ? Object.keys(innerOf(inner.keyType).entries ?? {}) : [];
  }
  const next = inner.shape?.[String(step)] ?? inner.element ?? inner.valueType;
  return next ? keysAt(next, rest) : [];
}
