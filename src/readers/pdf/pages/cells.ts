// What the parts of a table that runs over pages are compared by: the text and the columns of their cells.

/** All text of a cell without white space. */
export function textOf(cell: { lines: { text: string }[] }): string {
  return cell.lines
    .map((line) => line.text)
    .join('')
    .replace(/\s+/g, '');
}

/** Whether two cells stand over the same columns. */
export function sameColumns(a: Columns, b: Columns): boolean {
  return a.column === b.column && a.columnSpan === b.columnSpan;
}

interface Columns {
  column: number;
  columnSpan: number;
}
