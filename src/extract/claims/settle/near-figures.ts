// The figures beside a stated one, among which another reading of it may be found.
import { dec } from '../../../values/decimal.js';
import { tellingDigits } from '../../../values/digits.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';

/** So many digits in a figure, and no chance meeting of two others gives it: in its sentence, its paragraph, above. */
export const DIGITS = { sentence: 2, line: 3, above: 4 };
/** So many figures before and behind one. */
const NEAREST = 40;

/** How many digits of a figure say something: 100% and round numbers say little. */
export function digitsOf(quantity: Quantity): number {
  const isFull = quantity.dimension === 'rate' && quantity.value.equals(dec(1));
  return isFull ? 0 : tellingDigits(quantity);
}

/** The figures beside a stated one, the nearest first, as far as its digits allow. */
export function poolsOf(stated: Amount, read: Amount[][], at: number): Amount[][] {
  const digits = digitsOf(stated.quantity);
  // of a line with hundreds of figures the nearest are tried: all pairs of them would take minutes
  const own = read[at]!.filter((a) => a !== stated && Math.abs(a.index - stated.index) <= NEAREST);
  const pools: Amount[][] = [];
  if (digits >= DIGITS.sentence) pools.push(own.filter((a) => a.sentence === stated.sentence));
  if (digits >= DIGITS.line) pools.push(own);
  if (digits >= DIGITS.above && !stated.line.inTable) {
    const above = read
      .slice(Math.max(0, at - 3), at)
      .flat()
      .filter((a) => a.line.section === stated.line.section && !a.line.inTable)
      .slice(-NEAREST);
    if (above.length > 0) pools.push([...above, ...own]);
  }
  return pools;
}
