// How the merged cells of a table lie to one another and to rows of heads, and what that says at a page break.
import { sameColumns, textOf } from './cells.js';
import type { WholeCell } from './whole.js';

/**
 * Whether merged cells stand as no groups do: each of a group's is within the rows of the one that the next column of
 * groups to its left has there. Of a table that merges freely nothing tells which cells go over a page break.
 */
export function mergesFreely(all: WholeCell[]): boolean {
  const merged = all.filter((cell) => cell.rowSpan > 1 && !cell.inHead);
  const end = (cell: WholeCell): number => cell.column + cell.columnSpan;
  const free = merged.filter((cell) => {
    const column = Math.max(...merged.filter((other) => end(other) <= cell.column).map(end));
    const left = all.find(
      (other) =>
        other.page === cell.page &&
        end(other) === column &&
        other.row <= cell.row &&
        other.row + other.rowSpan > cell.row,
    );
    return left !== undefined && left.row + left.rowSpan < cell.row + cell.rowSpan;
  });
  // A form has blocks of several kinds one below the other, and the odd cell merged beside single ones.
  return (
    free.length > 0.25 * merged.length || free.some((cell) => merged.some((other) => crosses(cell, other)))
  );
}

/** Whether two cells share some rows of a page, and each has others. */
function crosses(a: WholeCell, b: WholeCell): boolean {
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  const ends = upper.row + upper.rowSpan;
  return a.page === b.page && upper.row < lower.row && lower.row < ends && ends < lower.row + lower.rowSpan;
}

/** Whether it is an open question in a table that merges freely if two cells beside a break are one. */
export function isOpenQuestion(over: WholeCell, cell: WholeCell, evidence: number): boolean {
  if (over.lines.length > 0 && cell.lines.length > 0)
    return evidence > 0 || (evidence > -1.2 && (over.rowSpan > 1 || cell.rowSpan > 1));
  return cell.lines.length === 0 || over.rowSpan > 1 || cell.rowSpan > 1;
}

/** A head has no more rows than this. */
const MOST_HEADS = 4;

/** Whether a cell is merged over rows below the head of its column: of a head of several rows some cells are merged, too. */
export function isGroup(cell: WholeCell, all: WholeCell[]): boolean {
  const isAbove = ({ page, row }: WholeCell): boolean =>
    page < cell.page || (page === cell.page && row < cell.row);
  if (cell.rowSpan < 2 || cell.inHead) return false;
  return (
    cell.row + cell.rowSpan > MOST_HEADS || all.some((other) => isAbove(other) && sameColumns(other, cell))
  );
}

/** How many other cells of the column are merged over rows, and how many are blank, below the header. */
export function habitOf(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
): { merged: number; blank: number } {
  const column = all.filter(
    (other) =>
      other.lines !== over.lines && other.lines !== cell.lines && !other.inHead && sameColumns(other, over),
  );
  const beside = (one: WholeCell): WholeCell | undefined =>
    all.find(
      ({ page, row, rowSpan, column, columnSpan }) =>
        page === one.page && column + columnSpan === one.column && row <= one.row && row + rowSpan > one.row,
    );
  const left = beside(cell);
  // A form has lines of other kinds above those in groups: what is blank there says nothing.
  const isAlike = (other: WholeCell): boolean => {
    const next = left && beside(other);
    return !next || sameColumns(left, next);
  };
  // A blank at the top of another page is as open a question as this one.
  const isBlank = (other: WholeCell): boolean =>
    other.rowSpan === 1 && other.lines.length === 0 && !other.atTop && isAlike(other);
  return {
    merged: column.filter((other) => isGroup(other, all)).length,
    blank: column.filter(isBlank).length,
  };
}

/** No head is longer, and text under one is mostly longer (in characters). */
const HEAD = { longest: 14, below: 16 };

/** Whether a row says in each of its own cells what stands below, and so ends nothing that a merged cell began. */
export function isHeadRow(ends: WholeCell[]): boolean {
  const own = ends.filter((cell) => cell.rowSpan === 1);
  return own.length > 3 && own.every(isHead);
}

/**
 * Whether the last row above a break holds but heads of the text in the first row below, as in 总体目标 | 预期目标 |
 * 完成情况: the label to the left of both is one.
 */
export function isHeadOfText(ends: WholeCell[], below: WholeCell[]): boolean {
  const heads = ends.filter((cell) => cell.column > 0);
  const text = below.filter((cell) => cell.row === 0 && cell.column > 0);
  return (
    heads.length > 1 &&
    heads.length === text.length &&
    heads.every((cell) => cell.rowSpan === 1 && !cell.inHead && isHead(cell)) &&
    text.every((cell) => cell.rowSpan === 1 && (isLong(cell) || textOf(cell).endsWith('。'))) &&
    text.some(isLong)
  );
}

function isLong(cell: WholeCell): boolean {
  return textOf(cell).length >= HEAD.below;
}

/** Fewer columns than this are not numbered. */
const FEWEST_NUMBERED = 3;

/** Whether a row does nothing but number the columns, from 1 or further on: 栏次 | 1 | 2 | 3. */
export function numbersColumns(row: WholeCell[]): boolean {
  const said = row.filter((cell) => cell.lines.length > 0).sort((a, b) => a.column - b.column);
  const numbers = said.map(textOf).filter((text) => /^\d{1,2}$/.test(text));
  return (
    numbers.length >= FEWEST_NUMBERED &&
    numbers.length >= said.length - 2 &&
    numbers.every((text, i) => i === 0 || Number(text) === Number(numbers[i - 1]) + 1)
  );
}

/**
 * The columns beside groups that hold one value for each of them, such as the weight of a group: of their cells all
 * have the rows of the cell to their left.
 */
export function isTwin(column: number, all: WholeCell[]): boolean {
  const own = all.filter((cell) => cell.column === column && !cell.inHead);
  const merged = own.some((cell) => cell.rowSpan > 1 || cell.atEdge);
  return (
    merged &&
    own.every((cell) =>
      all.some(
        (left) =>
          left.page === cell.page &&
          left.column + left.columnSpan === column &&
          left.row === cell.row &&
          left.rowSpan === cell.rowSpan,
      ),
    )
  );
}

function isHead({ lines }: WholeCell): boolean {
  const words = textOf({ lines });
  return words !== '' && words.length <= HEAD.longest && !/[\d，。；]/.test(words);
}
