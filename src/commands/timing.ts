// Where the time of each document goes: one line on standard error with PERFCHECK_TIMING=1, for contributors.
import type { Io } from './io.js';

/** What is timed, in this order. */
export type Stage = 'read' | 'extract' | 'rules' | 'render';

export interface Timing {
  /** A document is about to be read. */
  start(path: string): void;
  /** A stage has ended; the next one begins. */
  passed(stage: Stage): void;
  /** The document is done. */
  end(): Promise<void>;
}

const OFF: Timing = {
  start: () => undefined,
  passed: () => undefined,
  end: () => Promise.resolve(),
};

/** A stopwatch that prints `timing read=210 extract=150 rules=70 render=40 total=470 ms PATH`, or one that does nothing. */
export function makeTiming(io: Io, now: () => number = () => performance.now()): Timing {
  if (io.env.PERFCHECK_TIMING !== '1') return OFF;
  let path = '';
  let began = 0;
  let last = 0;
  let stages: string[] = [];
  return {
    start(next) {
      // the time before the first document: loading the program
      stages = path === '' ? [`start=${Math.round(now())}`] : [];
      path = next;
      began = last = now();
    },
    passed(stage) {
      const at = now();
      stages.push(`${stage}=${Math.round(at - last)}`);
      last = at;
    },
    end: () => io.err(`timing ${[...stages, `total=${Math.round(now() - began)}`].join(' ')} ms ${path}\n`),
  };
}
