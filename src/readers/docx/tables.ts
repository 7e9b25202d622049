// Rows of a table → its grid: columns are found by noting until which row each one is taken.
import type { Cell, Table } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import type { RawTable } from './merges.js';

/**
 * A table as a grid; `shown` makes the text of a cell. Only the first of cells merged downwards is one; cells of a
 * nested table have the place of the cell around it.
 */
export function tableOf(
  table: RawTable,
  shown: (text: string) => string,
  location: Location,
  nested = false,
): Table {
  const cells: Cell[] = [];
  // column → last row that a cell from above covers
  const takenUntil: number[] = [];
  let columns = 0;
  table.rows.forEach(({ before, page, cells: own }, index) => {
    const r = index + 1;
    let column = 1;
    const take = (columnSpan: number, rowSpan: number): number => {
      while ((takenUntil[column] ?? 0) >= r) column += 1;
      const first = column;
      for (; column < first + columnSpan; column += 1) takenUntil[column] = r + rowSpan - 1;
      return first;
    };
    if (before > 0) take(before, 1); // columns that the row leaves out at its start: no cell of the document
    for (const { span, rows, vertical, content } of own) {
      if (vertical === 'continue') continue;
      const at = take(span, rows);
      const place = nested ? location : { ...paged(page), ...location, row: r, column: at };
      const inner = content.tables.map((inside) => tableOf(inside, shown, place, true));
      cells.push({
        row: r,
        column: at,
        rowSpan: rows,
        columnSpan: span,
        text: shown(content.text),
        location: place,
        ...(inner.length === 0 ? {} : { tables: inner }),
      });
      columns = Math.max(columns, column - 1);
    }
  });
  const place = { ...(nested ? {} : paged(table.rows[0]?.page)), ...location };
  return { kind: 'table', rows: table.rows.length, columns, cells, confidence: 'high', location: place };
}

const paged = (page: number | null | undefined): Location => (page ? { page } : {});
