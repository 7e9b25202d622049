// Points between a rate and a goal or a mean that stand elsewhere: 达标率97.02%，高于目标值2.02个百分点.
import type { Claim } from '../../../report/schema.js';
import { exactValue, figure, minus, plus, sum } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, inputOf, reading } from '../build.js';
import { core } from '../sentence/names.js';
import { isDigitSlip } from '../totals/complete.js';
import { titleFor } from './change-readings.js';

const GOAL =
  /(?:高于|低于|超过|超出?|高出|未达|比)[^,;。\d]{0,6}(?:目标|计划|指标)值?(?:要求)?(?:提高|高|低|多|少|了)*$/;
const MEAN = /(?:高于|低于|高出|落后|领先)[^,;。\d]{0,8}(?:平均|总体|整体|全部项目)[^,;。\d]{0,8}$/;
/** What all projects together came to. */
const OVERALL = /^(?:合计|总计|项目|预算|资金|总体|整体|全部)?(?:预算|资金)?(?:执行|支出|使用)(?:率|进度)$/;

/** The points that no claim explains, against what the report set or reached as a whole; only what nearly fits is said. */
export function* pointsAfar(read: Amount[][], claims: Claim[]): Generator<Claim> {
  const taken = new Set(claims.map((claim) => claim.stated));
  const goals = read.flat().filter((a) => a.quantity.dimension === 'rate' && isGoal(a));
  const means = claims.filter(({ kind, subject, stated }) => kind === 'rate' && stated && OVERALL.test(subject));
  for (const points of read.flat()) {
    if (points.quantity.dimension !== 'points' || points.quantity.approximate || taken.has(points.quantity)) continue;
    const rate = read[points.line.index]?.[points.index - 1];
    if (!rate || rate.sentence !== points.sentence || rate.quantity.dimension !== 'rate' || rate.kind === 'growth') continue;
    const others: Quantity[] = GOAL.test(points.lead)
      ? goals.filter((a) => isSame(a.lead, rate.lead)).map((a) => a.quantity)
      : MEAN.test(points.lead) && /执行|支出|使用/.test(rate.lead)
        ? means.map(({ stated }) => stated!)
        : [];
    const readings = others.filter((other) => other !== rate.quantity).map((other) => differenceOf(rate, other));
    const held = readings.find((r) => agrees(points.quantity, r.expression));
    const slipped = readings.find((r) => isDigitSlip(points.quantity, exactValue(r.expression)!));
    const chosen = held ?? slipped;
    if (chosen) yield claimOf('change', points, [chosen], { subject: titleFor(rate, points) });
  }
} // prettier-ignore

/** What is to be reached at least. */
const isGoal = ({ lead, line, mention }: Amount): boolean =>
  /(?:不低于|不少于|不小于|≥|>|目标值?(?:为|是)?)$/.test(lead) ||
  /^\(?(?:及|或)?以上/.test(line.text.slice(mention.end));

/** 水质达标率不低于95% is the goal of 水质达标率97.02%. */
function isSame(goal: string, rate: string): boolean {
  const [a, b] = [goal, rate].map((words) => core(words).replace(/(?:不低于|不少于|不高于|≥|>|达到)+$/, ''));
  return a!.length >= 3 && b!.length >= 3 && (a!.endsWith(b!) || b!.endsWith(a!));
}

function differenceOf(rate: Amount, other: Quantity) {
  const name = inputOf(rate).name;
  const over = rate.quantity.value.compare(other.value) >= 0;
  const [more, less] = over ? [rate.quantity, other] : [other, rate.quantity];
  const inputs = [inputOf(rate), { name: '对比值', quantity: other }];
  const formula = over ? `${name} − 对比值` : `对比值 − ${name}`;
  return reading('', formula, sum(plus(figure(more)), minus(figure(less))), inputs);
}
