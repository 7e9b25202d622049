// The pipeline for one document: bytes → document → reports → verdicts. Failures are data, never thrown across.
import { hash } from 'node:crypto';
import { ReadError, type Document, type Remark } from './document/model.js';
import { pageFinder } from './document/pages.js';
import { extract } from './extract/index.js';
import { judge, type Verdict } from './judge.js';
import { distinguish } from './report/fingerprint.js';
import { withoutContradicted } from './contradicted.js';
import { withoutMisread } from './misread.js';
import { readDocument } from './readers/index.js';
import { recomputedScores, type RecomputedScore } from './report/recompute.js';
import type { Report } from './report/schema.js';
import { SEVERITIES, type RuleId, type Severity } from './report/check.js';
import { findProfile } from './profiles/detect.js';
import { BASE, knownProfile, settingsOf, type Profile } from './profiles/known.js';
import { countChecks, type DocumentResult, type Failure } from './result.js';
import { RULES } from './rules/index.js';
import type { RuleSettings } from './rules/rule.js';
import type { Location } from './values/location.js';

export interface RunOptions {
  /** Whether checks of that rule are kept. */
  keeps(rule: RuleId): boolean;
  /** Told as each stage of a document ends, for those who time them. */
  passed?: (stage: 'read' | 'extract' | 'rules') => void;
  /** The profile of every report; without it each report's own is found. */
  profile?: Profile | null;
  /** Profiles of a user's own that a report may follow, too. */
  ownProfiles?: Profile[];
  /** What a user sets, over the profile's. */
  settings?: Partial<RuleSettings>;
  /** Severities that a user gives rules. */
  severities?: Partial<Record<RuleId, Severity>>;
}

/** What holds where no profile is recognised. */
export const DEFAULT_SETTINGS: RuleSettings = settingsOf(knownProfile(BASE)!);

/** What one report is checked by. */
export interface Followed {
  profile: Profile | null;
  settings: RuleSettings;
}

/** The profile that each report follows, and what it sets, a user's own words over it. */
export function applyProfiles(reports: Report[], options: Omit<RunOptions, 'keeps'>): Followed[] {
  const { profile: given, ownProfiles = [], settings: own = {} } = options;
  return reports.map((report) => {
    const profile = given ?? findProfile(report, ownProfiles);
    report.profile = profile?.id ?? null;
    const base = profile ? settingsOf(profile) : DEFAULT_SETTINGS;
    const criteria = [...(own.criteria ?? []), ...(base.criteria ?? [])];
    return { profile, settings: { ...base, ...own, criteria } };
  });
}

/** Checks one document's bytes. */
export async function checkDocument(
  path: string,
  bytes: Uint8Array,
  options: RunOptions,
): Promise<DocumentResult | Failure> {
  try {
    const { document, remarks } = await readDocument(bytes);
    options.passed?.('read');
    const extraction = extract(document);
    options.passed?.('extract');
    const all = [...remarks, ...extraction.remarks];
    const followed = applyProfiles(extraction.reports, options);
    const settings = followed.map((each) => each.settings);
    const judged = verdictsOn(document, extraction.reports, settings, all);
    const scores = recomputedScores(extraction.reports, judged, settings);
    const verdicts = keptVerdicts(judged, options);
    options.passed?.('rules');
    const figures = new Set(extraction.reports.flatMap((report) => report.figures));
    const used = new Set(
      verdicts.flatMap((verdict) => verdict.used).filter((quantity) => figures.has(quantity)),
    );
    return {
      path,
      format: document.format,
      sha256: hash('sha256', bytes),
      profile: extraction.reports.find((report) => report.profile !== null)?.profile ?? null,
      reports: extraction.reports,
      profileTitles: followed.map(({ profile }) => profile?.title ?? null),
      scores,
      verdicts,
      remarks: all,
      counts: { ...countChecks(verdicts), figures: figures.size, checkedFigures: used.size },
    };
  } catch (error) {
    return failureOf(path, error);
  }
}

/** What `make` makes, or a failure where it throws: one document that goes wrong must not end a run. */
export function guarded<T>(path: string, make: () => T): T | Failure {
  try {
    return make();
  } catch (error) {
    return failureOf(path, error);
  }
}

/** Reads one document's bytes and its reports, with the scores that follow for them. */
export async function readReports(
  path: string,
  bytes: Uint8Array,
  options: Omit<RunOptions, 'keeps'> = {},
): Promise<{ document: Document; reports: Report[]; scores: RecomputedScore[] } | Failure> {
  try {
    const { document } = await readDocument(bytes);
    options.passed?.('read');
    const { reports } = extract(document);
    options.passed?.('extract');
    const settings = applyProfiles(reports, options).map((each) => each.settings);
    const verdicts = verdictsOn(document, reports, settings, []);
    const scores = recomputedScores(reports, verdicts, settings);
    options.passed?.('rules');
    return { document, reports, scores };
  } catch (error) {
    return failureOf(path, error);
  }
}

/** A thrown error as an entry of `failures`. */
export function failureOf(path: string, error: unknown): Failure {
  if (error instanceof ReadError) return { path, code: error.code, key: error.key, values: error.values };
  const message = error instanceof Error ? error.message : String(error);
  return { path, code: 'internal', key: 'failure.internal', values: { error: message } };
}

/** What the rules say, less what a wrong reading of the document explains. */
const verdictsOn = (...all: Parameters<typeof applyRules>): Verdict[] =>
  withoutContradicted(withoutMisread(all[0], applyRules(...all)));

/** Every rule on every report, in reading order. A rule that throws spoils that rule on that report only. */
function applyRules(
  document: Document,
  reports: Report[],
  settings: RuleSettings[],
  remarks: Remark[],
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const [index, report] of reports.entries()) {
    const context = { reports, settings: settings[index]! };
    for (const rule of RULES) {
      try {
        for (const outcome of rule.check(report, context)) verdicts.push(judge(rule, report, outcome));
      } catch (error) {
        const values = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
        remarks.push({ message: { key: 'remark.rule-threw', values }, location: report.location });
      }
    }
  }
  const order = readingOrder(document);
  const pageOf = pageFinder(document);
  return verdicts
    .map((verdict) => ({
      ...verdict,
      location: pageOf(verdict.location),
      inputs: verdict.inputs.map((input) => ({ ...input, location: pageOf(input.location) })),
    }))
    .map((verdict, index) => ({ verdict, index, at: order(verdict.location) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ verdict }) => verdict);
}

/** The verdicts that a user wants, with the severities that a user gives. */
function keptVerdicts(verdicts: Verdict[], { keeps, severities = {} }: RunOptions): Verdict[] {
  const kept = verdicts
    .filter((verdict) => keeps(verdict.rule))
    .map((verdict) => ({ ...verdict, severity: severityOf(verdict, severities[verdict.rule]) }));
  distinguish(kept);
  return kept;
}

/** A user's severity for a rule; what lowers a single finding (doubt in the reading) still does. */
function severityOf({ rule, severity, confidence }: Verdict, wanted: Severity | undefined): Severity {
  if (wanted === undefined) return severity;
  const own = RULES.find(({ id }) => id === rule)?.severity ?? severity;
  const rank = (one: Severity): number => SEVERITIES.indexOf(one);
  const capped = confidence === 'low' && wanted === 'error' ? 'warning' : wanted;
  return rank(severity) > rank(own) && rank(severity) > rank(capped) ? severity : capped;
}

/** Turns a place into its position in the document. */
function readingOrder(document: Document): (location: Location) => number {
  const positions = new Map<string, number>();
  document.blocks.forEach((block, index) => {
    const { location } = block;
    positions.set(
      block.kind === 'table' ? `t${location.table}` : `p${location.paragraph ?? location.line}`,
      index,
    );
  });
  return (location) => {
    const key =
      location.table === undefined ? `p${location.paragraph ?? location.line}` : `t${location.table}`;
    const block = positions.get(key) ?? 0;
    return block + (location.row ?? 0) / 1e4 + (location.column ?? 0) / 1e7;
  };
}
