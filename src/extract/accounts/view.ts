// A run of rows of a table seen as a table of its own: several statements may stand in one grid.
import type { Cell, Table } from '../../document/model.js';
import { gridOf } from '../../document/grid.js';
import { statementKind } from './kinds.js';

/** Rows keep the numbers of the whole table; columns that no row of the run tells apart are one. */
export interface View {
  first: number;
  last: number;
  columns: number;
  at(row: number, column: number): Cell | null;
  /** The distinct cells of a row from left to right. */
  row(row: number): Cell[];
  /** How many columns of the view a cell covers. */
  widthOf(cell: Cell): number;
}

/**
 * The statements of one grid. Readers of PDF join tables that touch; each title row inside begins another
 * statement, whose columns are not those of the one above.
 */
export function viewsOf(table: Table): View[] {
  const grid = gridOf(table);
  const starts: number[] = [];
  for (let row = 1; row <= grid.rows; row += 1) {
    const filled = grid.row(row).filter((cell) => cell.row === row && cell.text.trim() !== '');
    if (filled.length === 1 && statementKind(filled[0]!.text) !== null) starts.push(row);
  }
  if (starts[0] === undefined || starts[0] > 1) starts.unshift(1);
  return starts.map((first, index) => {
    const last = (starts[index + 1] ?? grid.rows + 1) - 1;
    const kept: number[] = [];
    for (let column = 1; column <= grid.columns; column += 1) {
      let differs = column === 1;
      for (let row = first; row <= last && !differs; row += 1)
        differs = grid.at(row, column) !== grid.at(row, column - 1);
      if (differs) kept.push(column);
    }
    const at = (row: number, column: number): Cell | null =>
      row < first || row > last ? null : grid.at(row, kept[column - 1] ?? 0);
    return {
      first,
      last,
      columns: kept.length,
      at,
      row: (row) => [...new Set(kept.map((_, i) => at(row, i + 1)))].filter((cell) => cell !== null),
      widthOf: ({ column, columnSpan }) =>
        kept.filter((index) => index >= column && index < column + columnSpan).length,
    };
  });
}
