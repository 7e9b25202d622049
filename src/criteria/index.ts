// Scoring criteria: text → what it says → the scores that follow from a value.
export { parseCriterion } from './parse.js';
export { evaluateCriterion, type Measured, type ScoreReading } from './evaluate.js';
export { periodEnd } from './periods.js';
export type { ReadingName } from './readings.js';
export { describeCriterion, type Say } from './describe.js';
export { plotCriterion, sampleTable, type Sample } from './sample.js';
export { readValue } from './input.js';
export { earns } from './statements.js';
export type { Criterion, Item, Reason, Share, Step } from './tree.js';

import { parseCriterion } from './parse.js';
import type { Item } from './tree.js';

/** The items of a checklist with their points (①…（1分）②…（0.5分）); [] where the text is none. */
export function checklistWeights(text: string): Item[] {
  return parseCriterion(text).items;
}
