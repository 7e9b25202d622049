// What a band gives: points, a share, in proportion, between the ends.
import { isZero, max, min, ONE, ZERO, type Decimal } from '../values/decimal.js';
import { placedRegions, type Placed } from './placement.js';
import type { ReadingName, Score } from './readings.js';
import type { Branch, Criterion, Outcome } from './tree.js';

/** What one branch gives for a value inside it. */
export function bandScores(
  criterion: Criterion,
  branch: Branch,
  x: Decimal,
  weight: Decimal | null,
  target: Decimal | null,
): Score[] {
  const written = (score: Decimal | null): Score[] => (score ? [{ name: 'as written', score }] : []);
  const { outcome } = branch;
  switch (outcome.kind) {
    case 'points':
      if (outcome.to === null) return written(outcome.points);
      return [
        { name: 'lowest of the range', score: outcome.points },
        { name: 'highest of the range', score: outcome.to },
      ];
    case 'share':
      if (weight === null) return [];
      if (outcome.to === null) return written(outcome.share.mul(weight));
      return [
        { name: 'lowest of the range', score: outcome.share.mul(weight) },
        { name: 'highest of the range', score: outcome.to.mul(weight) },
      ];
    case 'minus':
      return written(weight ? weight.sub(outcome.points) : null);
    case 'minus-share':
      return written(weight ? weight.mul(ONE.sub(outcome.share)) : null);
    case 'plus':
      return written(outcome.points);
    case 'proportional':
      return proportional(criterion, branch, outcome, x, weight, target);
    case 'interpolated':
      return interpolated(criterion, branch, x, weight, target);
  }
}

function fixedScore(outcome: Outcome, weight: Decimal | null): Decimal | null {
  if (outcome.kind === 'points') return outcome.to ?? outcome.points;
  if (outcome.kind === 'share') return weight ? (outcome.to ?? outcome.share).mul(weight) : null;
  if (outcome.kind === 'minus') return weight ? weight.sub(outcome.points) : null;
  return null;
}

/** The band with the most points: what 按比例 is measured against. */
function fullBand(
  criterion: Criterion,
  weight: Decimal | null,
  target: Decimal | null,
): { placed: Placed; score: Decimal } | null {
  const all = placedRegions(criterion, target, null);
  if (all === 'unknown') return null;
  let best: { placed: Placed; score: Decimal } | null = null;
  for (const placed of all) {
    const score = fixedScore(placed.branch.outcome, weight);
    if (score && (!best || score.compare(best.score) > 0)) best = { placed, score };
  }
  return best && !isZero(best.score) ? best : null;
}

/** 按比例: x/t or t/x of the points, or the points less the difference; no formula is fixed, each is a reading. */
function proportional(
  criterion: Criterion,
  branch: Branch,
  { mode, by }: Outcome & { kind: 'proportional' },
  x: Decimal,
  weight: Decimal | null,
  target: Decimal | null,
): Score[] {
  const full = fullBand(criterion, weight, target);
  const scores: Score[] = [];
  const give = (name: ReadingName, share: Decimal, of: Decimal): void => {
    scores.push({ name, score: of.mul(max(ZERO, share)) });
  };
  if (full === null) {
    const of = weight;
    if (of === null) return [];
    const region = branch.when.kind === 'region' ? branch.when : null;
    give('rate times weight', min(x, ONE), of);
    const low = region?.low?.at;
    if (by === 'open' && low && low.compare(ONE) < 0 && !region.high)
      give('between the ends', x.sub(low).div(ONE.sub(low)), of);
    return scores;
  }
  const { low, high } = full.placed;
  const under = low !== null && x.compare(low.at) <= 0;
  const t = under ? low.at : high ? high.at : (low?.at ?? ZERO);
  const between = branch.when.kind === 'region' && branch.when.low && branch.when.high;
  if (between) scores.push(...interpolated(criterion, branch, x, weight, target));
  const isRate = criterion.measure.dimension === 'rate' || t.abs().compare(2) <= 0;
  const gap = under ? t.sub(x) : x.sub(t);
  const quotient = (): void => {
    if (under && !isZero(t)) give('proportional to the threshold', x.div(t), full.score);
    if (!under && !isZero(t) && !isZero(x)) give('proportional to the threshold', t.div(x), full.score);
  };
  const difference = (): void => {
    if (isRate) give('less the difference', ONE.sub(gap), full.score);
    else if (!isZero(t) && !under) give('relative difference', ONE.sub(gap.div(t.abs())), full.score);
  };
  if (mode === 'score') {
    quotient();
    if (!under || isZero(t)) difference();
    if (under && isRate && !t.equals(ONE) && !isZero(t)) give('rate times weight', x, full.score);
  } else if (under && !isZero(t)) {
    quotient();
    difference();
  } else {
    difference();
    quotient();
    if (!under && isRate && !isZero(t) && !t.equals(ONE))
      give('relative difference', ONE.sub(gap.div(t.abs())), full.score);
  }
  return scores;
}

/** On the straight line between the scores at both ends of the band. */
function interpolated(
  criterion: Criterion,
  branch: Branch,
  x: Decimal,
  weight: Decimal | null,
  target: Decimal | null,
): Score[] {
  const all = placedRegions(criterion, target, null);
  if (all === 'unknown') return [];
  const own = all.find((p) => p.branch === branch);
  let low = own?.low?.at ?? null;
  let high = own?.high?.at ?? null;
  const others = all.filter((p) => p.branch !== branch && fixedScore(p.branch.outcome, weight) !== null);
  // 其余采用内插法: between the nearest bands on both sides
  if (!own) {
    const below = others.flatMap((p) => (p.high && p.high.at.compare(x) <= 0 ? [p.high.at] : []));
    const above = others.flatMap((p) => (p.low && p.low.at.compare(x) >= 0 ? [p.low.at] : []));
    low = below.length > 0 ? below.reduce(max) : null;
    high = above.length > 0 ? above.reduce(min) : null;
  }
  if (low === null || high === null || low.equals(high)) return [];
  const scoreNear = (at: Decimal, side: 'low' | 'high'): Decimal | null => {
    const near = others.find((p) => (side === 'low' ? p.high?.at.equals(at) : p.low?.at.equals(at)));
    const point = others.find((p) => p.low?.at.equals(at) && p.high?.at.equals(at));
    const found = point ?? near;
    return found ? fixedScore(found.branch.outcome, weight) : null;
  };
  const [from, to] = [scoreNear(low, 'low'), scoreNear(high, 'high')];
  if (from === null || to === null) return [];
  const share = x.sub(low).div(high.sub(low));
  return [{ name: 'between the ends', score: from.add(to.sub(from).mul(share)) }];
}

/** What a value outside every band gets: 否则 …, nothing on the worse side of a lone threshold, or no answer. */
export function otherwiseOf(
  criterion: Criterion,
  x: Decimal,
  weight: Decimal | null,
  target: Decimal | null,
): Score[] {
  const explicit = criterion.branches.find((b) => b.when.kind === 'otherwise');
  if (explicit) return bandScores(criterion, explicit, x, weight, target);
  const all = placedRegions(criterion, target, null);
  if (all === 'unknown' || all.length === 0) return [];
  const outcomes = all.map((p) => p.branch.outcome);
  // only punishments are written (…的扣2分, …不得分): the rest has full marks
  const punishes = (o: Outcome): boolean =>
    o.kind === 'minus' ||
    o.kind === 'minus-share' ||
    (o.kind === 'points' && isZero(o.points) && o.to === null);
  if (outcomes.every(punishes)) return weight ? [{ name: 'as written', score: weight }] : [];
  const worth = (p: Placed): Decimal => fixedScore(p.branch.outcome, weight) ?? ZERO;
  const sorted = [...all].sort((a, b) => middleOf(a).compare(middleOf(b)));
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  const below = lowest.low !== null && x.compare(lowest.low.at) <= 0;
  const above = highest.high !== null && x.compare(highest.high.at) >= 0;
  const single = sorted.length === 1;
  const rising = single ? lowest.high === null : worth(highest).compare(worth(lowest)) >= 0;
  const zero: Score[] = [{ name: 'as written', score: ZERO }];
  if (below) return rising || (single && lowest.high !== null) ? zero : [];
  if (above) return !rising || (single && lowest.low !== null && lowest.high !== null) ? zero : [];
  // a gap between bands (76–89, 60–75): the lower band reaches up to the next one
  const under = sorted.filter((p) => p.high && p.high.at.compare(x) <= 0).at(-1);
  const lower = under ? fixedScore(under.branch.outcome, weight) : null;
  return lower === null ? [] : [{ name: 'nearest lower band', score: lower }];
}

function middleOf({ low, high }: Placed): Decimal {
  if (low && high) return low.at.add(high.at).div(2);
  if (low) return low.at.add(1000);
  return high ? high.at.sub(1000) : ZERO;
}
