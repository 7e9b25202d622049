// Percentage points between two rates: 由90%提高到95%，提高5个百分点; 低于95%的目标4个百分点.
import type { Claim, Reading } from '../../../report/schema.js';
import { minus, plus, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, exactly, figureOf } from '../build.js';
import { differenceOf, titleFor } from './change-readings.js';

/** What was set stands elsewhere unless the sentence prints it. */
const GOAL = /(?:目标|计划|指标)值?(?:要求)?$/;
const GAP = /低于|高于|超过|超出|高出|超|落后|领先|相差|差距|未达|[高低多少快慢]$/;

/** The differences in points that a line states. */
export function* pointClaims(amounts: Amount[]): Generator<Claim> {
  for (const points of amounts) {
    if (points.quantity.dimension !== 'points' || points.quantity.approximate || points.parallel) continue;
    // 分别低于1.3个和0.6个百分点
    if (/序时|每|^[和、及与]$/.test(points.lead)) continue;
    const rates = amounts.filter((a) => a.quantity.dimension === 'rate' && isNear(a, points));
    const claim = points.kind === 'growth' ? changed(points, rates) : apart(points, rates);
    if (claim) yield claim;
  }
}

/** Before the points in their sentence, or in the brackets right behind them. */
function isNear(rate: Amount, points: Amount): boolean {
  if (rate.sentence !== points.sentence || rate.kind === 'growth') return false;
  const segment = rate.line.text.lastIndexOf(';', points.mention.start);
  if (rate.mention.start < segment) return false;
  if (rate.index < points.index) return true;
  const between = rate.line.text.slice(points.mention.end, rate.mention.start);
  // 比上年提高2.4个百分点，上年为87.6%
  const told = /^,[^,;。\d]*$/.test(between) && isEarlier(rate) && /(?:为|是)$/.test(rate.lead);
  return rate.index === points.index + 1 && (told || /^\([^)]*$/.test(between));
}

const isEarlier = (a: Amount): boolean =>
  a.year === 'before' ||
  /上年|去年|上期|同期|年初|期初/.test(a.lead) ||
  /^(?:较|比|与|同)/.test(a.lead) ||
  isBracketed(a);

/** 较2022年（90.8%）: the words before the bracket measure by what stands in it. */
const isBracketed = ({ lead, line, leadStart }: Amount): boolean =>
  lead === '' &&
  /(?:较|比|与|同)[^,;。()\d]{0,4}(?:20\d\d年度?)?[^,;。()\d]{0,6}\($/.test(line.text.slice(0, leadStart));

/** The later rate without the earlier one: the pair that holds, else the one whose words say which is the earlier. */
function changed(points: Amount, rates: Amount[]): Claim | null {
  const pairs: [Amount, Amount][] = [];
  for (let i = rates.length - 1; i > 0; i -= 1) {
    const [first, second] = [rates[i - 1]!, rates[i]!];
    const reversed =
      !/(?:由|从)[^,;。]*$/.test(first.lead) && (/[到至为]$/.test(first.lead) || isEarlier(second));
    pairs.push(reversed ? [first, second] : [second, first]);
  }
  const difference = ([now, before]: [Amount, Amount]) => differenceOf(now, before, points.sign);
  const joined = ([, before]: [Amount, Amount]): boolean =>
    isEarlier(before) || /(?:由|从)[^,;。]*$/.test(before.lead) || typeof before.year === 'number';
  const pair = pairs.find((p) => agrees(points.quantity, difference(p).expression)) ?? pairs.find(joined);
  if (!pair) return null;
  return claimOf('change', points, [difference(pair)], { subject: titleFor(pair[0], points) });
}

/** Every two of them, the larger one first. */
const pairsOf = (rates: Amount[]): [Amount, Amount][] =>
  rates.flatMap((a) =>
    rates.filter((b) => a.quantity.value.compare(b.quantity.value) > 0).map((b): [Amount, Amount] => [a, b]),
  );

/** How far a rate is from the one it is held against, whichever of them is meant to be the larger. */
function apart(points: Amount, rates: Amount[]): Claim | null {
  const [first, second] = rates.slice(-2);
  if (!first || !second) return null;
  const { text } = points.line;
  if (
    GOAL.test(points.lead) &&
    !points.lead.startsWith('的') &&
    !/目标|计划|指标/.test(first.lead + second.lead)
  )
    return null;
  if (!GAP.test(text.slice(Math.min(first.mention.end, points.leadStart), points.mention.start))) return null;
  // the two right before it first: further ones are of other matters
  const pairs = [...pairsOf([first, second]), ...pairsOf(rates)];
  const held = pairs.find(([a, b]) => agrees(points.quantity, gapBetween(a, b).expression));
  if (held)
    return claimOf('change', points, [gapBetween(held[0], held[1])], { subject: titleFor(held[0], points) });
  const [high, low] =
    second.quantity.value.compare(first.quantity.value) > 0 ? [second, first] : [first, second];
  return claimOf('change', points, [gapBetween(high, low)], { subject: titleFor(first, points) });
}

/** a − b. What is aimed at is set and not rounded: 未达到95%的目标. */
export function gapBetween(a: Amount, b: Amount): Reading {
  const found = differenceOf(a, b, 1);
  const [more, less] = [a, b].map((rate) => (isGoal(rate) ? exactly(rate) : figureOf(rate)));
  return { ...found, expression: sum(plus(more!), minus(less!)) };
}

const isGoal = ({ kind, lead, line, mention }: Amount): boolean =>
  kind === 'limit' ||
  /目标值?(?:为|是)?$/.test(lead) ||
  /^的?[^,;。\d]{0,4}(?:目标|指标|计划|要求|标准)/.test(line.text.slice(mention.end));
