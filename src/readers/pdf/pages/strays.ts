// Text of merged cells that a page break cuts, printed above or below what stands of the table on a page: back into them.
import type { Part } from '../model.js';
import type { Line } from '../text/lines.js';

/** Text may stand over the side of its cell by this (in characters). */
const SLACK = 0.3;

/**
 * Without lines above a table that goes on from the page before, between the sides of cells that are open there:
 * the text of these cells printed on this page, too. What of it is not in its cell yet goes there. `aboveOf`: the part
 * on the page before that a part goes on from.
 */
export function withoutStraysAbove(
  items: (Line | Part)[],
  aboveOf: (next: Part) => Part | undefined,
): (Line | Part)[] {
  const start = items.findIndex((item) => 'xs' in item);
  const next = items[start];
  if (start < 1 || !next || !('xs' in next)) return items;
  const above = aboveOf(next);
  const settled = above && settle(items.slice(0, start) as Line[], above, next.box.x0 - above.box.x0);
  return settled ? items.slice(start) : items;
}

/** The same of lines below a table that goes on on the next page. */
export function withoutStraysBelow(items: (Line | Part)[], goesOn: (part: Part) => boolean): (Line | Part)[] {
  const end = items.findLastIndex((item) => 'xs' in item);
  const part = items[end];
  if (!part || !('xs' in part) || end + 1 === items.length || !goesOn(part)) return items;
  return settle(items.slice(end + 1) as Line[], part, 0) ? items.slice(0, end + 1) : items;
}

/** Whether each of the lines stands between the sides of a cell that is open at the end of a part; they are put there. */
function settle(lines: Line[], part: Part, shift: number): boolean {
  const homes = lines.map((line) => ({
    line,
    cell: part.cells.find(
      ({ ends, left, right }) =>
        ends?.below &&
        line.x0 > part.xs[left]! + shift - SLACK * line.size &&
        line.x1 < part.xs[right]! + shift + SLACK * line.size,
    ),
  }));
  if (homes.some(({ cell }) => !cell)) return false;
  for (const { line, cell } of homes)
    if (!cell!.lines.some((other) => other.text === line.text)) cell!.lines.push(line);
  return true;
}
