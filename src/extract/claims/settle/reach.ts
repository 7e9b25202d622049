// How far a stated figure is from what follows, and whether a slip of the pen could be between them.
import type { Claim } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { evaluate } from '../../../values/expression.js';
import { middle } from '../../../values/interval.js';
import { fails } from './fails.js';
import { isExplained } from './slips.js';

/** Farther off than by this part of itself, and no slip of the pen between them, a figure belongs to other figures. */
const FAR = dec('0.25');
/** It fails by much, and neither a slip nor a known mistake explains it. */
export const isOutOfReach = (claim: Claim): boolean => fails(claim) && isFar(claim) && !isExplained(claim);

/** Whether each of a claim's readings gives another figure by far. */
export function isFar(claim: Claim): boolean {
  return claim.readings.every((reading) => {
    const expected = evaluate(reading.expression);
    return expected === null || isFarOff(claim.stated!.value, middle(expected));
  });
}

const isFarOff = (stated: Decimal, expected: Decimal): boolean =>
  stated.sub(expected).abs().compare(expected.abs().mul(FAR)) > 0 &&
  stated.sub(expected).abs().compare(stated.abs().mul(FAR)) > 0;
