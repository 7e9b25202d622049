// The output formats by name; each is loaded only when asked for.
import type { MakeReporter } from './reporter.js';

export const FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'junit', 'github', 'markdown', 'csv'] as const;
export type OutputFormat = (typeof FORMATS)[number];

const LOADERS: Record<OutputFormat, () => Promise<MakeReporter>> = {
  pretty: async () => (await import('./pretty.js')).prettyReporter,
  json: async () => (await import('./json.js')).jsonReporter,
  ndjson: async () => (await import('./ndjson.js')).ndjsonReporter,
  sarif: async () => (await import('./sarif.js')).sarifReporter,
  junit: async () => (await import('./junit.js')).junitReporter,
  github: async () => (await import('./github.js')).githubReporter,
  markdown: async () => (await import('./markdown.js')).markdownReporter,
  csv: async () => (await import('./csv.js')).csvReporter,
};

/** File names that tell their format. */
const ENDINGS: Record<string, OutputFormat> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.md': 'markdown',
  '.csv': 'csv',
};

/** Loads the reporter of a format. */
export function loadReporter(format: OutputFormat): Promise<MakeReporter> {
  return LOADERS[format]();
}

/** The format that a file name ends in, or null. */
export function formatOfName(path: string): OutputFormat | null {
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
  return (ending !== undefined && ENDINGS[ending]) || null;
}
