// Stocks as words and places alone bind them: 年初A，新增B，报废C，年末D; 年初结转A，收入B，支出C，年末结转D.
import { minus, plus, sum } from '../../../values/expression.js';
import { alike, figureOf, inputOf, reading } from '../build.js';
import { partOf, type Part } from '../changes/flows.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

const SIGNS: Partial<Record<Part, 1 | -1>> = { opening: 1, added: 1, removed: -1 };

/** What was left at the end, where every figure of the sentence says whether it came or went. */
export function plainFlow(closing: Amount, own: Amount[]): Bound | null {
  if (closing.kind !== 'level' || !isExact(closing) || closing.line.inTable || partIn(closing) !== 'closing')
    return null;
  const before = own.filter(
    (a) =>
      a.index < closing.index && a.sentence === closing.sentence && isInBrackets(a) === isInBrackets(closing),
  );
  const levels = before.filter(
    (a) => alike(a.quantity, closing.quantity) && a.kind !== 'standard' && a.kind !== 'limit',
  );
  const [opening, ...others] = levels;
  if (!opening || partIn(opening) !== 'opening' || others.length === 0 || !levels.every(isExact)) return null;
  // 接收咨询264人次: counted otherwise, and perhaps some of those who came
  if (before.some((a) => a.index > opening.index && a.kind === 'level' && !levels.includes(a))) return null;
  const parts = others.map(partIn);
  if (!parts.every((part) => part === 'added' || part === 'removed')) return null;
  const words = closing.line.text.slice(opening.mention.end, closing.mention.start);
  if (/[;]|其中|包括|另|含/.test(words)) return null;
  const terms = levels.map((a, i) =>
    i === 0 || SIGNS[parts[i - 1]!] === 1 ? plus(figureOf(a)) : minus(figureOf(a)),
  );
  const inputs = levels.map((a) => inputOf(a));
  const formula = inputs
    .map(({ name }, i) => (i === 0 ? name : `${terms[i]!.sign === 1 ? '+' : '−'} ${name}`))
    .join(' ');
  return { reading: reading('', formula, sum(...terms), inputs) };
}

/** 收入 and 支出 come and go between what was brought over and what is left. */
function partIn(a: Amount): Part | null {
  const part = partOf(a);
  if (part || a.quantity.dimension !== 'money') return part;
  return a.role === 'income' ? 'added' : a.role === 'executed' ? 'removed' : null;
}
