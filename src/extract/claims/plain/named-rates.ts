// Rates of what two lists have under one name: 预算1750万元，其中基本…、项目1264万元；支出1702万元，其中…项目1219万元。项目支出执行率96.4%.
import type { Reading } from '../../../report/schema.js';
import { ratio } from '../../../values/expression.js';
import { figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { BUDGET_ROLES } from '../sentence/cues.js';
import { isExact } from '../totals/kinds.js';

const RATE =
  /^[,;、和及]?(?:其中[:,]?)?(?<name>[一-龥“”]{2,10}?)(?:的)?(?:预算)?(?:执行率|支出率|支付率|使用率|执行进度|支出进度)(?:为|达到?|是|:)?$/;

/** The part of the spending that goes by the rate's name, of the part of the budget that does. */
export function ofNamedParts(
  rate: Amount,
  own: Amount[],
  wholes: ReadonlyMap<Amount, Amount>,
): Reading | null {
  const name = RATE.exec(rate.lead)?.groups?.name;
  if (name === undefined) return null;
  const named = own.filter(
    (a) =>
      a.index < rate.index &&
      a.quantity.dimension === 'money' &&
      isExact(a) &&
      a.lead.replace(/^[、,;和及]?(?:其中[:,]?)?/, '') === name,
  );
  const [planned, ...plans] = named.filter((a) => BUDGET_ROLES.has(wholes.get(a)?.role ?? null));
  const [spent, ...others] = named.filter((a) => wholes.get(a)?.role === 'executed');
  const isOfTwo = named.length === 2 && plans.length === 0 && others.length === 0;
  if (!isOfTwo || !planned || !spent) return null;
  const inputs = [inputOf(spent, name), inputOf(planned, `${name.replace(/支出$/, '')}预算`)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`;
  return reading('', formula, ratio(figureOf(spent), figureOf(planned)), inputs);
}
