// The last line of the terminal report, and the rows of its summary table.
import type { Counts, RunSummary } from '../result.js';
import { sentence, type Language } from '../wording/index.js';
import type { Style } from './style.js';

export type SummaryRow =
  { kind: 'document'; path: string; summary: Counts; scores: string[] } | { kind: 'failure'; path: string };

/** How many files and reports, what was found in them, how much was checked, what was not read. */
export function summaryLine(summary: RunSummary, reports: number, language: Language, style: Style): string {
  const counted = (key: string, count: number, paint?: (text: string) => string): string => {
    const text = sentence(language, count === 1 ? `${key}.one` : key, { count: String(count) });
    return count > 0 && paint ? paint(text) : text;
  };
  const parts = [
    sentence(language, 'summary.read', {
      documents: counted('summary.documents', summary.documents),
      reports: counted('summary.reports', reports),
      error: counted('summary.error', summary.error, style.error),
      warning: counted('summary.warning', summary.warning, style.warning),
      info: counted('summary.info', summary.info, style.info),
    }),
    sentence(language, 'summary.figures', {
      checked: String(summary.checkedFigures),
      figures: String(summary.figures),
    }),
  ];
  if (summary.undetermined > 0) parts.push(counted('summary.undetermined', summary.undetermined));
  if (summary.failures > 0) parts.push(counted('summary.failures', summary.failures, style.error));
  if (summary.skipped > 0) parts.push(counted('summary.skipped', summary.skipped));
  return parts.join(sentence(language, 'summary.joint'));
}
