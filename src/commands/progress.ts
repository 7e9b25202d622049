// Which document of how many is being read: one line on standard error, gone when the run is done.
import type { Io } from './io.js';

export interface Progress {
  show(text: string): Promise<void>;
  clear(): Promise<void>;
}

const CLEAR_LINE = '\r\u001b[K';

/** A line that replaces itself; nothing at all where standard error is no terminal. */
export function makeProgress(io: Io, wanted: boolean): Progress {
  let shown = false;
  if (!wanted || io.errorColumns === null) return { show: async () => {}, clear: async () => {} };
  return {
    async show(text) {
      shown = true;
      await io.err(CLEAR_LINE + text);
    },
    async clear() {
      if (shown) await io.err(CLEAR_LINE);
      shown = false;
    },
  };
}
