// Figures told away from what they follow from: each is held against everything that the report tells elsewhere.
import type { Claim, Report } from '../../../report/schema.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { amountsOf } from '../sentence/amounts.js';
import { linesOf } from '../sentence/lines.js';
import { gapAfar } from './gaps.js';
import { totalsAfar } from './halves.js';
import { ledgerOf } from './ledger.js';
import { pointsAfar } from './points.js';
import { rateAfar } from './rates.js';
import { repeatedFigures } from './repeats.js';
import { shareAfar } from './shares.js';

/** The claims of all figures that none of the `known` ones explains. */
export function claimsAfar(
  part: Part,
  figures: Figures,
  records: Omit<Report, 'claims' | 'figures'>,
  known: Claim[],
): Claim[] {
  const read = linesOf(part, figures).map(amountsOf);
  const ledger = ledgerOf(part, figures, read, records);
  const taken = new Set(known.filter((claim) => !isOpen(claim)).map(({ stated }) => stated));
  const claims: Claim[] = [];
  const rates = (): Claim[] =>
    [...known, ...claims].filter(({ kind, readings }) => kind === 'rate' && readings.length > 0);
  for (const find of [
    rateAfar,
    shareAfar,
    pointsAfar,
    (...[amount, , , found]: Parameters<typeof rateAfar>) => gapAfar(amount, found),
  ])
    for (const own of read)
      for (const amount of own) {
        if (taken.has(amount.quantity) || amount.line.inTable) continue;
        const claim = find(amount, own, ledger, rates());
        if (!claim) continue;
        claims.push(claim);
        taken.add(amount.quantity);
      }
  const decided = (): Claim[] => [...known, ...claims].filter((claim) => claim.undecided === null);
  const parts = new Set(decided().flatMap((claim) => (claim.kind === 'total' ? figuresOf(claim) : [])));
  for (const claim of totalsAfar(read, parts)) if (!taken.has(claim.stated)) claims.push(claim);
  claims.push(...repeatedFigures(ledger, new Set(decided().flatMap(figuresOf))));
  return claims;
}

const figuresOf = ({ stated, readings, relation }: Claim): unknown[] => [
  stated,
  ...readings.flatMap(({ inputs }) => inputs.map(({ quantity }) => quantity)),
  ...(relation ? [relation.left.quantity, relation.right.quantity] : []),
];

/** A figure whose relation is known, but not what it is to. */
const isOpen = ({ undecided, readings }: Claim): boolean => undecided !== null && readings.length === 0;

/** Left open by its sentence, and answered from afar. */
export const isOpenOf = (claim: Claim, afar: Claim[]): boolean =>
  isOpen(claim) && afar.some(({ stated }) => stated === claim.stated);
