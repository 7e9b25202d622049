// Tables with one cell per line, a tab before each, as converters of old Word files write them.
import { alignRows, type RawRow } from './align.js';
import type { Found, Line } from './draft.js';

/** Lines that stand between tables and never inside a cell. */
const TITLE =
  /^[ 　]*(?:附件|附表|附[:：]|第[一二三四五六七八九十]+部分)|^[^。；;，,？！]{5,40}(?:表|报告)(?:[(（][^()（）]*[)）])?\s*$/;
const HEADING = /^[ 　]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+[.．、])/;

export const isCell = (line: Line | undefined): boolean => line !== undefined && /^\t[^\t]*$/.test(line.text);
/** How far lone tabs may stand above the first cell with words. */
const FARTHEST = 30;

/** Whether cells with a tab before each begin at a line; lone tabs may be empty cells among words without any. */
export const opensCells = (lines: readonly Line[], at: number): boolean =>
  isCell(lines[at]) && lines.slice(at, at + FARTHEST).some((line) => isCell(line) && line.text.trim() !== '');

const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';
/** A blank line without the tab that would make it an empty cell. */
const isGap = (line: Line | undefined): boolean => isBlank(line) && !isCell(line);

/**
 * A table of lines that begin with a tab, or null. A row ends at a blank line with a cell behind it; a line without
 * a tab continues its cell, even behind one blank line, as long as the row lacks cells.
 */
export function cellTable(lines: Line[], start: number): Found | null {
  if (!opensCells(lines, start)) return null;
  const rows: RawRow[] = [];
  let row: RawRow = [];
  let at = start;
  const open = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  while (at < lines.length) {
    const line = lines[at]!;
    if (isCell(line)) {
      row.push({ text: line.text.slice(1), line: line.number });
      at += 1;
    } else if (isGap(line)) {
      if (isCell(lines[at + 1])) {
        open();
        at += 1;
      } else if (!isGap(lines[at + 1]) && continues(lines, at + 1, row, rows, true)) {
        row.at(-1)!.text += '\n';
        at += 1;
      } else break;
    } else if (!line.text.includes('\t') && continues(lines, at, row, rows, false)) {
      row.at(-1)!.text += `\n${line.text}`;
      at += 1;
    } else break;
  }
  open();
  const cells = rows.reduce((sum, { length }) => sum + length, 0);
  if (cells < 4 || Math.max(...rows.map(({ length }) => length)) < 2) return null;
  for (const cell of rows.flat()) cell.text = trimmed(cell.text);
  const { inferred, ...grid } = alignRows(rejoined(rows));
  const doubtful = inferred * 2 > grid.rows || grid.columns > 30;
  return {
    table: {
      kind: 'table',
      ...grid,
      confidence: doubtful ? 'low' : inferred > 0 ? 'medium' : 'high',
      line: lines[start]!.number,
      ...(doubtful ? { doubt: 'remark.table-unsure' } : {}),
    },
    end: at,
  };
}

const FIGURE = /^[-−－]?[\d,，]+(?:[.．]\d+)?\s*[%％]?$/;

/** Whether a line behind a blank one stands behind a cell rather than in it: set in, behind a figure, or a sentence behind a word. */
export const isProse = (text: string, cell: string): boolean =>
  /^　{2}/.test(text) ||
  (FIGURE.test(cell.trim()) && text.trim().length > 3 && !/^[（(]/.test(text.trim())) ||
  (/。\s*$/.test(text) && /^[^，。；：、]{0,12}$/.test(cell.trim()));

/** Whether a line without a tab belongs to the last cell of the row. */
function continues(lines: Line[], at: number, row: RawRow, rows: RawRow[], afterGap: boolean): boolean {
  const text = lines[at]!.text;
  const width = usualWidth(rows);
  const complete = width !== null && row.length >= width;
  if (TITLE.test(text) && (complete || afterGap || /^ /.test(text))) return false;
  if (!afterGap) return true;
  if (complete || isProse(text, row.at(-1)!.text) || (HEADING.test(text) && text.length > 20)) return false;
  // Behind a gap only a few short lines with a cell after them are the rest of a cell.
  let next = at;
  while (next < lines.length && next < at + 6 && !isCell(lines[next])) next += 1;
  return isCell(lines[next]) && text.trim().length <= 40;
}

/** The width of most rows so far, where there are enough to tell. */
function usualWidth(rows: RawRow[]): number | null {
  if (rows.length < 2) return null;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
  return count * 2 >= rows.length ? width : null;
}

/** Rows among full ones that a blank line inside a cell has cut in two, put together. */
function rejoined(rows: RawRow[]): RawRow[] {
  const width = usualWidth(rows);
  const isFull = (row: RawRow | undefined): boolean => row !== undefined && row.length === width;
  const result: RawRow[] = [];
  rows.forEach((row, i) => {
    const last = result.at(-1);
    const isCut = last !== undefined && row[0]!.text.trim() !== '' && last.length + row.length === width;
    if (isCut && isFull(rows[i - 2]) && isFull(rows[i + 1])) last.push(...row);
    else result.push([...row]);
  });
  return result;
}

/** Without line breaks at the ends; blanks stay, they tell an empty cell from one that continues. */
const trimmed = (text: string): string => text.replace(/^\n+|\n+$/g, '').replace(/\n{2,}/g, '\n');
