// Cells one after the other → a head and the rows below it, as long as they keep to its columns.
import { isTotal } from '../align.js';
import { Columns } from './column.js';
import { expected, isHeadWord, isUsualHead, kindOf, type Kind } from './kinds.js';

/** A cell that stands in lines of its own; `kind` by its text. */
export interface Token {
  text: string;
  line: number;
  kind: Kind;
}

export const tokenOf = (text: string, line: number): Token => ({ text, line, kind: kindOf(text) });

/** Rows as ranges of tokens; a row lists where each of its cells begins, and ends at `to`. */
export interface Row {
  starts: number[];
  to: number;
}

export interface Band {
  from: number;
  to: number;
  width: number;
  heads: Row[];
  rows: Row[];
  /** How much better its rows explain the tokens than chance. */
  value: number;
}

/** The most lines that the cells of one row may take beyond one each. */
const MOST_EXTRA = 8;
/** The most lines of one cell. */
const TALLEST = 5;

/** The bands under a head, one for each number of rows that it may have. */
export function bandsUnder(tokens: readonly Token[], { starts, words, gain, to }: HeadRows): Band[] {
  const width = words.length;
  const columns = new Columns(words);
  const bands: Band[] = [];
  const rows: Row[] = [];
  let value = gain;
  let figures = 0;
  for (let next = nextRow(tokens, to, columns); next; next = nextRow(tokens, next.to, columns)) {
    const kinds = next.cells.map(({ kind }) => kind);
    columns.add(kinds, width - kinds.length);
    figures += kinds.filter((kind) => kind === 'N' || kind === 'P' || kind === 'M').length;
    rows.push({ starts: next.starts, to: next.to });
    value += next.gain;
    if (figures >= 2 && value >= 2.5 + 0.25 * width)
      bands.push({ from: starts[0]!.starts[0]!, to: next.to, width, heads: starts, rows: [...rows], value });
  }
  return bands;
}

interface Next {
  starts: number[];
  to: number;
  cells: { kind: Kind }[];
  gain: number;
}

interface Exact extends Next {
  /** The gain of the cell that goes worst with its column. */
  worst: number;
}

/** The row at a token in the way that goes best with the columns and with the row behind it; null where none does. */
function nextRow(tokens: readonly Token[], at: number, columns: Columns): Next | null {
  const exact = exactRow(tokens, at, columns);
  const wanted = 0.15 * columns.width;
  if (exact && exact.gain > wanted && exact.worst > -1.5 && !isTotal(tokens[at]!.text)) return exact;
  // where the next row stands right, this one does, too, however odd: a name without figures
  if (exact && exact.gain > -columns.width && (exactRow(tokens, exact.to, columns)?.gain ?? 0) > 2 * wanted) return exact;
  const ways = [...(exact ? [exact] : []), ...brokenRows(tokens, at, columns), ...shortRows(tokens, at, columns)];
  let best: Next | null = null;
  let most = 0.5;
  for (const way of ways) {
    const ahead = outlook(tokens, way.to, columns);
    if (way.gain + ahead > most) {
      best = way;
      most = way.gain + ahead;
    }
  }
  return best;
} // prettier-ignore

/** How well the next rows go on: two of them at most, or a sum, or the end. */
function outlook(tokens: readonly Token[], at: number, columns: Columns): number {
  const one = exactRow(tokens, at, columns);
  if (!one || one.gain <= 0) {
    const next = tokens[at];
    return !next || next.text === '' || isTotal(next.text) ? 1 : 0;
  }
  const two = exactRow(tokens, one.to, columns);
  return Math.min(4, one.gain) + Math.max(0, Math.min(3, two?.gain ?? 1));
}

/** One token to a cell. */
function exactRow(tokens: readonly Token[], at: number, columns: Columns): Exact | null {
  const cells = tokens.slice(at, at + columns.width);
  if (cells.length < columns.width) return null;
  if (columns.side && cells[0]!.kind !== 'E') return null;
  const starts = cells.map((_, i) => at + i);
  const gains = cells.map(({ kind }, c) => columns.gain(c, kind));
  // 合计 stands for the names beside it
  const isSum = isTotal(cells[0]!.text) && cells.some(({ kind }) => kind === 'N' || kind === 'P');
  const gain = gains.reduce((sum, each, c) => sum + (isSum && cells[c]!.kind === 'E' ? Math.max(0, each) : each), isSum ? 1 : 0);
  return { starts, to: at + columns.width, cells, gain, worst: Math.min(...gains) };
} // prettier-ignore

/** Rows with words in several lines: for each number of further lines the best way to share them out. */
function brokenRows(tokens: readonly Token[], at: number, columns: Columns): Next[] {
  const { width } = columns;
  interface Step {
    gain: number;
    lines: number;
  }
  const most = Math.min(MOST_EXTRA, tokens.length - at - width);
  if (most < 1) return [];
  // best[c][i]: the gain of the first c cells in the first i lines, and the lines of the last of them
  const best: Step[][] = [[{ gain: 0, lines: 0 }]];
  for (let c = 0; c < width; c += 1) {
    best[c + 1] = [];
    for (let i = c; i <= c + most; i += 1) {
      const before = best[c]![i];
      if (!before || before.gain === -Infinity) continue;
      for (let lines = 1; lines <= TALLEST && i + lines <= c + 1 + most; lines += 1) {
        const gain = before.gain + cellGain(tokens, at + i, lines, columns, c);
        if (gain > (best[c + 1]![i + lines]?.gain ?? -Infinity)) best[c + 1]![i + lines] = { gain, lines };
      }
    }
  }
  const ways: Next[] = [];
  for (let extra = 1; extra <= most; extra += 1) {
    let end = best[width]![width + extra];
    if (!end || end.gain < -4) continue;
    const { gain } = end;
    const starts: number[] = [];
    for (let c = width, i = width + extra; c > 0; c -= 1) {
      i -= end!.lines;
      starts.unshift(at + i);
      end = best[c - 1]![i];
    }
    const to = at + width + extra;
    const cells = starts.map((start, c) => ({ kind: kindOfLines(tokens, start, starts[c + 1] ?? to) }));
    ways.push({ starts, to, cells, gain });
  }
  return ways;
} // prettier-ignore

const kindOfLines = (tokens: readonly Token[], from: number, to: number): Kind =>
  to - from === 1 ? tokens[from]!.kind : tokens.slice(from, to).some(({ kind }) => kind === 'L') ? 'L' : 'W';

/** What it gains to put some lines into one cell: words only go on in further lines. */
function cellGain(tokens: readonly Token[], from: number, lines: number, columns: Columns, c: number): number {
  if (lines === 1) return columns.gain(c, tokens[from]!.kind);
  const own = tokens.slice(from, from + lines);
  if (own[0]!.kind === 'E' || own.at(-1)!.kind === 'E' || own.some(({ kind }) => kind === 'N')) return -Infinity;
  const gaps = own.filter(({ kind }) => kind === 'E').length;
  return columns.gain(c, kindOfLines(tokens, from, from + lines)) - 1.2 - 0.25 * lines - 2.5 * gaps;
} // prettier-ignore

/** Rows whose first cell stands across: 合计 and its figures, a heading among the rows. */
function shortRows(tokens: readonly Token[], at: number, columns: Columns): Next[] {
  const first = tokens[at];
  if (!first || (first.kind !== 'W' && first.kind !== 'L')) return [];
  const ways: Next[] = [];
  const sum = isTotal(first.text);
  for (let count = 2; count < columns.width && at + count <= tokens.length; count += 1) {
    const cells = tokens.slice(at, at + count);
    const rest = cells.slice(1);
    if (!rest.every(({ kind, text }) => kind === 'E' || kind === 'N' || kind === 'P' || /^[\d.]+分$/.test(text))) break;
    if (!rest.some(({ kind }) => kind !== 'E') || (!sum && rest.at(-1)!.kind === 'E')) continue;
    const gain = rest.reduce((total, { kind }, i) => total + columns.gain(columns.width - count + 1 + i, kind), 0);
    ways.push({ starts: cells.map((_, i) => at + i), to: at + count, cells, gain: gain + (sum ? 1 : -1.5) });
  }
  return ways;
} // prettier-ignore

/** Head rows above a body: how their words fall on the columns, and how much they look like one. */
export interface HeadRows {
  starts: Row[];
  /** The word over each column; null over the side label's. */
  words: (string | null)[];
  to: number;
  gain: number;
}

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
  const isHead = filled.length >= 2 && filled.every(({ text }) => isHeadWord(text)) && own.every(({ text, kind }) => text === '' || kind === 'W' || kind === 'L'); // prettier-ignore
  if (!isHead || !areDistinct(filled.map(({ text }) => text))) return [];
  const texts = own.map(({ text }) => text);
  const heads: HeadRows[] = [];
  // a head begins with its first word and ends with its last
  const isCut = (place: number): boolean => {
    const text = tokens[place]?.text ?? '';
    return isUsualHead(text) && !isTotal(text);
  };
  const gainOf = (words: (string | null)[]): number => words.reduce((sum, word) => sum + (word === null ? 0 : word === '' ? -1 : isUsualHead(word) ? 1.1 : expected(word) ? 0.3 : -0.7), 0) - (isCut(at + width) ? 3 : 0); // prettier-ignore
  const push = (starts: Row[], words: (string | null)[], bonus: number): void => {
    const cut = isCut(starts[0]!.starts[0]! - 1) ? 4 : 0;
    heads.push({ starts, words, to: at + width, gain: gainOf(words) + bonus - cut });
  };
  const blanks = texts.filter((text) => text === '').length;
  const last = rowFrom(at, width);
  // 项目资金 | empty | 年初预算数: the label at the side and the names beside it; or columns at the right without a word
  const isBeside = blanks === 1 && texts[1] === '' && width > 3;
  const tail = texts.slice(filled.length).every((text) => text === '');
  if (
    blanks === 0 ||
    isBeside ||
    (blanks === 1 && texts[0] === '' && width > 3) ||
    (tail && blanks > 1 && blanks * 2 < filled.length)
  ) {
    const words = texts.map((text, c) =>
      c === 0 && (text === '' || isBeside) ? null : c === 1 && isBeside ? '名称' : text,
    );
    push([...over(tokens, at, texts), last], words, 0);
  }
  if (blanks === 0) {
    // 绩效指标 stands down the side of all rows, as long as they are or one cell shorter
    const beside = [null, ...texts.slice(1)];
    push([last], beside, expected(texts[0]!) ? 0.5 : -0.8);
    const side = [null, ...texts];
    push([last], side, -0.3);
  }
  const upper = blanks > 0 ? upperWords(tokens, at, texts) : null;
  if (upper) push([...upper.above, upper.row, last], upper.words, 0);
  return heads;
}

/** 收入 and 支出 over halves with the same words. */
function over(tokens: readonly Token[], at: number, texts: string[]): Row[] {
  const again = texts.indexOf(texts[0]!, 1);
  for (const count of again > 0 ? [texts.length, 2] : []) {
    const own = tokens.slice(Math.max(0, at - count), at);
    const words = own.filter(({ text }) => text !== '');
    if (own.length === count && own[0]!.text !== '' && words.length === 2 && words.every(({ text }) => isHeadWord(text)))
      return [rowFrom(at - count, count)];
  }
  return [];
} // prettier-ignore

/** The row above a row of heads with empty places: a word over each of those and over each run of words. */
function upperWords(tokens: readonly Token[], at: number, texts: string[]): { row: Row; words: string[]; above: Row[] } | null {
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
    if (count === groups.length && (filled.length < count || !filled.every(({ text }) => expected(text) || isUsualHead(text)))) continue;
    const wordAt = (c: number): string => {
      const place = count === texts.length ? c : groups.findIndex((group) => group.includes(c));
      return own[place]!.text;
    };
    if (texts.some((text, c) => text === '' && wordAt(c) === '')) continue;
    const words = texts.map((text, c) => (text === '' ? wordAt(c) : text));
    return { row: rowFrom(at - count, count), words, above: over(tokens, at - count, own.map(({ text }) => text)) };
  }
  return null;
} // prettier-ignore
