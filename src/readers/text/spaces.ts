// Tables whose columns are aligned by blanks, as `pdftotext -layout` prints them.
import { mergeDown } from './align.js';
import { inReadingOrder, type DraftCell, type Found, type Line } from './draft.js';
import { isContents } from './rows.js';
import { continued } from './wrapped.js';
import { piecesOf, widthOf, type Piece } from './width.js';

interface Row {
  line: number;
  text: string;
  pieces: Piece[];
  afterGap: boolean;
}
interface Column {
  from: number;
  to: number;
}

/** A table of at least three lines with pieces that stand below one another, or null. Never sure: nothing is ruled. */
export function spaceTable(lines: Line[], start: number): Found | null {
  if (!isColumnar(lines[start]!.text)) return null;
  // A few lines tell whether it is worth while to read on.
  if (!bestLayout(regionFrom(lines.slice(start, start + 60), 0).rows)) return null;
  const { rows, end } = regionFrom(lines, start);
  const layout = bestLayout(rows);
  if (!layout) return null;
  const { columns } = layout;
  const grid = rowsOf(layout.rows, columns);
  const merged = mergeDown(
    grid,
    columns.map(() => false),
  );
  return {
    table: {
      kind: 'table',
      rows: grid.length,
      columns: columns.length,
      cells: inReadingOrder(merged),
      confidence: 'low',
      line: lines[start]!.number,
      doubt: 'remark.table-unsure',
    },
    end,
  };
}

interface Layout {
  rows: Row[];
  columnar: Row[];
  columns: Column[];
  /** Pieces that share a column with a neighbour or stand across several. */
  clashes: number;
}

/** The layout with the fewest clashes, or null where there are too many for a table. */
function bestLayout(rows: Row[]): Layout | null {
  const layouts = ([2, 1] as const).map((wide) => layoutOf(rows, wide)).filter((layout) => layout !== null);
  const best = layouts.sort((a, b) => a.clashes - b.clashes)[0];
  if (!best || best.clashes * 4 > best.columnar.length) return null;
  return isContents(best.columnar.map((row) => row.pieces)) ? null : best;
}

function layoutOf(lines: Row[], wide: 1 | 2): Layout | null {
  const rows = lines.map((row) => ({ ...row, pieces: piecesOf(row.text, wide) }));
  const columnar = rows.filter((row) => row.pieces.length > 1);
  if (columnar.length < 3) return null;
  const columns = columnsOf(columnar);
  if (columns.length < 2 || !isTable(columnar, columns)) return null;
  let clashes = 0;
  for (const { pieces } of columnar) {
    const starts = pieces.map((piece) => covered(piece, columns));
    clashes += starts.filter((at, i) => at.length > 1 || at[0] === starts[i - 1]?.at(-1)).length;
  }
  return { rows, columnar, columns, clashes };
}

/** Two or more pieces, not all of them fields like 填报人：… and none a sentence. */
function isColumnar(text: string): boolean {
  const pieces = piecesOf(text);
  return (
    !text.trim().includes('\t') &&
    pieces.length > 1 &&
    pieces.some(({ text }) => !/^[^:：]{2,12}[:：]/.test(text)) &&
    !/^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[•·●▪-])$/.test(pieces[0]!.text) &&
    !pieces.some(({ text }) => /。./.test(text) && widthOf(text) > 60)
  );
}

/** The lines that belong together: gaps of at most two blank lines, and lone pieces among rows of several. */
function regionFrom(lines: Line[], start: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let end = start;
  let gap = 0;
  let pending: Row[] = [];
  for (let at = start; at < lines.length && gap <= 2 && pending.length <= 3; at += 1) {
    const line = lines[at]!;
    if (at > start && line.opensPage) break;
    const pieces = piecesOf(line.text);
    if (pieces.length === 0) {
      gap += 1;
      continue;
    }
    const row = { line: line.number, text: line.text, pieces, afterGap: gap > 0 };
    gap = 0;
    if (isColumnar(line.text)) {
      rows.push(...pending, row);
      pending = [];
      end = at + 1;
    } else if (pieces.length === 1 && widthOf(pieces[0]!.text) <= 40 && !/[。；]$/.test(line.text))
      pending.push(row);
    else break;
  }
  return { rows, end };
}

/** Stretches between the places where (nearly) no line has a piece. */
function columnsOf(rows: Row[]): Column[] {
  const allowed = rows.length < 5 ? 0 : rows.length < 12 ? 1 : Math.floor(rows.length / 10);
  const coverage: number[] = [];
  for (const { pieces } of rows)
    for (const { from, to } of pieces)
      for (let x = from; x < to; x += 1) coverage[x] = (coverage[x] ?? 0) + 1;
  const columns: Column[] = [];
  let open: Column | null = null;
  for (let x = 0; x <= coverage.length; x += 1) {
    const filled = (coverage[x] ?? 0) > allowed;
    if (filled && !open) columns.push((open = { from: x, to: x + 1 }));
    else if (filled) open!.to = x + 1;
    else open = null;
  }
  return columns;
}

/** The columns a piece touches; the nearest one where it touches none. */
function covered({ from, to }: Piece, columns: Column[]): number[] {
  const touched = columns.flatMap((column, i) => (from < column.to && column.from < to ? [i] : []));
  if (touched.length > 0) return touched;
  const distance = (column: Column): number => Math.max(column.from - to, from - column.to);
  return [columns.reduce((best, column, i) => (distance(column) < distance(columns[best]!) ? i : best), 0)];
}

/** Whether the columns are shared: in a text with gaps here and there each line has its own. */
function isTable(rows: Row[], columns: Column[]): boolean {
  const used = columns.map(
    (_, i) => rows.filter((row) => row.pieces.some((piece) => covered(piece, columns)[0] === i)).length,
  );
  return used.filter((count) => count * 3 >= rows.length).length >= 2;
}

const ENUMERATED = /^(?:[一二三四五六七八九十\d]{1,3}[、.．)）]|[(（①-⑳])/;
const NUMBER = /^[-−]?[\d,.]+%?$/;

/** Lines → rows: a line that only goes on with cells that were full above belongs to the row above. */
function rowsOf(lines: Row[], columns: Column[]): DraftCell[][] {
  const widths = columns.map((column) => column.to - column.from);
  const rows: DraftCell[][] = [];
  let current = new Map<number, { cell: DraftCell; last: number }>();
  for (const { line, pieces, afterGap } of lines) {
    const placed = pieces.map((piece) => ({ piece, at: covered(piece, columns) }));
    const continues =
      !afterGap &&
      current.size > 0 &&
      placed.length <= current.size &&
      placed.every(({ piece, at }) => {
        const above = current.get(at[0]!);
        return (
          above !== undefined &&
          !NUMBER.test(piece.text) &&
          !ENUMERATED.test(piece.text) &&
          above.last >= widths[at[0]!]! * 0.7 &&
          above.last >= 6
        );
      });
    if (continues) {
      for (const { piece, at } of placed) {
        const above = current.get(at[0]!)!;
        above.cell.text = continued(above.cell.text, piece.text, true);
        above.last = piece.to - piece.from;
      }
      continue;
    }
    current = new Map();
    const row: DraftCell[] = [];
    for (let c = 0; c < columns.length; c += 1) {
      const here = placed.filter(({ at }) => at[0] === c);
      const span = Math.max(1, ...here.map(({ at }) => at.length));
      const text = here.map(({ piece }) => piece.text).join(' ');
      const cell = { row: rows.length + 1, column: c + 1, rowSpan: 1, columnSpan: span, text, line };
      row.push(cell);
      if (here.length > 0) current.set(c, { cell, last: here.at(-1)!.piece.to - here.at(-1)!.piece.from });
      // pieces that begin under a wide one join it
      for (let next = c + 1; next < c + span; next += 1)
        for (const { piece } of placed.filter(({ at }) => at[0] === next)) cell.text += ` ${piece.text}`;
      c += span - 1;
    }
    rows.push(row);
  }
  return rows;
}
