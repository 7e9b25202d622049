// The ordered list of rules.
import type { Rule } from './rule.js';
import rateMismatch from './rate-mismatch.js';
import rateRounding from './rate-rounding.js';
import totalMismatch from './total-mismatch.js';
import shareMismatch from './share-mismatch.js';
import changeMismatch from './change-mismatch.js';
import comparisonMismatch from './comparison-mismatch.js';
import balanceMismatch from './balance-mismatch.js';
import perUnitMismatch from './per-unit-mismatch.js';
import figureConflict from './figure-conflict.js';
import unitConflict from './unit-conflict.js';

/** In the order of RULE_IDS. */
export const RULES: readonly Rule[] = [
  rateMismatch,
  rateRounding,
  totalMismatch,
  shareMismatch,
  changeMismatch,
  comparisonMismatch,
  balanceMismatch,
  perUnitMismatch,
  figureConflict,
  unitConflict,
];
