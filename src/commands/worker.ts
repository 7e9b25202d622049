// A worker thread of `score`: takes documents one by one, gives back records in words or failures.
import { parentPort, workerData } from 'node:worker_threads';
import { isFailure } from '../batch.js';
import type { DocumentRecord, Failure } from '../result.js';
import { checkDocument, guarded, type RunOptions } from '../run.js';
import type { RuleId } from '../report/check.js';
import type { Language } from '../wording/index.js';
import { phraseDocument } from './phrase.js';

/** What is the same for all documents of a run; plain data, so that it can be handed to threads. */
export interface Job {
  language: Language;
  kept: RuleId[];
  run: Omit<RunOptions, 'keeps'>;
}

export interface Task {
  path: string;
  bytes: Uint8Array;
}

/** Checks what the main thread sends, until it is ended. */
export function serve(): void {
  const { language, kept, run } = workerData as Job;
  const rules = new Set(kept);
  const check = async ({ path, bytes }: Task): Promise<DocumentRecord | Failure> => {
    const result = await checkDocument(path, bytes, { ...run, keeps: (rule) => rules.has(rule) });
    return isFailure(result) ? result : guarded(path, () => phraseDocument(result, language));
  };
  parentPort!.on('message', (task: Task) => {
    void check(task).then((result) => parentPort!.postMessage(result));
  });
  parentPort!.postMessage('ready');
}
