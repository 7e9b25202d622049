// perfcheck score: checks reports, hands each to the reporters as it is done, and gives the exit status.
import { availableParallelism } from 'node:os';
import { scoreConfig, UsageError, type FailOn, type ScoreConfig, type ScoreFlags } from '../config.js';
import { discover } from './discover.js';
import { isFailure, runBatch } from '../batch.js';
import { phraseDocument, phraseFailure } from './phrase.js';
import { addCounts, NO_COUNTS, type Counts, type RunSummary } from '../result.js';
import { shorten } from '../reporters/layout.js';
import { RULE_IDS } from '../report/check.js';
import { checkDocument, guarded } from '../run.js';
import { sentence } from '../wording/index.js';
import type { Context } from './io.js';
import { openOutputs } from './outputs.js';
import type { Job, Pool } from './pool.js';
import { makeProgress } from './progress.js';
import { settingsFor } from './settings.js';
import { makeTiming } from './timing.js';
import { VERSION } from './version.js';

/** Runs `score`; resolves to the exit status. */
export async function score(paths: string[], flags: ScoreFlags, context: Context): Promise<number> {
  const { io, color, width } = context;
  const { file, language, run } = await settingsFor(flags, context.language);
  const config = scoreConfig(flags, file);
  if (paths.length === 0) throw new UsageError('usage.no-input');
  const { inputs, skipped } = await discover(paths, config.stdinName);
  const { all, minSeverity, quiet } = config;
  const outputs = await openOutputs(config, io, {
    language,
    version: VERSION,
    color,
    width,
    all,
    minSeverity,
    quiet,
  });
  const progress = makeProgress(io, config.progress);
  const timing = makeTiming(io);
  let counts: Counts = { ...NO_COUNTS };
  let documents = 0;
  let failures = 0;
  const keeps = config.keeps;
  const pool = await poolFor(config, inputs.length, io, { language, kept: RULE_IDS.filter(keeps), run });
  await outputs.each((reporter) => reporter.start());
  const batch = runBatch(inputs, {
    jobs: pool?.jobs ?? 1,
    readStdin: () => io.stdin(),
    async work(path, bytes) {
      if (pool) return pool.check(path, bytes);
      const result = await checkDocument(path, bytes, { ...run, keeps, passed: timing.passed });
      return isFailure(result) ? result : guarded(path, () => phraseDocument(result, language));
    },
    async onStart(path, index) {
      timing.start(path);
      const values = { number: String(index + 1), count: String(inputs.length), path };
      if (inputs.length > 1) await progress.show(shorten(sentence(language, 'report.progress', values), 79));
    },
    async onResult(record) {
      await progress.clear();
      counts = addCounts([counts, record.summary]);
      documents += 1;
      await outputs.each((reporter) => reporter.document(record));
      timing.passed('render');
      await timing.end();
    },
    async onFailure(failure) {
      await progress.clear();
      const record = phraseFailure(failure, language);
      failures += 1;
      await io.err(`${sentence(language, 'report.failure', { ...record })}\n`);
      await outputs.each((reporter) => reporter.failure(record));
    },
  });
  await batch.finally(() => pool?.close());
  const summary: RunSummary = { documents, failures, ...counts, skipped };
  await outputs.each((reporter) => reporter.end(summary));
  await outputs.close();
  return exitStatus(summary, config.failOn);
}

/** Each thread has the engines to load and warm up: fewer documents than this are sooner checked in one. */
const WORTH_WORKERS = 64;
const MOST_BY_DEFAULT = 4;

/** Workers where several documents are checked at a time or one may be cut short; else null, all in this thread. */
async function poolFor(
  { jobs: asked, timeout }: ScoreConfig,
  inputs: number,
  io: Context['io'],
  job: Job,
): Promise<Pool | null> {
  if (io.env.PERFCHECK_TIMING) return null; // its stopwatch stands in this thread
  const usual = inputs < WORTH_WORKERS ? 1 : Math.min(availableParallelism() - 1, MOST_BY_DEFAULT);
  const jobs = Math.max(1, Math.min(asked ?? usual, inputs));
  if (jobs === 1 && timeout === null) return null;
  return (await import('./pool.js')).openPool(job, jobs, timeout);
}

/** 2: something could not be read; 1: a finding reaches the level; else 0. The format has no say in it. */
export function exitStatus(summary: RunSummary, failOn: FailOn): number {
  if (summary.failures > 0 || summary.documents === 0) return 2;
  const reaching = {
    never: 0,
    error: summary.error,
    warning: summary.error + summary.warning,
    info: summary.error + summary.warning + summary.info,
  };
  return reaching[failOn] > 0 ? 1 : 0;
}
