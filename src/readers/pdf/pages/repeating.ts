// Heads of tables that come again at the top of the next page.
import { sameColumns, textOf } from './cells.js';
import type { Whole, WholeCell } from './whole.js';
import type { Line } from '../text/lines.js';

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

/**
 * Programs that draw no line through a cut row draw none above its lower half either, right below a head that comes
 * again: where each cell of the first row begins with a head's words and some go on, the row is parted in two.
 */
export function withHeadRow(whole: Pick<Whole, 'cells'>, cells: WholeCell[]): WholeCell[] {
  const heads = whole.cells.filter((cell) => cell.row === 0 && cell.rowSpan === 1);
  const first = cells.filter((cell) => cell.row === 0);
  if (heads.length < 2 || first.length !== heads.length) return cells;
  const words = first.map((cell) => {
    const head = heads.find((one) => sameColumns(one, cell));
    const found = head && textOf(head) !== '' ? linesOfHead(head, cell) : null;
    return found && found[0] === cell.lines[0] ? found : null;
  });
  const goesOn = first.some((cell, i) => words[i] && words[i].length < cell.lines.length);
  if (!goesOn || words.some((one) => one === null)) return cells;
  const foot = Math.max(...words.flatMap((one) => one!.map((line) => line.y + 0.3 * line.size)));
  return cells.flatMap((cell) => {
    const said = words[first.indexOf(cell)];
    if (!said) return [{ ...cell, row: cell.row + 1 }];
    const lines = cell.lines.filter((line) => !said.includes(line));
    return [
      { ...cell, rowSpan: 1, lines: said, y1: foot },
      { ...cell, row: 1, lines, y0: foot },
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
  const rowOf = (all: WholeCell[], row: number): WholeCell[] =>
    all.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  const last = Math.max(...cells.map((cell) => cell.row));
  let rows = 0;
  while (rows < whole.rows && rows <= last && isAgain(rowOf(whole.cells, rows), rowOf(cells, rows)))
    rows += 1;
  // A header merged over several rows repeats whole or not at all; an empty row repeats nothing.
  while (rows > 0 && cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows)) rows -= 1;
  return cells.some((cell) => cell.row < rows && textOf(cell) !== '') ? rows : 0;
}

/** Whether all characters of a text stand in another in the same order: what hangs out of the row above may lie between. */
function isIn(part: string, whole: string): boolean {
  let at = -1;
  return [...part].every((char) => (at = whole.indexOf(char, at + 1)) >= 0);
}

/** A cell that lost the end of its text is one of so many at most. */
const FEW = 4;

/**
 * Whether a row says the same as another. A merged cell may have lost the end of its text for want of room, or all of it,
 * and a single one the end of it.
 */
function isAgain(head: WholeCell[], row: WholeCell[]): boolean {
  if (head.length !== row.length) return false;
  let [same, lost, cut] = [0, 0, 0];
  const alike = row.every((cell, i) => {
    const other = head[i]!;
    const [words, known] = [textOf(cell), textOf(other)];
    if (!sameColumns(cell, other) || cell.rowSpan !== other.rowSpan) return false;
    if (words === known) same += words === '' ? 0 : 1;
    if (words === known) return true;
    if (words === '' || known === '') lost += 1;
    if (cell.rowSpan === 1) cut += words === '' || known === '' ? row.length : 1;
    return isIn(known, words) || isIn(words, known);
  });
  return (
    alike && lost <= same && FEW * cut <= row.length && (same > 0 || row.every((cell) => textOf(cell) === ''))
  );
}
