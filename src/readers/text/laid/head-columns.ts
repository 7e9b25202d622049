// The columns that the words of a head form, and how much each looks like one.
import { isTotal } from '../align.js';
import { expected, isHeadWord, isUsualHead } from '../listed/kinds.js';
import { groupOf, groupsOf, isFigure, isNumber, type LaidLine, type Word } from './words.js';

export interface Column {
  from: number;
  to: number;
  parts: { at: number; words: Word[] }[];
}

/** The columns that the words of some lines form: words that stand over one another. */
export function columnsIn(lines: LaidLine[]): Column[] {
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
export function stacked(columns: Column[]): Column[] {
  const result: Column[] = [];
  for (const column of columns) {
    const last = result.at(-1);
    const lines = new Set(last?.parts.map(({ at }) => at));
    const whole = last && {
      from: last.from,
      to: Math.max(last.to, column.to),
      parts: [...last.parts, ...column.parts],
    };
    const isOne =
      whole &&
      column.from - last.to <= 2 &&
      textOf(last).length + textOf(column).length <= 3 &&
      !column.parts.some(({ at }) => lines.has(at)) &&
      isUsualHead(textOf(whole));
    if (isOne) result[result.length - 1] = whole;
    else result.push(column);
  }
  return result;
}

/** The words of a column from the top down. */
export const textOf = ({ parts }: Column): string =>
  [...parts]
    .sort((a, b) => a.at - b.at || a.words[0]!.from - b.words[0]!.from)
    .map(({ words }) => words.map(({ text }) => text).join(''))
    .join('');

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
export function standingOver(words: { at: number; word: Word }[], gap: number): Column[] {
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
export function worth(column: Column): number {
  const text = textOf(column);
  if (column.parts.some(({ words }) => isNumber(groupOf(words).text)) || !isHeadWord(text)) return -4;
  // what a name is gone on with in the next line: （30分）
  if (/^[（(]\d[^（()）]*[)）]/.test(text)) return -4;
  if (isUsualHead(text)) return 1.5;
  if (isTotal(text)) return -4;
  if (expected(text)) return text.length <= 12 ? 0.8 : 0.2;
  return text.length <= 8 ? 0.1 : -0.5;
}

/** Whether a column's words are those of a usual head. */
export const isKnown = (column: Column): boolean => isUsualHead(textOf(column));

/** Below how many columns figures stand. */
export function figuresUnder(below: LaidLine[], columns: Column[], aside = 6): number {
  const under = new Set<number>();
  for (const { words } of below)
    for (const { text, from, to } of groupsOf(words).flatMap((group) => [group, ...group.words]))
      if (isFigure(text))
        columns.forEach((column, i) => {
          if (column.from < to + aside && from < column.to + aside) under.add(i);
        });
  return under.size;
}
