// Budgets as words and places alone bind them: 年初A，追加B，调减C，调整后D.
import { minus, plus, sum } from '../../../values/expression.js';
import { alike, figureOf, inputOf, reading } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

const STEPS: Record<string, 1 | -1> = { added: 1, brought: 1, cut: -1 };

/** 当年预算586.40万元，加上上年结转43.60万元，全年预算630.00万元: the two before it. */
function ofTwo(total: Amount, own: Amount[]): Bound | null {
  const before = own.filter(
    (a) => a.index < total.index && a.sentence === total.sentence && isInBrackets(a) === isInBrackets(total),
  );
  const [first, second, ...others] = before;
  if (others.length > 0 || first?.role === 'added' || first?.role === 'cut') return null;
  if (
    !second ||
    !/^[,;]?(?:再)?(?:加上|加|连同)/.test(second.lead) ||
    !WHOLE.test(total.lead) ||
    /其中|包括/.test(second.lead)
  )
    return null;
  if (![first!, second].every((a) => isExact(a) && alike(a.quantity, total.quantity) && !isMeasure(a)))
    return null;
  const inputs = [inputOf(first!), inputOf(second)];
  return {
    reading: reading(
      '',
      `${inputs[0]!.name} + ${inputs[1]!.name}`,
      sum(plus(figureOf(first!)), plus(figureOf(second))),
      inputs,
    ),
  };
}

const WHOLE =
  /^[,;]?(?:当年|全年|本年|项目|资金)*(?:可用(?:资金|财力)|(?:全年|年度|当年)?预算(?:数|总额)?|资金(?:总额|总量|规模)|总额|[合共总]计)(?:为|达)?$/;

/** The adjusted budget of January's and of all that came and went; null where words do not say. */
export function plainBudget(total: Amount, own: Amount[]): Bound | null {
  const both = isExact(total) && !total.line.inTable && !total.parallel ? ofTwo(total, own) : null;
  if (both) return both;
  if (
    total.role !== 'adjusted' ||
    !isExact(total) ||
    total.line.inTable ||
    isMeasure(total) ||
    total.parallel
  )
    return null;
  const before = own.filter(
    (a) => a.index < total.index && a.sentence === total.sentence && isInBrackets(a) === isInBrackets(total),
  );
  const money = before.filter((a) => a.quantity.dimension === 'money');
  if (money.some((a) => !isExact(a) || !alike(a.quantity, total.quantity))) return null;
  const [initial, ...steps] = money;
  if (initial?.role !== 'initial' || steps.length === 0 || !steps.every(({ role }) => role && role in STEPS))
    return null;
  if (steps.some(({ lead }) => /其中|净|[共合总]计|共/.test(lead))) return null;
  const terms = steps.map((a) => (STEPS[a.role!] === 1 ? plus(figureOf(a)) : minus(figureOf(a))));
  const inputs = money.map((a) => inputOf(a));
  const formula = inputs
    .map(({ name }, i) => (i === 0 ? name : `${STEPS[money[i]!.role!] === 1 ? '+' : '−'} ${name}`))
    .join(' ');
  return { reading: reading('', formula, sum(plus(figureOf(initial)), ...terms), inputs) };
}
