// One figure that keeps two relations in different places from holding, and with one other value lets both hold: it is wrong, however far off.
import type { Claim } from '../../../report/schema.js';
import type { Decimal } from '../../../values/decimal.js';
import { tellingDigits } from '../../../values/digits.js';
import type { Quantity } from '../../../values/quantity.js';
import { isLeftFar } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { fails, figuresOf, withFigure } from './fails.js';
import { asFine, breaks, remedies, uses } from './one-cause.js';

/** A value of fewer digits follows twice by chance. */
const TELLING = 4;
/** So many failing relations are a report read wrongly. */
const MOST = 60;

/** The claims, those made sure that fail because of a figure which another failing claim would mend by the same value. */
export function sureTogether(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flat().map((a) => [a.quantity, a] as const));
  const failing = claims.flatMap((told) => {
    const claim = isLeftFar(told) ? { ...told, undecided: null } : told;
    return claim.undecided === null && claim.stated !== null && fails(claim) ? [{ told, claim }] : [];
  });
  if (failing.length < 2 || failing.length > MOST) return claims;
  const all = failing.map(({ claim }) => claim);
  const isBoth = (claim: Claim, quantity: Quantity, value: Decimal): boolean => {
    const mended = asFine(quantity, value, claim);
    return (
      tellingDigits(mended) >= TELLING &&
      all.some(
        (other) =>
          isApart(claim, other, quantity, places) &&
          !fails(withFigure(other, quantity, mended)) &&
          !isBetween(quantity, value, [claim, other]),
      ) &&
      !breaks(claims, all, quantity, mended)
    );
  };
  const sure = new Set(
    failing.flatMap(({ told, claim }) =>
      [...remedies(claim)].some(({ quantity, value }) => isBoth(claim, quantity, value)) ? [told] : [],
    ),
  );
  return claims.map((claim) => (sure.has(claim) ? { ...claim, undecided: null, sure: true } : claim));
}

/** Two relations of a figure, told in different sentences, each with a figure that the other has not. */
function isApart(one: Claim, other: Claim, shared: Quantity, places: ReadonlyMap<Quantity, Amount>): boolean {
  if (one === other || !uses(other, shared)) return false;
  const [a, b] = [one, other].map(({ stated }) => places.get(stated!)?.sentence);
  if (a === b) return false;
  const [own, others] = [one, other].map((claim) => new Set(figuresOf(claim)));
  return (
    [...own!].some((quantity) => !others!.has(quantity)) &&
    [...others!].some((quantity) => !own!.has(quantity))
  );
}

/** 项目支出比上年的2296.45万元多182.16万元: what lies between the value and another figure is no other printing of it. */
const isBetween = (quantity: Quantity, value: Decimal, claims: Claim[]): boolean =>
  claims.flatMap(figuresOf).some((other) => {
    const gap = value.sub(other.value).abs().sub(quantity.value).abs();
    return other !== quantity && gap.compare(quantity.step) < 0;
  });
