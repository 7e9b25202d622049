// Prices of a sentence: what one of a thing costs, by which measures, and for which time: 每人每月50元, 单价48.50万元, 月租680元.
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { isMean, isOfYearBefore, measuresOf } from '../sentence/measures.js';

/** What one of a thing costs. `things`: what it is told for, none for 单价 and 标准; `times`: for which span. */
export interface Price {
  amount: Amount;
  things: string[];
  times: string[];
  /** 车均2.70万元: worked out from the whole. */
  mean: boolean;
}

const TIMES = new Set(['年', '月', '天', '日', '学期', '小时', '课时', '学时']);
/** A bound, a plan, or a price that was changed within the year. */
const BOUND =
  /最[低高]|上限|不超|起点|以上|以内|不低于|目标|力争|保额|(?:由|从)[^,;]{0,6}$|(?:提高|提升|上调|调整|增加|涨|降)[到至为][^,;]{0,4}$/;
/** Another one of the same list: 、牛每头3000元; 和2600元. */
const NEXT = /^(?:[、和及与]|以及)[^,;。:\d]{0,14}$/;

/** The prices of a line in order; those that one list tells (680元和2600元) together. */
export function pricesOf(amounts: Amount[]): Price[][] {
  const groups: Price[][] = [];
  for (const amount of amounts) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before?.amount.index === amount.index - 1 &&
      before.amount.sentence === amount.sentence &&
      NEXT.test(amount.line.text.slice(before.amount.mention.end, amount.mention.start).replace(BEHIND, ''));
    if (isPrice(amount)) {
      const own = priceOf(amount);
      const isBare = own.things.length + own.times.length === 0;
      const price = goesOn && isBare ? { ...own, things: before.things, times: before.times } : own;
      if (goesOn) last!.push(price);
      else groups.push([price]);
    }
  }
  return groups.map(sharedMeasures);
}

/** 元/平方米 behind the figure. */
const BEHIND = /^\/[一-龥]{1,3}/;

const isPrice = (amount: Amount): boolean => {
  const { quantity, kind, lead } = amount;
  const isSet = kind === 'standard' && quantity.dimension === 'money';
  if (!isSet || quantity.approximate || quantity.upper || isZero(quantity.value)) return false;
  return !isOfYearBefore(amount) && !BOUND.test(lead) && amount.year !== 'before';
};

function priceOf(amount: Amount): Price {
  const measures = [...measuresOf(amount), ...behindStroke(amount)];
  const [things, times] = [false, true].map((isTime) => [
    ...new Set(measures.filter((measure) => TIMES.has(measure) === isTime)),
  ]) as [string[], string[]];
  return { amount, things, times, mean: isMean(amount) };
}

/** The 月 of 元/人·月. */
const behindStroke = ({ quantity }: Amount): string[] =>
  /\/.+[·.]([年月天日次])$/.exec(quantity.unit)?.slice(1) ?? [];

/** 5.20元、4.00元和2.80元/平方米: the last one says it for all. */
function sharedMeasures(group: Price[]): Price[] {
  const told = group.find(({ things }) => things.length > 0);
  const timed = group.find(({ times }) => times.length > 0);
  return group.map((price) => ({
    ...price,
    things: price.things.length > 0 ? price.things : (told?.things ?? []),
    times: price.times.length > 0 ? price.times : (timed?.times ?? []),
  }));
}
