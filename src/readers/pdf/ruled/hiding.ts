// Drawn cells that hide rows: tables with lines between their columns, and none between their rows.
import type { Field, Piece } from '../model.js';
import { cutPiece } from '../unruled/cutting.js';
import type { Glyph, Rule } from '../drawing/geometry.js';
import type { Lattice } from './lattice.js';
import { linesOf } from '../text/lines.js';
import { piecesIn, rowsOf } from '../unruled/stream.js';

/** Rows that are not parted by lines show from this many on. */
const FEWEST = 3;

/** A box around aligned text: most of its lines have wide blanks, so its columns are just not drawn. */
export function isBox(lattice: Lattice, glyphs: Glyph[][], page: number): boolean {
  if (lattice.xs.length !== 2) return false;
  const lines = glyphs.flatMap((some) => (some.length > 0 ? linesOf(some, page) : []));
  const broken = lines.filter((line) => line.gaps > 0);
  return broken.length >= FEWEST && broken.length > 0.6 * lines.length;
}

/** The lines that would part the hidden rows of a table, cell by cell. */
export function hiddenRows(lattice: Lattice, glyphs: Glyph[][], page: number): Rule[] {
  const rules: Rule[] = [];
  for (let band = 0; band + 1 < lattice.ys.length; band += 1) {
    const fields = lattice.fields.flatMap((field, i) =>
      field.top === band && field.bottom === band + 1 ? [{ field, glyphs: glyphs[i]! }] : [],
    );
    const tall = fields.filter((one) => heights(one.glyphs) >= FEWEST);
    if (tall.length < 2) continue;
    const levels = rowsBetween(lattice, fields, page);
    for (const { field, glyphs: own } of fields) {
      // What was drawn at once and stands in the middle names the rows beside it.
      if (own.length > 0 && heights(own) < 2 && levels.length > 1) continue;
      const [from, to] = [lattice.xs[field.left]!, lattice.xs[field.right]!];
      rules.push(...levels.map((at) => ({ at, from, to, thick: 0 })));
    }
  }
  return rules;
}

/** How many heights text stands at. */
function heights(glyphs: Glyph[]): number {
  const seen: number[] = [];
  for (const { text, y, size } of glyphs)
    if (text !== ' ' && !seen.some((other) => Math.abs(other - y) < 0.5 * size)) seen.push(y);
  return seen.length;
}

/**
 * The heights between the rows that cells side by side hold, none where they hold but one. Programs draw cell by
 * cell: where the drawing comes back to cells again and again, each time lower, it draws rows. Lines that fill
 * their cell are text broken by the width.
 */
function rowsBetween(lattice: Lattice, fields: { field: Field; glyphs: Glyph[] }[], page: number): number[] {
  const sides = fields.flatMap(({ field }) => [lattice.xs[field.left]!, lattice.xs[field.right]!]);
  const drawn = fields.flatMap((one) => one.glyphs).sort((a, b) => a.run - b.run || a.y - b.y || a.x0 - b.x0);
  const rows = rowsOf(piecesIn(drawn, page).flatMap((piece) => cutPiece(piece, sides)));
  if (rows.length < FEWEST || rows.filter((row) => row.length > 1).length < FEWEST) return [];
  const visits = fields.map(
    ({ field }) => rows.filter((row) => row.some((piece) => isIn(piece, field, lattice))).length,
  );
  if (visits.filter((count) => count >= FEWEST).length < 2) return [];
  const full = fields.some(({ field, glyphs }) => {
    const lines = linesOf([...glyphs], page);
    const right = lattice.xs[field.right]!;
    return (
      lines.length >= FEWEST &&
      lines.filter((line) => right - line.x1 < 1.2 * line.size).length * 2 > lines.length &&
      lines.filter((line) => line.x0 - lattice.xs[field.left]! < 1.2 * line.size).length * 2 > lines.length
    );
  });
  if (full) return [];
  const levels: number[] = [];
  for (let i = 1; i < rows.length; i += 1) {
    const above = Math.max(...rows[i - 1]!.map((piece) => piece.y1));
    const below = Math.min(...rows[i]!.map((piece) => piece.y0));
    if (below < above - 0.3 * rows[i]![0]!.size) return [];
    levels.push((above + below) / 2);
  }
  return levels;
}

function isIn(piece: Piece, field: Field, lattice: Lattice): boolean {
  const x = (piece.x0 + piece.x1) / 2;
  return x > lattice.xs[field.left]! && x < lattice.xs[field.right]!;
}
