// Points between a rate and a goal or a mean told elsewhere: 达标率97.02%，高于目标值2.02个百分点.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { inputOf } from '../build.js';
import { core } from '../sentence/names.js';
import { titleFor } from '../changes/change-readings.js';
import { claimFrom } from '../meant.js';
import type { Told } from './ledger.js';
import { gapOf } from './readings.js';

const GOAL =
  /(?:高于|低于|超过|超出?|高出|未达|[比较])[^,;。\d]{0,6}(?:目标|计划|指标)值?(?:要求)?(?:提高|高|低|多|少|了)*$/;
const MEAN = /(?:高于|低于|高出|落后|领先|[比较])[^,;。\d]{0,8}(?:平均|总体|整体|全部项目)[^,;。\d]{0,8}$/;
/** 低于基本支出执行率4.46个百分点: the rate that it is held against. */
const NAMED =
  /(?:高于|低于|超过|高出|落后于?|领先于?|[比较])(?<name>[^,;。\d]{2,14}(?:率|度|比例))(?:提高|降低|高|低|多|少|快|慢)?了?$/;
/** What all projects together came to. */
const OVERALL = /^(?:合计|总计|项目|预算|资金|总体|整体|全部)?(?:预算|资金)?(?:执行|支出|使用)(?:率|进度)$/;

/** The claim of points that no sentence explains, against what the report set or reached as a whole. */
export function pointsAfar(points: Amount, own: Amount[], ledger: Told[], rates: Claim[]): Claim | null {
  if (points.quantity.dimension !== 'points' || points.quantity.approximate) return null;
  const last = own[points.index - 1];
  const rate = last?.quantity.dimension === 'points' ? own[points.index - 2] : last;
  if (!rate || rate.sentence !== points.sentence || rate.quantity.dimension !== 'rate' || rate.kind === 'growth') return null;
  const name = core(NAMED.exec(points.lead)?.groups?.name ?? '');
  const named = name.length < 4 || MEAN.test(points.lead) ? [] : rates.filter(({ subject, stated }) => stated && stated !== rate.quantity && core(subject).endsWith(name));
  const isOne = new Set(named.map(({ stated }) => stated!.value.toFraction())).size === 1;
  const others = isOne
    ? named.map(({ stated }) => ({ quantity: stated!, input: { name, quantity: stated! } }))
    : GOAL.test(points.lead)
      ? ledger.filter(({ quantity, amount, goal, words }) => quantity.dimension === 'rate' && (amount ? isGoal(amount) : goal) && isSame(words, rateWords(rate, own)))
      : MEAN.test(points.lead) && /执行|支出|使用/.test(rate.lead + points.lead)
        ? rates.flatMap(({ subject, stated }) => (stated && OVERALL.test(subject) ? [{ quantity: stated, input: { name: '平均值', quantity: stated } }] : []))
        : [];
  const self = { input: inputOf(rate), quantity: rate.quantity };
  const candidates = others.filter(({ quantity }) => quantity !== rate.quantity).map((other) => ({ reading: gapOf(self, other), sure: isOne || GOAL.test(points.lead) }));
  return claimFrom('change', points, candidates, titleFor(rate, points));
} // prettier-ignore

/** 合格率由91.8%提高到93.6%，提高1.8个百分点，高于目标值: named where the rate was first told. */
const rateWords = (rate: Amount, own: Amount[]): string =>
  (rate.name === '' || /[到至]$|提高|下降|上升/.test(rate.lead)
    ? (own.find((a) => a.sentence === rate.sentence)?.lead ?? '')
    : rate.lead
  ).replace(/(?:由|从).*$/, '');

/** What is to be reached at least. */
const isGoal = ({ lead, line, mention }: Amount): boolean =>
  /(?:不低于|不少于|不小于|≥|>|目标值?(?:为|是)?)$/.test(lead) ||
  /^\(?(?:及|或)?以上/.test(line.text.slice(mention.end));

/** 水质达标率不低于95% is the goal of 水质达标率97.02%. */
function isSame(goal: string, rate: string): boolean {
  const [a, b] = [goal, rate].map((words) => core(words).replace(/(?:不低于|不少于|不高于|≥|>|达到)+$/, ''));
  return a!.length >= 3 && b!.length >= 3 && (a!.endsWith(b!) || b!.endsWith(a!));
}
