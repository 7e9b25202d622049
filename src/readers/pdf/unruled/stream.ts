// Pieces of text in the order in which a file draws them: programs draw a table cell by cell, row by row.
import type { Piece } from '../model.js';
import type { Glyph } from '../drawing/geometry.js';
import { withoutBlanks } from './spaced.js';
import { lineOf, type Line } from '../text/lines.js';

/** A blank wider than this (in characters) parts two pieces; words and justified lines have less. */
const GUTTER = 0.9;
/** The same where the two were drawn apart. */
const APART = 0.35;
/** Lines of one text begin no further apart (in characters). */
const INDENT = 2.6;

/** Glyphs in drawing order → pieces in drawing order. Nothing is joined over `levels`, heights where a line is drawn. */
export function piecesIn(glyphs: Glyph[], page: number, levels: number[] = []): Piece[] {
  const runs: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (glyph.turn !== 0 || glyph.text === ' ' || glyph.text === '') continue;
    const goesOn =
      last &&
      Math.abs(glyph.y - last.y) < 0.45 * Math.max(glyph.size, last.size) &&
      glyph.x0 - last.x1 < (glyph.run === last.run ? GUTTER : APART) * glyph.size &&
      glyph.x0 > last.x0 - 0.3 * glyph.size;
    if (goesOn) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
    last = glyph;
  }
  const pieces: Piece[] = [];
  for (const run of withoutBlanks(runs)) {
    const line = lineOf(run, page);
    if (!line) continue;
    const piece = pieces.at(-1);
    const above = piece?.lines.at(-1);
    const pitch = above ? line.y - above.y : 0;
    const below =
      piece &&
      above &&
      pitch > 0.8 * line.size &&
      pitch < 1.9 * line.size &&
      Math.abs(line.size - above.size) < 0.1 * line.size &&
      line.x0 < piece.x1 &&
      line.x1 > piece.x0 &&
      isAligned(line, piece, above) &&
      !levels.some((at) => at > above.y && at < line.y);
    if (below) {
      piece.lines.push(line);
      piece.x0 = Math.min(piece.x0, line.x0);
      piece.x1 = Math.max(piece.x1, line.x1);
      piece.y1 = line.y + 0.12 * line.size;
    } else {
      pieces.push(pieceOf([line]));
    }
  }
  return pieces;
}

/** A line of the same text begins where the others do, or somewhat further in, ends where they do or has their middle. */
function isAligned(line: Line, piece: Piece, above: Line): boolean {
  const off = (a: number, b: number): boolean => Math.abs(a - b) < INDENT * line.size;
  return (
    off(line.x0, piece.x0) ||
    off(line.x1, piece.x1) ||
    off(line.x0, above.x0) ||
    off((line.x0 + line.x1) / 2, (piece.x0 + piece.x1) / 2)
  );
}

/** Lines one below the other as one piece. */
export function pieceOf(lines: Line[]): Piece {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return {
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y0: first.y - 0.88 * first.size,
    y1: last.y + 0.12 * last.size,
    lines,
    size: first.size,
    bold: first.bold,
  };
}

/** Pieces from left to right become rows: a row ends where the drawing goes back to the left. */
export function rowsOf(pieces: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && piece.x0 > last.x1 - 0.2 * piece.size && isBeside(row, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** At the height of the row; or above it, or a little below, as cells in the middle of merged rows stand. */
function isBeside(row: Piece[], piece: Piece): boolean {
  const top = Math.min(...row.map((one) => one.y0));
  const bottom = Math.max(...row.map((one) => one.y1));
  if (piece.y0 < bottom && piece.y1 > top) return true;
  const reach = 8 * piece.size;
  return piece.y1 <= top ? top - piece.y1 < reach : row.length > 1 && piece.y0 - bottom < reach;
}
