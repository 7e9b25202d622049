// What was read of a drawn PDF, in short: its tables, its paragraphs, and the cells of a table as words.
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { pdfOf } from './pdf.js';

/** The tables and paragraphs of pages with these contents. */
export async function blocksOf(...contents: string[]): Promise<{ tables: Table[]; prose: string[] }> {
  const { document } = await readPdf(pdfOf(contents.map((content) => ({ content }))));
  return {
    tables: document.blocks.filter((block): block is Table => block.kind === 'table'),
    prose: document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  };
}

/** Each cell as row, column, spans where it has any, and text. */
export const said = ({ cells }: Table): string[] =>
  cells.map(({ row, column, rowSpan, columnSpan, text: words }) => {
    const spans = rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : '';
    return `${row},${column}${spans} ${words}`;
  });

/** Rows of words as `said` tells them. */
export function cellsOf(rows: string[][]): string[] {
  return rows.flatMap((row, r) => row.map((words, c) => `${r + 1},${c + 1} ${words}`));
}
