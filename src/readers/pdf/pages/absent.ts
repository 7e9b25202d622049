// Columns that a page leaves out: browsers draw nothing of a merged cell on a page where its text is no more, and others
// none of its edges on one that it runs through from top to foot.
import type { Part } from '../model.js';
import type { Line } from '../text/lines.js';

/** Edges that stand at the same place on two pages differ by no more than this (points). */
const SAME = 1.5;

/**
 * The part on the next page with the columns on its left that it lacks, where the last row above has cells in them that
 * are open at its end; else as it is. What of `lines` stands there is theirs.
 */
export function withAbsent(above: Part, below: Part, lines: Line[]): Part {
  const missing = above.xs.length - below.xs.length;
  if (missing < 1 || below.page !== above.page + 1) return below;
  if (below.xs.some((x, i) => Math.abs(x - above.xs[i + missing]!) > SAME)) return below;
  const last = above.ys.length - 1;
  const open = above.cells.filter(
    (cell) => cell.bottom === last && cell.right <= missing && cell.ends?.below === true,
  );
  const width = open.reduce((sum, { left, right }) => sum + right - left, 0);
  if (width !== missing) return below;
  const within = (line: Line, left: number, right: number): boolean =>
    line.x0 > left - SAME && line.x1 < right + SAME && line.y > below.box.y0 && line.y < below.box.y1;
  const rest = open.map(({ left, right }) => ({
    left,
    right,
    top: 0,
    bottom: below.ys.length - 1,
    lines: lines.filter((line) => within(line, above.xs[left]!, above.xs[right]!)),
    inner: [],
    ends: { above: true, below: false },
  }));
  const moved = below.cells.map((cell) => ({
    ...cell,
    left: cell.left + missing,
    right: cell.right + missing,
  }));
  const xs = [...above.xs.slice(0, missing), ...below.xs];
  return { ...below, xs, box: { ...below.box, x0: xs[0]! }, cells: [...rest, ...moved] };
}
