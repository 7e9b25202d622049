// What is left, missing or taken off: of two figures of the sentence, of the one before, of answers and payments.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import type { Wholes } from '../shares/index.js';
import { paidClaims } from '../totals/paid.js';
import { leftBefore } from './left-before.js';
import { differencesBetween } from './differences.js';
import { leftOver } from './left-over.js';
import { surveyedClaims } from './surveyed.js';

/** The differences that a line prints; `wholes` says which figures are parts of which. */
export function* restClaims(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  yield* leftOver(amounts, wholes);
  yield* leftBefore(amounts, wholes);
  yield* surveyedClaims(amounts, wholes);
  yield* paidClaims(amounts);
  yield* differencesBetween(amounts);
}
