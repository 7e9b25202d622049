// What sentences say each part of a score could get and got: 过程（20分）得18.23分，扣1.77分, 效益指标28.5分（满分30分）, 得分率分别为….
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { namesOf, runsOf } from '../sentence/runs.js';
import { GIVEN, isTakenOff, slotOf, type Slot } from './slots.js';
import { headIn, nameIn, ratedBefore, ratedIn, ruledIn } from './item-names.js';

/** A part of a score: what it could get, what it got, what was taken off, and its rate, as far as they are told. */
export interface Item {
  name: string;
  full: Amount | null;
  given: Amount | null;
  off: Amount | null;
  rate: Amount | null;
}

const COUNTED =
  /(?:等|这|上述|以上)?[一二三四五六七八九十\d]+个?(?:部分|项|方面|类|大类|维度|模块|板块|个?一级指标|指标).*$/;

/** What a figure says of a part, with the words before it. */
interface Said {
  a: Amount;
  slot: Slot;
  words: string;
  /** The figure before it. */
  before: Amount | undefined;
}

/** The parts that one line tells of, in order; `total` is the report's own score, which is no part. */
export function itemsOf(amounts: Amount[], total: Quantity | null): Item[] {
  const items: Item[] = [];
  const runs = runsOf(amounts);
  let from = 0;
  for (let i = 0; i < amounts.length; i += 1) {
    const a = amounts[i]!;
    const run = runs.find(([first]) => first === a);
    // 按期完工率87.50%（按计划40个村计算），得4.38分: the bracket's end names nothing
    const words = a.line.text
      .slice(Math.max(from, a.sentence.start), a.mention.start)
      .replace(/^[^()]*\)/, '');
    from = (run?.at(-1) ?? a).mention.end;
    if (run) {
      addRun(items, run, words);
      i += run.length - 1;
      continue;
    }
    // 80分≤得分<90分
    if (/^[≤≥<>]/.test(a.line.text.slice(a.mention.end))) continue;
    const slot = a.quantity === total ? null : slotOf(a, words);
    if (slot !== null) addFigure(items, { a, slot, words, before: amounts[i - 1] }, amounts);
  }
  return items;
}

/** A figure goes on about the part told last, or begins one of its own. */
function addFigure(items: Item[], said: Said, amounts: Amount[]): void {
  const { a, slot } = said;
  const last = items.at(-1);
  const open = last && isOf(last, a, slot) ? last : null;
  if (open && sentenceOf(open) !== a.sentence) {
    goOnBelow(open, said, amounts);
    return;
  }
  const name = nameOf(said, open);
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

/** Its rule may come first: 95%以上得5分，90%以上得3分。实际为97.90%，得5分. */
function goOnBelow(open: Item, { a, slot }: Said, amounts: Amount[]): void {
  const isAsked = open.full === null;
  open.full ??= open.given;
  if (slot === 'given') open.given = a;
  else if (isOnlyOff(a, amounts.filter(isTakenOff))) open.off = a;
  // 采购管理(10分)。…扣0.5分: the points given are not told
  if (slot === 'off' && isAsked) open.given = null;
}

/** What a figure names itself, the head of its sentence, or the rate right before it. */
function nameOf({ a, slot, words, before }: Said, open: Item | null): string {
  const own = slot === 'rate' ? ratedIn(words) : nameIn(words);
  if (own !== '' || slot !== 'given') return own;
  // (二)过程，得15.79分: named before the comma, where nothing else is told of it
  const headed = open ? '' : headIn(words) || ruledIn(a);
  // 预算执行(10分)按执行率96.12%计9.61分: the bracket has what could be had
  const isFilled = open?.full === null && open.given !== null && isBracketed(open.given);
  return headed || (open?.given !== null && !isFilled ? ratedBefore(a, before, words) : '');
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
