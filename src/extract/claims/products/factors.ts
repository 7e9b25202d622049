// What a price is multiplied by: the count of its thing, and the months, days or terms that figures or words tell.
import type { Reading } from '../../../report/schema.js';
import { constant, figure, product, ratio, type Expression } from '../../../values/expression.js';
import { exactly, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isCountOf } from '../sentence/measures.js';
import type { Price } from './prices.js';

/** One way to fill in the measures of a price. `told`: figures or words tell each of them. */
export interface Factors {
  figures: Amount[];
  span: number;
  told: boolean;
}

export const isCount = ({ kind, quantity }: Amount): boolean =>
  // 三项支出分别为: how many are told, not what is counted
  kind === 'level' &&
  isCounted(quantity) &&
  /^\d/.test(quantity.text) &&
  !quantity.approximate &&
  quantity.upper === null;
const isCounted = ({ dimension, unit }: Amount['quantity']): boolean =>
  dimension === 'count' || (dimension === 'measure' && !/[美港欧日]元$/.test(unit));
export const isTime = ({ quantity }: Amount): boolean =>
  quantity.dimension === 'time' && !quantity.approximate && quantity.upper === null;
/** 每期40人, and no 日均约205.2吨. */
export const isNested = ({ kind, quantity, lead }: Amount): boolean =>
  kind === 'standard' && isCounted(quantity) && !quantity.approximate && lead.includes('每');

/** Whether a figure counts the thing of a price, by its unit or by the noun behind it: 36个乡镇卫生院 for 每院. */
export const fits = (thing: string, a: Amount): boolean =>
  isCountOf(thing, a) ||
  new RegExp(`^[一-龥]{0,7}${thing}(?=[每,;、。共各]|$)`).test(a.line.text.slice(a.mention.end));

/** Whether a count may be what the price is for; 单价 and 标准 say nothing of it. */
export const countsFor = ({ things }: Price, a: Amount): boolean =>
  things.length === 0 || things.some((thing) => fits(thing, a));

/**
 * The ways to work out the whole from a price and the count of its thing, the likeliest first. `around`: the figures of
 * its clause; `before`: those told before it; `words`: of its clause, and `said`: of its sentence.
 */
export function factorsOf(
  price: Price,
  count: Amount,
  around: Amount[],
  before: Amount[],
  words: string,
  said: string,
): Factors[] {
  let figures = [count];
  const rest = price.things.filter((thing) => !fits(thing, count));
  for (const thing of rest.length === price.things.length && rest.length > 0 ? rest.slice(1) : rest) {
    const found = around.filter((a) => a !== count && isCount(a) && fits(thing, a));
    if (found.length !== 1) return [];
    figures = [...figures, found[0]!];
  }
  // 培训班5期，每期40人: all of them
  if (isNested(count)) {
    const found = [...around, ...before].filter(
      (a) =>
        isCount(a) && /^[期场班次批]$/.test(a.quantity.unit) && count.lead.includes(`每${a.quantity.unit}`),
    );
    if (found.length !== 1) return [];
    figures = [...figures, found[0]!];
  }
  let ways: Factors[] = [{ figures, span: 1, told: true }];
  for (const time of price.times) {
    const spans = spansOf(time, count, around, before, words, said);
    ways = ways.flatMap((way) =>
      spans.map((span) => ({
        figures: [...way.figures, ...span.figures],
        span: way.span * span.span,
        told: way.told && span.told,
      })),
    );
  }
  return ways;
}

const UNITS: Record<string, RegExp> = {
  月: /^个?月$/,
  年: /^年$/,
  天: /^(?:天|日)$/,
  日: /^(?:天|日)$/,
  学期: /^个?学期$/,
  小时: /^个?小时$/,
  课时: /^[课学]时$/,
  学时: /^[课学]时$/,
};

/** How often in all: a figure of the clause, else the clause's words, else what the sentence says ahead of its list. */
function spansOf(
  time: string,
  count: Amount,
  around: Amount[],
  before: Amount[],
  words: string,
  said: string,
): Factors[] {
  const told = (span: number): Factors => ({ figures: [], span, told: true });
  const untold = (span: number): Factors => ({ figures: [], span, told: false });
  const isOf = (a: Amount): boolean => isTime(a) && UNITS[time]!.test(a.quantity.unit);
  const own = [...new Map(around.filter(isOf).map((a) => [a.quantity.value.toFraction(), a])).values()];
  // 3126人次 over all the months
  const isByTurn = /次$/.test(count.quantity.unit);
  // 每期4天 is told of the turns themselves
  const isTold = (a: Amount): boolean => !isByTurn || a.kind === 'standard';
  if (own.length > 0)
    return [
      ...own.map((a) => ({ figures: [a], span: 1, told: own.length === 1 && isTold(a) })),
      ...(isByTurn ? [untold(1)] : []),
    ];
  if (time === '年') return [{ ...told(1), told: !/[两二三四五]年/.test(words) }];
  if (time === '学期') return isByTurn ? [told(1)] : [untold(1), untold(2)];
  const ahead = before.filter(isOf).at(-1);
  if (time === '月') {
    const span = monthsIn(words) ?? (ahead ? null : monthsIn(said));
    if (span !== null) return [told(span), ...(isByTurn ? [untold(1)] : [])];
  }
  if (ahead) return [{ figures: [ahead], span: 1, told: !isByTurn }, ...(isByTurn ? [untold(1)] : [])];
  if (time === '月') return [untold(12), untold(1)];
  return /^[天日]$/.test(time) ? [untold(365), untold(366), ...(isByTurn ? [untold(1)] : [])] : [];
}

/** The months that words speak of, or null: 全年, 年租金, 半年, 全季度. */
function monthsIn(words: string): number | null {
  if (/半年/.test(words)) return 6;
  return /全年|一年|年度|每年|年(?:服务|运维|租赁|租|保洁|物业|管护)?(?:费|金|租|补|支出|发放)/.test(words)
    ? 12
    : null;
}

/** Whole things are exact, and so is a price that is set; what is measured is rounded. */
export function readingOf(price: Price, { figures, span }: Factors): Reading {
  const all = [...figures, price.amount];
  const formula = [...all.map((a) => a.quantity.text), ...(span === 1 ? [] : [String(span)])].join(' × ');
  const isRounded = price.mean || price.amount.quantity.decimals > 2;
  const start = isRounded ? figure(price.amount.quantity) : exactly(price.amount);
  return reading(
    '',
    formula,
    times(figures, span, start),
    all.map((a) => inputOf(a)),
  );
}

/** 人均: the whole by what is counted. */
export function quotientOf({ figures, span }: Factors, whole: Amount): Reading {
  const all = [whole, ...figures];
  const names = [...all.map((a) => inputOf(a).name), ...(span === 1 ? [] : [String(span)])];
  const each = figures.reduce<Expression>((left, a) => ratio(left, valueOf(a)), figure(whole.quantity));
  const expression = span === 1 ? each : ratio(each, constant(span));
  return reading(
    '',
    names.join(' ÷ '),
    expression,
    all.map((a) => inputOf(a)),
  );
}

const times = (figures: Amount[], span: number, start: Expression): Expression => {
  const once = figures.reduce<Expression>((left, a) => product(left, valueOf(a)), start);
  return span === 1 ? once : product(once, constant(span));
};

const valueOf = (a: Amount): Expression =>
  a.quantity.decimals === 0 && !/^[十百千万亿]/.test(a.quantity.unit) ? exactly(a) : figure(a.quantity);
