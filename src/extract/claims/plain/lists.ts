// Lists as words and marks alone bind them to their whole, whatever the figures are: 按来源分，A、B、C; （A、B）; 由A和B组成; 其余.
import { exactValue } from '../../../values/expression.js';
import { alike, sumOfParts } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isMean } from '../sentence/measures.js';
import { isLessRest, lacksCarried } from '../totals/no-parts.js';
import { areLevels, isExact, partsOfOneWhole, UPPER } from '../totals/kinds.js';
import { runFrom, itemsFrom, isRest } from './list-items.js';

/** How a list is opened; 其中, a name with 中 and a bare colon do not say that nothing is left out. */
export type Opening =
  'divided' | 'composed' | 'each' | 'bracket' | 'namely' | 'included' | 'among' | 'within' | 'colon';

/** A whole and the parts that its words list. */
export interface PlainList {
  whole: Amount;
  items: Amount[];
  opening: Opening;
}

const NAME = '[^,;:。、\\d()]{0,18}(?:\\([^()\\d]{0,12}\\))?';
/** What leads from the whole to its first part. */
const OPENINGS: [Opening, RegExp][] = [
  [
    'divided',
    new RegExp(
      `^[^;\\d]{0,14}[,。;(](?:其中)?[,:]?(?:(?:按|从|分)[^,;:。\\d]{1,10}(?:分|看|划分)|分类)[,:]?${NAME}$`,
    ),
  ],
  ['bracket', new RegExp(`^[一-龥]{0,6}\\(${NAME}$`)],
  ['composed', new RegExp(`^[^,;。\\d]{0,8}[,(]由${NAME}$`)],
  [
    'each',
    new RegExp(`^[^;。\\d]{0,10}[,。(:](?:其中)?[^,;。\\d]{0,20}(?:分别|依次)(?:为|是|用于)?[:]?${NAME}$`),
  ],
  ['namely', new RegExp(`^[^;。\\d]{0,6}[,(]即${NAME}$`)],
  ['included', new RegExp(`^[^,;。\\d]{0,10}[,:(。]?(?:共)?(?:包括|包含)[:]?${NAME}$`)],
  ['among', new RegExp(`^[^,;。\\d]{0,10}[,(。]其中[:,]?${NAME}$`)],
  ['colon', new RegExp(`^(?:[一-龥]{0,6}):${NAME}$`)],
  ['within', new RegExp(`^(?:[^;]*[,;。](?<of>[一-龥“”]{2,12})|[一-龥]{1,8})?中[:,]${NAME}$`)],
];

/** A list that says itself that it is a selection. */
const SELECTED = /主要|重点|部分|例如|比如|如:|等/;

/** The lists of a line, in order. */
export function* plainLists(own: Amount[]): Generator<PlainList> {
  const listed = new Set<Amount>();
  for (const [at, first] of own.entries()) {
    const nearest = wholeBefore(own, at);
    if (!nearest) continue;
    const words = first.line.text
      .slice((isCounter(own[at - 1]!, first) ? nearest : own[at - 1]!).mention.end, first.mention.start)
      .replace(/^[^()]*\)/, '');
    const opening = OPENINGS.find(([, pattern]) => pattern.test(words))?.[0];
    if (!opening || SELECTED.test(words)) continue;
    const whole = wholeOf(opening, words, nearest, own, first, listed);
    if (!whole || !isWhole(whole)) continue;
    if (whole.sentence !== first.sentence && (hasFellow(whole, own, listed) || isLeftOver(whole, own)))
      continue;
    if (isInBrackets(first) !== (isInBrackets(whole) || opening === 'bracket')) continue;
    if (opening === 'each' && whole.sentence !== first.sentence) continue;
    const items = opening === 'each' && first.parallel ? runFrom(own, at, whole) : itemsFrom(own, at, whole);
    if (!items) continue;
    if (isLessRest(whole, items) || lacksCarried(whole, items)) continue;
    for (const item of items) listed.add(item);
    yield { whole, items, opening };
  }
}

/** 四个单位依次为: how long the run is. */
const isCounter = (a: Amount, first: Amount): boolean =>
  first.parallel && !alike(a.quantity, first.quantity) && /^[个家项期批类次片级种]/.test(a.quantity.unit);

/** The figure right before the list; what a bracket adds to it, and rates of it, stand aside. */
function wholeBefore(own: Amount[], at: number): Amount | undefined {
  const first = own[at]!;
  const isInside = isInBrackets(first);
  const isAside = (a: Amount): boolean =>
    a.kind === 'rate' ||
    a.kind === 'share' ||
    a.kind === 'change' ||
    a.kind === 'growth' ||
    isMeasure(a) ||
    (!isInside && isInBrackets(a)) ||
    (a === own[at - 1] && isCounter(a, first));
  const whole = own.slice(0, at).findLast((a) => !isAside(a));
  if (!whole || !isWhole(whole)) return undefined;
  const between = first.line.text.slice(whole.mention.end, first.mention.start);
  // 编外2人；在职人员中，…: what comes before is named
  const isNear =
    at - whole.index <= MOST && (!between.includes(';') || /;[一-龥“”]{2,12}中[:,]/.test(between));
  return isNear ? whole : undefined;
}

/** 调查教师120人、学生300人。其中…: the next sentence goes on about both. */
const hasFellow = (whole: Amount, own: Amount[], listed: ReadonlySet<Amount>): boolean =>
  own.some(
    (a) =>
      a.index < whole.index &&
      a.sentence === whole.sentence &&
      a.kind === 'level' &&
      alike(a.quantity, whole.quantity) &&
      /^[、和及与]/.test(whole.lead) &&
      !listed.has(a),
  );

/** 支出315.25万元，结余9.75万元。其中…: the next sentence may go on about what was spent. */
const isLeftOver = (whole: Amount, own: Amount[]): boolean =>
  whole.role === 'carried' &&
  own.some((a) => a.index < whole.index && a.sentence === whole.sentence && a.role === 'executed');

/** The figure that a list breaks down: the nearest, save where the list begins a sentence of its own. */
function wholeOf(
  opening: Opening,
  words: string,
  nearest: Amount,
  own: Amount[],
  first: Amount,
  listed: ReadonlySet<Amount>,
): Amount | undefined {
  if (opening === 'within') {
    // 有效问卷568份。有效问卷中，…: the figure of that name
    const of = OPENINGS.find(([name]) => name === 'within')![1].exec(words)?.groups?.of;
    const before = own.filter((a) => a.index < first.index && alike(a.quantity, first.quantity));
    if (of === undefined) return nearest;
    // 年末在职70人…；在职人员中，…: the people may be left out
    const who = of.length > 4 ? [of] : [of, of.replace(/人[员数]$/, '')];
    return before.findLast((a) => who.some((name) => name.length > 1 && a.lead.endsWith(name)));
  }
  return opening === 'divided' && nearest.sentence !== first.sentence ? headOf(own, first, listed) : nearest;
}

/** 支出100万元，其中基本60万元、项目40万元。按来源分，…: the only figure that is no part of another list, or the adjusted budget. */
function headOf(own: Amount[], first: Amount, listed: ReadonlySet<Amount>): Amount | undefined {
  const before = own.filter(
    (a) =>
      a.index < first.index &&
      a.kind === 'level' &&
      alike(a.quantity, first.quantity) &&
      !isInBrackets(a) &&
      !listed.has(a),
  );
  const near = before.filter((a) => a.role === 'adjusted' && a.sentence === own[first.index - 1]!.sentence);
  return near.length === 1 ? near[0] : before.length === 1 ? before[0] : undefined;
}

/** So far behind its whole a list may begin. */
const MOST = 5;

const isWhole = (a: Amount): boolean =>
  a.kind === 'level' &&
  isExact(a) &&
  !isMeasure(a) &&
  !isMean(a) &&
  !/^[,;]?(?:目标|计划|任务)/.test(a.lead) &&
  (!a.parallel || /均(?:为|是)$/.test(a.lead)) &&
  !a.line.inTable;

/** Whether nothing is left out, by what opens the list or what its parts are called. */
export function isWhollyListed({ whole, items, opening }: PlainList): boolean {
  if (isRest(items.at(-1)!)) return true;
  const names = [...items.map((item) => item.name + item.lead), ...noneOf(items.at(-1)!)];
  // 中央300万元、省级118万元 may leave out what the county adds
  if (partsOfOneWhole(names, whole.quantity.dimension)) return items.length > 2 || !areLevels(names);
  if (
    names.every((name) => ANSWER.test(name)) &&
    names.some((name) => /不[^,;]{0,2}满意/.test(name)) &&
    items.length > 2
  )
    return true;
  if (opening === 'among' || opening === 'within' || opening === 'colon') return false;
  return !names.some((name) => UPPER.test(name));
}

/** 货物51.26万元，服务23.80万元，没有工程采购: a kind of which there was nothing. */
const noneOf = ({ line, mention }: Amount): string[] =>
  /^,(?:没有|无|未(?:发生|安排|实施))([一-龥]{2,10})[。;]/.exec(line.text.slice(mention.end))?.slice(1) ?? [];

const ANSWER = /满意|一般|不了解|说不清|无所谓/;

/** Levels of one thing, or who is looked after: counted more than once, and more than there are. */
const NESTED = /[一二三四]级|脱贫|低保|特困|残疾|困难|监测|老[年人]|儿童|党员/;

/** Parts that are more than their whole, though none of them is counted twice. */
export const isTooMuch = ({ whole, items }: PlainList): boolean =>
  exactValue(sumOfParts(items))!.compare(whole.quantity.value) > 0 &&
  !items.some(({ name }) => NESTED.test(name));
