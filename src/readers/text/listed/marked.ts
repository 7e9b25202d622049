// Cells with a tab before each whose rows wider gaps mark: one blank line between cells, two between rows.
import { alignRows, isTotal, type RawCell, type RawRow } from '../align.js';
import type { DraftTable, Found, Line } from '../draft.js';
import { isHeadRow } from '../band-heads.js';
import { kindOf } from './kinds.js';
import { tabbedCells } from './runs.js';

/** The table of cells from a line on whose rows are marked by the gaps between them; null where nothing marks them. */
export function markedTable(lines: readonly Line[], start: number): Found | null {
  const run = tabbedCells(lines, start);
  const rows = run && rowsOf(run.cells, run.gaps);
  return rows && { table: drawn(rows), end: run.to };
}

/** The rows between the wider of two gaps; null where there are more than two, or where the wider may be an empty cell. */
function rowsOf(cells: readonly RawCell[], gaps: readonly number[]): RawRow[] | null {
  const kinds = [...new Set(gaps.slice(1))].sort((a, b) => a - b);
  const [within, between] = kinds;
  // rows behind one another with a gap between are told elsewhere
  if (kinds.length !== 2 || !within) return null;
  const rows: RawRow[] = [];
  cells.forEach(({ text, line }, i) => {
    if (i === 0 || gaps[i] === between) rows.push([]);
    rows.at(-1)!.push({ text: text.replace(/^\n+|\n+$/g, ''), line });
  });
  const width = Math.max(...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return null;
  // an empty cell is a line of its own and the gap behind it
  const mayBeEmpty = between === 2 * within + 1;
  const isKnown =
    (rows.every((row, r) => isShort(row, r, width)) &&
      !(mayBeEmpty && rows[0]!.some(({ text }) => 'NP'.includes(kindOf(text))))) ||
    (!mayBeEmpty && rows.some((row) => row.length === width && isHeadRow(row)));
  return isKnown ? rows : null;
}

/** A full row, or one of which wider cells make fewer: a sum, or the upper row of a head. */
const isShort = (row: RawRow, at: number, width: number): boolean =>
  row.length === width ||
  (row.length > 1 && (isTotal(row[0]!.text) || (at === 0 && row.length * 2 >= width && isHeadRow(row))));

function drawn(rows: RawRow[]): DraftTable {
  const { inferred, ...grid } = alignRows(rows);
  const line = rows[0]![0]!.line;
  if (inferred === 0) return { kind: 'table', ...grid, confidence: 'medium', line };
  return { kind: 'table', ...grid, confidence: 'low', line, doubt: 'remark.table-unsure' };
}
