// Many documents, several at a time: each is read, handed on and let go; results come in the order of the inputs.
import { readFile } from 'node:fs/promises';
import type { Failure } from './result.js';

/** One thing to read, or why it cannot be. */
export type Input =
  | { kind: 'file'; path: string; size: number }
  | { kind: 'stdin'; path: string }
  | { kind: 'failure'; failure: Failure };

/** Files above this are not read into memory at all. */
const MOST_BYTES = 512 * 1024 * 1024;

export interface BatchOptions<T> {
  /** How many inputs are worked on at a time. Default 1. */
  jobs?: number;
  readStdin(): Promise<Uint8Array>;
  /** What becomes of one document's bytes; failures are data. */
  work(path: string, bytes: Uint8Array): Promise<T | Failure>;
  /** Called before each input is read; `index` counts from 0. */
  onStart?(path: string, index: number): void | Promise<void>;
  onResult(result: T): void | Promise<void>;
  onFailure(failure: Failure): void | Promise<void>;
}

/** Whether a result is a failure: it has a code and no records. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === 'object' && result !== null && 'code' in result && 'key' in result;
}

/** Results that may wait for a slow one before them, for each job. */
const AHEAD = 4;

/** Works through all inputs; keeps no result longer than those before it take. */
export async function runBatch<T>(inputs: Input[], options: BatchOptions<T>): Promise<void> {
  const { jobs = 1 } = options;
  const ahead = jobs === 1 ? 1 : jobs * AHEAD;
  const slot = slots(jobs);
  const running: Promise<T | Failure>[] = [];
  let begun = 0;
  for (let done = 0; done < inputs.length; done += 1) {
    for (; begun < inputs.length && begun < done + ahead; begun += 1) {
      const index = begun;
      const result = slot(() => workOn(inputs[index]!, index, options));
      result.catch(() => undefined); // thrown where it is awaited, not before
      running.push(result);
    }
    const result = await running.shift()!;
    if (isFailure(result)) await options.onFailure(result);
    else await options.onResult(result);
  }
}

async function workOn<T>(input: Input, index: number, options: BatchOptions<T>): Promise<T | Failure> {
  const path = input.kind === 'failure' ? input.failure.path : input.path;
  await options.onStart?.(path, index);
  const bytes = await bytesOf(input, options);
  return isFailure(bytes) ? bytes : options.work(path, bytes);
}

/** Lets so many run at a time, the others in the order in which they came. */
function slots(count: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

async function bytesOf<T>(input: Input, options: BatchOptions<T>): Promise<Uint8Array | Failure> {
  if (input.kind === 'failure') return input.failure;
  try {
    if (input.kind === 'stdin') return await options.readStdin();
    if (input.size > MOST_BYTES)
      return { path: input.path, code: 'too-large', key: 'failure.too-large', values: { limit: '512 MB' } };
    return await readFile(input.path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const key = missing ? 'failure.not-found' : 'failure.not-readable';
    return { path: input.path, code: 'not-found', key, values: {} };
  }
}
