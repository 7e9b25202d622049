// Glyphs → lines of text, and the question whether a line break was forced by the width or meant by the writer.
import type { Glyph } from '../drawing/geometry.js';
import { turnedBack } from '../drawing/turning.js';

export interface Line {
  text: string;
  x0: number;
  x1: number;
  /** The baseline. */
  y: number;
  size: number;
  bold: boolean;
  glyphs: Glyph[];
  page: number;
  /** Wide blanks inside, as between the cells of a row. */
  gaps: number;
}

/** Lines from top to bottom, each from left to right. Turned text is read in its own direction. */
export function linesOf(glyphs: Glyph[], page: number): Line[] {
  const turn = glyphs[0]?.turn ?? 0;
  const mixed = glyphs.some((glyph) => glyph.turn !== turn);
  if (mixed && isStacked(glyphs)) return [stackOf(glyphs, page)];
  if (mixed)
    return [0, 1, 2, 3].flatMap((one) =>
      linesOf(
        glyphs.filter((glyph) => glyph.turn === one),
        page,
      ),
    );
  if (turn === 0 && glyphs.length <= MOST_STACKED && isInColumns(glyphs)) return [stackOf(glyphs, page)];
  const upright = turn === 0 ? glyphs : glyphs.map((glyph) => turnedBack(glyph, turn, 0, 0));
  const sorted = [...upright].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Glyph[][] = [];
  let base = 0;
  let size = 0;
  for (const glyph of sorted) {
    const row = rows.at(-1);
    if (row && glyph.y - base <= 0.45 * Math.max(size, glyph.size)) {
      row[row.length] = glyph;
      if (glyph.size > size) [base, size] = [glyph.y, glyph.size];
    } else {
      rows.push([glyph]);
      [base, size] = [glyph.y, glyph.size];
    }
  }
  return rows.map((row) => lineOf(row, page)).filter((line) => line !== null);
}

/** Text that runs downwards: East Asian characters stand upright, each drawn on its own, figures between them are turned. */
function isStacked(glyphs: Glyph[]): boolean {
  const upright = glyphs.filter((glyph) => glyph.turn === 0 && glyph.text !== ' ');
  const runs = new Set(upright.map((glyph) => glyph.run));
  return (
    upright.length > 1 &&
    runs.size === upright.length &&
    glyphs.every(({ turn }) => turn < 2) &&
    upright.every(({ text }) => text.charCodeAt(0) >= 0x2000)
  );
}

/** More characters do not stand one below the other in a cell. */
const MOST_STACKED = 60;

/** Columns of such text are no further from one another (in characters). */
const COLUMN = 4;

/** Text that runs downwards and goes on in a further column to the left: so it is drawn, character by character. */
function isInColumns(all: Glyph[]): boolean {
  const glyphs = all.filter(({ text }) => text !== ' ').sort((a, b) => a.run - b.run);
  let columns = 1;
  for (let i = 1; i < glyphs.length; i += 1) {
    const [last, next] = [glyphs[i - 1]!, glyphs[i]!];
    if (last.run === next.run) return false;
    const beside = Math.abs(next.x0 - last.x0) > 0.5 * last.size;
    // A page number is no column of the words beside a table.
    if (last.x0 - next.x0 > COLUMN * last.size) return false;
    if (beside ? next.x0 > last.x0 || next.y >= last.y : next.y - last.y < 0.5 * last.size) return false;
    if (beside) columns += 1;
  }
  return columns > 1 && glyphs.length > 2 * columns - 1 && glyphs.length > 2;
}

/** Such text as one line, in the order of drawing: where its glyphs stand differs by program. */
function stackOf(all: Glyph[], page: number): Line {
  const glyphs = all.filter(({ text }) => text.trim() !== '').sort((a, b) => a.run - b.run);
  return {
    text: glyphs
      .map((glyph) => glyph.text)
      .join('')
      .normalize('NFC'),
    x0: Math.min(...glyphs.map((glyph) => glyph.x0)),
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    y: Math.max(...glyphs.map((glyph) => glyph.y)),
    size: Math.max(...glyphs.map((glyph) => glyph.size)),
    bold: glyphs.filter((glyph) => glyph.bold).length * 2 > glyphs.length,
    glyphs,
    page,
    gaps: 0,
  };
}

/** One line from its glyphs in any order, or null where they are all blank. */
export function lineOf(row: Glyph[], page: number): Line | null {
  const glyphs = inOrder(row.sort((a, b) => a.x0 - b.x0));
  let text = '';
  let last: Glyph | null = null;
  const kept: Glyph[] = [];
  let [size, y, bold, gaps] = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    if (glyph.text === ' ' || glyph.text === '') {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    // Bold by printing twice: the same character a hair's breadth away.
    if (last && last.text === glyph.text && Math.abs(glyph.x0 - last.x0) < 0.2 * glyph.size) continue;
    if (last && glyph.x0 - last.x1 > spacing(last, glyph) && !text.endsWith(' ')) text += ' ';
    text += glyph.text;
    if (last && glyph.x0 - last.x1 > 0.9 * glyph.size) gaps += 1;
    kept[kept.length] = glyph;
    last = glyph;
    if (glyph.size > size) [size, y] = [glyph.size, glyph.y];
    if (glyph.bold) bold += 1;
  }
  if (kept.length === 0) return null;
  return {
    text: text.trim().normalize('NFC'),
    x0: kept[0]!.x0,
    x1: Math.max(...kept.slice(-3).map((glyph) => glyph.x1)),
    y,
    size,
    bold: bold * 2 > kept.length,
    glyphs: kept,
    page,
    gaps,
  };
}

/** Full-width brackets and quotes that open: their left half is blank. */
const OPENING_WIDE = /^[（《〈「『【〔［｛“‘]$/;

/** Browsers move an opening bracket's blank half back over a narrow sign before it: of 率=[（本年 the （ begins left of the [. */
function inOrder(sorted: Glyph[]): Glyph[] {
  for (let i = 1; i < sorted.length; i += 1) {
    const [open, sign] = [sorted[i - 1]!, sorted[i]!];
    const half = (open.x1 - open.x0) / 2;
    if (sign.x1 > open.x0 + 1.1 * half || half < 0.4 * open.size) continue;
    if (OPENING_WIDE.test(open.text) && sign.text !== ' ') [sorted[i - 1], sorted[i]] = [sign, open];
  }
  return sorted;
}

/** The gap that stands for a blank: justified lines are spread, East Asian ones more than words. */
function spacing(a: Glyph, b: Glyph): number {
  const narrow = a.text.charCodeAt(0) < 0x2000 && b.text.charCodeAt(0) < 0x2000;
  return (narrow ? 0.35 : 0.8) * Math.max(a.size, b.size);
}

const CLOSING = /^[，。、；：！？）》〉」』】〕”’％‰,.;:!?)\]%}]/;
const OPENING = /[（《〈「『【〔“‘([{]$/;
const WORD = /^[0-9A-Za-z.,%+\-/±≥≤＋－％．，]$/;

/** The width of what cannot be parted from the start of a line: a number, a word, a character with its punctuation. */
export function headWidth(line: Line): number {
  const { glyphs } = line;
  let end = 0;
  while (end + 1 < glyphs.length && OPENING.test(glyphs[end]!.text)) end += 1;
  const word = WORD.test(glyphs[end]!.text);
  end += 1;
  if (word)
    while (end < glyphs.length && WORD.test(glyphs[end]!.text) && touching(glyphs[end - 1]!, glyphs[end]!))
      end += 1;
  while (end < glyphs.length && CLOSING.test(glyphs[end]!.text)) end += 1;
  // Some programs do not part a figure from the bracket before it: （类）436.21.
  if (/[）)]/.test(glyphs[end - 1]!.text))
    while (end < glyphs.length && WORD.test(glyphs[end]!.text)) end += 1;
  return glyphs[end - 1]!.x1 - glyphs[0]!.x0;
}

function touching(a: Glyph, b: Glyph): boolean {
  return b.x0 - a.x1 < 0.2 * b.size;
}

const ENUMERATOR =
  /^(?:[①-⑳⑴-⒇❶-❿]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[、条章节，]|\d{1,2}(?:[、．)）]|\.(?!\d)))/;

/** Whether a line begins with a number of a list or heading. */
export function enumerated(text: string): boolean {
  return ENUMERATOR.test(text);
}

/**
 * How a line goes on in the next one: '' or ' ' where the width forced the break, '\n' where the writer meant it,
 * that is where what comes next would still have found room.
 */
export function seam(line: Line, next: Line, room: number): '' | ' ' | '\n' {
  const width = line.x1 - line.x0;
  const slack = 0.15 * line.size;
  const [before, after] = [line.text.at(-1)!, next.text[0]!];
  const digits = /\d/.test(before) && /\d/.test(after);
  // Nothing begins with these, and nothing ends with those.
  if (/^[%％‰，。、；：！？）》〉”]/.test(after) || /[（《〈“]/.test(before) || torn(line.text, next.text))
    return '';
  if (width + headWidth(next) + slack <= room) return '\n';
  if (digits) {
    const first = next.glyphs[0]!;
    return width + (first.x1 - first.x0) <= room - slack ? '\n' : '';
  }
  if (enumerated(next.text) && /[。；;.！？：:]$/.test(line.text)) return '\n';
  return /[A-Za-z,;]/.test(before) && /[A-Za-z]/.test(after) ? ' ' : '';
}

/** A number broken at its point or comma. */
function torn(text: string, next: string): boolean {
  return (/\d[.,]$/.test(text) && /^\d/.test(next)) || (/\d$/.test(text) && /^[.,]\d/.test(next));
}

/** Lines as one text. */
export function flow(lines: Line[], room: number): string {
  let text = '';
  lines.forEach((line, i) => {
    text += i === 0 ? line.text : seam(lines[i - 1]!, line, room) + line.text;
  });
  return text;
}
