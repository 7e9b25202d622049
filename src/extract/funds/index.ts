// Rows of money: fund blocks of tables, and what prose says of the report's own funds.
import type { Fund } from '../../report/schema.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { proseFunds } from './prose.js';
import { tableFunds } from './table.js';

/** The funds of a report, table rows first. */
export function fundsOf(part: Part, figures: Figures): Fund[] {
  return [...tableFunds(part, figures), ...proseFunds(part, figures)];
}
