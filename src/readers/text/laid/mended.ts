// Pieces that stand in the wrong lane, told by what their row lacks there and has twice beside it, moved over.
import type { Costs } from './places.js';
import { kindOfPiece } from './places.js';
import type { Reading } from './readings.js';
import { rowCosts, type Body } from './rows.js';
import type { Bit } from './settled.js';

/** What a move must gain. */
const GAIN = 1;
/** How much the lanes count beside the rows. */
const FIT = 0.5;
/** The most moves in one row. */
const MOVES = 4;

/** The pieces with those moved that fit their row better elsewhere; null where none does. */
export function mended(
  body: Body,
  { spans, running, mode }: Reading,
  lanes: number,
  costs: Costs,
): Bit[] | null {
  const costOf = rowCosts(body, running, mode);
  const fit = (bits: Bit[]): number =>
    bits.reduce((sum, bit) => sum + costs(bit.lane, bit, kindOfPiece(bit.text)), 0) * FIT;
  const moved = new Map<Bit, Bit>();
  const byLine = new Map<number, Bit[]>();
  for (const bit of body.bits)
    if (bit.lane >= running) byLine.set(bit.at, [...(byLine.get(bit.at) ?? []), bit]);
  for (const { from, to, name } of spans) {
    if (name) continue;
    const sum = [...body.sums].some((at) => at >= from && at <= to);
    const first = [...byLine]
      .filter(([at]) => at >= from && at <= to)
      .sort(([a], [b]) => a - b)
      .map(([, bits]) => bits);
    if (first.length === 0) continue;
    let row = first;
    for (let move = 0; move < MOVES; move += 1) {
      const before = costOf(row, sum) + fit(row.flat());
      let best: { row: Bit[][]; cost: number } = { row, cost: before - GAIN };
      for (const next of neighbours(row, running, lanes)) {
        const cost = costOf(next, sum) + fit(next.flat());
        if (cost < best.cost) best = { row: next, cost };
      }
      if (best.row === row) break;
      row = best.row;
    }
    if (row !== first) first.forEach((line, i) => line.forEach((bit, k) => moved.set(bit, row[i]![k]!)));
  }
  return moved.size === 0 ? null : body.bits.map((bit) => moved.get(bit) ?? bit);
}

/** A row with one piece one lane aside, or all from one lane on in one line or in all lines. */
function neighbours(row: Bit[][], running: number, lanes: number): Bit[][][] {
  const found: Bit[][][] = [];
  const shifted = (line: Bit[], from: number, to: number, by: number): Bit[] | null => {
    const next = line.map((bit) =>
      bit.lane >= from && bit.lane <= to ? { ...bit, lane: bit.lane + by } : bit,
    );
    const isOrdered = next.every(
      ({ lane }, k) => lane >= running && lane < lanes && (k === 0 || lane > next[k - 1]!.lane),
    );
    return isOrdered ? next : null;
  };
  row.forEach((line, i) => {
    for (const { lane } of line)
      for (const by of [-1, 1])
        for (const [from, to] of [
          [lane, lane],
          [lane, lanes],
          [0, lane],
        ] as const) {
          const next = shifted(line, from, to, by);
          if (next) found.push(row.map((each, k) => (k === i ? next : each)));
        }
  });
  if (row.length > 1)
    for (let lane = running; lane < lanes; lane += 1)
      for (const by of [-1, 1])
        for (const [from, to] of [
          [lane, lane],
          [lane, lanes],
        ] as const) {
          const next = row.map((line) => shifted(line, from, to, by));
          if (next.every((line) => line !== null)) found.push(next);
        }
  return found;
}
