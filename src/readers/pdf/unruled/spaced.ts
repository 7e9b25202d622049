// Words of few characters set apart by blanks, as 合　计 and 项　目, are one cell all the same.
import type { Glyph } from '../drawing/geometry.js';

/** Blanks inside such words are no wider (in characters), and alike to this much. */
const WIDEST = 2.6;
const ALIKE = 0.2;
/** More characters are not set so. */
const MOST = 4;

/** Characters that each head a column of their own. */
const APART = /^[类款项]+$/;

/** Joins runs of one character each, one after the other on a line with the same blank between. */
export function withoutBlanks(all: Glyph[][]): Glyph[][] {
  const runs = all.flatMap(columnHeads);
  const done: Glyph[][] = [];
  for (let i = 0; i < runs.length;) {
    const word = wordAt(runs, i);
    done.push(word.flat());
    i += word.length;
  }
  return done;
}

/** 类, 款 and 项 stand in columns that leave hardly a blank between them. */
function columnHeads(run: Glyph[]): Glyph[][] {
  const isParted =
    run.length === 3 &&
    run.map(({ text }) => text).join('') === '类款项' &&
    run.slice(1).every((glyph, i) => glyph.x0 - run[i]!.x1 > 0.12 * glyph.size);
  return isParted ? run.map((glyph) => [glyph]) : [run];
}

/** The runs from one on that make up a word: itself where it is none. */
function wordAt(runs: Glyph[][], start: number): Glyph[][] {
  const word = [runs[start]!];
  let gap: number | null = null;
  while (word.length <= MOST) {
    const [last, next] = [word.at(-1)!, runs[start + word.length]];
    if (!next || !isCharacter(last) || !isCharacter(next)) break;
    const [a, b] = [last[0]!, next[0]!];
    const blank = (b.x0 - a.x1) / a.size;
    if (Math.abs(b.y - a.y) > 0.1 * a.size || Math.abs(a.size - b.size) > 0.1) break;
    if (blank < 0 || blank > WIDEST || (gap !== null && Math.abs(blank - gap) > ALIKE)) break;
    gap ??= blank;
    word.push(next);
  }
  const text = word.map((run) => run[0]!.text).join('');
  return word.length > MOST || APART.test(text) ? [runs[start]!] : word;
}

function isCharacter(run: Glyph[]): boolean {
  return run.length === 1 && /^\p{Script=Han}$/u.test(run[0]!.text);
}
