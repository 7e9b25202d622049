// Rows of cells, some with fewer than others → a table, and how sure it is.
import { alignRows, type RawRow } from './align.js';
import type { DraftTable } from './draft.js';
import { isHeadRow } from './band-heads.js';

/** More empty cells than this are a scan gone to pieces rather than a form. */
const SPARSE = 0.4;

/** The grid of rows that may lack cells. `known`: the cells are those that the table has, however many a row has. */
export function gridOf(rows: RawRow[], known = false): DraftTable {
  const trimmed = withoutEmptyEnds(rows);
  const widths = new Map<number, number>();
  for (const { length } of trimmed) widths.set(length, (widths.get(length) ?? 0) + 1);
  const usual = Math.max(...widths.values());
  const { inferred, ...grid } = alignRows(trimmed);
  const empty = grid.cells.filter((cell) => cell.text === '').length;
  const isUneven = known ? inferred > 0 : usual * 3 < trimmed.length * 2;
  const doubtful = isUneven || empty > grid.cells.length * SPARSE;
  return {
    kind: 'table',
    ...grid,
    confidence: doubtful ? 'low' : known || inferred > 0 ? 'medium' : 'high',
    line: trimmed[0]![0]!.line,
    ...(doubtful ? { doubt: 'remark.table-unsure' } : {}),
  };
}

/** Rows without the columns at the right that are empty everywhere; a lone first cell stands for its whole row. */
function withoutEmptyEnds(rows: RawRow[]): RawRow[] {
  const lengths = rows.map((row) => row.findLastIndex((cell) => cell.text !== '') + 1);
  // a head with fewer cells than the rows below stands over all of their columns
  const counts = rows.map((row) => row.length);
  const most = Math.max(...counts);
  const full = Math.max(
    ...counts.filter((count) => counts.filter((each) => each === count).length * 2 > rows.length),
    0,
  );
  const isMerged = rows.some(
    (row, i) => row.length < full && row.length >= 3 && lengths[i] === row.length && isHeadRow(row),
  );
  const width = Math.max(isMerged ? full : 0, ...lengths);
  return rows
    .map((row, i) =>
      lengths[i] === 1 && row.length > 1 && row.length >= most ? row.slice(0, 1) : row.slice(0, width),
    )
    .filter((row) => row.some((cell) => /[^\s•·.。—_-]/.test(cell.text)));
}
