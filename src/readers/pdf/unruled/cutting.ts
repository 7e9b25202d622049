// Text of two cells drawn one right after the other with hardly a blank between: cut where a column begins.
import type { Piece } from '../model.js';
import { lineOf, type Line } from '../text/lines.js';
import { pieceOf } from './stream.js';

/** How far from a side two cells may meet (in characters), and the least blank between them. */
const NEAR = 1.2;
const BLANK = 0.05;

/** A line cut at the sides that it runs over, where one drawing operator ends there and the next begins. */
export function cutLine(line: Line, sides: number[]): Line[] {
  const { glyphs, size } = line;
  const cuts = sides.flatMap((side) => {
    if (side <= line.x0 || side >= line.x1) return [];
    let best = -1;
    for (let i = 1; i < glyphs.length; i += 1) {
      const [a, b] = [glyphs[i - 1]!, glyphs[i]!];
      if (a.run === b.run || b.x0 - a.x1 < BLANK * size) continue;
      const off = Math.abs((a.x1 + b.x0) / 2 - side);
      if (
        off < NEAR * size &&
        (best < 0 || off < Math.abs((glyphs[best - 1]!.x1 + glyphs[best]!.x0) / 2 - side))
      )
        best = i;
    }
    return best < 0 ? [] : [best];
  });
  if (cuts.length === 0) return [line];
  return [0, ...cuts]
    .map((from, i) => lineOf(glyphs.slice(from, cuts[i] ?? glyphs.length), line.page))
    .filter((one) => one !== null);
}

/** A piece cut in the same way: what stands between the same two sides stays together. */
export function cutPiece(piece: Piece, sides: number[]): Piece[] {
  const lines = piece.lines.flatMap((line) => cutLine(line, sides));
  if (lines.length === piece.lines.length) return [piece];
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const column = sides.filter((side) => side < (line.x0 + line.x1) / 2).length;
    groups.set(column, [...(groups.get(column) ?? []), line]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => pieceOf(group));
}
