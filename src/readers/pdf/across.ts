// A sheet wider than the page: its further columns stand on later pages, at the heights of its rows. Put beside again.
import { clustered, nearest } from './lattice.js';
import type { Part, PartCell } from './parts.js';

/** Heights of the same row on two pages differ by no more than this (points). */
const SAME = 1.2;

/**
 * Whether the second table is the further columns of the first: the same rows at the same heights, columns of its
 * own, no room for the next of them on the page before, and figures from its first column on; `width`: of a page.
 */
export function isBesides(left: Part[], right: Part[], width: number): boolean {
  const [first, last, next] = [left[0]!, left.at(-1)!, right[0]!];
  if (left.length !== right.length || next.page !== (last.until ?? last.page) + 1) return false;
  const rows = Math.min(first.ys.length, next.ys.length) - 1;
  if (rows < 3 || !left.every((part, i) => sameRows(part, right[i]!)) || sameColumns(first, next))
    return false;
  // The next column would not have found room, with a margin on the right as wide as the one on the left.
  const column = next.xs[1]! - next.xs[0]!;
  const room = width - first.box.x0 - Math.max(...left.map((part) => part.box.x1));
  return column > room - 1 && figuresFirst(right) && !figuresFirst(left);
}

/** A form printed once more has the columns of the one before. */
function sameColumns(a: Part, b: Part): boolean {
  const shift = b.xs[0]! - a.xs[0]!;
  return a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x + shift - b.xs[i]!) < 2);
}

/** The first column names no rows: below its head are amounts and rates, and nothing else. */
function figuresFirst(parts: Part[]): boolean {
  const texts = parts
    .flatMap((part) => part.cells.filter((cell) => cell.left === 0))
    .map((cell) => cell.lines.map((line) => line.text).join(''))
    .filter((text) => text !== '' && text !== '—' && text !== '-');
  const figures = texts.filter((text) => /^-?[\d,]+(?:\.\d+)?[%％]?$/.test(text));
  const words = texts.length - figures.length;
  return figures.some((text) => /[.,%％]/.test(text)) && figures.length >= 2 && words <= 2 * parts.length;
}

/** Rows at the very same heights, and hardly any others: a head of two rows is but one line where nothing parts it. */
function sameRows(a: Part, b: Part): boolean {
  const heights = [...a.ys, ...b.ys];
  const shared = heights.filter((y) =>
    [a, b].every((part) => part.ys.some((other) => Math.abs(other - y) < SAME)),
  );
  return (
    b.sure === 'high' &&
    Math.abs(a.box.y0 - b.box.y0) < SAME &&
    Math.abs(a.box.y1 - b.box.y1) < SAME &&
    shared.length >= 0.7 * heights.length
  );
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
    cells: [...moved(left, 0), ...moved(right, columns)],
  };
}
