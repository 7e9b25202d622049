// Parts of tables → tables: a table that runs over pages is one table.
import type { Ends, Part } from '../model.js';
import type { Confidence } from '../../../document/model.js';
import { withoutBareStrip } from './bare-strips.js';
import { clustered, nearest } from '../ruled/lattice.js';
import { mergesFreely } from './groups.js';
import { withHeadApart } from './glued-heads.js';
import { withoutHalfHead } from './half-heads.js';
import { repeatedHeader } from './repeating.js';
import { settingOf } from './setting.js';
import { roomOf } from '../ruled/parts.js';
import { append, type Habits } from './appending.js';
import type { Whole, WholeCell } from './whole.js';

/** The parts of one table, one page after the other, as a whole. */
export function wholeOf(found: Part[]): Whole {
  const drawn = found.map((part, i) => withoutBareStrip(part, found[i + 1]));
  const parts = drawn.map((part, i) =>
    i === 0 ? part : withoutHalfHead(drawn[0]!, withHeadApart(drawn[0]!, drawn[i - 1]!, part)),
  );
  const first = parts[0]!;
  const edges = edgesOf(parts);
  const whole: Whole = {
    rows: 0,
    columns: edges.length - 1,
    cells: [],
    page: first.page,
    sure: surenessOf(parts),
    doubts: [],
  };
  const placed = parts.map((part) => cellsOf(part, edges, first.xs[0]! - part.xs[0]!));
  markEnds(parts, placed);
  const habits = habitsOf(parts, placed);
  placed.forEach((cells, i) => {
    const rows = parts[i]!.ys.length - 1;
    if (i === 0) {
      whole.cells.push(...cells);
      whole.rows = rows;
    } else
      append(whole, cells, rows, {
        ...habits,
        torn: tornBetween(parts, i),
        spare: spareBelow(parts[i - 1]!),
      });
  });
  whole.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return whole;
}

/** A grid is as sure as it is drawn, but for doubts; columns that nobody sees are missing from every sum. */
function surenessOf(parts: Part[]): Confidence {
  if (parts.some(({ offPage, sure }) => offPage || sure === 'low')) return 'low';
  const sure = parts.some((part) => part.sure === 'medium') ? 'medium' : 'high';
  return sure === 'high' && parts.some(({ doubtful }) => doubtful) ? 'medium' : sure;
}

/** Where the columns of all parts begin and end, measured from the first part's left edge. */
function edgesOf(parts: Part[]): number[] {
  const { em, xs } = parts[0]!;
  return clustered(
    parts.flatMap((part) => part.xs.map((x) => ({ at: x - part.xs[0]! + xs[0]!, from: 0, to: 1, thick: 0 }))),
    Math.min(4, Math.max(1.5, 0.38 * em)),
  );
}

/** The cells of a part under the columns of the whole, as they stand on their page. */
function cellsOf(part: Part, edges: number[], offset: number): WholeCell[] {
  return part.cells.map((cell): WholeCell => {
    const column = nearest(edges, part.xs[cell.left]! + offset);
    return {
      row: cell.top,
      column,
      rowSpan: cell.bottom - cell.top,
      columnSpan: nearest(edges, part.xs[cell.right]! + offset) - column,
      lines: cell.lines,
      room: roomOf(part, cell),
      y0: part.ys[cell.top]!,
      y1: part.ys[cell.bottom]!,
      inner: cell.inner,
      page: part.page,
      until: part.page,
      ends: cell.ends,
    };
  });
}

/** Marks the cells of heads, and those beside a break. */
function markEnds(parts: Part[], placed: WholeCell[][]): void {
  placed.forEach((cells, i) => {
    const head = i === 0 ? 0 : repeatedHeader({ rows: parts[0]!.ys.length - 1, cells: placed[0]! }, cells);
    const rows = parts[i]!.ys.length - 1;
    for (const cell of cells) {
      cell.inHead = cell.row < (i === 0 ? 1 : head);
      cell.atTop = i > 0 && cell.row === head;
      cell.atEdge = cell.atTop || (i + 1 < parts.length && cell.row + cell.rowSpan === rows);
    }
  });
}

/** What is usual at all breaks of a table. */
function habitsOf(parts: Part[], placed: WholeCell[][]): Omit<Habits, 'torn' | 'spare'> {
  const every = placed.flatMap((cells) => cells.map((cell) => ({ ...cell })));
  const leavesOpen = parts.some(
    (_, i) => i > 0 && (tornBetween(parts, i)?.below || placed[i - 1]!.some((cell) => cell.ends?.below)),
  );
  return {
    every,
    leavesOpen,
    opensBelow: placed.slice(1).some((cells) => cells.some(({ row, ends }) => row === 0 && ends?.above)),
    setting: parts.length > 1 ? settingOf(every) : null,
    free: parts.length > 1 && mergesFreely(every),
  };
}

/** Whether lines are missing on either side of a break, in a table that has a first and a last one. */
function tornBetween(parts: Part[], next: number): Ends | null {
  const [first, last, above, below] = [parts[0]!, parts.at(-1)!, parts[next - 1]!, parts[next]!];
  if (first.torn?.above !== false || last.torn?.below !== false) return null;
  return { below: above.torn?.below ?? false, above: below.torn?.above ?? false };
}

/** The room between the end of a part and the lowest text of its page. */
function spareBelow({ floor, box }: Part): number {
  return floor === undefined ? 0 : floor - box.y1;
}
