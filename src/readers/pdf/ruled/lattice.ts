// A group of touching lines → cells: unit cells without a line between them are one merged cell.
import type { Field } from '../model.js';
import type { Frame } from './rules.js';
import type { Rule } from '../drawing/geometry.js';

export interface Lattice {
  /** Positions of the vertical and of the horizontal edges. */
  xs: number[];
  ys: number[];
  fields: Field[];
  /** Which field covers a unit cell: fieldAt[row][column], -1 where none does. */
  fieldAt: number[][];
  /** Pieces of edges between two cells where no line is drawn: in a grid that is understood there are none. */
  gaps: number;
}

/** Which unit edges are drawn, of each horizontal and of each vertical edge. */
interface Walls {
  across: boolean[][];
  down: boolean[][];
}

/** The share of a unit edge that must be drawn for the edge to count. */
const DRAWN = 0.55;

/** The cells of a frame, or null where it bounds none. `em`: the usual size of the text. */
export function latticeOf(frame: Frame, em: number): Lattice | null {
  // Lines nearer than this leave no room for text between them: a double border, or one drawn by each neighbour.
  const near = Math.min(4, Math.max(1.5, 0.38 * em));
  const vertical = clustered(frame.down, near);
  const horizontal = clustered(frame.across, near);
  if (vertical.length === 0 || horizontal.length === 0) return null;
  // Tables open at the sides: horizontal lines that run on past the outermost vertical ones by a character.
  const beyond = 0.8 * em;
  const wide = extent(frame.across);
  const high = extent(frame.down);
  if (vertical[0]! - wide.from > beyond) vertical.unshift(wide.from);
  if (wide.to - vertical.at(-1)! > beyond) vertical.push(wide.to);
  const [top, bottom] = [horizontal[0]!, horizontal.at(-1)!];
  if (top - high.from > beyond && isRow(frame.down, [high.from, top])) horizontal.unshift(high.from);
  if (high.to - bottom > beyond && isRow(frame.down, [bottom, high.to])) horizontal.push(high.to);
  const [columns, rows] = [vertical.length - 1, horizontal.length - 1];
  if (columns < 1 || rows < 1 || columns > 200 || rows > 2_000) return null;
  const walls = {
    across: drawn(frame.across, horizontal, vertical, near),
    down: drawn(frame.down, vertical, horizontal, near),
  };
  withoutLooseEnds(walls);
  withoutBare(vertical, walls.down, walls.across);
  withoutBare(horizontal, walls.across, walls.down);
  return cellsOf(vertical, horizontal, walls);
}

/** Takes out edges that are no side of any cell, such as a mark drawn in the midst of one. */
function withoutBare(edges: number[], own: boolean[][], others: boolean[][]): void {
  for (let i = edges.length - 2; i > 0; i -= 1) {
    if (own[i]!.some(Boolean)) continue;
    edges.splice(i, 1);
    own.splice(i, 1);
    // What bounds either half bounds the whole.
    for (const other of others) other.splice(i - 1, 2, other[i - 1]! || other[i]!);
  }
}

/**
 * Rows within a table that have no outer line on the left, where the rows around them have: LibreOffice ends merged
 * cells there too early that go on from an earlier page. Their first cells are the rest of those above.
 */
function withoutLooseEnds({ across, down }: Walls): void {
  const left = down[0]!;
  const [first, last] = [left.indexOf(true), left.lastIndexOf(true)];
  const open = left.flatMap((isDrawn, r) => (isDrawn || r < first || r > last ? [] : [r]));
  if (open.length > 0.4 * left.length) return;
  for (const r of open)
    for (let c = 0; c + 1 < down.length && (c === 0 || !down[c]![r]); c += 1) {
      across[r]![c] = false;
      if (c > 0 && down[c]![r - 1]) down[c]![r] = true;
    }
}

/** Whether vertical lines beyond the last horizontal one bound a row: those of merged cells alone leave its other end open. */
function isRow(down: Rule[], [from, to]: [number, number]): boolean {
  const middle = (from + to) / 2;
  const positions = (rules: Rule[]): [number, number] => [
    Math.min(...rules.map((rule) => rule.at)),
    Math.max(...rules.map((rule) => rule.at)),
  ];
  const [left, right] = positions(down);
  const [first, last] = positions(down.filter((rule) => rule.from < middle && rule.to > middle));
  return Math.abs(first - left) < 3 && Math.abs(last - right) < 3;
}

function extent(rules: Rule[]): { from: number; to: number } {
  return rules.reduce(
    (all, rule) => ({ from: Math.min(all.from, rule.from), to: Math.max(all.to, rule.to) }),
    { from: Infinity, to: -Infinity },
  );
}

/** The positions of lines, those nearer than `near` taken together at their weighted middle. */
export function clustered(rules: Rule[], near: number): number[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const found: { at: number; weight: number }[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i;
    let [sum, weight] = [0, 0];
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at <= near) {
      const length = sorted[end]!.to - sorted[end]!.from;
      sum += sorted[end]!.at * length;
      weight += length;
      end += 1;
    }
    const last = found.at(-1);
    const at = sum / weight;
    // Pieces of a double line need not stand at the very same two heights all along.
    if (last && at - last.at <= near) {
      last.at = (last.at * last.weight + sum) / (last.weight + weight);
      last.weight += weight;
    } else found.push({ at, weight });
    i = end;
  }
  return found.map(({ at }) => at);
}

/** The index of the edge nearest to a position. */
export function nearest(edges: number[], at: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i += 1)
    if (Math.abs(edges[i]! - at) < Math.abs(edges[best]! - at)) best = i;
  return best;
}

/** drawn[edge][unit]: whether the unit piece of that edge is drawn. */
function drawn(rules: Rule[], edges: number[], cuts: number[], near: number): boolean[][] {
  const lengths = edges.map(() => new Float64Array(Math.max(0, cuts.length - 1)));
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const edge = nearest(edges, rule.at);
    if (Math.abs(edges[edge]! - rule.at) > near) continue;
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const overlap = Math.min(rule.to, cuts[i + 1]!) - Math.max(rule.from, cuts[i]!);
      // The halves of a double line are not to be added up: the longer one counts.
      if (overlap > 0) lengths[edge]![i] = combine(lengths[edge]![i]!, overlap, cuts[i + 1]! - cuts[i]!);
    }
  }
  return lengths.map((row) => Array.from(row, (length, i) => length >= DRAWN * (cuts[i + 1]! - cuts[i]!)));
}

function combine(have: number, more: number, whole: number): number {
  return have >= 0.4 * whole && more >= 0.4 * whole
    ? Math.max(have, more, 0.8 * Math.min(whole, have + more))
    : have + more;
}

function cellsOf(xs: number[], ys: number[], walls: Walls): Lattice {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const fieldAt = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  const fields: Field[] = [];
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      if (fieldAt[r]![c] !== -1) continue;
      const box = regionFrom(r, c, fieldAt, walls);
      for (let y = box.top; y < box.bottom; y += 1)
        for (let x = box.left; x < box.right; x += 1) fieldAt[y]![x] = fields.length;
      fields.push(box);
    }
  return { xs, ys, fields, fieldAt, gaps: gapsIn(fieldAt, walls) };
}

function gapsIn(fieldAt: number[][], { across, down }: Walls): number {
  let gaps = 0;
  fieldAt.forEach((row, r) =>
    row.forEach((field, c) => {
      if (c > 0 && row[c - 1] !== field && !down[c]![r]) gaps += 1;
      if (r > 0 && fieldAt[r - 1]![c] !== field && !across[r]![c]) gaps += 1;
    }),
  );
  return gaps;
}

/** The largest rectangle to the right and downwards that no line crosses and nothing else has taken. */
function regionFrom(row: number, column: number, taken: number[][], walls: Walls): Field {
  const [rows, columns] = [taken.length, taken[0]!.length];
  let right = column + 1;
  while (right < columns && taken[row]![right] === -1 && !walls.down[right]![row]) right += 1;
  let bottom = row + 1;
  const free = (r: number): boolean => {
    for (let c = column; c < right; c += 1) {
      if (taken[r]![c] !== -1 || walls.across[r]![c]) return false;
      if (c > column && walls.down[c]![r]) return false;
    }
    return true;
  };
  while (bottom < rows && free(bottom)) bottom += 1;
  return { left: column, right, top: row, bottom };
}
