// One quantity told in several places by one number, under units of different size: a conflict of units.
import type { Claim } from '../../../report/schema.js';
import { fails, figuresOf } from './fails.js';
import { isSameNumber } from './same-digits.js';

/** The claims; what fails as one quantity told twice, 52400元 and 52400万元, fails by its unit. */
export const underOtherUnits = (claims: Claim[]): Claim[] =>
  claims.map((claim) => (isOfUnit(claim) ? { ...claim, kind: 'unit' } : claim));

function isOfUnit(claim: Claim): boolean {
  const { kind, stated, undecided } = claim;
  if (kind !== 'same' || !stated || undecided !== null || !fails(claim)) return false;
  const others = figuresOf(claim).filter(({ value }) => !value.equals(stated.value));
  return others.length > 0 && others.every((other) => isSameNumber(stated, other));
}
