// Indicator and scoring tables → rows with target, actual value, weight, criterion, score, evidence, deviation.
import type { Sheet } from '../report/schema.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';

/** The indicator and scoring tables of a report. */
export function sheetsOf(part: Part, figures: Figures): Sheet[] {
  void part;
  void figures;
  return [];
}
