// One entry of the pattern tables: what it matches, and the token that a match makes.
import { dec, type Decimal } from '../values/decimal.js';
import { chineseNumber } from '../values/quantity.js';
import type { Made } from './token.js';

export type Rule = [RegExp, (groups: (string | undefined)[]) => Made];

export const digits = (text: string): Decimal =>
  /^\d/.test(text) ? dec(text) : (chineseNumber(text) ?? dec(0));

/** A token that is the same whatever the match holds. */
export const word =
  (made: Made): Rule[1] =>
  () =>
    made;
