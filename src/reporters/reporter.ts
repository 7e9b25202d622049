// What every output format is: text for the start, for each document as it is done, and for the end.
import type { Severity } from '../report/check.js';
import type { DocumentRecord, FailureRecord, RunSummary } from '../result.js';
import type { Language } from '../wording/index.js';

export interface Reporter {
  start(): string;
  document(document: DocumentRecord): string;
  failure(failure: FailureRecord): string;
  end(summary: RunSummary): string | Promise<string>;
}

export interface ReporterOptions {
  language: Language;
  version: string;
  color: boolean;
  /** Columns to lay out for. */
  width: number;
  /** Show what held and what could not be decided, too. */
  all: boolean;
  /** Findings below this are not shown. */
  minSeverity: Severity;
  /** The last line only. */
  quiet: boolean;
}

export type MakeReporter = (options: ReporterOptions) => Reporter;
