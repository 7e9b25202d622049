// Footnotes: small lines at the foot of a page, below a short rule. They interrupt neither a table nor a paragraph.
import type { PageContent } from '../model.js';
import type { Glyph } from '../drawing/geometry.js';
import { lineOf, type Line } from '../text/lines.js';

const MARKER = /^(?:\d{1,2}|[①-⑳*＊†]|[[［【]\d+[\]］】])/;

/** The lines of a page that are footnotes. `furniture`: what is known as header or footer. */
export function footnotesOf(content: PageContent, furniture: Set<Line>): Line[] {
  const { page, parts, em } = content;
  for (const bar of content.bars) {
    const length = bar.to - bar.from;
    if (length < 0.06 * page.width || length > 0.45 * page.width || bar.at < 0.3 * page.height) continue;
    if (parts.some((part) => part.box.y1 > bar.at + 1)) continue;
    const below = content.lines
      .filter((line) => line.y > bar.at && !furniture.has(line))
      .sort((a, b) => a.y - b.y);
    const first = below[0];
    if (!first || first.y - bar.at > 3 * em) continue;
    // The rule stands clear of text, else it underlines something.
    if (
      content.lines.some(
        (line) =>
          line.y < bar.at && bar.at - line.y < 0.3 * line.size && line.x0 < bar.to && line.x1 > bar.from,
      )
    )
      continue;
    // Beside a table of small text notes are not small; then their number tells them.
    const marked = MARKER.test(first.text);
    if (below.every((line) => line.size < 0.97 * em || (marked && line.size <= 1.7 * em))) return below;
  }
  return unruled(content, furniture);
}

/** Notes without a rule above: below all else, and the number of the first stands raised in larger text of the page. */
function unruled({ parts, lines }: PageContent, furniture: Set<Line>): Line[] {
  const marks = lines.flatMap((line) =>
    line.glyphs.flatMap((glyph, i) =>
      glyph.size < 0.8 * line.size ? [{ text: wordsOf(markOf(line.glyphs, i)), line }] : [],
    ),
  );
  if (marks.length === 0) return [];
  const foot = Math.max(0, ...parts.map(({ box }) => box.y1));
  const free = lines.filter((line) => !furniture.has(line)).sort((a, b) => a.y - b.y);
  const first = free.findIndex((line) => {
    const number = /^\d{1,2}(?![\d.,、．)）])/.exec(line.text)?.[0];
    const size = line.glyphs.at(-1)!.size;
    return (
      line.y > foot &&
      marks.some((mark) => mark.text === number && mark.line.y < line.y && mark.line.size > 1.1 * size)
    );
  });
  return first < 0 ? [] : free.slice(first);
}

/** Takes the numbers of a page's notes out of the text that refers to them, and off the notes: 86.4¹ is not 86.41. */
export function withoutMarks(content: PageContent, notes: Line[]): void {
  const numbers = new Set(notes.flatMap((note) => numberOf(note)));
  if (numbers.size === 0) return;
  const inTables = content.parts.flatMap((part) => part.cells.flatMap((cell) => cell.lines));
  for (const line of [...content.lines, ...inTables]) {
    const kept: Glyph[] = [];
    for (let i = 0; i < line.glyphs.length; i += 1) {
      const mark = markOf(line.glyphs, i);
      // What is raised after a letter is a power: m².
      const isMark = numbers.has(wordsOf(mark)) && !/[A-Za-z]/.test(kept.at(-1)?.text ?? '');
      if (isMark) i += mark.length - 1;
      else kept.push(line.glyphs[i]!);
    }
    if (kept.length < line.glyphs.length) Object.assign(line, lineOf(kept, line.page));
  }
}

/** The number a note begins with; it is taken off where it is set in another size than the note, if not raised. */
function numberOf(note: Line): string[] {
  const raised = wordsOf(markOf(note.glyphs, 0));
  if (raised !== '') return [raised];
  const number = /^\d{1,2}(?![\d.,])/.exec(note.text)?.[0];
  if (number === undefined) return [];
  const rest = note.glyphs.slice(number.length);
  if (rest[0] && Math.abs(rest[0].size - note.glyphs[0]!.size) > 0.1 * rest[0].size)
    Object.assign(note, lineOf(rest, note.page));
  return [number];
}

const wordsOf = (glyphs: Glyph[]): string => glyphs.map(({ text }) => text).join('');

/** The small raised figures that begin at a place in a line. */
function markOf(glyphs: Glyph[], from: number): Glyph[] {
  const beside = glyphs[from - 1] ?? glyphs.find(({ text }, i) => i > from && !/\d/.test(text));
  if (!beside) return [];
  const isRaised = ({ text, size, y }: Glyph): boolean =>
    /^\d$/.test(text) && size < 0.8 * beside.size && y < beside.y - 0.15 * beside.size;
  let to = from;
  while (to < glyphs.length && isRaised(glyphs[to]!)) to += 1;
  return glyphs.slice(from, to);
}
