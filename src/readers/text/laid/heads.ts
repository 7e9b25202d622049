// Heads among lines of aligned columns: windows of lines whose words, read column by column, are those of a head.
import { expected, isHeadWord, isUsualHead } from '../listed/kinds.js';
import {
  columnsIn,
  figuresUnder,
  isKnown,
  stacked,
  standingOver,
  textOf,
  worth,
  type Column,
} from './head-columns.js';
import { overIn, underOne, type Over } from './head-groups.js';
import { groupsOf, isNumber, type LaidLine } from './words.js';

export interface HeadCell {
  text: string;
  from: number;
  to: number;
  known: boolean;
}

export interface Head {
  /** First and last of its lines, counted from 0. */
  from: number;
  to: number;
  cells: HeadCell[];
  /** Words over several of the cells. */
  over: Over[];
  score: number;
}

/** The most lines that a head takes. */
const TALLEST = 7;

/** The fewest figures of a line that is a row. */
const FIGURES = 3;

/** How far the parts of columns stand from the middle of the head, or from its top. */
function aside(columns: Column[], height: number): number {
  let [middle, top] = [0, 0];
  for (const { parts } of columns) {
    const lines = parts.map(({ at }) => at);
    middle += Math.min(2, Math.abs(Math.min(...lines) + Math.max(...lines) - (height - 1)));
    top += Math.min(2, Math.min(...lines));
  }
  return Math.min(middle, top);
}

/** The head in some lines, or null. */
function headIn(lines: LaidLine[], from: number, to: number, again: boolean): Head | null {
  const window = lines.slice(from, to + 1);
  const words = window.flatMap((line, at) => line.words.map((word) => ({ at, word })));
  // narrow columns meet: their words are told apart one by one
  const whole = [columnsIn(window), stacked(standingOver(words, 1))]
    .map((columns) => judged(columns, window.length))
    .reduce((a, b) => (b.score > a.score ? b : a));
  const best = { ...whole, over: [] as Over[] };
  // words over several columns stand in the first line
  const upper = groupsOf(window[0]!.words);
  const rest = window.slice(1);
  if (rest.length > 0 && upper.every(({ text }) => isHeadWord(text.replace(/ /g, '')))) {
    const columns = columnsIn(rest);
    const lower = { columns, score: columns.reduce((sum, column) => sum + worth(column), 0) };
    const over = overIn(upper, columns);
    const score = lower.score + over.length * 0.8 - (upper.length - over.length) * 4;
    if (over.length > 0 && score > best.score) Object.assign(best, lower, { over, score });
  }
  const apart = underOne(whole.columns, lines.slice(to + 1, to + 12));
  if (apart && apart.score + whole.score > best.score)
    Object.assign(best, apart, { score: apart.score + whole.score });
  const { columns, over } = best;
  // a label at the side of a head is none of its words
  const side =
    columns.length > 2 && !isKnown(columns[0]!) && columns.slice(1).every(isKnown) && columns[0]!.to < 14;
  const own = side && worth(columns[0]!) < 0 ? columns.slice(1) : columns;
  // pieces of names that are broken alike are no heads
  let known =
    new Set(own.filter(isKnown).map(textOf)).size +
    over.filter(({ text }) => isUsualHead(text.replace(/ /g, ''))).length;
  const figures = figuresUnder(lines.slice(to + 1, to + 12), own);
  // rows of as many figures right below make any words a head
  const right = figuresUnder(lines.slice(to + 1, to + 3), own) * 3 >= own.length * 2 ? 1.2 : 0;
  const score =
    best.score +
    right +
    (again ? AGAIN : 0) -
    fringe(lines, from, to, own) +
    (own === columns ? 0 : -worth(columns[0]!));
  if (own.length < 2 || score < 2) return null;
  if (again && own.every((column) => isHeadWord(textOf(column)))) known = Math.max(known, own.length);
  // among rows such words are a row's
  const opens = from === 0 || lines[from]!.afterGap;
  if ((known < 1 && !(opens && right > 0 && areTold(own))) || (known * 3 < own.length && right === 0))
    return null;
  if (figures < 2 && known < own.length) return null;
  const cells = own.map((column): HeadCell => ({
    text: textOf(column),
    from: column.from,
    to: column.to,
    known: isKnown(column),
  }));
  const shift = columns.length - own.length;
  return {
    from,
    to,
    cells,
    over: over.map((each) => ({ ...each, first: each.first - shift, last: each.last - shift })),
    score,
  };
}

/** Whether words that stand over no columns else tell what is below them often enough: 类别 | 编制数（名） | 年末实有（人）. */
const areTold = (columns: Column[]): boolean =>
  columns.length >= 3 &&
  columns.every((column) => isHeadWord(textOf(column))) &&
  columns.filter((column) => expected(textOf(column)) !== null).length * 3 >= columns.length;

/** Pieces of words of the head that lines right above and below have kept. */
function fringe(lines: LaidLine[], from: number, to: number, columns: Column[]): number {
  const isRest = (line: LaidLine | undefined, longest: (column: Column) => number): boolean =>
    line !== undefined &&
    line.words.every(
      (word) =>
        /^[\u4e00-\u9fff（）()]+$/.test(word.text) &&
        columns.some(
          (each) => each.from - 1 <= word.from && word.to <= each.to + 1 && word.text.length <= longest(each),
        ),
    );
  const above = !lines[from]!.afterGap && isRest(lines[from - 1], () => 4);
  const below =
    lines[to + 1]?.afterGap === false &&
    isRest(lines[to + 1], (column) => (textOf(column).length >= 6 ? 4 : 2));
  return (above ? 1 : 0) + (below ? 1 : 0);
}

function judged(columns: Column[], height: number): { columns: Column[]; score: number } {
  const score = columns.reduce((sum, column) => sum + worth(column), 0) - aside(columns, height) * 0.35;
  // one word at least takes all the lines
  const isTall = columns.some(({ parts }) => new Set(parts.map(({ at }) => at)).size * 2 > height);
  return { columns, score: isTall ? score : score - 5 };
}

/** What it counts for a head that pages repeat it. */
const AGAIN = 3;

/** How many lines from each line on a page begins with again, or are begun with by a page further on. */
function linesAgain(lines: LaidLine[]): number[] {
  const words = lines.map((line) => line.words.map(({ text }) => text).join(' '));
  const again = lines.map(() => 0);
  lines.forEach(({ opensPage }, at) => {
    const first = opensPage && at > 0 && lines[at]!.words.length > 1 ? words.indexOf(words[at]!) : at;
    if (first === at) return;
    let size = 1;
    while (first + size < at && words[first + size] === words[at + size]) size += 1;
    again[first] = again[at] = size;
  });
  return again;
}

/** The heads of a stretch of lines that together look most like heads. */
export function headsIn(lines: LaidLine[]): Head[] {
  const again = linesAgain(lines);
  // no head goes over lines of so many figures
  const isRow = lines.map(
    ({ words }) => groupsOf(words).filter(({ text }) => isNumber(text)).length >= FIGURES,
  );
  const best: { score: number; head: Head | null }[] = Array.from({ length: lines.length + 1 }, () => ({
    score: 0,
    head: null,
  }));
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    best[from] = { score: best[from + 1]!.score, head: null };
    for (let to = from; to < Math.min(lines.length, from + TALLEST); to += 1) {
      if (to > from && (lines[to]!.afterGap || lines[to]!.opensPage)) break;
      if (isRow[to]) break;
      const head = headIn(lines, from, to, to - from < again[from]!);
      if (!head) continue;
      // a head right below a head leaves it nothing
      const score = head.score - 1 + best[to + 1]!.score - (best[to + 1]!.head ? 6 : 0);
      if (score > best[from]!.score) best[from] = { score, head };
    }
  }
  const heads: Head[] = [];
  for (let at = 0; at < lines.length;) {
    const { head } = best[at]!;
    if (head) heads.push(head);
    at = head ? head.to + 1 : at + 1;
  }
  return heads;
}
