// Worker threads for `score`: one document each at a time; one that takes too long is stopped, and a new one begun.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DocumentRecord, Failure } from '../result.js';
import { failureOf } from '../run.js';
import type { Job, Task } from './worker.js';

export type { Job } from './worker.js';

export interface Pool {
  jobs: number;
  check(path: string, bytes: Uint8Array): Promise<DocumentRecord | Failure>;
  close(): Promise<void>;
}

/** Where a thread begins, seen from the bundle. */
const ENTRY = new URL('../bin/worker.js', import.meta.url);

/** Opens a pool; null where threads cannot run these sources (they are not bundled). */
export function openPool(job: Job, jobs: number, seconds: number | null): Pool | null {
  if (import.meta.url.endsWith('.ts')) return null;
  const idle: Worker[] = [];
  const begin = async (): Promise<Worker> => {
    const worker = new Worker(ENTRY, { workerData: job });
    const ended = once(worker, 'exit').then(([code]) => {
      throw new Error(`worker ended with ${code}`);
    });
    await Promise.race([once(worker, 'message'), ended]); // ready: a document's time is counted from here
    ended.catch(() => undefined);
    worker.on('error', () => undefined); // told by the task that it dies of, else of no interest
    return worker;
  };
  return {
    jobs,
    async check(path, bytes) {
      let worker: Worker | undefined;
      try {
        worker = idle.pop() ?? (await begin());
        const result = await answer(worker, { path, bytes }, seconds);
        if (result === 'timeout') {
          await worker.terminate();
          return { path, code: 'timeout', key: 'failure.timeout', values: { seconds: String(seconds) } };
        }
        idle.push(worker);
        return result;
      } catch (error) {
        await worker?.terminate();
        if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
          return { path, code: 'too-large', key: 'failure.too-large', values: {} };
        return failureOf(path, error);
      }
    },
    async close() {
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** What a worker makes of a task, or that its time is over. Rejects where the worker dies of it. */
function answer(
  worker: Worker,
  task: Task,
  seconds: number | null,
): Promise<DocumentRecord | Failure | 'timeout'> {
  return new Promise((resolve, reject) => {
    const done = (result: DocumentRecord | Failure): void => settle(() => resolve(result));
    const died = (error: Error): void => settle(() => reject(error));
    const ended = (code: number): void => died(new Error(`worker ended with ${code}`));
    const late = (): void => settle(() => resolve('timeout'));
    const limit = seconds === null ? undefined : setTimeout(late, seconds * 1000);
    const settle = (finish: () => void): void => {
      clearTimeout(limit);
      worker.off('message', done).off('error', died).off('exit', ended);
      finish();
    };
    worker.on('message', done).on('error', died).on('exit', ended);
    worker.postMessage(task);
  });
}
