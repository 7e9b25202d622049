// Lines of aligned columns as words, and words one blank apart as groups.
import { remembered } from '../../../values/remember.js';
import { isTotal } from '../align.js';
import type { Line } from '../draft.js';
import { widthOf } from '../width.js';

export interface Word {
  text: string;
  from: number;
  to: number;
}

/** A line of the file with its words. */
export interface LaidLine {
  line: number;
  afterGap: boolean;
  opensPage: boolean;
  words: Word[];
}

/** Words with no more than a blank between them. */
export interface Group extends Word {
  words: Word[];
}

/** `wide`: places that a Chinese character takes; editors align by two, converters by one. */
export function laidLines(lines: (Line & { afterGap: boolean })[], wide: 1 | 2): LaidLine[] {
  const measure = wide === 2 ? widthOf : (text: string): number => text.length;
  return lines.map(({ number, text, afterGap, opensPage }) => ({
    line: number,
    afterGap,
    opensPage: opensPage === true,
    words: [...text.matchAll(/\S+/g)].flatMap((match): Word[] => {
      const from = measure(text.slice(0, match.index).replaceAll('\t', '        '));
      const whole = { text: match[0], from, to: from + measure(match[0]) };
      const figure = /^-?[\d,]*\d\.\d\d(?=[\u4e00-\u9fff])/.exec(match[0])?.[0];
      if (!figure || !isNextCell(match[0].slice(figure.length))) return [whole];
      const at = from + measure(figure);
      return [
        { text: figure, from, to: at },
        { text: match[0].slice(figure.length), from: at, to: whole.to },
      ];
    }),
  }));
}

/** Whether words right behind a figure with two decimals are those of the next cell: too many for a unit. */
export const isNextCell = (text: string): boolean =>
  /^[\u4e00-\u9fff]{3}/.test(text) && !/^(?:[百千万亿公平立]|个|元)/.test(text);

/** Words as one piece. */
export function groupOf(words: Word[]): Group {
  return {
    text: words.map(({ text }) => text).join(' '),
    from: words[0]!.from,
    to: words.at(-1)!.to,
    words,
  };
}

/** The pieces of a line that two or more blanks keep apart. */
export function groupsOf(words: Word[]): Group[] {
  const groups: Word[][] = [];
  words.forEach((word, i) => {
    if (i > 0 && word.from - words[i - 1]!.to <= 1) groups.at(-1)!.push(word);
    else groups.push([word]);
  });
  return groups.map(groupOf);
}

/** A bare figure. */
export const isNumber = remembered((text) =>
  /^[-−－]?\d[\d,]*(?:\.\d*)?[%％]?$|^[.,]?\d+[%％]?$|^[%％.]$/.test(text),
);

/** A figure, with a unit or a sign of comparison or without, or a dash for none. */
export const isFigure = remembered((text) =>
  /^(?:[-−－]?[\d,.，．]+[%％]?|[—–-]{1,2}|\/|[≥≤＝=＞＜><]\s?.{1,12}|[\d.,]+\s?[\u4e00-\u9fff%％℃]{1,4})$/.test(
    text,
  ),
);

/** An item of a list of amounts: 一、… */
export const isItem = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])./.test(text);

/** The words of a row of sums: 合计, 本年收入合计, 决策小计. */
export const isSum = (text: string): boolean => isTotal(text) || /^.{2,8}(?:合计|总计|小计)$/.test(text);
