// --format json: the contract's shape, written document by document so that a long run needs little memory.
import type { FailureRecord } from '../result.js';
import type { MakeReporter } from './reporter.js';

export const SCHEMA_VERSION = 1;

/** Prints a run as one JSON object. */
export const jsonReporter: MakeReporter = ({ version }) => {
  const failures: FailureRecord[] = [];
  let documents = 0;
  const indented = (value: unknown, depth: number): string =>
    JSON.stringify(value, null, 2).replace(/\n/g, `\n${'  '.repeat(depth)}`);
  return {
    start: () =>
      `{\n  "schemaVersion": ${SCHEMA_VERSION},\n` +
      `  "tool": ${indented({ name: 'perfcheck', version }, 1)},\n  "documents": [`,
    document(document) {
      documents += 1;
      return `${documents === 1 ? '' : ','}\n    ${indented(document, 2)}`;
    },
    failure(failure) {
      failures.push(failure);
      return '';
    },
    end: (summary) =>
      `${documents === 0 ? '' : '\n  '}],\n  "failures": ${indented(failures, 1)},\n` +
      `  "summary": ${indented(summary, 1)}\n}\n`,
  };
};
