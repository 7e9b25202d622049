// Where on the page a glyph stands and in which direction it is read.
import type { Glyph } from './geometry.js';

/** Quarter turns of the writing direction; null for slanted text, which is a watermark. */
export function turnOf(a: number, b: number, size: number): number | null {
  const [x, y] = size < 0 ? [-a, -b] : [a, b];
  const length = Math.hypot(x, y);
  if (length === 0) return null;
  if (Math.abs(y) < 0.1 * length) return x > 0 ? 0 : 2;
  if (Math.abs(x) < 0.1 * length) return y > 0 ? 1 : 3;
  return null;
}

/**
 * A glyph that reads to the right. A class, not a literal: V8 goes on making literals in the shape of the first one,
 * whole numbers and all, and converts each of a report's many glyphs again whenever it is looked at.
 */
export class UprightGlyph implements Glyph {
  x0: number;
  x1: number;
  turn = 0;
  along = undefined;
  constructor(
    public text: string,
    x: number,
    end: number,
    public y: number,
    public size: number,
    public bold: boolean,
    public run: number,
  ) {
    this.x0 = Math.min(x, end);
    this.x1 = Math.max(x, end);
  }
}

/** A glyph's box on the page; for turned text `x0…x1` is its extent across the page and `y` its lower end. */
export function placed(
  text: string,
  x: number,
  y: number,
  dx: number,
  dy: number,
  size: number,
  turn: number,
): Omit<Glyph, 'bold' | 'run'> {
  if (turn === 2)
    return { text, x0: Math.min(x, x + dx), x1: Math.max(x, x + dx), y: y + size * 0.76, size, turn };
  const side = turn === 1 ? [x - 0.12 * size, x + 0.88 * size] : [x - 0.88 * size, x + 0.12 * size];
  return { text, x0: side[0]!, x1: side[1]!, y: Math.max(y, y + dy), size, turn, along: Math.abs(dy) };
}
