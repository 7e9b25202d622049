// Text that runs up, down or upside down set upright again: turned tables on upright pages, turned words in a cell.
import type { Box, Glyph, Page, Rule } from './geometry.js';

/** A page whose text mostly runs in another direction, as seen by someone who turns the paper. */
export function upright(page: Page): Page {
  if (page.glyphs.every((glyph) => glyph.turn === 0)) return page;
  const counts = [0, 0, 0, 0];
  for (const glyph of page.glyphs) if (glyph.text !== ' ') counts[glyph.turn]! += 1;
  const turn = counts.indexOf(Math.max(...counts));
  if (turn === 0 || page.glyphs.length === 0) return page;
  const { width, height } = page;
  const size = turn === 2 ? { width, height } : { width: height, height: width };
  const all = [...page.glyphs, ...page.hidden.map(({ glyph }) => glyph)];
  const glyphs = all.map((glyph) => turnedBack(glyph, turn, width, height));
  const flip = (rule: Rule, end: number): Rule => ({ ...rule, from: end - rule.to, to: end - rule.from });
  const mirror = (rule: Rule, end: number): Rule => ({ ...rule, at: end - rule.at });
  const { across, down } = page;
  const shades = page.shades.map((box) => turnedBox(box, turn, width, height));
  if (turn === 1) {
    const lying = down.map((rule) => mirror(rule, width));
    const standing = across.map((rule) => flip(rule, width));
    return { ...page, ...size, glyphs, hidden: [], shades, across: lying, down: standing };
  }
  if (turn === 3) {
    const lying = down.map((rule) => flip(rule, height));
    return {
      ...page,
      ...size,
      glyphs,
      hidden: [],
      shades,
      across: lying,
      down: across.map((rule) => mirror(rule, height)),
    };
  }
  return {
    ...page,
    glyphs,
    hidden: [],
    shades,
    across: across.map((rule) => mirror(flip(rule, width), height)),
    down: down.map((rule) => mirror(flip(rule, height), width)),
  };
}

function turnedBox({ x0, y0, x1, y1 }: Box, turn: number, width: number, height: number): Box {
  if (turn === 1) return { x0: y0, x1: y1, y0: width - x1, y1: width - x0 };
  if (turn === 3) return { x0: height - y1, x1: height - y0, y0: x0, y1: x1 };
  return { x0: width - x1, x1: width - x0, y0: height - y1, y1: height - y0 };
}

/** A glyph on a page turned back by some quarters; `width` and `height` are the page's before. */
export function turnedBack(glyph: Glyph, turn: number, width: number, height: number): Glyph {
  const { size } = glyph;
  // The box of the glyph as it stands, whatever its own direction.
  const low = glyph.turn % 2 === 0 ? glyph.y + 0.12 * size : glyph.y;
  const high = glyph.turn % 2 === 0 ? glyph.y - 0.88 * size : glyph.y - (glyph.along ?? size);
  const box =
    turn === 1
      ? { x0: high, x1: low, low: width - glyph.x0 }
      : turn === 3
        ? { x0: height - low, x1: height - high, low: glyph.x1 }
        : { x0: width - glyph.x1, x1: width - glyph.x0, low: height - high };
  const left = (glyph.turn + 4 - turn) % 4;
  const along = left % 2 === 0 ? undefined : glyph.x1 - glyph.x0;
  return {
    ...glyph,
    x0: box.x0,
    x1: box.x1,
    y: left % 2 === 0 ? box.low - 0.12 * size : box.low,
    turn: left,
    along,
  };
}
