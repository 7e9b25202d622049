// Runs the command line in this process, with everything outside it given by the test.
import { main } from '../../src/cli.js';
import type { Io } from '../../src/commands/io.js';

export interface Ran {
  status: number;
  out: string;
  err: string;
}

/** Runs perfcheck with these words; `stdin` is what standard input holds. */
export async function perfcheck(
  words: string[],
  given: { stdin?: string; env?: Record<string, string>; columns?: number; errorColumns?: number } = {},
): Promise<Ran> {
  const ran = { out: '', err: '' };
  const io: Io = {
    out: async (text) => void (ran.out += text),
    err: async (text) => void (ran.err += text),
    stdin: async () => new TextEncoder().encode(given.stdin ?? ''),
    env: given.env ?? {},
    columns: given.columns ?? null,
    errorColumns: given.errorColumns ?? null,
  };
  const status = await main(words, io);
  return { status, ...ran };
}
