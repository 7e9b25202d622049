// A sheet wider than the page: its further columns stand on later pages, at the heights of its rows. Put beside again.
import type { Part, PartCell } from '../model.js';
import { textOf } from './cells.js';
import { continues } from './continuing.js';
import { clustered, nearest } from '../ruled/lattice.js';

/** Heights of the same row on two pages differ by no more than this (points). */
const SAME = 1.2;

/** How two tables on successive pages stand to one another: columns of one sheet, two tables, or one cannot tell. */
export type Beside = 'yes' | 'no' | 'unclear';

/** What the pages of two tables tell of how these stand to one another. */
export interface Pages {
  /** The width of the later one, and the blank on the left of the tables of the first. */
  width: number;
  margin: number;
  /** The last page that the rows of the first table take, with those of the tables beside it. */
  end: number;
  /** Whether what stands above both is rows of one sheet. */
  rows: boolean | null;
  /** Whether all tables of the one page stand at the heights of tables of the other, and have other columns. */
  alike: boolean;
}

/**
 * Whether the second table is the further columns of the first: the same rows at the same heights, no room for the next
 * of its columns on the page before, and either what stands above or beside both belongs to one sheet, too, or figures
 * from its first column on.
 */
export function besideness(left: Part[], right: Part[], { width, margin, end, rows, alike }: Pages): Beside {
  const [first, next] = [left[0]!, right[0]!];
  if (left.length !== right.length || next.page !== end + 1) return 'no';
  if (!left.every((part, i) => sameRows(part, right[i]!))) return 'no';
  if (isFurther(first, next, rows)) return 'yes';
  if (sameColumns(first, next)) return 'no';
  // Two tables of a head and a row stand at the same heights by chance.
  if (!alike && Math.min(first.ys.length, next.ys.length) < 4) return 'no';
  // The next column would not have found room, with a margin on the right as wide as the one on the left.
  const column = next.xs[1]! - next.xs[0]!;
  const room = width - margin - Math.max(...left.map((part) => part.box.x1));
  if (column <= room - 1) return 'no';
  if (alike || (figuresFirst(right) && !figuresFirst(left)) || left.some(isUneven)) return 'yes';
  return rows === null ? 'unclear' : 'no';
}

/** Whether a part is further columns of the rows of another, as what stands above them says. */
export function isFurther(first: Part, next: Part, rows: boolean | null): boolean {
  return rows === true && sameRows(first, next) && (!sameColumns(first, next) || hasOtherHead(first, next));
}

/** Whether several tables of a page are further columns of those of another, to judge by where they stand. */
export function areAlike(left: Part[], right: Part[]): boolean {
  return (
    right.length > 1 &&
    right.every((next) => left.some((part) => sameRows(part, next) && !sameColumns(part, next)))
  );
}

/** The parts of a table without those that only say its first rows again. */
export function withoutHeadsAgain(parts: Part[]): Part[] {
  const said = new Set(parts[0]!.cells.map(placeOf));
  return parts.filter((part, i) => i === 0 || !part.cells.every((cell) => said.has(placeOf(cell))));
}

function placeOf(cell: PartCell): string {
  return `${cell.top} ${cell.bottom} ${cell.left} ${cell.right} ${textOf(cell)}`;
}

/** A form printed once more, and a table on its next page, have the columns of the one before. */
function sameColumns(a: Part, b: Part): boolean {
  const shift = b.xs[0]! - a.xs[0]!;
  return a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x + shift - b.xs[i]!) < 2);
}

/** Both begin with heads, and not the same ones. */
function hasOtherHead(first: Part, next: Part): boolean {
  const [a, b] = [first, next].map((part) =>
    part.cells
      .filter((cell) => cell.top === 0)
      .map(textOf)
      .join('|'),
  ) as [string, string];
  return a !== b && [a, b].every((words) => /\p{Script=Han}/u.test(words) && !/\d/.test(words));
}

/** Rows of the head, and of the body that differ in height from the most of it. */
const UNEVEN = { head: 3, rows: 3 };

/** Rows of so many heights, each as high as the text in it wants, are not met again in another table. */
function isUneven({ ys }: Part): boolean {
  const heights = ys.slice(1).map((y, i) => Math.round(y - ys[i]!));
  const body = heights.slice(UNEVEN.head);
  const usual = Math.max(0, ...body.map((one) => body.filter((other) => Math.abs(other - one) < 2).length));
  return body.length - usual >= UNEVEN.rows;
}

/** The first column that is not blank names no rows: below its head are amounts and rates, and nothing else. */
function figuresFirst(parts: Part[]): boolean {
  const saidIn = (column: number): string[] =>
    parts
      .flatMap((part) => part.cells.filter((cell) => cell.left === column))
      .map((cell) => textOf(cell))
      .filter((text) => text !== '' && text !== '—' && text !== '-');
  // Below its head at least: a blank column says nothing of what the table is.
  const first = parts[0]!.xs.findIndex((_, column) => saidIn(column).length > parts.length);
  const texts = first < 0 ? [] : saidIn(first);
  const figures = texts.filter((text) => /^-?[\d,]+(?:\.\d+)?[%％]?$/.test(text));
  const words = texts.length - figures.length;
  return figures.some((text) => /[.,%％]/.test(text)) && figures.length >= 2 && words <= 2 * parts.length;
}

/** Rows at the very same heights, and hardly any others: a head of two rows is but one line where nothing parts it. */
export function sameRows(a: Part, b: Part): boolean {
  if (b.sure !== 'high' || Math.abs(a.box.y0 - b.box.y0) >= SAME || Math.abs(a.box.y1 - b.box.y1) >= SAME)
    return false;
  const heights = [...a.ys, ...b.ys];
  const shared = heights.filter((y) =>
    [a, b].every((part) => part.ys.some((other) => Math.abs(other - y) < SAME)),
  );
  return shared.length >= 0.7 * heights.length;
}

/** The rows of a sheet printed over, then down: parts with the columns of its `strips`, at one height; null for others. */
export function rowsBelow(strips: Part[], parts: Part[]): Part | null {
  const [first, ...more] = parts;
  if (!first || parts.length !== strips.length) return null;
  const fits = parts.every(
    (part, i) =>
      part.page === first.page + i && continues(strips[i]!, part) && (i === 0 || sameRows(first, part)),
  );
  return fits ? more.reduce(besides, first) : null;
}

/** The columns of the second to the right of the first's. */
export function besides(left: Part, right: Part): Part {
  const rules = [...left.ys, ...right.ys].map((at) => ({ at, from: 0, to: 1, thick: 0 }));
  const ys = clustered(rules, SAME);
  const columns = left.xs.length - 1;
  const shift = left.xs.at(-1)! - right.xs[0]!;
  const moved = (part: Part, by: number): PartCell[] =>
    part.cells.map((cell) => ({
      ...cell,
      left: cell.left + by,
      right: cell.right + by,
      top: nearest(ys, part.ys[cell.top]!),
      bottom: nearest(ys, part.ys[cell.bottom]!),
    }));
  const xs = [...left.xs, ...right.xs.slice(1).map((x) => x + shift)];
  return {
    ...left,
    until: right.page,
    xs,
    ys,
    box: { ...left.box, x1: xs.at(-1)! },
    cells: merged(moved(left, 0), moved(right, columns)),
  };
}

/** Cells to the left and to the right of a cut, those that it cuts in two made one: they have no edge there. */
function merged(left: PartCell[], right: PartCell[]): PartCell[] {
  const gone = new Set<PartCell>();
  const cells = left.map((cell) => {
    const rest = right.find(
      (other) =>
        cell.ends?.right &&
        other.ends?.left &&
        other.left === cell.right &&
        other.top === cell.top &&
        other.bottom === cell.bottom,
    );
    if (!rest) return cell;
    gone.add(rest);
    // Each page prints what of the text finds room on it.
    const [said, more] = [textOf(cell), textOf(rest)];
    const lines = more.includes(said)
      ? rest.lines
      : said.includes(more)
        ? cell.lines
        : [...cell.lines, ...rest.lines];
    return { ...cell, right: rest.right, lines, ends: { ...cell.ends!, right: rest.ends!.right ?? false } };
  });
  return [...cells, ...right.filter((cell) => !gone.has(cell))];
}
