// Documents for tests, written as Markdown-like text, and tables printed back as text.
import type { Document, Table } from '../../src/document/model.js';
import { readText } from '../../src/readers/text/index.js';

/** The document that the real text reader makes of `text`; common indentation is taken away. */
export async function documentOf(text: string): Promise<Document> {
  return (await readText(new TextEncoder().encode(dedented(text)))).document;
}

/** The lines of a template string without their common indentation. */
export function dedented(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** A table as pipe rows: `^` and `<` stand where a merged cell continues, line breaks are written `/`. */
export function drawn(table: Table): string[] {
  const rows = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill('?'));
  for (const cell of table.cells)
    for (let r = 0; r < cell.rowSpan; r += 1)
      for (let c = 0; c < cell.columnSpan; c += 1)
        rows[cell.row - 1 + r]![cell.column - 1 + c] =
          r > 0 ? '^' : c > 0 ? '<' : cell.text.replaceAll('\n', '/');
  return rows.map((row) => row.join(' | '));
}

/** The document as text, one line a paragraph (`#` for levels) or table row. */
export function rendered(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? drawn(block)
      : [block.level === null ? block.text : `${'#'.repeat(block.level)} ${block.text}`],
  );
}

/** The tables of a document. */
export function tablesOf(document: Document): Table[] {
  return document.blocks.filter((block): block is Table => block.kind === 'table');
}
