// Cells that a page break cuts: spreadsheets draw no edge of merged cells there, browsers none of any cell, and text in
// the middle of the whole cell may come to stand beyond the table's end.
import type { Ends } from '../model.js';
import type { Field } from '../model.js';
import { middle, type Box, type Glyph, type Rule } from '../drawing/geometry.js';
import type { Lattice } from './lattice.js';
import { lineOf, linesOf, type Line } from '../text/lines.js';

/** A blank wider than this (in characters) parts the text of two cells. */
const GUTTER = 0.5;

/** The next line of such text is no further away than this (in characters). */
const STEP = { below: 2.6, above: 1.6 };

/** The open ends of a table's part on one page. */
export interface Openings {
  /** Of each field. */
  ends: Ends[];
  /** Whether no line at all ends its last row, or begins its first: some programs cut a row so. */
  torn: Ends;
}

/** Where a part has no edge at its ends. */
export function openingsOf({ xs, ys, fields }: Lattice, across: Rule[], down: Rule[]): Openings {
  const lying = (field: Field, y: number): number => drawn(across, y, xs[field.left]!, xs[field.right]!);
  const standing = (field: Field, x: number): number => drawn(down, x, ys[field.top]!, ys[field.bottom]!);
  const ends = fields.map((field) => ({
    below: field.bottom === ys.length - 1 ? lying(field, ys.at(-1)!) : null,
    above: field.top === 0 ? lying(field, ys[0]!) : null,
    left: field.left === 0 ? standing(field, xs[0]!) : null,
    right: field.right === xs.length - 1 ? standing(field, xs.at(-1)!) : null,
  }));
  const open = (share: number | null): boolean => share !== null && share < 0.2;
  const [below, above, left, right] = (['below', 'above', 'left', 'right'] as const).map((side) =>
    ends.some((one) => (one[side] ?? 0) > 0.8),
  );
  const bare = (side: 'below' | 'above'): boolean =>
    ends.every((one) => one[side] === null || open(one[side]));
  return {
    ends: ends.map((one) => ({
      below: below! && open(one.below),
      above: above! && open(one.above),
      left: left! && open(one.left),
      right: right! && open(one.right),
    })),
    torn: { below: bare('below'), above: bare('above') },
  };
}

/** The share of a piece of an edge that is drawn. */
function drawn(rules: Rule[], at: number, start: number, end: number): number {
  let sum = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) < 3) sum += Math.max(0, Math.min(end, rule.to) - Math.max(start, rule.from));
  return sum / (end - start);
}

/** Text beyond the ends of a table that belongs to its open cells: glyph by glyph, with the index of its field. */
export function beyondOpen(box: Box, lattice: Lattice, ends: Ends[], free: Glyph[]): Map<Glyph, number> {
  const found = besideOpen(lattice, ends, free);
  for (const side of ['below', 'above'] as const) {
    if (!ends.some((one) => one[side])) continue;
    const beyond = free.filter((glyph) => {
      const y = glyph.y - 0.36 * glyph.size;
      return glyph.turn === 0 && (side === 'below' ? y >= box.y1 : y <= box.y0);
    });
    const lines = linesOf(beyond, 0);
    if (side === 'above') lines.reverse();
    let edge = side === 'above' ? box.y0 : box.y1;
    for (const line of lines) {
      // Further away stand page headers, and what follows the table.
      if (Math.abs(line.y - edge) > STEP[side] * line.size) break;
      edge = line.y;
      const homes = segmentsOf(line).map((segment) => ({
        segment,
        field: ends.findIndex((one, i) => {
          const field = lattice.fields[i]!;
          const slack = 0.3 * segment.size;
          const [x0, x1] = [lattice.xs[field.left]! - slack, lattice.xs[field.right]! + slack];
          return one[side] && segment.x0 >= x0 && segment.x1 <= x1;
        }),
      }));
      // The first line that is not theirs ends it: a caption, or the text that goes on.
      if (homes.some(({ field }) => field < 0)) break;
      for (const { segment, field } of homes) for (const glyph of segment.glyphs) found.set(glyph, field);
    }
  }
  return found;
}

/** The same of the text beside a table, at the height of a cell that a sheet wider than the page leaves open there. */
function besideOpen({ xs, ys, fields }: Lattice, ends: Ends[], free: Glyph[]): Map<Glyph, number> {
  const found = new Map<Glyph, number>();
  fields.forEach((field, i) => {
    const { left, right } = ends[i]!;
    if (!left && !right) return;
    for (const glyph of free) {
      const { x, y } = middle(glyph);
      const beside = (left && x < xs[0]!) || (right && x > xs.at(-1)!);
      if (beside && y > ys[field.top]! && y < ys[field.bottom]!) found.set(glyph, i);
    }
  });
  return found;
}

function segmentsOf(line: Line): Line[] {
  const groups: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (!last || glyph.x0 - last.x1 > GUTTER * line.size) groups.push([]);
    groups.at(-1)!.push(glyph);
    last = glyph;
  }
  return groups.map((group) => lineOf(group, line.page)).filter((one) => one !== null);
}
