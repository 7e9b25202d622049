// The two counts of a sentence that a rate is of: part and whole, by their order, their words and their figures.
import { OUGHT } from '../sentence/cues.js';
import type { Reading } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { tellingDigits } from '../../../values/digits.js';
import { exactValue, ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { fails } from '../settle/fails.js';
import { isExplained, isOneSlip } from '../settle/slips.js';
import { isRest } from './left-over.js';
import { isFellow, TELLING } from './likelier.js';
import { bracketSpans } from '../sentence/lines.js';
import { core } from '../sentence/names.js';
import { quotient, quotientOfRest } from './quotients.js';
import { countedAlike, isCount, isOfEach } from './rates-beside.js';
import type { Wholes } from '../shares/index.js';
import { ofItems } from './list-items.js';

/** The last count before the rate and the one of the same unit before that, whichever way round they are meant. */
export function pairOf(rate: Amount, verb: string, amounts: Amount[], wholes: Wholes): Reading[] {
  // 编制168人（行政42人、事业126人），实有159人（…），控制率: what brackets break down is not meant
  const closed = [...bracketSpans(rate.line.text)].filter(([, close]) => close < rate.mention.start);
  const own = amounts.filter(
    (a) =>
      a.sentence === rate.sentence &&
      a.index < rate.index &&
      !closed.some(([open, close]) => open < a.mention.start && a.mention.start < close) &&
      !isRest(a) &&
      !isOfEach(a) &&
      (isCount(a) || (a.kind === 'level' && a.quantity.dimension === 'money')),
  );
  // what stands behind the last semicolon is of one matter
  const clause = own.filter((a) => !rate.line.text.slice(a.mention.end, rate.mention.start).includes(';'));
  const before = new Set(clause.map((a) => a.quantity.unit)).size < clause.length ? clause : own;
  const last = before.at(-1);
  if (!last || /;/.test(rate.line.text.slice(last.mention.end, rate.leadStart))) return [];
  const passed = passedOf(
    verb,
    before.filter((a) => countedAlike(a, last)),
  );
  // 收回308份，其中有效302份，满意281份，满意度93.05%: of whichever the rate bears out by all its digits
  const rivals = before.filter((a) => a !== last && countedAlike(a, last) && !isFellow(a, last, wholes));
  // 审定金额4043.90万元，较合同价核减62.41万元，核减率1.52%: of what it is set against
  const against = AGAINST.exec(last.lead)?.[1];
  if (against) {
    const base = amounts.findLast(
      (a) => a.index < last.index && a.lead.includes(against) && countedAlike(a, last),
    );
    return base ? [quotient(last, base)] : [];
  }
  const isTold = !/占/.test(rate.lead) && tellingDigits(rate.quantity) >= TELLING;
  const told = isTold
    ? rivals.findLast((a) => agrees(rate.quantity, quotient(last, a).expression))
    : undefined;
  if (told) return [quotient(last, told)];
  // 满意人数分别为284人、277人、366人，合计927人: one of several groups
  const isOfRun = passed !== null && /分别|依次/.test(passed[0].lead);
  if (passed && !isOfRun && !passed.some((a) => wholes.has(a))) return [quotient(...passed)];
  const nearest = before.slice(0, -1).findLast((a) => countedAlike(a, last));
  const stock = before.filter(
    (a) => a !== last && countedAlike(a, last) && /原值|编制|总数|总量/.test(a.lead),
  );
  // 培训1860人，其中线上1200人、线下660人，合格1823人: of all, not of the last part
  const listed = nearest && !wholes.has(last) ? (wholes.get(nearest) ?? nearest) : nearest;
  // 住院问卷400份，满意381份，满意度95.25%, beside 门诊问卷600份: of its own group
  const isBeside =
    nearest?.index === last.index - 1 && !wholes.has(last) && isPartBy(verb, last.lead, nearest.lead);
  const usual = isBeside && isMeantBy(rate, [nearest, listed!], last) ? nearest : listed;
  const other = stock.length === 1 && DONE.test(last.lead) ? stock[0] : usual;
  const total = wholes.get(last);
  // 原值632.80万元，其中待报废25.31万元，在用607.49万元，利用率96.0%
  const inUse = /利用|使用/.test(verb) && /在用|使用/.test(last.lead);
  if (total && total === (nearest && wholes.get(nearest))) {
    const items = ofItems(verb, total, before, wholes, rate.lead);
    if (items.length > 0 || inUse) return items.length > 0 ? items : [quotient(last, total)];
    // 编制52人，实有49人，其中行政15人、事业34人，控制率: of the two that stand before the list
    const tops = before.filter((a) => !wholes.has(a) && countedAlike(a, total));
    const [planned, there] = tops;
    return tops.length === 2 && there === total ? [quotient(there, planned!)] : [];
  }
  // 指标8项，完成7项，未完成1项，完成率87.5%
  if (total && total === nearest) {
    const items = ofItems(verb, total, before, wholes, rate.lead);
    return items.length === 0 && inUse ? [quotient(last, total)] : items;
  }
  if (!other || (wholes.get(last) ?? last) === (wholes.get(other) ?? other)) return [];
  const money = last.quantity.dimension === 'money';
  // 抽检1650批次，不合格33批次，合格率98%: what the rate is not of stands there
  const failing = new RegExp(`[不未][^,;、]{0,2}${verb}`).test(last.lead) && !other.lead.includes(verb);
  // 产地证明合格率 is not that of all samples
  const bearer = core(rate.lead).split(verb)[0]!.slice(0, 2);
  const isOwn = bearer.length < 2 || (last.lead + other.lead).includes(bearer);
  const turned = failing ? [quotientOfRest(last, other)] : [];
  const parted = amounts.slice(other.index, last.index).some((a) => a.quantity.dimension === 'rate');
  // 计划25个，开工24个，开工率96%；完工18个，完工率72%: of what was begun, or still of what was planned
  const earlier = parted
    ? before.findLast((a) => a.index < other.index && countedAlike(a, last) && !wholes.has(a))
    : undefined;
  const further = earlier ? [quotient(last, earlier)] : [];
  // 计划38.0公里，完成37.2公里，完成率102.15%: the words say which way round
  const isDone = isPartBy(verb, last.lead, other.lead);
  const isTurned = !isDone && isPartBy(verb, other.lead, last.lead);
  const ways = [...(isTurned ? [] : [quotient(last, other)]), ...(isDone ? [] : [quotient(other, last)])];
  const held = [...turned, ...ways, ...further].find((r) => agrees(rate.quantity, r.expression));
  if (held) return [held];
  if (failing && isOwn && last.quantity.value.compare(other.quantity.value) < 0) return turned;
  // with a third count in between it is open which one the rate is of, unless a rate parts them
  const thirds = before.filter((a) => a !== last && a !== other && countedAlike(a, last) && !wholes.has(a));
  const planned = PLANNED.test(other.lead) !== PLANNED.test(last.lead);
  const [from, to] = [
    Math.min(other.mention.end, last.mention.end),
    Math.max(other.mention.start, last.mention.start),
  ];
  const apart = rate.line.text.slice(from, to).includes(';');
  // 受理486件，其中…；办结461件，办结率94.86%: behind the semicolon only where a slip parts them
  const isNear =
    !apart ||
    (tellingDigits(rate.quantity) > 1 && isExplained(claimOf('rate', rate, [quotient(last, other)])));
  const alone = planned || stock.includes(other) || (isNear && (thirds.length === 0 || parted));
  for (const [part, whole] of [
    [last, other],
    [other, last],
  ] as const) {
    const expression = ratio(figureOf(part), figureOf(whole));
    const value = exactValue(expression);
    const named = part.lead.includes(verb) && !whole.lead.includes(verb);
    const most = named || /完成|达成|实现|执行/.test(verb) ? dec(10) : dec('1.2');
    if (value === null) continue;
    if (alone && !money && isOneSlip(rate.quantity, expression)) return [quotient(part, whole)];
    if (value.compare(most) > 0) continue;
    if (alone && isPartBy(verb, part.lead, whole.lead)) return [quotient(part, whole), ...further];
    if (alone && !money && isMost(value) && sharesVerb(verb, part.lead, whole.lead))
      return [quotient(part, whole), ...further];
    if (value.compare(1) <= 0 && !money && rate.quantity.decimals >= 2 && isDigitSlip(rate.quantity, value))
      return [quotient(part, whole)];
  }
  return [];
}

const AGAINST = /[较比]([一-龥]{2,8}?)(?:净?[核审压]减|减少|节[约省]|下[浮降]|降低)[一-龥]{0,3}$/;

/** Of two wholes the first one gives the rate, or would but for a slip that the second does not explain. */
function isMeantBy(rate: Amount, [first, second]: [Amount, Amount], part: Amount): boolean {
  const [own, other] = [first, second].map((whole) => claimOf('rate', rate, [quotient(part, whole)]));
  if (fails(own!) !== fails(other!)) return fails(other!);
  return isExplained(own!) && !isExplained(other!);
}

/** 查办218件，办结214件，结案率: the part has one character of the rate's verb, the whole has not both. */
const sharesVerb = (verb: string, part: string, whole: string): boolean =>
  [...verb].some((char) => part.includes(char)) &&
  ![...verb].every((char) => whole.includes(char)) &&
  !/[不未][^,;]{0,3}$/.test(part) &&
  !PLANNED.test(part);

/** A character in common is little: the part must be most of the whole, too (列席45人 is no 出席率 of 210人). */
const isMost = (value: Decimal): boolean => value.compare(1) <= 0 && value.compare(dec('0.5')) >= 0;

/** 检测1680份，达标1663份，不达标17份，达标率: the one that the verb names, of the one that comes first. */
function passedOf(verb: string, alikes: Amount[]): [Amount, Amount] | null {
  const failed = new RegExp(`[不未无非][^,;]{0,2}${verb}`);
  // 473户满意、27户不满意: said behind the figure
  const said = alikes.map((a) => (a.lead.includes(verb) ? a.lead : a.lead + besideNoun(a)));
  const named = alikes.filter((_, i) => said[i]!.includes(verb) && !failed.test(said[i]!));
  const rest = alikes.filter((_, i) => !said[i]!.includes(verb));
  if (alikes.length !== 3 || named.length !== 1 || rest.length !== 1 || rest[0] !== alikes[0]) return null;
  return [named[0]!, rest[0]!];
}

const besideNoun = ({ line, mention }: Amount): string =>
  /^[一-龥]{0,5}/.exec(line.text.slice(mention.end))![0];

const PLANNED = new RegExp(`计划|目标|任务|${OUGHT}|编制|核定|预算`);
const DONE = /实际|已|完成|有效|在用|在编|在职|在岗/;
const WHOLE = new RegExp(`总|全部|共|所有|原值|${OUGHT}`);

/** The part is named by the rate's own verb (办结, 收回 for 回收), or as what was done of what was planned. */
export function isPartBy(verb: string, part: string, whole: string): boolean {
  const named = (words: string): boolean => [...verb].every((char) => words.includes(char));
  if (/[不未][^,;]{0,2}$/.test(part.slice(0, Math.max(0, part.indexOf(verb[0]!))))) return false;
  // 造林1.86万亩，超额完成计划1.80万亩0.06万亩: the plan
  if (/(?:超|高|低|少)[^,;。\d]{0,6}(?:计划|目标|任务)(?:数|量|值)?$/.test(part)) return false;
  if (named(part) && !named(whole)) return true;
  if (named(whole) && !named(part) && !PLANNED.test(whole)) return false;
  if (PLANNED.test(part.replace(/完成|实际/g, ''))) return false;
  return PLANNED.test(whole) || (DONE.test(part) && WHOLE.test(whole));
}
