// Budgets as words and places alone bind them: 年初A，追加B，调减C，调整后D.
import { minus, plus, sum } from '../../../values/expression.js';
import { alike, figureOf, inputOf, reading } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

const STEPS: Record<string, 1 | -1> = { added: 1, brought: 1, cut: -1 };

/** The adjusted budget of January's and of all that came and went; null where words do not say. */
export function plainBudget(total: Amount, own: Amount[]): Bound | null {
  if (total.role !== 'adjusted' || !isExact(total) || total.line.inTable || isMeasure(total) || total.parallel) return null;
  const before = own.filter((a) => a.index < total.index && a.sentence === total.sentence && isInBrackets(a) === isInBrackets(total));
  const money = before.filter((a) => a.quantity.dimension === 'money');
  if (money.some((a) => !isExact(a) || !alike(a.quantity, total.quantity))) return null;
  const [initial, ...steps] = money;
  if (initial?.role !== 'initial' || steps.length === 0 || !steps.every(({ role }) => role && role in STEPS)) return null;
  if (steps.some(({ lead }) => /其中|净|[共合总]计|共/.test(lead))) return null;
  const terms = steps.map((a) => (STEPS[a.role!] === 1 ? plus(figureOf(a)) : minus(figureOf(a))));
  const inputs = money.map((a) => inputOf(a));
  const formula = inputs.map(({ name }, i) => (i === 0 ? name : `${STEPS[money[i]!.role!] === 1 ? '+' : '−'} ${name}`)).join(' ');
  return { reading: reading('', formula, sum(plus(figureOf(initial)), ...terms), inputs) };
} // prettier-ignore
