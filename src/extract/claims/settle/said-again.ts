// A rate far from the figures taken for it that another sentence works out, digit for digit, is that rate said again.
import type { Claim } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { fails } from './fails.js';

/** Two digits are met by chance. */
const LEAST_DIGITS = 3;

const isRate = ({ kind }: Claim): boolean => kind === 'rate' || kind === 'share';

const isSame = (a: Quantity, b: Quantity): boolean =>
  a !== b && a.decimals === b.decimals && a.value.equals(b.value);

/**
 * Failing rates of sentences that print none of the figures taken for them (按执行率98.53%计7.88分), where a rate with the
 * same digits holds elsewhere: they follow from what that one follows from. `read`: the amounts of each line.
 */
export function readAsSaidBefore(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flat().map((amount) => [amount.quantity, amount]));
  return claims.map((claim) => {
    const place = claim.stated && places.get(claim.stated);
    if (!place || claim.kind !== 'rate' || claim.undecided !== null) return claim;
    if (place.quantity.text.replace(/\D|\.?0+%$/g, '').length < LEAST_DIGITS || !fails(claim)) return claim;
    const isBeside = claim.readings.some(({ inputs }) =>
      inputs.some(({ quantity }) => places.get(quantity)?.sentence === place.sentence),
    );
    if (isBeside) return claim;
    const other = claims.find(
      (one) =>
        isRate(one) &&
        one.stated &&
        isSame(one.stated, place.quantity) &&
        one.readings.length > 0 &&
        one.undecided === null &&
        !fails(one),
    );
    return other ? { ...claim, readings: other.readings, alternatives: [] } : claim;
  });
}
