// Heads among lines of aligned columns: windows of lines whose words, read column by column, are those of a head.
import { isTotal } from '../align.js';
import { expected, isHeadWord, isUsualHead } from '../listed/kinds.js';
import { groupOf, groupsOf, isFigure, isNumber, type Group, type LaidLine, type Word } from './words.js';

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
  /** Words over several of the cells: the first and the last of them. */
  over: { text: string; first: number; last: number }[];
  score: number;
}

/** The most lines that a head takes. */
const TALLEST = 7;

/** The fewest figures of a line that is a row. */
const FIGURES = 3;

interface Column {
  from: number;
  to: number;
  parts: { at: number; words: Word[] }[];
}

/** The columns that the words of some lines form: words that stand over one another. */
function columnsIn(lines: LaidLine[]): Column[] {
  const parts = lines.flatMap(({ words }, at) => groupsOf(words).map((group) => ({ at, group })));
  const columns: Column[] = [];
  for (const { at, group } of [...parts].sort((a, b) => a.group.from - b.group.from)) {
    const last = columns.at(-1);
    if (last && group.from < last.to) {
      last.to = Math.max(last.to, group.to);
      last.parts.push({ at, words: group.words });
    } else columns.push({ from: group.from, to: group.to, parts: [{ at, words: group.words }] });
  }
  return stacked(columns.flatMap(divided));
}

/** Words broken to a few characters a line that slip sideways: 得 beside 分 in the line below is one. */
function stacked(columns: Column[]): Column[] {
  const result: Column[] = [];
  for (const column of columns) {
    const last = result.at(-1);
    const lines = new Set(last?.parts.map(({ at }) => at));
    const whole = last && { from: last.from, to: Math.max(last.to, column.to), parts: [...last.parts, ...column.parts] };
    const isOne = whole && column.from - last.to <= 2 && textOf(last).length + textOf(column).length <= 3 && !column.parts.some(({ at }) => lines.has(at)) && isUsualHead(textOf(whole)); // prettier-ignore
    if (isOne) result[result.length - 1] = whole;
    else result.push(column);
  }
  return result;
} // prettier-ignore

const textOf = ({ parts }: Column): string =>
  [...parts].sort((a, b) => a.at - b.at || a.words[0]!.from - b.words[0]!.from).map(({ words }) => words.map(({ text }) => text).join('')).join(''); // prettier-ignore

/** Columns only one blank apart: 分值 得分. Divided where all of them are words of heads. */
function divided(column: Column): Column[] {
  if (isUsualHead(textOf(column))) return [column];
  const columns = standingOver(
    column.parts.flatMap((part) => part.words.map((word) => ({ at: part.at, word }))),
    0,
  );
  const known = (each: Column): boolean => isUsualHead(textOf(each)) || expected(textOf(each)) !== null;
  return columns.length > 1 && columns.every(known) ? columns : [column];
}

/** The columns that words form one by one where they stand over one another, or no further apart than `gap`. */
function standingOver(words: { at: number; word: Word }[], gap: number): Column[] {
  const columns: Column[] = [];
  for (const { at, word } of [...words].sort((a, b) => a.word.from - b.word.from)) {
    const last = columns.at(-1);
    if (last && word.from < last.to + gap) {
      last.to = Math.max(last.to, word.to);
      last.parts.push({ at, words: [word] });
    } else columns.push({ from: word.from, to: word.to, parts: [{ at, words: [word] }] });
  }
  return columns;
}

/** How much a column looks like one of a head. */
function worth(column: Column): number {
  const text = textOf(column);
  if (column.parts.some(({ words }) => isNumber(groupOf(words).text)) || !isHeadWord(text)) return -4;
  if (isUsualHead(text)) return 1.5;
  if (isTotal(text)) return -4;
  if (expected(text)) return text.length <= 12 ? 0.8 : 0.2;
  return text.length <= 8 ? 0.1 : -0.5;
}

const isKnown = (column: Column): boolean => isUsualHead(textOf(column));

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
  const best = { ...whole, over: [] as Head['over'] };
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
  if (apart && apart.score + whole.score > best.score) Object.assign(best, apart, { score: apart.score + whole.score });
  const { columns, over } = best;
  // a label at the side of a head is none of its words
  const side = columns.length > 2 && !isKnown(columns[0]!) && columns.slice(1).every(isKnown) && columns[0]!.to < 14;
  const own = side && worth(columns[0]!) < 0 ? columns.slice(1) : columns;
  // pieces of names that are broken alike are no heads
  let known = new Set(own.filter(isKnown).map(textOf)).size + over.filter(({ text }) => isUsualHead(text.replace(/ /g, ''))).length;
  const figures = figuresUnder(lines.slice(to + 1, to + 12), own);
  // rows of as many figures right below make any words a head
  const right = figuresUnder(lines.slice(to + 1, to + 3), own) * 3 >= own.length * 2 ? 1.2 : 0;
  const score = best.score + right + (again ? AGAIN : 0) - fringe(lines, from, to, own) + (own === columns ? 0 : -worth(columns[0]!));
  if (own.length < 2 || score < 2) return null;
  if (again && own.every((column) => isHeadWord(textOf(column)))) known = Math.max(known, own.length);
  if (known < 1 || (known * 3 < own.length && right === 0)) return null;
  if (figures < 2 && known < own.length) return null;
  const cells = own.map((column): HeadCell => ({ text: textOf(column), from: column.from, to: column.to, known: isKnown(column) }));
  const shift = columns.length - own.length;
  return { from, to, cells, over: over.map((each) => ({ ...each, first: each.first - shift, last: each.last - shift })), score };
} // prettier-ignore

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

/** Columns parted below one word of the head: 科目编码 over 类 款 项; `score`: what is gained by it. */
function underOne(
  columns: Column[],
  below: LaidLine[],
): { columns: Column[]; over: Head['over']; score: number } | null {
  const result: Column[] = [];
  const over: Head['over'] = [];
  let score = 0;
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i]!;
    const parts = [...column.parts].sort((a, b) => a.at - b.at);
    // 科目编 | 码 over 类 款 项: the upper word may itself be broken
    const lowest = parts.filter(({ at }) => at === parts.at(-1)!.at);
    const uppers = parts.filter((part) => !lowest.includes(part));
    const isBroken = uppers.length > 1 && lowest.flatMap(({ words }) => words).length > 1;
    const [upper, ...lower] = isBroken
      ? [{ at: uppers.at(-1)!.at, words: uppers.flatMap(({ words }) => words) }, ...lowest]
      : parts;
    const own = lower.flatMap(({ words }) => words);
    const line = lower[0]?.at;
    let end = i;
    // characters behind it in the lower line with no word over them: 类 款 项, or words where its own are words
    const short = own.every(({ text }) => text.length === 1);
    const isBelow = (each: Column | undefined): boolean =>
      each?.parts.every(
        ({ at, words }) => at === line && (!short || words.every(({ text }) => text.length === 1)),
      ) ?? false;
    while (own.length > 1 && isBelow(columns[end + 1])) end += 1;
    for (const { parts } of columns.slice(i + 1, end + 1)) own.push(...parts.flatMap(({ words }) => words));
    const words = short ? own : groupsOf(own);
    const cells = words.map((word): Column => ({
      from: word.from,
      to: word.to,
      parts: [{ at: line!, words: [word] }],
    }));
    const text = upper!.words.map((word) => word.text).join('');
    const isKnownPart =
      cells.every(isKnown) ||
      (cells.every((cell) => isHeadWord(textOf(cell))) && figuresUnder(below, cells, 2) === cells.length);
    const isParted = cells.length >= 2 && text.length <= 16 && isHeadWord(text) && lower.every(({ at }) => at === line) && upper!.at < line! && isKnownPart; // prettier-ignore
    if (!isParted) {
      result.push(column);
      continue;
    }
    over.push({ text, first: result.length, last: result.length + cells.length - 1 });
    score += cells.length * 1.5 + 0.8 - columns.slice(i, end + 1).reduce((sum, each) => sum + worth(each), 0);
    result.push(...cells);
    i = end;
  }
  return over.length > 0 ? { columns: result, over, score } : null;
}

/** Which columns each of the upper words stands over: groups with the same words again, or those it covers. */
function overIn(upper: Group[], columns: Column[]): Head['over'] {
  const texts = columns.map(textOf);
  for (let size = 2; size * 2 <= texts.length && upper.length >= 2; size += 1) {
    const first = texts.findIndex((text, i) => text === texts[i + size]);
    if (first === -1) continue;
    const groups = upper.map((_, i) => texts.slice(first + i * size, first + (i + 1) * size).join());
    if (groups.every((group) => group === groups[0] && group !== ''))
      return upper.map(({ text }, i) => ({ text, first: first + i * size, last: first + (i + 1) * size - 1 }));
  }
  // words beside those that stand alone, lower than they
  const height = Math.max(...columns.flatMap(({ parts }) => parts.map(({ at }) => at)));
  const runs: number[][] = [];
  columns.forEach(({ parts }, i) => {
    if (height === 0 || parts.some(({ at }) => at < height)) return;
    if (runs.at(-1)?.at(-1) === i - 1) runs.at(-1)!.push(i);
    else runs.push([i]);
  });
  if (runs.length === upper.length && runs.every((run) => run.length > 1))
    return upper.map(({ text }, i) => ({ text, first: runs[i]![0]!, last: runs[i]!.at(-1)! }));
  if (upper.length < 2) return [];
  return upper.flatMap(({ text, from, to }) => {
    const under = columns.flatMap((column, i) => (column.from < to + 1 && from < column.to + 1 ? [i] : []));
    return under.length > 1 ? [{ text, first: under[0]!, last: under.at(-1)! }] : [];
  });
} // prettier-ignore

/** Below how many columns figures stand. */
function figuresUnder(below: LaidLine[], columns: Column[], aside = 6): number {
  const under = new Set<number>();
  for (const { words } of below)
    for (const { text, from, to } of groupsOf(words).flatMap((group) => [group, ...group.words]))
      if (isFigure(text))
        columns.forEach((column, i) => {
          if (column.from < to + aside && from < column.to + aside) under.add(i);
        });
  return under.size;
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
  const isRow = lines.map(({ words }) => groupsOf(words).filter(({ text }) => isNumber(text)).length >= FIGURES);
  const best: { score: number; head: Head | null }[] = Array.from({ length: lines.length + 1 }, () => ({ score: 0, head: null }));
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
} // prettier-ignore
