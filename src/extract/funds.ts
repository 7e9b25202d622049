// Rows of money: fund blocks of tables, and what prose says of the report's own funds.
import type { Fund } from '../report/schema.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';

/** The funds of a report, table rows first. */
export function fundsOf(part: Part, figures: Figures): Fund[] {
  void part;
  void figures;
  return [];
}
