// Merged cells: the only place that knows spans.
import type { Cell, Table } from './model.js';

/** A table as a rectangle: every position leads to the cell that covers it. */
export interface Grid {
  rows: number;
  columns: number;
  /** The cell at a position counted from 1, merged ones found from any of their positions; null where there is none. */
  at(row: number, column: number): Cell | null;
  /** The distinct cells of a row from left to right, cells merged from above included. */
  row(row: number): readonly Cell[];
}

const grids = new WeakMap<Table, Grid>();

/** The grid of a table, laid out once: many extractors ask for it. */
export function gridOf(table: Table): Grid {
  let grid = grids.get(table);
  if (grid === undefined) grids.set(table, (grid = layOut(table)));
  return grid;
}

function layOut(table: Table): Grid {
  const places: (Cell | null)[][] = Array.from({ length: table.rows }, () =>
    new Array<Cell | null>(table.columns).fill(null),
  );
  for (const cell of table.cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan && r <= table.rows; r += 1)
      for (let c = cell.column; c < cell.column + cell.columnSpan && c <= table.columns; c += 1)
        places[r - 1]![c - 1] = cell;
  const at = (row: number, column: number): Cell | null => places[row - 1]?.[column - 1] ?? null;
  const rows: Cell[][] = [];
  return {
    rows: table.rows,
    columns: table.columns,
    at,
    row: (row) => (rows[row] ??= distinct(places[row - 1] ?? [])),
  };
}

function distinct(places: readonly (Cell | null)[]): Cell[] {
  const cells = new Set(places);
  cells.delete(null);
  return [...cells] as Cell[];
}
