// What a command needs from the outside; cli.ts gives the process's own, tests give theirs.
import type { Language } from '../wording/index.js';

export interface Io {
  /** Results; resolves when the text is taken. */
  out(text: string): Promise<void>;
  /** Everything else: warnings, errors, progress. */
  err(text: string): Promise<void>;
  stdin(): Promise<Uint8Array>;
  env: Record<string, string | undefined>;
  /** The terminal's width; null where standard output is no terminal. */
  columns: number | null;
  /** The same of standard error. */
  errorColumns: number | null;
}

/** The circumstances of one call that all commands share. */
export interface Context {
  io: Io;
  language: Language;
  color: boolean;
  width: number;
}

const PIPED_WIDTH = 100;
const NARROWEST = 40;

/** Whether to colour: --no-color, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(io: Io, flag: boolean): boolean {
  if (!flag || io.env.NO_COLOR) return false;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return io.columns !== null && io.env.TERM !== 'dumb';
}

/** The width to lay out for: the terminal's, else COLUMNS, else 100. */
export function layoutWidth(io: Io): number {
  const told = Number(io.env.COLUMNS);
  const width = io.columns ?? (Number.isInteger(told) && told > 0 ? told : PIPED_WIDTH);
  return Math.max(NARROWEST, width);
}
