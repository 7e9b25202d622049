// Lines of cells that no dialect has put into rows: words and figures by turns, and no sentence.
import { kindOf } from '../listed/kinds.js';
import { wordsIn } from './cells.js';

/** What goes on behind a figure in a sentence that has blanks around its figures: 收入 120.50 万元. */
const UNIT =
  /^(?:年|月|日|[百千万亿]*元|万|亿|个|项|名|人|次|户|家|公里|平方米|亩|吨|套|台|％|%|分|倍|左右|余|多|以上|以下|和|与|至|到|[，。、；）)])/;

/** The fewest words of a line that may hold marks of sentences, in remarks. */
const LONG = 14;

/** Whether a line is cells rather than words: figures that stand by themselves, a third of all. */
export function areCells(text: string): boolean {
  if (/[\t|｜│。]/.test(text)) return false;
  const words = wordsIn(text.trim());
  if (words.length < 3) return false;
  // sentences have words between their figures
  const isValue = (word: string | undefined): boolean =>
    word !== undefined && 'NPM'.includes(kindOf(word)) && /^[^\u4e00-\u9fff]+$/.test(word);
  if (!words.some((word, w) => isValue(word) && isValue(words[w + 1]))) return false;
  const marked = words.length < LONG && /[，,；、：](?!\d)/.test(text);
  const figures = words.filter(
    (word, w) => w > 0 && 'NP'.includes(kindOf(word)) && !UNIT.test(words[w + 1] ?? ''),
  );
  return figures.length >= (marked ? 3 : 2) && figures.length * 10 >= words.length * (marked ? 4 : 3);
}

/** The most cells of a row: more of them, and the line is a whole table. */
const WIDEST = 20;

/** A line with two blanks between each of its many cells as if there were one. */
export function narrowed(text: string): string {
  if (!text.includes('  ') || /[\t|｜│]/.test(text)) return text;
  const gaps = text.trim().match(/[ \u3000]+/g) ?? [];
  return gaps.length > WIDEST && gaps.every((gap) => gap === '  ') ? text.trim().replace(/ {2}/g, ' ') : text;
}
