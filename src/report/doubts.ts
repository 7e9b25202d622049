// Figures that a failing relation would have otherwise: what they break elsewhere is the same slip, told once.
import type { Decimal } from '../values/decimal.js';
import type { Quantity } from '../values/quantity.js';
import type { Message, Report } from './schema.js';

/** Why a finding about a figure rests on another one, or null: with the figure that the other asks for, it would hold. */
export function restsOn(
  report: Pick<Report, 'doubts'>,
  quantities: Quantity[],
  holdsWith: (quantity: Quantity, value: Decimal) => boolean,
): Message | null {
  const doubt = report.doubts?.find(
    ({ quantity, value }) => quantities.includes(quantity) && holdsWith(quantity, value),
  );
  return doubt
    ? {
        key: 'reason.rests-on',
        values: { other: doubt.claim.subject, stated: doubt.claim.stated?.text ?? '' },
      }
    : null;
}
