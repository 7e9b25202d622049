// Points worked out by a rate told right before them: 为目标的98.18%，6分得5.89分; 分值8分，按执行率98.53%计7.88分.
import type { Claim, Input, Reading } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { constant, product, ratio } from '../../../values/expression.js';
import { coreDigits } from '../../../values/digits.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isExplained } from '../settle/slips.js';
import type { Item } from './items.js';
import type { FullOf } from './full-marks.js';

/** The rule, said right there. */
const BY_RATE = /按[^,;。]{0,20}(?:率|比例|之比|进度)[^,;。]{0,10}$/;
/** The same between the rate and its points: 98.07%，按比例得4.90分; 93.41%，按到位率计分，得7.47分; 按“满意度÷90%×10分”计算. */
const RULED =
  /^(?:计算|计分|折算|计)?,?(?<rule>按[“"]?[^,;。按]{0,16}(?:率|度|进度|比例|之比)(?:÷(?<goal>\d+(?:\.\d+)?)%)?(?:[×*乘]以?[^,;。]{0,8})?[”"]?(?:折算|计算|计分|赋分)?,?)?[一-龥]{0,5}$/;
/** The rule, said of all. */
const RULE =
  /按[^,;。]{0,20}(?:比例|之比|率|程度)[^,;。]{0,8}(?:计|得|打|给|折算|赋)|(?:率|比例)(?:×|乘以?|\*)[^,;。]{0,6}(?:权重|分值|分)|乘以?(?:权重|分值)/;
/** Two more that follow, and the third follows, too. */
const ALIKE = 2;

/** The points of parts whose full marks and rate are told beside them; where a rule or enough of them say so. */
export function byRate(lines: Item[][], read: Amount[][], fullOf: FullOf): Claim[] {
  const goals = read.flat().filter(isGoal);
  const found = lines.flatMap((items, at) =>
    items.flatMap((item) => foundOf(item, read[at]!, fullOf(item), goals) ?? []),
  );
  const held = found.filter(({ holds }) => holds);
  const isRuled = read.some(([first]) => first !== undefined && RULE.test(first.line.text));
  return found.flatMap(({ name, given, own, said, holds }) => {
    const claim = claimOf('balance', given, [own], {
      subject: `${(name || given.topic || '指标').replace(/为(?:年度)?(?:目标|计划)$/, '')}得分`,
    });
    const isSure = said || (held.length >= ALIKE && (isRuled || found.length - held.length <= 1));
    const tells = coreDigits(given.quantity).length > 1;
    return holds || (isSure && tells && isExplained(claim)) ? claim : [];
  });
}

/** 抽检合格率不低于95%: what a rate is measured by, instead of all. */
const isGoal = ({ quantity, lead, kind }: Amount): boolean =>
  quantity.dimension === 'rate' &&
  quantity.value.compare(1) < 0 &&
  (kind === 'limit' || /(?:不低于|不少于|不小于|达到?|≥|>|目标值?(?:为|是)?)$/.test(lead));

/** What a rate is called, by its last characters. */
const calledOf = (lead: string): string => /[一-龥]{2}(?:率|度|比例)(?=[^率度]*$)/.exec(lead)?.[0] ?? '';

interface Found {
  name: string;
  given: Amount;
  own: Reading;
  said: boolean;
  holds: boolean;
}

function foundOf(
  { name, full, given }: Item,
  amounts: Amount[],
  fulls: Input[],
  goals: Amount[],
): Found | null {
  const [only, ...others] = fulls;
  if (!given || !only || others.length > 0) return null;
  const { text } = given.line;
  // 按办结率×6分计算: a figure of the rule
  const isOfRule = (a: Amount): boolean =>
    a !== full && /(?:[×*÷乘]|乘以)$/.test(text.slice(0, a.mention.start));
  const rate = amounts.slice(0, given.index).findLast((a) => a !== full && !isOfRule(a));
  // 目标值100%，按使用率×分值计算: told for what the rate is held against
  if (rate && /(?:目标|标准|计划|要求)(?:值|数)?(?:为|是)?$/.test(rate.lead)) return null;
  if (rate?.sentence !== given.sentence || rate.quantity.dimension !== 'rate' || goals.includes(rate))
    return null;
  // 产出50分，完成率98.54%，…得49.20分: points right behind their rate only
  const next = full && full.index > rate.index ? full : given;
  const ruled = RULED.exec(text.slice(rate.mention.end, next.mention.start));
  if (!ruled) return null;
  if (rate.kind === 'growth' || rate.quantity.approximate || rate.quantity.value.compare(1) > 0) return null;
  const called = calledOf(rate.lead);
  const goal = goals.find((a) => called !== '' && calledOf(a.lead) === called);
  // reached, it gets full marks
  if (goal && rate.quantity.value.compare(goal.quantity.value) >= 0) return null;
  const inputs = [only, inputOf(rate, '完成率'), ...(goal ? [inputOf(goal, '目标值')] : [])];
  const aim = ruled.groups?.goal !== undefined ? dec(ruled.groups.goal).div(100) : goal?.quantity.value;
  const part = aim ? ratio(figureOf(rate), constant(aim)) : figureOf(rate);
  const own = reading(
    '',
    `分值 × 完成率${aim ? ' ÷ 目标值' : ''}`,
    product(constant(only.quantity.value), part),
    inputs,
  );
  const said =
    ruled.groups?.rule !== undefined ||
    BY_RATE.test(text.slice(rate.leadStart, rate.mention.start)) ||
    /^计/.test(given.lead);
  return { name, given, own, said, holds: agrees(given.quantity, own.expression) };
}
