// The report's own score, its maximum, its components and its grade: from the total row, the head or prose.
import type { Report, Sheet } from '../report/schema.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';

/** What the report says of its own score. */
export function scoreOf(part: Part, sheets: Sheet[], figures: Figures): Report['score'] {
  void part;
  void sheets;
  void figures;
  return { stated: null, max: null, grade: null, parts: [] };
}
