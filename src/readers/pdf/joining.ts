// Parts of tables → tables: a table that runs over pages is one table.
import { clustered, nearest } from './lattice.js';
import { seam, type Line } from './lines.js';
import { roomOf, type Part, type PartCell } from './parts.js';

/** A cell of a whole table; rows and columns from 0. */
export interface WholeCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: Line[];
  room: number;
  inner: Part[];
  page: number;
}

export interface Whole {
  rows: number;
  columns: number;
  cells: WholeCell[];
  page: number;
  /** A decision at a page break was a close one. */
  doubtful: boolean;
}

/** Whether a part at the top of a page can continue the one at the bottom of the page before. */
export function continues(above: Part, below: Part): boolean {
  const slack = Math.max(2, 0.4 * above.em);
  const shift = below.xs[0]! - above.xs[0]!;
  const width = (part: Part): number => part.xs.at(-1)! - part.xs[0]!;
  if (Math.abs(width(above) - width(below)) > slack || Math.abs(shift) > 6 * above.em) return false;
  // The finer of the two has the other's edges, or at least most of them.
  const [fine, coarse] = above.xs.length >= below.xs.length ? [above, below] : [below, above];
  const offset = coarse.xs[0]! - fine.xs[0]!;
  const shared = coarse.xs.filter((x) =>
    fine.xs.some((other) => Math.abs(other + offset - x) <= slack),
  ).length;
  return shared - 2 >= 0.5 * (coarse.xs.length - 2);
}

/** The parts of one table, one page after the other, as a whole. */
export function wholeOf(parts: Part[]): Whole {
  const em = parts[0]!.em;
  const first = parts[0]!;
  const edges = clustered(
    parts.flatMap((part) =>
      part.xs.map((x) => ({ at: x - part.xs[0]! + first.xs[0]!, from: 0, to: 1, thick: 0 })),
    ),
    Math.min(4, Math.max(1.5, 0.38 * em)),
  );
  const whole: Whole = { rows: 0, columns: edges.length - 1, cells: [], page: first.page, doubtful: false };
  parts.forEach((part, i) => {
    const offset = first.xs[0]! - part.xs[0]!;
    const cells = part.cells.map((cell): WholeCell => {
      const column = nearest(edges, part.xs[cell.left]! + offset);
      return {
        row: cell.top,
        column,
        rowSpan: cell.bottom - cell.top,
        columnSpan: nearest(edges, part.xs[cell.right]! + offset) - column,
        lines: cell.lines,
        room: roomOf(part, cell),
        inner: cell.inner,
        page: part.page,
      };
    });
    append(whole, cells, part.ys.length - 1, i === 0 ? null : { above: parts[i - 1]!, below: part });
  });
  whole.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return whole;
}

function append(
  whole: Whole,
  cells: WholeCell[],
  rows: number,
  seamOf: { above: Part; below: Part } | null,
): void {
  if (!seamOf) {
    whole.cells.push(...cells);
    whole.rows = rows;
    return;
  }
  const repeated = repeatedHeader(whole, cells);
  const rest = cells
    .filter((cell) => cell.row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated }));
  const left = rows - repeated;
  if (left <= 0) return;
  const last = whole.rows;
  const ends = whole.cells.filter((cell) => cell.row + cell.rowSpan === last);
  const starts = rest.filter((cell) => cell.row === 0);
  const cut = rowIsCut(ends, starts, seamOf.above, whole);
  const base = cut ? last - 1 : last;
  for (const cell of rest) {
    const over =
      cell.row === 0
        ? ends.find((end) => end.column === cell.column && end.columnSpan === cell.columnSpan)
        : undefined;
    if (over && (cut || mergedOver(over, cell, whole))) {
      over.rowSpan = base + cell.rowSpan - over.row;
      over.lines = [...over.lines, ...cell.lines];
      over.inner = [...over.inner, ...cell.inner];
    } else whole.cells.push({ ...cell, row: cell.row + base });
  }
  whole.rows = base + left;
}

/** How many rows at the top repeat the table's first rows. */
function repeatedHeader(whole: Whole, cells: WholeCell[]): number {
  const key = (cell: WholeCell): string =>
    `${cell.column}:${cell.columnSpan}:${cell.rowSpan}:${textOf(cell)}`;
  let rows = 0;
  for (let row = 0; ; row += 1) {
    const ours = whole.cells
      .filter((cell) => cell.row === row)
      .map(key)
      .sort();
    const theirs = cells
      .filter((cell) => cell.row === row)
      .map(key)
      .sort();
    if (row >= whole.rows || (ours.length === 0 && theirs.length === 0)) break;
    if (ours.join('|') !== theirs.join('|')) break;
    rows = row + 1;
  }
  // A header merged over several rows repeats whole or not at all; an empty row repeats nothing.
  while (rows > 0 && cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows)) rows -= 1;
  return cells.some((cell) => cell.row < rows && textOf(cell) !== '') ? rows : 0;
}

export function textOf(cell: { lines: Line[] }): string {
  return cell.lines
    .map((line) => line.text)
    .join('')
    .replace(/\s+/g, '');
}

/** An empty cell at the top of a page that continues a merged one from the page before. */
function mergedOver(over: WholeCell, cell: WholeCell, whole: Whole): boolean {
  if (cell.lines.length > 0) return false;
  if (textOf(over) === '' && over.rowSpan === 1 && cell.rowSpan === 1) return false;
  if (cell.rowSpan > 1 || over.rowSpan > 1) return true;
  // One row on either side: merged if that is the habit of the column.
  return whole.cells.some((other) => other.column === cell.column && other.rowSpan > 1 && other !== over);
}

/** Whether the first row below a page break is the rest of the last row above it. */
function rowIsCut(ends: WholeCell[], starts: WholeCell[], above: Part, whole: Whole): boolean {
  let score = -0.5;
  for (const start of starts) {
    const end = ends.find((cell) => cell.column === start.column && cell.columnSpan === start.columnSpan);
    const [has, had] = [start.lines.length > 0, (end?.lines.length ?? 0) > 0];
    if (!end) {
      score -= 2;
      continue;
    }
    // A merged cell goes over the break in either case.
    if (!has && (start.rowSpan > 1 || end.rowSpan > 1)) continue;
    if (!has) score += had ? 1 : 0;
    else if (!had) score -= 3;
    else score += runsOn(end, start, above, whole);
  }
  return score > 0;
}

/** Evidence that the text of a cell goes on below the break: it reaches the edge, and its last line is full. */
function runsOn(end: WholeCell, start: WholeCell, above: Part, whole: Whole): number {
  void whole;
  const last = end.lines.at(-1)!;
  const first = start.lines[0]!;
  const bottom = above.ys.at(-1)!;
  // Room for another line means that nothing forced the text over the break.
  if (bottom - last.y > 1.9 * last.size) return -3;
  const text = textOf(end);
  const opened = (text.match(/[（(《“【]/g) ?? []).length - (text.match(/[）)》”】]/g) ?? []).length;
  if (opened > 0) return 2;
  const how = seam(last, first, end.room);
  if (how === '\n') return end.lines.length > 1 && /^[）)。，；]/.test(first.text) ? 1 : -0.5;
  return end.lines.length > 1 ? 1 : 0.2;
}

export type { PartCell };
