// Relations that a report states: rates, totals, shares, changes, comparisons, identities.
import type { Claim, Report } from '../../report/schema.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { asSureAsTables } from './settle/doubt.js';
import { claimsAfar, isOpenOf } from './afar/index.js';
import { ledgerOf } from './afar/ledger.js';
import { leaveOpen } from './settle/left-open.js';
import { withOnward } from './onward/index.js';
import { withPlain } from './plain/index.js';
import { withDirections } from './directions/index.js';
import { completionClaims } from './rates/completion.js';
import { perUnitAfar } from './equations/per-unit-afar.js';
import { cellQuotients } from './tables/cell-quotients.js';
import { cellRateClaims } from './tables/cell-rates.js';
import { fundClaims } from './tables/funds.js';
import { toldAgain } from './again/index.js';
import { orphansAgain } from './again/orphans.js';
import { gridClaims } from './grids/index.js';
import { rowRateClaims } from './rates/known-rates.js';
import { mergeSame } from './settle/merge-same.js';
import { publicRateClaims } from './narrative/public-rates.js';
import { oneCause } from './settle/one-cause.js';
import { proseClaims } from './prose.js';
import { onePerFigure } from './settle/one-per-figure.js';
import { readExchanged } from './settle/exchanged.js';
import { readOtherwise } from './settle/otherwise.js';
import { readAsSaidBefore } from './settle/said-again.js';
import { withoutShown } from './settle/shown.js';
import { underOtherUnits } from './settle/other-unit.js';
import { sameDigits } from './settle/same-digits.js';
import { sureTogether } from './settle/together.js';
import { readShorter } from './settle/shorter-lists.js';
import { withOtherBases } from './settle/other-base.js';
import { runClaims } from './totals/runs.js';
import { scoreClaims } from './scores/index.js';
import { amountsOf } from './sentence/amounts.js';
import { linesOf } from './sentence/lines.js';
import { statementClaims } from './statements/index.js';
import { indicatorsTold } from './narrative/indicators.js';
import { textAgainstStatements } from './narrative/index.js';

/** The claims of a report: of its prose, of its statements, and of text against tables. */
export function claimsOf(part: Part, figures: Figures, records: Omit<Report, 'claims' | 'figures'>): Claim[] {
  const statements = [...statementClaims(part, figures), ...textAgainstStatements(part, figures)];
  // a cell of a table stands in several identities, a figure of prose follows from one relation
  const cells = cellQuotients(records.sheets);
  const prose = onePerFigure(proseClaims(part, figures, records, statements)).filter(
    ({ stated }) => !cells.some((claim) => claim.stated === stated),
  );
  const tables = [
    ...statements,
    ...fundClaims(records.funds, part.blocks),
    ...scoreClaims(records),
    ...completionClaims(records),
  ];
  const rated = [...prose, ...cells].map(({ stated }) => stated);
  const known = [
    ...tables,
    ...cells,
    ...cellRateClaims(records.sheets).filter(({ stated }) => !rated.includes(stated)),
    ...gridClaims(part, figures, [...tables, ...prose], records.score.stated),
    ...prose,
  ];
  const read = linesOf(part, figures).map(amountsOf);
  const together = [...known, ...perUnitAfar(read, known, part.head.year)];
  const priced = [...together, ...sameDigits(part, figures, read.flat(), together)];
  const ledger = ledgerOf(part, figures, read, records);
  const twice = [...priced, ...toldAgain(ledger, records.year, priced)];
  const again = [...twice, ...indicatorsTold(read.flat(), records.sheets, records.year, twice)];
  const rest = [...rowRateClaims(records, again), ...publicRateClaims(part, figures, again)];
  const afar = claimsAfar(read, ledger, [...again, ...rest]);
  const all = [...[...again, ...rest].filter((claim) => !isOpenOf(claim, afar)), ...afar];
  const same = mergeSame([...all, ...orphansAgain(ledger, records.year, all)]);
  const reread = readShorter(readExchanged(readOtherwise(readAsSaidBefore(same, read), read), read), read);
  const meant = leaveOpen(sureTogether(withOtherBases(reread, read), read), read);
  const runs = runClaims(read, meant);
  const summed = new Set(runs.map(({ stated }) => stated));
  const told = [
    ...meant.filter(({ stated, undecided }) => undecided === null || !summed.has(stated)),
    ...runs,
  ];
  const bound = withOnward(withPlain(told, read), read);
  const directed = withDirections(bound, linesOf(part, figures), ledger);
  return asSureAsTables(underOtherUnits(oneCause(withoutShown(directed, read))), part);
}
