// Heads that come again right above the rest of a row that the page before cuts, with no line between the two.
import type { Part, PartCell } from '../model.js';
import { textOf } from './cells.js';

/** A head that comes again is as high as before to this many points. */
const SAME = 1.5;
/** A head has no more rows. */
const MOST_HEADS = 4;
/** What stands below a head is no lower than this (points). */
const LOW = 4;

/** A further part of a table with an edge below such a head, where no line ends the part `above` it; else as it is. */
export function withHeadApart(first: Part, above: Part, part: Part): Part {
  if (above.torn?.below !== true || part.xs.length !== first.xs.length) return part;
  const shift = part.xs[0]! - first.xs[0]!;
  if (part.xs.some((x, i) => Math.abs(x - shift - first.xs[i]!) > SAME)) return part;
  const down = part.ys[0]! - first.ys[0]!;
  const most = Math.min(MOST_HEADS, first.ys.length - 2, part.ys.length - 1);
  for (let rows = 1; rows <= most; rows += 1) {
    const foot = first.ys[rows]! + down;
    if (Math.abs(part.ys[rows]! - foot) <= SAME) continue;
    return part.ys[rows]! > foot + LOW && isHead(first, part, rows, foot) ? partedAt(part, rows, foot) : part;
  }
  return part;
}

/** Whether the cells down to `foot` are those of the first part's head, and go on below it. */
function isHead(first: Part, part: Part, rows: number, foot: number): boolean {
  const head = first.cells.filter((cell) => cell.top < rows);
  return head.every((cell) => {
    const again = part.cells.find(
      ({ left, right, top }) => left === cell.left && right === cell.right && top === cell.top,
    );
    if (!again || cell.bottom > rows) return false;
    if (cell.bottom < rows) return again.bottom === cell.bottom && textOf(again) === textOf(cell);
    return again.bottom >= rows && textOf(partsOf(again, foot).upper) === textOf(cell);
  });
}

function partsOf(cell: PartCell, foot: number): Record<'upper' | 'lower', Pick<PartCell, 'lines'>> {
  const isUpper = ({ y, size }: PartCell['lines'][number]): boolean => y - 0.36 * size < foot;
  return {
    upper: { lines: cell.lines.filter(isUpper) },
    lower: { lines: cell.lines.filter((line) => !isUpper(line)) },
  };
}

/** The part with an edge at `foot`, in the row that ends the head. */
function partedAt(part: Part, rows: number, foot: number): Part {
  const cells = part.cells.flatMap((cell): PartCell[] => {
    const moved = { ...cell, top: cell.top + 1, bottom: cell.bottom + 1 };
    if (cell.bottom < rows) return [cell];
    if (cell.top >= rows) return [moved];
    const { upper, lower } = partsOf(cell, foot);
    return [
      { ...cell, ...upper, bottom: rows, inner: [] },
      { ...moved, ...lower, top: rows },
    ];
  });
  return { ...part, ys: [...part.ys.slice(0, rows), foot, ...part.ys.slice(rows)], cells };
}
