// Plain tables → claims: total rows, and columns that follow from others (rates, shares, differences, products).
import type { Claim } from '../../../report/schema.js';
import { statementsOf } from '../../accounts/statement.js';
import { tablesOf } from '../../context.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { matricesOf } from './matrix.js';
import { relationClaims } from './relations.js';
import { sumClaims } from './sums.js';

/** The relations inside the tables that are no statements; `known` are claims already found about their figures. */
export function gridClaims(part: Part, figures: Figures, known: Claim[]): Claim[] {
  const statements = new Set(statementsOf(part, figures).map(({ table }) => table));
  const taken = new Set(known.flatMap((claim) => (claim.stated ? [claim.stated] : [])));
  return tablesOf(part)
    .filter(({ table }) => !statements.has(table) && table.confidence !== 'low')
    .flatMap(({ table }) => matricesOf(table, figures))
    .flatMap((matrix) => [...sumClaims(matrix), ...relationClaims(matrix)])
    .filter((claim) => !taken.has(claim.stated!));
}
