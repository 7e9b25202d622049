// The relations that one line of text states: each recogniser reads the line's amounts, in this order.
import type { Account, Claim } from '../../report/schema.js';
import type { Amount } from './sentence/amounts.js';
import { adjustedBudgets } from './totals/adjusted.js';
import { averageClaims } from './equations/averages.js';
import { changeClaims, type Change } from './changes/index.js';
import { comparisonClaims } from './changes/comparisons.js';
import { goalsCompared } from './changes/goals-compared.js';
import { countedRates } from './rates/counted-rates.js';
import { flowClaims } from './changes/flows.js';
import { definedClaims } from './equations/defined.js';
import { balanceClaims } from './equations/identities.js';
import { namedLists } from './totals/named-lists.js';
import { multipleClaims } from './changes/multiples.js';
import { paceClaims } from './rates/pace.js';
import { parallelClaims } from './changes/parallel.js';
import { pairedClaims } from './equations/per-unit-pairs.js';
import { perUnitClaims } from './equations/per-unit.js';
import { workedOutClaims } from './equations/worked-out.js';
import { productClaims } from './products/index.js';
import { formulaClaims } from './rates/by-formula.js';
import { directRateClaims } from './rates/direct.js';
import { rateClaims } from './rates/index.js';
import { ratesWithRest } from './rates/with-rest.js';
import { jointShares } from './shares/joint.js';
import { bracketedShares } from './shares/bracketed.js';
import { namedRuns } from './shares/run-named.js';
import { eachTotals } from './totals/each.js';
import { shareSums } from './shares/share-sums.js';
import { sharesAhead } from './shares/shares-ahead.js';
import { shareClaims } from './shares/index.js';
import { pointClaims } from './changes/points.js';
import { causeClaims } from './totals/causes.js';
import { changesByYear } from './changes/by-year.js';
import { changesBetween } from './changes/two-levels.js';
import { changedParts } from './totals/changed-parts.js';
import { quarterShares } from './totals/quarters.js';
import { availableClaims } from './rates/available.js';
import { restClaims } from './rates/rests.js';

/** A line's amounts, and what the recognisers may look at beside them. */
export interface LineRead {
  amounts: Amount[];
  /** Those of the few lines above in the same section. */
  above: Amount[];
  /** Those of the paragraphs above, whatever their section. */
  around: Amount[];
  /** Those of the whole report, line by line and all in a row. */
  read: Amount[][];
  all: Amount[];
  /** Each part with its total. */
  wholes: ReadonlyMap<Amount, Amount>;
  /** Collects the changes in amount of the whole report. */
  changes: Change[];
  accounts: Account[];
  year: number | null;
}

/** The claims of a line, those of the surest recognisers first. */
export function lineClaims(line: LineRead): Claim[] {
  const { amounts, above, around, read, all, wholes, changes, accounts, year } = line;
  const shares = [
    ...namedRuns(amounts, all),
    ...jointShares(amounts, all, wholes),
    ...shareClaims(amounts, all, accounts, wholes),
    ...sharesAhead(amounts),
  ];
  return [
    ...quarterShares(amounts, read),
    ...formulaClaims(amounts, above),
    ...rateClaims(amounts, above, around),
    ...directRateClaims(amounts),
    ...definedClaims(amounts),
    ...countedRates(amounts, wholes),
    ...ratesWithRest(amounts),
    ...bracketedShares(amounts, wholes),
    ...namedLists(amounts),
    ...causeClaims(amounts),
    ...adjustedBudgets(amounts, around),
    ...parallelClaims(amounts, above),
    ...changedParts(amounts),
    ...shares,
    ...shareSums(amounts, new Set(shares.map((claim) => claim.stated))),
    ...changesByYear(amounts),
    ...changesBetween(amounts, wholes),
    ...changeClaims(amounts, all, changes, year, wholes),
    ...multipleClaims(amounts),
    ...pointClaims(amounts),
    ...comparisonClaims(amounts),
    ...goalsCompared(amounts),
    ...balanceClaims(amounts, around, wholes),
    ...restClaims(amounts, wholes),
    ...availableClaims(amounts),
    ...eachTotals(amounts, all, wholes),
    ...flowClaims(amounts),
    ...paceClaims(amounts),
    ...productClaims(amounts, all),
    ...perUnitClaims(amounts, wholes, year),
    ...pairedClaims(amounts),
    ...averageClaims(amounts, wholes, year),
    ...workedOutClaims(amounts, around),
  ];
}
