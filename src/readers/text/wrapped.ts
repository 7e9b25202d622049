// Paragraphs that were cut at the page's edge or at the end of a page, put together again.
import type { Draft, DraftParagraph, Line } from './draft.js';
import { widthOf } from './width.js';

/** Lines that begin something of their own. */
export const OPENING =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}[、.．是]|[(（][\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、)）]|\d{1,2}[.．](?!\d)|[①-⑳]|第[一二三四五六七八九十\d]+[章节部条]|附[件表注:：]|注[:：]|[•·●▪◆■□☑√]|[-*+]\s|表\d|图\d)/;
/** Behind these a sentence is over; behind a bracket only in texts whose lines are whole paragraphs. */
const ENDED = /[。！？!?；;：:…]$/;
const CLOSED = /[。！？!?；;:：…）)》】\]|]["”’]?$/;

/** The usual width of a full line, or null: in most texts every paragraph is one line, however long. */
function fullWidth(lines: Line[]): number | null {
  // lines of several pieces belong to tables
  const prose = lines.filter(({ text }) => !/\S\s{2,}\S|[\t|]/.test(text.trim()));
  const widths = prose.map(({ text }) => widthOf(text.trim()));
  const long = widths.filter((width) => width >= 40).sort((a, b) => a - b);
  if (long.length < 5) return fewFull(prose, lines);
  const width = long[Math.floor(long.length * 0.8)]!;
  // some lines are longer even so: table rows, web addresses
  if (width > 180 || long[Math.floor(long.length * 0.97)]! > width * 1.35) return null;
  const near = long.filter((each) => each >= width * 0.85).length;
  // full lines stop in mid-sentence; among many short paragraphs a good part of them must
  const cut = prose.filter((line) => isCut(line, lines, width)).length;
  return cut >= (near * 2 >= long.length ? 1 : Math.max(3, near / 4)) ? width : null;
}

/** Whether a line of nearly the full width stops in mid-sentence and the next line goes on. */
function isCut({ text, number }: Line, lines: Line[], width: number): boolean {
  if (widthOf(text.trim()) < width * 0.85 || CLOSED.test(text.trim())) return false;
  const next = lines[number]?.text.trim() ?? '';
  return next !== '' && !OPENING.test(next);
}

/** In a short text the widest line is a full one if it stops in mid-sentence and another line goes on. */
function fewFull(prose: Line[], lines: Line[]): number | null {
  const widest = prose.reduce<Line | null>((best, line) => (best && widthOf(best.text.trim()) >= widthOf(line.text.trim()) ? best : line), null); // prettier-ignore
  const width = widthOf(widest?.text.trim() ?? '');
  if (width < 60 || width > 180) return null;
  return prose.some((line) => isCut(line, lines, width)) ? width : null;
}

/** The lines of a cell that was cut at its edge, as one; `isFull`: the first reached the edge. */
export function continued(before: string, after: string, isFull: boolean): string {
  // a figure is cut more often than two stand in one cell
  const isCut = /\d$/.test(before) && /^[\d.,%]/.test(after);
  if (!isCut && (!isFull || OPENING.test(after))) return `${before}\n${after}`;
  return before + (/[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '') + after;
}

/** Joins paragraphs where the first ends in the middle of a sentence and the second goes on with it. */
export function joinWrapped(drafts: Draft[], lines: Line[]): Draft[] {
  const width = fullWidth(lines);
  const result: Draft[] = [];
  let last: { draft: DraftParagraph; raw: string; line: number } | null = null;
  for (const draft of drafts) {
    if (draft.kind === 'table') {
      last = null;
      result.push(draft);
      continue;
    }
    const raw = lines[draft.line - 1]!.text;
    if (
      last &&
      draft.level === null &&
      last.draft.level === null &&
      !draft.doubt &&
      !draft.jumbled &&
      !last.draft.jumbled &&
      draft.line > last.line &&
      goesOn(last.raw, raw, width, draft.line === last.line + 1)
    ) {
      const space = /[A-Za-z,.]$/.test(last.draft.text) && /^[A-Za-z]/.test(draft.text) ? ' ' : '';
      last.draft.text += space + draft.text;
      last = { draft: last.draft, raw, line: draft.line };
      continue;
    }
    result.push(draft);
    last = { draft, raw, line: draft.line };
  }
  return result;
}

/** A figure that finds no room moves to the next line whole. */
const firstWord = (text: string): string => /^[\d.,%]*/.exec(text.trimStart())![0];

function goesOn(before: string, after: string, width: number | null, isNext: boolean): boolean {
  const text = before.trimEnd();
  if (OPENING.test(after)) return false;
  // a line filled to its last place ends a sentence more often than a paragraph
  const isFilled =
    width !== null &&
    isNext &&
    widthOf(text.trim()) >= width - (/。$/.test(text) ? 1 : 4 + widthOf(firstWord(after))) &&
    /[。；：;]$/.test(text) &&
    /[，。；,;]/.test(after);
  if ((width === null ? CLOSED : ENDED).test(text) && !isFilled) return false;
  // Figures are not put together: 25 | 30万元 may be two.
  if (/[\d.]$/.test(text) && /^[\d.]/.test(after.trimStart())) return false;
  if (width !== null) {
    const isIndented = /^(?: {2,}|　|\t)/.test(after) && !/^(?: {2,}|　|\t)/.test(before);
    const moved = widthOf(firstWord(after));
    return widthOf(text.trim()) + moved >= width * 0.75 && !isIndented;
  }
  // Elsewhere only a page's end cuts: both pieces are prose, the first stops in mid-sentence.
  return (
    widthOf(text) >= 50 &&
    /[，、,]/.test(text) &&
    /[\u4e00-\u9fff，、]$/.test(text) &&
    /^[\u4e00-\u9fff]/.test(after) &&
    /[，。]/.test(after)
  );
}
