// What is usual in a table: where text stands in its cells, how many lines a row has, what the cells of a column hold.
import { textOf } from './cells.js';
import type { WholeCell } from './whole.js';
import { inList } from './listing.js';
import { median } from '../drawing/geometry.js';

/** In a cell with less blank than this (in characters) it does not show where text is set. */
const BLANK = 0.8;
/** Places nearer than this are alike, and this share of cells alike makes a habit. */
const ALIKE = 0.15;
const HABIT = 0.7;

/** How the text of one table is set in its cells, from the cells that no page break touches. */
export interface Setting {
  /** The least blank a cell keeps above and below its text, and the step from line to line, in characters. */
  above: number;
  below: number;
  step: number;
  /** Where text stands by habit in a column: 0 at the top, 1 at the foot; null where there is no habit. */
  habits: Map<number, number | null>;
  /** The fewest lines that a row's fullest cell has; 1 where too few rows are whole to tell. */
  fewest: number;
  /** How many cells begin with an item of a list that is not its first. */
  numbered: number;
  /** Texts of whole cells, and the forms of the numbers in each column. */
  texts: Set<string>;
  forms: Map<number, Set<string>>;
}

/** Null where too few cells are whole to tell. */
export function settingOf(all: WholeCell[]): Setting | null {
  const calm = all.filter(
    (cell) => !cell.atEdge && cell.lines.length > 0 && cell.lines[0]!.glyphs[0]!.turn === 0,
  );
  if (calm.length < 3) return null;
  const setting: Setting = {
    above: least(calm.map(blankAbove)),
    below: least(calm.map(blankBelow)),
    step: median(calm.flatMap(steps), 1.3),
    habits: new Map(),
    fewest: fewestLines(all),
    numbered: calm.filter((cell) => inList(textOf(cell)) > 1).length,
    texts: new Set(),
    forms: new Map(),
  };
  for (const cell of calm) {
    const text = textOf(cell);
    if (!NUMBER.test(text)) setting.texts.add(text);
    else setting.forms.set(cell.column, (setting.forms.get(cell.column) ?? new Set()).add(formOf(text)));
  }
  const places = new Map<number, number[]>();
  for (const cell of calm) {
    const place = placeOf(cell, setting);
    if (place !== null) places.set(cell.column, [...(places.get(cell.column) ?? []), place]);
  }
  const everywhere = habitOf([...places.values()].flat());
  for (const column of new Set(all.map((cell) => cell.column))) {
    const own = places.get(column) ?? [];
    setting.habits.set(column, own.length < 3 ? everywhere : habitOf(own));
  }
  return setting;
}

/** Where the text of a cell stands: 0 at the top, 1 at the foot; null where it leaves no blank to tell. */
export function placeOf(cell: WholeCell, setting: Setting): number | null {
  if (cell.lines.length === 0) return null;
  const above = blankAbove(cell) - setting.above;
  const blank = above + blankBelow(cell) - setting.below;
  return blank < BLANK ? null : above / blank;
}

/** The blank below the last baseline, in points, that is enough for another line. */
export function roomForLine(cell: WholeCell, setting: Setting | null): number {
  const { size } = cell.lines.at(-1)!;
  const own = steps(cell).at(-1);
  const step = own ?? setting?.step ?? 1.3;
  return size * Math.max(1.9, (setting?.below ?? 0) + 1.1 * step + 0.25);
}

/** Evidence that two pieces are one text: it stands as one elsewhere, or has the form of the numbers of its column. */
export function knownTogether(above: string, below: string, column: number, setting: Setting): number {
  const whole = above + below;
  if (NUMBER.test(whole)) {
    const forms = setting.forms.get(column);
    if (!forms?.has(formOf(whole))) return 0;
    return forms.has(formOf(above)) && forms.has(formOf(below)) ? 0 : 1.2;
  }
  const { texts } = setting;
  return texts.has(whole) && !(texts.has(above) && texts.has(below)) ? 2.5 : 0;
}

const NUMBER = /^[-+≥≤=＞＜]?\d[\d,]*(?:\.\d*)?%?$/;

/** A number without its digits before the point: 9,851.01 → #.dd. */
function formOf(number: string): string {
  return number.replace(/\d[\d,]*/, '#').replace(/\d/g, 'd');
}

/** The lines of the fullest cell of each whole row below the head: the fewest of them. */
function fewestLines(all: WholeCell[]): number {
  const rows = new Map<string, number>();
  const columns = Math.max(...all.map((cell) => cell.column + cell.columnSpan));
  for (const cell of all) {
    if (cell.rowSpan > 1 || cell.atEdge || (cell.page === all[0]!.page && cell.row === 0)) continue;
    // A row that is one cell from side to side heads a group.
    if (cell.columnSpan > 0.6 * columns) continue;
    const row = `${cell.page}:${cell.row}`;
    rows.set(row, Math.max(rows.get(row) ?? 0, cell.lines.length));
  }
  return rows.size < 3 ? 1 : Math.min(...rows.values());
}

/** The least of what cells keep, a few aside whose text is larger than they are. */
function least(blanks: number[]): number {
  const sorted = blanks.sort((a, b) => a - b);
  return sorted[Math.floor(0.1 * sorted.length)]!;
}

function habitOf(places: number[]): number | null {
  if (places.length < 3) return null;
  const usual = median(places, 0);
  const alike = places.filter((place) => Math.abs(place - usual) < ALIKE).length;
  return alike >= HABIT * places.length ? usual : null;
}

function blankAbove(cell: WholeCell): number {
  const first = cell.lines[0]!;
  return (first.y - first.size - cell.y0) / first.size;
}

function blankBelow(cell: WholeCell): number {
  const last = cell.lines.at(-1)!;
  return (cell.y1 - last.y) / last.size;
}

/** The steps from one line of a cell to the next, in characters. */
function steps(cell: WholeCell): number[] {
  return cell.lines.slice(1).flatMap((line, i) => {
    const before = cell.lines[i]!;
    return line.page === before.page && line.y > before.y ? [(line.y - before.y) / line.size] : [];
  });
}
