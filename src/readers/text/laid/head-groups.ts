// Words of a head that stand over several of its columns.
import { isHeadWord } from '../listed/kinds.js';
import { figuresUnder, isKnown, textOf, worth, type Column } from './head-columns.js';
import { groupsOf, type Group, type LaidLine } from './words.js';

/** A word over several columns: the first and the last of them. */
export interface Over {
  text: string;
  first: number;
  last: number;
}

/** Columns parted below one word of the head: 科目编码 over 类 款 项; `score`: what is gained by it. */
export function underOne(
  columns: Column[],
  below: LaidLine[],
): { columns: Column[]; over: Over[]; score: number } | null {
  const result: Column[] = [];
  const over: Over[] = [];
  let score = 0;
  for (let i = 0; i < columns.length; i += 1) {
    const parted = partedAt(columns, i, below);
    if (!parted) {
      result.push(columns[i]!);
      continue;
    }
    const { text, cells, end } = parted;
    over.push({ text, first: result.length, last: result.length + cells.length - 1 });
    score += cells.length * 1.5 + 0.8 - columns.slice(i, end + 1).reduce((sum, each) => sum + worth(each), 0);
    result.push(...cells);
    i = end;
  }
  return over.length > 0 ? { columns: result, over, score } : null;
}

/** The upper word of a column with the columns below it, the last of which is `end`; null where it has none. */
function partedAt(
  columns: Column[],
  i: number,
  below: LaidLine[],
): { text: string; cells: Column[]; end: number } | null {
  const [upper, ...lower] = upperAndLower(columns[i]!);
  const own = lower.flatMap(({ words }) => words);
  const line = lower[0]?.at;
  // characters behind it in the lower line with no word over them: 类 款 项, or words where its own are words
  const short = own.every(({ text }) => text.length === 1);
  const isBelow = (each: Column | undefined): boolean =>
    each?.parts.every(
      ({ at, words }) => at === line && (!short || words.every(({ text }) => text.length === 1)),
    ) ?? false;
  let end = i;
  while (own.length > 1 && isBelow(columns[end + 1])) end += 1;
  for (const { parts } of columns.slice(i + 1, end + 1)) own.push(...parts.flatMap(({ words }) => words));
  const cells = (short ? own : groupsOf(own)).map((word): Column => ({
    from: word.from,
    to: word.to,
    parts: [{ at: line!, words: [word] }],
  }));
  const text = upper!.words.map((word) => word.text).join('');
  const isParted =
    cells.length >= 2 &&
    text.length <= 16 &&
    isHeadWord(text) &&
    lower.every(({ at }) => at === line) &&
    upper!.at < line! &&
    areHeads(cells, below);
  return isParted ? { text, cells, end } : null;
}

/** The parts of a column from the top: one with the whole of its upper word, and those in the line below. */
function upperAndLower(column: Column): Column['parts'] {
  const parts = [...column.parts].sort((a, b) => a.at - b.at);
  // 科目编 | 码 over 类 款 项: the upper word may itself be broken
  const lowest = parts.filter(({ at }) => at === parts.at(-1)!.at);
  const uppers = parts.filter((part) => !lowest.includes(part));
  const isBroken = uppers.length > 1 && lowest.flatMap(({ words }) => words).length > 1;
  return isBroken
    ? [{ at: uppers.at(-1)!.at, words: uppers.flatMap(({ words }) => words) }, ...lowest]
    : parts;
}

const areHeads = (cells: Column[], below: LaidLine[]): boolean =>
  cells.every(isKnown) ||
  (cells.every((cell) => isHeadWord(textOf(cell))) && figuresUnder(below, cells, 2) === cells.length);

/** Which columns each of the upper words stands over: groups with the same words again, or those it covers. */
export function overIn(upper: Group[], columns: Column[]): Over[] {
  const texts = columns.map(textOf);
  for (let size = 2; size * 2 <= texts.length && upper.length >= 2; size += 1) {
    const first = texts.findIndex((text, i) => text === texts[i + size]);
    if (first === -1) continue;
    const groups = upper.map((_, i) => texts.slice(first + i * size, first + (i + 1) * size).join());
    if (groups.every((group) => group === groups[0] && group !== ''))
      return upper.map(({ text }, i) => ({
        text,
        first: first + i * size,
        last: first + (i + 1) * size - 1,
      }));
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
}
