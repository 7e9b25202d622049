// The total that a report's own rows give: what follows for a row where a check says so, else what it states.
import type { Verdict } from '../judge.js';
import type { Report, Row, Sheet } from '../report/schema.js';
import { dec, decimalText, exactPlaces, type Decimal } from '../values/decimal.js';
import type { Location } from '../values/location.js';

/** A sum with more decimals than this comes from a division. */
const MOST_PLACES = 3;

/** The score that follows for a whole report; null where it has no scored rows and no parts. */
export function recomputedScore(report: Report, verdicts: Verdict[]): Decimal | null {
  const sheet = scoringSheet(report);
  if (sheet) return sum(sheet.rows.map((row) => rowScore(row, verdicts)));
  const { parts } = report.score;
  const values = parts.flatMap((part) => (part.score ? [part.score.value] : []));
  return parts.length > 0 && values.length === parts.length ? sum(values) : null;
}

/** A score as text: exact where it is short, else to two decimals, as reports print scores. */
export function scoreText(score: Decimal | null): string | null {
  if (score === null) return null;
  const places = exactPlaces(score);
  return decimalText(score, places !== null && places <= MOST_PLACES ? places : 2);
}

/** The sheet whose rows make the report's score: the one whose total is the stated one, else the one with most scores. */
function scoringSheet(report: Report): Sheet | null {
  const scored = report.sheets.filter((sheet) => sheet.hasScores && filled(sheet) > 0);
  const stated = report.score.stated?.value;
  const matching = scored.find((sheet) => stated !== undefined && sheet.total?.score?.value.equals(stated));
  return matching ?? scored.reduce<Sheet | null>((a, b) => (a && filled(a) >= filled(b) ? a : b), null);
}

function filled(sheet: Sheet): number {
  return sheet.rows.filter((row) => row.score?.quantity).length;
}

function rowScore(row: Row, verdicts: Verdict[]): Decimal {
  const at = row.score?.location ?? row.location;
  const follows = verdicts.find(
    ({ rule, status, expected, location }) =>
      (rule === 'score-criterion-mismatch' || rule === 'score-missing') &&
      status === 'fail' &&
      expected?.value != null &&
      samePlace(location, at),
  );
  return follows ? dec(follows.expected!.value!) : (row.score?.quantity?.value ?? dec(0));
}

function samePlace(a: Location, b: Location): boolean {
  return (
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column &&
    a.paragraph === b.paragraph &&
    a.line === b.line
  );
}

function sum(values: Decimal[]): Decimal {
  return values.reduce((total, value) => total.add(value), dec(0));
}
