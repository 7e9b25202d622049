// Sentences → claims: equations, totals, what each line states, what all lines state together.
import type { Claim, Report } from '../../report/schema.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { spared } from '../spared.js';
import { amountsOf, type Amount } from './sentence/amounts.js';
import { budgetSums } from './totals/budget-sums.js';
import type { Change } from './changes/index.js';
import { conflictClaims } from './settle/conflicts.js';
import { costRowClaims } from './tables/cost-rows.js';
import { equationClaims } from './equations/index.js';
import { headingCounts } from './totals/heading-counts.js';
import { classClaims } from './totals/hierarchy.js';
import { linesOf, type Line } from './sentence/lines.js';
import { numberedClaims } from './totals/numbered.js';
import { deductedClaims } from './scores/deducted.js';
import { listedPlanClaims } from './rates/listed-plans.js';
import { plannedClaims } from './rates/planned.js';
import { toldScores } from './scores/told.js';
import { chainClaims } from './narrative/chains.js';
import { grandTotalClaims } from './narrative/grand-totals.js';
import { publicClaims } from './equations/three-public-changes.js';
import { totalClaims, wholesIn } from './totals/index.js';
import { lineClaims } from './line-claims.js';
import { underOneUnit, onePerFigure } from './settle/one-per-figure.js';

type Records = Omit<Report, 'claims' | 'figures'>;

/** The relations that a report's sentences state; `known` are claims already found in its tables. */
export function proseClaims(part: Part, figures: Figures, records: Records, known: Claim[]): Claim[] {
  const lines = linesOf(part, figures);
  const read = lines.map(amountsOf);
  const claims: Claim[] = [...grandTotalClaims(lines, read, part.head), ...chainClaims(read)];
  const equations = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    const found = [...equationClaims(line, read[at]!)];
    if (found.length > 0) equations.add(line);
    claims.push(...found);
  }
  const totals = totalClaims(lines, read);
  claims.push(...totals.map(({ claim }) => claim));
  const told: Told = { part, lines, read, all: read.flat(), wholes: wholesIn(totals), changes: [], records };
  for (const [at, line] of lines.entries()) {
    if (equations.has(line) || read[at]!.length === 0) continue;
    claims.push(...spared(part, line.source.location, () => claimsAt(at, told)));
  }
  claims.push(...overLines(told, known).flatMap((make) => spared(part, part.location, make)));
  // a total score with its component scores is checked as what it is
  const scored = records.score.parts.length > 0 ? records.score.stated : null;
  const own = claims.filter((claim) => claim.kind !== 'total' || claim.stated !== scored || scored === null);
  return underOneUnit(onePerFigure(own));
}

/** What a report's text tells. */
interface Told {
  part: Part;
  lines: Line[];
  read: Amount[][];
  all: Amount[];
  /** Each part with its total. */
  wholes: ReadonlyMap<Amount, Amount>;
  changes: Change[];
  records: Records;
}

const claimsAt = (at: number, { part, lines, read, all, wholes, changes, records }: Told): Claim[] =>
  lineClaims({
    amounts: read[at]!,
    above: aboveOf(lines, read, at),
    around: nearby(lines, read, at),
    read,
    all,
    wholes,
    changes,
    accounts: records.accounts,
    year: part.head.year,
  });

/** The recognisers that read all lines at once. */
function overLines(
  { part, lines, read, all, wholes, changes, records }: Told,
  known: Claim[],
): (() => Iterable<Claim>)[] {
  const items = new Set(wholes.keys());
  const compared = new Set(known.filter((claim) => claim.kind === 'same').map((claim) => claim.stated!));
  return [
    () => toldScores(read, records.sheets, records.score.stated),
    () => deductedClaims(read, records.sheets, records.score.stated),
    () => plannedClaims(read, records.sheets, wholes),
    () => listedPlanClaims(read),
    () => numberedClaims(lines, read, records.funds, items),
    () => classClaims(all, lines),
    () => headingCounts(lines, read),
    () => budgetSums(lines, read),
    () => publicClaims(all, changes, part.head.year),
    () => costRowClaims(records.sheets, records.funds, all),
    () => conflictClaims(all, records.funds, part.head, items, compared),
  ];
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

/** The amounts of the paragraphs above, headings between them or not: what was received stands before what is left. */
function nearby(lines: Line[], read: Amount[][], at: number): Amount[] {
  const amounts: Amount[] = [];
  for (let i = at - 1; i >= 0 && i >= at - 6 && !lines[i]!.inTable; i -= 1) amounts.unshift(...read[i]!);
  return amounts;
}
