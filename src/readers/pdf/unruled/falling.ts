// Cells merged over several rows in tables without lines: their text hangs lower than the row that it is drawn with.
import { enumerated } from '../text/lines.js';
import type { Placed } from './spans.js';

/** Text this far (in characters) below the middle of its row belongs to more than the row. */
const LOWER = 0.45;
/** The middle of text and that of its rows are alike up to so many characters. */
const ALIKE = 0.9;

/** Lets cells reach down over blank places so that their text stands in the middle. Rows from `first` on. */
export function fallen(cells: Placed[], rows: number, columns: number, first: number): void {
  const taken = placesOf(cells, rows, columns);
  const heights = heightsOf(cells, rows);
  const hung = new Set<number>();
  for (const cell of [...cells].sort((a, b) => a.top - b.top || a.left - b.left)) {
    if (cell.top < first || cell.bottom > cell.top + 1) continue;
    const middle = (cell.y0 + cell.y1) / 2;
    const { from, to } = heights[cell.top]!;
    if (middle - (from + to) / 2 < LOWER * cell.size && cell.y1 < to + 0.3 * cell.size) continue;
    let best = cell.top;
    let least = Infinity;
    for (let k = cell.top; k < rows; k += 1) {
      if (k > cell.top && !isBlank(taken, k, cell)) break;
      const off = Math.abs((from + heights[k]!.to) / 2 - middle);
      if (off <= least) [best, least] = [k, off];
    }
    if (best === cell.top || least > ALIKE * cell.size) continue;
    grow(cell, best + 1, taken);
    hung.add(cell.left);
  }
  if (!areCentred(cells)) ledBlanks(taken, first, hung);
}

/** Whether lines alone stand in the middle of rows that have more: then what is merged hangs, and a blank is blank. */
function areCentred(cells: Placed[]): boolean {
  const tall = cells.filter((cell) => cell.lines.length > 1 && cell.bottom === cell.top + 1);
  const beside = tall.flatMap((high) =>
    cells
      .filter((cell) => cell.top === high.top && cell.bottom === high.bottom && cell.lines.length === 1)
      .map((cell) => (cell.y0 + cell.y1 - high.y0 - high.y1) / 2 / cell.size),
  );
  return beside.length > 1 && beside.filter((off) => Math.abs(off) < 0.3).length * 2 > beside.length;
}

/** The leading columns of a form group its rows: a blank there belongs to the group above, unless groups show by their middle. */
function ledBlanks(taken: (Placed | null)[][], first: number, hung: Set<number>): void {
  const columns = taken[0]!.length;
  for (let c = 0; c + 1 < columns; c += 1) {
    const blanks = taken.filter(
      (row, r) => r > first && row[c] === null && row.some((one) => one?.top === r),
    ).length;
    if (blanks === 0 && c > 0 && !hung.has(c)) break;
    if (blanks * 4 > taken.length * 3) break;
    const own = taken.flatMap((row, r) => (row[c]?.top === r && r >= first ? [row[c]!] : []));
    if (hung.has(c) || own.filter(({ lines }) => enumerated(lines[0]!.text)).length * 2 > own.length)
      continue;
    for (let r = first + 1; r < taken.length; r += 1) {
      const above = taken[r - 1]![c];
      const led = c === 0 || taken[r]![c - 1] === taken[r - 1]![c - 1];
      if (
        taken[r]![c] === null &&
        above &&
        led &&
        above.left === c &&
        above.right === c + 1 &&
        above.top >= first
      )
        grow(above, r + 1, taken);
    }
  }
}

/** Top and foot of the text of each row, without that of cells which hang lower than the others. */
function heightsOf(cells: Placed[], rows: number): { from: number; to: number }[] {
  return Array.from({ length: rows }, (_, r) => {
    const own = cells.filter((cell) => cell.top === r);
    const middles = own.map((cell) => (cell.y0 + cell.y1) / 2).sort((a, b) => a - b);
    const size = own[0]?.size ?? 10;
    const votes = middles.map((at) => middles.filter((other) => Math.abs(other - at) < 0.4 * size).length);
    const centre = middles[votes.indexOf(Math.max(...votes))] ?? 0;
    const calm = own.filter((cell) => Math.abs((cell.y0 + cell.y1) / 2 - centre) < 0.4 * size);
    return {
      from: Math.min(...calm.map((cell) => cell.y0)),
      to: Math.max(...calm.map((cell) => cell.y1)),
    };
  });
}

/** Which cell stands at each place. */
export function placesOf(cells: Placed[], rows: number, columns: number): (Placed | null)[][] {
  const taken = Array.from({ length: rows }, () => new Array<Placed | null>(columns).fill(null));
  for (const cell of cells)
    for (let r = cell.top; r < cell.bottom; r += 1)
      for (let c = cell.left; c < cell.right; c += 1) taken[r]![c] ??= cell;
  return taken;
}

function isBlank(taken: (Placed | null)[][], row: number, { left, right }: Placed): boolean {
  return taken[row]!.slice(left, right).every((one) => one === null);
}

/** Lets a cell take the places below it. */
function grow(cell: Placed, bottom: number, taken: (Placed | null)[][]): void {
  for (let r = cell.bottom; r < bottom; r += 1)
    for (let c = cell.left; c < cell.right; c += 1) taken[r]![c] = cell;
  cell.bottom = Math.max(cell.bottom, bottom);
}
