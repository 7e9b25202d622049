// The number at the head of a line: 第一部分, 一、 （一） 1. （1） ① 1.1 in all their widths.
import { chineseNumber } from '../../values/quantity.js';
import { flat } from '../../values/text.js';

/** Styles of heading numbers, from the widest to the narrowest by custom. */
export const STYLES = ['第一部分', '一、', '（一）', '1.', '1.1', '（1）', '①'] as const;
export type Style = (typeof STYLES)[number];

export interface Numbered {
  style: Style;
  value: number;
  /** The number as printed. */
  label: string;
  /** What follows it. */
  rest: string;
}

const HAN = '〇零一二三四五六七八九十百';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const patterns: [Style, RegExp][] = [
  ['第一部分', new RegExp(`^第\\s*([${HAN}]{1,3}|\\d{1,2})\\s*(?:部分|章|节|篇)(?=$|[^${HAN}])[:、.\\s]*`)],
  ['（一）', new RegExp(`^[([【〔]?\\s*([${HAN}]{1,3})\\s*[)\\]】〕]\\s*[、.,:]?\\s*`)],
  ['一、', new RegExp(`^([${HAN}]{1,3})\\s*(?:[、.,．:]|\\s(?=[^\\s\\d${HAN}]))\\s*`)],
  ['1.1', /^(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d%万元个人次亿.公平亩米吨倍分年天台套小度])\s*[.、]?\s*/],
  ['（1）', /^[([]?\s*(\d{1,2})\s*[)\]]\s*[、.,:]?\s*/],
  ['1.', /^(\d{1,2})\s*(?:[.、．:](?!\d)|\s(?=[\u4e00-\u9fff])(?![年月日个人次万元亿]))\s*/],
  ['①', new RegExp(`^([${CIRCLED}])\\s*[、.]?\\s*`)],
];

/** What any of them begins with: most lines begin with none of it. */
const BEGINNING = new RegExp(`^[第([【〔\\s\\d${HAN}${CIRCLED}]`);
const ENUMERATION = new RegExp(`^[${HAN}](?:[、是]|[等级类季月年期批次阶]|至)`);

/** Reads the number that a line begins with; null where there is none. */
export function numbered(text: string): Numbered | null {
  const indent = /^[\s\u3000#*]*/.exec(text)![0].length;
  const line = text.slice(indent);
  if (!BEGINNING.test(flat(line.slice(0, 1)))) return null;
  const plain = flat(line);
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const value = valueOf(style, match[1]!);
    if (value === null) continue;
    const rest = line.slice(match[0].length);
    if (isEnumeration(style, flat(rest.slice(0, 2)))) continue;
    return { style, value, label: line.slice(0, match[0].length).trim(), rest };
  }
  return null;
}

/** 一、二等奖 and 三、四季度 begin a list of numbers, not a heading. */
function isEnumeration(style: Style, rest: string): boolean {
  if (style === '一、') return ENUMERATION.test(rest);
  if (style === '1.') return /^\d/.test(rest);
  return false;
}

function valueOf(style: Style, digits: string): number | null {
  if (style === '①') return CIRCLED.indexOf(digits) + 1;
  if (style === '1.1') return Number(digits.split('.').at(-1));
  if (/^\d+$/.test(digits)) return Number(digits);
  const value = chineseNumber(digits);
  return value === null ? null : Number(value.valueOf());
}
