// Tables without lines at their sides: they fall apart at rows that are one merged cell, and are put together again.
import type { Glyph } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** So many rows of one height are a habit. */
const SEVERAL = 3;

/**
 * A table without outer vertical lines falls apart at a row that is one merged cell: only horizontal lines bound it.
 * Put together again what is equally wide and has nothing but that one row's text between.
 */
export function openRows(found: Frame[], glyphs: Glyph[], em: number): Frame[] {
  const isOpen = (frame: Frame): boolean =>
    frame.down.every((rule) => rule.at - frame.box.x0 > 0.8 * em && frame.box.x1 - rule.at > 0.8 * em);
  const done: Frame[] = [];
  for (const frame of found) {
    done.push(frame);
    // What was put together may be the next row of a line above: a title and a year over the head are two such rows.
    for (let low = frame, above = over(low); above; low = above, above = over(low)) {
      if (!isOpen(above) || !isOpen(low) || above.down.length + low.down.length === 0) break;
      if (!isOneRow(above, low, glyphs, em)) break;
      above.across.push(...low.across);
      above.down.push(...low.down);
      above.box.y1 = Math.max(above.box.y1, low.box.y1);
      done.splice(done.indexOf(low), 1);
    }
  }
  return done;

  /** The last one above a frame that is as wide. */
  function over(frame: Frame): Frame | undefined {
    return done
      .slice(0, done.indexOf(frame))
      .findLast(({ box: { x0, x1 } }) => Math.abs(x0 - frame.box.x0) < 2 && Math.abs(x1 - frame.box.x1) < 2);
  }
}

/** Between two frames stands text that fills the gap like a row's, with no more blank than cells keep. */
function isOneRow(above: Frame, below: Frame, glyphs: Glyph[], em: number): boolean {
  const [top, bottom] = [above.box.y1, below.box.y0];
  const between = glyphs.filter(
    (glyph) =>
      glyph.text !== ' ' &&
      glyph.y > top &&
      glyph.y < bottom &&
      glyph.x1 > above.box.x0 &&
      glyph.x0 < above.box.x1,
  );
  if (between.length === 0) return false;
  const first = Math.min(...between.map((glyph) => glyph.y - 0.88 * glyph.size));
  const last = Math.max(...between.map((glyph) => glyph.y));
  const tight = first - top < 0.9 * em && bottom - last < 1.1 * em && bottom - top < 6 * em;
  const single = between.every((glyph) => Math.abs(glyph.y - between[0]!.y) < 0.5 * em);
  return (tight || isUsualHeight(above, below, single)) && sameGrid(above, below, em);
}

/**
 * As high as a row above it and one below, to a fraction of a point: rows are set so, text between tables is not. A line
 * alone is the end of a table whose first or last row it bounds, where that holds a single line of text, or where
 * several rows are as high.
 */
function isUsualHeight(above: Frame, below: Frame, single: boolean): boolean {
  const levels = [above, below].map(({ across }) => across.map((rule) => rule.at).sort((a, b) => a - b));
  const height = (levels[1]![0] ?? 0) - (levels[0]!.at(-1) ?? 0);
  const rows = levels.filter((ys) => ys.length > 1);
  const least = rows.length === 1 && !single ? SEVERAL : 1;
  return (
    rows.length > 0 &&
    rows.every((ys) => {
      const alike = ys.filter((at, i) => i > 0 && Math.abs(at - ys[i - 1]! - height) < 0.7);
      return alike.length >= least;
    })
  );
}

/** The vertical lines of the one are among those of the other, where both have some. */
function sameGrid(a: Frame, b: Frame, em: number): boolean {
  const [few, many] = a.down.length <= b.down.length ? [a, b] : [b, a];
  return few.down.every((rule) => many.down.some((other) => Math.abs(other.at - rule.at) < 0.4 * em));
}
