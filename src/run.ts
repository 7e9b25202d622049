// The pipeline for one document: bytes → document → reports → verdicts. Failures are data, never thrown across.
import { createHash } from 'node:crypto';
import { ReadError, type Document, type Remark } from './document/model.js';
import { extract } from './extract/index.js';
import { distinguish, judge, type Verdict } from './judge.js';
import { readDocument } from './readers/index.js';
import type { Report } from './report/schema.js';
import type { RuleId } from './report/check.js';
import { countChecks, type DocumentResult, type Failure } from './result.js';
import { RULES } from './rules/index.js';
import type { RuleSettings } from './rules/rule.js';
import type { Location } from './values/location.js';

export interface RunOptions {
  settings: RuleSettings;
  /** Whether checks of that rule are kept. */
  keeps(rule: RuleId): boolean;
}

export const DEFAULT_SETTINGS: RuleSettings = {
  overachievementLimit: '1.3',
  explainExecutionBelow: '0.95',
  grades: [
    { names: ['优', '优秀'], from: '90' },
    { names: ['良', '良好'], from: '80' },
    { names: ['中', '合格', '一般'], from: '60' },
    { names: ['差', '不合格', '较差'], from: '0' },
  ],
};

/** Checks one document's bytes. */
export async function checkDocument(
  path: string,
  bytes: Uint8Array,
  options: RunOptions,
): Promise<DocumentResult | Failure> {
  try {
    const { document, remarks } = await readDocument(bytes);
    const extraction = extract(document);
    const all = [...remarks, ...extraction.remarks];
    const verdicts = applyRules(document, extraction.reports, options, all);
    const figures = new Set(extraction.reports.flatMap((report) => report.figures));
    const used = new Set(
      verdicts.flatMap((verdict) => verdict.used).filter((quantity) => figures.has(quantity)),
    );
    return {
      path,
      format: document.format,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      profile: extraction.reports[0]?.profile ?? null,
      reports: extraction.reports,
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

/** Reads one document's bytes and its reports; the verdicts tell what follows for a score. */
export async function readReports(
  path: string,
  bytes: Uint8Array,
): Promise<{ document: Document; reports: Report[]; verdicts: Verdict[] } | Failure> {
  try {
    const { document } = await readDocument(bytes);
    const { reports } = extract(document);
    const options = { settings: DEFAULT_SETTINGS, keeps: () => true };
    return { document, reports, verdicts: applyRules(document, reports, options, []) };
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

/** Every rule on every report, in reading order. A rule that throws spoils that rule on that report only. */
export function applyRules(
  document: Document,
  reports: Report[],
  options: RunOptions,
  remarks: Remark[],
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const report of reports) {
    for (const rule of RULES) {
      try {
        for (const outcome of rule.check(report, { reports, settings: options.settings }))
          verdicts.push(judge(rule, report, outcome));
      } catch (error) {
        const values = { rule: rule.id, error: error instanceof Error ? error.message : String(error) };
        remarks.push({ message: { key: 'remark.rule-threw', values }, location: report.location });
      }
    }
  }
  const kept = verdicts.filter((verdict) => options.keeps(verdict.rule));
  distinguish(kept);
  const order = readingOrder(document);
  return kept
    .map((verdict, index) => ({ verdict, index, at: order(verdict.location) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ verdict }) => verdict);
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
