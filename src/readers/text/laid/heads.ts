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

/** Columns with the words over several of them. */
interface Worded {
  columns: Column[];
  over: Over[];
  score: number;
}

/** The columns that the words of some lines make, with what speaks for them as a head. */
function wordedIn(window: LaidLine[], below: LaidLine[]): Worded {
  const words = window.flatMap((line, at) => line.words.map((word) => ({ at, word })));
  // narrow columns meet: their words are told apart one by one
  const whole = [columnsIn(window), stacked(standingOver(words, 1))]
    .map((columns) => judged(columns, window.length))
    .reduce((a, b) => (b.score > a.score ? b : a));
  const parted = underOne(whole.columns, below);
  return [withUpperLine(window), parted && { ...parted, score: parted.score + whole.score }].reduce<Worded>(
    (best, each) => (each && each.score > best.score ? each : best),
    { ...whole, over: [] },
  );
}

/** Words over several columns, which stand in the first line. */
function withUpperLine([first, ...rest]: LaidLine[]): Worded | null {
  const upper = groupsOf(first!.words);
  if (rest.length === 0 || !upper.every(({ text }) => isHeadWord(text.replace(/ /g, '')))) return null;
  const lower = columnsIn(rest);
  const [left, right] = [lower[0]!.from, lower.at(-1)!.to];
  // 项目 | 2022年 | 2023年 over 预算数 and 决算数, again and again: it stands beside them all
  const beside = upper.filter(({ from, to }) => to < left || from > right);
  const lone = beside.map(({ from, to, words }): Column => ({ from, to, parts: [{ at: -1, words }] }));
  const columns = [...lone, ...lower].sort((a, b) => a.from - b.from);
  const wide = upper.filter((each) => !beside.includes(each));
  const over = overIn(wide, columns);
  if (over.length === 0 || (lone.length > 0 && over.length < wide.length)) return null;
  const own = columns.reduce((sum, column) => sum + worth(column), 0);
  return { columns, over, score: own + over.length * 0.8 - (wide.length - over.length) * 4 };
}

/** The head in some lines, or null. */
function headIn(lines: LaidLine[], from: number, to: number, again: boolean): Head | null {
  const best = wordedIn(lines.slice(from, to + 1), lines.slice(to + 1, to + 12));
  const { columns, over } = best;
  const own = withoutSideLabel(columns);
  const shift = columns.length - own.length;
  // rows of as many figures right below make any words a head
  const right = figuresUnder(lines.slice(to + 1, to + 3), own) * 3 >= own.length * 2 ? 1.2 : 0;
  const score =
    best.score +
    right +
    (again ? AGAIN : 0) -
    fringe(lines, from, to, own) +
    (shift === 0 ? 0 : -worth(columns[0]!));
  if (own.length < 2 || score < 2) return null;
  const known = knownIn(own, over, again);
  // among rows such words are a row's
  const opens = from === 0 || lines[from]!.afterGap;
  if (known < 1 && !(opens && right > 0 && areTold(own))) return null;
  if (known * 3 < own.length && right === 0) return null;
  if (known < own.length && figuresUnder(lines.slice(to + 1, to + 12), own) < 2) return null;
  return {
    from,
    to,
    cells: own.map((column) => ({
      text: textOf(column),
      from: column.from,
      to: column.to,
      known: isKnown(column),
    })),
    over: over.map((each) => ({ ...each, first: each.first - shift, last: each.last - shift })),
    score,
  };
}

/** A label at the side of a head is none of its words. */
function withoutSideLabel(columns: Column[]): Column[] {
  const [first, ...others] = columns;
  const isSide = others.length > 1 && !isKnown(first!) && others.every(isKnown) && first!.to < 14;
  return isSide && worth(first!) < 0 ? others : columns;
}

/** How many of the words are known as those of heads; pieces of names that are broken alike count once. */
function knownIn(columns: Column[], over: Over[], again: boolean): number {
  if (again && columns.every((column) => isHeadWord(textOf(column)))) return columns.length;
  const known = new Set(columns.filter(isKnown).map(textOf)).size;
  return known + over.filter(({ text }) => isUsualHead(text.replace(/ /g, ''))).length;
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
