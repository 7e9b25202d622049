// Rows with bars behind all their cells, broken into lines: as many bars make a row, wherever the lines end.
import type { RawRow } from './align.js';
import type { Line } from './draft.js';
import { hasFigure, isHeadRow } from './band-heads.js';
import { isTitle } from './listed/kinds.js';
import { unmarked } from './marks.js';

const WIDEST = 24;
/** The most lines without a bar that go on with a cell. */
const BROKEN = 3;

/** Lines of the text around tables: an enumerator of its headings, or words that lead up to a table. */
const HEADING = /^[ 　]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])|.{12}[:：]\s*$/;

const barsIn = (text: string): number => text.match(/[|｜]/g)?.length ?? 0;

interface Span {
  from: number;
  to: number;
}

/**
 * The rows that begin at a line where lines hold fewer bars than rows do: only where every row, but for one that the
 * text cuts off, comes to the same number. Null where lines are rows.
 */
export function countedRows(lines: readonly Line[], start: number): { rows: RawRow[]; end: number } | null {
  if (barsIn(lines[start]!.text) === 0) return null;
  const end = endOf(lines, start);
  const counts = lines.slice(start, end).map(({ text }) => barsIn(text));
  const most = Math.max(...counts);
  if (most < 3) return null;
  for (let full = most; full <= Math.min(WIDEST, most + 10); full += 1) {
    const spans = spansOf(counts, full);
    if (!spans) continue;
    const sums = spans.map(({ from, to }) => counts.slice(from, to).reduce((a, b) => a + b, 0));
    const broken = spans.filter(({ from, to }, i) => sums[i] === full && to - from > 1);
    // lines of one bar each say nothing of rows
    const untold = broken.filter(({ from, to }) => to - from === full).length;
    if (sums.filter((sum) => sum === full).length < 3 || broken.length === 0 || untold * 2 > broken.length)
      return null;
    return {
      rows: spans
        .map(({ from, to }) => trimmed(rowOf(lines.slice(start + from, start + to))))
        .filter((row) => row.length > 0),
      end,
    };
  }
  return null;
}

/** The lines with bars, and the few without that stand between two of them. */
function endOf(lines: readonly Line[], start: number): number {
  let end = start + 1;
  for (let at = end; at < lines.length && at - end <= BROKEN; at += 1) {
    const { text } = lines[at]!;
    if (barsIn(text) > 0) end = at + 1;
    else if (text.trim() === '' || text.length > 60 || isTitle(text.trim()) || HEADING.test(text)) break;
  }
  return end;
}

/** Lines put together until they have all the bars of a row; null where some go beyond. */
function spansOf(counts: number[], full: number): Span[] | null {
  const spans: Span[] = [];
  for (let from = 0; from < counts.length;) {
    let to = from;
    let bars = 0;
    while (to < counts.length && bars < full) bars += counts[to++]!;
    if (bars > full) return null;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}

/** A row without the empty cells at its end. */
const trimmed = (row: RawRow): RawRow => row.slice(0, row.findLastIndex(({ text }) => text !== '') + 1);

/** The cells of some lines; each is as far down as its first word. */
function rowOf(lines: readonly Line[]): RawRow {
  const row: RawRow = [];
  let open: { text: string; line: number } | null = null;
  for (const { text, number } of lines)
    text.split(/[|｜]/).forEach((words, i, all) => {
      const isNew = open === null || i > 0;
      if (isNew) open = { text: words, line: number };
      else {
        if (open!.text.trim() === '') open!.line = number;
        open!.text += `\n${words}`;
      }
      if (i < all.length - 1) row.push(open!);
    });
  // behind the last bar stands nothing, or the rest of a row that is cut off
  if (open !== null && (open as { text: string }).text.trim() !== '') row.push(open);
  return row.map(({ text, line }) => ({ text: unmarked(text.trim()), line }));
}

/**
 * Some converters write the cells of a row that are there, and empty ones behind them for all that others cover: then
 * a head has empty cells at its end where the rows below have figures. Those cells are none.
 */
export function withoutPadding(rows: RawRow[]): RawRow[] {
  const own = rows.map(trimmed);
  const isPadded = own.some((head, r) => {
    if (!isHeadRow(head) || head.length === rows[r]!.length) return false;
    const body = own.slice(r + 1, r + 3).find((row) => hasFigure(row));
    return (body?.length ?? 0) > head.length;
  });
  return isPadded ? own.filter((row) => row.length > 0) : rows;
}
