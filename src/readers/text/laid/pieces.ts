// The pieces of a line: its groups of words, and which of them stand over lanes of their own.
import type { HeadCell } from './heads.js';
import { groupOf, isNextCell, isNumber, type Group, type Word } from './words.js';

/** Where the cells of a column stand. */
export interface Lane {
  from: number;
  to: number;
  head: HeadCell | null;
}

/** How far words stand over a lane; negative where beside it. */
export const shared = (a: Word, b: Lane): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

/** Figures and dashes each on their own, and a code at the left apart from its name. */
export function apart(group: Group, isFirst: boolean): Group[] {
  const parts: Word[][] = [];
  group.words.forEach((word, i) => {
    const before = group.words[i - 1];
    const isCode =
      isFirst &&
      before &&
      /^(?:\d{3}|\d{5}|\d{7})$/.test(before.text) &&
      i === 1 &&
      !/^[万亿元个人次项年月日件户亩公平]/.test(word.text) &&
      /^[\u4e00-\u9fff（]{2}/.test(word.text);
    const isNext = before && /^-?[\d,]*\d\.\d\d$/.test(before.text) && isNextCell(word.text);
    if (before && !isCode && !isNext && !(isAmount(before.text) && isAmount(word.text)))
      parts.at(-1)!.push(word);
    else parts.push([word]);
  });
  return parts.map(groupOf);
}

/** A figure, or a dash for none. */
export const isAmount = (text: string): boolean => isNumber(text) || /^[—–/-]{1,2}$/.test(text);

interface Part {
  lane: number;
  part: Word;
  across: boolean;
}

/** A group, or its words where they stand over lanes of their own. */
export function partsOf(group: Group, lanes: Lane[]): Part[] {
  const hits = measures(group.words).map((word) => over(word, lanes));
  const own = new Set(hits.map(({ lane }) => lane).filter((lane) => lane !== -1));
  const across = hits.some((hit) => hit.across);
  if (own.size <= 1) return [{ lane: [...own][0] ?? -1, part: group, across }];
  const parts: { lane: number; words: Word[] }[] = [];
  group.words.forEach((word, i) => {
    const { lane } = hits[i]!;
    const last = parts.at(-1);
    if (last && (lane === -1 || last.lane === -1 || lane <= last.lane)) {
      last.words.push(word);
      if (last.lane === -1) last.lane = lane;
    } else parts.push({ lane, words: [word] });
  });
  return parts.map(({ lane, words }) => ({ lane, part: groupOf(words), across }));
}

/** Each word, or the figure and its unit that it belongs to. */
function measures(words: Word[]): Word[] {
  const result: Word[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const isUnit = before && /[\d%]$/.test(before.text) && /^[\u4e00-\u9fff]/.test(word.text);
    result.push(isUnit ? result[i - 1]! : word);
    if (!isUnit) return;
    const whole = { ...result[i - 1]!, to: word.to };
    for (let k = i; k >= 0 && result[k] === result[i] && k > i - 2; k -= 1) result[k] = whole;
  });
  return result;
}

/** The lane that a word shares most with; `across`: it reaches far into another one. */
function over(word: Word, lanes: Lane[]): { lane: number; across: boolean } {
  let lane = -1;
  let most = 0;
  let hit = 0;
  lanes.forEach((each, i) => {
    const size = shared(word, each);
    if (size > Math.min(1, (each.to - each.from) / 3)) hit += 1;
    if (size > most) {
      most = size;
      lane = i;
    }
  });
  return { lane, across: hit > 1 };
}
