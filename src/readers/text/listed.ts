// Tables with one cell per line and nothing else, as office programs save them as text: a blank line is an empty cell.
import { alignRows, isTotal, type RawRow } from './align.js';
import type { Found, Line } from './draft.js';

const WIDEST = 12;
const NUMBER = /^[-−]?[\d,，]+(?:[.．]\d+)?\s*[%％]?$/;
const EMPTY = /^[\s\-—–/]*$/;
const HEAD = /^[^\d。；;：:，,|#]{1,16}$/;

/**
 * A table whose head is four words or more, one per line, with rows below that keep figures and words in their
 * columns. Never sure. Null where another line nearby makes the better first head word.
 */
export function listedTable(lines: Line[], start: number): Found | null {
  const own = bestWidth(lines, start);
  if (!own) return null;
  for (let at = Math.max(0, start - own.width + 1); at < start + own.width; at += 1)
    if (at !== start && (rowsFrom(lines, at, own.width, own.lead)?.quality ?? 0) > own.quality) return null;
  const rows = [cellsAt(lines, start, own.width), ...own.rows];
  let end = start + own.width + own.rows.length * (own.width + own.lead);
  const total = totalRow(lines, end, own.width);
  if (total) {
    rows.push(total.row);
    end = total.end;
  }
  const { rows: height, columns, cells } = alignRows(rows);
  return {
    table: { kind: 'table', rows: height, columns, cells, confidence: 'low', line: lines[start]!.number, doubt: 'remark.table-unsure' },
    end,
  };
} // prettier-ignore

interface Fit {
  width: number;
  /** Blank cells before each row: the first head word stands down the side of all rows. */
  lead: number;
  rows: RawRow[];
  quality: number;
}

function bestWidth(lines: Line[], start: number): Fit | null {
  let best: Fit | null = null;
  for (const lead of [0, 1])
    for (let width = 4; width <= WIDEST; width += 1) {
      const found = rowsFrom(lines, start, width, lead);
      if (found && found.quality * width > (best ? best.quality * best.width : 0))
        best = { width, lead, ...found };
    }
  return best;
}

const cellsAt = (lines: Line[], start: number, width: number): RawRow =>
  lines.slice(start, start + width).map(({ text, number }) => ({ text: text.trim(), line: number }));

/** The rows below a head of a width, or null where there is no head, or no two rows that agree. */
function rowsFrom(
  lines: Line[],
  start: number,
  width: number,
  lead: number,
): { rows: RawRow[]; quality: number } | null {
  const head = cellsAt(lines, start, width);
  const isHead = head.every(({ text }, c) =>
    text === '' ? c === 1 && width > 5 : HEAD.test(text) && !EMPTY.test(text),
  );
  if (head.length < width || !isHead) return null;
  let quality = 0;
  const rows: RawRow[] = [];
  let numeric: boolean[] = [];
  for (let at = start + width; at + width + lead <= lines.length; at += width + lead) {
    if (lead > 0 && lines[at]!.text.trim() !== '') break;
    const row = cellsAt(lines, at + lead, width);
    if (lead > 0 && row[0]!.text === '') break;
    if (lines.slice(at, at + width).some(({ text }) => /[\t|]/.test(text))) break;
    if (row.every(({ text }) => text === '') || row.some(({ text }) => isTotal(text))) break;
    if (rows.length === 0) numeric = row.map(({ text }) => NUMBER.test(text));
    const fits = row.every(({ text }, c) => EMPTY.test(text) || NUMBER.test(text) === numeric[c]);
    // a target may be 100% among others that are ≥95%
    const astray = row.filter(({ text }, c) => !EMPTY.test(text) && NUMBER.test(text) !== numeric[c]);
    if (!fits && (astray.length > 2 || !astray.every(({ text }) => /[\d％%]/.test(text)))) break;
    rows.push(row);
    quality += 1 - 0.3 * astray.length;
  }
  const figures = numeric.filter(Boolean).length;
  return rows.length >= 2 && figures >= 2 && figures < width ? { rows, quality } : null;
}

/** 合计 and its figures behind the last row: the cells under the names are one. */
function totalRow(lines: Line[], at: number, width: number): { row: RawRow; end: number } | null {
  if (!isTotal(lines[at]?.text ?? '')) return null;
  let end = at + 1;
  while (end < lines.length && end - at < width && NUMBER.test(lines[end]!.text.trim())) end += 1;
  if (end === at + 1) return null;
  // the last column is of words and stays empty
  if (end - at < width && lines[end]?.text.trim() === '') end += 1;
  return { row: cellsAt(lines, at, end - at), end };
}
