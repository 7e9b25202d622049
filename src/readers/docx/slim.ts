// What mammoth is asked: the rows and merges of tables, and characters of symbol fonts. Its cost is its DOM, so the
// texts stay here, and every cell is one node.
import type { RawRow, RawTable } from './merges.js';
import type { SymbolCharacter } from './symbols.js';

const HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const TAIL = '</w:body></w:document>';

export function slimDocument(blocks: string[]): string {
  return HEAD + blocks.join('') + TAIL;
}

/** A table without its texts; mammoth gives back one node for it. */
export function slimTable(table: RawTable): string {
  return `<w:tbl>${table.rows.map(slimRow).join('')}</w:tbl>`;
}

function slimRow(row: RawRow): string {
  // mammoth knows no w:gridBefore: a cell stands in its place, which its reader takes out again
  const filler = row.before === 0 ? '' : `<w:tc><w:tcPr>${span(row.before)}</w:tcPr></w:tc>`;
  const cells = row.cells.map((cell) => {
    const vertical =
      cell.vertical === null
        ? ''
        : cell.vertical === 'restart'
          ? '<w:vMerge w:val="restart"/>'
          : '<w:vMerge/>';
    const properties = (cell.span === 1 ? '' : span(cell.span)) + vertical;
    // what a continuation holds is not shown
    const content = cell.vertical === 'continue' ? '' : cell.content.tables.map(slimTable).join('');
    if (properties === '' && content === '') return '<w:tc/>';
    return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
  });
  return `<w:tr>${filler}${cells.join('')}</w:tr>`;
}

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

/** A character of a symbol font; mammoth gives back one node for it, empty where it does not know it. */
export function slimSymbol({ font, code }: SymbolCharacter): string {
  return `<w:p><w:sym w:font="${escaped(font)}" w:char="${code}"/></w:p>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
