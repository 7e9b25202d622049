// Where the bands of a criterion lie for a target and last year's figure, and which of them hold a value.
import { atDistance, isGap } from './gaps.js';
import { earns } from './statements.js';
import { ONE, type Decimal } from '../values/decimal.js';
import type { Bound, Branch, Criterion, Region } from './tree.js';

/** A bound in the unit of the value. */
function placed(
  bound: Bound,
  region: Region,
  criterion: Criterion,
  target: Decimal | null,
  previous: Decimal | null,
): Bound | null {
  switch (region.basis) {
    case 'value':
    case 'shortfall':
    case 'surplus': // moved by placedRegions
      return bound;
    case 'target':
      return { ...bound, at: bound.at.mul(target ?? ownLine(criterion) ?? ONE) };
    case 'line':
      return target === null ? null : { ...bound, at: bound.at.mul(target) };
    case 'excess':
      return bound; // moved by placedRegions where the value is the degree of fulfilment
    case 'previous':
      return previous === null ? null : { ...bound, at: bound.at.mul(previous) };
  }
}

/** 完成60场得5分，未完成的按比例计分: where no row has a target, the count that earns the points is meant. */
function ownLine({ branches, measure }: Criterion): Decimal | undefined {
  if (measure.dimension === 'rate') return undefined;
  const least = branches.flatMap(({ when, outcome }) =>
    when.kind === 'region' && when.basis === 'value' && when.high === null && earns(outcome)
      ? [when.low!.at]
      : [],
  );
  return least.length === 1 ? least[0] : undefined;
}

/** Whether bounds are compared with the excess over the target instead of the value. */
function measuresExcess(criterion: Criterion): boolean {
  return (
    criterion.branches.some((b) => b.when.kind === 'region' && b.when.basis === 'excess') &&
    !speaksOfFulfilment(criterion)
  );
}

/** 未达到目标 beside 超过目标30%: then the value is the degree of fulfilment, and 30% over is 130%. */
function speaksOfFulfilment(criterion: Criterion): boolean {
  return criterion.branches.some(
    ({ when }) =>
      when.kind === 'region' && when.basis === 'target' && when.low === null && when.high?.closed === 'no',
  );
}

export interface Placed {
  branch: Branch;
  low: Bound | null;
  high: Bound | null;
}

export function placedRegions(
  criterion: Criterion,
  target: Decimal | null,
  previous: Decimal | null,
): Placed[] | 'unknown' {
  const result: Placed[] = [];
  const excess = measuresExcess(criterion);
  const absolutes = criterion.branches.some((b) => b.when.kind === 'region' && b.when.basis === 'value');
  let unknown = false;
  for (const branch of criterion.branches) {
    const { when } = branch;
    if (when.kind !== 'region') continue;
    const skipped = when.basis === 'previous' && previous === null && absolutes;
    const at = (bound: Bound | null): Bound | null => {
      if (bound === null || skipped) return null;
      // the value of a sentence about excess is the excess: the target itself is 0
      if (excess && when.basis === 'target') return { ...bound, at: bound.at.sub(ONE) };
      // 低于上年, 比上年增长: the value is the change, and last year is 0
      if (when.basis === 'previous' && previous === null && !absolutes)
        return { ...bound, at: bound.at.sub(ONE) };
      if (when.basis === 'excess' && !excess) return { ...bound, at: bound.at.add(ONE).mul(target ?? ONE) };
      const moved = placed(bound, when, criterion, target, previous);
      if (moved === null) unknown = true;
      return moved;
    };
    const region = isGap(branch)
      ? { branch, ...atDistance(when, criterion, target) }
      : { branch, low: at(when.low), high: at(when.high) };
    if (skipped) continue;
    result.push(region);
  }
  return unknown ? 'unknown' : result;
}

function inside(x: Decimal, { low, high }: Placed): boolean {
  if (low) {
    const side = x.compare(low.at);
    if (side < 0 || (side === 0 && low.closed === 'no')) return false;
  }
  if (high) {
    const side = x.compare(high.at);
    if (side > 0 || (side === 0 && high.closed === 'no')) return false;
  }
  return true;
}

/** The narrower region first: of 30%以上 and 20%以上 the one that lies in the other. */
function narrower(a: Placed, b: Placed): number {
  const lower = (p: Placed, q: Placed): boolean =>
    q.low === null || (p.low !== null && p.low.at.compare(q.low.at) >= 0);
  const upper = (p: Placed, q: Placed): boolean =>
    q.high === null || (p.high !== null && p.high.at.compare(q.high.at) <= 0);
  const within = (p: Placed, q: Placed): boolean => lower(p, q) && upper(p, q);
  if (within(a, b) && !within(b, a)) return -1;
  return within(b, a) && !within(a, b) ? 1 : 0;
}

/** The branches that hold for a value, the narrowest first; unknown where last year's figure would decide. */
export function matching(
  criterion: Criterion,
  x: Decimal,
  target: Decimal | null,
  previous: Decimal | null,
): Branch[] | 'unknown' {
  const all = placedRegions(criterion, target, previous);
  if (all === 'unknown') return all;
  const found = all.filter((p) => inside(x, p)).sort(narrower);
  if (found.length === 0) {
    const compares = criterion.branches.some((b) => b.when.kind === 'region' && b.when.basis === 'previous');
    const absolutes = criterion.branches.some((b) => b.when.kind === 'region' && b.when.basis === 'value');
    if (compares && absolutes && previous === null) return 'unknown';
  }
  return found.map((p) => p.branch);
}
