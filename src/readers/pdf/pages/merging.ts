// Whether two cells on either side of a page break are one merged cell.
import { sameColumns, textOf } from './cells.js';
import { habitOf, isGroup, isOpenQuestion, isTwin } from './groups.js';
import type { WholeCell } from './whole.js';
import { endings, endsAsLabel, endsLabel, isBegun, isLabel, isWholeLabel } from './labels.js';
import { seam } from '../text/lines.js';
import { isWhole, runsOn } from './running.js';
import type { Setting } from './setting.js';

/** Evidence that text goes on below a break is close to none within these bounds. */
const UNCLEAR = { from: -1, to: 1.5 };

/** What the rows on either side of a break say of it. */
export interface Around {
  /** The row below says what stands under the heads above; the row above is one of heads, and this one is not. */
  underHeads: boolean;
  onHeads: boolean;
  /** The row above heads the text below, beside a label of both. */
  besideHead: boolean;
  /** The cells that end above the break, and those of the next page. */
  ends: WholeCell[];
  below: WholeCell[];
  setting: Setting | null;
  /** Merged cells are no groups. */
  free: boolean;
}

/**
 * Whether the cell above the break and the one below it are one merged cell. `finerGoes`: the column to the right
 * goes over; groups are nested from left to right, so a group cannot end inside a part of it. `leads`: all cells to
 * the left are blank, too.
 */
export function goesOver(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
  context: Around & { finerGoes: boolean; leads: boolean },
): boolean {
  if (context.besideHead && over.column === 0 && over.lines.length === 0) return true;
  if (context.underHeads && over.row > 0 && over.lines.length > 0)
    return cell.lines.length === 0 || runsOn(over, cell, context.setting) > 0;
  if (cell.lines.length > 0)
    return over.lines.length > 0
      ? textGoesOver(over, cell, all, context)
      : startsBelow(over, cell, all, context.free);
  if (context.underHeads && over.row === 0) return true;
  if (endsWithHead(over, cell, all, context)) return false;
  if (endsWithCoarser(over, cell, all, context)) return false;
  if (blankGoesOver(over, cell, all, context.leads)) return true;
  const left = leftOf(over, cell, context);
  return left !== null && blankGoesOver(...left, all, false) && isTwin(over.column, all);
}

/** Whether it is a close decision that two cells on either side of a break are one merged cell, or that they are not. */
export function isUnclear(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
  { setting, free, besideHead }: Around,
): boolean {
  if (besideHead && over.column === 0) return false;
  const says = over.lines.length > 0 && cell.lines.length > 0;
  if (free && isOpenQuestion(over, cell, says ? runsOn(over, cell, setting) : 0)) return true;
  const tall = cell.rowSpan > 1 || over.rowSpan > 1;
  if (over.lines.length === 0) return cell.lines.length > 0 && tall;
  if (cell.lines.length > 0) {
    if (over.inHead || endings(textOf(over), textOf(cell), all, over) !== null) return false;
    if (endsLabel(over, cell, all)) return false;
    const evidence = runsOn(over, cell, setting);
    return tall && evidence > UNCLEAR.from && evidence < UNCLEAR.to && !isLabel(textOf(over), all, over);
  }
  if (tall) {
    const others = all.filter((other) => !other.atEdge && other.rowSpan > 1 && sameColumns(other, over));
    return 2 * others.filter((other) => other.lines.length === 0).length > others.length;
  }
  const { merged, blank } = habitOf(over, cell, all);
  return merged > 0 && blank > 0 && 4 * blank > merged && blank < 4 * merged;
}

/**
 * Whether the first row of a page is the lower one of a head whose upper one ends the page before: all it says stands
 * under wider cells.
 */
export function headsGoOn(ends: WholeCell[], below: WholeCell[], setting: Setting | null): boolean {
  const first = below.filter((cell) => cell.row === 0);
  const said = first.filter((cell) => cell.lines.length > 0);
  const wider = said.filter((cell) => ends.some((end) => isUnder(cell, end)));
  if (wider.length === 0) return false;
  if (ends.every((end) => end.row === 0)) return wider.length === said.length;
  // Further down it is one of the head's rows where nothing above is a figure, and the labels beside go on.
  if (!isPartedBelow(ends, below) || said.length * 2 > first.length) return false;
  return said.every((cell) => {
    const end = ends.find((one) => sameColumns(one, cell));
    return wider.includes(cell) || (end && end.lines.length > 0 && runsOn(end, cell, setting) > 0);
  });
}

/** A head has no more rows above the last one than this. */
const MOST_HEADS = 3;

/** Whether the next row parts columns of a cell in the last row of a head: 其中 | 基本支出, 项目支出. */
export function isPartedBelow(ends: WholeCell[], below: WholeCell[]): boolean {
  if (ends.some((end) => end.row >= MOST_HEADS || /\d/.test(textOf(end)))) return false;
  return ends.some((end) => {
    const parts = below.filter((cell) => cell.row === 0 && cell.lines.length > 0 && isUnder(cell, end));
    return end.lines.length > 0 && end.rowSpan === 1 && parts.length > 1;
  });
}

/** Whether a cell stands under some of the columns of a wider one. */
function isUnder(cell: WholeCell, end: WholeCell): boolean {
  return (
    end.columnSpan > cell.columnSpan &&
    end.column <= cell.column &&
    end.column + end.columnSpan >= cell.column + cell.columnSpan
  );
}

/** The cells to the left of two beside a break, where what stands above stops there; else null. */
function leftOf(over: WholeCell, cell: WholeCell, { ends, below }: Around): [WholeCell, WholeCell] | null {
  const above = ends.find((end) => end.column + end.columnSpan === over.column);
  const next = below.find((start) => start.row === 0 && start.column + start.columnSpan === cell.column);
  const stops =
    above && next && sameColumns(above, next) && above.lines.length > 0 && next.lines.length === 0;
  return stops && above.rowSpan === over.rowSpan && next.rowSpan === cell.rowSpan ? [above, next] : null;
}

/** A head whose column has blanks, or one in a row of heads, has nothing to do with a blank below. */
function endsWithHead(over: WholeCell, cell: WholeCell, all: WholeCell[], { onHeads }: Around): boolean {
  if (onHeads && over.inHead && over.rowSpan === 1) return true;
  if (!over.inHead || cell.rowSpan > 1) return false;
  const { merged, blank } = habitOf(over, cell, all);
  return merged === 0 && blank > 2;
}

/** A group ends where one to its left ends, and where what stands below is no row of the groups, as a total is none. */
function endsWithCoarser(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
  { ends, below, setting, free }: Around,
): boolean {
  if (free || cell.rowSpan > 1) return false;
  return below.some((start) => {
    if (start.row > 0 || start.lines.length === 0 || start.column + start.columnSpan > cell.column)
      return false;
    const end = ends.find((one) => sameColumns(one, start));
    if (!end || end.lines.length === 0) return false;
    const groups = end.rowSpan > 1 || habitOf(end, start, all).merged > 0;
    return groups && end.row <= over.row && runsOn(end, start, setting) < 0;
  });
}

function blankGoesOver(over: WholeCell, cell: WholeCell, all: WholeCell[], leads: boolean): boolean {
  if (cell.rowSpan > 1 || over.rowSpan > 1) return true;
  if (over.lines.length === 0) return false;
  // One row on either side: merged if that is the habit of the column below the header.
  const { merged, blank } = habitOf(over, cell, all);
  const text = textOf(over);
  const isNumber = isFigure(text);
  // Groups have labels: that the column has one merged cell says little of a figure or a sentence.
  const isLabel = !isNumber && !/[，。；]/.test(text);
  // In the leading columns no cell is blank without being part of a group.
  // Where groups abound, a blank cell among them is an accident.
  const free = isLabel ? 4 * blank <= merged : blank === 0;
  return free && (merged > (isLabel ? 0 : 1) || (leads && !isNumber));
}

/** Whether a text is an amount, a rate or a code: no label of rows. */
export function isFigure(text: string): boolean {
  return /^[-+≥≤=]?[\d,.]+%?$/.test(text);
}

/**
 * A label that found no room above the break is set below it, and so is one that stands in the middle of a cell most of
 * which is there: the cell above stays blank. Merged where the column is in the habit and never else blank.
 */
function startsBelow(over: WholeCell, cell: WholeCell, all: WholeCell[], free: boolean): boolean {
  const [above, below] = [over.y1 - over.y0, cell.y1 - cell.y0];
  const isFull = cell.rowSpan > 1 && cell.lines.length > 1 && above <= 3.2 * cell.lines[0]!.size;
  const isMiddle = !free && (cell.rowSpan > 1 || over.rowSpan > 1) && above <= below;
  if (over.row === 0 || (!isFull && !isMiddle)) return false;
  const { merged, blank } = habitOf(over, cell, all);
  const isBlank = (other: WholeCell): boolean =>
    other !== over &&
    other.rowSpan > 1 &&
    other.lines.length === 0 &&
    !other.atEdge &&
    sameColumns(other, over);
  return blank === 0 && merged > 0 && (isFull || !all.some(isBlank));
}

/** A merged cell whose text itself runs over the break. */
function textGoesOver(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
  { finerGoes, setting, free, onHeads, besideHead }: Around & { finerGoes: boolean },
): boolean {
  const evidence = runsOn(over, cell, setting);
  if (evidence <= -3) return false;
  const [above, below] = [textOf(over), textOf(cell)];
  const merges =
    cell.rowSpan > 1 ||
    over.rowSpan > 1 ||
    all.some((o) => o.row > 0 && sameColumns(o, over) && isGroup(o, all));
  // A bracket that closes below was opened above, whatever else.
  if (evidence >= 3 || (free && evidence > 1)) return true;
  if (onHeads && over.rowSpan === 1 && (over.inHead || over.column > 0) && evidence < 2) return false;
  if (over.column === 0 && (besideHead || (onHeads && isBegun(over, cell)))) return true;
  const ends = endings(above, below, all, over);
  if (ends === 'both') return false;
  // No label is one character, as is what a column of one character's width holds of it above the break.
  const narrow = over.room < 2 * over.lines[0]!.size && /^\p{Script=Han}$/u.test(above);
  if (narrow && (merges || over.column === 0) && over.row > 0 && evidence > -1) return true;
  if (merges && evidence > -0.5 && endsAsLabel(over, cell, all)) return true;
  const tall = cell.rowSpan > 1 || over.rowSpan > 1;
  const apart = evidence <= -1 && !/^[（(]/.test(below);
  const nested = finerGoes && tall && !isWhole(above) && !apart;
  if (merges && (evidence >= 2 || nested || ends === 'joined' || isLabel(above + below, all, over)))
    return true;
  if (merges && below.length <= 2 && !isWhole(above) && evidence >= -0.5 && !isWholeLabel(over, all))
    return true;
  if (!tall || over.row === 0 || isWhole(above) || evidence <= -1.5) return false;
  if (isLabel(above, all, over) || seam(over.lines.at(-1)!, cell.lines[0]!, over.room) === '\n') return false;
  // The rest of a text starts at the top of its cell; a text of its own in a tall cell is mostly set in the middle.
  const first = cell.lines[0]!;
  const spare = cell.y1 - cell.lines.at(-1)!.y;
  return (
    /^[（(]/.test(below) || spare <= 1.5 * first.size || first.y - first.size - cell.y0 < 0.8 * first.size
  );
}
