// A cost indicator whose target is the report's own budget: its actual value is what the report says was spent.
import { isTotal } from '../../../report/money.js';
import type { Claim, Fund, Input, Sheet } from '../../../report/schema.js';
import { figure, sum, plus } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { BUDGET_ROLES } from '../sentence/cues.js';
import { agrees, reading } from '../build.js';

/** What is spent on one thing, or on each, is not what was spent. */
const OF_PART = /三公|出国|接待|用车|车辆|公用|人员|会议|培训费|单位成本|单价|[人户次亩]均|每/;

/** The claims of cost rows. Where the difference is what was added to the budget, the scope may explain it. */
export function costRowClaims(sheets: Sheet[], funds: Fund[], all: Amount[]): Claim[] {
  const totals = funds.filter((fund) => fund.kind === 'total');
  const spent = totals.flatMap((fund) => (fund.executed?.quantity ? [fund.executed.quantity] : []));
  const first = spent[0];
  if (!first || isZero(first.value) || spent.some((quantity) => !agrees(quantity, figure(first)))) return [];
  const whole = totals.flatMap((fund) => [fund.budget?.quantity, fund.adjusted?.quantity]);
  const budgets = [
    ...whole,
    ...all.filter((a) => a.kind === 'level' && BUDGET_ROLES.has(a.role)).map((a) => a.quantity),
  ].filter((quantity) => quantity?.dimension === 'money');
  const parts = funds
    .flatMap((fund) => (isTotal(fund) ? [] : [fund.budget?.quantity, fund.adjusted?.quantity]))
    .filter((quantity) => quantity != null);
  const added = all
    .filter((a) => a.role === 'added' && a.quantity.dimension === 'money')
    .map((a) => a.quantity);
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ name, target, actual, confidence }): Claim[] => {
      const [goal, stated] = [target?.quantity, actual?.quantity];
      if (goal?.dimension !== 'money' || stated?.dimension !== 'money' || stated.approximate) return [];
      if (!/支出|经费|成本|预算/.test(name.text + target!.text + actual!.text) || OF_PART.test(name.text))
        return [];
      if (!budgets.some((budget) => budget!.value.equals(goal.value))) return [];
      // one of several projects of the report, in the table of which it has a row of its own
      if (
        !agrees(stated, figure(first)) &&
        !whole.some((budget) => budget?.value.equals(goal.value)) &&
        parts.some((budget) => budget.value.equals(goal.value))
      )
        return [];
      // 300万元（含待付尾款）; 设备购置成本, which has a budget of its own
      if (!agrees(stated, figure(first)) && (ASIDE.test(actual!.text) || isPart(name.text, goal, all)))
        return [];
      const inputs: Input[] = [
        { name: '实际完成值', quantity: stated },
        { name: '项目支出数', quantity: first },
      ];
      const scope = added.find((extra) => agrees(first, sum(plus(figure(stated)), plus(figure(extra)))));
      return [claimOf(stated, inputs, confidence === 'high' ? 'medium' : confidence, scope)];
    }),
  );
}

/** What the cell says besides may explain it. */
const ASIDE = /含|待|未付|尾款|结转|其中/;

/** Whether the text names the goal by what the row names: then it is the budget of that part. */
function isPart(name: string, goal: Quantity, all: Amount[]): boolean {
  const own = name.replace(/\s+|成本|支出|经费|费用|控制|总|数|项目/g, '').slice(0, 4);
  return own.length > 2 && all.some((a) => a.quantity.value.equals(goal.value) && a.lead.includes(own));
}

/** As printed, with the unit of its column where it prints none. */
const shown = ({ text, unit }: Quantity): string => (/\d$/.test(text) ? text + unit : text);

function claimOf(
  stated: Quantity,
  inputs: Input[],
  confidence: Claim['confidence'],
  scope?: Quantity,
): Claim {
  const spent = inputs[1]!.quantity;
  return {
    kind: 'same',
    subject: '成本指标的实际支出',
    stated,
    relation: null,
    readings: [reading('', '实际完成值 = 项目支出数', figure(spent), inputs)],
    alternatives: [],
    undecided: scope
      ? {
          key: 'reason.scope-added',
          values: { spent: shown(spent), stated: shown(stated), added: shown(scope) },
        }
      : null,
    confidence: agrees(stated, figure(spent)) ? confidence : 'low',
    location: stated.location,
  };
}
