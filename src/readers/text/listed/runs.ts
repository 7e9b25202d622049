// Runs of cells whose rows are not marked: a tab before each and the same gap behind each, or all in one line.
import type { RawCell } from '../align.js';
import { isCell, isProse, opensCells } from '../cells.js';
import type { Line } from '../draft.js';
import { isTitle, isUsualHead, kindOf } from './kinds.js';

/** Cells one after the other; lines are counted from 0. */
export interface Run {
  cells: RawCell[];
  from: number;
  to: number;
}

/** The fewest cells that may be a table. */
const FEWEST = 6;
/** The most lines without a tab that go on with a cell. */
const TALLEST = 6;

const isBlank = (line: Line | undefined): boolean =>
  line !== undefined && line.text.trim() === '' && !isCell(line);

/** The cells with a tab before each from a line on, how many blank lines stand before each, and the line behind them. */
export function tabbedCells(
  lines: readonly Line[],
  start: number,
): { cells: RawCell[]; gaps: number[]; to: number } | null {
  if (!opensCells(lines, start)) return null;
  const cells: RawCell[] = [];
  const gaps: number[] = [];
  let to = start;
  for (let at = start, blanks = 0; at < lines.length; at += 1) {
    const { text, number } = lines[at]!;
    if (isBlank(lines[at])) {
      blanks += 1;
      continue;
    }
    if (isCell(lines[at])) {
      gaps.push(blanks);
      cells.push({ text: text.slice(1), line: number });
    } else if (continues(lines, at, cells.at(-1)!.text, blanks, Math.min(...gaps.slice(1))))
      cells.at(-1)!.text += `\n${text}`;
    else break;
    blanks = 0;
    to = at + 1;
  }
  return { cells, gaps, to };
}

/** The cells with a tab before each from a line on; null where there are none, or where blank lines mark their rows. */
export function tabbedRun(lines: readonly Line[], start: number): Run | null {
  const run = tabbedCells(lines, start);
  if (!run) return null;
  const { cells, gaps, to } = run;
  const between = gaps.slice(1);
  const least = Math.min(...between);
  const most = Math.max(...between);
  const hasEmpty = cells.some(({ text }) => text.trim() === '');
  // a row ends where a blank line stands, unless empty cells are blank lines, too
  const areCells =
    least === 0 && most > 0 && !hasEmpty && between.filter((gap) => gap > 1).length * 20 > cells.length;
  if (cells.length < FEWEST || (least !== most && least === 0 && !areCells)) return null;
  // behind each cell one line, and one more behind each empty one
  const emptyBefore = (gap: number): number =>
    areCells ? gap : least === 0 || hasEmpty ? 0 : Math.floor((gap - 1) / 2);
  const all = cells.flatMap((cell, i) => [
    ...Array.from({ length: i === 0 ? 0 : emptyBefore(gaps[i]!) }, (): RawCell => ({
      text: '',
      line: cell.line,
    })),
    { text: cell.text.replace(/^\n+|\n+$/g, ''), line: cell.line },
  ]);
  return { cells: all, from: start, to };
}

/** What stands between tables and never inside a cell. */
const BETWEEN =
  /^[ 　]*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|注[:：]|说明[:：]|填[报表]|单位[:：])|[:：]$|^[^:：]{2,8}[:：]\s*\S{1,30}$/;

/** Whether a line without a tab goes on with the cell above: few such lines and a cell behind them. `usual`: the blank lines between cells. */
function continues(lines: readonly Line[], at: number, cell: string, blanks: number, usual: number): boolean {
  const text = lines[at]!.text;
  if (text.includes('\t') || isTitle(text.trim()) || BETWEEN.test(text)) return false;
  if (blanks > 0 && (isProse(text, cell) || (usual > 0 && blanks > usual))) return false;
  if ('ENP'.includes(kindOf(cell.trim())) ? text.length > 12 : blanks > 0 && text.length > 40) return false;
  let next = at + 1;
  for (; next < lines.length && next <= at + 2 * TALLEST && !isCell(lines[next]); next += 1)
    // a heading behind the line: it ends the table
    if (BETWEEN.test(lines[next]!.text)) return false;
  return isCell(lines[next]);
}

/** The fewest cells of a table in one line. */
const SHORTEST = 12;

/** The cells of a line that holds heads and figures side by side, parted by `separator`; null for any other line. */
export function lineRun(lines: readonly Line[], at: number, separator: string): Run | null {
  const { text, number } = lines[at]!;
  if (!text.includes(separator)) return null;
  const cells = text.split(separator).map((cell): RawCell => ({ text: cell.trim(), line: number }));
  if (cells.length < SHORTEST) return null;
  const heads = cells.filter((cell) => isUsualHead(cell.text)).length;
  const figures = cells.filter((cell) => 'NP'.includes(kindOf(cell.text))).length;
  if (heads < 2 || figures < 4) return null;
  return { cells, from: at, to: at + 1 };
}
