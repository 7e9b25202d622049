// Bands told as a distance from the target: 低于目标5个百分点以内扣1分，5至10个百分点扣2分，超过10个百分点不得分.
import { bound, type Element } from './elements.js';
import { dec, ONE, ZERO, type Decimal } from '../values/decimal.js';
import type { Comparison } from './token.js';
import type { Bound, Branch, Criterion, Gap, Region } from './tree.js';

/** The distance that a comparison in points with the target stands for; `suffix` is what stands behind its figure. */
export function gapRegion(op: Comparison, at: Decimal, suffix: Comparison | null): Region | null {
  if (op !== '<' && op !== '>') return null;
  const basis: Gap = op === '<' ? 'shortfall' : 'surplus';
  const least = op === '<' || suffix === '>=' ? 'yes' : 'no';
  return suffix === '<='
    ? { kind: 'region', low: bound(ZERO, 'no'), high: bound(at, 'yes'), basis }
    : { kind: 'region', low: bound(at, least), high: null, basis };
}

const HALF = dec('0.5');

/** Later figures in points go on about the same distance: 5至10个百分点, 超过10个百分点. */
export function continueGaps(elements: Element[]): Element[] {
  let gap: Gap | null = null;
  return elements.map((element) => {
    if (element.kind !== 'region') return element;
    const { basis } = element.region;
    if (basis === 'shortfall' || basis === 'surplus') gap = basis;
    const { low, high } = element.region;
    const isSmall = [low, high].every((side) => side === null || side.at.compare(HALF) <= 0);
    const goesOn =
      gap !== null &&
      basis === 'value' &&
      isSmall &&
      /^(?:points|percent)$/.test(element.measure?.dimension ?? '');
    return goesOn ? { ...element, region: { ...element.region, basis: gap! } } : element;
  });
}

export const isGap = ({ when }: Branch): boolean =>
  when.kind === 'region' && (when.basis === 'shortfall' || when.basis === 'surplus');

/** What the distance is from: the figure that earns full marks, the row's target, else 100%. */
function lineOf(criterion: Criterion, target: Decimal | null): Decimal {
  for (const { when, outcome } of criterion.branches) {
    const at = when.kind === 'region' && when.basis === 'value' ? (when.low ?? when.high)?.at : undefined;
    if (at && (outcome.kind === 'share' || outcome.kind === 'points') && at.compare(ZERO) > 0) return at;
  }
  return target ?? ONE;
}

/** −1 below, 1 above: on which side of 100% a value lies that may be the distance itself, as no figure names a target. */
export function wayOfGap(criterion: Criterion, target: Decimal | null): 1 | -1 | null {
  if (target !== null || !lineOf(criterion, null).equals(ONE)) return null;
  const { when } = criterion.branches.find(isGap) ?? {};
  return when?.kind === 'region' ? (when.basis === 'shortfall' ? -1 : 1) : null;
}

/** The values whose distance from the target lies in a region of distances. */
export function atDistance(
  { low, high, basis }: Region,
  criterion: Criterion,
  target: Decimal | null,
): { low: Bound | null; high: Bound | null } {
  const line = lineOf(criterion, target);
  const moved = (side: Bound | null): Bound | null =>
    side && { ...side, at: basis === 'shortfall' ? line.sub(side.at) : line.add(side.at) };
  return basis === 'shortfall'
    ? { low: moved(high), high: moved(low) }
    : { low: moved(low), high: moved(high) };
}
