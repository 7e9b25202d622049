// Rates of money whose amounts stand apart: a budget of an earlier paragraph, a part without a role, arrivals one after the other.
import type { Reading } from '../../../report/schema.js';
import { exactValue } from '../../../values/expression.js';
import { distinctValues } from '../../../values/distinct.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { agrees, inputOf } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { scopeOf } from '../shares/named-wholes.js';
import { latest } from './by-roles.js';
import { headOf } from './list-heads.js';
import type { Pattern } from './patterns.js';
import { quotient, quotientOfAll } from './quotients.js';
import { onlyBefore } from './rates-beside.js';

/** 到位资金中，已支出…万元，支出率93%: what it is a rate of stands in a paragraph above. */
export function ofEarlier(rate: Amount, pattern: Pattern, amounts: Amount[], nearby: Amount[]): Reading[] {
  const isMoney = (a: Amount): boolean =>
    a.kind === 'level' && a.quantity.dimension === 'money' && a.year !== 'before';
  const own = amounts.filter((a) => isMoney(a) && a.index < rate.index && a.sentence === rate.sentence);
  const over = pattern.over.map((role) => latest(own, role)).find((a) => a !== undefined);
  if (!over || over.index !== rate.index - 1) return [];
  const around = [...nearby.filter(isMoney), ...amounts.filter((a) => isMoney(a) && a.index < over.index)];
  const unders = pattern.under.flatMap((role) => around.filter((a) => a.role === role));
  // 年末结转结余59.71万元，其中…、项目支出结转47.71万元，结转结余率2.35%
  const head = headOf(over, own);
  const done = head?.role === over.role ? head : over;
  const readingOf = (under: Amount): Reading => quotient(done, under, inputOf(under).name);
  const held = unders.map(readingOf).find((r) => agrees(rate.quantity, r.expression));
  if (held) return [{ ...held, name: '' }];
  // 项目支出742.58万元 is hardly so much of the whole budget
  const ofScope = unders.filter((under) => scopeOf(under.lead) === scopeOf(over.lead));
  const readings = ofScope.map(readingOf);
  // 县级自筹到位140万元，到位率仅36.84%: planned under that name further up
  const ownName = core(done.name);
  const named =
    ownName.length >= 2 ? around.filter((a) => core(a.name) === ownName && a.role !== done.role) : [];
  const alone = distinctValues(named) === 1 ? named[0] : undefined;
  if (alone) return [quotient(done, alone)];
  // of several it is open which one is meant, unless a slip of the pen parts the rate from one of them
  if (distinctValues(ofScope) === 1 && around.every((a) => a.name === '' || a.name === done.name))
    return readings.slice(0, 1);
  const slipped = readings.find((r) => isDigitSlip(rate.quantity, exactValue(r.expression)));
  return slipped ? [{ ...slipped, name: '' }] : [];
}

/** A rate that no amount of its sentence explains may be of a budget that an earlier paragraph prints. */
export function withFarther(
  rate: Amount,
  pattern: Pattern,
  near: Reading[],
  amounts: Amount[],
  nearby: Amount[],
): Reading[] {
  if (pattern.under.length === 1) return near;
  const money = [...nearby, ...amounts].filter(
    (a) => a.kind === 'level' && a.quantity.dimension === 'money' && a.year !== 'before',
  );
  // the full budget in the sentence itself is what its rate is of
  const unders = amounts.filter((a) => near.some((r) => r.inputs[1]?.quantity === a.quantity));
  if (unders.some((a) => a.role === 'adjusted' || a.role === 'budget')) return near;
  const over = near[0]!.inputs[0]!;
  const spent = money.find((a) => a.quantity === over.quantity);
  const budgets = money.filter((a) => a.role !== null && pattern.under.includes(a.role) && a !== spent);
  const farther = spent ? budgets.map((under) => quotient(spent, under, inputOf(under).name)) : [];
  const held = farther.find((r) => agrees(rate.quantity, r.expression));
  return held ? [{ ...held, name: '' }] : near;
}

/** Where the figures that the words suggest do not give the rate, others of the paragraph may: 公用经费156万元，年初预算162万元，公用经费控制率. */
export function bornOut(rate: Amount, pattern: Pattern, readings: Reading[], amounts: Amount[]): Reading[] {
  const money = amounts.filter(
    (a) =>
      a.kind === 'level' && a.quantity.dimension === 'money' && a.index < rate.index && a.year !== 'before',
  );
  const unders = money.filter((a) => a.role !== null && pattern.under.includes(a.role)).slice(-4);
  const own = onlyBefore(rate, amounts);
  const overs = own ? [own] : money.filter((a) => a.role === null || pattern.over.includes(a.role)).slice(-6);
  const others = overs.flatMap((over) =>
    unders.filter((a) => a !== over).map((under) => quotient(over, under)),
  );
  const held = [...others, ...together(rate, money, unders)].find((r) => agrees(rate.quantity, r.expression));
  return held ? [held] : readings;
}

/** 计划320万元，4月到位260万元，7月市级60万元到位，到位率100%: of all that came, one after the other. */
function together(rate: Amount, money: Amount[], unders: Amount[]): Reading[] {
  const came = money.filter(
    (a) =>
      a.sentence === rate.sentence &&
      (a.role === 'arrived' || /^到位|^下达|^拨付/.test(a.line.text.slice(a.mention.end))),
  );
  return came.length < 2
    ? []
    : unders.filter((a) => !came.includes(a)).map((under) => quotientOfAll(came, under));
}
