// Sentences → claims: each recogniser reads the lines' amounts; one figure follows from one relation only.
import type { Claim, Report } from '../../report/schema.js';
import type { Quantity } from '../../values/quantity.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { spared } from '../spared.js';
import { amountsOf, type Amount } from './sentence/amounts.js';
import { adjustedBudgets } from './totals/adjusted.js';
import { averageClaims } from './equations/averages.js';
import { agrees } from './build.js';
import { fails } from './settle/fails.js';
import { budgetSums } from './totals/budget-sums.js';
import { changeClaims, type Change } from './changes/index.js';
import { comparisonClaims } from './changes/comparisons.js';
import { goalsCompared } from './changes/goals-compared.js';
import { conflictClaims } from './settle/conflicts.js';
import { costRowClaims } from './tables/cost-rows.js';
import { equationClaims } from './equations/index.js';
import { countedRates } from './rates/counted-rates.js';
import { flowClaims } from './changes/flows.js';
import { definedClaims } from './equations/defined.js';
import { classClaims } from './totals/hierarchy.js';
import { balanceClaims } from './equations/identities.js';
import { linesOf, type Line } from './sentence/lines.js';
import { namedLists } from './totals/named-lists.js';
import { numberedClaims } from './totals/numbered.js';
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
import { deductedClaims } from './scores/deducted.js';
import { jointShares } from './shares/joint.js';
import { bracketedShares } from './shares/bracketed.js';
import { namedRuns } from './shares/run-named.js';
import { eachTotals } from './totals/each.js';
import { shareSums } from './shares/share-sums.js';
import { sharesAhead } from './shares/shares-ahead.js';
import { shareClaims } from './shares/index.js';
import { listedPlanClaims } from './rates/listed-plans.js';
import { plannedClaims } from './rates/planned.js';
import { toldScores } from './scores/told.js';
import { pointClaims } from './changes/points.js';
import { chainClaims } from './narrative/chains.js';
import { grandTotalClaims } from './narrative/grand-totals.js';
import { publicClaims } from './equations/three-public-changes.js';
import { causeClaims } from './totals/causes.js';
import { totalClaims } from './totals/index.js';
import { changesByYear } from './changes/by-year.js';
import { changesBetween } from './changes/two-levels.js';
import { changedParts } from './totals/changed-parts.js';
import { addedTotals } from './totals/added.js';
import { quarterShares, yearByQuarters } from './totals/quarters.js';
import { availableClaims } from './rates/available.js';
import { restClaims } from './rates/rests.js';
import { rowTotals } from './totals/rows.js';
import { listsElsewhere } from './totals/elsewhere.js';
import { dividedTotals } from './totals/divided.js';
import { sectionTotals } from './totals/sections.js';

type Records = Omit<Report, 'claims' | 'figures'>;

/** The relations that a report's sentences state; `known` are claims already found in its tables. */
export function proseClaims(part: Part, figures: Figures, records: Records, known: Claim[]): Claim[] {
  const lines = linesOf(part, figures);
  const read = lines.map(amountsOf);
  const all = read.flat();
  const equations = new Set<Line>();
  const claims: Claim[] = [...grandTotalClaims(lines, read, part.head), ...chainClaims(read)];
  for (const [at, line] of lines.entries()) {
    const found = [...equationClaims(line, read[at]!)];
    if (found.length > 0) equations.add(line);
    claims.push(...found);
  }
  const wholes = new Map<Amount, Amount>();
  let totals = totalClaims(lines, read);
  const inLists = new Set(totals.flatMap(({ items }) => items));
  totals.push(...sectionTotals(lines, read, inLists));
  totals.push(...listsElsewhere(lines, read, inLists));
  totals.push(...rowTotals(lines, read), ...read.flatMap((amounts) => [...addedTotals(amounts, all)]));
  const taken = new Set(totals.flatMap(({ items }) => items));
  const divided = read.flatMap((amounts) => [
    ...dividedTotals(amounts, taken),
    ...yearByQuarters(amounts, all, taken),
  ]);
  const parts = new Set(divided.flatMap(({ items }) => items));
  // 分布在东城168人、西城300人；按性别分，男171人，女297人: the last part of the one list is no whole of the other
  totals = [...totals.filter(({ claim, total }) => !claim.undecided || !parts.has(total)), ...divided];
  for (const { claim, total, items } of totals) {
    claims.push(claim);
    for (const item of items) {
      const before = wholes.get(item);
      // an item is larger than what was taken for its whole: another total fits it better
      const tooSmall = before && before.quantity.value.compare(item.quantity.value) < 0;
      if (!before || tooSmall) wholes.set(item, total);
    }
  }
  const changes: Change[] = [];
  const ofLine = (at: number): Claim[] => {
    const amounts = read[at]!;
    const above = aboveOf(lines, read, at);
    const around = nearby(lines, read, at);
    const shares = [
      ...namedRuns(amounts, all),
      ...jointShares(amounts, all, wholes),
      ...shareClaims(amounts, all, records.accounts, wholes),
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
      ...changeClaims(amounts, all, changes, part.head.year, wholes),
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
      ...perUnitClaims(amounts, wholes, part.head.year),
      ...pairedClaims(amounts),
      ...averageClaims(amounts, wholes, part.head.year),
      ...workedOutClaims(amounts, around),
    ];
  };
  for (const [at, line] of lines.entries()) {
    if (equations.has(line) || read[at]!.length === 0) continue;
    claims.push(...spared(part, line.source.location, () => ofLine(at)));
  }
  const items = new Set(wholes.keys());
  const compared = new Set(known.filter((claim) => claim.kind === 'same').map((claim) => claim.stated!));
  const overLines: (() => Iterable<Claim>)[] = [
    () => toldScores(read, records.sheets, records.score.stated),
    () => deductedClaims(read, records.sheets, records.score.stated),
    () => plannedClaims(read, records.sheets, wholes),
    () => listedPlanClaims(read),
    () => numberedClaims(lines, read, records.funds, items),
    () => classClaims(all, lines),
    () => budgetSums(lines, read),
    () => publicClaims(all, changes, part.head.year),
    () => costRowClaims(records.sheets, records.funds, all),
    () => conflictClaims(all, records.funds, part.head, items, compared),
  ];
  claims.push(...overLines.flatMap((make) => spared(part, part.location, make)));
  // a total score with its component scores is checked as what it is
  const scored = records.score.parts.length > 0 ? records.score.stated : null;
  const own = claims.filter((claim) => claim.kind !== 'total' || claim.stated !== scored || scored === null);
  return underOneUnit(onePerFigure(own));
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

/** A total printed as 580元 that the report means as 580万元: its parts are checked against the right one. */
function underOneUnit(claims: Claim[]): Claim[] {
  const meant = new Map<Quantity, Quantity>();
  for (const claim of claims)
    if (claim.kind === 'unit' && claim.stated)
      meant.set(claim.stated, claim.readings[0]!.inputs.at(-1)!.quantity);
  return claims.map((claim) => {
    const other = claim.kind === 'total' && claim.stated ? meant.get(claim.stated) : undefined;
    return other && claim.readings.some((r) => agrees(other, r.expression))
      ? { ...claim, stated: other }
      : claim;
  });
}

/**
 * A printed figure that two recognisers explain is checked once, by the relation found first; a sum may be a balance,
 * too. What one of them is sure of the same figures holds for the other.
 */
export function onePerFigure(claims: Claim[]): Claim[] {
  const seen = new Map<Quantity, Claim[]>();
  const sure = new Set<Claim>();
  // what one list leaves open another one of the same whole decides
  const decided = new Set(claims.flatMap((claim) => (isDecidedTotal(claim) ? claim.stated! : [])));
  // 退休5人、新招录3人，较上年末的91人净减2人: what came and went bears the change out, whatever else it is held against
  const borne = new Set(claims.flatMap((claim) => (isNet(claim) && !fails(claim) ? claim.stated! : [])));
  const kept = claims.filter((claim) => {
    if (isNet(claim) && borne.has(claim.stated!) && fails(claim)) return false;
    if (claim.kind === 'total' && claim.undecided && decided.has(claim.stated!)) return false;
    if (claim.stated === null || claim.kind === 'same' || claim.kind === 'unit') return true;
    const before = seen.get(claim.stated) ?? [];
    const rivals = before.filter((other) => !isApart(claim, other));
    if (claim.sure) for (const other of rivals) if (isOfSame(claim, other)) sure.add(other);
    if (rivals.length > 0) return false;
    seen.set(claim.stated, [...before, claim]);
    return true;
  });
  return kept.map((claim) => (sure.has(claim) ? { ...claim, sure: true } : claim));
}

const isNet = ({ kind, undecided, stated, subject }: Claim): boolean =>
  stated !== null && undecided === null && (kind === 'change' || kind === 'balance') && /净/.test(subject);

const isDecidedTotal = ({ kind, undecided, stated }: Claim): boolean =>
  kind === 'total' && undecided === null && stated !== null;

/** Two relations of one figure: a total by two lists that share nothing, or by its sources and as a balance. */
function isApart(claim: Claim, other: Claim): boolean {
  // 调整后预算 is the sum of its sources, and the initial budget with what was added
  const isBoth = [claim, other].every(({ kind }) => kind === 'total' || kind === 'balance');
  if (isBoth && claim.kind !== other.kind) return !isOfSame(claim, other);
  // a change is that of its two years, and the sum of its parts' changes
  const ofOneKind = claim.kind === other.kind && (claim.kind === 'total' || claim.kind === 'change');
  // 专职14人、兼职9人，合计23人，其中高级6人、中级17人
  if (!ofOneKind || claim.undecided || other.undecided) return false;
  const used = usedIn(other);
  return [...usedIn(claim)].every((quantity) => !used.has(quantity));
}

/** Nothing goes into the one that doesn't go into the other. */
function isOfSame(claim: Claim, other: Claim): boolean {
  const used = usedIn(other);
  return [...usedIn(claim)].every((quantity) => used.has(quantity));
}

const usedIn = ({ readings }: Claim): Set<Quantity> =>
  new Set(readings.flatMap((r) => r.inputs.map((input) => input.quantity)));
