// The total that a report's own rows give: what follows for a row where a check says so, else what it states.
import type { Check } from './check.js';
import { scoreThatFollows, type NamedCriterion } from './earned.js';
import type { Report, Row, Sheet } from './schema.js';
import { fullScore } from './score.js';
import { dec, type Decimal } from '../values/decimal.js';
import { distance } from '../values/interval.js';
import type { Location } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';

/** What follows for the score of a whole report; null where it has no scored rows and no parts. */
export interface RecomputedScore {
  total: Decimal | null;
  max: Decimal | null;
}

type Judged = Pick<Check, 'rule' | 'status' | 'report' | 'expected' | 'location'>;

/** The scores that follow for reports. All verdicts count, whatever a user chose to see. */
export function recomputedScores(
  reports: Report[],
  verdicts: Judged[],
  settings: { criteria?: NamedCriterion[] }[],
): RecomputedScore[] {
  return reports.map((report, index) => {
    const failed = verdicts.filter(({ report: id, status }) => id === report.id && status === 'fail');
    const total = totalOf(report, failed, settings[index]?.criteria ?? []);
    return { total, max: total || report.score.stated ? fullScore(report) : null };
  });
}

function totalOf(report: Report, failed: Judged[], criteria: NamedCriterion[]): Decimal | null {
  const sheet = scoringSheet(report);
  if (sheet) return sum(sheet.rows.map((row) => rowScore(row, report, failed, criteria)));
  const { parts } = report.score;
  const values = parts.flatMap((part) => (part.score ? [part.score.value] : []));
  return parts.length > 0 && values.length === parts.length ? sum(values) : null;
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

function rowScore(row: Row, report: Report, failed: Judged[], criteria: NamedCriterion[]): Decimal {
  const stated = row.score?.quantity ?? null;
  const finding = (rule: Judged['rule'], at: Location): Judged | undefined =>
    failed.find((one) => one.rule === rule && one.expected?.value != null && samePlace(one.location, at));
  if (stated === null) {
    const missing = finding('score-missing', row.location);
    return missing ? dec(missing.expected!.value!) : dec(0);
  }
  const mismatch = finding('score-criterion-mismatch', row.score!.location);
  if (!mismatch) return stated.value;
  return nearestScore(row, report, criteria, stated) ?? dec(mismatch.expected!.value!);
}

/** Of all scores that some reading gives, the one nearest the stated. */
function nearestScore(
  row: Row,
  report: Report,
  criteria: NamedCriterion[],
  stated: Quantity,
): Decimal | null {
  const earned = scoreThatFollows(row, report, criteria);
  if (earned.kind !== 'scores') return null;
  const [first, ...others] = earned.options;
  if (!first) return null;
  const gap = (option: typeof first): Decimal => distance(option.score, stated.value);
  return others.reduce((a, b) => (gap(b).compare(gap(a)) < 0 ? b : a), first).plain;
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
