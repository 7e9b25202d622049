// Rows beside a page break that tell by what they lack whether a row is cut: blank ones, strips, the rest of merged cells.
import { sameColumns } from './cells.js';
import type { WholeCell } from './whole.js';
import { runsOn } from './running.js';
import type { Setting } from './setting.js';

/**
 * Whether nothing stands below the break but the rest of merged cells. No row is blank in all its own cells, so this
 * is the lower half of one that ended above.
 */
export function onlyMergedRunOn(ends: WholeCell[], below: WholeCell[], setting: Setting | null): boolean {
  let runs = false;
  if (!ends.some((end) => end.rowSpan === 1 && end.lines.length > 0)) return false;
  for (const start of below.filter((cell) => cell.row === 0)) {
    const end = ends.find((cell) => sameColumns(cell, start));
    if (!end) return false;
    if (start.lines.length === 0) continue;
    const merged = start.rowSpan > 1 || end.rowSpan > 1;
    if (!merged || end.lines.length === 0 || runsOn(end, start, setting) <= -1) return false;
    runs = true;
  }
  return runs;
}

/**
 * Whether nothing stands below the break but the rest of cells that are open there: browsers close the others of a row
 * that they cut.
 */
export function onlyOpenRunOn(ends: WholeCell[], below: WholeCell[]): boolean {
  let runs = false;
  for (const start of below.filter((cell) => cell.row === 0)) {
    const end = ends.find((cell) => sameColumns(cell, start));
    if (!end) return false;
    if (start.lines.length === 0) continue;
    if (end.ends?.below !== true || end.lines.length === 0) return false;
    runs ||= end.rowSpan === 1 && start.rowSpan === 1;
  }
  return runs;
}

/** A row lower than this share of a line of its table's text holds none. */
const LOW = 0.8;

/** Whether on one side of the break there is but a strip of a row, too low for text: browsers cut rows anywhere. */
export function isRemnant(ends: WholeCell[], below: WholeCell[]): boolean {
  const first = below.filter((cell) => cell.row === 0);
  const size = Math.max(0, ...[...ends, ...first].flatMap(({ lines }) => lines[0]?.size ?? []));
  const isStrip = (row: WholeCell[]): boolean => {
    const own = row.filter((cell) => cell.rowSpan === 1);
    return own.length > 0 && own.every(({ lines, y0, y1 }) => lines.length === 0 && y1 - y0 < LOW * size);
  };
  const paired = first.every((start) => ends.some((end) => sameColumns(end, start)));
  return paired && (isStrip(ends) || isStrip(first));
}

/** Whether a row says nothing below one that does: the rest of a row higher than its text, or one left blank. */
export function isBlankRow(ends: WholeCell[], below: WholeCell[]): boolean {
  const own = below.filter((cell) => cell.row === 0 && cell.rowSpan === 1);
  return (
    own.length > 2 &&
    own.every(({ lines }) => lines.length === 0) &&
    ends.some(({ lines }) => lines.length > 0)
  );
}

/** Whether two rows of single cells are blank from side to side: nothing in them could be cut. */
export function areBlank(ends: WholeCell[], below: WholeCell[]): boolean {
  return [...ends, ...below.filter((cell) => cell.row === 0)].every(
    ({ rowSpan, lines }) => rowSpan === 1 && lines.length === 0,
  );
}
