// Parts of tables → tables: a table that runs over pages is one table.
import { clustered, nearest } from './lattice.js';
import { rowIsCut } from './breaks.js';
import { isRemnant, onlyOpenRunOn } from './remnants.js';
import { sameColumns, textOf } from './cells.js';
import { isHeadOfText, isHeadRow, mergesFreely } from './groups.js';
import { withoutHalfHead } from './half-heads.js';
import type { Line } from './lines.js';
import { goesOver, headsGoOn, isFigure, isUnclear } from './merging.js';
import type { Ends } from './open.js';
import { repeatedHeader, withHeadRow, withHeadsApart } from './repeating.js';
import { settingOf, type Setting } from './setting.js';
import type { Confidence } from '../../document/model.js';
import { roomOf, type Part } from './parts.js';

/** A cell of a whole table; rows and columns from 0. */
export interface WholeCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: Line[];
  /** The width its text may take, and the edges above and below it on its last page. */
  room: number;
  y0: number;
  y1: number;
  inner: Part[];
  page: number;
  /** The page of its last piece, to which y0 and y1 belong. */
  until: number;
  /** Ends of its page where it has no edge although its neighbours have: there it goes on. */
  ends?: Ends | undefined;
  /** In the table's first row, or in a head that comes again. */
  inHead?: boolean;
  /** In the first row of its page, repeated heads aside. */
  atTop?: boolean;
  /** In the first or last row of a page beside a break: perhaps but a piece of a cell. */
  atEdge?: boolean;
}

export interface Whole {
  rows: number;
  columns: number;
  cells: WholeCell[];
  page: number;
  /** Medium where a decision at a page break was a close one. */
  sure: Confidence;
  /** Pages at whose top it was a close decision whether a row goes on. */
  doubts: number[];
}

/** The parts of one table, one page after the other, as a whole. */
export function wholeOf(drawn: Part[]): Whole {
  const parts = drawn.map((part, i) => (i === 0 ? part : withoutHalfHead(drawn[0]!, part)));
  const em = parts[0]!.em;
  const first = parts[0]!;
  const edges = clustered(
    parts.flatMap((part) =>
      part.xs.map((x) => ({ at: x - part.xs[0]! + first.xs[0]!, from: 0, to: 1, thick: 0 })),
    ),
    Math.min(4, Math.max(1.5, 0.38 * em)),
  );
  const whole: Whole = {
    rows: 0,
    columns: edges.length - 1,
    cells: [],
    page: first.page,
    sure: first.sure === 'high' && parts.some(({ doubtful }) => doubtful) ? 'medium' : first.sure,
    doubts: [],
  };
  const placed = parts.map((part) => {
    const offset = first.xs[0]! - part.xs[0]!;
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
  });
  placed.forEach((cells, i) => {
    const head = i === 0 ? 0 : repeatedHeader({ rows: parts[0]!.ys.length - 1, cells: placed[0]! }, cells);
    const rows = parts[i]!.ys.length - 1;
    for (const cell of cells) {
      cell.inHead = cell.row < (i === 0 ? 1 : head);
      cell.atTop = i > 0 && cell.row === head;
      cell.atEdge = cell.atTop || (i + 1 < parts.length && cell.row + cell.rowSpan === rows);
    }
  });
  const every = placed.flatMap((cells) => cells.map((cell) => ({ ...cell })));
  const leavesOpen = parts.some(
    (_, i) => i > 0 && (tornBetween(parts, i)?.below || placed[i - 1]!.some((cell) => cell.ends?.below)),
  );
  const habits = {
    every,
    leavesOpen,
    setting: parts.length > 1 ? settingOf(every) : null,
    free: parts.length > 1 && mergesFreely(every),
  };
  placed.forEach((cells, i) =>
    append(
      whole,
      cells,
      parts[i]!.ys.length - 1,
      i === 0 ? null : { ...habits, torn: tornBetween(parts, i), spare: spareBelow(parts[i - 1]!) },
    ),
  );
  whole.cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return whole;
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

/** What is usual in a table: all its cells as they stand on their pages, and how their text is set. */
export interface Habits {
  every: WholeCell[];
  setting: Setting | null;
  /** Whether its merged cells are no groups. */
  free: boolean;
  /** Whether no line ends the rows above this break, and none begins those below it. */
  torn: Ends | null;
  /** The room below the last row above this break, in points. */
  spare: number;
  /** What goes over a page break has no edge there: so at another break of this table. */
  leavesOpen: boolean;
}

/** `habits`: null for the first part. */
function append(whole: Whole, cells: WholeCell[], rows: number, habits: Habits | null): void {
  if (!habits) {
    whole.cells.push(...cells);
    whole.rows = rows;
    return;
  }
  const { every, setting, torn, leavesOpen, free } = habits;
  cells = withHeadsApart(whole, cells);
  const parted = withHeadRow(whole, cells);
  if (parted !== cells) rows += 1;
  cells = parted;
  let repeated = repeatedHeader(whole, cells);
  // A page that ends within the head: the rest of it comes with the head again, and then once more as itself.
  const onlyHead = repeated >= whole.rows;
  if (onlyHead && isSameRow(cells, repeated, repeated + 1)) repeated += 1;
  const rest = cells.filter((cell) => cell.row >= repeated);
  for (const cell of rest) cell.row -= repeated;
  const left = rows - repeated;
  if (left <= 0) return;
  const ends = whole.cells.filter((cell) => cell.row + cell.rowSpan === whole.rows);
  // Where some cells have no edge at a break, these alone are merged over it and the row is whole.
  const isTorn = torn?.below === true && (torn.above || repeated > 0);
  // A row whose strip on the next page is too low for text leaves no line above the break, and tells of no cell.
  const isOpen =
    (isTorn || torn?.below !== true) && (leavesOpen || ends.some((end) => end.ends?.below === true));
  const isHalf = isRemnant(ends, rest) || (isOpen && onlyOpenRunOn(ends, rest));
  const settled = onlyHead || isOpen || isTorn || isHalf;
  const cut = settled
    ? { yes: !onlyHead && (isTorn || isHalf), doubtful: false }
    : rowIsCut(ends, rest, habits);
  if (cut.doubtful) doubt(whole, rest[0]!.page);
  const base = cut.yes ? whole.rows - 1 : whole.rows;
  // From right to left, so that the finer groups are known before the coarser ones.
  const gone = new Set<number>();
  const endOver = (cell: WholeCell): WholeCell | undefined => ends.find((end) => sameColumns(end, cell));
  // What is blank below a figure leads no group either.
  const filled = Math.min(
    ...rest
      .filter((cell) => cell.row === 0 && (cell.lines.length > 0 || isFigure(textOf(endOver(cell) ?? cell))))
      .map((cell) => cell.column),
  );
  const underHeads = headsGoOn(ends, rest, setting);
  const around = {
    underHeads,
    onHeads: !underHeads && isHeadRow(ends),
    besideHead: isHeadOfText(ends, rest),
    ends,
    below: rest,
    setting,
    free,
  };
  for (const cell of rest.sort((a, b) => b.column - a.column)) {
    // A head that comes again is whole above the break, too: what stands under it there is another cell.
    const over = cell.row > 0 || (onlyHead && cell.lines.length > 0) ? undefined : endOver(cell);
    if (over && !cut.yes && !isOpen && isUnclear(over, cell, every, around)) doubt(whole, cell.page);
    if (
      over &&
      (cut.yes ||
        over.ends?.below ||
        (!isOpen &&
          goesOver(over, cell, every, {
            finerGoes: gone.has(cell.column + cell.columnSpan),
            leads: cell.column < filled,
            ...around,
          })))
    ) {
      gone.add(cell.column);
      over.rowSpan = base + cell.rowSpan - over.row;
      over.lines = linesOver(over, cell);
      over.ends = cell.ends;
      over.inner = [...over.inner, ...cell.inner];
      [over.y0, over.y1, over.until] = [cell.y0, cell.y1, cell.until];
    } else {
      whole.cells.push({ ...cell, row: cell.row + base });
    }
  }
  whole.rows = base + left;
}

/** Whether two rows of single cells say the same. */
function isSameRow(cells: WholeCell[], upper: number, lower: number): boolean {
  const [a, b] = [upper, lower].map((row) =>
    cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column),
  ) as [WholeCell[], WholeCell[]];
  const isAlike = (cell: WholeCell, i: number): boolean =>
    cell.rowSpan === 1 && sameColumns(cell, b[i]!) && textOf(cell) === textOf(b[i]!);
  return a.length === b.length && a.every(isAlike) && a.some((cell) => cell.lines.length > 0);
}

/** The text of a cell that goes over: spreadsheets print what of it finds room on each page that shows a part. */
function linesOver(over: WholeCell, cell: WholeCell): Line[] {
  const [above, below] = [textOf(over), textOf(cell)];
  if (over.ends?.below === true && below !== '' && above.length > below.length && above.endsWith(below))
    return over.lines;
  const again = over.ends?.below === true && above !== '' && below.startsWith(above);
  return again ? cell.lines : [...over.lines, ...cell.lines];
}

/** Notes that it was a close decision what goes on at the top of a page. */
function doubt(whole: Whole, page: number): void {
  if (!whole.doubts.includes(page)) whole.doubts.push(page);
  if (whole.sure === 'high') whole.sure = 'medium';
}
