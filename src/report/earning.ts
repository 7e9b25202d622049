// What a row earns by its criterion: the scores that are permitted, or why none follows.
import type { Criterion, ReadingName } from '../criteria/index.js';
import type { RowValue } from './row-figures.js';
import type { Message } from './schema.js';
import { middle, type Interval } from '../values/interval.js';
import type { Decimal } from '../values/decimal.js';

/** One score that is permitted: a value under a reading of the criterion. */
export interface Option {
  score: Interval;
  /** The score of the figures as they are printed. */
  plain: Decimal;
  value: RowValue;
  reading: ReadingName | 'banded' | 'target reached';
}

export type Earned =
  /** The row has no criterion, or none that gives points. */
  | { kind: 'nothing' }
  | { kind: 'open'; reason: Message }
  /** Usual reading of the surest value first. */
  | {
      kind: 'scores';
      options: Option[];
      criterion: Criterion | null;
      /** The words of a criterion that is told outside a cell of its own. */
      told?: string;
    };

/** No score follows, for a reason of this rule. */
export const open = (key: string, values?: Record<string, string>): Earned => ({
  kind: 'open',
  reason: { key: `score-criterion-mismatch.${key}`, ...(values ? { values } : {}) },
});

/** The value that the printed figures give, where its interval is wider. */
export function plainValue({ value, exact }: RowValue): Decimal {
  return exact ?? middle(value);
}
