// Lists as words and marks alone bind them to their whole, whatever the figures are: 按来源分，A、B、C; （A、B）; 由A和B组成; 其余.
import { exactValue } from '../../../values/expression.js';
import { alike, sumOfParts } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isMean } from '../sentence/measures.js';
import { areLevels, isExact, overlap, partsOfOneWhole, UPPER } from '../totals/kinds.js';

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

/** From one part to the next: a bracket and a share of the part may stand between. */
const NEXT = /^(?:\([^()]*\))?(?<mark>[、,;和及与]+)(?:以及)?[^,;:。\d()]{0,18}(?:\([^()\d]{0,12}\))?$/;
/** What a part is for may stand behind it. */
const EXPLAINED = /^,(?:为|系|是|用于|均为|属于?)[^;。\d]{1,24};[^,;:。、\d()]{1,18}$/;
/** What ends the list behind its last part. */
const END =
  /^(?:\([^()]*\))?(?:[一-龥]{0,10}[。;)]|$|,(?=(?:分别|依次|各)占)|(?:[一二两三四五六七八九十]?(?:项|部分|者))?(?:共同)?(?:组成|构成))/;
/** A list with 、 between its parts ends at a comma, too. */
const CLAUSE_END =
  /^(?:\([^()]*\))?(?:,(?=前[二两三四五六][项者类种])|,(?![^,;。\d]{0,10}(?:[合共总小]计|共|[两二三四五六七八九十][项者类])))/;
/** What opened the list, in front of its first part. */
const OPENED = /^.*(?:其中|包括|包含|分别(?:为|是|用于)|依次(?:为|是)|即|由|[分看][,:])[:,]?/;
/** Words in front of a figure that is no part: what was aimed at, compared, done with it, summed up. */
export const NO_PART =
  /[合共总小累]计|总[数量额]|达到|全部|所有|^共|比(?!较)|(?<!比)较(?!为?满意|好|高|大|小|差)|由.*至|目标|计划|预算(?!安排)|其中|包括|占|每|均|最[高低多少]|上年|去年|^(?:应(?!急)|另|此外|尚|仍|未(?:支|到|完成|使用|执行|拨|付|下)|已|含|原|达|超|需|完成|得|扣)/;
/** A list that says itself that it is a selection. */
const SELECTED = /主要|重点|部分|例如|比如|如:|等/;
/** All the others. */
const REST = /^(?:其余|剩余|余下|其他|其它)(?:的|均|全部)?(?:为)?$/;

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
  const isNear =
    at - whole.index <= MOST && !first.line.text.slice(whole.mention.end, first.mention.start).includes(';');
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
    return of === undefined ? nearest : before.findLast((a) => a.lead.endsWith(of));
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

/** 在职135人，四个单位依次为49人、35人、20人和31人: the run, as long as it is said to be. */
function runFrom(own: Amount[], from: number, whole: Amount): Amount[] | null {
  const items: Amount[] = [];
  for (const a of own.slice(from)) {
    if (
      !a.parallel ||
      a.sentence !== own[from]!.sentence ||
      !alike(a.quantity, whole.quantity) ||
      !isExact(a) ||
      (items.length > 0 && !/^[、和与及]$/.test(a.lead))
    )
      break;
    items.push(a);
  }
  const count = own[from - 1]!;
  const isSaid =
    count !== whole &&
    /^[个家项期批类次片级种]/.test(count.quantity.unit) &&
    count.quantity.value.equals(items.length);
  return items.length > 1 && isSaid ? items : null;
}

/** The parts one upon the other, up to a mark that ends the list; null where it goes on with something else. */
function itemsFrom(own: Amount[], from: number, whole: Amount): Amount[] | null {
  const items: Amount[] = [];
  const { text } = whole.line;
  const isHeaded = /:[^,;。\d]*$/.test(text.slice(whole.mention.end, own[from]!.mention.start));
  let mark = '';
  for (let i = from; i < own.length; i += 1) {
    const item = own[i]!;
    if (
      items.length === 0 &&
      !isPart(item, whole, item.lead.replace(OPENED, '')) &&
      !isBareFirst(item, own[i + 1], whole)
    )
      return null;
    items.push(item);
    let end = item.mention.end;
    let next = own[i + 1];
    // 基本支出60万元，占60%，项目支出40万元，占40%
    while (
      next?.kind === 'share' &&
      !next.parallel &&
      /^[,(][^,;。\d]{0,10}$/.test(text.slice(end, next.mention.start))
    ) {
      end = next.mention.end;
      i += 1;
      next = own[i + 1];
    }
    const joint =
      next && NEXT.exec(text.slice(end, next.mention.start))?.groups!.mark!.replace(/[和及与]/g, '、');
    // 其中52.30万元结转下年使用，其余19.46万元收回
    if (
      next &&
      items.length === 1 &&
      isRest(next) &&
      /^[^;。]{0,24}$/.test(text.slice(end, next.mention.start)) &&
      isPart(next, whole)
    )
      continue;
    // 结转58.36万元，为仪器尾款；结余20.00万元
    const isExplained =
      next &&
      (mark === '' || mark === ';') &&
      EXPLAINED.test(text.slice(end, next.mention.start)) &&
      isPart(next, whole);
    if (isExplained) {
      mark = ';';
      continue;
    }
    // 编外24人，其中公益性岗位9人；退休41人: a semicolon goes on with a list that has a colon or tells shares
    const isApart = joint?.[0] === ';' && end === item.mention.end && !isHeaded;
    const goesOn =
      joint !== undefined && !isApart && (mark === '' || joint[0] === mark || /[和及与]/.test(text[end]!));
    if (goesOn && isPart(next!, whole)) {
      mark ||= joint[0]!;
      continue;
    }
    const rest = text.slice(end);
    if (
      END.test(rest) ||
      (items.length > 1 && (isRest(item) || (mark === ';' && /^,(?:为|系|是|用于|均为|属于?)/.test(rest)))) ||
      (mark === '、' && CLAUSE_END.test(rest))
    )
      break;
    return null;
  }
  return items.length > 1 && !overlap(items) ? items : null;
}

/** 其中52.30万元结转下年使用，其余…: what it is stands behind it. */
const isBareFirst = (item: Amount, next: Amount | undefined, whole: Amount): boolean =>
  next !== undefined &&
  isRest(next) &&
  item.kind === 'level' &&
  isExact(item) &&
  alike(item.quantity, whole.quantity) &&
  /^[一-龥]/.test(item.line.text.slice(item.mention.end));

const isPart = (
  item: Amount,
  whole: Amount,
  lead = item.lead.replace(/^(?:\([^()]*\))?[、,;和及与]*/, ''),
): boolean =>
  item.kind === 'level' &&
  isExact(item) &&
  alike(item.quantity, whole.quantity) &&
  lead.length > 1 &&
  (REST.test(lead) || !NO_PART.test(lead));

const isRest = ({ lead }: Amount): boolean => REST.test(lead.replace(/^[、,;]/, ''));

/** Whether nothing is left out, by what opens the list or what its parts are called. */
export function isWhollyListed({ whole, items, opening }: PlainList): boolean {
  if (isRest(items.at(-1)!)) return true;
  const names = items.map((item) => item.name + item.lead);
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

const ANSWER = /满意|一般|不了解|说不清|无所谓/;

/** Levels of one thing, or who is looked after: counted more than once, and more than there are. */
const NESTED = /[一二三四]级|脱贫|低保|特困|残疾|困难|监测|老[年人]|儿童|党员/;

/** Parts that are more than their whole, though none of them is counted twice. */
export const isTooMuch = ({ whole, items }: PlainList): boolean =>
  exactValue(sumOfParts(items))!.compare(whole.quantity.value) > 0 &&
  !items.some(({ name }) => NESTED.test(name));
