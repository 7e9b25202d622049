// A list whose whole stands elsewhere: 分县区任务：…; 结余资金中，A…，其余B…; 春季学期…，秋季学期…; 资金流向为：….
import { distinctValues } from '../../../values/distinct.js';
import { tellingDigits } from '../../../values/digits.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import type { Line, Sentence } from '../sentence/lines.js';
import { core } from '../sentence/names.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { SUMMED } from '../sentence/cues.js';
import { oneSlipAway, slipInList } from './complete.js';
import { withinOf } from './lists.js';
import { isExact, isOfOtherSide, partsOfOneWhole } from './kinds.js';
import type { TotalFound } from './index.js';
import { isYardstick } from './yardsticks.js';
import { isBefore } from '../sentence/order.js';

/** Words of a label that announce all parts of something. */
const BREAKS_DOWN =
  /(?:(?<!\d)分|各|来源|构成|组成|明细|分布|地点|清单|去向|流向|用途|结构|投向|方向|(?:支出|使用|安排|分配|执行|完成)情况)[^,;。:]{0,8}(?:为|是|如下|:|,)*$|^从[^,;。:]{1,8}看[,:]$|[一-龥]{2}中,$/;
/** 各镇面积为城关镇12.6万亩、…: the label and the first name in one. */
const ALL_OF = /^(?:其中)?各[一-龥]{1,8}?(?:分别)?(?:为|是)(?=[一-龥]{2})/;
const EACH_OF =
  /^(?:其中|20\d\d年|全年)?(?:各|[二两三四五六七八九十\d]{1,3}个|[一1]至[二三四]|第?一、二、三、四)[一-龥]{1,10}分别(?:为|是|[一-龥]{2,4})?$/;
/** Parts of a year or of a payment. */
const SPANS = /(?:春季|秋季|[上下]学期|[上下]半年|第?[一二三四]季度|第[一二三四]批|首批)/;
const REST = /^(?:其余|余下|剩余|余)/;
/** How many lines above a list its whole may stand. */
const REACH = 8;

interface List {
  items: Amount[];
  /** The words before it. */
  label: string;
  /** The words leave no doubt that all parts are named. */
  whole: boolean;
  /** Halves or batches: their whole may stand anywhere. */
  spans: boolean;
  /** Told in one go of all that there are. */
  run: boolean;
}

/** The lists that no other recogniser explains; `taken` are figures that are parts of other lists. */
export function* listsElsewhere(
  lines: Line[],
  read: Amount[][],
  taken: ReadonlySet<Amount>,
): Generator<TotalFound> {
  const all = read.flat().filter((a) => isPlain(a) && !isYardstick(a));
  const found = new Set<Amount>();
  for (const [at, line] of lines.entries()) {
    if (line.inTable || line.heading) continue;
    for (const sentence of line.sentences)
      for (const list of listsIn(sentence, read[at]!)) {
        // 四个季度分别发放A、B、C和D，上半年累计E: two of them make up a total of their own
        if (list.items.some((a) => (taken.has(a) && !list.run) || found.has(a))) continue;
        const spent = partsAndRest(list.items);
        if (spent) {
          for (const item of spent.items) found.add(item);
          yield spent;
          continue;
        }
        const first = list.items[0]!;
        // 产出得49分。效益得30分，满意度得10分: points of one level are no parts of one another
        if (first.quantity.dimension === 'score' && !list.whole) continue;
        const others = all.filter(
          (a) => !list.items.includes(a) && !taken.has(a) && alike(a.quantity, first.quantity),
        );
        const above = others
          .filter((a) => isBefore(a, first) && line.index - a.line.index <= REACH)
          .toReversed();
        const below = others.filter(
          (a) => isBefore(first, a) && a.line.index - line.index <= REACH && isSameThing(list.items, a),
        );
        const within = wholeWithin(
          list,
          all.filter((a) => isBefore(a, first) && alike(a.quantity, first.quantity)),
        );
        const total =
          within ??
          wholeOf(list, above, list.spans || list.items.some(isRest) ? others : above) ??
          heldBy(below, list);
        if (!total) continue;
        for (const item of list.items) found.add(item);
        yield { claim: claimOf('total', total, [sumReading(list.items)]), total, items: list.items };
      }
  }
}

const isPlain = (a: Amount): boolean => isExact(a) && !a.line.inTable;

const isTakenOff = ({ lead }: Amount): boolean => /扣|失分/.test(lead);

const isRest = ({ lead }: Amount): boolean => REST.test(lead);

/** The figures of one measure that a sentence tells one after the other, each with words of its own. */
function listsIn(sentence: Sentence, amounts: Amount[]): List[] {
  const own = amounts.filter((a) => a.sentence === sentence && isPlain(a) && !isInBrackets(a));
  const lists: List[] = [];
  for (const first of own) {
    if (own.some((a) => a.index < first.index && alike(a.quantity, first.quantity))) continue;
    const like = own.filter((a) => alike(a.quantity, first.quantity));
    // 各季度支出分别为A、B、C和D，上半年累计E
    const said = first.line.text
      .slice(sentence.start, first.mention.start)
      .split(/[,;。:]/)
      .at(-1)!;
    const run = EACH_OF.test(said)
      ? like.filter((a, i) => a === first || (a.parallel && a.index === first.index + i))
      : [];
    const items = run.length > 2 ? run : like;
    if (items.length < 2 || items.some((a) => isYardstick(a) || SUMMED.test(a.lead) || !isCalled(a)))
      continue;
    // 得3.00分，…，扣1.00分: given and taken off
    if (items.some(isTakenOff) && !items.every(isTakenOff)) continue;
    // 一般公共预算拨款…，事业收入…，其余为上年结转…
    const roles = new Set(
      items.map(({ role }) => role).filter((role) => role !== null && role !== 'brought'),
    );
    const years = new Set(items.map(({ year }) => year));
    const last = items.at(-1)!;
    const { text } = first.line;
    if (roles.size > 1 || years.size > 1 || /^[一-龥]{0,8}等(?!级)/.test(text.slice(last.mention.end)))
      continue;
    const before = text
      .slice(sentence.start, first.leadStart)
      .replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.]/, '');
    // 支出用于日常养护642.30万元、…；其余100.00万元: the first item's own words announce the list
    const opening = isRest(last) && /用于/.test(first.lead) ? first.lead : '';
    const label = before === '' ? (ALL_OF.exec(first.lead)?.[0] ?? opening) : before;
    if (/主要(?!领导)|例如|比如|部分/.test(label)) continue;
    const spans = items.map((a) => SPANS.exec(a.lead)?.[0] ?? '');
    const isSpanned = partsOfOneWhole(spans) && new Set(spans).size === items.length;
    const whole = isSpanned || isRest(last) || run.length > 2 || BREAKS_DOWN.test(label);
    // 工程1016万元，货物38万元，服务132万元；中小企业中标968万元: the list may end at the first semicolon
    const cut = items.findIndex(
      (a, i) => i > 0 && text.slice(items[i - 1]!.mention.end, a.leadStart).includes(';'),
    );
    for (const own of cut >= 2 && !isRest(last) ? [items.slice(0, cut), items] : [items])
      if (whole || own.length >= 3)
        lists.push({ items: own, label, whole, spans: isSpanned || run.length > 2, run: run.length > 2 });
  }
  return lists;
}

/** 接受捐款25万元，汇往灾区20万元，运费0.32万元，余款4.68万元: what was there first, and where it went. */
function partsAndRest(listed: Amount[]): TotalFound | null {
  if (!isRest(listed.at(-1)!)) return null;
  for (const [at, total] of listed.entries()) {
    const items = listed.slice(at + 1);
    if (items.length >= 2 && agrees(total.quantity, sumOfParts(items)))
      return { claim: claimOf('total', total, [sumReading(items)]), total, items };
  }
  return null;
}

/** 基本支出中，人员经费…，公用经费…: the figure that goes by the name, though it may itself be a part of something. */
function wholeWithin(list: List, before: Amount[]): Amount | undefined {
  const name = core(withinOf(list.label) ?? '');
  if (name.length < 3) return undefined;
  const called = before.findLast(({ lead }) => core(lead).endsWith(name));
  const fits =
    called && (agrees(called.quantity, sumOfParts(list.items)) || oneSlipAway(called.quantity, list.items));
  return fits ? called : undefined;
}

/** Named before it, or by what stands behind: 68.20万元为待结算资金. */
const isCalled = ({ lead, parallel, line, mention }: Amount): boolean =>
  lead !== '' || parallel || /^(?:为|是|系|用于)/.test(line.text.slice(mention.end));

/** The nearest figure that the items make up; else the only one that they would but for a slip. */
function wholeOf(list: List, near: Amount[], anywhere: Amount[]): Amount | undefined {
  const { items, label, whole } = list;
  const held = heldBy([...near, ...anywhere], list);
  if (held) return held;
  const isSlipped = (a: Amount): boolean =>
    // 支出2705万元：其中支出2705万元 …: told again, not broken down
    !items.some(({ quantity }) => quantity.value.equals(a.quantity.value)) &&
    !isOfOtherSide(a, items) &&
    (oneSlipAway(a.quantity, items) ||
      (items.length > 2 && sharesWord(label, a.lead + a.topic) && slipInList(a, items)));
  // …，余款4.68万元: far from its list a whole shares a word with what announces it
  const isClose = (a: Amount): boolean =>
    list.spans || BREAKS_DOWN.test(label) || a.line === items[0]!.line || sharesWord(label, a.lead + a.topic);
  const candidates = whole ? anywhere.filter(isClose) : near.filter((a) => tellingDigits(a.quantity) >= 5);
  const slipped = candidates.filter(isSlipped);
  return distinctValues(slipped) === 1 ? slipped[0] : undefined;
}

/** 张家寨村道路硬化700平方米；…。已完成道路硬化4970平方米: a sum further on, of what all items are. */
const isSameThing = (items: Amount[], { lead }: Amount): boolean => {
  const tail = items[0]!.name.slice(-3);
  return (
    items.length > 2 &&
    tail.length === 3 &&
    lead.includes(tail) &&
    items.every(({ name }) => name.endsWith(tail))
  );
};

const heldBy = (wholes: Amount[], { items, whole }: List): Amount | undefined =>
  wholes.find(
    (a) =>
      !isOfOtherSide(a, items) &&
      tellingDigits(a.quantity) >= (whole || isSameThing(items, a) ? 3 : 4) &&
      agrees(a.quantity, sumOfParts(items)),
  );

/** 分县区任务 and 下达建设任务. */
function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i += 1) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
