// What a rate told away from its figures is a rate of: the thing that its clause begins with, the rate named before the comma.
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';

/** 资金到位率偏低，仅为86.00%: named before the comma. */
export const saidBefore = ({ line, leadStart, sentence }: Amount): string =>
  /([^,;。:、]{3,20}(?:率|进度|比例|度))(?:最[高低快慢]|偏低|较低|不高|偏高|较高|偏慢|较慢|滞后|不足|过低|不理想|未达标)+,$/.exec(
    line.text.slice(sentence.start, leadStart),
  )?.[1] ?? '';

/** 双溪区资金到位1380万元，到位率: the thing that begins the clause. */
export function firstName(rate: Amount): string {
  const { text } = rate.line;
  const from = Math.max(rate.sentence.start, text.lastIndexOf(';', rate.mention.start) + 1);
  const words = /^[^,;:。\d]*/.exec(text.slice(from))![0];
  return words
    .replace(
      /(?:资金|经费|预算|实际|已|应)*(?:到位|支出|支付|使用|执行|完成)(?:(?:进度|率)?(?:偏|较|滞后|不)[^,;。]{0,2})?$/,
      '',
    )
    .replace(/^[一二三四五六七八九十]是/, '');
}

/** A name without its number and the words for money. */
export const bare = (words: string): string =>
  core(words.replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.]+/, '')).replace(
    /(?:项目|资金|经费|支出)+$/,
    '',
  );
