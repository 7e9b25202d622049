// Heads of which a page repeats but the upper rows: what is merged over more rows is set as if they all stood there, and
// its text lies over the rows that follow.
import type { Part, PartCell } from '../model.js';
import { textOf } from './cells.js';
import type { Glyph } from '../drawing/geometry.js';
import { linesOf } from '../text/lines.js';

/** A glyph stands at the same place of its table on two pages to this many points. */
const SAME = 0.6;
/** The words of such a head lie no more rows below its top. */
const DEEP = 8;

/** A later part of a table without such a head, the glyphs of its merged cells taken out of the rows below; else as it is. */
export function withoutHalfHead(first: Part, part: Part): Part {
  const dx = part.xs[0]! - first.xs[0]!;
  if (part.xs.length !== first.xs.length) return part;
  if (part.xs.some((x, i) => Math.abs(x - dx - first.xs[i]!) > 1.5)) return part;
  const whole = wholeRows(first, part);
  const heads = first.cells.filter((cell) => cell.top === whole);
  const halves = heads.filter((cell) => cell.bottom > whole + 1);
  const again = rowOf(part, whole);
  if (whole + 1 >= part.ys.length - 1 || halves.length === 0 || again.length !== heads.length) return part;
  const isAgain = heads.every((head, i) => {
    const other = again[i]!;
    if (other.left !== head.left || other.right !== head.right || other.bottom !== whole + 1) return false;
    return head.bottom > whole + 1 || textOf(head) === textOf(other);
  });
  if (!isAgain) return part;
  const pool = part.cells
    .filter((cell) => cell.top >= whole && cell.top < whole + DEEP)
    .flatMap((cell) => cell.lines.flatMap((line) => line.glyphs));
  const strewn = new Set<Glyph>();
  for (const head of halves) {
    const found = copyOf(head, pool, dx);
    if (found === null) return part;
    for (const glyph of found) strewn.add(glyph);
  }
  if (strewn.size === 0) return part;
  const by = whole + 1;
  const cells = part.cells
    .filter((cell) => cell.top >= by)
    .map((cell): PartCell => {
      const kept = cell.lines.flatMap((line) => line.glyphs).filter((glyph) => !strewn.has(glyph));
      const isWhole = !cell.lines.some((line) => line.glyphs.some((glyph) => strewn.has(glyph)));
      const lines = isWhole ? cell.lines : linesOf(kept, part.page);
      return { ...cell, lines, top: cell.top - by, bottom: cell.bottom - by };
    });
  const ys = part.ys.slice(by);
  return { ...part, ys, box: { ...part.box, y0: ys[0]! }, cells };
}

/** How many rows at the top are the table's first rows as they were. */
function wholeRows(first: Part, part: Part): number {
  const key = ({ left, right, bottom, lines }: PartCell): string =>
    `${left}:${right}:${bottom}:${textOf({ lines })}`;
  const same = (row: number): boolean => {
    const [mine, other] = [rowOf(first, row).map(key), rowOf(part, row).map(key)];
    return mine.length > 0 && mine.join('|') === other.join('|');
  };
  let rows = 0;
  while (rows < first.ys.length - 1 && same(rows)) rows += 1;
  return rows;
}

/** The cells that begin in a row, from left to right. */
function rowOf(part: Part, row: number): PartCell[] {
  return part.cells.filter((cell) => cell.top === row).sort((a, b) => a.left - b.left);
}

/** The glyphs that say what a cell says, set as they are there, higher or lower; null where they are not all found. */
function copyOf(cell: PartCell, pool: Glyph[], dx: number): Glyph[] | null {
  const said = cell.lines.flatMap((line) => line.glyphs);
  const start = said[0];
  if (!start) return [];
  const stands = (glyph: Glyph, as: Glyph, dy: number): boolean =>
    glyph.text === as.text && Math.abs(glyph.x0 - dx - as.x0) < SAME && Math.abs(glyph.y - dy - as.y) < SAME;
  for (const one of pool) {
    const dy = one.y - start.y;
    if (!stands(one, start, dy)) continue;
    const found = said.map((as) => pool.find((glyph) => stands(glyph, as, dy)));
    if (found.every((glyph) => glyph !== undefined)) return found;
  }
  return null;
}
