// What speaks against pieces being one cell, and against a text being a whole cell.
import { remembered } from '../../../values/remember.js';
import { printedWidth as measured } from '../width.js';
import { continued, OPENING } from '../wrapped.js';
import type { Bit } from './settled.js';
import { isItem, isNumber, isSum } from './words.js';

const printedWidth = remembered(measured);

/** The widest that each lane holds; a single character stands in the narrowest, too. */
export function roomsOf(bits: Bit[], heads: string[]): number[] {
  const widthOf = ({ text }: Bit): number =>
    text.length > 1 ? printedWidth(text) : Math.min(1.1, printedWidth(text));
  return heads.map((_, lane) => Math.max(0, ...bits.filter((bit) => bit.lane === lane).map(widthOf)));
}

/** Whether the next word would have found no room behind a piece. */
export function isFull(text: string, next: string, room: number): boolean {
  const word = /^[\x21-\x7e]+/.exec(next)?.[0] ?? next.slice(0, 1);
  // the widths of letters are a guess, those of characters and figures are not
  const sure = /^[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]+$/.test(text + word) || isNumber(text + word);
  return printedWidth(text) + printedWidth(word) > room - (sure ? 0 : 1.2);
}

/** The pieces of a cell as its text. */
export const joined = (parts: readonly string[]): string =>
  parts.reduce((all, part, i) => {
    if (all === '') return part;
    return areTwo(parts[i - 1]!, part) ? `${all}\n${part}` : continued(all, part, true);
  }, '');

/** Two figures one below the other: 10 over 100. One that is broken fills its first line. */
const areTwo = (upper: string, lower: string): boolean =>
  isNumber(upper) &&
  /^\d/.test(lower) &&
  isNumber(lower) &&
  !/[.,]$/.test(upper) &&
  (/\.\d\d/.test(upper) || lower.length > upper.length);

/** A figure or the beginning of one. */
const WHOLE = /^[-−]?\d[\d,]*\.?\d*[%％]?$/;

/** What speaks against a piece going on with the one above it in a cell; `before`: all that stands above. */
export function joinCost(upper: string, lower: string, room: number, before = upper, isCode = false): number {
  // codes begin with 0, too
  if (isCode && /^\d{1,6}$/.test(before + lower)) return 0.2;
  return joinOf(`${upper}\n${lower}\n${room}\n${before}`);
}

const joinOf = remembered((key) => {
  const [upper, lower, width, before] = key.split('\n') as [string, string, string, string];
  const room = Number(width);
  if (isNumber(upper) && isNumber(lower)) {
    const text = before + lower;
    if (/^[%％]$/.test(lower) || /[.,]$/.test(upper)) return WHOLE.test(text) ? 0 : 4;
    if (!WHOLE.test(text) || /^0\d/.test(text)) return 6;
    // before its point
    if (/^\.\d/.test(lower) && /^[\d,]+$/.test(upper) && isFull(upper, lower, room)) return 0.2;
    // figures are cut to the room there is
    if (!isFull(upper, lower.slice(0, 1), room))
      return /\.\d$/.test(upper) && lower.length === 1
        ? 0.45
        : /\.\d*$/.test(upper) && lower.length <= 2
          ? 2.5
          : 5;
    return lower.length > 1 && lower.length >= upper.length
      ? 2.5
      : room < 3
        ? 0.4
        : /\./.test(upper) && lower.length <= 2
          ? 0.3
          : /^\d{5}$|^\d{7}$/.test(text)
            ? 0.5
            : 1.5;
  }
  if (isSum(lower) || isSum(upper) || (isItem(lower) && isItem(upper))) return 5;
  if (/^[）)，。；、：%％”》]/.test(lower) || /[（(、，“《]$/.test(upper)) return 0;
  if (isNumber(upper) !== isNumber(lower) && room >= 7 && !isFull(upper, lower, room)) return 3.5;
  if (OPENING.test(lower)) return OPENING.test(upper) && upper.length <= 12 ? 4 : 1.5;
  return isFull(upper, lower, room) ? 0 : 2.5;
});

/** Words as long as one another that end alike are cells of their own: 数量指标 over 质量指标. */
export const areParallel = (upper: string, lower: string): boolean =>
  upper.length >= 3 && upper.length === lower.length && upper.slice(-2) === lower.slice(-2);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What speaks against a text being all that stands in a cell. */
export const cellCost = (text: string, room: number): number => cellOf(`${text}\n${room >= 7 ? 7 : 0}`);

const cellOf = remembered((key) => {
  const [text, width] = key.split('\n') as [string, string];
  const room = Number(width);
  let cost = 0;
  if (/^[）)，。；、%％]/.test(text) || /^[.,]\d/.test(text)) cost += 3;
  // the points of a name stand behind it: 产出指标（40分）
  if (/^[（(][\d.]+ ?分[）)]/.test(text)) cost += 3;
  if (count(text, /[（(]/g) !== count(text, /[）)]/g)) cost += 2;
  if (/^[\d,]*\d[.,]$/.test(text) || /[、，（(]$/.test(text)) cost += 2;
  if (room >= 7 && /^[\u4e00-\u9fff]$/.test(text) && !/[无优良中差是否高低有个元]/.test(text)) cost += 1;
  return cost;
});
