// When a printed figure agrees with what follows: rates round, amounts may be cut off, means do either, scores are exact.
import { power10 } from './decimal.js';
import type { Precision } from './expression.js';
import { contains, distance, meet, middle, type Interval } from './interval.js';
import { printed, type Quantity } from './quantity.js';

/** Whether a printed figure agrees with what follows, by the kind of figure. */
export function agreement(
  mode: 'rate' | 'amount' | 'mean' | 'exact',
  precision: Precision,
): (stated: Quantity, expected: Interval) => boolean {
  return (stated, expected) => {
    if (mode === 'exact') return contains(expected, stated.value);
    const decimals = precision.get(stated.unit) ?? stated.decimals;
    const own = printed(stated, { decimals, bare: mode === 'amount' ? 'exact' : 'half' });
    if (meet(own, expected)) return true;
    if (mode === 'rate') return false;
    // an amount cut off instead of rounded holds, too
    const step = stated.step.mul(power10(stated.decimals - Math.max(decimals, stated.decimals)));
    const towardsZero = stated.value.abs().compare(middle(expected).abs()) < 0;
    return (
      towardsZero &&
      (mode === 'mean' || Math.max(decimals, stated.decimals) > 0) &&
      distance(expected, stated.value).compare(step) < 0
    );
  };
}
