// Tables of the element tree → grids: columns are found again by noting which positions are taken.
import type { Cell, Table } from '../../document/model.js';
import { textOf, type Node } from './tree.js';

/** A table node as a grid. mammoth has dropped the continuations of vertical merges: they stand in rowSpan. */
export function tableOf(node: Node, table: number): Table {
  const cells: Cell[] = [];
  const rows = (node.children ?? []).filter((row) => row.type === 'tableRow');
  const taken = new Set<string>();
  let columns = 0;
  rows.forEach((row, r) => {
    let column = 1;
    for (const cell of row.children ?? []) {
      if (cell.type !== 'tableCell') continue;
      while (taken.has(`${r + 1},${column}`)) column += 1;
      const rowSpan = cell.rowSpan ?? 1;
      const columnSpan = cell.colSpan ?? 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < columnSpan; across += 1)
          taken.add(`${r + 1 + down},${column + across}`);
      const location = { table, row: r + 1, column };
      const paragraphs = (cell.children ?? []).filter((child) => child.type === 'paragraph');
      const inner = (cell.children ?? []).filter((child) => child.type === 'table');
      cells.push({
        row: r + 1,
        column,
        rowSpan,
        columnSpan,
        text: paragraphs.map(textOf).join('\n').trim(),
        location,
        ...(inner.length > 0 && { tables: inner.map((child) => tableOf(child, table)) }),
      });
      column += columnSpan;
      columns = Math.max(columns, column - 1);
    }
  });
  return { kind: 'table', rows: rows.length, columns, cells, confidence: 'high', location: { table } };
}
