// The ordered list of rules.
import type { Rule } from './rule.js';
import rateMismatch from './rate-mismatch.js';
import rateRounding from './rate-rounding.js';
import rateOutOfRange from './rate-out-of-range.js';
import totalMismatch from './total-mismatch.js';
import shareMismatch from './share-mismatch.js';
import changeMismatch from './change-mismatch.js';
import comparisonMismatch from './comparison-mismatch.js';
import balanceMismatch from './balance-mismatch.js';
import perUnitMismatch from './per-unit-mismatch.js';
import figureConflict from './figure-conflict.js';
import unitConflict from './unit-conflict.js';
import weightMismatch from './weight-mismatch.js';
import scoreExceedsWeight from './score-exceeds-weight.js';
import scoreTotalMismatch from './score-total-mismatch.js';
import scoreCriterionMismatch from './score-criterion-mismatch.js';
import scoreMissing from './score-missing.js';
import gradeMismatch from './grade-mismatch.js';
import scoreUnsupported from './score-unsupported.js';
import targetMissed from './target-missed.js';
import targetExceeded from './target-exceeded.js';
import indicatorNotMeasurable from './indicator-not-measurable.js';
import deviationUnexplained from './deviation-unexplained.js';
import valueMissing from './value-missing.js';
import sectionMissing from './section-missing.js';
import sectionNumbering from './section-numbering.js';
import yearMismatch from './year-mismatch.js';
import placeholderText from './placeholder-text.js';
import crossReportConflict from './cross-report-conflict.js';

/** In the order of RULE_IDS. */
export const RULES: readonly Rule[] = [
  rateMismatch,
  rateRounding,
  rateOutOfRange,
  totalMismatch,
  shareMismatch,
  changeMismatch,
  comparisonMismatch,
  balanceMismatch,
  perUnitMismatch,
  figureConflict,
  unitConflict,
  weightMismatch,
  scoreExceedsWeight,
  scoreTotalMismatch,
  scoreCriterionMismatch,
  scoreMissing,
  gradeMismatch,
  scoreUnsupported,
  targetMissed,
  targetExceeded,
  indicatorNotMeasurable,
  deviationUnexplained,
  valueMissing,
  sectionMissing,
  sectionNumbering,
  yearMismatch,
  placeholderText,
  crossReportConflict,
];
