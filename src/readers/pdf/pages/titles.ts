// Rows of a spreadsheet printed above its table on each page: title, unit and number of the form, once is enough.
import type { Part, PartCell } from '../model.js';
import { textOf } from './cells.js';
import type { Line } from '../text/lines.js';

/** Such rows hold no more lines than these. */
const MOST = 6;
/** They stand at the same places, give or take (points). */
const SAME = 2;

/** What is written above the part of a table on a further page: （续表）, 续表2, 表3（续）, 接上页. */
const CONTINUED =
  /^(?:[（(【]?(?:[续接][上前]?[表页]|[续接])[一二三四五六七八九十\d.-]*[）)】]?|附?[表件][一二三四五六七八九十\d.-]+.{0,40}[（(][续接][上前]?[表页]?[一二三四五六七八九十\d]*[）)])$/;

/** Whether lines above a table on a further page say that it goes on: nothing else stands there but what did above its first part. */
export function areContinued(lines: Line[], first: Part, home: Line[]): boolean {
  const words = (line: Line): string => line.text.replace(/\s+/g, '');
  const above = new Set(home.filter((line) => line.y < first.box.y0 + SAME).map(words));
  return (
    lines.length <= MOST &&
    lines.some((line) => CONTINUED.test(words(line))) &&
    lines.every((line) => CONTINUED.test(words(line)) || above.has(words(line)))
  );
}

/**
 * Whether the lines at the top of a page come with the table below them as they came with its first part. Not where the
 * table begins anew there, as a form of the same kind does. `home`: the lines of the first part's page.
 */
export function areTitlesAgain(lines: Line[], next: Part, first: Part, home: Line[]): boolean {
  if (lines.length === 0 || lines.length > MOST) return false;
  const inOrder = (a: Line, b: Line): number => a.y - b.y || a.x0 - b.x0;
  const above = home.filter((line) => line.y < first.box.y0 + SAME).sort(inOrder);
  const last = above.slice(-lines.length);
  const sorted = [...lines].sort(inOrder);
  const alike = sorted.every((line, i) => {
    const other = last[i];
    return (
      other !== undefined &&
      other.text === line.text &&
      Math.abs(other.x0 - first.box.x0 - (line.x0 - next.box.x0)) < SAME &&
      Math.abs(first.box.y0 - other.y - (next.box.y0 - line.y)) < SAME
    );
  });
  return alike && hasOtherRows(first, next);
}

/** The rows, but for a head that comes again, have other names than the table's first ones. */
function hasOtherRows(first: Part, next: Part): boolean {
  const rowOf = (part: Part, row: number): PartCell[] =>
    part.cells.filter((cell) => cell.top === row).sort((a, b) => a.left - b.left);
  const isSame = (row: number): boolean => {
    const [mine, other] = [rowOf(first, row), rowOf(next, row)];
    return mine.length === other.length && mine.every((cell, i) => textOf(cell) === textOf(other[i]!));
  };
  let head = 0;
  const rows = Math.min(first.ys.length, next.ys.length) - 1;
  while (head < rows && isSame(head)) head += 1;
  const name = (part: Part, row: number): string => {
    const cell = rowOf(part, row).find((one) => one.lines.length > 0);
    return cell ? textOf(cell) : '';
  };
  let again = 0;
  for (let row = head; row < rows; row += 1) if (name(first, row) === name(next, row)) again += 1;
  return 2 * again <= rows - head;
}
