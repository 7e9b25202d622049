// Where the cells of columns without lines begin and end: as far from the middle of their head on both sides.
import type { Placed } from './spans.js';

/** What is known of the side before a column: no text of the columns crosses it. */
interface Room {
  from: number;
  to: number;
}

/**
 * The sides of columns, from the middles of the words that head one column each. `sides`: the middles of the blanks
 * between columns, kept where heads do not stand in the middle.
 */
export function edgesOf(cells: Placed[], heads: number, sides: number[]): number[] {
  const columns = sides.length - 1;
  const middles = Array.from({ length: columns }, (_, c) => middleOf(cells, heads, c));
  const rooms = sides.map((_, i) => roomAt(cells, i, sides));
  const edges = [...sides];
  for (let start = 0; start < columns;) {
    // Of a run of columns one unknown side gives all others.
    let room = rooms[start]!;
    let end = start;
    // side(end) = sign × side(start) + shift
    let [sign, shift] = [1, 0];
    while (end < columns && middles[end] !== null) {
      const [nextSign, nextShift] = [-sign, 2 * middles[end]! - shift];
      const next = rooms[end + 1]!;
      const [a, b] = [(next.from - nextShift) * nextSign, (next.to - nextShift) * nextSign];
      const met = { from: Math.max(room.from, Math.min(a, b)), to: Math.min(room.to, Math.max(a, b)) };
      if (met.from > met.to) break;
      [room, sign, shift, end] = [met, nextSign, nextShift, end + 1];
    }
    if (end - start > 0) {
      let at = (room.from + room.to) / 2;
      for (let c = start; c <= end; c += 1) {
        edges[c] = at;
        if (c < end) at = 2 * middles[c]! - at;
      }
    }
    start = Math.max(end, start + 1);
  }
  return edges;
}

/** The middle of the words that head a column alone, null where none do. */
function middleOf(cells: Placed[], heads: number, column: number): number | null {
  const head = cells.find((cell) => cell.top < heads && cell.left === column && cell.right === column + 1);
  return head ? (head.x0 + head.x1) / 2 : null;
}

/** Between the texts of single columns on both sides; at the outer sides text is not far from the edge. */
function roomAt(cells: Placed[], side: number, sides: number[]): Room {
  const single = cells.filter((cell) => cell.right === cell.left + 1);
  const before = single.filter((cell) => cell.right === side).map((cell) => cell.x1);
  const after = single.filter((cell) => cell.left === side).map((cell) => cell.x0);
  const own = sides[side]!;
  const size = cells[0]?.size ?? 10;
  const from = before.length > 0 ? Math.max(...before) : own - 3 * size;
  const to = after.length > 0 ? Math.min(...after) : own + 3 * size;
  return from <= to ? { from, to } : { from: own, to: own };
}
