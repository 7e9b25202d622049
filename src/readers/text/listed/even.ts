// Cells one after the other of which none is left out: the one width that puts figures under figures, words under words.
import { alignRows, isTotal, type RawCell, type RawRow } from '../align.js';
import type { DraftTable } from '../draft.js';
import { expected, isHeadWord, isUsualHead, kindOf } from './kinds.js';

const NARROWEST = 3;
const WIDEST = 16;
/** The fewest rows below the head. */
const ROWS = 2;

/** Heads over figures and words by turns: ≥14口, 100%, 有效提升. */
const TARGET = /指标值|目标|完成值|实际值|计划值|情况|标准/;
/** Heads over numbers that are no amounts. */
const NUMBERED = /序号|编号|行次|编码|代码|年[度份]$|^[类款项]$/;

/** 合计, 本年支出合计: what opens a row that may lack the cells beside it. */
const isSum = (text: string): boolean =>
  isTotal(text) || /^[\u4e00-\u9fff]{2,6}(?:合计|总计|总分)(?:[（(][^（）()]*[）)])?$/.test(text);

type Sort = 'figure' | 'blank' | 'word';
const sortOf = (text: string): Sort => {
  const kind = kindOf(text);
  return kind === 'E' ? 'blank' : kind === 'N' || kind === 'P' ? 'figure' : 'word';
};

/** A way to read the first cells as heads: their rows, and the word over each column. */
interface Heads {
  rows: RawRow[];
  words: RawRow;
  /** Where the names of the second half stand; -1 where there is none. */
  half: number;
}

/** The rows of cells that all rows have, but for the words in a sum at the end; null where none or several widths fit. */
function evenRows(cells: readonly RawCell[]): RawRow[] | null {
  const found = headsOf(cells).flatMap(({ rows, words, half }): RawRow[][] => {
    const taken = rows.flat().filter(({ text }) => text !== '').length;
    const rest = cells.slice(taken);
    const last = rest.findLastIndex(({ text }) => isSum(text));
    const isShort = last > 0 && last % words.length === 0 && rest.length - last < words.length;
    const body =
      rest.length % words.length === 0
        ? fitted(rest, words, half)
        : isShort
          ? summed(rest, last, words, half)
          : null;
    return body ? [[...rows, ...body]] : [];
  });
  return found.length === 1 ? found[0]! : null;
}

function headsOf(cells: readonly RawCell[]): Heads[] {
  const ways: Heads[] = [];
  for (let width = NARROWEST; width <= WIDEST && width * (ROWS + 1) <= cells.length; width += 1) {
    const words = cells.slice(0, width);
    if (isHead(words)) ways.push({ rows: [words], words, half: halfOf(words, 0) });
  }
  for (const lone of [0, 1])
    for (const groups of [2, 3])
      for (const size of [2, 3]) {
        const own = groupedHead(cells, lone, groups, size);
        if (own) ways.push(own);
      }
  return ways;
}

/** 项目 | 2022年 | 2023年 over 预算数 | 决算数, again and again: words alone, groups, and words of a group. */
function groupedHead(cells: readonly RawCell[], lone: number, groups: number, size: number): Heads | null {
  const upper = cells.slice(0, lone + groups);
  const lower = cells.slice(lone + groups, lone + groups * (size + 1));
  const isAgain =
    lower.length === groups * size && lower.every(({ text }, c) => text === lower[c % size]!.text);
  const words = [...upper.slice(0, lone), ...lower];
  if (!isAgain || !isHead(lower.slice(0, size)) || !isHead(upper, 0)) return null;
  const blanks = upper.slice(0, lone).map(({ line }): RawCell => ({ text: '', line }));
  return { rows: [upper, [...blanks, ...lower]], words, half: lone === 0 ? halfOf(words, 1) : -1 };
}

/** Where heads begin again that stand over names: 项目 | 决算数 | 项目 | 决算数. */
const halfOf = (words: readonly RawCell[], from: number): number =>
  words.findIndex(({ text }, c) => c > from && text === words[0]!.text);

/** Words of heads, at least so many of three known as such. */
function isHead(head: readonly RawCell[], least = 2): boolean {
  const known = head.filter(({ text }) => isUsualHead(text) || expected(text) !== null);
  return (
    known.length * 3 >= head.length * least &&
    head.every(({ text }, c) => text !== '' && isHeadWord(text) && text !== head[c - 1]?.text)
  );
}

/** The rows below heads; null where figures or words stand under the wrong ones. */
function fitted(cells: readonly RawCell[], head: readonly RawCell[], half: number): RawRow[] | null {
  const { length: width } = head;
  const body = Array.from({ length: cells.length / width }, (_, r) =>
    cells.slice(r * width, (r + 1) * width),
  );
  if (body.length < ROWS) return null;
  const sorts = head.map((_, c) => body.map((row) => sortOf(row[c]!.text)));
  const fits = head.every(({ text }, c) => isFit(text, c, sorts[c]!));
  const isNamed = sorts[0]!.every((sort) => sort !== 'blank') && sorts.some((own) => own.includes('figure'));
  // a sum opens its row
  const inOrder = body.every((row) =>
    row.every(
      ({ text }, c) => !isTotal(text) || c === 0 || c === half || (c === 1 && NUMBERED.test(head[0]!.text)),
    ),
  );
  return fits && isNamed && inOrder ? body : null;
}

/** Whether a column has figures or words, as its head lets expect. */
function isFit(head: string, column: number, sorts: readonly Sort[]): boolean {
  const has = (sort: Sort): boolean => sorts.includes(sort);
  if (has('figure') && has('word')) return TARGET.test(head);
  const chances = expected(head);
  if (column === 0) return NUMBERED.test(head) || has('word');
  if (has('figure')) return chances === null || TARGET.test(head) || chances.N + chances.P > 0.15;
  return chances === null || TARGET.test(head) || !has('word') || chances.N + chances.P < 0.5;
}

/** Rows with a sum at the end that has nothing but a figure for each column of figures. */
function summed(
  cells: readonly RawCell[],
  at: number,
  head: readonly RawCell[],
  half: number,
): RawRow[] | null {
  const rows = fitted(cells.slice(0, at), head, half);
  const [name, ...sums] = cells.slice(at);
  if (!rows || !sums.every(({ text }) => sortOf(text) === 'figure')) return null;
  const figures = head.flatMap(({ text }, c) =>
    c > 0 && !NUMBERED.test(text) && rows.some((row) => sortOf(row[c]!.text) === 'figure') ? [c] : [],
  );
  if (figures.length !== sums.length) return null;
  // 合计 stands across what is left out before its figures
  if (isTotal(name!.text) && figures.every((c, i) => c === head.length - figures.length + i))
    return [...rows, [name!, ...sums]];
  // with a blank in it, it goes on with nothing above
  const blank = { text: ' ', line: name!.line };
  return [...rows, head.map((_, c) => (c === 0 ? name! : (sums[figures.indexOf(c)] ?? blank)))];
}

/** The table of cells of which none is left out; null where that is in doubt. */
export function evenTable(cells: readonly RawCell[]): DraftTable | null {
  const rows = evenRows(cells);
  if (!rows) return null;
  const { inferred, ...grid } = alignRows(rows);
  return inferred > 0 ? null : { kind: 'table', ...grid, confidence: 'medium', line: cells[0]!.line };
}
