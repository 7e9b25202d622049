// Sentences → claims: each recogniser reads the lines' amounts; one figure follows from one relation only.
import type { Claim, Report } from '../../report/schema.js';
import type { Quantity } from '../../values/quantity.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { amountsOf, type Amount } from './amounts.js';
import { changeClaims, type Change } from './changes.js';
import { comparisonClaims } from './comparisons.js';
import { equationClaims } from './equations.js';
import { balanceClaims } from './identities.js';
import { linesOf, type Line } from './lines.js';
import { perUnitClaims } from './per-unit.js';
import { rateClaims } from './rates.js';
import { shareClaims } from './shares.js';
import { totalClaims } from './totals.js';

/** The relations that a report's sentences state. */
export function proseClaims(part: Part, figures: Figures, records: Pick<Report, 'accounts'>): Claim[] {
  const lines = linesOf(part, figures);
  const read = lines.map(amountsOf);
  const all = read.flat();
  const equations = new Set<Line>();
  const claims: Claim[] = [];
  for (const [at, line] of lines.entries()) {
    const found = [...equationClaims(line, read[at]!)];
    if (found.length > 0) equations.add(line);
    claims.push(...found);
  }
  const wholes = new Map<Amount, Amount>();
  const totals = [...totalClaims(lines, read)];
  for (const { claim, total, items } of totals) {
    claims.push(claim);
    for (const item of items) if (!wholes.has(item)) wholes.set(item, total);
  }
  const changes: Change[] = [];
  for (const [at, line] of lines.entries()) {
    const amounts = read[at]!;
    if (equations.has(line) || amounts.length === 0) continue;
    const above = aboveOf(lines, read, at);
    claims.push(...rateClaims(amounts, above.length > 0 ? [above] : []));
    claims.push(...shareClaims(amounts, all, records.accounts, wholes));
    claims.push(...changeClaims(amounts, all, changes));
    claims.push(...comparisonClaims(amounts));
    claims.push(...balanceClaims(amounts, above));
    claims.push(...perUnitClaims(amounts));
  }
  return onePerFigure(claims);
}

/** The amounts of the few lines above in the same section: what a sentence without a subject goes on about. */
function aboveOf(lines: Line[], read: Amount[][], at: number): Amount[] {
  const line = lines[at]!;
  const amounts: Amount[] = [];
  for (let i = at - 1; i >= 0 && i >= at - 3 && !line.inTable; i -= 1) {
    const other = lines[i]!;
    if (other.inTable || other.heading || other.section !== line.section) break;
    amounts.unshift(...read[i]!);
  }
  return amounts;
}

/** A printed figure that two recognisers explain is checked once, by the relation found first. */
export function onePerFigure(claims: Claim[]): Claim[] {
  const seen = new Set<Quantity>();
  return claims.filter((claim) => {
    if (claim.stated === null || claim.kind === 'same' || claim.kind === 'unit') return true;
    if (seen.has(claim.stated)) return false;
    seen.add(claim.stated);
    return true;
  });
}
