// The words that points are given for: right before them, at the head of the sentence, with the rate or the rule they follow.
import { squeezed } from '../../../values/text.js';
import type { Amount } from '../sentence/amounts.js';
import { FULL, GIVEN, OFF, RATED } from './slots.js';

/** The words that points are given for, without those that say which points. */
export function nameIn(words: string): string {
  const bare = squeezed(words)
    .replace(/\((?:满分|分值|权重分?|标准分|总分|共|计)?(?:为|:)?$/, '')
    .split(/[,;。:、)]/)
    .at(-1)!;
  const name = bare
    .replace(OFF, '')
    .replace(FULL, '')
    .replace(GIVEN, '')
    .replace(/(?:自评价?|评价|实际|综合评价|评定|核定)$/, '')
    .replace(/^按.{0,8}(?:比例|标准|规定|要求)/, '')
    .replace(/(?<=.{2})按[^按]{0,8}(?:比例|标准|规定|要求)$/, '')
    .replace(/^(?:其中|[一二三四五六七八九]是|以及|和|及|与)+/, '')
    .replace(/(?:为|是|共|计)+$/, '')
    .replace(/^\(+/, '');
  return /\d/.test(name) || name.length > 20 || /^(?:该|此|本)(?:项|指标|部分)?/.test(name) ? '' : name;
}

/** …情况见表2，其中决策类得分率最低，为: the clause right before. */
export const ratedIn = (words: string): string =>
  headIn(words.replace(RATED, '').split(/[,;:]/).at(-1)!.replace(/^其中/, ''));

/** The words that a sentence begins with, without a number in front: a part of a score, and nothing more. */
export function headIn(words: string): string {
  const clauses = words
    .replace(GIVEN, '')
    .split(/[,:、]/)
    .filter((clause) => clause !== '');
  const [head] = clauses;
  const name = (head ?? '')
    .replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.](?=[^\d])/, '')
    .replace(/的$|\((?:满分|分值|权重)?(?:为|:)?$/, '')
    .replace(/^其中/, '');
  return clauses.length === 1 && name.length >= 2 && name.length <= 12 && !/[\d;。!?]/.test(name) ? name : '';
}

/** 满意度按实际值与90%之比计分，得9.41分. */
export const ruledIn = ({ line, sentence, mention }: Amount): string =>
  /^([^,;。:、()\d]{2,10}?)按[^,;。]{2,24}(?:计分|得分|计算),[^,;。\d]{0,6}$/.exec(
    line.text.slice(sentence.start, mention.start).split(';').at(-1)!,
  )?.[1] ?? '';

/** 资金到位率98.75%，得4.94分: the rate that they are given for. */
export const ratedBefore = (a: Amount, rate: Amount | undefined, words: string): string =>
  rate?.sentence === a.sentence &&
  rate.quantity.dimension === 'rate' &&
  /^[,(]?(?:自评)?(?:得分?|计)(?:为|:)?$/.test(words)
    ? (/([一-龥“”]{2,14}[率度])(?:为|达到?|是|:)?$/
        .exec(rate.lead)?.[1]
        ?.replace(/^(?:其中|本年|全年|项目的)/, '') ?? '')
    : '';
