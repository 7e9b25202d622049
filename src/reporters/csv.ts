// --format csv: one row a finding, for a spreadsheet.
import type { Check } from '../report/check.js';
import { sentence } from '../wording/index.js';
import { placeWords } from './place.js';
import type { MakeReporter } from './reporter.js';
import { shownChecks } from './shown.js';

const COLUMNS = [
  'path',
  'report',
  'severity',
  'status',
  'rule',
  'subject',
  'message',
  'stated',
  'expected',
  'formula',
  'place',
  'quote',
  'basis',
] as const;

/** Prints findings as CSV with a byte order mark, without which spreadsheets misread Chinese. */
export const csvReporter: MakeReporter = (options) => {
  const { language } = options;
  const row = (path: string, check: Check): Record<(typeof COLUMNS)[number], string> => ({
    path,
    report: check.report,
    severity: check.severity,
    status: check.status,
    rule: check.rule,
    subject: check.subject,
    message: check.message,
    stated: check.stated?.text ?? '',
    expected: check.expected?.text ?? '',
    formula: check.formula ?? '',
    place: placeWords(check.location, language),
    quote: check.location.quote ?? '',
    basis: check.basis ?? '',
  });
  return {
    start: () => `\ufeff${COLUMNS.map((column) => cell(sentence(language, `csv.${column}`))).join(',')}\r\n`,
    document: (document) =>
      shownChecks(document, options)
        .map((check) => row(document.path, check))
        .map((values) => `${COLUMNS.map((column) => cell(values[column])).join(',')}\r\n`)
        .join(''),
    failure: () => '',
    end: () => '',
  };
};

/** One cell. Words that a spreadsheet would run as a formula get an apostrophe; printed amounts do not. */
function cell(text: string): string {
  const safe = /^(?:[=@\t\r]|[+-](?![\d.,]+[%‰\p{Script=Han}]*$))/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
