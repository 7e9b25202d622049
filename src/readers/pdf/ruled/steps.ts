// Ends of merged cells that are drawn too high: browsers lose the room that a page break adds to the rows beside them.
import type { Glyph } from '../drawing/geometry.js';
import type { Lattice } from './lattice.js';
import type { Openings } from './open.js';

/** A row lower than this (points) holds no text. */
const LOW = 6;

/** Where such lines stand; `to`: where they belong, null where nothing ends there. */
export interface Step {
  at: number;
  to: number | null;
}

/**
 * Heights of lines that part nothing: all other cells pass over them, and nothing stands below. Above them stand the
 * rests of cells from the page before, without their text. Only where other cells have no edge at the page's ends, as
 * browsers leave them, or where there is no room for text.
 */
export function stepsIn(
  { ys, fields, fieldAt }: Lattice,
  glyphs: Glyph[][],
  { ends, torn }: Openings,
): Step[] {
  const isOpen = [torn, ...ends].some(({ above, below }) => above || below);
  const found: Step[] = [];
  const isRest = (field: number): boolean =>
    ends[field]!.above || (fields[field]!.top <= 1 && glyphs[field]!.length === 0);
  for (let row = 1; row + 1 < ys.length; row += 1) {
    const [upper, lower] = [new Set(fieldAt[row - 1]), new Set(fieldAt[row])];
    if (upper.has(-1) || lower.has(-1)) continue;
    const begin = [...lower].filter((field) => !upper.has(field));
    const end = [...upper].filter((field) => !lower.has(field));
    if (begin.length === lower.size || !(isOpen || ys[row + 1]! - ys[row]! < LOW)) continue;
    if (!begin.every((field) => glyphs[field]!.length === 0) || !end.every(isRest)) continue;
    const isStrip = begin.every((field) => fields[field]!.bottom === row + 1);
    found.push({ at: ys[row]!, to: isStrip ? ys[row + 1]! : null });
  }
  return found;
}
