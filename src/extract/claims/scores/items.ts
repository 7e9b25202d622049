// What sentences say each part of a score could get and got: 过程（20分）得18.23分，扣1.77分, 效益指标28.5分（满分30分）, 得分率分别为….
import type { Quantity } from '../../../values/quantity.js';
import { squeezed } from '../../../values/text.js';
import type { Amount } from '../sentence/amounts.js';
import { namesOf, runsOf } from '../sentence/runs.js';

/** A part of a score: what it could get, what it got, what was taken off, and its rate, as far as they are told. */
export interface Item {
  name: string;
  full: Amount | null;
  given: Amount | null;
  off: Amount | null;
  rate: Amount | null;
}

type Slot = Exclude<keyof Item, 'name'>;

/** Points taken off, right before the figure. */
export const OFF = /(?:扣减?分?|失分?|丢分?|扣掉|扣除|减分)(?:了|为|共|合计|总计|累计|:)*$/;
const FULL = /(?:满分|分值|权重分?|标准分|总分|占)(?:共|合计|总计|分别|依次)*(?:为|是|:)*$/;
const GIVEN =
  /(?:自评价?|评价|实际|综合|评定|最终|核定|实|平均)*(?:自评价?|得分|评分|得|计|评|打)(?:分别|依次|共|各)*(?:为|是|:)*$/;
/** All that was taken off, in several parts. */
export const ALL_OFF = /(?:共|合计|总计|总共|累计|总)(?:扣减?|失|丢)分?|(?:扣|失|丢)分(?:共|合计|总计|累计)/;
/** No points of a part: a mean, a step of a criterion, a bound, another year's, how much it changed. */
const OTHER =
  /平均|人均|每|[项处笔]各(?=扣|失)|加权|酌情|不低于|不少于|不超过|至少|以上|上年|去年|同比|超过|高于|低于|[≥≤><]/;

/** Points that were taken off, and no step of a rule: 每低于1个百分点扣0.5分. */
export function isTakenOff({ quantity, lead, line, sentence, mention }: Amount): boolean {
  const clause = line.text
    .slice(sentence.start, mention.start)
    .split(/[,;:(]/)
    .at(-1)!;
  return (
    quantity.dimension === 'score' &&
    !quantity.approximate &&
    OFF.test(lead) &&
    !/每|酌情|最多|最高|应/.test(clause)
  );
}

const COUNTED =
  /(?:等|这|上述|以上)?[一二三四五六七八九十\d]+个?(?:部分|项|方面|类|大类|维度|模块|板块|个?一级指标|指标).*$/;

/** The parts that one line tells of, in order; `total` is the report's own score, which is no part. */
export function itemsOf(amounts: Amount[], total: Quantity | null): Item[] {
  const items: Item[] = [];
  const runs = runsOf(amounts);
  const offs = amounts.filter(isTakenOff);
  let from = 0;
  for (let i = 0; i < amounts.length; i += 1) {
    const a = amounts[i]!;
    const run = runs.find(([first]) => first === a);
    // 按期完工率87.50%（按计划40个村计算），得4.38分: the bracket's end names nothing
    const words = a.line.text
      .slice(Math.max(from, a.sentence.start), a.mention.start)
      .replace(/^[^()]*\)/, '');
    from = a.mention.end;
    const last = items.at(-1);
    if (run) {
      addRun(items, run, words);
      i += run.length - 1;
      from = run.at(-1)!.mention.end;
      continue;
    }
    // 80分≤得分<90分
    if (/^[≤≥<>]/.test(a.line.text.slice(a.mention.end))) continue;
    const slot = a.quantity === total ? null : slotOf(a, words);
    if (slot === null) continue;
    const open = last && isOf(last, a, slot) ? last : null;
    // its rule may come first: 95%以上得5分，90%以上得3分。实际为97.90%，得5分
    if (open && sentenceOf(open) !== a.sentence) {
      const isAsked = open.full === null;
      open.full ??= open.given;
      if (slot === 'given') open.given = a;
      else if (isOnlyOff(a, offs)) open.off = a;
      // 采购管理(10分)。…扣0.5分: the points given are not told
      if (slot === 'off' && isAsked) open.given = null;
      continue;
    }
    const said = slot === 'rate' ? ratedIn(words) : nameIn(words);
    // (二)过程，得15.79分: named before the comma, where nothing else is told of it
    // 预算执行(10分)按执行率96.12%计9.61分: the bracket has what could be had
    const isFilled = open?.full === null && open.given !== null && isBracketed(open.given);
    const rated =
      slot === 'given' && open?.given !== null && !isFilled ? ratedBefore(a, amounts[i - 1], words) : '';
    const headed = slot === 'given' && !open ? headIn(words) || ruledIn(a) : '';
    const name = said || headed || rated;
    if (name === '' && open && open[slot] === null) open[slot] = a;
    else if (name === '' && slot === 'given' && open?.full === null && isFullOf(open.given, a)) {
      // 决策（20分）18.5分; 预算执行率5分，按执行率计分，得4.86分
      [open.full, open.given] = [open.given, a];
    } else if (slot !== 'rate' || name !== '')
      items.push({
        ...NONE,
        name: name || (slot === 'full' ? namedBefore(a, amounts, items) : ''),
        [slot]: a,
      });
  }
  return items;
}

/** A numbered point of a paragraph, and the words that stand before the bracket with what it could get. */
const POINT = /(?:^|[。;])(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]是)/;
const HEADED = new RegExp(`(?:${POINT.source}|^)[^。;,:()\\d]{2,24}\\((?:满分|分值|权重)?(?:为|:)?$`);
const isSamePoint = (a: Amount, b: Amount): boolean =>
  a.line === b.line && !POINT.test(a.line.text.slice(a.mention.end, b.mention.start));

/** Whether a figure goes on about the part told last: 1.立项依据（3分）。未细化，扣1分，得2分。 */
function isOf(last: Item, a: Amount, slot: Slot): boolean {
  const { text } = a.line;
  if (sentenceOf(last) === a.sentence) return !text.slice(endOf(last), a.mention.start).includes(';');
  const first = last.full ?? last.given;
  // 2.质量（12分，共2项，每项6分）: what is told below is of one of them
  if (first && SEVERAL.test(text.slice(first.mention.end))) return false;
  const fits = slot === 'off' || (slot === 'given' && GIVEN.test(a.lead));
  if (!first || !fits || !isSamePoint(first, a) || !HEADED.test(text.slice(0, first.mention.start)))
    return false;
  return (
    a.quantity.value.compare(first.quantity.value) <= 0 ||
    /(?:^|[^一-龥])(?:按[^,;。]{1,12})?(?:自评|实际|折算|计算)*得$/.test(a.lead)
  );
}

const SEVERAL = /^[,;][^()]*(?:每[项个]|共[\d两二三四五六七八]+[项个]|各\d)/;

/** 三项各扣0.5分 is not all. */
const isOnlyOff = (a: Amount, offs: Amount[]): boolean =>
  isTakenOff(a) &&
  !/[各每]/.test(a.lead) &&
  offs.every((other) => other === a || !(isSamePoint(a, other) && isSamePoint(other, a)));

/** 产出时效得分率偏低，为70.00%. */
const RATED = /得分率(?:[较偏最不]?[低高]|仅|只)*,?(?:仅|只)?(?:分别|依次|各)*(?:为|是|达到?|:)*$/;
/** …情况见表2，其中决策类得分率最低，为: the clause right before. */
const ratedIn = (words: string): string =>
  headIn(words.replace(RATED, '').split(/[,;:]/).at(-1)!.replace(/^其中/, ''));

/** The words that a sentence begins with, without a number in front: a part of a score, and nothing more. */
function headIn(words: string): string {
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
const ruledIn = ({ line, sentence, mention }: Amount): string =>
  /^([^,;。:、()\d]{2,10}?)按[^,;。]{2,24}(?:计分|得分|计算),[^,;。\d]{0,6}$/.exec(
    line.text.slice(sentence.start, mention.start).split(';').at(-1)!,
  )?.[1] ?? '';

/** 资金到位率98.75%，得4.94分: the rate that they are given for. */
const ratedBefore = (a: Amount, rate: Amount | undefined, words: string): string =>
  rate?.sentence === a.sentence &&
  rate.quantity.dimension === 'rate' &&
  /^[,(]?(?:自评)?(?:得分?|计)(?:为|:)?$/.test(words)
    ? (/([一-龥“”]{2,14}[率度])(?:为|达到?|是|:)?$/
        .exec(rate.lead)?.[1]
        ?.replace(/^(?:其中|本年|全年|项目的)/, '') ?? '')
    : '';

const NONE: Item = { name: '', full: null, given: null, off: null, rate: null };

export const anyOf = ({ given, full, off, rate }: Item): Amount => (given ?? full ?? off ?? rate)!;
/** Where the last of its figures ends. */
const endOf = ({ full, given, off, rate }: Item): number =>
  Math.max(...[full, given, off, rate].map((a) => a?.mention.end ?? 0));
const sentenceOf = (item: Item): Amount['sentence'] => anyOf(item).sentence;
/** In a bracket, or right behind a name, before points that are said to be given. */
const isFullOf = (before: Amount | null, given: Amount): boolean =>
  before !== null &&
  (isBracketed(before) ||
    (/得$/.test(given.lead) &&
      given.quantity.value.compare(before.quantity.value) <= 0 &&
      !/^[、和及与]|[得评计打扣自际]|分$/.test(before.lead)));
const isBracketed = ({ line, mention }: Amount): boolean => line.text[mention.start - 1] === '(';

/** 预算执行率93.24%，该指标权重5分: what the clause before, or the sentence, speaks of. */
function namedBefore(a: Amount, amounts: Amount[], told: Item[]): string {
  const before = amounts[a.index - 1];
  const names = [a.topic, before?.sentence === a.sentence ? before.name : ''];
  // what the paragraph is about has its points already
  const isTold = (name: string): boolean =>
    told.some((item) => item.given !== null && item.name.endsWith(name));
  return names.find((name) => name.length > 1 && !isTold(name) && !/分$|^[该此本]|权重|得/.test(name)) ?? '';
}

function slotOf(a: Amount, words: string): Slot | null {
  const { quantity, lead, line, mention, kind } = a;
  if (quantity.approximate || quantity.upper) return null;
  if (quantity.dimension === 'rate') return RATED.test(words) ? 'rate' : null;
  if (quantity.dimension !== 'score') return null;
  const behind = line.text.slice(mention.end, mention.end + 7);
  const clause = words.split(/[,;。]/).at(-1)!;
  // 90分（含）以上为优、80分（含）至90分为良
  const isScale =
    /^\(?(?:含)?\)?(?:(?:及|或)?以[上下]|至\d|为[优良中差合])/.test(behind) || /[至到—-]$/.test(words);
  // 不超过10%计4分, 10%—20%计3分, 乘以10分计算: a rule
  const own = line.text.slice(a.sentence.start, mention.start).split(/[,;]/).at(-1)!;
  const isStep = /计$/.test(words) && (OTHER.test(own) || /\d%?[-—–~～至]\d|为0计$/.test(own));
  const isRule = isStep || /(?:[×*乘]|乘以)$/.test(words) || /^(?:计算|计分)/.test(behind);
  if (a.year === 'before' || OTHER.test(clause) || isScale || isRule) return null;
  if (OFF.test(lead) && /每/.test(own)) return null;
  if (OFF.test(lead)) return ALL_OFF.test(clause) ? null : 'off';
  if (kind === 'limit' || FULL.test(lead)) return quantity.value.compare(100) < 0 ? 'full' : null;
  // 指标体系由投入（25分）、过程（25分）…组成
  const scheme = line.text.slice(a.sentence.start, a.sentence.end);
  const told = line.text.slice(a.sentence.start, mention.start);
  const isFull = FULLS.test(told) || SCHEMED.test(told);
  if (isFull && quantity.value.compare(100) < 0) return 'full';
  if (SCHEME.test(scheme) && !/得|扣/.test(scheme) && quantity.value.compare(100) < 0) return 'full';
  return kind === 'level' ? 'given' : null;
}

const SCHEME = /(?:由|按|包括|分为)[^。]*(?:组成|构成|设置|设定|[部个]分)(?:[,;].*)?[。]?$/;
/** 评价指标体系包括决策15分、过程25分. */
const SCHEMED = /指标体系(?:由|按|包括|包含|分为|设|共设)[^得扣;。]*$/;
/** 满分100分，其中…: what could be had, up to what was. */
const FULLS = /(?:满分|总分)(?:值)?(?:为|共|是)?100分[,;:(]?(?:其中|包括|分别)[^得扣;。]*$/;

/** 投入、过程、产出分别得14分、22分和33分，满分依次为15分、25分和35分: one for each, in order. */
function addRun(items: Item[], run: Amount[], words: string): void {
  const slot = slotOf(
    { ...run[0]!, lead: run[0]!.lead.replace(/(?:分别|依次|各)(?=(?:为|是|得|:)*$)/, '') },
    words,
  );
  if (slot === null) return;
  const names = namesOf(run);
  const before = items.slice(-run.length);
  const goesOn =
    before.length === run.length &&
    before.every((item) => item[slot] === null && sentenceOf(item) === run[0]!.sentence);
  if (goesOn) run.forEach((a, i) => (before[i]![slot] = a));
  else if (slot === 'full' || slot === 'given')
    for (const [i, a] of run.entries())
      items.push({ ...NONE, name: nameIn((names[i] ?? '').replace(COUNTED, '')), [slot]: a });
}

/** The words that points are given for, without those that say which points. */
function nameIn(words: string): string {
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
