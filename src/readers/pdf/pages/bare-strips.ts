// Strips at a page end that no text and no vertical line stands in: browsers draw no more of a row that goes on below.
import type { Part } from '../model.js';

/** Edges of columns differ by no more than this from page to page (points). */
const SAME = 2;

/** A part without such a strip: what is merged down to the page end goes over the break, the row begins below it. */
export function withoutBareStrip(part: Part, next: Part | undefined): Part {
  const last = part.ys.length - 2;
  if (!next || last < 1 || part.torn?.below !== true) return part;
  const [strip, ...more] = part.cells.filter(({ top }) => top === last);
  if (!strip || more.length > 0 || strip.lines.length + strip.inner.length > 0) return part;
  if (strip.right - strip.left < 2 || goesOn(part, strip, next)) return part;
  const cells = part.cells
    .filter((cell) => cell !== strip)
    .map((cell) =>
      cell.bottom > last
        ? { ...cell, bottom: last, ends: { above: cell.ends?.above ?? false, below: true } }
        : cell,
    );
  const ys = part.ys.slice(0, -1);
  return { ...part, cells, ys, torn: { above: part.torn.above, below: false } };
}

/** Whether a cell of the next part has the strip's columns: then it is that one's upper half. */
function goesOn({ xs }: Part, { left, right }: Part['cells'][number], next: Part): boolean {
  const shift = next.xs[0]! - xs[0]!;
  const isNear = (a: number, b: number): boolean => Math.abs(a + shift - b) < SAME;
  return next.cells.some(
    (cell) => isNear(xs[left]!, next.xs[cell.left]!) && isNear(xs[right]!, next.xs[cell.right]!),
  );
}
