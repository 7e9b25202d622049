// Tables right after one another: Word shows them as one; what only goes on with the rows before belongs to them.
import type { XmlElement } from './xml.js';

/** Elements between two tables that show nothing. */
export const UNSEEN = new Set(
  ['commentRangeStart', 'commentRangeEnd', 'permStart', 'permEnd', 'moveFromRangeStart', 'moveFromRangeEnd']
    .concat('moveToRangeStart', 'moveToRangeEnd', 'bookmarkStart', 'bookmarkEnd', 'proofErr')
    .map((name) => `w:${name}`),
);

/** A figure and nothing else, as only rows below a header have them. */
const FIGURE = /^[≥≤＞＜=<>]?\s*[-－]?[\d.,，]+\s*[%％]?$/;

/**
 * Whether the second of two tables goes on with the first: the same columns and style, not placed by itself, and
 * its first row has figures like the rows of the first, not names of columns.
 */
export function isContinued(first: XmlElement, second: XmlElement): boolean {
  return (
    shapeOf(first) !== null && shapeOf(first) === shapeOf(second) && hasFigure(second) && !hasFigure(first)
  );
}

/** Moves the rows of the second table to the end of the first. */
export function withRowsOf(first: XmlElement, second: XmlElement): void {
  const rows = second.elements().filter(({ name }) => name !== 'w:tblPr' && name !== 'w:tblGrid');
  first.children.push(...rows);
}

/** Its columns and style; null for a table whose columns are not told or that floats. */
function shapeOf(table: XmlElement): string | null {
  const properties = table.child('w:tblPr');
  const columns = table.child('w:tblGrid')?.elements() ?? [];
  if (columns.length === 0 || properties?.child('w:tblpPr')) return null;
  const widths = columns.map((column) => column.attribute('w:w') ?? '');
  return [properties?.child('w:tblStyle')?.attribute('w:val') ?? '', ...widths].join(' ');
}

/** Whether a cell of its first row is a figure. */
function hasFigure(table: XmlElement): boolean {
  const cells = table.child('w:tr')?.elements() ?? [];
  return cells.some((cell) => cell.name === 'w:tc' && FIGURE.test(wordsOf(cell).trim()));
}

function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child !== 'string' ? wordsOf(child) : element.name === 'w:t' ? child : ''))
    .join('');
}
