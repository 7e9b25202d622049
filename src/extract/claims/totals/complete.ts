// Does a list name all parts of its total? Only then is a sum that falls short a mistake.
import { digitCount } from '../../../values/digits.js';
import { isShifted, isSlipOf, isTurnedRound, oneDigitApart, rounded } from '../../../values/digit-slips.js';
import { evaluate, exactValue, sharedPrecision } from '../../../values/expression.js';
import { suspectedCause } from '../../../values/cause.js';
import { meet } from '../../../values/interval.js';
import { printed, type Quantity } from '../../../values/quantity.js';
import { dec, isZero, type Decimal } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { sumOfParts } from '../build.js';
import { SELECTION } from '../sentence/cues.js';
import { overlap, partsOfOneWhole, UPPER } from './kinds.js';

export type Completeness = 'complete' | 'selection' | 'unknown';

/** What the words around a list say of its completeness. `between`: from the total to the first item; `behind`: after the last. */
export function completeness(
  total: Amount,
  items: Amount[],
  word: string,
  between: string,
  behind: string,
): Completeness {
  const names = items.map((item) => item.name + item.lead);
  const economic = /人员经费|公用经费|人员支出|公用支出/.test(total.lead + total.topic);
  if (economic && items.length >= 3 && !/等/.test(behind) && (!/其中/.test(word) || nearlyAll(total, items)))
    return 'complete';
  if (/^等(?!级)/.test(behind)) return 'selection';
  // 得分99.52分，其中产出49.73分、效益30分: two of four
  const isScore = total.quantity.dimension === 'score';
  if (isScore && items.length === 2 && /^其中/.test(word) && !nearlyAll(total, items)) return 'unknown';
  // those who are satisfied leave out those who are not
  if (
    items.every((item, i) => /满意/.test(names[i]!) || item.parallel) &&
    /满意/.test(names.join('')) &&
    !names.some((name) => /不[^,;]{0,2}满意/.test(name))
  )
    return 'unknown';
  if (
    partsOfOneWhole(names, total.quantity.dimension) ||
    items.every((item) => /^第[一二三四五六七八九十\d]+/.test(item.name))
  )
    return items.length >= 2 ? 'complete' : 'unknown';
  if (isScore && items.length >= 2) return 'complete';
  if (/^其他|其他[^,;。]{0,8}$/.test(items.at(-1)!.name)) return 'complete';
  if (items.every((item) => /\((?:类|款|项)\)/.test(item.lead + item.topic))) return 'complete';
  if (sharesOf(items) && items.length >= 2) return 'complete';
  if (areVehicles(items)) return 'complete';
  // a list that prints zeros leaves nothing out
  if (items.length >= 3 && items.some((item) => isZero(item.quantity.value))) return 'complete';
  // 主要用于公务出行，其中：燃料费…: the purpose is a selection, the list behind it need not be
  // 评价组由5人组成，其中注册会计师2人: 组成 is said of all
  if (/^其中/.test(word) && /^组成,?$/.test(between)) return 'unknown';
  const clause = /^其中/.test(word) ? between.slice(between.search(/[^,;。]*$/)) : between;
  if (SELECTION.test(clause + word)) return 'selection';
  if (/分别|组成|构成|分为|设置|共分/.test(word + between)) return items.length >= 2 ? 'complete' : 'unknown';
  if (counted(between + word) === items.length) return 'complete';
  if (items.length >= 2 && /^(?:和|及|以及|与)/.test(items.at(-1)!.lead.replace(/^[、,]/, '')))
    return 'complete';
  if (items.length >= 3 && (word === '(' || samePattern(items))) return 'complete';
  if (items.length >= 3 && /:$/.test(word) && OWN_MONEY.test(total.lead) && nearlyAll(total, items))
    return 'complete';
  return 'unknown';
}

/** 共有车辆6辆，其中一般公务用车3辆、其他用车1辆: the kinds that the statement of assets lists. */
export const areVehicles = (items: Amount[]): boolean =>
  items.length >= 2 && items.every(({ name, quantity }) => quantity.unit === '辆' && /用车$/.test(name));

/** Each item is followed by its share of the whole, and the shares come to a hundred. */
function sharesOf(items: Amount[]): boolean {
  let total = dec(0);
  for (const item of items) {
    const next = item.line.mentions.find((m) => m.start >= item.mention.end);
    if (next?.quantity.dimension !== 'rate') return false;
    if (!/^[,(]?占|^[,(]?比重/.test(item.line.text.slice(item.mention.end, next.start))) return false;
    total = total.add(next.quantity.value);
  }
  return total.compare(dec('0.985')) >= 0 && total.compare(dec('1.015')) <= 0;
}

/** Spending and funds are listed in full; figures of the economy (税收, 产值) by their largest parts. */
const OWN_MONEY = /支出|资金|经费|预算|拨款|安排|下达|投资|收入合计|收入总计/;

/** The parts make up nine tenths of the total at least. */
function nearlyAll(total: Amount, items: Amount[]): boolean {
  const sum = exactValue(sumOfParts(items))!;
  return sum.compare(total.quantity.value.mul(dec('0.9'))) >= 0;
}

const DIGITS = '零一二三四五六七八九十';

/** The number of parts that the words announce: 设置4个二级项目, 分三个部分. */
function counted(words: string): number | null {
  const match = /(\d+|[二两三四五六七八九十])(?:个|项|类|部分|笔|年|期|批|阶段)(?!度)/.exec(words);
  if (!match) return null;
  const digit = match[1] === '两' ? 2 : DIGITS.indexOf(match[1]!);
  return /\d/.test(match[1]!) ? Number(match[1]) : digit;
}

/** Three or more names that end alike (蓬江区, 江海区 … ; 第一季度, 第二季度 …) list one kind of thing. */
function samePattern(items: Amount[]): boolean {
  const endings = items.map((item) => item.name.slice(-1));
  const commonest = Math.max(...endings.map((ending) => endings.filter((e) => e === ending).length));
  return (
    items.every((item) => item.name !== '') &&
    commonest >= items.length / 2 &&
    /[区县市镇乡村街办处局院校所中心]/.test(endings.join(''))
  );
}

/** All names begin or end alike (业务培训, 安全培训; 县道, 乡道; 进社区, 进学校). */
function namedAlike(items: Amount[]): boolean {
  const names = items.map((item) => item.name.replace(/[“”"()]/g, ''));
  return (
    names.every((name) => name.length >= 2) &&
    new Set(names).size === names.length &&
    (new Set(names.map((name) => name.at(-1))).size === 1 || new Set(names.map((name) => name[0])).size === 1)
  );
}

/** 在职486人，其中教师372人；编外118人: a semicolon ends a list that has no colon. */
export const isParted = (total: Amount, [first, second]: Amount[]): boolean =>
  first!.line === total.line &&
  second!.line === total.line &&
  total.index < first!.index &&
  !total.line.text.slice(total.mention.end, first!.mention.start).includes(':') &&
  total.line.text.slice(first!.mention.end, second!.mention.start).includes(';') &&
  !total.line.text.slice(first!.mention.end, second!.mention.start).includes('%');

/** A list of few digits that one slip keeps from adding up: parts of one kind, or three of them that nearly make the total. */
export function slipInList(total: Amount, items: Amount[]): boolean {
  if (items.length < 2 || items.some((item) => item.quantity.approximate || item.quantity.upper))
    return false;
  if (total.quantity.approximate || overlap(items) || isParted(total, items)) return false;
  const value = exactValue(sumOfParts(items))!;
  const whole = total.quantity.value;
  const over = value.compare(whole) > 0;
  const akin = namedAlike(items);
  if (akin && over && total.quantity.dimension !== 'money') return true;
  const near = oneSlipFrom(total.quantity, items, value, over ? 1 : LONG);
  if (isTight(total, items) && (near || isShiftFrom(total.quantity, items, value))) return true;
  // two parts of different names: only where they cannot both be parts
  if (!akin && items.length < 3 && (!over || total.quantity.dimension === 'money')) return false;
  // 186场 printed as 816场 with all its parts: only figures of three digits or more are that far off by one slip
  if (!over && items.some((item) => UPPER.test(item.name))) return false;
  const long = akin && total.quantity.dimension !== 'money' && digitCount(total.quantity) >= 3;
  return near && (over || long || value.compare(whole.mul(dec('0.7'))) >= 0);
}

/** 126人，其中镇级34人、村级22人: of a selection one digit more or less makes any two-digit part fit. */
const LONG = 3;

const oneSlipFrom = (total: Quantity, items: Amount[], sum: Decimal, least: number): boolean =>
  oneDigitApart(total, sum, 1) ||
  items.some(({ quantity }) => {
    const wanted = total.value.sub(sum.sub(quantity.value));
    // points are not rounded: 30分 is no slip of 49.79分
    const isPlain = quantity.dimension !== 'score' || rounded(wanted, quantity.step).equals(wanted);
    return (
      isPlain &&
      (digitCount(quantity) < least ? isTurnedRound(quantity, wanted) : oneDigitApart(quantity, wanted, 1))
    );
  });

/** The point, or 元 for 万元, in one figure. */
const isShiftFrom = (total: Quantity, items: Amount[], sum: Decimal): boolean =>
  isShifted(total, sum) ||
  items.some(({ quantity }) => isShifted(quantity, total.value.sub(sum.sub(quantity.value))));

/**
 * 163人，其中孤儿38人，无人抚养125人: right behind the whole, one part upon the other with nothing between. Such a list
 * names all parts, save for ranks and attributes; where the digits are few, a selection is one slip away by chance.
 */
function isTight(total: Amount, items: Amount[]): boolean {
  const { line, mention } = total;
  const [first, last] = [items[0]!, items.at(-1)!];
  // 支出8.40万元，控制率88.42%，其中…: a rate of it stands aside
  const between = line.text.slice(mention.end, first.leadStart).replace(/,[^,;。\d]{0,16}[\d.]+%/g, '');
  // 26家机构（卫生院17家、社区中心9家）: what fills a bracket
  const isAside = between.endsWith('(') && line.text[last.mention.end] === ')';
  if (first.line !== line || digitCount(total.quantity) < (isAside ? 2 : 3)) return false;
  if (items.some((item) => item.name === '' || UPPER.test(item.name))) return false;
  if (!/^[一-龥]{0,14}[,。(:]?(?:其中[:,]?|(?:主要)?包括[:,]?|含|包含|分别(?:为|是))?$/.test(between))
    return false;
  return items.every((item, i) => {
    const before = items[i - 1];
    if (!before) return true;
    // 专任教师218人（其中高级职称96人）、教辅人员53人: what a bracket details stands aside
    const joint = line.text.slice(before.mention.end, item.leadStart).replace(/\([^()]*\)/g, '');
    return /^[、,;和及与]?(?:以及)?$/.test(joint);
  });
}

/** One slip in the total or in one part would make the sum hold: too unlikely by chance to be a selection. */
export function oneSlipAway(total: Quantity, items: Amount[]): boolean {
  const expression = sumOfParts(items);
  const value = exactValue(expression);
  if (value === null || digitCount(total) < 4) return false;
  const precision = sharedPrecision([total, ...items.map((item) => item.quantity)]);
  const holds = (stated: Quantity, expected: { low: typeof value; high: typeof value }): boolean =>
    meet(printed(stated, { decimals: precision.get(stated.unit) ?? 0 }), expected);
  if (suspectedCause(total, [{ expression }], [], precision, holds) !== null) return true;
  const expected = evaluate(expression, precision);
  if (expected === null) return false;
  if (oneDigitApart(total, value)) return true;
  return items.some(({ quantity }) => isSlipOf(quantity, total.value.sub(value.sub(quantity.value))));
}
