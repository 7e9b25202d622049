// Merged cells of tables without lines at their sides: words stand in the middle of the columns that they head or close.
import type { PartCell } from '../model.js';
import { edgesOf } from './edges.js';
import type { Line } from '../text/lines.js';
import { pieceOf } from './stream.js';

/** A cell with the extent of its text. */
export interface Placed extends PartCell {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  size: number;
}

/** A cell with lines in it, and where these stand. */
export function placed({ left, right, top, bottom, inner }: PartCell, lines: Line[]): Placed {
  const { x0, x1, y0, y1, size } = pieceOf(lines);
  return { left, right, top, bottom, lines: [...lines], inner, x0, x1, y0, y1, size };
}

/** The same without it. */
export function bare({ left, right, top, bottom, lines, inner }: Placed): PartCell {
  return { left, right, top, bottom, lines, inner };
}

/** A head has no more rows than this. */
const MOST_HEADS = 4;
/** What a column without a head costs, against characters that words stand beside the middle of their columns. */
const BARE = 1.2;
/** The same of words over several columns that have no words of their own below. */
const CHILDLESS = 1;
/** Words are held to be in the middle up to so many characters beside it. */
const OFF = 0.7;

const FIGURE = /^[-+≥≤＞＜><=]?(?!20\d\d$)[\d,]*\.?\d+[%％]?$/;

/**
 * Puts the words of a head over the columns that they stand in the middle of, and lets them reach down where nothing
 * stands below; the same of names in the middle of blank columns: 合计. `sides`: where columns begin, and the last ends.
 */
export function spanned(cells: Placed[], rows: number, sides: number[]): number {
  const heads = headRows(cells, rows, sides.length - 1);
  const before = cells.map(({ left, right, bottom }) => ({ left, right, bottom }));
  setHeads(cells, heads, sides);
  const edges = edgesOf(cells, heads, sides);
  cells.forEach((cell, i) => Object.assign(cell, before[i]));
  setHeads(cells, heads, edges);
  const body = cells.filter((cell) => cell.top >= heads);
  const groups = cells
    .filter((cell) => cell.top < heads && cell.right - cell.left > 1)
    .sort((a, b) => a.right - a.left - (b.right - b.left));
  const spans = body.map((cell) => overBlank(cell, body, groups, edges));
  body.forEach((cell, i) => ([cell.left, cell.right] = spans[i]!));
  return heads;
}

/** The same of the rows of a head. */
function setHeads(cells: Placed[], heads: number, sides: number[]): void {
  const taken: boolean[] = sides.slice(1).map(() => false);
  const until = sides.slice(1).map(() => 0);
  for (let r = 0; r < heads; r += 1) {
    const own = cells.filter((cell) => cell.top === r).sort((a, b) => a.x0 - b.x0);
    const below = cells.filter((cell) => cell.top > r && cell.top < heads);
    taken.forEach((_, c) => (taken[c] = until[c]! > r));
    const spans = spansOf(own, below, taken, sides);
    own.forEach((cell, i) => {
      if (spans) [cell.left, cell.right] = spans[i]!;
      const next = Math.min(
        heads,
        ...below
          .filter((one) => one.x0 < sides[cell.right]! && sides[cell.left]! < one.x1)
          .map((one) => one.top),
      );
      cell.bottom = Math.max(cell.bottom, next);
      for (let c = cell.left; c < cell.right; c += 1) until[c] = Math.max(until[c]!, cell.bottom);
    });
  }
}

/** The rows before the first with figures, or up to one with a word in each column. */
function headRows(cells: Placed[], rows: number, columns: number): number {
  for (let r = 0; r < Math.min(rows, MOST_HEADS + 1); r += 1) {
    const own = cells.filter((cell) => cell.top === r);
    if (own.some((cell) => isFigure(textOf(cell)))) return r;
    if (own.length === columns) return r + 1;
  }
  return 1;
}

/** Whether a text is an amount, a rate or a count; the name of a year is none. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** How many rows of words stand above the first with figures, as far as they can be a head. */
export function headsOf(rows: { lines: Line[] }[][]): number {
  const first = rows.findIndex((row) => row.some((one) => isFigure(textOf(one))));
  return first > MOST_HEADS ? 0 : Math.max(0, first);
}

function textOf({ lines }: { lines: Line[] }): string {
  return lines.map((line) => line.text).join('');
}

/** The columns of each word of a row so that all stand as near to the middle of theirs as can be; null where none fit. */
function spansOf(
  own: Placed[],
  below: Placed[],
  taken: boolean[],
  sides: number[],
): [number, number][] | null {
  const columns = taken.length;
  if (own.length === 0 || own.length > columns) return null;
  const best = leastOver(own, taken, placeCost(own, below, sides));
  if (best[columns]![own.length]!.cost === Infinity) return null;
  const spans: [number, number][] = [];
  for (let c = columns, i = own.length; i > 0;) {
    const { from } = best[c]![i]!;
    if (from === null) c -= 1;
    else {
      spans.unshift([from, c]);
      [c, i] = [from, i - 1];
    }
  }
  return spans;
}

/** What it costs a word to stand over columns from…to-1. */
type PlaceCost = (cell: Placed, from: number, to: number) => number;

function placeCost(own: Placed[], below: Placed[], sides: number[]): PlaceCost {
  const columns = sides.slice(1).map((_, c) => c);
  const hasBelow = columns.map((c) => below.some((cell) => cell.x0 < sides[c + 1]! && sides[c]! < cell.x1));
  const begins = (cell: Placed, c: number): boolean =>
    below.some(
      (one) => one.x0 >= sides[c]! && one.x0 < sides[c + 1]! && Math.abs(one.x0 - cell.x0) < 0.3 * cell.size,
    );
  const isBare = (cell: Placed): boolean => !below.some((one) => one.x0 < cell.x1 && cell.x0 < one.x1);
  const atLeft =
    below.length > 1 &&
    !own.every(isBare) &&
    own.every((cell) => isBare(cell) || columns.some((c) => begins(cell, c)));
  return (cell, from, to) => {
    const slack = 0.6 * cell.size;
    if (cell.x0 < sides[from]! - slack || cell.x1 > sides[to]! + slack) return Infinity;
    const childless = to - from > 1 && !hasBelow.slice(from, to).some(Boolean);
    const off = atLeft && (from === 0 || begins(cell, from)) ? 0 : offMiddle(cell, from, to, sides);
    return off + (childless ? CHILDLESS : 0);
  };
}

/** Of the first columns and the first words: the least cost, and where the last word begins if it ends there. */
interface Best {
  cost: number;
  from: number | null;
}

function leastOver(own: Placed[], taken: boolean[], cost: PlaceCost): Best[][] {
  const best: Best[][] = [[{ cost: 0, from: null }]];
  for (let c = 1; c <= taken.length; c += 1)
    best.push(
      Array.from({ length: own.length + 1 }, (_, i): Best => {
        const skipped = (best[c - 1]![i]?.cost ?? Infinity) + (taken[c - 1] ? 0 : BARE);
        let found: Best = { cost: skipped, from: null };
        for (let from = c - 1; i > 0 && from >= 0 && !taken[from]; from -= 1) {
          const before = best[from]![i - 1]?.cost ?? Infinity;
          const sum = before === Infinity ? Infinity : before + cost(own[i - 1]!, from, c);
          if (sum < found.cost) found = { cost: sum, from };
        }
        return found;
      }),
    );
  return best;
}

/** How far words stand from the middle of columns, in characters. */
function offMiddle({ x0, x1, size }: Placed, from: number, to: number, sides: number[]): number {
  return Math.abs((x0 + x1) / 2 - (sides[from]! + sides[to]!) / 2) / size;
}

/**
 * The columns of a name alone between blank ones: all that it stands in the middle of, unless it stands in its own as
 * others do. Columns of which nothing but the head is filled are one below it: 类, 款 and 项 over 2010301.
 */
function overBlank(cell: Placed, all: Placed[], groups: Placed[], sides: number[]): [number, number] {
  const { left, right } = cell;
  const isEmpty = (c: number): boolean => !all.some((one) => one.left <= c && c < one.right);
  const group = groups.find((one) => one.left <= left && right <= one.right);
  if (
    group &&
    right - left === 1 &&
    group.right - group.left > 1 &&
    range(group).every((c) => c === left || isEmpty(c))
  )
    return [group.left, group.right];
  if (right - left > 1 || isFigure(textOf(cell))) return [left, right];
  const row = all.filter((one) => one !== cell && one.top < cell.bottom && cell.top < one.bottom);
  const isBlank = (c: number): boolean => !row.some((one) => one.left <= c && c < one.right);
  const column = all.filter((one) => one !== cell && one.left === left && one.right === right);
  const near = 0.25 * cell.size;
  const alike = column.filter(
    (one) =>
      Math.abs(one.x0 - cell.x0) < near ||
      Math.abs(one.x1 - cell.x1) < near ||
      Math.abs(one.x0 + one.x1 - cell.x0 - cell.x1) < 2 * near,
  );
  if (alike.length > 1 && alike.length * 4 > column.length) return [left, right];
  let [first, last] = [left, right];
  while (first > 0 && isBlank(first - 1)) first -= 1;
  while (last < sides.length - 1 && isBlank(last)) last += 1;
  let best: [number, number] = [left, right];
  let least = Math.min(OFF, offMiddle(cell, left, right, sides) - 0.3);
  for (let from = first; from <= left; from += 1)
    for (let to = right; to <= last; to += 1) {
      const off = offMiddle(cell, from, to, sides);
      if (off < least) [best, least] = [[from, to], off];
    }
  return best;
}

function range({ left, right }: Placed): number[] {
  return Array.from({ length: right - left }, (_, i) => left + i);
}
