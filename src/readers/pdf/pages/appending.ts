// A further part of a table below those before it: which heads come again, and which cells go over the break.
import type { Ends } from '../model.js';
import { rowIsCut } from './breaks.js';
import { isRemnant, onlyOpenRunOn } from './remnants.js';
import { sameColumns, textOf } from './cells.js';
import { isHeadOfText, isHeadRow } from './groups.js';
import type { Line } from '../text/lines.js';
import { goesOver, headsGoOn, isFigure, isUnclear } from './merging.js';
import { repeatedHeader, withHeadRow, withHeadsApart } from './repeating.js';
import type { Setting } from './setting.js';
import type { WholeCell, Whole } from './whole.js';

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
  /** At a break of this table a cell that goes over it has no edge below it either. */
  opensBelow: boolean;
}

/** A part of a table without the heads that come again. */
interface Rest {
  cells: WholeCell[];
  rows: number;
  /** Rows of heads that came before it. */
  repeated: number;
  /** No more than the head stands above the break. */
  onlyHead: boolean;
}

/** How a row stands at a break. */
interface Break {
  /** It goes on below. */
  cut: boolean;
  /** Cells without an edge there alone are merged over it. */
  isOpen: boolean;
}

/** Puts the rows of a further part below those of the whole. */
export function append(whole: Whole, cells: WholeCell[], rows: number, habits: Habits): void {
  const rest = withoutHeads(whole, cells, rows);
  if (rest.rows <= 0) return;
  const ends = whole.cells.filter((cell) => cell.row + cell.rowSpan === whole.rows);
  const found = breakAt(whole, ends, rest, habits);
  const base = found.cut ? whole.rows - 1 : whole.rows;
  joinCells(whole, ends, rest, found, base, habits);
  whole.rows = base + rest.rows;
}

function withoutHeads(whole: Whole, drawn: WholeCell[], height: number): Rest {
  const apart = withHeadsApart(whole, drawn);
  const cells = withHeadRow(whole, apart);
  const rows = cells === apart ? height : height + 1;
  let repeated = repeatedHeader(whole, cells);
  // A page that ends within the head: the rest of it comes with the head again, and then once more as itself.
  const onlyHead = repeated >= whole.rows;
  if (onlyHead && isSameRow(cells, repeated, repeated + 1)) repeated += 1;
  const rest = cells.filter((cell) => cell.row >= repeated);
  for (const cell of rest) cell.row -= repeated;
  return { cells: rest, rows: rows - repeated, repeated, onlyHead };
}

/** Whether the last row goes on below a break, and how. */
function breakAt(whole: Whole, ends: WholeCell[], rest: Rest, habits: Habits): Break {
  const { torn, leavesOpen } = habits;
  const { cells, onlyHead, repeated } = rest;
  // Where some cells have no edge at a break, these alone are merged over it and the row is whole.
  const isTorn = torn?.below === true && (torn.above || repeated > 0);
  // A row whose strip on the next page is too low for text leaves no line above the break, and tells of no cell.
  const isOpen =
    (isTorn || torn?.below !== true) && (leavesOpen || ends.some((end) => end.ends?.below === true));
  const isHalf = isRemnant(ends, cells) || (isOpen && onlyOpenRunOn(ends, cells));
  if (onlyHead || isOpen || isTorn || isHalf) return { cut: !onlyHead && (isTorn || isHalf), isOpen };
  const cut = rowIsCut(ends, cells, habits);
  if (cut.doubtful) doubt(whole, cells[0]!.page);
  return { cut: cut.yes, isOpen };
}

/** Joins cells to those that go over the break, and puts the others below; `base`: the row that the first of them stands in. */
function joinCells(
  whole: Whole,
  ends: WholeCell[],
  { cells: rest, onlyHead }: Rest,
  { cut, isOpen }: Break,
  base: number,
  { every, setting, free, opensBelow }: Habits,
): void {
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
  const gone = new Set<number>();
  // From right to left, so that the finer groups are known before the coarser ones.
  for (const cell of rest.sort((a, b) => b.column - a.column)) {
    // A head that comes again is whole above the break, too: what stands under it there is another cell.
    const over = cell.row > 0 || (onlyHead && cell.lines.length > 0) ? undefined : endOver(cell);
    if (over && !cut && !isOpen && isUnclear(over, cell, every, around)) doubt(whole, cell.page);
    const finerGoes = gone.has(cell.column + cell.columnSpan);
    const leads = cell.column < filled;
    // One that came over a break, and lacks its upper edge below the next one, too, was never closed.
    const isOpenAgain = (end: WholeCell): boolean => end.ends?.above === true && cell.ends?.above === true;
    // What has an edge below the break and text of its own begins there, where those that go over have none.
    const begins = opensBelow && cell.lines.length > 0 && cell.ends?.above === false;
    const goes = (end: WholeCell): boolean =>
      cut ||
      (end.ends?.below && !begins) ||
      isOpenAgain(end) ||
      (!isOpen && goesOver(end, cell, every, { finerGoes, leads, ...around }));
    if (over && goes(over)) {
      gone.add(cell.column);
      extend(over, cell, base);
    } else whole.cells.push({ ...cell, row: cell.row + base });
  }
}

function extend(over: WholeCell, cell: WholeCell, base: number): void {
  over.rowSpan = base + cell.rowSpan - over.row;
  over.lines = linesOver(over, cell);
  over.ends = cell.ends;
  over.inner = [...over.inner, ...cell.inner];
  [over.y0, over.y1, over.until] = [cell.y0, cell.y1, cell.until];
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
