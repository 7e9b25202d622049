// Rates between what was done and what was not: 培训768名，完成率96%，未完成32名; 达标115座，达标率97.46%，3座未达标.
import type { Claim, Reading } from '../../../report/schema.js';
import { exactValue, minus, plus, ratio, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { OUGHT } from '../sentence/cues.js';
import { quotientOfRest } from './quotients.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { isCount } from './rates-beside.js';

/** Verbs of what is done, as a rate and the words for its opposite name them. */
const VERB =
  '(?:完成|达标|合格|办结|整改|通过|验收|到位|实施|开工|完工|解决|回收|收回|支付|支出|拨付|兑付|下达|发放|使用|执行|化解|参训)';
const RATE = new RegExp(`(?<verb>${VERB})率(?:为|达到?|:)?$`);
const missing = (verb: string): RegExp =>
  new RegExp(`(?:未|不|尚未|没有|未能)(?:按时|按期|全部)?${verb.replace(/付|出/, '(?:[付出])?')}`);
/** 延期2项 is what was not done in time, whatever the verb. */
const LATE = /^(?:延期|逾期|超期|延误)(?:完成|办结|完工)?$/;

const COMPLETED = /(?:完成|为|达到?)[^,;。]{0,4}预算(?:数)?的?(?:比例)?(?:为|达到?)?$/;
const BEYOND = /(?:决算|支出|执行)数?(?:大于|小于|高于|低于|超过|超出|多于|少于)[^,;。\d]*预算数?$/;

/** 支出1741.75万元，完成年初预算的103.32%，决算数大于预算数55.93万元: of what is left without the difference. */
function* ratesWithDifference(amounts: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    const difference = amounts[rate.index + 1];
    if (rate.quantity.dimension !== 'rate' || !COMPLETED.test(rate.lead)) continue;
    if (
      difference?.sentence !== rate.sentence ||
      !BEYOND.test(difference.lead) ||
      difference.quantity.dimension !== 'money'
    )
      continue;
    const own = amounts.filter((a) => a.sentence === rate.sentence && a.index < rate.index && isMoney(a));
    const done = own.findLast((a) => a.role === null || a.role === 'executed');
    if (!done || own.some((a) => a !== done && a.role !== null && a.role !== 'executed')) continue;
    yield claimOf('rate', rate, [ofPlanned(done, difference)], {
      subject: `${inputOf(done).name}${rate.lead.replace(/(?:的|为|达到?)+$/, '')}`,
    });
  }
}

/** done ÷（done ∓ what it is more or less than planned）. */
export function ofPlanned(done: Amount, difference: Amount): Reading {
  const inputs = [inputOf(done), inputOf(difference)];
  const less = /少|未|小于|低于/.test(difference.lead);
  const planned = sum(plus(figureOf(done)), less ? plus(figureOf(difference)) : minus(figureOf(difference)));
  const formula = `${inputs[0]!.name} ÷（${inputs[0]!.name} ${less ? '+' : '−'} ${inputs[1]!.name}）× 100%`;
  return reading('', formula, ratio(figureOf(done), planned), inputs);
}

const LOOKED_AT = new RegExp(`[抽检监]查|[抽检]测|抽检|监测|计划|${OUGHT}`);

/** The rates of a line whose part stands right before them, and whose rest names the other part. */
export function* ratesWithRest(amounts: Amount[]): Generator<Claim> {
  yield* ratesWithDifference(amounts);
  for (const rate of amounts) {
    const verb = RATE.exec(rate.lead)?.groups?.verb;
    if (verb === undefined || rate.quantity.dimension !== 'rate' || rate.quantity.approximate) continue;
    const own = amounts.filter((a) => a.sentence === rate.sentence && (isCount(a) || isMoney(a)));
    const rest = own.find((a) => Math.abs(a.index - rate.index) === 1 && isMissing(a, verb, rate));
    const done = own.find((a) => a.index === Math.min(rest?.index ?? 0, rate.index) - 1);
    if (!rest || !done || !alike(done.quantity, rest.quantity) || isMissing(done, verb, rate)) continue;
    // 抽查300批次，不合格18批次: of those that were looked at
    if (!done.lead.includes(verb) && LOOKED_AT.test(done.lead)) continue;
    // a third count of the measure may be what the rate is of
    if (own.some((a) => a !== rest && a !== done && alike(a.quantity, rest.quantity))) continue;
    // 督促整改1204处，隐患整改率97.3%，未整改的32处: the first may be all of them
    const ofAll = quotientOfRest(rest, done);
    const found = agrees(rate.quantity, ofAll.expression) ? ofAll : withRest(done, rest);
    const near =
      agrees(rate.quantity, found.expression) || isDigitSlip(rate.quantity, exactValue(found.expression));
    if (near || done.lead.includes(verb)) yield claimOf('rate', rate, [found]);
  }
}

const isMoney = ({ kind, quantity }: Amount): boolean =>
  kind === 'level' && quantity.dimension === 'money' && !quantity.approximate;

function isMissing(a: Amount, verb: string, rate: Amount): boolean {
  const behind = a.line.text
    .slice(a.mention.end)
    .split(/[,;。]/)[0]!
    .slice(0, 16);
  if (missing(verb).test(a.lead) || LATE.test(a.lead)) return true;
  const isLeft = /^(?:尚|还|仍)有$/.test(a.lead);
  return (isLeft || (a.index > rate.index && a.lead === '')) && missing(verb).test(behind);
}

/** done ÷（done + what is not done）. */
export function withRest(done: Amount, rest: Amount): Reading {
  const inputs = [inputOf(done), inputOf(rest)];
  const [a, b] = inputs.map(({ name }) => name);
  const whole = sum(plus(figureOf(done)), plus(figureOf(rest)));
  return reading('', `${a} ÷（${a} + ${b}）× 100%`, ratio(figureOf(done), whole), inputs);
}
