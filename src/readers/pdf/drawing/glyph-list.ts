// The glyphs of a page: those on the sheet, apart from those that a clip hides, and no more than a page can hold.
import { sameShapes } from '../../../values/same-shapes.js';
import type { Box, Glyph, Hidden } from './geometry.js';

/** More than a dense page of print ever holds; beyond it a file is hostile. */
const MOST_GLYPHS = 60_000;
/** Of slanted text, so many glyphs in a row may stand upright: those at the top of a stamp. */
const MOST_AMONG = 2;

export class GlyphList {
  readonly glyphs: Glyph[] = [];
  readonly hidden: Hidden[] = [];
  /** Glyphs beyond the cap were left out. */
  cut = false;
  /** How many glyphs there were when slanted text was drawn last, and its size. */
  private slanted = { count: -1, size: 0 };

  constructor(private readonly sheet: Box) {}

  /** Takes note of slanted text, which is passed over: a watermark or the words around a stamp, and the upright among them. */
  slant(size: number): void {
    const { glyphs, slanted } = this;
    const since = slanted.count < 0 ? [] : glyphs.slice(slanted.count);
    const among = since.length <= MOST_AMONG && Math.abs(slanted.size - size) < 0.1;
    if (among && since.every((glyph) => Math.abs(glyph.size - size) < 0.1)) glyphs.length -= since.length;
    this.slanted = { count: glyphs.length, size };
  }

  /** Takes a glyph drawn inside a clip; its text is made plain. */
  add(glyph: Glyph, clip: Box): void {
    const { sheet } = this;
    if (glyph.x1 < sheet.x0 || glyph.x0 > sheet.x1 || glyph.y < sheet.y0 || glyph.y - glyph.size > sheet.y1)
      return;
    if (this.glyphs.length + this.hidden.length >= MOST_GLYPHS) {
      this.cut = true;
      return;
    }
    if (glyph.text !== '' && glyph.text.trim() === '') glyph.text = ' ';
    // Radicals, compatibility and vertical forms and ligatures that stand for plain characters.
    else if (/^[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe30-\ufe4f〜∕―㬵]/.test(glyph.text))
      glyph.text = sameShapes.get(glyph.text) ?? plain(glyph.text);
    const small = clip.y1 - clip.y0 < 0.6 * (sheet.y1 - sheet.y0);
    // What is seen of a glyph whose middle is clipped away lies in the next cell, and it is none of that one's.
    const middle = glyph.y - 0.36 * glyph.size;
    if (small && glyph.turn === 0 && (middle < clip.y0 || middle > clip.y1))
      this.hidden.push({ glyph, at: middle < clip.y0 ? clip.y0 + 1 : clip.y1 - 1 });
    else this.glyphs.push(glyph);
  }
}

/** Without compatibility forms. Brackets that stand over and below East Asian text are as wide as its characters: （万元）. */
function plain(text: string): string {
  const usual = text.normalize('NFKC');
  return /^[\ufe30-\ufe4f]$/.test(text) && /^[!-~]$/.test(usual)
    ? String.fromCharCode(usual.charCodeAt(0) + 0xfee0)
    : usual;
}
