// Figures of the narrative against the cells of the statements that print the same thing.
import type { Claim } from '../../report/schema.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';

/** One claim for each figure of the prose that a statement prints, too. */
export function textAgainstStatements(part: Part, figures: Figures): Claim[] {
  void part;
  void figures;
  return [];
}
