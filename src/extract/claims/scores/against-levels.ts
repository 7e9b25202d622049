// What sentences say was taken off of a part of the scoring table, by its name alone: 执行率扣0.34分.
import type { Claim } from '../../../report/schema.js';
import { agrees, claimOf } from '../build.js';
import { isExplained } from '../settle/slips.js';
import type { Item } from './items.js';
import { bareName, lostOf, standingFor, valueOf, type Standing } from './standings.js';

/** Points worked out by a rate are told to the hundredth: hardly one reason of several. */
const WORKED_OUT = 2;

/** The claims of deductions told without the points of their part. */
export function* againstLevels(lines: Item[][], standings: Standing[]): Generator<Claim> {
  const alone = lines.flat().filter(({ full, given, name }) => !full && !given && bareName(name).length >= 2);
  for (const item of alone) {
    const { off, name } = item;
    const own = off && standingFor(name, standings);
    if (!own) continue;
    const lostThere = lostOf(own);
    const claim = claimOf('balance', off, [lostThere], {
      subject: `${name}扣分`,
      confidence: own.confidence,
    });
    const isReason = alone.some(
      (other) => other !== item && other.off && bareName(other.name) === bareName(name),
    );
    const lost = valueOf(own, 'full').sub(valueOf(own, 'given'));
    const isWrong =
      isExplained(claim) &&
      (off.quantity.value.compare(lost) > 0 || (off.quantity.decimals >= WORKED_OUT && !isReason));
    if (agrees(off.quantity, lostThere.expression) || isWrong) yield claim;
  }
}
