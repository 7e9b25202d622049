// Sides of the accounts and budgets as every figure between says what it is: 本年收入A，上年结转B，总量C; 年初预算A。调增B。上年结转C。全年预算D.
import type { Claim, Reading } from '../../../report/schema.js';
import { minus, plus, sum } from '../../../values/expression.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading, sumOfParts, sumReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';

const TOTAL = /^[,;]?(?:收入|支出|收支)?(?:总量|总计|合计|总额)(?:均)?(?:为|达)?$/;
const FIRST = /(?:^|[:,;])本年(?:度)?(?:收入|支出)(?:合计)?(?:为)?$/;
const BESIDE =
  /^[,、;]?(?:使用非财政拨款结余(?:\(含专用结余\))?|(?:上年|年初|年末|期末)?(?:财政拨款)?结(?:转|余)(?:和结余|下年|资金)*|提取专用结余|结余分配)(?:为)?$/;
/** 当年财政拨款达到: what the initial budget became. */
const BECAME =
  /^[,;]?(?:当年|全年|年度)*(?:预算|财政拨款|资金|额度)(?:总额|总量|规模)?(?:达到?|增至|增加[到至]|调整[到至为]|变为)$/;
const STEPS: Record<string, 1 | -1> = { added: 1, brought: 1, cut: -1 };

/** The totals of a line that words bind to all that stands before them. */
export function* sideClaims(own: Amount[]): Generator<Claim> {
  for (const total of own) {
    if (!isMoney(total)) continue;
    const parts = sideOf(total, own);
    if (parts) yield claimOf('total', total, [sumReading(parts)]);
    const budget = budgetOf(total, own);
    if (budget) yield claimOf('balance', total, [budget]);
  }
}

const isMoney = (a: Amount): boolean =>
  isExact(a) && a.quantity.dimension === 'money' && !a.line.inTable && !a.parallel && !isInBrackets(a);

/** What came in or went out this year, and what it began or ended with. */
function sideOf(total: Amount, own: Amount[]): Amount[] | null {
  if (!TOTAL.test(total.lead)) return null;
  const before = own.filter((a) => a.index < total.index && a.sentence === total.sentence);
  const from = before.findLastIndex(({ lead }) => FIRST.test(lead));
  const [first, ...others] = before.slice(Math.max(0, from));
  if (from < 0 || !first || others.length === 0 || !isMoney(first)) return null;
  return others.every((a) => isMoney(a) && BESIDE.test(a.lead)) ? [first, ...others] : null;
}

/** January's budget and all that came and went, a sentence each. */
function budgetOf(total: Amount, own: Amount[]): Reading | null {
  if (total.role !== 'adjusted' && !BECAME.test(total.lead)) return null;
  const before = own.filter(
    (a) => a.index < total.index && a.quantity.dimension === 'money' && !isInBrackets(a),
  );
  const from = before.findLastIndex(({ role }) => role === 'initial');
  const [initial, ...steps] = before.slice(Math.max(0, from));
  if (from < 0 || !initial || steps.length === 0 || initial.sentence === total.sentence) return null;
  if (![initial, ...steps].every((a) => isMoney(a) && alike(a.quantity, total.quantity))) return null;
  if (
    !steps.every(
      ({ role, lead }) => role && role in STEPS && !/其中|净|主要|包括|[共合总累]计|共|占/.test(lead),
    )
  )
    return null;
  // 追加25.10万元等: others are not told
  if (steps.some(({ line, mention }) => line.text.startsWith('等', mention.end))) return null;
  // what the budget became stands right behind what was added to it
  if (total.role !== 'adjusted' && (steps.length > 1 || steps[0]!.role === 'brought')) return null;
  if (isOfLess(total, initial, steps)) return null;
  const inputs = [initial, ...steps].map((a) => inputOf(a));
  const formula = inputs
    .map(({ name }, i) => (i === 0 ? name : `${STEPS[steps[i - 1]!.role!] === 1 ? '+' : '−'} ${name}`))
    .join(' ');
  const terms = steps.map((a) => (STEPS[a.role!] === 1 ? plus(figureOf(a)) : minus(figureOf(a))));
  return reading('', formula, sum(plus(figureOf(initial)), ...terms), inputs);
}

/** 年初预算（含上年结转）: some of what follows is within it. */
const isOfLess = (total: Amount, initial: Amount, steps: Amount[]): boolean =>
  /含/.test(initial.line.text.slice(initial.sentence.start, total.mention.start)) ||
  steps.some((_, i) => agrees(total.quantity, sumOfParts([initial, ...steps.filter((__, j) => j !== i)])));
