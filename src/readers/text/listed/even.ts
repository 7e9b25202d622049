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

/** The rows of cells that all rows have, but for the words in a sum at the end; null where none or several widths fit. */
function evenRows(cells: readonly RawCell[]): RawRow[] | null {
  const found: RawRow[][] = [];
  const last = cells.findLastIndex(({ text }) => isSum(text));
  for (let width = NARROWEST; width <= WIDEST && width * (ROWS + 1) <= cells.length; width += 1) {
    const head = cells.slice(0, width);
    if (!isHead(head)) continue;
    const whole = cells.length % width === 0 ? fitted(cells, head) : null;
    const isShort = last > 0 && last % width === 0 && cells.length - last < width;
    const rows = whole ?? (isShort ? summed(cells, last, head) : null);
    if (rows) found.push(rows);
  }
  return found.length === 1 ? found[0]! : null;
}

/** Words of heads, at least two of three known as such. */
function isHead(head: readonly RawCell[]): boolean {
  const known = head.filter(({ text }) => isUsualHead(text) || expected(text) !== null);
  return (
    known.length * 3 >= head.length * 2 &&
    head.every(({ text }, c) => text !== '' && isHeadWord(text) && text !== head[c - 1]?.text)
  );
}

function fitted(cells: readonly RawCell[], head: readonly RawCell[]): RawRow[] | null {
  const { length: width } = head;
  const rows = Array.from({ length: cells.length / width }, (_, r) =>
    cells.slice(r * width, (r + 1) * width),
  );
  const body = rows.slice(1);
  if (body.length < ROWS) return null;
  const sorts = head.map((_, c) => body.map((row) => sortOf(row[c]!.text)));
  const fits = head.every(({ text }, c) => isFit(text, c, sorts[c]!));
  const isNamed = sorts[0]!.every((sort) => sort !== 'blank') && sorts.some((own) => own.includes('figure'));
  // a sum opens its row
  const inOrder = body.every((row) =>
    row.every(({ text }, c) => !isTotal(text) || c === 0 || (c === 1 && NUMBERED.test(head[0]!.text))),
  );
  return fits && isNamed && inOrder ? rows : null;
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
function summed(cells: readonly RawCell[], at: number, head: readonly RawCell[]): RawRow[] | null {
  const rows = fitted(cells.slice(0, at), head);
  const [name, ...sums] = cells.slice(at);
  if (!rows || !sums.every(({ text }) => sortOf(text) === 'figure')) return null;
  const figures = head.flatMap(({ text }, c) =>
    c > 0 && !NUMBERED.test(text) && rows.slice(1).some((row) => sortOf(row[c]!.text) === 'figure')
      ? [c]
      : [],
  );
  if (figures.length !== sums.length) return null;
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
