// Rates whose figures stand right beside them: 98.5%（197万元/200万元）, 99.06%（315件次）, 节约3.2万元，节约率6.4%.
import type { Reading } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike } from '../build.js';
import { core } from '../sentence/names.js';
import { quotient, quotientOfSum } from './quotients.js';
import { charsBehind } from '../sentence/behind.js';

/** The one way to work a rate out that stands beside it, or null. */
export const besideRate = (rate: Amount, amounts: Amount[]): Reading | null =>
  quotientBehind(rate, amounts) ??
  bothBehind(rate, amounts) ??
  partBehind(rate, amounts) ??
  saved(rate, amounts);

/** A count of people or things, or a bare number. */
export const isCount = ({ kind, quantity }: Amount): boolean =>
  kind === 'level' &&
  ['count', 'measure', 'none'].includes(quantity.dimension) &&
  !quantity.approximate &&
  quantity.upper === null;

/** 5个县各随机调查100户: a count of each, not of all. */
export const isOfEach = ({ lead }: Amount): boolean => /各[一-龥]{0,6}$/.test(lead);

/** 9个标段 of which 8个 are done: a bare 个 counts whatever the other one counts. */
export const countedAlike = (a: Amount, b: Amount): boolean => countAlike(a.quantity, b.quantity);

/** The same of two figures. */
export function countAlike(a: Quantity, b: Quantity): boolean {
  const bare = (one: string, other: string): boolean => one === '个' && /^个(?!月|小时|工作日)/.test(other);
  return alike(a, b) || bare(a.unit, b.unit) || bare(b.unit, a.unit);
}

/** The amount of money right before a rate where its clause tells no other: 县级配套支出535.07万元，执行率97.29%. */
export function onlyBefore(rate: Amount, own: Amount[]): Amount | undefined {
  const part = own[rate.index - 1];
  if (part?.quantity.dimension !== 'money' || part.kind !== 'level' || part.sentence !== rate.sentence)
    return undefined;
  const { text } = rate.line;
  const from = Math.max(rate.sentence.start, text.lastIndexOf(';', rate.mention.start));
  if (!/^,[^,;。\d]{0,8}$/.test(text.slice(part.mention.end, rate.mention.start))) return undefined;
  return own.some((a) => a.index < part.index && a.mention.start > from) ? undefined : part;
}

/** 98.50%（197.00万元/200.00万元）: the quotient stands in brackets right behind its rate. */
function quotientBehind(rate: Amount, amounts: Amount[]): Reading | null {
  const [over, under] = [amounts[rate.index + 1], amounts[rate.index + 2]];
  if (!over || !under || !alike(over.quantity, under.quantity)) return null;
  const { text } = rate.line;
  if (!/^\([^,;。\d]{0,12}$/.test(text.slice(rate.mention.end, over.mention.start))) return null;
  return /^(?:\/|÷)[^,;。()\d]{0,12}$/.test(text.slice(over.mention.end, under.mention.start))
    ? quotient(over, under)
    : null;
}

/** 满意度94.8%（347名受访者中329人表示满意）; 集中供水人口比例60.3%（集中供水人口2486万人，总人口4120万人）. */
function bothBehind(rate: Amount, amounts: Amount[]): Reading | null {
  const { text } = rate.line;
  const close = text[rate.mention.end] === '(' ? text.indexOf(')', rate.mention.end) : -1;
  const inside = amounts.filter((a) => a.index > rate.index && a.mention.start < close);
  const [first, second] = inside;
  if (!first || !second || inside.length !== 2 || !inside.every(isCount) || !countedAlike(first, second))
    return null;
  const [part, whole] =
    first.quantity.value.compare(second.quantity.value) < 0 ? [first, second] : [second, first];
  const found = quotient(part, whole);
  const verb = /([一-龥]{2})(?:率|度|(?:的)?比例|占比)[^率度]{0,3}$/.exec(rate.lead)?.[1] ?? '';
  const words = part.lead + charsBehind(part, 8);
  const among =
    part === second && /^[一-龥]{0,8}中[,有]?$/.test(text.slice(first.mention.end, second.mention.start));
  const isNamed =
    (among || rate.lead.includes(core(part.lead)) || words.includes(verb)) &&
    core(part.lead + verb).length >= 2;
  return isNamed || agrees(rate.quantity, found.expression) ? found : null;
}

/** 办结率99.06%（315件次）: the part stands in brackets behind its rate, the whole begins the sentence. */
function partBehind(rate: Amount, amounts: Amount[]): Reading | null {
  const part = amounts[rate.index + 1];
  if (!part || part.sentence !== rate.sentence || !isCount(part) || part.lead !== '') return null;
  const { text } = rate.line;
  if (text.slice(rate.mention.end, part.mention.start) !== '(' || text[part.mention.end] !== ')') return null;
  const before = amounts.filter(
    (a) =>
      a.sentence === rate.sentence && a.index < rate.index && isCount(a) && alike(a.quantity, part.quantity),
  );
  const held = before.find((a) => agrees(rate.quantity, quotient(part, a).expression));
  const largest = before.find((a) => before.every((b) => b.quantity.value.compare(a.quantity.value) <= 0));
  const whole =
    held ?? (largest && largest.quantity.value.compare(part.quantity.value) >= 0 ? largest : undefined);
  return whole ? quotient(part, whole) : null;
}

/** 节约3.2万元，节约率6.4%: what was saved, of what was planned. */
function saved(rate: Amount, amounts: Amount[]): Reading | null {
  const way = /(节[约支]|超支|审减|核减|提前|缩短)率(?:为|达到?)?$/.exec(rate.lead)?.[1];
  const saving = amounts[rate.index - 1];
  if (way === undefined || !saving || saving.sentence !== rate.sentence) return null;
  if (!saving.lead.includes(way[0]!) || !['money', 'time', 'measure'].includes(saving.quantity.dimension))
    return null;
  const before = amounts.filter(
    (a) =>
      a.sentence === rate.sentence &&
      a.index < saving.index &&
      (a.kind === 'level' || a.kind === 'standard') &&
      alike(a.quantity, saving.quantity),
  );
  const planned = before.filter((a) => /预算|计划|控制价|限价|概算|合同|送审|批复|申请|申报/.test(a.lead));
  const held = planned.find((a) => agrees(rate.quantity, quotient(saving, a).expression));
  // 合同金额461万元，比预算节约19万元: of what the two come to
  const spent = held ? undefined : before.findLast((a) => /合同|实际|支出|中标|成交/.test(a.lead));
  if (
    spent &&
    /[比较][^,;。\d]{0,4}(?:预算|计划|控制价|限价|概算)/.test(saving.lead) &&
    !planned.some((a) => a !== spent)
  )
    return quotientOfSum(saving, spent);
  // 预算500万元，合同价465万元，节约35万元: of what the contract was saved from
  const first = planned.find((a) => /预算|计划|控制价|限价|概算|送审|申请|申报/.test(a.lead)) ?? planned[0];
  const base = held ?? (planned.length <= 2 ? first : undefined);
  return base ? quotient(saving, base) : null;
}
