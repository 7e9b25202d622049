// A worker thread of `score`: takes documents one by one, gives back records in words or failures.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
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

/** Where this file stands once bundled: a thread begins with it. */
export const HERE = new URL(import.meta.url);

function serve({ language, kept, run }: Job): void {
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

const given = workerData as { perfcheckJob?: Job } | null;
if (!isMainThread && given?.perfcheckJob) serve(given.perfcheckJob);
