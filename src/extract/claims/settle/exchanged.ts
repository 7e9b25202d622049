// A difference that fails as it was read, but holds to its last digit with another figure of the report in place of one of its own.
import type { Claim, Input, Reading } from '../../../report/schema.js';
import { digitCount } from '../../../values/digits.js';
import { difference, quantitiesIn } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, alike, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { fails } from './fails.js';

/** So many digits, and of all figures of a report none gives it by chance with the one that stays. */
const DIGITS = 5;

/**
 * 财政拨款4050万元 …; 财政拨款支出3836.40万元，结余213.60万元, where 全年预算4350万元 stands between: what the one that
 * stays is taken from is told further off. What is sure has no others. `read`: the amounts of each line.
 */
export function readExchanged(claims: Claim[], read: Amount[][]): Claim[] {
  const levels = read.flat().filter((a) => a.kind === 'level' && a.year !== 'before' && !a.line.inTable);
  return claims.map((claim) => {
    const { stated, readings } = claim;
    const isOpen = claim.kind === 'balance' && !claim.sure && claim.undecided === null;
    if (!isOpen || !stated || digitCount(stated) < DIGITS || !fails(claim)) return claim;
    const other = readings.flatMap((one) => exchanged(one, stated, levels) ?? [])[0];
    return other ? { ...claim, readings: [other], alternatives: [] } : claim;
  });
}

/** One of its figures stays, more or less; another figure of the report takes the place of the rest. */
function exchanged({ expression, inputs }: Reading, stated: Quantity, levels: Amount[]): Reading | null {
  if (expression.op !== 'sum' || expression.terms.every(({ sign }) => sign === 1)) return null;
  const used = quantitiesIn(expression);
  const others = levels.filter((a) => !used.includes(a.quantity) && a.quantity !== stated);
  for (const { sign, of } of expression.terms) {
    if (of.op !== 'figure') continue;
    const stays: Input = {
      name: inputs.find(({ quantity }) => quantity === of.quantity)?.name ?? '',
      quantity: of.quantity,
    };
    for (const a of others) {
      if (!alike(a.quantity, of.quantity)) continue;
      const [more, less] = sign === 1 ? [stays, inputOf(a)] : [inputOf(a), stays];
      const gap = difference(more.quantity, less.quantity);
      if (agrees(stated, gap)) return reading('', `${more.name} − ${less.name}`, gap, [more, less]);
    }
  }
  return null;
}
