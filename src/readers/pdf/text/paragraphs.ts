// Lines outside tables → paragraphs, also over page breaks.
import type { PageTurn } from '../../../document/model.js';
import { enumerated, seam, type Line } from './lines.js';
import { median, usualSize } from '../drawing/geometry.js';

/** The column of text on pages of one width. */
export interface Measure {
  left: number;
  right: number;
  pitch: number;
  /** The usual size of the text. */
  em: number;
}

export interface Prose {
  text: string;
  page: number;
  /** Further pages that it runs over. */
  turns: PageTurn[];
  size: number;
  bold: boolean;
  centred: boolean;
}

/** Where the text of a page begins and ends, from all lines on pages of that width. */
export function measureOf(lines: Line[], width: number): Measure {
  const sorted = (values: number[]): number[] => values.sort((a, b) => a - b);
  const lefts = sorted(lines.map((line) => line.x0));
  const widest = Math.max(0, ...lines.map((line) => line.x1 - line.x0));
  // Long lines show the right edge; a few of them overhang it by their punctuation.
  const long = lines.filter((line) => line.x1 - line.x0 > 0.6 * widest);
  const rights = sorted(long.map((line) => line.x1));
  const pitches: number[] = [];
  for (let i = 1; i < lines.length; i += 1)
    if (lines[i]!.page === lines[i - 1]!.page && lines[i]!.y > lines[i - 1]!.y)
      pitches.push(lines[i]!.y - lines[i - 1]!.y);
  const em = usualSize(lines.flatMap((line) => line.glyphs));
  const low = lefts[Math.floor(lefts.length * 0.02)] ?? 0;
  // Where all lines are short, or of several that are paragraphs of their own none ends where the longest does, the
  // margins are taken to be alike.
  const last = rights.at(-1) ?? 0;
  const ends = rights.filter((at) => last - at < 1.2 * em).length;
  const flush = long.length > 2 && long.every((line) => line.x0 - low < 0.7 * em);
  const alone = flush && ends < 2 && width - low - last > 3 * em;
  const right = widest > 0.5 * width && !alone ? rights[Math.floor(rights.length * 0.8)]! : width - low;
  return { left: low, right, pitch: median(pitches, 20), em };
}

/** Joins lines in reading order. A line with dot leaders and a page number belongs to a table of contents: left out. */
export function paragraphsOf(lines: Line[], measureFor: (page: number) => Measure): Prose[] {
  const found: Prose[] = [];
  let last: Line | null = null;
  let first = true;
  for (const line of lines) {
    if (isContents(line.text)) {
      last = null;
      continue;
    }
    const measure = measureFor(line.page);
    const how = last ? between(last, line, measureFor(last.page), measure, first) : null;
    if (how === null) {
      found.push({
        text: line.text,
        page: line.page,
        turns: [],
        size: line.size,
        bold: line.bold,
        centred: isCentred(line, measure),
      });
      first = true;
    } else {
      const prose = found.at(-1)!;
      if (line.page !== last!.page) prose.turns.push({ at: prose.text.length, page: line.page });
      prose.text += how + line.text;
      prose.bold &&= line.bold;
      first = false;
    }
    last = line;
  }
  return found;
}

/** An entry of a table of contents: dot leaders up to a page number. */
export function isContents(text: string): boolean {
  return /(?:[.．·…⋯。]\s*){4,}\s*[-—]?\s*\d{1,3}\s*[-—]?$/.test(text);
}

/** What joins two lines of one paragraph, null where the second begins a new one. */
function between(a: Line, b: Line, over: Measure, under: Measure, aIsFirst: boolean): string | null {
  if (Math.abs(a.size - b.size) > 0.12 * Math.max(a.size, b.size)) return null;
  // A line may stay short by a character that could not be parted from its neighbour; a plain one after a sentence can.
  const loose = /[。！？]$/.test(a.text) && /^\p{Script=Han}{2}/u.test(b.text) ? 0.3 : 1.2;
  const how = seam(a, b, over.right - a.x0 - loose * a.size);
  if (how === '\n') return null;
  if (a.page === b.page && b.y - a.y > 1.45 * Math.max(over.pitch, 1.2 * a.size)) return null;
  // A title in the middle, its first line as long as the page is wide.
  const title = aIsFirst && a.size > 1.1 * over.em;
  if ((title || isCentred(a, over)) && isCentred(b, under)) return how;
  const indent = b.x0 - under.left;
  const before = a.x0 - over.left;
  if (indent > 0.7 * b.size && (aIsFirst || indent - before > 0.7 * b.size)) return null;
  if (isAnnex(b.text) && /[。；！？]$/.test(a.text)) return null;
  if (enumerated(b.text) && (/[。；;：:！？.]$/.test(a.text) || isHeadingLike(b.text))) return null;
  return how;
}

/** Set in the middle: as much blank on the left as on the right, and enough of it. */
function isCentred(line: Line, measure: Measure): boolean {
  const [left, right] = [line.x0 - measure.left, measure.right - line.x1];
  return left > 2.5 * line.size && Math.abs(left - right) < 1.5 * line.size;
}

/** The number of an annex, with which no sentence begins that goes on. */
function isAnnex(text: string): boolean {
  return /^附[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d、，。和至])/.test(text);
}

/** Numbers that only headings carry: 一、 （一） 第一部分. */
function isHeadingLike(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[（(][一二三四五六七八九十]{1,3}[)）])/.test(
    text,
  );
}
