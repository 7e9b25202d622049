// Which lines belong to one stretch of columns aligned by blanks, over gaps and ends of pages.
import { isItem } from './laid/words.js';
import type { Line } from './draft.js';
import { isPageNumber } from './marks.js';
import { piecesOf, widthOf } from './width.js';

/** Whether columns begin at a line: with pieces side by side, the first line of a cell, or the upper line of a head. */
export const opensColumns = (lines: Line[], at: number): boolean =>
  isColumnar(lines[at]!.text) || isCutOff(lines, at) || isUpperHead(lines, at);

/** Two or more pieces, not all of them fields like 填报人：… and none a sentence. */
function isColumnar(text: string): boolean {
  const pieces = piecesOf(text);
  return (
    !text.trim().includes('\t') &&
    pieces.length > 1 &&
    pieces.some(({ text }) => !/^[^:：]{2,12}[:：]/.test(text)) &&
    !/^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[•·●▪-])$/.test(pieces[0]!.text) &&
    !pieces.some(({ text }, i) => isSentences(text) && !isBeside(pieces, i))
  );
}

const isSentences = (text: string): boolean => /。./.test(text) && widthOf(text) > 60;

/** The fewest cells beside one that holds sentences. */
const BESIDE = 2;
/** The widest of them. */
const NARROW = 40;

/** Whether a piece stands among short ones as a cell of criteria does: 产出 | 完成率 | 20 | 以100%为标准。… | 20. */
function isBeside(pieces: { text: string }[], at: number): boolean {
  const others = pieces.filter((_, i) => i !== at);
  return (
    others.length >= BESIDE &&
    others.every(({ text }) => !isSentences(text)) &&
    others.filter(({ text }) => widthOf(text) <= NARROW).length >= BESIDE &&
    others.some(({ text }) => /^[\d.,]+[%％分]?$/.test(text))
  );
}

/** A lone piece at the top of a page, set off or short, with rows right below it: the first line of a cell. */
function isCutOff(lines: Line[], at: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  return (
    line.opensPage === true &&
    line.text.trim().length <= 16 &&
    next !== undefined &&
    !next.opensPage &&
    isColumnar(next.text) &&
    /\s\d[\d.,]*(?:\s|$)/.test(next.text)
  );
}

/**
 * Short words one blank apart, set in right above columns: the upper line of a head whose columns nearly meet. Or one
 * word beside those of the next line that goes on in the line behind it.
 */
function isUpperHead(lines: Line[], at: number): boolean {
  const text = lines[at]!.text;
  const [own, ...others] = spotsIn(text);
  const below = [lines[at + 1], lines[at + 2]].map((line) =>
    line && !line.opensPage ? spotsIn(line.text) : [],
  );
  const isBeside =
    own !== undefined &&
    others.length === 0 &&
    own.from >= 8 &&
    below[0]!.length > 2 &&
    !below[0]!.some(({ from, to }) => from <= own.to && own.from <= to);
  if (isBeside && below[1]!.some(({ from, to }) => from === own.from && to <= own.to)) return true;
  const words = text.trim().split(' ');
  const next = lines[at + 1];
  return (
    /^ {8}/.test(text) &&
    words.length > 1 &&
    words.every((word) => /^[\u4e00-\u9fff（）()/]{1,8}$/.test(word)) &&
    next !== undefined &&
    !next.opensPage &&
    isColumnar(next.text)
  );
}

/** Where the pieces of a line stand, every character one place wide. */
const spotsIn = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

export interface RegionLine extends Line {
  afterGap: boolean;
}

/** The lines that belong together: gaps of at most two blank lines, and lone pieces among rows of several. */
export function regionFrom(lines: Line[], start: number): { region: RegionLine[]; end: number } {
  const region: RegionLine[] = [];
  let end = start;
  let gap = 0;
  let pending: RegionLine[] = [];
  for (
    let at = start;
    at < lines.length && gap <= 2 && pending.filter(({ text }) => !isItem(text.trim())).length <= 6;
    at += 1
  ) {
    const next = region.length > 0 ? pageBehind(lines, at) : -1;
    if (next !== -1) {
      if (region.length + pending.length > LONGEST || !goesOnAt(lines, next)) break;
      at = next;
      gap = 0;
    }
    const line = lines[at]!;
    const pieces = piecesOf(line.text);
    if (pieces.length === 0) {
      gap += 1;
      continue;
    }
    const row = {
      ...line,
      opensPage: next !== -1 || (at === start && line.opensPage === true),
      afterGap: gap > 0,
    };
    if (isColumnar(line.text)) {
      region.push(...pending, row);
      pending = [];
      end = at + 1;
    } else if (
      pieces.length === 1 &&
      !isPageNumber(line.text, gap > 0 && endsPage(lines, at + 1)) &&
      isRest(line.text, gap > 0)
    )
      pending.push(row);
    else break;
    gap = 0;
  }
  // the rests of the last row's cells
  for (const row of pending) {
    // the last figure of a code that is cut to the width of one
    const isCode =
      /^\d{1,3}$/.test(row.text.trim()) &&
      /^\s*\d{1,3}\s/.test(region.findLast(({ text }) => piecesOf(text).length > 1)?.text ?? '');
    if (row.afterGap || (!/^\s{4,}/.test(row.text) && !isCode)) break;
    region.push(row);
    end = row.number;
  }
  return { region, end };
}

/** No table is put together over more lines than these at once: further pages are joined to it. */
const LONGEST = 240;

/** The first line of the next page with words, where only blank lines and a page number stand before it; else -1. */
function pageBehind(lines: Line[], at: number): number {
  let opens = false;
  for (let next = at; next < Math.min(lines.length, at + 30); next += 1) {
    const { text, opensPage } = lines[next]!;
    if (next > at && opensPage) opens = true;
    if (next === at && opensPage) opens = true;
    if (text.trim() === '') continue;
    if (opens) return next;
    if (!isPageNumber(text, endsPage(lines, next + 1))) return -1;
  }
  return -1;
}

/** Whether a page begins with rows, or with a few rests of cells before them. */
function goesOnAt(lines: Line[], start: number): boolean {
  for (let at = start; at < Math.min(lines.length, start + 6); at += 1) {
    const { text } = lines[at]!;
    if (isColumnar(text)) return true;
    if (text.trim() === '' || !isRest(text, false) || widthOf(text.trim()) > 24) return false;
  }
  return false;
}

/** Whether only blank lines stand between a line and the end of its page. */
function endsPage(lines: Line[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.text.trim() !== '' || line.opensPage);
  return next === undefined || next.opensPage === true;
}

/** A lone piece that may go on with a cell: set in, or short and no sentence. */
function isRest(text: string, afterGap: boolean): boolean {
  if (/^\s*#/.test(text)) return false;
  return (!afterGap && /^\s{4,}/.test(text)) || (widthOf(text.trim()) <= 40 && !/[。；]$/.test(text));
}
