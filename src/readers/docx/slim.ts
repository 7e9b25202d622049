// What mammoth is asked: the rows and merges of tables, and characters of symbol fonts. The texts stay here.
import type { RawRow, RawTable } from './merges.js';
import type { SymbolCharacter } from './symbols.js';
import { element, type MammothElement } from './tree.js';

/** A table without its texts. */
export function slimTable(table: RawTable): MammothElement {
  return element('w:tbl', {}, table.rows.map(slimRow));
}

function slimRow(row: RawRow): MammothElement {
  const cells = row.cells.map((cell) => {
    const properties = cell.span === 1 ? [] : [span(cell.span)];
    if (cell.vertical !== null) properties.push(element('w:vMerge', { 'w:val': cell.vertical }));
    // what a continuation holds is not shown
    const tables = cell.vertical === 'continue' ? [] : cell.content.tables.map(slimTable);
    return slimCell(properties, tables);
  });
  // mammoth knows no w:gridBefore: a cell stands in its place, which its reader takes out again
  if (row.before > 0) cells.unshift(slimCell([span(row.before)], []));
  return element('w:tr', {}, cells);
}

function slimCell(properties: MammothElement[], tables: MammothElement[]): MammothElement {
  if (properties.length === 0) return element('w:tc', {}, tables);
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...tables]);
}

const span = (columns: number): MammothElement => element('w:gridSpan', { 'w:val': String(columns) });

/** A character of a symbol font. */
export function slimSymbol({ font, code }: SymbolCharacter): MammothElement {
  return element('w:sym', { 'w:font': font, 'w:char': code });
}
