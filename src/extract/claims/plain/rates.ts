// Rates as words and places alone bind them: 年初预算A，决算B，完成年初预算的C; 应检A台，实检B台，定检率C.
import type { Reading } from '../../../report/schema.js';
import { isOfRate } from '../certain/rates.js';
import { isMeasure } from '../changes/compared.js';
import { isStatistic, isWeighted } from '../rates/counted-rates.js';
import { quotient } from '../rates/quotients.js';
import { countedAlike, isOfEach } from '../rates/rates-beside.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { BUDGET_ROLES, type Role } from '../sentence/cues.js';
import { titleOf } from '../sentence/titles.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';
import { ofNamedParts } from './named-rates.js';

/** Rates of what lies between two figures, and others that are no plain quotient of the two before them. */
const OTHERWISE =
  /偏[差离]|差异|波动|变动|增[长幅]|增减|下降|节约|节支|结转|结余|超支|调整|平均|加权|目标|计划|任务|上年|去年|低于|高于|超[过出额]|幅度|不/;
/** What money was spent, of what was planned for it. */
const SPENT =
  /^[,;]?(?:预算|资金|总体|全年|年度|综合|整体|项目)*(?:执行率|支出率|支付率|使用率|支出进度|支付进度|执行进度)(?:为|达到?|是|:)?$/;
const COMPLETED =
  /^[,;]?(?:共|仅|只)?(?:完成|占|为|相当于)(?:了)?(?<base>年初|全年|年度|当年|调整后?|本年|支出|的)*预算(?:数|额|总额|安排)?的?(?:比例为?)?$|^[,;]?完成(?:率(?:为)?)?$/;
/** What was added to it, of January's. */
const ADJUSTED = /^[,;]?(?:预算)?(?:追加|调增|调减|追减)率(?:为|达)?$/;
const ARRIVED = /^[,;]?(?:资金|预算|全部|总体|实际)*到位率(?:为|达到?|是|:)?$/;

/** The one way to read a rate; null where words do not say. */
export function plainRate(rate: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Bound | null {
  if (rate.kind !== 'rate' && rate.kind !== 'share') return null;
  if (
    rate.quantity.dimension !== 'rate' ||
    rate.quantity.approximate ||
    rate.quantity.upper ||
    rate.parallel ||
    rate.line.inTable
  )
    return null;
  const planned = ofPlan(rate, own, wholes);
  if (planned) return planned;
  const named = ofNamedParts(rate, own, wholes);
  if (named) return bound(named);
  const before = levelsBefore(rate, own).filter((a) => !wholes.has(a));
  const beside = ofPlanBeside(rate, before);
  if (beside) return bound(beside);
  if (SPENT.test(rate.lead) || COMPLETED.test(rate.lead)) return bound(ofBudget(rate, before, 'executed'));
  if (ADJUSTED.test(rate.lead)) return bound(ofAdjustment(rate, own, wholes));
  if (ARRIVED.test(rate.lead)) return bound(ofBudget(rate, before, 'arrived'));
  return rate.kind === 'rate' ? bound(ofCounts(rate, before)) : null;
}

/** 年初预算412.36万元：…。年中追加58.74万元，追加率14.24%: of the only initial budget that the paragraph tells. */
function ofAdjustment(rate: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Reading | null {
  const part = own[rate.index - 1];
  const initial = own.filter(
    (a) =>
      a.index < rate.index &&
      a.role === 'initial' &&
      a.kind === 'level' &&
      !wholes.has(a) &&
      !isInBrackets(a),
  );
  const isStep =
    part &&
    (part.role === 'added' || part.role === 'cut') &&
    part.sentence === rate.sentence &&
    isExact(part);
  return isStep && initial.length === 1 && isExact(initial[0]!) ? quotient(part, initial[0]!) : null;
}

const bound = (reading: Reading | null): Bound | null => reading && { reading };

/** 补植乔木1286株，完成计划（1250株）的102.88%; 检查企业3864家次，…，为年度计划3600家次的107.33%. */
function ofPlan(rate: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Bound | null {
  const [before, plan] = [own[rate.index - 2], own[rate.index - 1]];
  if (!before || before.parallel || !plan || !/^\)?的$/.test(rate.lead) || !isExact(plan)) return null;
  const part = wholes.get(before) ?? before;
  const between = part.line.text.slice(before.mention.end, plan.mention.start);
  if (
    !PLANNED.test(between) ||
    part.sentence !== rate.sentence ||
    !isExact(part) ||
    !countedAlike(part, plan)
  )
    return null;
  return { reading: quotient(part, plan), subject: `${titleOf(part)}完成计划的比例` };
}

const PLANNED = /^[,]?(?:完成|为|达到?|占)(?:年度|年初|全年|当年)?(?:计划|目标|任务)(?:数|值|量)?的?\(?$/;

/** 公用经费32.83万元，预算34.20万元，控制率95.99%: the one of the other. */
function ofPlanBeside(rate: Amount, before: Amount[]): Reading | null {
  const [part, plan] = before.slice(-2);
  if (!plan || plan.index !== rate.index - 1 || part!.index !== plan.index - 1) return null;
  if (
    !/^[,;]?(?:预算)?(?:控制|执行|完成|支出|使用)率(?:为|达到?)?$/.test(rate.lead) ||
    !/^[,(]?(?:年初|全年|调整后)?预算(?:数|为|安排)*$/.test(plan.lead)
  )
    return null;
  const isAmount = [part!, plan].every((a) => isExact(a) && a.quantity.dimension === 'money');
  return isAmount && (part!.role === null || part!.role === 'executed') ? quotient(part!, plan) : null;
}

/** What is told before it in its sentence since the last semicolon, on its level of brackets. */
function levelsBefore(rate: Amount, own: Amount[]): Amount[] {
  const { line, sentence, mention } = rate;
  // 采购预算130.00万元，其中…；实际采购124.90万元，执行率96.08%
  const clause = line.text.lastIndexOf(';', mention.start);
  const isOfBoth =
    SPENT.test(rate.lead) &&
    !/预算/.test(line.text.slice(Math.max(clause, 0), rate.leadStart)) &&
    line.text.lastIndexOf(';', clause - 1) < sentence.start;
  const from = isOfBoth ? sentence.start : Math.max(sentence.start, clause);
  const isInside = isInBrackets(rate);
  return own.filter(
    (a) =>
      a.index < rate.index &&
      a.mention.start >= from &&
      (a.kind === 'level' || a.kind === 'standard') &&
      isInBrackets(a) === isInside,
  );
}

function ofBudget(rate: Amount, before: Amount[], role: Role): Reading | null {
  const money = before.filter(
    (a) => a.quantity.dimension === 'money' && a.kind === 'level' && isExact(a) && a.year !== 'before',
  );
  const done = money.filter((a) => a.role === role);
  const planned = money.filter((a) => BUDGET_ROLES.has(a.role) && !isMeasure(a));
  const [part] = done;
  if (
    !part ||
    done.length > 1 ||
    planned.length === 0 ||
    (part.name !== planned[0]!.name && part.name !== '' && planned[0]!.name !== '')
  )
    return null;
  const others = money.filter((a) => a !== part && !planned.includes(a));
  if (others.length > 0) return null;
  const base = COMPLETED.exec(rate.lead)?.groups?.base ?? '';
  const wholes = /年初/.test(base)
    ? planned.filter((a) => a.role === 'initial')
    : /全年|调整/.test(base)
      ? planned.filter((a) => a.role === 'adjusted')
      : planned;
  return wholes.length === 1 ? quotient(part, wholes[0]!) : null;
}

function ofCounts(rate: Amount, before: Amount[]): Reading | null {
  if (
    OTHERWISE.test(rate.lead) ||
    isStatistic(rate) ||
    isWeighted(rate) ||
    rate.line.text[rate.mention.end - 1] === '‰'
  )
    return null;
  const part = before.at(-1);
  if (
    !part ||
    part.index !== rate.index - 1 ||
    part.quantity.dimension === 'money' ||
    !isExact(part) ||
    isOfEach(part)
  )
    return null;
  const alike = before.filter((a) => a !== part && countedAlike(a, part));
  const [whole] = alike;
  if (alike.length !== 1 || !whole || !isExact(whole) || isOfEach(whole) || isMeasure(whole)) return null;
  return isOfRate(part, rate) && !isOfRate(whole, rate) ? quotient(part, whole) : null;
}
