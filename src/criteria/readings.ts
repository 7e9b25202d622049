// The ways to count a score, by name.
import type { Decimal } from '../values/decimal.js';

/** How the score was counted; the words stand in the wording catalogue under `reading.<name>`. */
export type ReadingName =
  | 'as written'
  | 'whole steps'
  | 'started steps'
  | 'proportional'
  | 'whole steps, per cent of the threshold'
  | 'started steps, per cent of the threshold'
  | 'proportional, per cent of the threshold'
  | 'proportional to the threshold'
  | 'less the difference'
  | 'rate times weight'
  | 'relative difference'
  | 'lowest of the range'
  | 'highest of the range'
  | 'between the ends'
  | 'nearest lower band'
  | 'bonus alone'
  | 'value as a rate';

/** A score under one reading. */
export interface Score {
  name: ReadingName;
  score: Decimal;
}
