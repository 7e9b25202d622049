// Paragraphs that were cut at the page's edge or at the end of a page, put together again.
import type { Draft, DraftParagraph, Line } from './draft.js';
import { widthOf } from './width.js';

/** Lines that begin something of their own. */
export const OPENING =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}[、.．是]|[(（][\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、)）]|\d{1,2}[.．](?!\d)|[①-⑳]|第[一二三四五六七八九十\d]+[章节部条]|附[件表注:：]|注[:：]|[•·●▪◆■□☑√]|[-*+]\s|表\d|图\d)/;
/** Behind these a sentence is over; behind a bracket only in texts whose lines are whole paragraphs. */
const ENDED = /[。！？!?；;：:…]$/;
const CLOSED = /[。！？!?；;:：…）)》】\]|]["”’]?$/;

/** How the lines of a text are set. */
interface Setting {
  /** The usual width of a full line; null where every paragraph is one line, as in most texts. */
  width: number | null;
  /** How many lines further down a line is gone on with: 2 where converters print line spacing as blank lines. */
  step: number;
}

/** The farthest that the next line of a paragraph stands. */
const FARTHEST = 3;

function settingOf(lines: Line[]): Setting {
  // lines of several pieces belong to tables
  const prose = lines.filter(({ text }) => !/\S\s{2,}\S|[\t|]/.test(text.trim()));
  const widths = prose.map(({ text }) => widthOf(text.trim()));
  const long = widths.filter((width) => width >= 40).sort((a, b) => a - b);
  if (long.length < 5) return { width: fewFull(prose, lines), step: 1 };
  const width = long[Math.floor(long.length * 0.8)]!;
  // some lines are longer even so: table rows, web addresses
  if (width > 180 || long[Math.floor(long.length * 0.97)]! > width * 1.35) return { width: null, step: 1 };
  const near = long.filter((each) => each >= width * 0.85).length;
  // full lines stop in mid-sentence; among many short paragraphs a good part of them must
  const steps = prose.map((line) => cutStep(line, lines, width)).filter((step) => step > 0);
  const step = usual(steps);
  const cut = steps.filter((each) => each === step).length;
  return {
    width:
      cut >= (near * 2 >= long.length ? 1 : Math.max(3, near / 4)) && (step === 1 || cut >= 3) ? width : null,
    step,
  };
}

/** What most of some steps are. */
function usual(steps: number[]): number {
  const counts = Array.from({ length: FARTHEST }, (_, i) => steps.filter((step) => step === i + 1).length);
  return counts.indexOf(Math.max(...counts)) + 1;
}

/** Whether a line of nearly the full width stops in mid-sentence and goes on: how many lines further down; else 0. */
function cutStep({ text, number }: Line, lines: Line[], width: number): number {
  if (widthOf(text.trim()) < width * 0.85 || CLOSED.test(text.trim())) return 0;
  const ahead = lines.slice(number, number + FARTHEST);
  const step = ahead.findIndex((line) => line.text.trim() !== '') + 1;
  if (step === 0 || OPENING.test(ahead[step - 1]!.text)) return 0;
  // behind a blank line a paragraph of its own may begin
  return step === 1 || !isSetIn(ahead[step - 1]!.text, text) ? step : 0;
}

/** In a short text the widest line is a full one if it stops in mid-sentence and another line goes on. */
function fewFull(prose: Line[], lines: Line[]): number | null {
  const widest = prose.reduce<Line | null>(
    (best, line) => (best && widthOf(best.text.trim()) >= widthOf(line.text.trim()) ? best : line),
    null,
  );
  const width = widthOf(widest?.text.trim() ?? '');
  if (width < 60 || width > 180) return null;
  return prose.some((line) => cutStep(line, lines, width) === 1) ? width : null;
}

const INDENTED = /^(?: {2,}|　|\t)/;
/** Whether a line is set in and the one before it is not. */
const isSetIn = (after: string, before: string): boolean => INDENTED.test(after) && !INDENTED.test(before);

/** The lines of a cell that was cut at its edge, as one; `isFull`: the first reached the edge. */
export function continued(before: string, after: string, isFull: boolean): string {
  // a figure is cut more often than two stand in one cell
  const isCut = /\d$/.test(before) && /^[\d.,%]/.test(after);
  if (!isCut && (!isFull || OPENING.test(after))) return `${before}\n${after}`;
  return before + (/[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '') + after;
}

/** Joins paragraphs where the first ends in the middle of a sentence and the second goes on with it. */
export function joinWrapped(drafts: Draft[], lines: Line[]): Draft[] {
  const setting = settingOf(lines);
  const result: Draft[] = [];
  // `at`: where its last line begins
  let last: { draft: DraftParagraph; raw: string; line: number; at: number } | null = null;
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
      goesOn(last.raw, raw, setting, draft.line - last.line)
    ) {
      const space = /[A-Za-z,.]$/.test(last.draft.text) && /^[A-Za-z]/.test(draft.text) ? ' ' : '';
      const above: string = last.draft.text.slice(0, last.at) + closed(last.draft.text.slice(last.at));
      last.draft.text = above + space + draft.text;
      last = { draft: last.draft, raw, line: draft.line, at: above.length };
      continue;
    }
    result.push(draft);
    last = { draft, raw, line: draft.line, at: 0 };
  }
  return result;
}

/** Blanks between characters, of which a line that is stretched to the full width has many: 决 算 大 于 预 算. */
const STRETCH =
  /(?<=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”]) (?=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”])/g;
/** Fewer of them are the author's own. */
const STRETCHED = 3;

/** A line that is gone on with, without the blanks that have stretched it. */
const closed = (text: string): string =>
  (text.match(STRETCH)?.length ?? 0) >= STRETCHED ? text.replace(STRETCH, '') : text;

/** A figure that finds no room moves to the next line whole. */
const firstWord = (text: string): string => /^[\d.,%]*/.exec(text.trimStart())![0];

function goesOn(before: string, after: string, { width, step }: Setting, down: number): boolean {
  const text = before.trimEnd();
  if (OPENING.test(after)) return false;
  // a line filled to its last place ends a sentence more often than a paragraph
  const isFilled =
    width !== null &&
    down <= step &&
    widthOf(text.trim()) >= width - (/。$/.test(text) ? 1 : 4 + widthOf(firstWord(after))) &&
    /[。；：;]$/.test(text) &&
    /[，。；,;]/.test(after);
  if ((width === null ? CLOSED : ENDED).test(text) && !isFilled) return false;
  // Figures are not put together: 25 | 30万元 may be two.
  if (/[\d.]$/.test(text) && /^[\d.]/.test(after.trimStart())) return false;
  if (width !== null) {
    const moved = widthOf(firstWord(after));
    return widthOf(text.trim()) + moved >= width * 0.75 && !isSetIn(after, before);
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
