// Pages that hold no text, or text that cannot be decoded: said so, never passed on as if it were the document's.
import { ReadError, type Remark } from '../../../document/model.js';
import type { Page } from '../drawing/geometry.js';

/** Above this share of characters that no report prints, a page's text is noise. */
const NOISE = 0.15;

/** Characters that Chinese reports are made of; a font without a code table gives others. */
const EXPECTED =
  /[\t\n\r\x20-\x7e\u00a0-\u00ff\u0370-\u03ff\u2000-\u27bf\u2e80-\u2fdf\u3000-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\ud800-\udbff]/;

/** The pages that can be read, with remarks on the others, `broken` among them. Throws ReadError where none can. */
export function readable(pages: Page[], broken: number[]): { pages: Page[]; remarks: Remark[] } {
  const garbled = pages.filter(isGarbled);
  const silent = pages.filter((page) => !hasText(page) && page.images > 0);
  const good = pages.filter((page) => !garbled.includes(page));
  if (!good.some(hasText)) {
    if (broken.length > 0) throw new ReadError('corrupt');
    const drawn = pages.some(
      (page) => page.images > 0 || page.glyphs.length > 0 || page.across.length + page.down.length > 0,
    );
    throw new ReadError(drawn ? 'no-text' : 'empty');
  }
  const remarks: Remark[] = [];
  if (silent.length > 0) remarks.push(remarkOn('remark.pages-without-text', numbers(silent)));
  if (garbled.length > 0) remarks.push(remarkOn('remark.garbled-text', numbers(garbled)));
  if (broken.length > 0) remarks.push(remarkOn('remark.pages-damaged', broken));
  return { pages: good, remarks };
}

function numbers(pages: Page[]): number[] {
  return pages.map((page) => page.number);
}

function hasText(page: Page): boolean {
  const hidden = page.hidden.map(({ glyph }) => glyph);
  return [page.glyphs, hidden].some((some) => some.some(({ text }) => text !== ' ' && text !== ''));
}

function isGarbled(page: Page): boolean {
  let [all, odd] = [0, 0];
  for (const { text } of page.glyphs) {
    if (text === ' ') continue;
    all += 1;
    // An empty string is a glyph without any code.
    if (text === '' || !EXPECTED.test(text) || text === '\ufffd') odd += 1;
  }
  return all >= 5 && odd > NOISE * all;
}

function remarkOn(key: string, pages: number[]): Remark {
  return { message: { key, values: { pages: ranges(pages) } }, location: { page: pages[0]! } };
}

/** 1, 2, 3, 7 → 1–3, 7. */
export function ranges(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
