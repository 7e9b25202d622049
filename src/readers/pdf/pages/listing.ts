// Numbered items in cells: whether the number at the top of a page goes on with the list of the cell above.
import type { Line } from '../text/lines.js';

/** ①, （1）, 一、, 一是, 目标1：, 1、 */
const ITEM =
  /^(?:([①-⑳])|[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[)）]|([一二三四五六七八九十]{1,3})[、是]|(?:\p{Script=Han}{2})?(\d{1,2})[：:]|(\d{1,2})(?:[、．)）]|\.(?!\d)))/u;

/** The number of the item that a text begins with, 0 where it begins none. */
export function inList(text: string): number {
  const [, circled, bracketed, chinese, named, plain] = ITEM.exec(text) ?? [];
  if (circled) return circled.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  const number = bracketed ?? chinese ?? named ?? plain;
  if (!number) return 0;
  return /\d/.test(number) ? Number(number) : counted(number);
}

/** 二十四 → 24. */
function counted(words: string): number {
  const digit = (one: string | undefined): number => (one ? '一二三四五六七八九'.indexOf(one) + 1 : 0);
  const [tens, ones] = words.split('十');
  return ones === undefined ? digit(words) : 10 * (tens === '' ? 1 : digit(tens)) + digit(ones);
}

/** So many cells that begin with another item than the first, and the rows of a table are numbered. */
const ROWS = 3;

/**
 * Evidence that the lines below a break go on with the list above it. `numbered`: how many cells of this table begin
 * with another item than the first.
 */
export function listGoesOn(above: Line[], below: Line[], numbered: number): number {
  const items = itemsOf(above);
  const next = itemsOf(below)[0];
  // A cell begins with the first item of a list; a text that a list follows says so.
  if (items.length === 0 && inList(below[0]!.text) === 1) return /[：:]$/.test(above.at(-1)!.text) ? 0 : -1;
  // A number alone is one of a row.
  const isAlone = above.length === 1 && above[0]!.text.length < 6;
  if (items.length === 0 || next === undefined || isAlone) return 0;
  const begins = inList(below[0]!.text) > 0;
  if (next === 1) return begins ? -1.5 : 0;
  if (items.at(-1) !== next - 1) return 0;
  if (begins && numbered >= ROWS && items.length === 1 && above.length < 3) return -2.5;
  return !begins || items.length > 1 || numbered === 0 ? 2.5 : 0;
}

/** The numbers of the items that begin a line. */
function itemsOf(lines: Line[]): number[] {
  return lines.map((line) => inList(line.text)).filter((number) => number > 0);
}
