// Tables of the element tree → grids: columns are found again by noting until which row each one is taken.
import type { Cell, Table } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import type { RawCell, RawTable } from './merges.js';
import type { Node } from './tree.js';

/** What a table is made of: its own rows and cells, and how their texts are shown. */
export interface TableSource {
  table: RawTable;
  shown(text: string): string;
}

/**
 * A table node as a grid. mammoth has dropped the continuations of vertical merges: they stand in rowSpan; the
 * other cells come in their order. Cells of a nested table have the place of the cell around it.
 */
export function tableOf(
  node: Node,
  { table, shown }: TableSource,
  location: Location,
  nested = false,
): Table {
  const cells: Cell[] = [];
  const rows = node.children ?? [];
  if (rows.length !== table.rows.length) throw new Error('mammoth lost a row');
  // column → last row that a cell from above covers
  const takenUntil: number[] = [];
  let columns = 0;
  rows.forEach((row, index) => {
    const r = index + 1;
    const { before, page, cells: own } = table.rows[index]!;
    const sources: (RawCell | null)[] = own.filter((cell) => cell.vertical !== 'continue');
    // stands for columns that the row leaves out at its start: no cell of the document
    if (before > 0) sources.unshift(null);
    const nodes = row.children ?? [];
    if (nodes.length !== sources.length) throw new Error('mammoth lost a cell');
    let column = 1;
    nodes.forEach((cell, at) => {
      while ((takenUntil[column] ?? 0) >= r) column += 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - index);
      const columnSpan = cell.colSpan ?? 1;
      for (let taken = column; taken < column + columnSpan; taken += 1) takenUntil[taken] = r + rowSpan - 1;
      const source = sources[at]!;
      if (source !== null) {
        const place = nested ? location : { ...paged(page), ...location, row: r, column };
        const inner = source.content.tables.map((inside, i) =>
          tableOf(innerNode(cell, i), { table: inside, shown }, place, true),
        );
        cells.push({
          row: r,
          column,
          rowSpan,
          columnSpan,
          text: shown(source.content.text),
          location: place,
          ...(inner.length === 0 ? {} : { tables: inner }),
        });
        columns = Math.max(columns, column + columnSpan - 1);
      }
      column += columnSpan;
    });
  });
  const place = { ...(nested ? {} : paged(table.rows[0]?.page)), ...location };
  return { kind: 'table', rows: rows.length, columns, cells, confidence: 'high', location: place };
}

const paged = (page: number | null | undefined): Location => (page ? { page } : {});

function innerNode(cell: Node, index: number): Node {
  const node = cell.children?.[index];
  if (node?.type !== 'table') throw new Error('mammoth lost a table');
  return node;
}
