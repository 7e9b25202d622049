// Tables with a line under each row and none beside: the sides of cells are put where no text crosses.
import type { Part, PartCell } from '../model.js';
import { columnsIn, sidesBetween, type Extent } from '../unruled/columns.js';
import { cutLine } from '../unruled/cutting.js';
import type { Box, Rule } from '../drawing/geometry.js';
import { latticeOf } from './lattice.js';
import type { Line } from '../text/lines.js';
import { placesOf } from '../unruled/falling.js';
import { bare, placed, spanned } from '../unruled/spans.js';

/** A line of text and its pieces between wide blanks. */
export interface Row {
  line: Line;
  segments: Line[];
}

/** Horizontal lines that belong to one table: their heights, and the pieces they are drawn in. */
export interface Barred {
  from: number;
  to: number;
  levels: number[];
  /** The drawn pieces: where a merged cell stands, a line is broken. */
  pieces: Rule[];
}

/** Rows of text and the lines that part them: what a table with a line under each row was made of. */
export interface Barring {
  rows: Row[];
  group: Barred;
  /** The extents of the cells between each two lines. */
  bands: Extent[][];
}

/** The parts of one table made anew, with the same columns on all its pages. */
export function barredTogether(parts: Part[]): Part[] {
  const made = parts.flatMap((part) => (part.barring ? [part.barring] : []));
  if (parts.length < 2 || made.length < parts.length) return parts;
  const em = parts[0]!.em;
  const shift = made.map(({ group }) => group.from - made[0]!.group.from);
  if (shift.some((by) => Math.abs(by) > 2)) return parts;
  const pieces = made.flatMap(({ group }) => group.pieces);
  const sides = sidesOf(
    made.flatMap(({ bands }) => bands),
    pieces,
    em,
  );
  const anew = made.map((one, i) => drawnPart(parts[i]!.page, one, em, sides));
  return anew.every((part) => part !== null) ? anew : parts;
}

/** Where the sides of columns run: in the blanks, or at the broken ends of lines near them. */
export function sidesOf(bands: Extent[][], pieces: Rule[], em: number): number[] {
  const broken = pieces.flatMap((piece) => [piece.from, piece.to]);
  return sidesBetween(columnsIn(bands)).map((x) => broken.find((at) => Math.abs(at - x) < 1.5 * em) ?? x);
}

/** A table with a line under each row: the sides of its cells stand where no text crosses, and then it is a grid. */
export function drawnPart(page: number, barring: Barring, em: number, sides: number[]): Part | null {
  const { group } = barring;
  const rows = barring.rows.map(({ line, segments }) => ({
    line,
    segments: segments.flatMap((one) => cutLine(one, sides)),
  }));
  if (sides.length < 1 || sides.length > 30) return null;
  const [top, bottom] = [group.levels[0]!, group.levels.at(-1)!];
  const down: Rule[] = [group.from, group.to].map((at) => ({ at, from: top, to: bottom, thick: 0 }));
  group.levels.slice(1).forEach((to, i) => {
    const from = group.levels[i]!;
    const band = rows.filter(({ line }) => line.y > from && line.y - 0.36 * line.size < to);
    for (const at of sides) {
      const crossed = band.some(({ segments }) =>
        segments.some((one) => one.x0 < at - 0.4 * em && one.x1 > at + 0.4 * em),
      );
      if (!crossed) down.push({ at, from, to, thick: 0 });
    }
  });
  const box: Box = { x0: group.from, x1: group.to, y0: top, y1: bottom };
  const lattice = latticeOf({ box, across: group.pieces, down }, em);
  if (!lattice) return null;
  const cells: PartCell[] = lattice.fields.map((field) => ({ ...field, lines: [], inner: [] }));
  for (const { segments } of rows)
    for (const one of segments) {
      const [x, y] = [(one.x0 + one.x1) / 2, one.y - 0.36 * one.size];
      const column = Math.max(
        0,
        lattice.xs.findLastIndex((edge) => edge <= x),
      );
      const row = Math.max(
        0,
        lattice.ys.findLastIndex((edge) => edge <= y),
      );
      cells[lattice.fieldAt[row]?.[column] ?? -1]?.lines.push(one);
    }
  const { xs, ys } = lattice;
  return { page, box, xs, ys, cells: overColumns(cells, xs, ys), padding: 0, em, sure: 'medium', barring };
}

/** Cells with those merged that the lines do not show: words in the middle of several columns. */
function overColumns(cells: PartCell[], xs: number[], ys: number[]): PartCell[] {
  const filled = cells.filter(({ lines }) => lines.length > 0).map((cell) => placed(cell, cell.lines));
  const before = filled.map(({ top, bottom, left, right }) => ({ top, bottom, left, right }));
  spanned(filled, ys.length - 1, xs);
  // Lines show where a cell ends below.
  filled.forEach((cell, i) => {
    cell.bottom = before[i]!.bottom;
    if (cell.left > before[i]!.left || cell.right < before[i]!.right) Object.assign(cell, before[i]);
  });
  const places = placesOf(filled, ys.length - 1, xs.length - 1);
  const blank = cells.filter(({ lines, top, left }) => lines.length === 0 && places[top]![left] === null);
  const taken = new Set(places.flat());
  return [...filled.filter((cell) => taken.has(cell)).map(bare), ...blank];
}
