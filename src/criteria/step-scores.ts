// Points for steps beyond a threshold, in whole steps, started steps, or in proportion.
import { dec, isNegative, isZero, max, min, ONE, ZERO, type Decimal } from '../values/decimal.js';
import type { Score } from './readings.js';
import type { Criterion, Step, StepMode } from './tree.js';

const HALF = dec('0.5');
const MODES: StepMode[] = ['whole steps', 'started steps', 'proportional'];

/** Base ± points for every step, counted in whole steps, started steps, or in proportion. */
export function stepScores(
  base: Decimal,
  steps: Step[],
  x: Decimal,
  weight: Decimal | null,
  target: Decimal | null,
  only: StepMode | null,
): Score[] {
  const results: Score[] = [];
  for (const relative of [false, true]) {
    for (const mode of only ? [only] : MODES) {
      let score: Decimal | null = base;
      let different = false;
      for (const step of steps) {
        const distance = distanceOf(step, x, target, relative);
        if (distance === null) return [];
        if (relative && distance.relative) different = true;
        if (isZero(distance.amount)) continue;
        let count = distance.amount.div(step.step);
        if (mode !== 'proportional') count = mode === 'whole steps' ? count.floor() : count.ceil();
        const each = step.ofWeight ? (weight ? step.points.mul(weight) : null) : step.points;
        if (each === null) return [];
        let total = count.mul(each);
        if (step.limit) total = min(total, step.limit);
        const adds = step.effect !== 'deduct' && !(step.direction === 'signed' && distance.below);
        score = adds ? score.add(total) : score.sub(total);
      }
      if (relative && !different) continue;
      results.push({ name: relative ? `${mode}, per cent of the threshold` : mode, score });
    }
  }
  return results;
}

/** How far the value lies beyond a step's threshold, on the side that counts. */
function distanceOf(
  step: Step,
  x: Decimal,
  target: Decimal | null,
  relative: boolean,
): { amount: Decimal; relative: boolean; below: boolean } | null {
  let from: Decimal;
  if (step.basis === 'line' && target === null) return null;
  if (step.basis === 'target' || step.basis === 'line') {
    from = (step.from ?? ONE).mul(target ?? ONE);
  } else from = step.from ?? ZERO;
  // 不高于上年，每增加1个百分点扣0.3分: the value is the change, and last year is 0
  if (step.basis === 'previous' && step.unit !== 'count' && x.abs().compare(HALF) < 0) from = from.sub(ONE);
  const above = x.sub(from);
  const signed = step.direction === 'below' ? above.neg() : step.direction === 'above' ? above : above.abs();
  const below = isNegative(above);
  if (isNegative(signed) || isZero(signed)) return { amount: ZERO, relative: false, below };
  const amounts = step.unit === 'percent' && target !== null && target.compare(5) > 0;
  // one per cent of a low limit (偏差10%以内, 每超1%) is no step that anyone counts
  const canBeRelative =
    step.relative && step.unit === 'percent' && from.compare(HALF) >= 0 && !from.equals(ONE);
  if (amounts || (relative && canBeRelative))
    return { amount: signed.div(from.abs()), relative: relative && canBeRelative && !amounts, below };
  return { amount: signed, relative: false, below };
}

/** 90%得9分, 80%得8分, 以此类推. */
export function seriesScores(criterion: Criterion, x: Decimal, weight: Decimal | null): Score[] {
  const { levels, effect } = criterion.series!;
  const [first, second] = [...levels].sort((a, b) => b.points.compare(a.points)) as [
    (typeof levels)[0],
    (typeof levels)[0],
  ];
  const step = first.at.sub(second.at);
  if (isZero(step)) return [];
  const each = first.points.sub(second.points);
  if (effect === 'award' && !isNegative(step) && first.at.equals(ONE) && x.compare(first.at) >= 0)
    return [{ name: 'as written', score: first.points }];
  return MODES.map((mode) => {
    let count = x.sub(second.at).div(step);
    if (mode === 'whole steps') count = count.floor();
    if (mode === 'started steps') count = count.ceil();
    const points = max(ZERO, second.points.add(count.mul(each)));
    return { name: mode, score: effect === 'award' ? points : (weight ?? ZERO).sub(points) };
  }).filter(() => effect === 'award' || weight !== null);
}
