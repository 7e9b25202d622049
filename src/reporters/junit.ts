// --format junit: one suite a document, one case a check; a finding is a failure, an open check is skipped.
import type { Check } from '../report/check.js';
import { placeWords } from './place.js';
import type { MakeReporter } from './reporter.js';
import { shownChecks } from './shown.js';

/** Prints JUnit XML. Checks that held are counted as cases whether shown or not. */
export const junitReporter: MakeReporter = (options) => {
  const caseOf = (check: Check): string => {
    const place = placeWords(check.location, options.language);
    const name = place === '' ? check.subject : `${check.subject} (${place})`;
    const open = `    <testcase classname="${escaped(check.rule)}" name="${escaped(name)}"`;
    if (check.status === 'pass') return `${open}/>\n`;
    const message = `message="${escaped(check.message)}"`;
    const body =
      check.status === 'fail'
        ? `<failure type="${check.severity}" ${message}>${escaped(check.location.quote ?? '')}</failure>`
        : `<skipped ${message}/>`;
    return `${open}>\n      ${body}\n    </testcase>\n`;
  };
  const suite = (name: string, counts: Record<string, number>, cases: string): string => {
    const attributes = Object.entries(counts).map(([key, count]) => ` ${key}="${count}"`);
    return `  <testsuite name="${escaped(name)}"${attributes.join('')}>\n${cases}  </testsuite>\n`;
  };
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="perfcheck">\n',
    document(document) {
      const shown = shownChecks(document, { ...options, all: true });
      const failures = shown.filter(({ status }) => status === 'fail').length;
      const skipped = shown.filter(({ status }) => status === 'undetermined').length;
      const counts = { tests: shown.length, failures, errors: 0, skipped };
      return suite(document.path, counts, shown.map(caseOf).join(''));
    },
    failure({ path, code, message }) {
      const error = `<error type="${code}" message="${escaped(message)}"/>`;
      const only = `    <testcase classname="input" name="${escaped(path)}">\n      ${error}\n    </testcase>\n`;
      return suite(path, { tests: 1, failures: 0, errors: 1, skipped: 0 }, only);
    },
    end: () => '</testsuites>\n',
  };
};

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as XML; characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\n\r\t]/g, (char) => ENTITIES[char]!);
}
