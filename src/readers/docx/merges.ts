// Rows of a table → cells whose merges are sound, so that whoever counts them next cannot go wrong.

export interface RawCell {
  span: number;
  /** Merged with the cell above (continue), or the first of such cells (restart). */
  vertical: 'restart' | 'continue' | null;
  /** The same with the cell to the left: an older way of writing spans. */
  horizontal: 'restart' | 'continue' | null;
  /** Rows that it covers; counted by `soundRows`. */
  rows: number;
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

/**
 * Joins cells merged to the left; breaks off vertical merges that have nothing above them to continue, and counts
 * the rows of the others.
 */
export function soundRows(rows: RawRow[]): RawRow[] {
  // column of the left edge → the first of the merged cells above that can be continued there
  let above = new Map<number, RawCell>();
  return rows.map((row) => {
    const cells = joined(row.cells);
    const here = new Map<number, RawCell>();
    let column = row.before;
    for (const cell of cells) {
      const first = cell.vertical === 'continue' ? above.get(column) : undefined;
      if (first?.span === cell.span) {
        first.rows += 1;
        here.set(column, first);
      } else if (cell.vertical !== null) {
        cell.vertical = 'restart';
        here.set(column, cell);
      }
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
