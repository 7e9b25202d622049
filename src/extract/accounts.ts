// Final accounts (部门决算): named amounts from the standard statements and from the narrative.
import type { Account } from '../report/schema.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';

/** The named amounts of a report's final-accounts statements. */
export function accountsOf(part: Part, figures: Figures): Account[] {
  void part;
  void figures;
  return [];
}
