// How far a figure is from a goal: 达标率97.02%，高于目标值2.02个百分点; 10070人，超目标70人; 76公斤，较80公斤的目标少4公斤.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, inputOf } from '../build.js';
import { countedAlike } from '../rates/rates-beside.js';
import { core } from '../sentence/names.js';
import { bareThing } from '../sentence/things.js';
import { titleFor } from '../changes/change-readings.js';
import { claimFrom, surelyFrom } from '../meant.js';
import type { Told } from './ledger.js';
import { gapOf } from './readings.js';

const AIM = '(?:目标|计划|指标|任务|标准|要求|控制线|控制数|红线)(?:值|数|量|任务)?(?:要求)?';
const MORE = '(?:提高|高出?|低|多|少|差|短缺?|超出?|超过|超额)';
const LESS = `(?:[还尚仍相]|${MORE}(?:完成)?)`;
/** 高于目标值, 比目标值高; 比目标值 alone goes before the goal itself. */
const GOAL = new RegExp(
  `(?:(?:[高低多少大小]于|超过?|超出|超额完成|高出|未达到?)[^,;。\\d]{0,6}${AIM}${LESS}*|[距离比较][^,;。\\d]{0,6}${AIM}${LESS}+)了?$`,
);
/** 较80公斤, 超年度目标(600件), 超过5%: what it is held against is told right before it. */
const HELD = /(?:[高低多少大小]于|超过?|超出|超额完成|高出|未达到?|[距离比较])[^,;。\d]{0,8}\(?$/;
/** …的目标少, (600件) and nothing: what parts it from that. */
const APART = new RegExp(`^(?:\\)|的?[^,;。\\d]{0,4}${AIM},?${LESS}*了?)$`);
const MEAN = /(?:高于|低于|高出|落后|领先|[比较])[^,;。\d]{0,8}(?:平均|总体|整体|全部项目)[^,;。\d]{0,8}$/;
/** 低于基本支出执行率4.46个百分点: the rate that it is held against. */
const NAMED =
  /(?:高于|低于|超过|高出|落后于?|领先于?|[比较])(?<name>[^,;。\d]{2,14}(?:率|度|比例))(?:提高|降低|高|低|多|少|快|慢)?了?$/;
/** 省级资金执行率低于中央资金2.02个百分点: two things, and one rate of both. */
const BETWEEN =
  /^(?:[一二三四五六]是)?(?<one>[一-龥]{2,12}?)(?<rate>(?:预算|资金)?[一-龥]{2}(?:率|进度))(?:比|较|低于|高于|落后于?|领先于?)(?<other>[一-龥]{2,12}?)的?[低高慢快]?了?$/;
/** What all projects together came to. */
const OVERALL = /^(?:合计|总计|项目|预算|资金|总体|整体|全部)?(?:预算|资金)?(?:执行|支出|使用)(?:率|进度)$/;

type Named = Pick<Told, 'input' | 'quantity'>;

/** The claim of a difference that no sentence explains, against what the report set; of points, against a mean or another rate, too. */
export function goalGapAfar(gap: Amount, own: Amount[], ledger: Told[], rates: Claim[]): Claim | null {
  const { dimension, approximate, upper } = gap.quantity;
  const isPoints = dimension === 'points';
  const kind = isPoints ? 'change' : 'balance';
  if (approximate || upper || gap.parallel || !(isPoints || /^(?:count|measure)$/.test(dimension)))
    return null;
  const isLike = (a: Amount): boolean =>
    isPoints ? a.quantity.dimension === 'rate' && a.kind !== 'growth' : alike(a.quantity, gap.quantity);
  const before = own.filter((a) => a.sentence === gap.sentence && a.index < gap.index && isLike(a)).reverse();
  const [base, ...others] = before;
  if (base && isHeldAgainst(base, gap)) {
    const told = others[0] ? [...new Set([...donesOf(others[0], others.toReversed()), ...others])] : [];
    const selves = told.length > 0 ? told.map(namedOf) : ratesNamed(core(base.lead.replace(HELD, '')), rates);
    return surelyFrom(
      kind,
      gap,
      selves.map((self, i) => ({ reading: gapOf(self, namedOf(base)), sure: i === 0 })),
      titleFor(told[0] ?? base, gap),
    );
  }
  if (GOAL.test(gap.lead)) {
    const reached = before.flatMap((self) =>
      goalsOf(self, own, ledger).map((goal) => ({ goal, reading: gapOf(namedOf(self), goal), sure: true })),
    );
    // 超过目标1800件187件: the goal itself
    if (reached.some(({ goal }) => goal.quantity.value.equals(gap.quantity.value))) return null;
    return surelyFrom(kind, gap, reached, base && titleFor(base, gap));
  }
  const { one, rate: said, other } = BETWEEN.exec(gap.lead)?.groups ?? {};
  const [a, b] = [one, other].map((thing) => (isPoints && thing && said ? ratesOf(thing, said, rates) : []));
  if (a?.[0] && b?.[0]) return surelyFrom(kind, gap, [{ reading: gapOf(a[0], b[0]), sure: true }]);
  const last = own[gap.index - 1];
  const rate = last?.quantity.dimension === 'points' ? own[gap.index - 2] : last;
  if (!isPoints || !rate || rate.sentence !== gap.sentence || !isLike(rate)) return null;
  const name = core(NAMED.exec(gap.lead)?.groups?.name ?? '');
  const named = MEAN.test(gap.lead)
    ? []
    : ratesNamed(name, rates).filter(({ quantity }) => quantity !== rate.quantity);
  const mean = MEAN.test(gap.lead) && /执行|支出|使用/.test(rate.lead + gap.lead);
  const means = rates.flatMap(({ subject, stated }) =>
    mean && stated && OVERALL.test(subject)
      ? [{ quantity: stated, input: { name: '平均值', quantity: stated } }]
      : [],
  );
  const candidates = [...named, ...means]
    .filter(({ quantity }) => quantity !== rate.quantity)
    .map((other) => ({ reading: gapOf(namedOf(rate), other), sure: named.length > 0 }));
  return claimFrom(kind, gap, candidates, titleFor(rate, gap));
}

const namedOf = (amount: Amount): Named => ({ input: inputOf(amount), quantity: amount.quantity });

export const isHeldAgainst = ({ line, leadStart, mention }: Amount, gap: Amount): boolean =>
  gap.leadStart - mention.end <= 1 &&
  HELD.test(line.text.slice(Math.max(0, leadStart - 12), mention.start)) &&
  APART.test(line.text.slice(mention.end, gap.mention.start));

/** The rates of that name, where they are one figure. */
const ratesNamed = (name: string, rates: Claim[]): Named[] =>
  oneOf(name, name.length < 4 ? [] : rates.filter(({ subject }) => core(subject).endsWith(name)));

/** The rates of that kind whose own figures are of the thing. */
const ratesOf = (thing: string, rate: string, rates: Claim[]): Named[] =>
  oneOf(
    thing + rate,
    rates.filter(
      ({ subject, readings }) =>
        subject.endsWith(rate.slice(-3)) &&
        readings.every(({ inputs }) =>
          inputs.every(({ name }) => bareThing(name) !== '' && bareThing(name) === bareThing(thing)),
        ),
    ),
  );

function oneOf(name: string, claims: Claim[]): Named[] {
  const named = claims.flatMap(({ stated }) => stated ?? []);
  const isOne = new Set(named.map(({ value }) => value.toFraction())).size === 1;
  return isOne ? named.map((quantity) => ({ quantity, input: { name, quantity } })) : [];
}

/** What the report set for a figure: the goal of the row that reached it, or of its name. */
function goalsOf(self: Amount, own: Amount[], ledger: Told[]): Told[] {
  const isRate = self.quantity.dimension === 'rate';
  const ofRows = ledger.filter(
    ({ source, goal, quantity }) =>
      goal &&
      source.kind === 'indicator' &&
      (isRate ? quantity.dimension === 'rate' : alike(quantity, self.quantity)) &&
      source.row.actual?.quantity?.value.equals(self.quantity.value),
  );
  if (ofRows.length > 0 || !isRate) return ofRows;
  return ledger.filter(
    ({ quantity, amount, goal, words }) =>
      quantity !== self.quantity &&
      quantity.dimension === 'rate' &&
      (amount ? isGoal(amount) : goal) &&
      isSame(words, rateWords(self, own)),
  );
}

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

/** 7.12万吨，其中其他垃圾6.58万吨、厨余垃圾0.54万吨，比目标多0.32万吨: of all of it, rather than of the last part. */
export function donesOf(part: Amount, before: Amount[]): Amount[] {
  const { text } = part.line;
  const whole = before.find(
    (a) => a !== part && countedAlike(a, part) && /其中|包括/.test(text.slice(a.mention.end, part.leadStart)),
  );
  return whole ? [whole, part] : [part];
}
