// A sentence whose figure is far from what the figures taken for it give speaks of other figures.
import type { Claim } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { digitCount } from '../../../values/digits.js';
import { evaluate, quantitiesIn } from '../../../values/expression.js';
import { middle } from '../../../values/interval.js';
import { alike, claimOf } from '../build.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { isDefinedBy } from '../totals/kinds.js';
import { fails, figuresOf } from './fails.js';
import { isExplained, isTellingSlip } from './slips.js';

/** Farther off than by this part of itself, and no slip of the pen between them, a figure belongs to other figures. */
const FAR = dec('0.25');
/** Shorter figures are a slip of the pen away from anything. */
const TOTAL_DIGITS = 4;

/**
 * Failing claims of prose whose figure is far off what follows, where no single slip of the pen in any of their
 * figures and no known mistake explains it: the figures taken are hardly the ones that are meant. A list goes to the
 * total that it adds up to, or would but for one slip; everything else is left open.
 * What is told in two places was compared by its name, and stays; so does what is sure.
 */
export function settleFarOff(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flatMap((amounts, at) => amounts.map((a) => [a.quantity, { a, at }] as const)));
  const stated = new Set(claims.map((claim) => claim.stated));
  const held = claims
    .filter(({ kind, stated, undecided }) => (kind === 'rate' || kind === 'share') && stated && !undecided)
    .filter((claim) => !fails(claim));
  const confirmed = wholesOf(held.filter(({ kind }) => kind === 'share'));
  return claims.map((claim) => {
    const place = claim.stated && places.get(claim.stated);
    if (!place) return claim;
    if (
      claim.kind === 'same' ||
      claim.kind === 'unit' ||
      claim.sure ||
      claim.undecided !== null ||
      isCertain(claim, place.a) ||
      !fails(claim) ||
      !(
        isDoubtful(claim, place.a, read[place.at]!, places, confirmed) ||
        isOfAnother(claim, place.a, held, places)
      )
    )
      return claim;
    const rivals = claim.kind === 'total' ? totalsNear(claim, place.a, read, place.at) : [];
    const others = rivals
      .filter((a) => !stated.has(a.quantity))
      .map((a) => claimOf('total', a, claim.readings, { confidence: claim.confidence }));
    // points that follow from nothing are those of a paragraph told elsewhere
    const slipped = place.a.quantity.dimension === 'score' ? [] : others.filter(isExplained);
    const meant = others.find((other) => !fails(other)) ?? (slipped.length === 1 ? slipped[0] : undefined);
    if (meant) return meant;
    return { ...claim, undecided: { key: 'reason.far-off', values: { stated: place.a.quantity.text } } };
  });
}

/** 基本支出911.7万元，其中：人员经费489.18万元、公用经费46.89万元: however far off, nothing else can be meant. */
function isCertain({ kind, readings }: Claim, stated: Amount): boolean {
  const [only, ...others] = readings;
  if ((kind !== 'total' && kind !== 'balance') || !only || others.length > 0) return false;
  return isDefinedBy(
    stated.name === '' ? stated.topic : stated.lead,
    only.inputs.map(({ name }) => name),
  );
}

/** Far off, or loosely said, and nothing explains it that chance would not. */
function isDoubtful(
  claim: Claim,
  stated: Amount,
  own: Amount[],
  places: Places,
  confirmed: Set<Quantity>,
): boolean {
  const isScoreList = claim.kind === 'total' && stated.quantity.dimension === 'score';
  if (isOfItself(claim)) return true;
  // 同口径增长14.6%: against figures that are put on one footing first
  const { line, sentence, mention } = stated;
  if (
    claim.kind === 'change' &&
    /同口径|可比口径|可比价|剔除/.test(line.text.slice(sentence.start, mention.end))
  )
    return true;
  // no part is more than its whole
  if (claim.kind === 'share' && /占/.test(stated.lead) && stated.quantity.value.compare(1) > 0) return false;
  if (isLoose(claim, stated, own, places, confirmed) || (isScoreList && isFar(claim)))
    return !isTellingSlip(claim);
  return (isFar(claim) || (claim.kind === 'rate' && hasRivals(claim, stated, own))) && !isExplained(claim);
}

/** Other counts of the sentence that it could as well be worked out from; money is told apart by its stage. */
function hasRivals({ readings }: Claim, stated: Amount, own: Amount[]): boolean {
  const used = readings.flatMap(({ expression }) => quantitiesIn(expression));
  if (used.every(({ dimension }) => dimension === 'money')) return false;
  return own.some(
    (a) =>
      a.kind === 'level' &&
      a.sentence === stated.sentence &&
      !used.includes(a.quantity) &&
      used.every((quantity) => alike(a.quantity, quantity)),
  );
}

/** 满意度90.74%，其中学生满意度90.33%: what the one follows from the other does not. */
const isOfAnother = (claim: Claim, stated: Amount, held: Claim[], places: Places): boolean =>
  held.some(
    (other) =>
      other.kind === claim.kind &&
      places.get(other.stated!)?.a.sentence === stated.sentence &&
      claim.readings.every(({ expression }) => {
        const used = quantitiesIn(expression);
        return other.readings.some((one) => quantitiesIn(one.expression).every((q, i) => q === used[i]));
      }),
  );

/** A share of the very figure that it is the share of. */
const isOfItself = ({ kind, readings }: Claim): boolean =>
  kind === 'share' &&
  readings.every(({ expression }) => {
    const [part, whole, ...more] = quantitiesIn(expression);
    return more.length === 0 && part !== undefined && whole !== undefined && part.value.equals(whole.value);
  });

/** What shares that hold are of: others of their list are of it, too. */
const wholesOf = (shares: Claim[]): Set<Quantity> =>
  new Set(
    shares.flatMap(({ readings }) => readings.map(({ expression }) => quantitiesIn(expression).at(-1)!)),
  );

type Places = ReadonlyMap<Quantity, { a: Amount }>;

/**
 * Its figures stand in several sentences (changes of money: in several paragraphs) or in tables: words may mean other
 * figures, and only a slip of the pen shows that they do not.
 */
function isLoose(
  { kind, readings }: Claim,
  stated: Amount,
  own: Amount[],
  places: Places,
  confirmed: Set<Quantity>,
): boolean {
  if (kind === 'total' || stated.line.inTable || stated.quantity.dimension === 'score') return false;
  const figures = readings.flatMap(({ expression }) => quantitiesIn(expression));
  if (
    (kind === 'share' && confirmed.has(figures.at(-1)!)) ||
    figures.every(({ dimension }) => dimension === 'score')
  )
    return false;
  // 其中接待费6.66万元，比上年减少1.04万元: of that one
  const tellsOwn = own.some(
    (a) =>
      a.kind === 'level' &&
      a.sentence === stated.sentence &&
      a.index < stated.index &&
      a.quantity.dimension === 'money',
  );
  const isNear = (quantity: Quantity): boolean => {
    const a = places.get(quantity)?.a;
    const isMoney = quantity.dimension === 'money' && kind === 'change' && !tellsOwn;
    return isMoney ? a?.line === stated.line : a?.sentence === stated.sentence;
  };
  return !figures.every(isNear);
}

/** It fails by much, and neither a slip nor a known mistake explains it. */
export const isOutOfReach = (claim: Claim): boolean => fails(claim) && isFar(claim) && !isExplained(claim);

function isFar(claim: Claim): boolean {
  return claim.readings.every((reading) => {
    const expected = evaluate(reading.expression);
    return expected === null || isFarOff(claim.stated!.value, middle(expected));
  });
}

const isFarOff = (stated: Decimal, expected: Decimal): boolean =>
  stated.sub(expected).abs().compare(expected.abs().mul(FAR)) > 0 &&
  stated.sub(expected).abs().compare(stated.abs().mul(FAR)) > 0;

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
        digitCount(a.quantity) >= TOTAL_DIGITS,
    );
}
