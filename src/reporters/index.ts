// The output formats by name; each is loaded only when asked for.
import type { MakeReporter } from './reporter.js';

export const FORMATS = ['pretty', 'json'] as const;
export type OutputFormat = (typeof FORMATS)[number];

const LOADERS: Record<OutputFormat, () => Promise<MakeReporter>> = {
  pretty: async () => (await import('./pretty.js')).prettyReporter,
  json: async () => (await import('./json.js')).jsonReporter,
};

/** File names that tell their format. */
const ENDINGS: Record<string, OutputFormat> = { '.json': 'json' };

/** Loads the reporter of a format. */
export function loadReporter(format: OutputFormat): Promise<MakeReporter> {
  return LOADERS[format]();
}

/** The format that a file name ends in, or null. */
export function formatOfName(path: string): OutputFormat | null {
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
  return (ending !== undefined && ENDINGS[ending]) || null;
}
