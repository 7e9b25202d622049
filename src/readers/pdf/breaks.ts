// What happens at a page break inside a table: a row cut in two, a merged cell that goes on, or simply the next row.
import { sameColumns, textOf } from './cells.js';
import type { WholeCell } from './joining.js';
import { headWidth, seam } from './lines.js';
import { knownTogether, placeOf, roomForLine, type Setting } from './setting.js';

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
  let score = -0.6 + (setting ? setAtTop(ends, below, setting) + isShort(ends, below, setting) : 0);
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
    else score += runsOn(end, start, setting) - (isUsual(start, end, all) ? 1.5 : 0);
  }
  return { yes: score > 0, doubtful: Math.abs(score) < 0.35 };
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
  return 1.5 + (next > 0 && next < setting.fewest ? 0.7 : 0);
}

/** A number of the very form that others of its column have: a code, a year, no rest of another number. */
function isUsual(start: WholeCell, end: WholeCell, all: WholeCell[]): boolean {
  const form = (cell: WholeCell): string => textOf(cell).replace(/\d/g, '#');
  const mine = form(start);
  return (
    /^[#,.%-]{2,}$/.test(mine) &&
    /^[#,.%-]+$/.test(form(end)) &&
    // A piece at the edge of another page is as open a question as this one.
    all.some((other) => other !== start && !other.atEdge && sameColumns(other, start) && form(other) === mine)
  );
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

/** Evidence, from −3 to 3, that the text of a cell goes on below the break. */
function runsOn(end: WholeCell, start: WholeCell, setting: Setting | null): number {
  const last = end.lines.at(-1)!;
  // Room for another line means that nothing forced the text over the break.
  if (end.y1 - last.y > roomForLine(end, setting)) return -3;
  const [above, below] = [textOf(end), textOf(start)];
  if (opened(above) > 0 && opened(below) < 0) return 3;
  if (isDate(above, below)) return 3;
  if (isTorn(above) || /^(?:[，。、；：）》”]|[.,]\d)/.test(below) || (/\d$/.test(above) && below[0] === '%'))
    return 2;
  const known = setting ? knownTogether(above, below, end.column, setting) : 0;
  if (known >= 2) return known;
  // A value with its sign begins a cell, and a unit alone is a row of a head.
  if (/^[≥≤＞＜=]/.test(below) || (/^(?:%|[万亿]?元)$/.test(below) && !/\d$/.test(above))) return -2;
  return known + fromWidth(end, start, above, below);
}

/** The same from what the line above the break leaves free. */
function fromWidth(end: WholeCell, start: WholeCell, above: string, below: string): number {
  const last = end.lines.at(-1)!;
  const first = start.lines[0]!;
  // Nothing ends with a comma, and a cell that is but a remark in brackets has lost its head.
  if (/[，、：]$/.test(above) || (/^[（(][^）)]*[）)]$/.test(below) && !isWhole(above))) return 2;
  const how = seam(last, first, end.room);
  const isNumber = /^[-+≥≤=]?[\d,.]+%?$/;
  // Short by less than a character says little: punctuation and figures are kept together in many ways.
  const spare = end.room - (last.x1 - last.x0) - headWidth(first);
  if (how === '\n' && spare < last.size && end.lines.length > 1) return 0;
  if (how === '\n' && isNumber.test(above) && isNumber.test(below)) return -3;
  if (how === '\n') return /[。；：]$/.test(above) && end.lines.length > 1 ? -0.3 : -1.2;
  // A figure alone, and below the rest of it with its unit.
  if (isNumber.test(above) && /^\d*(?:\.\d+)?[万亿元人个次]/.test(below)) return 1.5;
  // The last digit of a number that fills its cell.
  if (isNumber.test(above) && /^\d%?$/.test(below)) return 0.3;
  if (isWhole(above) && isWhole(below) && end.lines.length === 1) return -1.5;
  if (isNumber.test(below) && !/[\d.,≥≤=+-]$/.test(above)) return -1.5;
  // That a line is full by chance is the less likely the more it holds beside what comes next.
  const surprise = Math.min(1.5, Math.max(-0.5, Math.log(end.room / headWidth(first) / 1.5) / 1.2));
  if (/^[（(]/.test(below) && !isWhole(above)) return 0.5 + surprise;
  const sentence = /[，；。]/.test(above) && !/[。；！？）]$/.test(above) && /[，；。]/.test(below);
  return (
    surprise -
    (/[。；！？）]$/.test(last.text) ? 0.5 : 0) -
    (isWhole(above) ? 0.5 : 0) +
    (sentence && end.lines.length > 1 ? (/[。；]$/.test(below) ? 1.1 : 0.8) : 0)
  );
}

/** The first piece of a number: a point or comma with nothing after it, a group of fewer than three digits. */
function isTorn(text: string): boolean {
  return /\d[.,]$/.test(text) || /^[-≥≤=]?\d{1,3}(?:,\d{3})*,\d{1,2}$/.test(text);
}

/** The pieces of one date. */
function isDate(above: string, below: string): boolean {
  return (
    (/\d{4}年$/.test(above) && /^\d{1,2}月/.test(below)) ||
    (/\d月$/.test(above) && /^\d{1,2}日/.test(below)) ||
    (/\d{4}年(?:\d{1,2}月)?\d{1,2}$/.test(above) && /^\d?[月日]/.test(below))
  );
}

/** A number or a closed phrase that wants nothing after it. */
function isWhole(text: string): boolean {
  return /^[-+≥≤=＝]?[\d,]*\.?\d+%?$/.test(text) || /[。）]$/.test(text);
}

/** Brackets opened and not closed; negative where closed and not opened. */
function opened(text: string): number {
  return (text.match(/[（(《“【]/g) ?? []).length - (text.match(/[）)》”】]/g) ?? []).length;
}

/**
 * Whether the cell above the break and the one below it are one merged cell. `finerGoes`: the column to the right
 * goes over; groups are nested from left to right, so a group cannot end inside a part of it. `leads`: all cells to
 * the left are blank, too.
 */
export function goesOver(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
  context: { finerGoes: boolean; leads: boolean; setting: Setting | null },
): boolean {
  return cell.lines.length === 0
    ? blankGoesOver(over, cell, all, context.leads)
    : textGoesOver(over, cell, all, context);
}

function blankGoesOver(over: WholeCell, cell: WholeCell, all: WholeCell[], leads: boolean): boolean {
  if (cell.rowSpan > 1 || over.rowSpan > 1) return over.lines.length > 0 || over.rowSpan > 1;
  if (over.lines.length === 0) return false;
  // One row on either side: merged if that is the habit of the column below the header.
  const column = all.filter(
    (other) =>
      other.lines !== over.lines && other.lines !== cell.lines && other.row > 0 && sameColumns(other, over),
  );
  const merged = column.filter((other) => other.rowSpan > 1).length;
  // A blank at the top of another page is as open a question as this one.
  const blank = column.filter(
    (other) => other.rowSpan === 1 && other.lines.length === 0 && !other.atTop,
  ).length;
  const isNumber = /^[-+≥≤=]?[\d,.]+%?$/.test(textOf(over));
  // In the leading columns no cell is blank without being part of a group.
  return blank === 0 && (merged > (isNumber ? 1 : 0) || (leads && !isNumber));
}

/** A merged cell whose text itself runs over the break. */
function textGoesOver(
  over: WholeCell,
  cell: WholeCell,
  all: WholeCell[],
  { finerGoes, setting }: { finerGoes: boolean; setting: Setting | null },
): boolean {
  if (over.lines.length === 0) return false;
  const evidence = runsOn(over, cell, setting);
  if (evidence <= -3) return false;
  const [above, below] = [textOf(over), textOf(cell)];
  const merges =
    cell.rowSpan > 1 ||
    over.rowSpan > 1 ||
    all.some((o) => o.row > 0 && o.rowSpan > 1 && sameColumns(o, over));
  // A bracket that closes below was opened above, whatever else.
  if (evidence >= 3) return true;
  const ends = endings(above, below, all, over);
  if (ends === 'both') return false;
  const tall = cell.rowSpan > 1 || over.rowSpan > 1;
  const apart = evidence <= -1 && !/^[（(]/.test(below);
  const nested = finerGoes && tall && !isWhole(above) && !apart;
  if (merges && (evidence >= 2 || nested || ends === 'joined' || isLabel(above + below, all, over)))
    return true;
  if (merges && below.length <= 2 && !isWhole(above) && evidence >= -0.5) return true;
  if (!tall || over.row === 0 || isWhole(above) || evidence <= -1.5) return false;
  if (isLabel(above, all, over) || seam(over.lines.at(-1)!, cell.lines[0]!, over.room) === '\n') return false;
  // The rest of a text starts at the top of its cell; a text of its own in a tall cell is mostly set in the middle.
  const first = cell.lines[0]!;
  const spare = cell.y1 - cell.lines.at(-1)!.y;
  return (
    /^[（(]/.test(below) || spare <= 1.5 * first.size || first.y - first.size - cell.y0 < 0.8 * first.size
  );
}

/**
 * Labels of a column often end alike (…指标, …经费). Where the two pieces do so only together they are one label,
 * where each does they are two.
 */
function endings(above: string, below: string, all: WholeCell[], self: WholeCell): 'joined' | 'both' | null {
  const tail = bare(above + below).slice(-2);
  const others = all.filter(
    (other) => other.lines.length > 0 && !other.atEdge && other.column === self.column && other.row > 0,
  );
  const alike = others.filter((other) => bare(textOf(other)).endsWith(tail)).length;
  if (tail.length < 2 || /[\d%.]/.test(tail) || alike === 0 || alike * 2 < others.length) return null;
  const [first, second] = [bare(above).endsWith(tail), bare(below).endsWith(tail)];
  if (first && second) return 'both';
  return first || second || alike < 2 ? null : 'joined';
}

/** Without a remark in brackets at the end: 产出指标（50分） → 产出指标. */
function bare(words: string): string {
  return words.replace(/[（(][^（）()]*[）)]$/, '');
}

/** The same words, a remark in brackets aside, stand alone in another cell of the column, one that no break cut. */
function isLabel(text: string, all: WholeCell[], self: WholeCell): boolean {
  return all.some(
    (other) =>
      other.lines !== self.lines &&
      !other.atEdge &&
      other.column === self.column &&
      bare(textOf(other)) === bare(text),
  );
}
