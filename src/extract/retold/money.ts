// The money of attached reports, told again in the overview: its list of projects, 动物防疫支出164.80万元.
import type { Fund, Input, Report, Retold } from '../../report/schema.js';
import { mainFund } from '../../report/money.js';
import { isDigitSlip } from '../../values/digit-slips.js';
import { figure } from '../../values/expression.js';
import type { Quantity } from '../../values/quantity.js';
import { agrees } from '../claims/build.js';
import { PLANNED_ROLES } from '../claims/sentence/cues.js';
import type { Amount } from '../claims/sentence/amounts.js';
import type { Attached } from './index.js';
import { lastNamed } from './names.js';

type Stage = 'planned' | 'spent';
/** What may stand between a project's name and its money. */
const BETWEEN =
  /^(?:项目|专项|资金|经费|补助|补贴|工程|支出|预算|全年|年初|调整后|实际|执行|安排|投入|数|额|为|是|共|累计|已|:|\()*$/;

export function retoldMoney(amounts: Amount[], funds: Fund[], attached: Attached[]): Retold[] {
  const names = attached.map(({ name }) => name);
  const listed = funds.flatMap((fund) => {
    if (fund.kind === 'total' || fund.source !== 'table' || fund.confidence === 'low') return [];
    const named = lastNamed(fund.name.text.replace(/\s+/g, ''), names);
    if (!named) return [];
    const of = attached[named.index]!;
    return [
      ...retold(fund.executed?.quantity, 'spent', of),
      ...retold((fund.adjusted ?? fund.budget)?.quantity, 'planned', of),
    ];
  });
  const spoken = amounts.flatMap((amount) => {
    const { quantity, kind, role, lead, year } = amount;
    if (quantity.dimension !== 'money' || kind !== 'level' || year !== null || role === null) return [];
    const stage = role === 'executed' ? 'spent' : PLANNED_ROLES.has(role) ? 'planned' : null;
    const named = stage && lastNamed(lead, names);
    return named && BETWEEN.test(lead.slice(named.to)) ? retold(quantity, stage, attached[named.index]!) : [];
  });
  return [...listed, ...spoken];
}

/** The same money to the digit or but for a slip of the pen: of another size it is another part of it. */
function retold(quantity: Quantity | null | undefined, stage: Stage, { report, name }: Attached): Retold[] {
  if (quantity?.dimension !== 'money' || quantity.approximate) return [];
  const own = amountsOf(report, stage);
  const held = own.find((input) => agrees(quantity, figure(input.quantity)));
  const other = held ?? own.find((input) => isDigitSlip(quantity, input.quantity.value));
  // spent in full, or left over: what is planned is told as spent
  const isOther =
    !held &&
    amountsOf(report, stage === 'spent' ? 'planned' : 'spent').some((input) =>
      agrees(quantity, figure(input.quantity)),
    );
  if (!other || isOther) return [];
  const subject = `${name}${stage === 'spent' ? '支出' : '预算'}`;
  return [{ subject, quantity, other, title: report.title, confidence: 'medium' }];
}

function amountsOf(report: Report, stage: Stage): Input[] {
  const fund = mainFund(report);
  const fields = stage === 'spent' ? [fund?.executed] : [fund?.adjusted, fund?.budget];
  return fields.flatMap((field) =>
    field?.quantity?.dimension === 'money'
      ? [{ name: stage === 'spent' ? '执行数' : '预算数', quantity: field.quantity }]
      : [],
  );
}
