// A place in words: 第3页 表2 第4行第6列.
import type { Location } from '../values/location.js';
import { sentence, type Language } from '../wording/index.js';
import { displayWidth, shorten } from './layout.js';

/** Characters shown behind the figure that a quote is cut around. */
const LOOKAHEAD = 4;

/** The place as a person would look it up; '' where nothing is known of it. */
export function placeWords(location: Location, language: Language): string {
  const { page, paragraph, table, row, column, line } = location;
  const say = (key: string, number: number): string => sentence(language, key, { number: String(number) });
  const words: string[] = [];
  if (page !== undefined) words.push(say('place.page', page));
  if (table !== undefined) {
    words.push(say('place.table', table));
    const cell = [
      row === undefined ? '' : say('place.row', row),
      column === undefined ? '' : say('place.column', column),
    ];
    words.push(cell.filter((word) => word !== '').join(sentence(language, 'place.cell-joint')));
    if (line !== undefined) words.push(say('place.line-of-file', line));
  } else if (line !== undefined) words.push(say('place.line', line));
  else if (paragraph !== undefined) words.push(say('place.paragraph', paragraph));
  return words.filter((word) => word !== '').join(sentence(language, 'place.joint'));
}

/**
 * The words of the document at a place, on one line and no wider than asked, cut around the figure they are quoted
 * for; '' where there are none.
 */
export function quoteOf(location: Location, width: number, figure?: string): string {
  const quote = (location.quote ?? '').replace(/\s+/g, ' ').trim();
  if (quote === '') return '';
  const room = Math.max(8, width - 4);
  const at = figure === undefined ? -1 : quote.indexOf(figure);
  const end = at < 0 ? 0 : at + figure!.length + LOOKAHEAD;
  if (displayWidth(quote.slice(0, end)) <= room) return `“${shorten(quote, room)}”`;
  const from = [...quote.slice(0, end)].reverse();
  const kept = shorten(from.join(''), room - 3);
  return `“${[...kept].reverse().join('')}${end < quote.length ? '…' : ''}”`;
}

/** Whether two places are the same cell or paragraph, whatever they quote. */
export function samePlace(a: Location, b: Location): boolean {
  const keys = ['page', 'paragraph', 'table', 'row', 'column', 'line'] as const;
  return keys.every((key) => a[key] === b[key]);
}
