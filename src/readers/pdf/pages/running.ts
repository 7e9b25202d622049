// Whether the text of a cell above a page break goes on in the cell below it.
import { textOf } from './cells.js';
import type { WholeCell } from './whole.js';
import { enumerated, headWidth, seam } from '../text/lines.js';
import { listGoesOn } from './listing.js';
import { knownTogether, roomForLine, type Setting } from './setting.js';

/** Blank above the text (in characters) that is more than any cell has whose text does not find room in it. */
const ROOM_ABOVE = 1.6;

/** Evidence, from −3 to 3, that the text of a cell goes on below the break. */
export function runsOn(end: WholeCell, start: WholeCell, setting: Setting | null): number {
  const last = end.lines.at(-1)!;
  const first = end.lines.find((line) => line.page === end.until);
  // Room for another line means that nothing forced the text over the break.
  if (!first || end.y1 - last.y > roomForLine(end, setting)) return -3;
  if (first.y - first.size - end.y0 > first.size * ((setting?.above ?? 0.5) + ROOM_ABOVE)) return -3;
  const [above, below] = [textOf(end), textOf(start)];
  if (opened(above) > 0 && opened(below) < 0) return 3;
  if (isOneWord(above, below)) return 3;
  if (isTorn(above) || /^(?:[，。、；：）》”]|[.,]\d)/.test(below) || (/\d$/.test(above) && below[0] === '%'))
    return 2;
  if (isCramped(end, start)) return /^\p{Script=Han}/u.test(below) ? 2 * CRAMPED : CRAMPED;
  const known = setting ? knownTogether(above, below, end.column, setting) : 0;
  if (known >= 2) return known;
  const list = listGoesOn(end.lines, start.lines, setting?.numbered ?? 1);
  if (list !== 0) return list;
  // What stands for a blank is all that its cell says.
  if (/^(?:[-—–/]|无)$/.test(below)) return -2;
  // A value with its sign begins a cell, and a unit alone is a row of a head.
  if (/^[≥≤＞＜=]/.test(below) || (/^(?:%|[万亿]?元)$/.test(below) && !/\d$/.test(above))) return -2;
  return known + fromWidth(end, start, above, below);
}

/** Evidence from a column that breaks after each character: little more than that its cell is full. */
const CRAMPED = 0.6;

/** Whether no two characters find room side by side, so that whatever the text is it goes on in the next line. */
export function isCramped(end: WholeCell, start: WholeCell): boolean {
  const [above, below] = [end.lines.at(-1)!.glyphs.at(-1)!, start.lines[0]!.glyphs[0]!];
  const lines = [...end.lines, ...start.lines];
  const single = end.rowSpan === 1 && start.rowSpan === 1 && lines.every(({ glyphs }) => glyphs.length < 3);
  const alike = /\d/.test(above.text) === /\d/.test(below.text);
  return single && alike && lines.length > 2 && above.x1 - above.x0 + below.x1 - below.x0 > end.room;
}

/** The same from what the line above the break leaves free. */
function fromWidth(end: WholeCell, start: WholeCell, above: string, below: string): number {
  const last = end.lines.at(-1)!;
  const first = start.lines[0]!;
  // Nothing ends with a comma, nor with a colon but among labels that all do, and a cell that is but a remark in brackets has lost its head.
  if (/：$/.test(above) && /：$/.test(below)) return -1.5;
  if (/[，、：]$/.test(above)) return 2;
  if (/^[（(][^）)]*[）)]$/.test(below) && !isWhole(above)) return 2;
  // So has one that begins with such a line: 同意。 | （盖章）.
  if (/^[（(][^）)]*[）)]$/.test(first.text) && /。$/.test(above)) return 0.6;
  const how = seam(last, first, end.room);
  const isNumber = /^[-+≥≤=]?[\d,.]+%?$/;
  // Short by less than a character says little: punctuation and figures are kept together in many ways.
  const spare = end.room - (last.x1 - last.x0) - headWidth(first);
  if (how === '\n' && spare < last.size && end.lines.length > 1) return 0;
  if (how === '\n' && isNumber.test(above) && isNumber.test(below)) return -3;
  const sentence = /[，；。]/.test(above) && !/[。；！？）]$/.test(above) && /[，；。]/.test(below);
  // The last sentence of several is not left unfinished.
  if (how === '\n' && sentence && /。/.test(above) && end.lines.length > 2 && !enumerated(below)) return 0.4;
  if (how === '\n') return /[。；：]$/.test(above) && end.lines.length > 1 ? -0.3 : -1.2;
  // A figure alone, and below the rest of it with its unit.
  if (isNumber.test(above) && /^\d*(?:\.\d+)?[万亿元人个次]/.test(below)) return 1.5;
  // The last digit of a number that fills its cell.
  if (isNumber.test(above) && /^\d%?$/.test(below)) return 0.3;
  if (isWhole(above) && isWhole(below) && end.lines.length === 1) return -1.5;
  if (isNumber.test(below) && !/[\d.,≥≤=+-]$/.test(above)) return -1.5;
  // That a line is full by chance is the less likely the more it holds beside what comes next.
  const surprise = Math.min(
    1.5,
    Math.max(-0.5, Math.log(Math.max(end.room, first.size) / headWidth(first) / 1.5) / 1.2),
  );
  if (/^[（(]/.test(below) && !isWhole(above)) return 0.5 + surprise;
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

/** The pieces of one date or of one amount with its unit. */
function isOneWord(above: string, below: string): boolean {
  return (
    (/\d[万亿]$/.test(above) && below.startsWith('元')) ||
    (/\d{4}年$/.test(above) && /^\d{1,2}月/.test(below)) ||
    (/\d月$/.test(above) && /^\d{1,2}日/.test(below)) ||
    (/\d{4}年(?:\d{1,2}月)?\d{1,2}$/.test(above) && /^\d?[月日]/.test(below))
  );
}

/** A number or a closed phrase that wants nothing after it. */
export function isWhole(text: string): boolean {
  return /^[-+≥≤=＝]?[\d,]*\.?\d+%?$/.test(text) || /[。）]$/.test(text);
}

/** Brackets opened and not closed; negative where closed and not opened. */
function opened(text: string): number {
  return (text.match(/[（(《“【]/g) ?? []).length - (text.match(/[）)》”】]/g) ?? []).length;
}
