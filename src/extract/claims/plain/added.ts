// Where a claim that words bind stands beside what is known of the same figure.
import type { Claim } from '../../../report/schema.js';
import { fails, figuresOf } from '../settle/fails.js';

/** In place of what was left open of the same figures; beside what holds of them, and is of other figures. */
export function added(claims: Claim[], more: Claim[]): Claim[] {
  const known = new Map<Claim['stated'], Claim[]>();
  for (const claim of claims)
    if (claim.stated && !claim.undecided)
      known.set(claim.stated, [...(known.get(claim.stated) ?? []), claim]);
  const found = more.filter((claim) =>
    (known.get(claim.stated) ?? []).every((other) => isBeside(claim, other)),
  );
  const decided = new Set(found.map((claim) => claim.stated));
  return [...claims.filter((claim) => !claim.undecided || !decided.has(claim.stated)), ...found];
}

/** 调整后预算 that its sources add up to, and the initial budget with what was added does not. */
function isBeside(claim: Claim, other: Claim): boolean {
  if (fails(other)) return false;
  const used = new Set(figuresOf(other));
  return figuresOf(claim).every((quantity) => quantity === claim.stated || !used.has(quantity));
}
