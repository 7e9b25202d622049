// Relations that a report states: rates, totals, shares, changes, comparisons, identities.
import type { Claim, Report } from '../../report/schema.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { asSureAsTables } from './settle/doubt.js';
import { completionClaims } from './rates/completion.js';
import { fundClaims } from './tables/funds.js';
import { gridClaims } from './grids/index.js';
import { rowRateClaims } from './rates/known-rates.js';
import { mergeSame } from './settle/merge-same.js';
import { publicRateClaims } from './narrative/public-rates.js';
import { pointsAfar } from './changes/points-afar.js';
import { oneCause } from './settle/one-cause.js';
import { onePerFigure, proseClaims } from './prose.js';
import { gapsSaidAgain } from './rates/gaps-said-again.js';
import { restatedRates } from './rates/restated.js';
import { scoreClaims } from './scores/index.js';
import { amountsOf, type Amount } from './sentence/amounts.js';
import { linesOf } from './sentence/lines.js';
import { statementClaims } from './statements/index.js';
import { textAgainstStatements } from './narrative/index.js';

/** The claims of a report: of its prose, of its statements, and of text against tables. */
export function claimsOf(part: Part, figures: Figures, records: Omit<Report, 'claims' | 'figures'>): Claim[] {
  const statements = [...statementClaims(part, figures), ...textAgainstStatements(part, figures)];
  // a cell of a table stands in several identities, a figure of prose follows from one relation
  const prose = onePerFigure(proseClaims(part, figures, records, statements));
  const tables = [
    ...statements,
    ...fundClaims(records.funds),
    ...scoreClaims(records),
    ...completionClaims(records),
  ];
  const known = [
    ...tables,
    ...gridClaims(part, figures, [...tables, ...prose], records.score.stated),
    ...prose,
  ];
  const rest = [
    ...rowRateClaims(records, known),
    ...publicRateClaims(part, figures, known),
    ...saidAgain(linesOf(part, figures).map(amountsOf), known),
  ];
  return asSureAsTables(oneCause(mergeSame([...known, ...rest])), part);
}

/** What the prose says again away from the figures it follows from; a rate said again may leave a gap said again. */
function saidAgain(read: Amount[][], known: Claim[]): Claim[] {
  const rates = [...restatedRates(read, known)];
  return [...rates, ...gapsSaidAgain(read, [...known, ...rates]), ...pointsAfar(read, known)];
}
