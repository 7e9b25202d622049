// What happens at a page break inside a table: a row cut in two, or simply the next row.
import { sameColumns, textOf } from './cells.js';
import type { WholeCell } from './joining.js';
import { seam } from './lines.js';
import { runsOn } from './running.js';
import { placeOf, type Setting } from './setting.js';

/**
 * Whether the first row below the break is the rest of the last row above it. What weighs: cells that are blank
 * below although their column is usually filled; text that fills its cell above and runs on below.
 */
export function rowIsCut(
  ends: WholeCell[],
  below: WholeCell[],
  all: WholeCell[],
  setting: Setting | null,
): { yes: boolean; doubtful: boolean } {
  if (onlyMergedRunOn(ends, below, setting)) return { yes: true, doubtful: false };
  const isHead = ends.every(isHeadCell);
  let score =
    (isHead ? -2 : -0.6) + (setting ? setAtTop(ends, below, setting) + isShort(ends, below, setting) : 0);
  for (const start of below.filter((cell) => cell.row === 0)) {
    const end = ends.find((cell) => sameColumns(cell, start));
    // The halves of a row have the same columns.
    if (!end) {
      score -= 4;
      continue;
    }
    const [has, had] = [start.lines.length > 0, end.lines.length > 0];
    // A merged cell goes over the break in either case.
    if (start.rowSpan > 1 || end.rowSpan > 1) {
      if (has && had && end.rowSpan === 1) score += Math.min(0, runsOn(end, start, setting));
      // The text of a merged cell begins at its first row.
      if (has && !had && start.rowSpan === 1) score -= 2;
      continue;
    }
    if (!has) score += had ? 1 - blankShare(end, start, all) : 0;
    else if (!had) score -= 3;
    else if (isPiece(end, start, all)) score += 2.5;
    else score += runsOn(end, start, setting) - usual(start, end, all);
  }
  return { yes: score > 0, doubtful: Math.abs(score) < 0.35 };
}

/** The first row of a table is mostly its head: short, and without figures. */
function isHeadCell({ row, rowSpan, lines }: WholeCell): boolean {
  return row === 0 && rowSpan === 1 && lines.length <= 2 && !/\d/.test(textOf({ lines }));
}

/**
 * Programs set the upper half of a cut row at its top, whatever the habit of its column: evidence for a cut where
 * the cells of the last row break with the habit, against one where they keep to it.
 */
function setAtTop(ends: WholeCell[], below: WholeCell[], setting: Setting): number {
  let [top, usual] = [0, 0];
  for (const end of ends) {
    const habit = setting.habits.get(end.column) ?? null;
    const place = end.rowSpan === 1 ? placeOf(end, setting) : null;
    if (habit === null || habit < 0.3 || place === null) continue;
    if (place < 0.2) top += 1;
    else if (Math.abs(place - habit) < 0.15) usual += 1;
  }
  if (usual > top) return isRemainder(ends, below) ? 0 : -2.4;
  // A merged cell that goes over brings the last row to the top even where it is whole.
  const merged =
    ends.some((cell) => cell.rowSpan > 1) || below.some((cell) => cell.row === 0 && cell.rowSpan > 1);
  return top > usual ? (merged ? 0.3 : 1.2) : 0;
}

/** A half without any text, higher than the one with text: room that a merged cell takes, no row of its own. */
function isRemainder(ends: WholeCell[], below: WholeCell[]): boolean {
  const height = (cells: WholeCell[]): number =>
    Math.max(0, ...cells.filter((cell) => cell.rowSpan === 1).map((cell) => cell.y1 - cell.y0));
  const first = below.filter((cell) => cell.row === 0);
  return first.every((cell) => cell.lines.length === 0) && height(first) > 2 * height(ends);
}

/**
 * Whether nothing stands below the break but the rest of merged cells. No row is blank in all its own cells, so this
 * is the lower half of one that ended above.
 */
function onlyMergedRunOn(ends: WholeCell[], below: WholeCell[], setting: Setting | null): boolean {
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

/** Evidence from rows that are never as short as the last one above the break: it is but a part of one. */
function isShort(ends: WholeCell[], below: WholeCell[], setting: Setting): number {
  const lines = (cells: WholeCell[]): number =>
    Math.max(0, ...cells.filter((cell) => cell.rowSpan === 1).map((cell) => cell.lines.length));
  const [above, next] = [lines(ends), lines(below.filter((cell) => cell.row === 0))];
  if (above === 0 || above >= setting.fewest) return 0;
  return (3 * above <= setting.fewest ? 2.5 : 1.5) + (next > 0 && next < setting.fewest ? 0.7 : 0);
}

/** How far numbers of the very form that others of their column have are no halves: a year is one, two codes are two. */
function usual(start: WholeCell, end: WholeCell, all: WholeCell[]): number {
  const form = (cell: WholeCell): string => textOf(cell).replace(/\d/g, '#');
  const [above, mine] = [form(end), form(start)];
  if (!/^[#,.%-]{2,}$/.test(mine) || !/^[#,.%-]+$/.test(above)) return 0;
  // A piece at the edge of another page is as open a question as this one.
  const forms = all.filter((other) => !other.atEdge && sameColumns(other, start)).map(form);
  const isCode = /^#{3,}$/.test(above) && /^#{3,}$/.test(mine) && !forms.includes(above + mine);
  if (isCode && forms.filter((one) => one === above).length > 1) return 4;
  return forms.includes(mine) ? 1.5 : 0;
}

/** Digits without decimals in a column where every figure has them, and below what brings them: one number. */
function isPiece(end: WholeCell, start: WholeCell, all: WholeCell[]): boolean {
  const piece = textOf(end);
  const exact = /^-?[\d,]+\.(\d+)$/;
  const decimals = exact.exec(textOf(start))?.[1]?.length;
  if (!/^-?\d[\d,]*$/.test(piece) || piece === '0' || decimals === undefined || end.lines.length !== 1)
    return false;
  if (seam(end.lines[0]!, start.lines[0]!, end.room) === '\n') return false;
  const column = all.filter((other) => !other.atEdge && sameColumns(other, end)).map(textOf);
  const figures = column.filter((text) => /^-?\d[\d,]*(?:\.\d+)?$/.test(text));
  return figures.length > 2 && figures.every((text) => exact.exec(text)?.[1]?.length === decimals);
}

/** How often a cell of one row is blank in this column. */
function blankShare(cell: WholeCell, below: WholeCell, all: WholeCell[]): number {
  const column = all.filter(
    (other) =>
      other.lines !== cell.lines &&
      other.lines !== below.lines &&
      sameColumns(other, cell) &&
      other.rowSpan === 1,
  );
  if (column.length === 0) return 0.3;
  return column.filter((other) => other.lines.length === 0).length / column.length;
}
