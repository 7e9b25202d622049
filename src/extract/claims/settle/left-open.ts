// Sentences whose figure is far from what the figures taken for it give, or loosely told, may speak of other figures: they are left open.
import type { Claim } from '../../../report/schema.js';
import { digitCount } from '../../../values/digits.js';
import { alike, claimOf } from '../build.js';
import { isLeftFar } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { isCertain } from '../certain/index.js';
import { isDoubtful, isOfAnother, wholesOf } from './doubtful.js';
import { isListed, type Places } from './closed-lists.js';
import { fails, figuresOf } from './fails.js';
import { isFar } from './reach.js';
import { causeOf, isExplained } from './slips.js';

/** Shorter figures are a slip of the pen away from anything. */
const TOTAL_DIGITS = 4;
/** In the same paragraph chance has less to choose from. */
const OWN_DIGITS = 3;

/**
 * Failing claims of prose whose figure is far off what follows, or which are told loosely, where no slip of the pen in
 * any of their figures and no known mistake explains it: the figures taken are hardly the ones that are meant. A list
 * goes to the total that it adds up to, or would but for one slip; everything else is left open with its reason.
 * What is sure stays.
 */
export function leaveOpen(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flatMap((amounts, at) => amounts.map((a) => [a.quantity, { a, at }] as const)));
  const stated = new Set(claims.map((claim) => claim.stated));
  const borne = claims.filter((claim) => claim.stated && !claim.undecided && !fails(claim));
  const held = borne.filter(({ kind }) => kind === 'rate' || kind === 'share');
  const confirmed = wholesOf(held.filter(({ kind }) => kind === 'share'));
  return claims.flatMap((told): Claim[] => {
    if (!isLeftFar(told)) return [settled(told)];
    const decided = { ...told, undecided: null };
    const place = told.stated && places.get(told.stated);
    if (place && isCertain({ claim: decided, stated: place.a, own: read[place.at]!, places, held: borne }))
      return [decided];
    // a share says of what it is one
    return told.kind === 'share' ? [told] : [];
  });
  function settled(claim: Claim): Claim {
    const place = claim.stated && places.get(claim.stated);
    if (!place) return claim;
    if (
      claim.kind === 'unit' ||
      claim.sure ||
      claim.undecided !== null ||
      !fails(claim) ||
      isCertain({ claim, stated: place.a, own: read[place.at]!, places, held: borne })
    )
      return claim;
    const told =
      claim.kind === 'total' && !isListed(claim, place.a, places)
        ? toldElsewhere(claim, read, stated)
        : undefined;
    if (told) return claimOf('total', told, claim.readings, { confidence: claim.confidence });
    const doubted =
      isDoubtful(claim, place.a, read[place.at]!, places, confirmed) ||
      isOfAnother(claim, place.a, held, places);
    if (!doubted && !isOfNearer(claim, place.a, places)) return claim;
    const rivals = claim.kind === 'total' ? totalsNear(claim, place.a, read, place.at) : [];
    const all = rivals.map((a) => claimOf('total', a, claim.readings, { confidence: claim.confidence }));
    const others = all.filter(
      ({ stated: total }) => !stated.has(total) && digitCount(total!) >= TOTAL_DIGITS,
    );
    // points that follow from nothing are those of a paragraph told elsewhere
    const slipped = place.a.quantity.dimension === 'score' ? [] : others.filter(isSlipped);
    // a total may be told by two lists
    const meant = all.find((other) => !fails(other)) ?? (slipped.length === 1 ? slipped[0] : undefined);
    if (meant && (doubted || !fails(meant))) return meant;
    if (!doubted) return claim;
    const key = isFar(claim) ? 'reason.far-off' : 'reason.loosely-told';
    return { ...claim, undecided: { key, values: { stated: place.a.quantity.text } } };
  }
}

/** A list with one item too many adds up to some figure or other. */
const isSlipped = (claim: Claim): boolean =>
  isExplained(claim) && causeOf(claim) !== 'omitted-part' && causeOf(claim) !== 'counted-twice';

/** 第一批260万元，第二批140万元: to the last digit what another sentence tells, and no claim explains. */
function toldElsewhere(
  claim: Claim,
  read: Amount[][],
  stated: ReadonlySet<Claim['stated']>,
): Amount | undefined {
  const parts = new Set(figuresOf(claim));
  return read
    .flat()
    .find(
      (a) =>
        a.kind === 'level' &&
        !a.quantity.approximate &&
        a.quantity.upper === null &&
        !parts.has(a.quantity) &&
        !stated.has(a.quantity) &&
        digitCount(a.quantity) >= TOTAL_DIGITS &&
        alike(a.quantity, claim.stated!) &&
        !fails(claimOf('total', a, claim.readings)),
    );
}

/** A list that may go to another total: far off this one, or before one that goes by a name of its own. */
function isOfNearer(claim: Claim, stated: Amount, places: Places): boolean {
  if (claim.kind !== 'total') return false;
  if (isFar(claim) && !isListed(claim, stated, places)) return true;
  const name = stated.lead.replace(/[合共总]计|共|[,、:]/g, '');
  const before = claim.readings.flatMap(({ inputs }) =>
    inputs.map(({ quantity }) => places.get(quantity)?.a),
  );
  return name.length > 1 && before.every((a) => a?.line === stated.line && a.index < stated.index);
}

/** The figures of the paragraph, and of those right above in the section, that a list may go back to. */
function totalsNear(claim: Claim, stated: Amount, read: Amount[][], at: number): Amount[] {
  const parts = new Set(figuresOf(claim));
  return read
    .slice(Math.max(0, at - 3), at + 1)
    .flat()
    .filter(
      (a) =>
        a.kind === 'level' &&
        !parts.has(a.quantity) &&
        a.line.section === stated.line.section &&
        alike(a.quantity, stated.quantity) &&
        digitCount(a.quantity) >= (a.line === stated.line ? OWN_DIGITS : TOTAL_DIGITS),
    );
}
