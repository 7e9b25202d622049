// One figure follows from one relation only: of the claims about it those that stay, and under which unit.
import type { Claim } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees } from '../build.js';
import { fails } from './fails.js';

/** A total printed as 580元 that the report means as 580万元: its parts are checked against the right one. */
export function underOneUnit(claims: Claim[]): Claim[] {
  const meant = new Map<Quantity, Quantity>();
  for (const claim of claims)
    if (claim.kind === 'unit' && claim.stated)
      meant.set(claim.stated, claim.readings[0]!.inputs.at(-1)!.quantity);
  return claims.map((claim) => {
    const other = claim.kind === 'total' && claim.stated ? meant.get(claim.stated) : undefined;
    return other && claim.readings.some((r) => agrees(other, r.expression))
      ? { ...claim, stated: other }
      : claim;
  });
}

/**
 * A printed figure that two recognisers explain is checked once, by the relation found first; a sum may be a balance,
 * too. What one of them is sure of the same figures holds for the other.
 */
export function onePerFigure(claims: Claim[]): Claim[] {
  const seen = new Map<Quantity, Claim[]>();
  const sure = new Set<Claim>();
  // what one list leaves open another one of the same whole decides
  const decided = new Set(claims.flatMap((claim) => (isDecidedTotal(claim) ? claim.stated! : [])));
  // 退休5人、新招录3人，较上年末的91人净减2人: what came and went bears the change out, whatever else it is held against
  const borne = new Set(claims.flatMap((claim) => (isNet(claim) && !fails(claim) ? claim.stated! : [])));
  const kept = claims.filter((claim) => {
    if (isNet(claim) && borne.has(claim.stated!) && fails(claim)) return false;
    if (claim.kind === 'total' && claim.undecided && decided.has(claim.stated!)) return false;
    if (claim.stated === null || claim.kind === 'same' || claim.kind === 'unit') return true;
    const before = seen.get(claim.stated) ?? [];
    const rivals = before.filter((other) => !isApart(claim, other));
    if (claim.sure) for (const other of rivals) if (isOfSame(claim, other)) sure.add(other);
    if (rivals.length > 0) return false;
    seen.set(claim.stated, [...before, claim]);
    return true;
  });
  return kept.map((claim) => (sure.has(claim) ? { ...claim, sure: true } : claim));
}

const isNet = ({ kind, undecided, stated, subject }: Claim): boolean =>
  stated !== null && undecided === null && (kind === 'change' || kind === 'balance') && /净/.test(subject);

const isDecidedTotal = ({ kind, undecided, stated }: Claim): boolean =>
  kind === 'total' && undecided === null && stated !== null;

/** Two relations of one figure: a total by two lists that share nothing, or by its sources and as a balance. */
function isApart(claim: Claim, other: Claim): boolean {
  // 调整后预算 is the sum of its sources, and the initial budget with what was added
  const isBoth = [claim, other].every(({ kind }) => kind === 'total' || kind === 'balance');
  if (isBoth && claim.kind !== other.kind) return !isOfSame(claim, other);
  // a change is that of its two years, and the sum of its parts' changes
  const ofOneKind = claim.kind === other.kind && (claim.kind === 'total' || claim.kind === 'change');
  // 专职14人、兼职9人，合计23人，其中高级6人、中级17人
  if (!ofOneKind || claim.undecided || other.undecided) return false;
  const used = usedIn(other);
  return [...usedIn(claim)].every((quantity) => !used.has(quantity));
}

/** Nothing goes into the one that doesn't go into the other. */
function isOfSame(claim: Claim, other: Claim): boolean {
  const used = usedIn(other);
  return [...usedIn(claim)].every((quantity) => used.has(quantity));
}

const usedIn = ({ readings }: Claim): Set<Quantity> =>
  new Set(readings.flatMap((r) => r.inputs.map((input) => input.quantity)));
