// Which figures of a list a sum behind it names: the first two, all from the best answer to one grade, those it calls by name.
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { SUMMED } from '../sentence/cues.js';

/** 非常满意318份、比较满意131份、一般29份，前两项合计449份: as many as it says, from the list's beginning. */
export function firstOnes({ line, leadStart, mention }: Amount, before: Amount[]): Amount[] | null {
  const words = /前([二两三四五六七八九十\d]{1,2})(?:项|个|类|者|名|位|批|笔)[^,;。\d]*$/;
  const said = words.exec(line.text.slice(Math.max(0, leadStart - 4), mention.start))?.[1];
  if (said === undefined) return null;
  const list = joinedBefore({ line } as Amount, before);
  return list.length > numberIn(said) ? list.slice(0, numberIn(said)) : null;
}

/** The grade that a sum goes up to: 满意及以上. */
export const UP_TO = /^[“"]?(?<grade>[一-龥]{1,6}?)[”"]?(?:及|或)?以上(?:的|共|合计|总计|有|为)*$/;

/** 非常满意241份、满意102份、基本满意25份，满意及以上343份: from the list's beginning to that grade. */
export function betterOnes(total: Amount, before: Amount[]): Amount[] | null {
  const listed = joinedBefore(total, before);
  const grade = UP_TO.exec(total.lead)?.groups?.grade;
  const nameOf = (a: Amount): string =>
    core(a.name || a.lead)
      .replace(/^(?:其中|选择)/, '')
      .replace(/^[“"]|[”"]$/g, '');
  const at = listed.findIndex((a) => nameOf(a) === grade);
  return at > 0 && at < listed.length - 1 ? listed.slice(0, at + 1) : null;
}

/** 非常满意214份、满意197份、一般63份，非常满意和满意合计411份: those of the list that it names. */
export function namedOnes({ lead }: Amount, before: Amount[]): Amount[] | null {
  const names = lead
    .replace(SUMMED, '')
    .replace(/^[、,]/, '')
    .split(/[、和与及+]/)
    .map(core);
  const items = names.map((name) =>
    before.filter((a) => name.length >= 2 && core(a.name || a.lead.replace(/^[、,]/, '')) === name),
  );
  const isEach = items.length > 1 && items.every((found) => found.length === 1);
  return isEach && before.length > items.length ? items.flat() : null;
}

/** The figures right before a total that 、 joins to each other. */
export function joinedBefore({ line }: Amount, since: Amount[]): Amount[] {
  let from = since.length - 1;
  while (
    from > 0 &&
    /^[、和及与]/.test(
      line.text.slice(since[from - 1]!.mention.end).replace(/^[一-龥]{1,8}(?=[、和及与])/, ''),
    )
  )
    from -= 1;
  return since.slice(Math.max(0, from));
}

/** 两 is 2. */
export const numberIn = (words: string): number =>
  /\d/.test(words) ? Number(words) : words === '两' ? 2 : '零一二三四五六七八九十'.indexOf(words);
