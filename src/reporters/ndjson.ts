// --format ndjson: one JSON object a line: { document }, { failure }, and at the end { summary }.
import type { MakeReporter } from './reporter.js';

/** Prints each document as a line of its own, as soon as it is done. */
export const ndjsonReporter: MakeReporter = () => {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  return {
    start: () => '',
    document: (document) => line({ document }),
    failure: (failure) => line({ failure }),
    end: (summary) => line({ summary }),
  };
};
