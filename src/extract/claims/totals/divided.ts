// Wholes that a sentence divides, once or twice: 保洁员468人，分布在东城168人、西城300人；按性别分，男171人，女297人.
import { isShifted, oneDigitApart } from '../../../values/digit-slips.js';
import { dec } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import type { TotalFound } from './index.js';
import { isExact, partsOfOneWhole } from './kinds.js';
import { sameStage } from './stages.js';

/** What leads from a whole to the first of its parts; `by` says that nothing is left out. */
const HEAD =
  /^(?:\([^()\d]*\))?(?:的?[一-龥]{0,8}?)[,:(](?<by>分布(?:在|于)|分属|(?:其中)?按[^,;:。\d]{2,10}分[,:]?|(?:其中)?分[一-龥]{2,4}看[,:])?(?<name>[^,;:。、]{0,16}|[^,;:。]{0,40}(?:分别|依次|各)[^,;:。、\d]{0,6})$/;
/** The second division of a whole, behind the first one. */
const AGAIN = /^[,;](?:其中)?(?:按[^,;:。\d]{2,10}分|从[^,;:。\d]{2,8}看)[,:]?(?<name>[^,;:。、]{0,16})$/;
const JOINT = /^(?:[、,]|以?及|和|与)+/;
/** Where the list is all that the sentence says, or a bracket. */
const CLOSED = /^(?:[;。)]|$)/;
/** 退出412户，主动退出96户，其余316户: all the others. */
const REST = /^,?(?:其余|余下)的?$/;
/** Words of a list that leaves something out, or holds no parts. */
const OPEN = /其中|主要|等|包括|含|目前|已|另|比|较|计划|目标|应|同比/;
/** 核定编制36名，在职人员34人，退休人员15人: posts are not the people who hold them, or held them. */
const POSTS = /编制|定员|员额|岗位(?:数|总数|总量)/;
const HELD_BY = /[在离]职|[离退]休|实有|在[编岗]/;
/** A list that falls short by more than this may leave something out. */
const MOST = dec('0.7');

/** Kinds that one thing can only be one of, and that make up the whole. */
const KINDS: RegExp[][] = [
  [/高危/, /中危/, /低危/],
  [/重大/, /较大/, /一般/],
  [/大型/, /中型/, /小型/],
  [/未成年/, /(?<!未)成年/],
  [/自理/, /半失能|半自理|半护理/, /(?<!半)失能|(?<!半)全护理|不能自理/],
  [/重点/, /一般/],
  [/城市|城镇|城区/, /农村|乡村/],
  [/集中/, /分散/],
  [/职工/, /居民/],
];

/** The wholes of a line that its words divide, with their parts; `taken` are parts of other lists. */
export function* dividedTotals(amounts: Amount[], taken: ReadonlySet<Amount>): Generator<TotalFound> {
  const parts = new Set(taken);
  for (const total of amounts) {
    if (!isWhole(total) || parts.has(total)) continue;
    let last = total;
    for (let found = partsFrom(total, last, amounts); found; found = partsFrom(total, last, amounts)) {
      const { items, isAll } = found;
      last = items.at(-1)!;
      for (const item of items) parts.add(item);
      const claim = claimOf('total', total, [sumReading(items)]);
      const holds = agrees(total.quantity, sumOfParts(items));
      if (holds) yield { claim, total, items };
      // 核定编制92名，实有86人，行政、事业编制分别为36名、56名: of the one told before
      else if (
        amounts.some(
          (a) =>
            a.index < total.index &&
            isWhole(a) &&
            alike(a.quantity, total.quantity) &&
            agrees(a.quantity, sumOfParts(items)),
        )
      )
        continue;
      else if (isAll || isSlipped(total, items)) yield { claim: { ...claim, sure: true }, total, items };
    }
  }
}

const isWhole = (a: Amount): boolean =>
  isExact(a) &&
  ['count', 'measure', 'money'].includes(a.quantity.dimension) &&
  !a.parallel &&
  !/^(?:[、和及与]|其中)|满意”?的?$/.test(a.lead);

interface Parts {
  items: Amount[];
  /** The words leave no doubt that nothing is missing. */
  isAll: boolean;
}

/** The parts that stand right behind the whole, or behind its first division; null where none do. */
function partsFrom(total: Amount, last: Amount, amounts: Amount[]): Parts | null {
  const first = amounts[last.index + 1];
  if (!first || first.sentence !== total.sentence || !isPart(first, total)) return null;
  const { text } = total.line;
  const words = text.slice(last.mention.end, first.mention.start);
  const head = (last === total ? HEAD : AGAIN).exec(words)?.groups;
  if (!head || OPEN.test(words.replace(/按[^,;:。]{2,10}分/, ''))) return null;
  const run = first.parallel;
  const list = [first];
  for (let next = amounts[first.index + 1]; next && isPart(next, total); next = amounts[next.index + 1]) {
    const own = text.slice(list.at(-1)!.mention.end, next.mention.start);
    const name = own.replace(JOINT, '');
    if (next.sentence !== total.sentence || name === own || OPEN.test(name)) break;
    if (run !== (name === '') || /[,;:。]/.test(name)) break;
    list.push(next);
  }
  // 中央268万元，省级152万元: what stands beside money need not divide it
  const names = list.map((a) => (a.called === '' ? a.lead : a.called));
  if (POSTS.test(total.lead) && names.some((name) => HELD_BY.test(name))) return null;
  if (list.length > 1 && REST.test(names.at(-1)!)) return { items: list, isAll: true };
  if (total.quantity.dimension === 'money' && !run && head.by === undefined)
    return list.length > 2 &&
      partsOfOneWhole(names) &&
      list.every(({ role }) => role !== null && role === total.role)
      ? { items: list, isAll: false }
      : null;
  for (let n = list.length; n >= 2; n -= 1)
    if (areKinds(names.slice(0, n), total)) return { items: list.slice(0, n), isAll: true };
  const behind = text.slice(list.at(-1)!.mention.end);
  if (list.length < 2 || /^[一-龥]{0,8}等(?!级)/.test(behind)) return null;
  if (head.by !== undefined || last !== total)
    return { items: list, isAll: list.length > 2 && CLOSED.test(behind) };
  if (/^[^,;]*:/.test(words) && CLOSED.test(behind)) return { items: list, isAll: endAlike(names) };
  return run ? { items: list, isAll: false } : null;
}

/** 预算900万元，分季度支出分别为…: what was spent is no part of what was planned. */
const isPart = (a: Amount, total: Amount): boolean =>
  isExact(a) &&
  alike(a.quantity, total.quantity) &&
  (total.quantity.dimension !== 'money' || sameStage(total, a));

const areKinds = (names: string[], { quantity }: Amount): boolean =>
  partsOfOneWhole(names, quantity.dimension) ||
  KINDS.some(
    (kinds) =>
      kinds.length === names.length && kinds.every((kind) => names.filter((n) => kind.test(n)).length === 1),
  );

/** 小（1）型、小（2）型: kinds of one thing. */
const endAlike = (names: string[]): boolean =>
  names.every((name) => name.length > 1) && new Set(names.map((name) => name.at(-1))).size === 1;

/** One digit, or the point, of one figure keeps the parts from adding up; a list that falls far short is a selection. */
function isSlipped(total: Amount, items: Amount[]): boolean {
  const sum = exactValue(sumOfParts(items))!;
  const missing = total.quantity.value.sub(sum);
  const isNear = ({ quantity }: Amount, wanted = quantity.value.add(missing)): boolean =>
    wanted.compare(0) > 0 && (oneDigitApart(quantity, wanted, 1) || isShifted(quantity, wanted));
  if (sum.compare(total.quantity.value.mul(MOST)) < 0 && items.length < 3) return false;
  return isNear(total, sum) || items.some((item) => isNear(item));
}
