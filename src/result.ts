// What a run is: documents with their checks, failures, and counts; the shape that JSON prints.
import type { Check, Status } from './report/check.js';
import type { FailureCode, Format, Remark } from './document/model.js';
import type { RecomputedScore } from './report/recompute.js';
import type { Report, ReportType } from './report/schema.js';
import type { Location } from './values/location.js';
import type { Verdict } from './judge.js';

export interface Counts {
  checks: number;
  pass: number;
  fail: number;
  undetermined: number;
  error: number;
  warning: number;
  info: number;
  figures: number;
  checkedFigures: number;
}

/** One document that was read, with all its verdicts. */
export interface DocumentResult {
  path: string;
  format: Format;
  sha256: string;
  profile: string | null;
  reports: Report[];
  /** The titles of the profiles that they follow. */
  profileTitles: (string | null)[];
  /** What follows for the score of each report. */
  scores: RecomputedScore[];
  verdicts: Verdict[];
  remarks: Remark[];
  counts: Counts;
}

export interface Failure {
  path: string;
  code: FailureCode;
  key: string;
  values: Record<string, string>;
}

/** One report of a document, as JSON prints its head. */
export interface ReportRecord {
  id: string;
  title: string;
  type: ReportType;
  year: number | null;
  unit: string | null;
  project: string | null;
  profile: string | null;
  profileTitle: string | null;
  score: { stated: string | null; recomputed: string | null; max: string | null; grade: string | null };
  summary: Counts;
}

/** One document in words: all that reporters need, and nothing that keeps the document itself alive. */
export interface DocumentRecord {
  path: string;
  format: Format;
  sha256: string;
  profile: string | null;
  reports: ReportRecord[];
  checks: Check[];
  remarks: { message: string; location: Location }[];
  summary: Counts;
}

export interface FailureRecord {
  path: string;
  code: FailureCode;
  message: string;
}

/** The last words of a run. */
export interface RunSummary extends Counts {
  documents: number;
  failures: number;
  /** Files in folders that were passed over. */
  skipped: number;
}

/** Counts checks by status, and of those that fail by severity. */
export function countChecks(
  checks: Pick<Check, 'status' | 'severity'>[],
): Omit<Counts, 'figures' | 'checkedFigures'> {
  const of = (status: Status): number => checks.filter((check) => check.status === status).length;
  const failed = checks.filter((check) => check.status === 'fail');
  return {
    checks: checks.length,
    pass: of('pass'),
    fail: failed.length,
    undetermined: of('undetermined'),
    error: failed.filter((check) => check.severity === 'error').length,
    warning: failed.filter((check) => check.severity === 'warning').length,
    info: failed.filter((check) => check.severity === 'info').length,
  };
}

export const NO_COUNTS: Counts = {
  checks: 0,
  pass: 0,
  fail: 0,
  undetermined: 0,
  error: 0,
  warning: 0,
  info: 0,
  figures: 0,
  checkedFigures: 0,
};

/** Adds the counts of several documents. */
export function addCounts(all: Counts[]): Counts {
  const total = { ...NO_COUNTS };
  for (const counts of all)
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}
