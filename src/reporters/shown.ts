// Which checks a format for people shows: findings from --min-severity up, and all others with --all.
import { SEVERITIES, type Check } from '../report/check.js';
import type { DocumentRecord } from '../result.js';
import type { ReporterOptions } from './reporter.js';

/** The findings of a document that are shown, in reading order; with --all what held and what is open, too. */
export function shownChecks(
  { checks }: Pick<DocumentRecord, 'checks'>,
  { all, minSeverity }: Pick<ReporterOptions, 'all' | 'minSeverity'>,
): Check[] {
  const least = SEVERITIES.indexOf(minSeverity);
  return checks.filter(({ status, severity }) =>
    status === 'fail' ? SEVERITIES.indexOf(severity) <= least : all,
  );
}
