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

/** A way to read head rows: the rows, the word over each column, and what speaks for it beside the words. */
type Reading = [starts: Row[], words: (string | null)[], bonus: number];

/** The head rows of a band of a width, the last of them at a token; all ways to read them. */
export function headsAt(tokens: readonly Token[], at: number, width: number): HeadRows[] {
  const own = tokens.slice(at, at + width);
  if (own.length < width) return [];
  const texts = own.map(({ text }) => text);
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || !filled.every(isHeadWord) || !areDistinct(filled)) return [];
  // two words side by side are a head only where both are known as such
  if (width === 2 && !(texts.every(isUsualHead) && (expected(texts[1]!)?.N ?? 0) > 0.5)) return [];
  const torn = isCut(tokens, at + width);
  return readingsOf(tokens, at, texts).map(([starts, words, bonus]) => {
    const cut = isCut(tokens, starts[0]!.starts[0]! - 1);
    const gain = gainOf(words) - (torn ? 3 : 0) + bonus - (cut ? CUT : 0);
    return { starts, words, to: at + width, gain, cut, torn };
  });
}

/** A head begins with its first word and ends with its last: whether a word of heads stands at a place beside it. */
function isCut(tokens: readonly Token[], place: number): boolean {
  const text = tokens[place]?.text ?? '';
  // 得分 with a figure behind it opens a row
  return isUsualHead(text) && (!isTotal(text) || tokens[place + 1]?.kind === 'W');
}

const gainOf = (words: (string | null)[]): number =>
  words.reduce(
    (sum, word) =>
      sum + (word === null ? 0 : word === '' ? -1 : isUsualHead(word) ? 1.1 : expected(word) ? 0.3 : -0.7),
    0,
  );

function readingsOf(tokens: readonly Token[], at: number, texts: string[]): Reading[] {
  const width = texts.length;
  const last = rowFrom(at, width);
  const alone = oneRow(tokens, at, texts);
  if (width === 2) return alone ? [alone] : [];
  return [alone, withNames(last, texts), ...withSide(last, texts), withUpper(tokens, at, texts)].filter(
    (each) => each !== null,
  );
}

const blanksIn = (texts: string[]): number => texts.filter((text) => text === '').length;

/** One row of words, with halves over it or not; columns at the left or at the right may have none. */
function oneRow(tokens: readonly Token[], at: number, texts: string[]): Reading | null {
  const blanks = blanksIn(texts);
  const filled = texts.length - blanks;
  // columns at the right without a word
  const tail = texts.slice(filled).every((text) => text === '');
  const isRow =
    blanks === 0 ||
    (blanks === 1 && texts[0] === '' && texts.length > 3) ||
    (tail && blanks > 1 && blanks * 2 < filled);
  if (!isRow) return null;
  const words = texts.map((text, c) => (c === 0 && text === '' ? null : text));
  return [[...over(tokens, at, texts), rowFrom(at, texts.length)], words, 0];
}

/** 项目资金 | empty | 年初预算数: the label at the side and the names beside it. */
function withNames(last: Row, texts: string[]): Reading | null {
  const blanks = blanksIn(texts);
  const rest = texts.slice(blanks + 1);
  if (blanks === 0 || blanks > 3 || texts.length <= 3 || texts[0] === '' || rest.includes('')) return null;
  return [[last], [null, '名称', ...rest], 0];
}

/** 绩效指标 stands down the side of all rows, as long as they are or one cell shorter. */
function withSide(last: Row, texts: string[]): Reading[] {
  if (blanksIn(texts) > 0) return [];
  return [
    [[last], [null, ...texts.slice(1)], expected(texts[0]!) ? 0.5 : -0.8],
    [[last], [null, ...texts], -0.3],
  ];
}

/** Empty places whose words stand in the row above. */
function withUpper(tokens: readonly Token[], at: number, texts: string[]): Reading | null {
  const upper = blanksIn(texts) > 0 ? upperWords(tokens, at, texts) : null;
  if (!upper) return null;
  // all that is empty under the words above belongs to the row
  const isTorn = texts.at(-1) === '' && tokens[at + texts.length]?.text === '';
  return [[...upper.above, upper.row, rowFrom(at, texts.length)], upper.words, isTorn ? -3 : 0];
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
