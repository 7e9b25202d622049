// Cells that run down over rows: which pieces of their lane are one cell, and which rows it stands in the middle of.
import { MOST, runCosts, type Ground, type RunCosts, type Stand } from './run-costs.js';
import type { Bit } from './settled.js';

/** A cell over rows from…to with its pieces; none where it is empty. */
export interface Run {
  from: number;
  to: number;
  bits: Bit[];
}

/** The cheapest way to so many rows and pieces: its cost, and the rows and pieces before its last run. */
interface Step {
  cost: number;
  row: number;
  bit: number;
}

/** What it costs a name to stand in a row that is blank but for it. */
const BLANK = 1.8;
/** What it costs a cell to begin where none of the next lane does. */
const OFF_EDGE = 1.6;
/** What a cell costs for being one. */
export const CELL = 0.1;
/** What each row costs over which an empty cell stands. */
const EMPTY = 1.6;

/** The cells of a lane over rows. */
export function runsIn(bits: Bit[], ground: Ground, stand: Stand): { runs: Run[]; cost: number } {
  const costs = runCosts(bits, ground, stand);
  const n = bits.length;
  const rows = ground.to - ground.from + 1;
  const best: Step[][] = Array.from({ length: rows + 1 }, () =>
    Array.from({ length: n + 1 }, () => ({ cost: Infinity, row: 0, bit: 0 })),
  );
  best[0]![0]!.cost = 0;
  for (let j = 1; j <= n; j += 1) endBetween(best, 0, j, ground, costs);
  for (let r = 1; r <= rows; r += 1)
    for (let j = 0; j <= n; j += 1) {
      endBeside(best, r, j, ground, costs);
      endBetween(best, r, j, ground, costs);
    }
  return { runs: runsAlong(best, bits, ground), cost: best[rows]![n]!.cost };
}

/** The best run that ends with row r and piece j, beside its rows. */
function endBeside(best: Step[][], r: number, j: number, { from, edges }: Ground, costs: RunCosts): void {
  const last = from + r - 1;
  for (let r0 = 0; r0 < r; r0 += 1)
    for (let i = Math.max(0, j - MOST); i <= j; i += 1) {
      const so = best[r]![j]!.cost;
      const before = best[r0]![i]!.cost;
      if (before === Infinity || before >= so) continue;
      const first = from + r0;
      if (i < j && costs.isFar(first, last, i, j)) continue;
      let total = before + (edges?.has(first) === false ? OFF_EDGE : CELL);
      total += i === j ? (last - first + 1) * EMPTY : costs.text(i, j);
      if (total >= so) continue;
      if (i < j) total += costs.beside(first, last, i, j);
      if (total < so) best[r]![j] = { cost: total, row: r0, bit: i };
    }
}

/** A name that stands between two rows. */
function endBetween(
  best: Step[][],
  r: number,
  j: number,
  { heights, from, blanks }: Ground,
  costs: RunCosts,
): void {
  if (!blanks) return;
  const edge = heights.tops[from + r] ?? heights.bottoms[from + r - 1]!;
  for (let i = Math.max(0, j - MOST); i < j; i += 1) {
    let total = best[r]![i]!.cost + BLANK + costs.text(i, j);
    for (let k = i; k < j; k += 1) total += costs.away(edge, k);
    if (total < best[r]![j]!.cost) best[r]![j] = { cost: total, row: r, bit: i };
  }
}

/** The runs of the best way, from its end back. */
function runsAlong(best: Step[][], bits: Bit[], { from }: Ground): Run[] {
  const runs: Run[] = [];
  for (let r = best.length - 1, j = bits.length; r > 0 || j > 0;) {
    const step = best[r]![j]!;
    runs.unshift({ from: from + step.row, to: from + r - 1, bits: bits.slice(step.bit, j) });
    [r, j] = [step.row, step.bit];
  }
  return runs;
}
