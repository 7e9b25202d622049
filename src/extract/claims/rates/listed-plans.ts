// Rates of budgets that one sentence lists ahead: 2023年度预算为：一般公共预算收入6亿元，支出37亿元；…。一般公共预算支出35亿元，完成年初预算的93.07%.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { inputOf } from '../build.js';
import { claimFrom, type Candidate } from '../meant.js';
import { core } from '../sentence/names.js';
import { quotient } from './quotients.js';

/** 年度预算为：, 年初预算安排如下：. */
const HEAD = /预算(?:草案|安排|目标|指标)?(?:情况)?(?:如下|为|是)?:/;
/** 完成年初预算的, 为预算的. */
const OF_BUDGET =
  /^(?:[,、])?(?:完成|达到?|为|占)了?(?:年初|全年|年度|当年|调整后?|收入|支出)*预算(?:数|安排数?)?的?(?:比例)?(?:为)?$/;
const SIDE = /收入|支出/;

/** A budget by the name of what it is for. */
interface Plan {
  name: string;
  amount: Amount;
}

/** The claims about what was listed as a budget; `read` are all lines' amounts in order. */
export function listedPlanClaims(read: Amount[][]): Claim[] {
  const plans = read.flatMap(plansIn);
  if (plans.length < 2) return [];
  return read.flat().flatMap((rate) => {
    const done = doneBefore(rate, read[rate.line.index]!);
    return (done && claimFrom('rate', rate, candidates(done, plans), `${inputOf(done).name}完成预算`)) ?? [];
  });
}

/** The budgets that a line lists behind a colon, 支出 by the name of the 收入 before it. */
function plansIn(amounts: Amount[]): Plan[] {
  const plans: Plan[] = [];
  for (const amount of amounts) {
    const { line, sentence, mention, lead } = amount;
    const head = HEAD.exec(line.text.slice(sentence.start, mention.start));
    if (!head || amount.kind !== 'level' || amount.quantity.dimension !== 'money') continue;
    const own = nameOf(lead);
    const before = plans.at(-1);
    const goesOn = before?.amount.index === amount.index - 1 && /^(?:收入|支出)$/.test(own);
    plans.push({ name: goesOn ? before.name.replace(SIDE, own) : own, amount });
  }
  return plans.filter(({ name }) => SIDE.test(name));
}

const nameOf = (lead: string): string =>
  core(lead).replace(/^(?:地方|全[国省市县区州]|[省市县区州]级|本级|其中)+|(?:完成|预算|安排)+$/g, '');

/** The amount whose rate it is: right before it, but for other rates and changes; none where a budget stands between. */
function doneBefore(rate: Amount, amounts: Amount[]): Amount | null {
  const isRate = rate.quantity.dimension === 'rate' && (rate.kind === 'rate' || rate.kind === 'share');
  if (!isRate || !OF_BUDGET.test(rate.lead)) return null;
  const done = amounts.findLast(
    (a) => a.index < rate.index && a.sentence === rate.sentence && a.kind === 'level',
  );
  if (!done || done.quantity.dimension !== 'money' || /预算(?:数|安排)?(?:为)?$/.test(done.lead)) return null;
  const between = amounts.slice(done.index + 1, rate.index);
  return between.every(({ quantity }) => quantity.dimension === 'rate') ? done : null;
}

function candidates(done: Amount, plans: Plan[]): Candidate[] {
  const name = nameOf(done.lead);
  const named = plans.filter((plan) => plan.amount !== done && plan.name === name);
  return named.map(({ amount }) => ({ reading: quotient(done, amount), sure: named.length === 1 }));
}
