// --format markdown: findings as tables, for a comment or a wiki page.
import { SEVERITIES } from '../report/check.js';
import { sentence } from '../wording/index.js';
import { placeWords, quoteOf } from './place.js';
import { summaryLine } from './pretty-summary.js';
import type { MakeReporter } from './reporter.js';
import { shownChecks } from './shown.js';
import { makeStyle } from './style.js';

const COLUMNS = ['severity', 'place', 'message', 'rule'] as const;

/** Prints a heading a document and a row a finding. */
export const markdownReporter: MakeReporter = (options) => {
  const { language } = options;
  const say = (key: string): string => sentence(language, key);
  let reports = 0;
  const failures: string[] = [];
  return {
    start: () => '',
    document(document) {
      reports += document.reports.length;
      const checks = shownChecks(document, options);
      const rank = (check: (typeof checks)[number]): number =>
        check.status === 'fail' ? SEVERITIES.indexOf(check.severity) : SEVERITIES.length;
      const rows = checks
        .toSorted((a, b) => rank(a) - rank(b))
        .map((check) => [
          say(check.status === 'fail' ? `severity.${check.severity}` : `status.${check.status}`),
          [placeWords(check.location, language), quoteOf(check.location, 60)].filter(Boolean).join(' '),
          check.message,
          `\`${check.rule}\``,
        ]);
      const table = [COLUMNS.map((column) => say(`csv.${column}`)), COLUMNS.map(() => '---')];
      const body =
        rows.length === 0
          ? say('report.clean')
          : [...table, ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
      return `## ${escaped(document.path)}\n\n${body}\n\n`;
    },
    failure(failure) {
      failures.push(`- ${escaped(sentence(language, 'report.failure', { ...failure }))}\n`);
      return '';
    },
    end: (summary) =>
      `${failures.join('')}${failures.length > 0 ? '\n' : ''}` +
      `${summaryLine(summary, reports, language, makeStyle(false))}\n`,
  };
};

/** Text that stays text in a table cell. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[|<\\]/g, '\\$&')
    .replace(/(?<!^)[*_](?!$)/g, '\\$&');
}
