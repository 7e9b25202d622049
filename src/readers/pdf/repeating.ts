// Heads of tables that come again at the top of the next page.
import { sameColumns, textOf } from './cells.js';
import type { Whole, WholeCell } from './joining.js';
import type { Line } from './lines.js';

/**
 * A spreadsheet draws no edge between a head that comes again and a merged cell that goes on below it: where the
 * others of the first row repeat the head, what begins with the head's words is parted from the rest.
 */
export function withHeadsApart(whole: Pick<Whole, 'cells'>, cells: WholeCell[]): WholeCell[] {
  const heads = whole.cells.filter((cell) => cell.row === 0 && cell.rowSpan === 1);
  const pairs = heads.map((head) => {
    const again = cells.find((cell) => cell.row === 0 && sameColumns(cell, head));
    const same = again?.rowSpan === 1 && textOf(again) === textOf(head) && textOf(head) !== '';
    return { head, again, same };
  });
  const open = pairs.flatMap(({ head, again, same }) => {
    const words = !same && again && again.rowSpan > 1 ? linesOfHead(head, again) : null;
    return words ? [{ cell: again!, words }] : [];
  });
  if (open.length === 0 || open.length + pairs.filter(({ same }) => same).length < heads.length) return cells;
  return cells.flatMap((cell) => {
    const words = open.find((one) => one.cell === cell)?.words;
    if (!words) return [cell];
    const lines = cell.lines.filter((line) => !words.includes(line));
    return [
      { ...cell, rowSpan: 1, lines: words },
      { ...cell, row: 1, rowSpan: cell.rowSpan - 1, lines },
    ];
  });
}

/** Lines of a cell that are just the words of a head. */
function linesOfHead(head: WholeCell, { lines }: WholeCell): Line[] | null {
  const words = textOf(head);
  if (words === '') return null;
  for (let from = 0; from < lines.length; from += 1)
    for (let to = from + 1; to <= lines.length; to += 1) {
      const some = lines.slice(from, to);
      if (textOf({ lines: some }) === words) return some;
    }
  return null;
}

/** How many rows at the top repeat the table's first rows. */
export function repeatedHeader(whole: Pick<Whole, 'rows' | 'cells'>, cells: WholeCell[]): number {
  const key = (cell: WholeCell): string =>
    `${cell.column}:${cell.columnSpan}:${cell.rowSpan}:${textOf(cell)}`;
  const rowKey = (all: WholeCell[], row: number): string =>
    all
      .filter((cell) => cell.row === row)
      .map(key)
      .sort()
      .join('|');
  const last = Math.max(...cells.map((cell) => cell.row));
  let rows = 0;
  while (rows < whole.rows && rows <= last && rowKey(whole.cells, rows) === rowKey(cells, rows)) rows += 1;
  // A header merged over several rows repeats whole or not at all; an empty row repeats nothing.
  while (rows > 0 && cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows)) rows -= 1;
  return cells.some((cell) => cell.row < rows && textOf(cell) !== '') ? rows : 0;
}
