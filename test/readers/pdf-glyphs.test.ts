// Glyphs as programs name and place them → the characters and the order that a reader sees.
import { describe, expect, it } from 'vitest';
import { GlyphList } from '../../src/readers/pdf/drawing/glyph-list.js';
import { lineOf } from '../../src/readers/pdf/text/lines.js';
import { UprightGlyph } from '../../src/readers/pdf/drawing/placing.js';

const SHEET = { x0: 0, y0: 0, x1: 595, y1: 842 };

/** Glyphs in drawing order, each with where it begins and ends. */
function lineText(...placed: [text: string, x0: number, x1: number][]): string {
  const glyphs = placed.map(([text, x0, x1], run) => new UprightGlyph(text, x0, x1, 100, 10, false, run));
  return lineOf(glyphs, 1)!.text;
}

describe('a character named by another of its shape', () => {
  it.each([
    ['〜', '～'],
    ['∕', '／'],
    ['―', '—'],
    ['\u2f3e', '户'],
    ['⻓', '长'],
    ['︵', '（'],
    ['︸', '｝'],
    ['︑', '︑'],
    ['ﬁ', 'fi'],
    ['戶', '戶'],
  ])('%s is %s', (named, meant) => {
    const list = new GlyphList(SHEET);
    list.add(new UprightGlyph(named, 10, 20, 100, 10, false, 1), SHEET);
    expect(list.glyphs.map(({ text }) => text)).toEqual([meant]);
  });
});

describe('the blank half of an opening bracket', () => {
  it.each([
    [
      'over a bracket before it',
      [
        ['=', 20, 26],
        ['[', 26, 29.5],
        ['（', 24.5, 34.5],
        ['本', 34.5, 44.5],
      ],
      '=[（本',
    ],
    [
      'beside one after it',
      [
        ['=', 20, 26],
        ['（', 26, 36],
        ['[', 36, 39.5],
        ['本', 39.5, 49.5],
      ],
      '=（[本',
    ],
    [
      'drawn in its full width',
      [
        ['率', 10, 20],
        ['（', 20, 30],
        ['1', 30, 35],
        ['）', 35, 45],
      ],
      '率（1）',
    ],
    [
      'over one as wide',
      [
        ['“', 20, 30],
        ['（', 25, 35],
        ['本', 35, 45],
      ],
      '“（本',
    ],
  ] as [string, [string, number, number][], string][])('%s', (_, placed, text) => {
    expect(lineText(...placed)).toBe(text);
  });

  it('is no place for a sign in a narrow bracket', () => {
    expect(lineText(['“', 20, 24], ['I', 21, 22.5])).toBe('“I');
  });
});
