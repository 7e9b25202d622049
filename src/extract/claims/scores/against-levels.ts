// What sentences say was taken off of a part of the scoring table, by its name alone: 执行率扣0.34分.
import type { Claim } from '../../../report/schema.js';
import { minus, plus, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, claimOf, reading } from '../build.js';
import { isExplained } from '../settle/slips.js';
import type { Item } from './items.js';
import { bareName, standingFor, valueOf, type Standing } from './standings.js';

/** Points worked out by a rate are told to the hundredth: hardly one reason of several. */
const WORKED_OUT = 2;

/** The claims of deductions told without the points of their part. */
export function* againstLevels(lines: Item[][], standings: Standing[]): Generator<Claim> {
  const alone = lines.flat().filter(({ full, given, name }) => !full && !given && bareName(name).length >= 2);
  for (const item of alone) {
    const { off, name } = item;
    const own = off && standingFor(name, standings);
    if (!own) continue;
    const terms = [...own.full.map(({ quantity }) => plus(asPrinted(quantity))), ...own.given.map(({ quantity }) => minus(asPrinted(quantity)))];
    const claim = claimOf('balance', off, [reading('', '分值 − 得分', sum(...terms), [...own.full, ...own.given])], { subject: `${name}扣分`, confidence: own.confidence });
    const isReason = alone.some((other) => other !== item && other.off && bareName(other.name) === bareName(name));
    const lost = valueOf(own, 'full').sub(valueOf(own, 'given'));
    const isWrong = isExplained(claim) && (off.quantity.value.compare(lost) > 0 || (off.quantity.decimals >= WORKED_OUT && !isReason));
    if (agrees(off.quantity, sum(...terms)) || isWrong) yield claim;
  }
} // prettier-ignore

/** The points of a level are those of its rows as they are printed. */
export const asPrinted = (quantity: Quantity): Expression => ({ op: 'figure', quantity, exact: true });
