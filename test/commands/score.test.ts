// The exit status of score: of severities, of failures, of nothing read.
import { expect, it } from 'vitest';
import { exitStatus } from '../../src/commands/score.js';
import type { FailOn } from '../../src/config.js';
import { NO_COUNTS, type RunSummary } from '../../src/result.js';

const summary = (own: Partial<RunSummary>): RunSummary => ({
  documents: 1,
  failures: 0,
  skipped: 0,
  ...NO_COUNTS,
  ...own,
});

it.each<[Partial<RunSummary>, FailOn, number]>([
  [{}, 'info', 0],
  [{ error: 1 }, 'error', 1],
  [{ error: 1 }, 'info', 1],
  [{ error: 1 }, 'never', 0],
  [{ warning: 3, info: 1 }, 'error', 0],
  [{ warning: 3 }, 'warning', 1],
  [{ info: 3 }, 'warning', 0],
  [{ info: 3 }, 'info', 1],
  [{ failures: 1 }, 'never', 2],
  [{ failures: 1, error: 4 }, 'error', 2],
  [{ documents: 0, skipped: 4 }, 'never', 2],
])('%j with --fail-on %s gives %i', (own, failOn, status) => {
  expect(exitStatus(summary(own), failOn)).toBe(status);
});
