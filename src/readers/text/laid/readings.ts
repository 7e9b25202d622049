// Pieces in lanes → rows and cells that run down over them: the reading that least speaks against.
import { isList, rowsIn, type Body, type Mode, type Span } from './rows.js';
import { heightsOf } from './heights.js';
import type { Ground } from './run-costs.js';
import { CELL, runsIn, type Run } from './running.js';
import { addsUpIn } from './added.js';
import type { Bit } from './settled.js';
import { isFigure } from './words.js';

/** The most lanes at the left whose cells run down over rows. */
const MOST_RUNNING = 7;

/** Rows and the cells that run down over them. */
export interface Reading {
  spans: Span[];
  runs: Run[][];
  cost: number;
  end: number;
  /** How many lanes run down over rows, and where cells stand in theirs. */
  running: number;
  mode: Mode;
}

/** Figures that are no weights of levels: with decimals, signs or units. */
const areAmounts = (bits: Bit[]): boolean => {
  const figures = bits.filter(({ text }) => isFigure(text));
  return figures.length * 2 > bits.length && figures.some(({ text }) => !/^(?:\d{1,2}|100)$/.test(text));
};

/** The reading that least speaks against, over how many lanes run down and where cells stand in their rows. */
export function bestReading(body: Body, lanes: number, typed: boolean): Reading | null {
  let best: Reading | null = null;
  // a lane with a piece in nearly every line does not run down, nor do those to its right
  const lines = new Set(body.bits.map(({ at }) => at)).size;
  const own = Array.from({ length: lanes }, (_, lane) => body.bits.filter((bit) => bit.lane === lane));
  const full = own.findIndex((bits) => bits.length >= lines * 0.9 || isList(bits) || areAmounts(bits));
  const most = Math.min(MOST_RUNNING, lanes - 2, full === -1 ? Infinity : full);
  for (const mode of ['middle', 'top'] as const) {
    for (let running = 0; running <= most; running += 1) {
      const rowing = rowsIn(body, running, mode);
      if (rowing.spans.length === 0 || (best && rowing.cost >= best.cost)) continue;
      const { spans, runs, cost } = runningLanes(body, rowing.spans, running, mode, typed);
      const total = rowing.cost + cost;
      if (!best || total < best.cost)
        best = { spans, runs, cost: total, end: endOf(rowing.end, runs), running, mode };
    }
  }
  return best;
}

const endOf = (end: number, runs: Run[][]): number =>
  Math.max(end, ...runs.flatMap((own) => own.flatMap(({ bits }) => bits.map(({ at }) => at))));

/** The cells of the lanes at the left, the innermost first: a wider cell begins where a narrower one does. */
function runningLanes(
  { bits, rooms, apart, sums: lines }: Body,
  rows: Span[],
  running: number,
  mode: Mode,
  typed: boolean,
): { spans: Span[]; runs: Run[][]; cost: number } {
  const last = rows.at(-1)!.to;
  const rowed = bits.filter(({ lane }) => lane >= running);
  // lines left behind the last row end the cells that run down
  const behind = Math.min(last + 4, ...[...apart, ...rowed.map(({ at }) => at)].filter((at) => at > last));
  const runs: Run[][] = [];
  let spans = rows;
  let cost = 0;
  let edges: Set<number> | null = null;
  for (let lane = running - 1; lane >= 0; lane -= 1) {
    const heights = heightsOf(spans, rowed, mode);
    const addsUp = addsUpIn(spans, rowed);
    const sums = spans.map(({ from, to }) => [...lines].some((at) => at >= from && at <= to));
    const own = bits.filter((bit) => bit.lane === lane && bit.at < behind);
    const blanks = lane === running - 1;
    let found: Run[] = [];
    for (const [from, to] of partsBetween(sums)) {
      const begins = from === 0 ? -1 : spans[from]!.from - 1;
      const ends = to === spans.length - 1 ? Infinity : (spans[to + 1]?.from ?? Infinity) - 1;
      const inside = own.filter(({ at }) => at > begins && at <= ends);
      const ground = { heights, from, to, room: rooms[lane]!, edges, blanks: blanks && !sums[from], addsUp };
      const part = bestRuns(inside, ground, mode, typed && spans.every((span) => span.from === span.to));
      if (part.cost === Infinity) return { spans, runs: [], cost: Infinity };
      cost += part.cost;
      found.push(...part.runs);
    }
    if (blanks) ({ spans, runs: found } = withBlankRows(spans, found));
    runs.unshift(found);
    if (found.some((run) => run.bits.length > 0)) edges = new Set(found.map(({ from }) => from));
  }
  return { spans, runs, cost };
}

/** What speaks against cells that have their words in the first of their rows; less where all of them stand right there. */
const FIRST = 0.3;
const RIGHT_THERE = 0.1;

/** The cells in the middle of their rows, or in the first of them. */
function bestRuns(bits: Bit[], ground: Ground, mode: Mode, typed: boolean): { runs: Run[]; cost: number } {
  const own = runsIn(bits, ground, mode);
  if (!typed && (mode === 'top' || own.cost < FIRST)) return own;
  const first = runsIn(bits, ground, 'first');
  const areRight = first.cost <= first.runs.length * CELL && first.runs.every((run) => run.bits.length === 1);
  // what is typed stands where it begins, and in one line; the reading is worth as much as the other
  if (typed && areRight) return { ...first, cost: own.cost };
  if (mode === 'top') return own;
  if (first.cost + FIRST < own.cost) return first;
  // set in the middle of two rows, words stand beside neither of them
  return areRight && first.cost + RIGHT_THERE < own.cost ? { ...first, cost: own.cost } : own;
}

/** Rows of their own for names that stand between rows. */
function withBlankRows(spans: Span[], runs: Run[]): { spans: Span[]; runs: Run[] } {
  const result: Span[] = [];
  const moved = runs.map((run): Run => {
    const from = result.length;
    const [first] = run.bits;
    if (run.to >= run.from) result.push(...spans.slice(run.from, run.to + 1));
    else result.push({ from: first!.at, to: first!.at - 1, name: run.bits });
    return { ...run, from, to: result.length - 1 };
  });
  return { spans: result, runs: moved };
}

/** Stretches of rows between those of sums, and those alone. */
function partsBetween(sums: boolean[]): [number, number][] {
  const parts: [number, number][] = [];
  sums.forEach((sum, r) => {
    const last = parts.at(-1);
    if (last && !sum && !sums[r - 1]) last[1] = r;
    else parts.push([r, r]);
  });
  return parts;
}
