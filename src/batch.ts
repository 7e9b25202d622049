// Many documents, one after the other: each is read, handed on and let go, in the order of the inputs.
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

/** Works through all inputs; keeps none of the results. */
export async function runBatch<T>(inputs: Input[], options: BatchOptions<T>): Promise<void> {
  for (const [index, input] of inputs.entries()) {
    const path = input.kind === 'failure' ? input.failure.path : input.path;
    await options.onStart?.(path, index);
    const bytes = await bytesOf(input, options);
    const result = isFailure(bytes) ? bytes : await options.work(path, bytes);
    if (isFailure(result)) await options.onFailure(result);
    else await options.onResult(result);
  }
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
