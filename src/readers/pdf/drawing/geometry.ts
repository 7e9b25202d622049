// What a page is made of, in points, x to the right and y downwards from the top left corner as a person sees it.

/** One character with its place. `y` is the baseline. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  /** Quarter turns clockwise of the writing direction: 0 reads to the right, 1 downwards, 3 upwards. */
  turn: number;
  /** The length of turned text's glyph along its direction. */
  along?: number | undefined;
  /** The drawing operator it came with: programs draw the text of different cells apart. */
  run: number;
}

/** A glyph clipped away above or below the box that shows the rest of its text; `at`: a height inside that box. */
export interface Hidden {
  glyph: Glyph;
  at: number;
}

/** A straight line along an axis: `at` on the other axis, `from` < `to` on its own. */
export interface Rule {
  at: number;
  from: number;
  to: number;
  thick: number;
  /** The length of the last of the dashes it is made of. */
  dash?: number;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Page {
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  /** What does not fit the height of its cell is not printed, and yet the cell's. */
  hidden: Hidden[];
  across: Rule[];
  down: Rule[];
  /** Filled boxes: the grounds of cells, rows and whole tables. */
  shades: Box[];
  /** Pictures that were passed over. */
  images: number;
  /** Operators or glyphs beyond the cap were left out. */
  cut: boolean;
}

/** An affine matrix as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** `inner` applied first, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The box around points, given as x, y, x, y …, as a matrix places them. */
export function boxAround(points: number[], [a, b, c, d, e, f]: Matrix): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [u, v] = [points[i]!, points[i + 1]!];
    const [x, y] = [a * u + c * v + e, b * u + d * v + f];
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/** What two boxes have in common: empty where x1 < x0 or y1 < y0. */
export function meet(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

/** The middle of a glyph's box: East Asian characters stand about 0.88 em above and 0.12 em below the baseline. */
export function middle(glyph: Glyph): { x: number; y: number } {
  const across = (glyph.x0 + glyph.x1) / 2;
  if (glyph.turn === 0) return { x: across, y: glyph.y - 0.36 * glyph.size };
  return {
    x: across,
    y: glyph.turn === 2 ? glyph.y - 0.36 * glyph.size : glyph.y - (glyph.along ?? glyph.size) / 2,
  };
}

/** The middle of the glyphs' sizes to a tenth of a point: the usual size of the text. Counted, not sorted: there are many. */
export function usualSize(glyphs: Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const key = Math.round(size * 10);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let left = glyphs.length / 2;
  for (const [key, count] of [...counts].sort((a, b) => a[0] - b[0]))
    if ((left -= count) <= 0) return key / 10;
  return 10.5;
}

/** The middle value, or the given one where there is none. */
export function median(values: number[], none: number): number {
  if (values.length === 0) return none;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
