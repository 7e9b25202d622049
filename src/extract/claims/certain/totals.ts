// Lists that name all parts of their total, and rests of the two figures before them.
import type { Claim } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import { agrees, alike, sumOfParts } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { isMean } from '../sentence/measures.js';
import { OUGHT } from '../sentence/cues.js';
import { isListed } from '../settle/closed-lists.js';
import { areLevels, partsOfOneWhole } from '../totals/kinds.js';
import { figuresIn, inOneClause, rivalsBetween, wordsBetween, type Places, type Told } from './told.js';

/** Places of which a list of three leaves none out. */
const PLACE = /[省市州区县镇乡村]$/;
const SUMMED =
  /^[,、]?(?:[两三四五六七八九十\d]+[项个者类批次])?(?:全年|累计|金额|资金)?(?:合计|共计|总计)(?:为|达)?$/;

/** 总投资2600万元，其中：中央1560万元，省级624万元，县级416万元; A、B，合计C. */
export function isCertainTotal(told: Told): boolean {
  const { claim, stated, places, own } = told;
  const items = figuresIn(told);
  if (
    !items ||
    items.length < 2 ||
    claim.readings.length !== 1 ||
    isMeasure(stated) ||
    isCompared(stated) ||
    isMean(stated)
  )
    return false;
  if (items.some((a) => a.line !== stated.line)) return false;
  const [first, last] = [items[0]!, items.at(-1)!];
  if (last.index < stated.index) return isListed(claim, stated, places) && isSummed(stated, items, own);
  if (first.index < stated.index) return false;
  const words = wordsBetween(stated, first);
  if (!isAnnounced(words) || rivalsBetween(stated, first, own).length > 0) return false;
  if (first.sentence !== stated.sentence && !isLeading(stated, items, own)) return false;
  const list = own.filter((a) => a.index >= first.index && a.index <= last.index);
  if (
    list.some(
      (a) =>
        a.kind === 'level' &&
        !items.includes(a) &&
        alike(a.quantity, first.quantity) &&
        a.sentence !== first.sentence,
    )
  )
    return false;
  return isComplete(items, stated) || isTooMuch(claim, stated, items, words, places);
}

/** 比上年的100万元, 较预算: what others are held against is not broken down. */
const isCompared = ({ lead }: Amount): boolean => /(?:与|较|比|由|从|至|小于|大于|少|多)[^,;。]*$/.test(lead);

/** Announced right behind the total: 其中 after no more than rates, in the sentence or as the next one's first word. */
const isAnnounced = (words: string): boolean =>
  /^(?:[^;。]*[,;(])?(?:其中|包括|分别(?:为|是)|主要用于(?:以下)?(?:方面)?)[:,]?[^,;。\d]*$/.test(words) ||
  /^[^;。]*。其中[:,]?[^,;。\d]*$/.test(words) ||
  /^[^;。]*[,。](?:按|从)[^,;。\d]{1,8}(?:分|看|划分|来看)[:,]?[^,;。\d]*$/.test(words) ||
  /^\([^,;。\d]*$/.test(words);

/** 全年支出100万元。年末结转5万元。其中基本支出…: a list in a sentence of its own is of what goes by the stage of its items. */
function isLeading(total: Amount, items: Amount[], own: Amount[]): boolean {
  const before = own.filter(
    (a) =>
      a.index < items[0]!.index && a !== total && a.kind === 'level' && alike(a.quantity, total.quantity),
  );
  if (before.some((a) => agrees(a.quantity, sumOfParts(items)))) return false;
  const roles = new Set(items.map(({ role }) => role));
  return (
    before.filter((a) => a.sentence === total.sentence).length < 2 &&
    (before.length === 0 || roles.has(total.role))
  );
}

/** 未支出103.81万元，其中结转118.35万元，收回17.61万元: money of one closed list is no more than its whole. */
function isTooMuch(claim: Claim, stated: Amount, items: Amount[], words: string, places: Places): boolean {
  if (
    stated.quantity.dimension !== 'money' ||
    !/^[,(]?其中[:,]?[^,;。\d]*$/.test(words) ||
    !isListed(claim, stated, places)
  )
    return false;
  const sum = exactValue(sumOfParts(items));
  return (
    sum !== null &&
    sum.compare(stated.quantity.value) > 0 &&
    items.every(({ name, lead }) => name !== '' && !OVERLAPPING.test(lead))
  );
}

/** What may be counted more than once, or was planned, or lies in another year. */
const OVERLAPPING = /上年|年初|预算|计划|原|最[高低]|20\d\d/;

/** By the names of the parts nothing is left out. */
function isComplete(items: Amount[], total: Amount): boolean {
  const names = items.map((item) => item.name + item.lead);
  // 中央1560万元、省级624万元 may leave out what the county adds
  if (partsOfOneWhole(names, total.quantity.dimension) && (items.length > 2 || !areLevels(names)))
    return true;
  const last = items.at(-1)!;
  if (/^[,、;和及]?(?:其他|其它)/.test(last.lead)) return true;
  return items.length >= 3 && items.every(({ name }) => PLACE.test(name));
}

/** All figures of the clause before the sum, one upon the other. */
function isSummed(total: Amount, items: Amount[], own: Amount[]): boolean {
  if (!SUMMED.test(total.lead)) return false;
  const [first, last] = [items[0]!, items.at(-1)!];
  if (last.index !== total.index - 1 || last.index - first.index !== items.length - 1) return false;
  return own.every(
    (a) =>
      a.index >= first.index ||
      a.sentence !== total.sentence ||
      a.kind !== 'level' ||
      !inOneClause([a, first]),
  );
}

/** More than so many times the other, and the two are not of one kind. */
const APART = dec(20);
/** What came in is not all that there was: some may have been left from the year before. */
const PLANNED = new RegExp(`${OUGHT}|预算(?!.*收入)|计划|目标|任务|控制价|概算|合同|指标`);
const DONE = /实际|已|支出|执行|决算|支付|到位|中标|结算|成交|完成/;
/** What is left of the one after the other. */
export const LEFT =
  /^[,(]?(?:年末|仍|尚|还|资金|形成|其余|剩余的?)*(?:结余|结转|缺口|剩余|余|未(?:支[付出]|到位|完成|使用|执行)|节约|超额|少到位|短缺)[一-龥]{0,6}$/;

/** 年初预算8642.35万元，年中追加1275.40万元、追减186.20万元，全年预算9731.55万元: all that a budget becomes another by. */
export function isCertainAdjustment(told: Told): boolean {
  const { stated, claim } = told;
  const figures = figuresIn(told);
  if (!figures || figures.length < 2 || claim.readings.length !== 1 || !inOneClause([...figures, stated]))
    return false;
  const roles = figures.map(({ role }) => role);
  if (stated.role !== 'adjusted' && stated.role !== 'budget') return false;
  return (
    roles.filter((role) => role === 'initial').length === 1 &&
    roles.every((role) => role === 'initial' || role === 'added' || role === 'cut' || role === 'brought')
  );
}

/** 应到位3304万元，实际到位3187.10万元，缺口116.90万元: what the two right before it differ by. */
export function isCertainRest(told: Told): boolean {
  const { stated, own, claim } = told;
  const figures = figuresIn(told);
  if (!figures || figures.length !== 2 || claim.readings.length !== 1) return false;
  const [first, last] = [...figures].sort((a, b) => a.index - b.index) as [Amount, Amount];
  if (!inOneClause([first, last, stated]) || last.index >= stated.index) return false;
  if (rivalsBetween(first, last, own).length > 0 || rivalsBetween(last, stated, own).length > 0) return false;
  if (!alike(first.quantity, last.quantity) || first.quantity.unit !== last.quantity.unit) return false;
  const [small, large] = [first.quantity.value, last.quantity.value].sort((a, b) => a.compare(b));
  if (small!.mul(APART).compare(large!) < 0 || /、[^,;。]*$/.test(wordsBetween(first, last))) return false;
  return PLANNED.test(first.lead) && DONE.test(last.lead) && LEFT.test(stated.lead);
}
