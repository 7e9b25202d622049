// Verdicts → checks in words. The record that comes out holds what reporters need and lets go of the document.
import type { Verdict } from '../judge.js';
import type { Check } from '../report/check.js';
import type { Report } from '../report/schema.js';
import type { RecomputedScore } from '../report/recompute.js';
import {
  countChecks,
  type Counts,
  type DocumentRecord,
  type DocumentResult,
  type Failure,
  type FailureRecord,
  type ReportRecord,
} from '../result.js';
import { decimalText, exactPlaces, type Decimal } from '../values/decimal.js';
import type { Location } from '../values/location.js';
import { hasWording, sentence, type Language } from '../wording/index.js';

/** Puts one document's results into words of one language. */
export function phraseDocument(result: DocumentResult, language: Language): DocumentRecord {
  return {
    path: result.path,
    format: result.format,
    sha256: result.sha256,
    profile: result.profile,
    reports: result.reports.map((_, index) => phraseReport(result, index)),
    checks: result.verdicts.map((verdict) => phraseCheck(verdict, language)),
    remarks: result.remarks.map(({ message, location }) => ({
      message: say(language, [message.key, 'remark.unknown'], { key: message.key, ...message.values }),
      location: place(location),
    })),
    summary: result.counts,
  };
}

/** Puts a file that could not be read into words. */
export function phraseFailure(failure: Failure, language: Language): FailureRecord {
  const keys = [failure.key, `failure.${failure.code}`, `failure-code.${failure.code}`];
  const values = { path: failure.path, ...failure.values };
  return { path: failure.path, code: failure.code, message: say(language, keys, values) };
}

/** One check as the contract prints it, every key present. */
export function phraseCheck(verdict: Verdict, language: Language): Check {
  return {
    rule: verdict.rule,
    status: verdict.status,
    severity: verdict.severity,
    confidence: verdict.confidence,
    report: verdict.report,
    subject: verdict.subject,
    message: messageOf(verdict, language),
    stated: verdict.stated,
    expected: verdict.expected,
    formula: verdict.formula,
    inputs: verdict.inputs.map((input) => ({ ...input, location: place(input.location) })),
    cause: verdict.cause,
    location: place(verdict.location),
    basis: verdict.basis ?? verdict.by.basis[language],
    fingerprint: verdict.fingerprint,
  };
}

function messageOf(verdict: Verdict, language: Language): string {
  const causeKey = `cause.${verdict.cause}`;
  const values = {
    ...verdict.message.values,
    subject: quotable(verdict.subject),
    stated: verdict.stated?.text,
    expected: verdict.expected?.text,
    formula: verdict.formula ?? undefined,
    inputs: verdict.inputs.map(({ name, text }) => `${name}=${text}`).join(language === 'zh' ? '，' : ', '),
    cause: hasWording(language, causeKey) ? sentence(language, causeKey) : undefined,
  };
  return say(language, [verdict.message.key, `check.${verdict.status}`], values);
}

/** Quotes inside quotes are single ones. */
function quotable(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** The first of several sentences that there is: a rule without its own wording still says what it found. */
function say(language: Language, keys: string[], values: Record<string, string | undefined>): string {
  const known = keys.find((key) => hasWording(language, key));
  return known === undefined ? keys[0]! : sentence(language, known, values);
}

function phraseReport(result: DocumentResult, index: number): ReportRecord {
  const report = result.reports[index]!;
  const own = result.verdicts.filter((verdict) => verdict.report === report.id);
  return {
    ...headOf(report),
    profileTitle: result.profileTitles[index]!,
    score: scoreRecord(report, result.scores[index]!),
    summary: countsOf(report, own),
  };
}

/** What a report is called and what it is about, as `score` and `extract` print it. */
export function headOf({
  id,
  title,
  type,
  year,
  unit,
  project,
  profile,
}: Report): Omit<ReportRecord, 'profileTitle' | 'score' | 'summary'> {
  return { id, title, type, year, unit, project, profile };
}

/** The score of a report as `score` and `extract` print it. */
export function scoreRecord(report: Report, { total, max }: RecomputedScore): ReportRecord['score'] {
  const { stated, grades } = report.score;
  return {
    stated: stated ? decimalText(stated.value) : null,
    recomputed: total ? scoreText(total) : null,
    max: max ? decimalText(max) : null,
    grade: grades[0]?.text ?? null,
  };
}

/** A sum with more decimals than this comes from a division. */
const MOST_PLACES = 3;

/** A score as text: exact where it is short, else to two decimals, as reports print scores. */
function scoreText(score: Decimal): string {
  const places = exactPlaces(score);
  return decimalText(score, places !== null && places <= MOST_PLACES ? places : 2);
}

function countsOf(report: Report, verdicts: Verdict[]): Counts {
  const figures = new Set(report.figures);
  const used = new Set(
    verdicts.flatMap((verdict) => verdict.used).filter((quantity) => figures.has(quantity)),
  );
  return { ...countChecks(verdicts), figures: figures.size, checkedFigures: used.size };
}

const PLACE_KEYS = ['page', 'paragraph', 'table', 'row', 'column', 'line', 'quote'] as const;

/** A place with its keys in one order, whoever made it. */
function place(location: Location): Location {
  const placed: Record<string, string | number> = {};
  for (const key of PLACE_KEYS) {
    const value = location[key];
    if (value !== undefined) placed[key] = value;
  }
  return placed;
}
