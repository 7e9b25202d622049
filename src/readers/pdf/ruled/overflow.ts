// Text larger than its cell: set over the right edge of a narrow one, or below the last row that a page break cut.
import type { Box, Glyph } from '../drawing/geometry.js';

/** A table's box and the vertical edges in it. */
interface Grid {
  box: Box;
  xs: number[];
}

/** Beginnings of text that must agree before they are a habit: that many, and that share of all. */
const HABIT = { count: 4, share: 0.25, slack: 0.4 };

/** How far from the edge to its left the text of a table usually begins; null where there is no such habit. */
export function usualIndent({ box, xs }: Grid, glyphs: Glyph[]): number | null {
  const indents = glyphs
    .filter(
      (glyph, i) =>
        begins(glyph, glyphs[i - 1]) &&
        glyph.x0 > box.x0 &&
        glyph.x0 < box.x1 &&
        glyph.y > box.y0 &&
        glyph.y < box.y1,
    )
    .map((glyph) => glyph.x0 - (xs.findLast((edge) => edge <= glyph.x0) ?? box.x0))
    .sort((a, b) => a - b);
  let best = { count: 0, at: 0 };
  for (let from = 0, to = 0; from < indents.length; from += 1) {
    while (to < indents.length && indents[to]! - indents[from]! <= HABIT.slack) to += 1;
    if (to - from > best.count) best = { count: to - from, at: (indents[from]! + indents[to - 1]!) / 2 };
  }
  return best.count >= Math.max(HABIT.count, HABIT.share * indents.length) ? best.at : null;
}

/**
 * The position across the page that tells a glyph's column: its middle, but for text that begins as far from an
 * edge as all others do its beginning, since a character may be wider than what its cell leaves for it.
 */
export function columnPoint(
  glyph: Glyph,
  before: Glyph | undefined,
  xs: number[],
  indent: number | null,
): number {
  const middle = inkMiddle(glyph);
  if (indent === null || !begins(glyph, before)) return middle;
  const edge = xs.findLast((one) => one <= glyph.x0);
  return edge !== undefined && Math.abs(glyph.x0 - edge - indent) <= HABIT.slack ? glyph.x0 : middle;
}

/** The middle of what is seen of a glyph: full-width marks at the end of a line hang over the edge by their blank half. */
function inkMiddle({ text, turn, x0, x1 }: Glyph): number {
  const quarter = (x1 - x0) / 4;
  if (turn !== 0) return x0 + 2 * quarter;
  return (
    x0 + (/^[，。、；：）》〉」』】〕]$/.test(text) ? 1 : /^[（《〈「『【〔]$/.test(text) ? 3 : 2) * quarter
  );
}

function begins(glyph: Glyph, before: Glyph | undefined): boolean {
  return glyph.turn === 0 && glyph.text !== ' ' && glyph.run !== before?.run;
}

/** The widest step from one line to the next, in characters. */
const PITCH = 3;

/** Whether a glyph stands below a table, across its lower edge or at most a line from it. */
export function hangsFrom(box: Box, glyph: Glyph): boolean {
  return (
    glyph.turn === 0 &&
    glyph.x0 > box.x0 &&
    glyph.x1 < box.x1 &&
    glyph.y - 0.36 * glyph.size >= box.y1 &&
    glyph.y - PITCH * glyph.size < box.y1
  );
}

/**
 * Text that hangs out of the last row: the next line of cells whose text stands just above it, and beside it first
 * and second lines of cells. Null where any of it is neither, for then it is a line of its own that follows the table closely.
 * `bottom`: the lower edge; `cellAt`: the glyphs of the cell of the last row at a position, and that cell's sides.
 */
export function hangingIn(
  hanging: Glyph[],
  bottom: number,
  cellAt: (x: number) => { glyphs: Glyph[]; x0: number; x1: number } | null,
): { glyph: Glyph; list: Glyph[] }[] | null {
  const found: { glyph: Glyph; list: Glyph[] }[] = [];
  const first: { glyph: Glyph; list: Glyph[] }[] = [];
  for (const run of piecesOf(hanging, (a, b) => cellAt(a.x0)?.glyphs === cellAt(b.x0)?.glyphs)) {
    const [x0, x1] = [Math.min(...run.map((one) => one.x0)), Math.max(...run.map((one) => one.x1))];
    const { y, size } = run[0]!;
    const cell = cellAt(x0);
    // Wholly below the edge stands what follows the table, unless it is the very next line of a cell.
    const apart = y - 0.8 * size >= bottom;
    const step = Math.max(stepTo(y, run[0]!.run, cell?.glyphs ?? []), apart ? 0 : 1.7 * size);
    const within = (reach: number): Glyph[] =>
      cell?.glyphs.filter((one) => y - one.y >= 0.9 * size && y - one.y <= reach) ?? [];
    const fits = cell !== null && isInLine([x0, x1], size, within(step), cell.x1);
    const begins =
      cell !== null && cell.glyphs.length === 0 && x0 > cell.x0 && x1 <= Math.max(cell.x1, x0 + size);
    const second = cell !== null && apart && isInLine([x0, x1], size, within(PITCH * size), cell.x1);
    if (fits || begins || second)
      for (const glyph of run) (fits ? found : first).push({ glyph, list: cell.glyphs });
    else if (!apart) return null;
  }
  const beside = first.filter((one) =>
    found.some(({ glyph }) => Math.abs(glyph.y - one.glyph.y) < 0.3 * glyph.size),
  );
  const across = first.filter((one) => one.glyph.y - 0.8 * one.glyph.size < bottom);
  // The first lines of a row of which the page break leaves but a strip: each over the edge of a blank cell of its own.
  if (found.length === 0 && across.length === first.length && new Set(first.map(({ list }) => list)).size > 2)
    return first;
  return across.some((one) => !beside.includes(one)) ? null : [...found, ...beside];
}

/** Glyphs of one line that are drawn at once, or touch in one cell: figures in another font are drawn apart. */
function piecesOf(glyphs: Glyph[], together: (a: Glyph, b: Glyph) => boolean): Glyph[][] {
  const pieces: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1)?.at(-1);
    const goesOn =
      last &&
      Math.abs(glyph.y - last.y) < 0.3 * glyph.size &&
      (glyph.run === last.run ||
        (glyph.run === last.run + 1 &&
          Math.abs(glyph.x0 - last.x1) < 0.3 * glyph.size &&
          together(last, glyph)));
    if (goesOn) pieces.at(-1)!.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces;
}

/** What is set in a cell begins, ends or has its middle where the line above has, and stays in the cell as far as a character may. */
function isInLine([x0, x1]: [number, number], size: number, above: Glyph[], edge: number): boolean {
  const [left, right] = [Math.min(...above.map((one) => one.x0)), Math.max(...above.map((one) => one.x1))];
  if (above.length === 0) return false;
  const shifts = [x0 - left, x1 - right, (x0 + x1 - left - right) / 2];
  return x1 <= Math.max(edge, x0 + size) && shifts.some((by) => Math.abs(by) < 0.3 * size);
}

/** How far the line above is from one at `y` that is drawn next and as far below it as it is below its own; else 0. */
function stepTo(y: number, run: number, glyphs: Glyph[]): number {
  const last = glyphs.at(-1);
  const before = last && glyphs.findLast((one) => one.y < last.y - 0.5 * last.size);
  if (!last || !before || run <= last.run || run - last.run > 2) return 0;
  const step = y - last.y;
  return Math.abs(step - (last.y - before.y)) < 0.03 * last.size + 0.1 ? step + 0.1 : 0;
}
