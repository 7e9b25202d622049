// Rows of a table → cells whose merges are sound, so that whoever counts them next cannot go wrong.

export interface RawCell {
  span: number;
  /** Merged with the cell above (continue), or the first of such cells (restart). */
  vertical: 'restart' | 'continue' | null;
  /** The same with the cell to the left: an older way of writing spans. */
  horizontal: 'restart' | 'continue' | null;
  content: CellContent;
}

export interface CellContent {
  text: string;
  tables: RawTable[];
}

export interface RawRow {
  before: number;
  cells: RawCell[];
  /** The page on which it begins; null where Word never said. */
  page: number | null;
}

export interface RawTable {
  kind: 'table';
  rows: RawRow[];
}

/** Word knows 63 columns; a hostile file may claim any number. */
export const SPAN_LIMIT = 500;

/** Joins cells merged to the left; breaks off vertical merges that have nothing above them to continue. */
export function soundRows(rows: RawRow[]): RawRow[] {
  // column of the left edge → span of the cell above that can be continued there
  let above = new Map<number, number>();
  return rows.map((row) => {
    const cells = joined(row.cells);
    const here = new Map<number, number>();
    let column = row.before;
    for (const cell of cells) {
      if (cell.vertical === 'continue' && above.get(column) !== cell.span) cell.vertical = 'restart';
      if (cell.vertical !== null) here.set(column, cell.span);
      column += cell.span;
    }
    above = here;
    return { ...row, cells };
  });
}

function joined(cells: RawCell[]): RawCell[] {
  const result: RawCell[] = [];
  for (const cell of cells) {
    const left = result[result.length - 1];
    if (cell.horizontal !== 'continue' || !left?.horizontal) {
      // a continuation without a beginning is one
      result.push(cell.horizontal === 'continue' ? { ...cell, horizontal: 'restart' } : cell);
      continue;
    }
    left.span = Math.min(left.span + cell.span, SPAN_LIMIT);
    if (cell.content.text !== '')
      left.content.text += (left.content.text === '' ? '' : '\n') + cell.content.text;
    left.content.tables.push(...cell.content.tables);
  }
  return result;
}
