// Rates and means whose two figures stand right before them, in words that can mean nothing else.
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { alike } from '../build.js';
import { isStatistic, isWeighted } from '../rates/counted-rates.js';
import { countedAlike, isOfEach } from '../rates/rates-beside.js';
import { areBothSpent } from '../rates/part-words.js';
import { OUGHT } from '../sentence/cues.js';
import { figuresIn, inOneClause, rivalsBetween, wordsBetween, type Told } from './told.js';

/** Rates of what lies between two figures, and others that are no plain quotient of the two before them. */
const OTHERWISE = /偏[差离]|差异|波动|变动|增长|增减|下降|节约|节支|结转|结余|超支|调整|平均|加权/;
/** What was done, as against what was meant to be. */
const DONE = /实际|已|完成|支出|执行|决算|使用|支付|有效|在职|实有|实收/;
/** What ought to be is no part of anything. */
const MEANT = new RegExp(`${OUGHT}|计划|目标|任务|编制`);
/** What it is measured by. */
const BASE = new RegExp(
  `${OUGHT}|预算|计划|目标|任务|指标|编制|发放|发出|下发|收回|回收|共|总|抽|调查|访问|走访|访谈|检|监测|需|价|合同|全[省市州县区镇乡年]|年度|申请|受理|分值|满分|到位|下达|安排`,
);

/** 发放问卷320份，收回312份，回收率; 完成预算2355.75万元的98.34%. */
export function isCertainRate(told: Told): boolean {
  const { stated, own, claim } = told;
  const figures = figuresIn(told);
  if (!figures || figures.length !== 2 || claim.readings.length !== 1) return false;
  const [part, whole] = figures as [Amount, Amount];
  if (!inOneClause([part, whole, stated]) || part.index > stated.index || whole.index > stated.index)
    return false;
  if (
    stated.line.text[stated.mention.end - 1] === '‰' ||
    OTHERWISE.test(stated.lead) ||
    isStatistic(stated) ||
    isWeighted(stated)
  )
    return false;
  if (!countedAlike(part, whole) && !alike(part.quantity, whole.quantity)) return false;
  if (areBothSpent(part, whole)) return false;
  const [first, last] = part.index < whole.index ? [part, whole] : [whole, part];
  if (rivalsBetween(first, last, own).length > 0 || rivalsBetween(last, stated, own).length > 0) return false;
  // 满意617份，满意度90.74%，其中学生满意度90.33%: the first of them is the rate of the two
  if (own.some((a) => a.index > last.index && a.index < stated.index && a.kind === 'rate')) return false;
  if (isMeasuredBy(whole, stated)) return !isMeasure(part) && isAlone(part, own);
  if (/、[^,;。]*$/.test(wordsBetween(first, last))) return false;
  if (MEANT.test(part.lead) || isOfEach(part) || isOfEach(whole)) return false;
  if (
    COMPLETED.test(stated.lead) &&
    last.index === stated.index - 1 &&
    PLAN.test(whole.lead) &&
    DONE.test(part.lead)
  )
    return true;
  const behind = /^[^,;。、\d]{0,12}/.exec(stated.line.text.slice(whole.mention.end))![0];
  return (BASE.test(whole.lead + behind) || behind.includes('中')) && isOfRate(part, stated);
}

/** 年初预算440.00万元，决算462.50万元，完成年初预算的105.11%. */
const COMPLETED =
  /^[,;]?(?:共|仅)?完成(?:了)?(?:(?:年初|全年|年度|当年|调整后?的?)*(?:预算|计划|目标|任务)(?:数|额|值)?)?的?$/;
const PLAN = /预算|计划|目标|任务/;

/** 完成预算X的, 为目标值X的: the words between the two say what it is of. */
const isMeasuredBy = (whole: Amount, rate: Amount): boolean =>
  whole.index === rate.index - 1 &&
  /^的$/.test(wordsBetween(whole, rate)) &&
  /完成|为|达|相当于|执行|占/.test(whole.lead);

/** The rate's own words say what was done, as those of the part do: 合格46份，合格率. */
export function isOfRate(part: Amount, rate: Amount): boolean {
  const verb = /([一-龥]{2})(?:率|度|比例|占比)(?:分别)?(?:为|达到?|是|均为|约|:)*$/.exec(rate.lead)?.[1];
  if (verb === undefined || /[不未非无][^,;、]{0,3}$/.test(part.lead)) return false;
  if ([...verb].some((char) => part.lead.includes(char))) return true;
  if (/覆盖|达标|普及/.test(verb)) return /已|实际|完成/.test(part.lead);
  return /控制|执行|完成|支付|使用|到位|编制|支出/.test(verb) && DONE.test(part.lead);
}

/** The only figure of its measure in its clause before it, or the sum that the clause ends on. */
function isAlone(part: Amount, own: Amount[]): boolean {
  const others = own.filter(
    (a) =>
      a.sentence === part.sentence &&
      a.index < part.index &&
      a.kind === 'level' &&
      alike(a.quantity, part.quantity) &&
      inOneClause([a, part]),
  );
  return others.length === 0 || /[合共总累]计/.test(part.lead) || others.every((a) => isMeasure(a));
}

/** 维护费14.32万元，保有量4辆，平均每辆3.58万元: both right before the mean. */
export function isCertainMean(told: Told): boolean {
  const { stated, claim, own } = told;
  const figures = figuresIn(told);
  const [only, ...others] = claim.readings;
  if (!figures || figures.length !== 2 || !only || others.length > 0 || only.expression.op !== 'ratio')
    return false;
  const [total, count] = figures as [Amount, Amount];
  if (!inOneClause([total, count, stated]) || !/均/.test(stated.lead)) return false;
  const [first, last] = total.index < count.index ? [total, count] : [count, total];
  if (last.index !== stated.index - 1) return false;
  // 演出216场，其中下乡148场、广场68场，服务18.6万人次，场均: which of the counts is not said
  const rivals = own.filter(
    (a) => a.index < stated.index && a !== total && a !== count && inOneClause([a, stated]),
  );
  if (rivals.some((a) => a.kind === 'level' && [total, count].some((one) => alike(a.quantity, one.quantity))))
    return false;
  return own.every(
    (a) => a.index <= first.index || a.index >= last.index || (a.kind !== 'level' && a.kind !== 'standard'),
  );
}
