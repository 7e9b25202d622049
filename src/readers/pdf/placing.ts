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

/** A glyph that reads to the right. */
export function upright(
  text: string,
  x: number,
  end: number,
  y: number,
  size: number,
  bold: boolean,
  run: number,
): Glyph {
  return { text, x0: Math.min(x, end), x1: Math.max(x, end), y, size, bold, turn: 0, along: undefined, run };
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
