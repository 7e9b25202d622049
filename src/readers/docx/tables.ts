// Tables of the element tree → grids: columns are found again by noting until which row each one is taken.
import type { Cell, Table } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import { textOf, type Node } from './tree.js';

/**
 * A table node as a grid. mammoth has dropped the continuations of vertical merges: they stand in rowSpan.
 * `rowPages`: the page of each row, where known. Cells of a nested table have the place of the cell around it.
 */
export function tableOf(
  node: Node,
  location: Location,
  rowPages: (number | null)[] = [],
  nested = false,
): Table {
  const cells: Cell[] = [];
  const rows = node.children ?? [];
  // column → last row that a cell from above covers
  const takenUntil: number[] = [];
  let columns = 0;
  rows.forEach((row, index) => {
    const r = index + 1;
    let column = 1;
    for (const cell of row.children ?? []) {
      while ((takenUntil[column] ?? 0) >= r) column += 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - index);
      const columnSpan = cell.colSpan ?? 1;
      for (let at = column; at < column + columnSpan; at += 1) takenUntil[at] = r + rowSpan - 1;
      if (!isFiller(cell)) {
        const place = nested ? location : { ...paged(rowPages[index]), ...location, row: r, column };
        cells.push({
          row: r,
          column,
          rowSpan,
          columnSpan,
          text: textOf(cell),
          location: place,
          ...inner(cell, place),
        });
        columns = Math.max(columns, column + columnSpan - 1);
      }
      column += columnSpan;
    }
  });
  const place = { ...paged(rowPages[0]), ...location };
  return { kind: 'table', rows: rows.length, columns, cells, confidence: 'high', location: place };
}

const paged = (page: number | null | undefined): Location => (page ? { page } : {});

function inner(cell: Node, location: Location): { tables?: Table[] } {
  const tables = (cell.children ?? []).filter((child) => child.type === 'table');
  return tables.length === 0 ? {} : { tables: tables.map((child) => tableOf(child, location, [], true)) };
}

/** Stands for columns that a row leaves out at its start (w:gridBefore): no cell of the document. */
function isFiller(cell: Node): boolean {
  const first = cell.children?.[0];
  return first?.type === 'break' && first.breakType === 'column';
}
