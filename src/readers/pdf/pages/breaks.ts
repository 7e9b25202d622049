// What happens at a page break inside a table: a row cut in two, or simply the next row.
import { sameColumns, textOf } from './cells.js';
import { numbersColumns } from './groups.js';
import type { WholeCell } from './whole.js';
import type { Habits } from './appending.js';
import { seam } from '../text/lines.js';
import { areAlike, endsLabel, isWholeLabel } from './labels.js';
import { isPartedBelow } from './merging.js';
import { isCramped, runsOn } from './running.js';
import { areBlank, isBlankRow, onlyMergedRunOn } from './remnants.js';
import { placeOf, type Setting } from './setting.js';

/** Whether the first row below the break is the rest of the last row above it. */
export function rowIsCut(
  ends: WholeCell[],
  below: WholeCell[],
  habits: Habits,
): { yes: boolean; doubtful: boolean } {
  const { every, setting, spare, free } = habits;
  // Whole rows: one that numbers the columns, a head under which the next row parts its columns, two that say nothing.
  if (numbersColumns(ends) || isPartedBelow(ends, below) || areBlank(ends, below))
    return { yes: false, doubtful: false };
  if (onlyMergedRunOn(ends, below, setting)) return { yes: true, doubtful: free };
  const signs = signsOf(ends, below, every, setting, spare);
  const score = Object.entries(WEIGHTS).reduce((sum, [key, weight]) => sum + weight * signs[key as Sign], 0);
  const doubtful = Math.abs(score) < (free ? 2.5 : 1) * DOUBT || (score > 0 && isBlankRow(ends, below));
  return { yes: score > 0, doubtful };
}

/** Evidence from a label that is whole as it stands, in a column that breaks after each character. */
const WHOLE_LABEL = -1.5;

/** A sum nearer to none than this is a close decision. */
const DOUBT = 1.2;

/**
 * What speaks for a cut row (above 0) or against it, so that the sum is about the logarithm of the odds: fitted to
 * some thousand breaks of generated tables.
 */
const WEIGHTS = {
  any: -0.1,
  /** The row above is the table's head. */
  head: -1.4,
  /** Its cells stand at the top against the habit of their columns; the same beside a merged cell; as is the habit. */
  atTop: 0.95,
  atTopMerged: 0.35,
  asUsual: -1.5,
  /** Rows that are never so short. */
  short: 0.9,
  /** More room below the row than a line takes. */
  spare: -2.3,
  /** Cells that have no counterpart above, or are blank above. */
  unpaired: -3.9,
  begins: -3.3,
  mergedBegins: -2,
  /** Blank below, filled or blank above, by how seldom the column is blank. */
  lacks: 0.7,
  blank: 0.3,
  /** Text that goes on below, or does not. */
  runs: 1.3,
  stops: 1.85,
  mergedStops: 1.3,
  piece: 2.5,
  /** Names formed alike. */
  alike: -6,
  /** Figures of the form that is usual in their column. */
  usual: -1.1,
};
type Sign = keyof typeof WEIGHTS;
type Signs = Record<Sign, number>;

/** How much of each sign a break shows. */
function signsOf(
  ends: WholeCell[],
  below: WholeCell[],
  all: WholeCell[],
  setting: Setting | null,
  spare: number,
): Signs {
  const signs = Object.fromEntries(Object.keys(WEIGHTS).map((key) => [key, 0])) as Signs;
  signs.any = 1;
  signs.head = ends.every(isHeadCell) ? 1 : 0;
  if (setting) {
    setAtTop(ends, below, setting, signs);
    isShort(ends, below, setting, signs);
  }
  for (const start of below.filter((cell) => cell.row === 0)) {
    const end = ends.find((cell) => sameColumns(cell, start));
    // The halves of a row have the same columns.
    if (!end) {
      signs.unpaired += 1;
      continue;
    }
    const [has, had] = [start.lines.length > 0, end.lines.length > 0];
    // A merged cell goes over the break in either case.
    if (start.rowSpan > 1 || end.rowSpan > 1) {
      if (has && had && end.rowSpan === 1) signs.mergedStops += Math.min(0, runsOn(end, start, setting));
      // The text of a merged cell begins at its first row.
      if (has && !had && start.rowSpan === 1) signs.mergedBegins += 1;
      continue;
    }
    if (!has) signs[had ? 'lacks' : 'blank'] -= Math.log(blankShare(end, start, all));
    else if (!had) signs.begins += 1;
    else if (isPiece(end, start, all)) signs.piece += 1;
    else {
      const text = runsOn(end, start, setting);
      // The end of a label alone: 时效 | 指标.
      const isTail = text > -2 && textOf(start).length < 4 && endsLabel(end, start, all);
      const cramped = isCramped(end, start);
      const evidence = isTail ? 2 : cramped && isWholeLabel(end, all) ? WHOLE_LABEL : text;
      signs[evidence > 0 ? 'runs' : 'stops'] += evidence;
      if (areAlike(end, start)) signs.alike = 1;
      if (!cramped) signs.usual += usual(start, end, all);
    }
  }
  const lines = spare / lineOf(ends, below, setting);
  signs.spare = lines > 1.5 ? 1 : lines > 1.1 ? 0.5 : 0;
  return signs;
}

/** The first row of a table is mostly its head: short, and without figures. */
function isHeadCell({ row, rowSpan, lines }: WholeCell): boolean {
  return row === 0 && rowSpan === 1 && lines.length <= 2 && !/\d/.test(textOf({ lines }));
}

/**
 * Programs set the upper half of a cut row at its top, whatever the habit of its column: evidence for a cut where
 * the cells of the last row break with the habit, against one where they keep to it.
 */
function setAtTop(ends: WholeCell[], below: WholeCell[], setting: Setting, signs: Signs): void {
  let [top, usual] = [0, 0];
  for (const end of ends) {
    const habit = setting.habits.get(end.column) ?? null;
    const place = end.rowSpan === 1 ? placeOf(end, setting) : null;
    if (habit === null || habit < 0.3 || place === null) continue;
    if (place < 0.2) top += 1;
    else if (Math.abs(place - habit) < 0.15) usual += 1;
  }
  if (usual > top) {
    if (isRemainder(ends, below)) return;
    signs.asUsual = 1;
    return;
  }
  // A merged cell that goes over brings the last row to the top even where it is whole.
  const merged =
    ends.some((cell) => cell.rowSpan > 1) || below.some((cell) => cell.row === 0 && cell.rowSpan > 1);
  if (top > usual) signs[merged ? 'atTopMerged' : 'atTop'] = 1;
}

/** A half without any text, higher than the one with text: room that a merged cell takes, no row of its own. */
function isRemainder(ends: WholeCell[], below: WholeCell[]): boolean {
  const height = (cells: WholeCell[]): number =>
    Math.max(0, ...cells.filter((cell) => cell.rowSpan === 1).map((cell) => cell.y1 - cell.y0));
  const first = below.filter((cell) => cell.row === 0);
  return first.every((cell) => cell.lines.length === 0) && height(first) > 2 * height(ends);
}

/** Evidence from rows that are never as short as the last one above the break: it is but a part of one. */
function isShort(ends: WholeCell[], below: WholeCell[], setting: Setting, signs: Signs): void {
  const lines = (cells: WholeCell[]): number =>
    Math.max(0, ...cells.filter((cell) => cell.rowSpan === 1).map((cell) => cell.lines.length));
  const [above, next] = [lines(ends), lines(below.filter((cell) => cell.row === 0))];
  if (above === 0 || above >= setting.fewest) return;
  signs.short = (3 * above <= setting.fewest ? 2.5 : 1.5) + (next > 0 && next < setting.fewest ? 0.7 : 0);
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

/** How often a cell of one row is blank in this column, more often than never however few there are. */
function blankShare(cell: WholeCell, below: WholeCell, all: WholeCell[]): number {
  const column = all.filter(
    (other) =>
      other.lines !== cell.lines &&
      other.lines !== below.lines &&
      sameColumns(other, cell) &&
      other.rowSpan === 1,
  );
  const blank = column.filter((other) => other.lines.length === 0).length;
  return (blank + 0.5) / (column.length + 1);
}

/** The height of the lowest line that stands below the break. */
function lineOf(ends: WholeCell[], below: WholeCell[], setting: Setting | null): number {
  const sizes = [...below.filter((cell) => cell.row === 0), ...ends].flatMap(
    (cell) => cell.lines[0]?.size ?? [],
  );
  return (setting?.step ?? 1.3) * Math.min(...sizes, 12);
}
