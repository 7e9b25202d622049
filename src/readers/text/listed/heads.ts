// The words over the columns of cells that stand one after the other: one row of them or two.
import { isTotal } from '../align.js';
import { expected, isHeadWord, isUsualHead, kindOf, type Kind } from './kinds.js';

/** A cell that stands in lines of its own; `kind` by its text. */
export interface Token {
  text: string;
  line: number;
  kind: Kind;
}

export const tokenOf = (text: string, line: number): Token => ({ text, line, kind: kindOf(text) });

/** How cells came to stand one after the other. */
export interface Order {
  /** Cells that run down over rows are written once, and empty ones may be left out. */
  gone: boolean;
  /** Each token is a whole cell. */
  certain: boolean;
  /** Empty cells are written. */
  empty: boolean;
}

/** Rows as ranges of tokens; a row lists where each of its cells begins, and ends at `to`. */
export interface Row {
  starts: number[];
  to: number;
  /** Its last cell runs down from the row above and is not written. */
  open?: true;
  /** The column of each cell where some are left out, and how many there are. */
  columns?: number[];
  width?: number;
}

/** Head rows above a body: how their words fall on the columns, and how much they look like one. */
export interface HeadRows {
  starts: Row[];
  /** The word over each column; null over the side label's. */
  words: (string | null)[];
  to: number;
  gain: number;
  /** A word of heads stands right before it, or right behind. */
  cut: boolean;
  torn: boolean;
}

/** What speaks against a head right behind a word of heads. */
export const CUT = 12;

const rowFrom = (from: number, count: number): Row => ({
  starts: Array.from({ length: count }, (_, i) => from + i),
  to: from + count,
});

/** Few words twice, and none beside itself: 名称 | 分值 | 名称 | 分值. */
function areDistinct(words: string[]): boolean {
  return (
    new Set(words).size * 3 >= words.length && words.every((word, i) => i === 0 || word !== words[i - 1])
  );
}

/** The head rows of a band of a width, the last of them at a token; all ways to read them. */
export function headsAt(tokens: readonly Token[], at: number, width: number): HeadRows[] {
  const own = tokens.slice(at, at + width);
  if (own.length < width) return [];
  const filled = own.filter(({ text }) => text !== '');
  const isHead = filled.length >= 2 && filled.every(({ text }) => isHeadWord(text));
  if (!isHead || !areDistinct(filled.map(({ text }) => text))) return [];
  const texts = own.map(({ text }) => text);
  // two words side by side are a head only where both are known as such
  if (width === 2 && !(own.every(({ text }) => isUsualHead(text)) && (expected(texts[1]!)?.N ?? 0) > 0.5))
    return [];
  const heads: HeadRows[] = [];
  // a head begins with its first word and ends with its last
  const isCut = (place: number): boolean => {
    const text = tokens[place]?.text ?? '';
    // 得分 with a figure behind it opens a row
    return isUsualHead(text) && (!isTotal(text) || tokens[place + 1]?.kind === 'W');
  };
  const gainOf = (words: (string | null)[]): number =>
    words.reduce(
      (sum, word) =>
        sum + (word === null ? 0 : word === '' ? -1 : isUsualHead(word) ? 1.1 : expected(word) ? 0.3 : -0.7),
      0,
    ) - (isCut(at + width) ? 3 : 0);
  const push = (starts: Row[], words: (string | null)[], bonus: number): void => {
    const cut = isCut(starts[0]!.starts[0]! - 1);
    heads.push({
      starts,
      words,
      to: at + width,
      gain: gainOf(words) + bonus - (cut ? CUT : 0),
      cut,
      torn: isCut(at + width),
    });
  };
  const blanks = texts.filter((text) => text === '').length;
  const last = rowFrom(at, width);
  // columns at the right without a word
  const tail = texts.slice(filled.length).every((text) => text === '');
  if (
    blanks === 0 ||
    (blanks === 1 && texts[0] === '' && width > 3) ||
    (tail && blanks > 1 && blanks * 2 < filled.length)
  ) {
    const words = texts.map((text, c) => (c === 0 && text === '' ? null : text));
    push([...over(tokens, at, texts), last], words, 0);
  }
  if (width === 2) return heads;
  // 项目资金 | empty | 年初预算数: the label at the side and the names beside it
  const rest = texts.slice(blanks + 1);
  if (blanks > 0 && blanks <= 3 && width > 3 && texts[0] !== '' && !rest.includes(''))
    push([last], [null, '名称', ...rest], 0);
  if (blanks === 0) {
    // 绩效指标 stands down the side of all rows, as long as they are or one cell shorter
    const beside = [null, ...texts.slice(1)];
    push([last], beside, expected(texts[0]!) ? 0.5 : -0.8);
    const side = [null, ...texts];
    push([last], side, -0.3);
  }
  const upper = blanks > 0 ? upperWords(tokens, at, texts) : null;
  // all that is empty under the words above belongs to the row
  const isTorn = texts.at(-1) === '' && tokens[at + width]?.text === '';
  if (upper) push([...upper.above, upper.row, last], upper.words, isTorn ? -3 : 0);
  return heads;
}

/** 收入 and 支出 over halves with the same words. */
function over(tokens: readonly Token[], at: number, texts: string[]): Row[] {
  const again = texts.indexOf(texts[0]!, 1);
  for (const count of again > 0 ? [texts.length, 2] : []) {
    const own = tokens.slice(Math.max(0, at - count), at);
    const words = own.filter(({ text }) => text !== '');
    if (
      own.length === count &&
      own[0]!.text !== '' &&
      words.length === 2 &&
      words.every(({ text }) => isHeadWord(text))
    )
      return [rowFrom(at - count, count)];
  }
  return [];
}

/** The row above a row of heads with empty places: a word over each of those and over each run of words. */
function upperWords(
  tokens: readonly Token[],
  at: number,
  texts: string[],
): { row: Row; words: string[]; above: Row[] } | null {
  const groups: number[][] = [];
  texts.forEach((text, c) => {
    const open = groups.at(-1);
    // 总额 | 财政 | 总额 | 财政: the words again are the next group
    if (open && text !== '' && texts[c - 1] !== '' && text !== texts[open[0]!]) open.push(c);
    else groups.push([c]);
  });
  for (const count of [texts.length, groups.length]) {
    const own = tokens.slice(Math.max(0, at - count), at);
    const filled = own.filter(({ text }) => text !== '');
    if (own.length < count || own[0]!.text === '' || !filled.every(({ text }) => isHeadWord(text))) continue;
    if (
      count === groups.length &&
      (filled.length < count || !filled.every(({ text }) => expected(text) || isUsualHead(text)))
    )
      continue;
    const wordAt = (c: number): string => {
      const place = count === texts.length ? c : groups.findIndex((group) => group.includes(c));
      return own[place]!.text;
    };
    if (texts.some((text, c) => text === '' && wordAt(c) === '')) continue;
    const words = texts.map((text, c) => (text === '' ? wordAt(c) : text));
    return {
      row: rowFrom(at - count, count),
      words,
      above: over(
        tokens,
        at - count,
        own.map(({ text }) => text),
      ),
    };
  }
  return null;
}
