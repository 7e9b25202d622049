// Figures told away from what they follow from: each is held against everything that the report tells elsewhere.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { adjustmentAfar, gapAfar } from './gaps.js';
import { growthAfar } from './growth.js';
import { isLeftFar } from '../meant.js';
import { onceOf, type Told } from './ledger.js';
import { goalGapAfar } from './goals.js';
import { rateAfar } from './rates.js';
import { columnMeanAfar } from './column-means.js';
import { rowGapAfar } from './row-gaps.js';
import { rowProductAfar } from './row-products.js';
import { shareAfar } from './shares.js';
import { shortfallAfar } from './shortfalls.js';

type Find = (amount: Amount, own: Amount[], ledger: Told[], worked: Claim[]) => Claim | null;

/** In this order: a rate told again may leave a gap told again. */
const KINDS: Find[] = [
  rateAfar,
  shareAfar,
  growthAfar,
  goalGapAfar,
  shortfallAfar,
  (amount, own, _ledger, worked) => gapAfar(amount, own, worked),
  (amount, _own, ledger) => adjustmentAfar(amount, ledger),
  (amount, _own, ledger) => rowGapAfar(amount, ledger),
  rowProductAfar,
  columnMeanAfar,
];

/** The claims of all figures of sentences that none of the `known` ones explains; `read`: the amounts of each line. */
export function claimsAfar(read: Amount[][], told: Told[], known: Claim[]): Claim[] {
  const ledger = withRoles(onceOf(told), known);
  const taken = new Set(known.filter((claim) => !isOpen(claim)).map(({ stated }) => stated));
  const claims: Claim[] = [];
  const far: Claim[] = [];
  const isWorkedOut = ({ kind, readings }: Claim): boolean =>
    (kind === 'rate' || kind === 'share') && readings.length > 0;
  const worked = known.filter(isWorkedOut);
  for (const find of KINDS)
    for (const own of read)
      for (const amount of own) {
        if (taken.has(amount.quantity) || amount.line.inTable) continue;
        const claim = find(amount, own, ledger, worked);
        if (!claim) continue;
        if (isLeftFar(claim)) {
          far.push(claim);
          continue;
        }
        claims.push(claim);
        if (isWorkedOut(claim)) worked.push(claim);
        taken.add(amount.quantity);
      }
  return [...claims, ...far.filter(({ stated }) => !taken.has(stated))];
}

/** A figure whose relation is known, but not what it is to. */
const isOpen = (claim: Claim): boolean =>
  isLeftFar(claim) || (claim.undecided !== null && claim.readings.length === 0);

/** Left open by its sentence, and answered from afar. */
export const isOpenOf = (claim: Claim, afar: Claim[]): boolean =>
  isOpen(claim) && afar.some(({ stated }) => stated === claim.stated);

/** 下达资金8736万元，其中中央补助资金6240万元、省级2496万元: the parts are what their whole is. */
function withRoles(ledger: Told[], known: Claim[]): Told[] {
  const roles = new Map(ledger.map(({ quantity, role }) => [quantity, role]));
  const wholes = known.filter(({ kind, undecided }) => kind === 'total' && undecided === null);
  const parts = new Map(
    wholes.flatMap(({ stated, readings }) =>
      readings.flatMap(({ inputs }) => inputs.map(({ quantity }) => [quantity, roles.get(stated!)] as const)),
    ),
  );
  return ledger.map((told) =>
    told.role === null && told.amount ? { ...told, role: parts.get(told.quantity) ?? null } : told,
  );
}
