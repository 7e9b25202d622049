// A table with what stands around it: the words above it and the unit they give.
import type { Paragraph, Table } from '../document/model.js';
import { headText, captionUnit } from './tables.js';
import { gridOf, type Grid } from '../document/grid.js';
import type { Unit } from '../values/unit.js';
import type { Part } from './part.js';

export interface TableContext {
  table: Table;
  /** The last short paragraphs above the table, nearest first. */
  above: Paragraph[];
  /** The unit of its amounts from the caption or its own first rows. */
  unit: Unit | null;
}

/** The tables of a report with their captions and units; nested tables follow their parent. */
export function tablesOf(part: Part): TableContext[] {
  const contexts: TableContext[] = [];
  let above: Paragraph[] = [];
  for (const block of part.blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') above = [block, ...above].slice(0, 4);
      continue;
    }
    // a form in several tables one upon the other has one caption
    const inherited = above.length === 0 ? (contexts.at(-1)?.unit ?? null) : null;
    const visit = (table: Table): void => {
      contexts.push({ table, above, unit: unitOf(table, above) ?? inherited });
      for (const cell of table.cells) cell.tables?.forEach(visit);
    };
    visit(block);
    above = [];
  }
  return contexts;
}

/** 支出明细如下（单位：万元）： at the end of a longer paragraph. */
const ANNOUNCED = /[^。；;，,]{0,40}[（(](?:单位[：:])?[百千万亿]{0,2}元[）)][：:。]?\s*$/;

function unitOf(table: Table, above: Paragraph[]): Unit | null {
  const captions = above.flatMap(({ text }, i) =>
    text.length <= 80 ? text : i === 0 ? (ANNOUNCED.exec(text)?.[0] ?? []) : [],
  );
  const grid = gridOf(table);
  const firstRows: string[] = [];
  for (let row = 1; row <= Math.min(grid.rows, 6); row += 1)
    for (const cell of grid.row(row)) if (headText(cell).length <= 30) firstRows.push(cell.text);
  return captionUnit(captions) ?? captionUnit(firstRows) ?? captionUnit(totalsOf(grid));
}

/** 合计（万元） below the amounts that it adds up. */
function totalsOf(grid: Grid): string[] {
  const found: string[] = [];
  for (let row = 1; row <= grid.rows; row += 1) {
    const cell = grid.at(row, 1);
    if (cell && /^(?:合计|总计|总额)\([^()]*元\)$/.test(headText(cell))) found.push(cell.text);
  }
  return found;
}

/** The words above a table that name it: the nearest short line that is no unit or unit-name line. */
export function captionOf(context: TableContext): string {
  const line = context.above.find(
    ({ text }) => text.length <= 60 && !/单位|编码|等级|填报|日期|^[（(]/.test(text),
  );
  return line?.text.trim() ?? '';
}
