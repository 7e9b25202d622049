// Rows that only their grounds part, every other one filled → lines between those rows.
import type { Box, Glyph, Rule } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** Edges nearer than this are one (points); a drawn line may be some points thick. */
const SAME = 1.5;
const NEAR = 3;
/** Grounds of cells side by side are no further apart. */
const GAP = 2.5;
/** The ground of a row is higher than any line is thick. */
const LOW = 7;

/**
 * The frame with lines at the edges of filled rows, where none is drawn and no text stands across; and at its ends:
 * where rows have no lines, the last one on a page has none either, and is not cut.
 */
export function striped(frame: Frame, shades: Box[], glyphs: Glyph[]): Frame {
  if (shades.length === 0 || frame.down.length === 0 || frame.across.length === 0) return frame;
  const edges = bandsIn(frame, shades)
    .filter((band) => isOfCells(frame, band))
    .flatMap(({ x0, x1, y0, y1 }) => [y0, y1].map((at): Rule => ({ at, from: x0, to: x1, thick: 0 })))
    .filter((edge) => isInside(frame, edge) && !isDrawn(frame, edge) && !isWritten(glyphs, edge));
  if (edges.length === 0) return frame;
  const { x0, x1, y0, y1 } = frame.box;
  const ends = [y0, y1].map((at): Rule => ({ at, from: x0, to: x1, thick: 0 }));
  return {
    ...frame,
    across: [...frame.across, ...edges, ...ends.filter((end) => !isDrawn(frame, end))],
  };
}

/** Filled boxes inside the frame, those side by side taken together. */
function bandsIn({ box }: Frame, shades: Box[]): Box[] {
  const bands: Box[] = [];
  const inside = shades
    .filter((one) => one.x0 > box.x0 - NEAR && one.x1 < box.x1 + NEAR && one.y0 > box.y0 - NEAR)
    .filter((one) => one.y1 < box.y1 + NEAR && one.y1 - one.y0 < 0.9 * (box.y1 - box.y0))
    .sort((a, b) => a.x0 - b.x0);
  const open = new Map<string, Box[]>();
  for (const one of inside) {
    const key = `${Math.round(one.y0)} ${Math.round(one.y1)}`;
    const row = open.get(key) ?? [];
    const last = row.find((band) => one.x0 < band.x1 + GAP);
    if (last) last.x1 = Math.max(last.x1, one.x1);
    else {
      const band = { ...one };
      row.push(band);
      bands.push(band);
      open.set(key, row);
    }
  }
  return bands;
}

/** Whether it is the ground of several cells, or of one as wide as the table, and ends where they do: marked words do not. */
function isOfCells({ box, down }: Frame, { x0, x1, y0, y1 }: Box): boolean {
  const along = down.filter(({ from, to }) => from < y0 + SAME && to > y1 - SAME).map(({ at }) => at);
  const ends = [box.x0, box.x1, ...along];
  return (
    y1 - y0 > LOW &&
    [x0, x1].every((x) => ends.some((at) => Math.abs(at - x) < NEAR)) &&
    (along.some((at) => at > x0 + NEAR && at < x1 - NEAR) || x1 - x0 > box.x1 - box.x0 - NEAR)
  );
}

function isInside({ box }: Frame, { at }: Rule): boolean {
  return at > box.y0 + NEAR && at < box.y1 - NEAR;
}

/** Where the rows have a line, the ground that runs on through a merged cell parts nothing. */
function isDrawn({ across }: Frame, { at, from, to }: Rule): boolean {
  return across.some(
    (rule) => Math.abs(rule.at - at) < NEAR && Math.min(rule.to, to) - Math.max(rule.from, from) > NEAR,
  );
}

function isWritten(glyphs: Glyph[], { at, from, to }: Rule): boolean {
  return glyphs.some(
    ({ text, x0, x1, y, size }) =>
      text !== ' ' && x0 > from && x1 < to && y > at + 1 && y - 0.7 * size < at - 1,
  );
}
