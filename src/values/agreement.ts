// When a printed figure agrees with what follows: rates and means round, amounts may be cut off, scores are exact.
import { power10 } from './decimal.js';
import type { Precision } from './expression.js';
import { around, contains, distance, meet, middle, type Interval } from './interval.js';
import { printed, type Quantity } from './quantity.js';

/** Whether a printed figure agrees with what follows, by the kind of figure. */
export function agreement(
  mode: 'rate' | 'amount' | 'mean' | 'exact',
  precision: Precision,
): (stated: Quantity, expected: Interval) => boolean {
  return (stated, expected) => {
    if (mode === 'exact') return contains(expected, stated.value);
    // a mean is printed as its author likes: 2526元 for 76.80万元 over 304人
    const decimals = mode === 'mean' ? stated.decimals : (precision.get(stated.unit) ?? stated.decimals);
    const own =
      mode === 'mean'
        ? around(stated.value, stated.step.div(2))
        : printed(stated, { decimals, bare: mode === 'rate' ? 'half' : 'exact' });
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
