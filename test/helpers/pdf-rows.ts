// Pages of tables for tests: rows with the lines of their cells, and how a table that was read looks in short.
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { grid, pdfOf, text } from './pdf.js';

const XS = [60, 90, 130, 170];

export interface Row {
  height: number;
  /** The lines of each cell, parted by '/'. */
  cells: string[];
  /** Where text is set from top to bottom; in the middle unless said. */
  at?: 'top' | 'middle';
}

/** A page with rows from `top`, lines 12 points apart; `missing` as for grid. */
export function page(top: number, rows: Row[], missing: string[] = [], xs = XS): string {
  const ys = rows.reduce((all, { height }) => [...all, all.at(-1)! + height], [top]);
  return (
    grid(xs, ys, missing) +
    rows
      .flatMap(({ height, cells, at = 'middle' }, r) =>
        cells.flatMap((words, c) => {
          const lines = words === '' ? [] : words.split('/');
          const blank = at === 'top' ? 0 : Math.max(0, (height - 2 - 12 * lines.length) / 2);
          return lines.map((one, i) => text(xs[c]! + 2, ys[r]! + 10 + blank + 12 * i, one));
        }),
      )
      .join('')
  );
}

/** The tables of a PDF with these pages. */
export async function tablesOf(...pages: string[]): Promise<Table[]> {
  const { document } = await readPdf(pdfOf(pages.map((content) => ({ content }))));
  return document.blocks.filter((block): block is Table => block.kind === 'table');
}

/** Each cell as row, column, spans where it has any, and text without line breaks. */
export const said = (table: Table): string[] =>
  table.cells.map(({ row, column, rowSpan, columnSpan, text: words }) => {
    const spans = rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : '';
    return `${row},${column}${spans} ${words.replaceAll('\n', '')}`;
  });
