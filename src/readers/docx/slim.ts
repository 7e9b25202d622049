// Blocks → the smallest document.xml that says the same: what mammoth costs is its DOM, so every node counts.
import type { RawBlock } from './prepare.js';
import type { RawRow, RawTable } from './merges.js';
import { partsOf } from './symbols.js';

const HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const TAIL = '</w:body></w:document>';

export function slimDocument(blocks: string[]): string {
  return HEAD + blocks.join('') + TAIL;
}

/** One block; mammoth gives back exactly one node for it. */
export function slimBlock(block: RawBlock): string {
  return block.kind === 'table' ? slimTable(block) : `<w:p>${slimText(block.text)}</w:p>`;
}

function slimTable(table: RawTable): string {
  return `<w:tbl>${table.rows.map(slimRow).join('')}</w:tbl>`;
}

function slimRow(row: RawRow): string {
  // mammoth knows no w:gridBefore: a cell stands in its place, which its reader takes out again
  const filler = row.before === 0 ? '' : `<w:tc><w:tcPr>${span(row.before)}</w:tcPr>${FILLER}</w:tc>`;
  const cells = row.cells.map((cell) => {
    const vertical =
      cell.vertical === null
        ? ''
        : cell.vertical === 'restart'
          ? '<w:vMerge w:val="restart"/>'
          : '<w:vMerge/>';
    const properties = (cell.span === 1 ? '' : span(cell.span)) + vertical;
    // what a continuation holds is not shown
    const content =
      cell.vertical === 'continue'
        ? ''
        : slimText(cell.content.text) + cell.content.tables.map(slimTable).join('');
    return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
  });
  return `<w:tr>${filler}${cells.join('')}</w:tr>`;
}

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

/** Comes back as a column break, which no text has. */
const FILLER = '<w:br w:type="column"/>';

function slimText(text: string): string {
  return partsOf(text)
    .map((part) =>
      typeof part === 'string'
        ? `<w:t>${escaped(part)}</w:t>`
        : `<w:sym w:font="${escaped(part.font)}" w:char="${part.code}"/>`,
    )
    .join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character]!) : text;
}
