// A criterion and a value → the scores that follow, one for each permitted reading.
import { dec, isNegative, isZero, max, min, ONE, ZERO, type Decimal } from '../values/decimal.js';
import { contains, point, type Interval } from '../values/interval.js';
import type { Dimension } from '../values/unit.js';
import { atDistance, isGap, wayOfGap } from './gaps.js';
import type { ReadingName, Score } from './readings.js';
import { scoresAt } from './scores-at.js';
import type { Criterion, Step } from './tree.js';

const HALF = dec('0.5');

/** The value that a criterion measures. */
export interface Measured {
  value: Interval;
  dimension: Dimension;
  /** As printed (%, 天, 万元); '' for none. */
  unit: string;
}

export interface Situation {
  measured: Measured;
  /** The weight of the row, where the sentence gives none. */
  weight: Decimal | null;
  /** The target, in the unit of the value; 100% for rates where nothing is said. */
  target?: Decimal | null;
  /** Last year's figure, in the unit of the value. */
  previous?: Decimal | null;
}

export interface ScoreReading {
  name: ReadingName;
  score: Interval;
}

/** The scores of a value, usual reading first, equal ones once; [] where no score follows from a number. */
export function evaluateCriterion(criterion: Criterion, situation: Situation): ScoreReading[] {
  if (!criterion.understood || criterion.parts.length > 0) return [];
  const weight = criterion.weight ?? situation.weight;
  const value = adapted(criterion, situation.measured);
  if (value === null) return [];
  const target = criterion.target ?? situation.target ?? null;
  const previous = situation.previous ?? null;
  const score = (x: Decimal): Score[] => scoresAt({ criterion, x, weight, target, previous });
  const excess = target === null && measuresOverrun(criterion);
  const way = wayOfGap(criterion, target);
  const at = (x: Decimal): Score[] => {
    if (x.abs().compare(HALF) >= 0) return score(x);
    // 低于目标5个百分点以内: 3% is the distance
    if (way !== null) return score(ONE.add(x.mul(way)));
    if (!excess) return score(x);
    // 超过预算的,每1%扣1分: 3.4% is the overrun, yet may be a rate of 3.4%; 103.4% is a rate
    const asRate = score(x).slice(0, 1);
    return [...score(x.add(ONE)), ...asRate.map((s): Score => ({ ...s, name: 'value as a rate' }))];
  };
  const { low, high } = value;
  if (low.equals(high)) return distinct(at(low).map(({ name, score }) => ({ name, score: point(score) })));
  // a printed value stands for all that print so: the score for all that follow
  const found = new Map<ReadingName, Interval>();
  const samples = samplesOf(criterion, value, target);
  const each = samples.map(at);
  if (each.some((scores) => scores.length === 0)) return [];
  for (const scores of each) {
    for (const { name, score } of scores) {
      const so = found.get(name);
      found.set(name, so ? { low: min(so.low, score), high: max(so.high, score) } : point(score));
    }
  }
  return distinct([...found].map(([name, score]) => ({ name, score })));
}

/** Whether the steps count what lies above a target that no figure names: an overrun may be given as itself. */
function measuresOverrun({ measure, branches, steps }: Criterion): boolean {
  const over = (step: Step): boolean =>
    step.effect === 'deduct' &&
    step.direction === 'above' &&
    step.basis === 'target' &&
    step.unit !== 'count';
  return (
    measure.dimension === 'rate' &&
    steps.length > 0 &&
    steps.every(over) &&
    branches.every(({ when }) => when.kind !== 'region' || when.basis === 'target')
  );
}

function distinct(readings: ScoreReading[]): ScoreReading[] {
  return readings.filter(
    (r, i) =>
      readings.findIndex((o) => o.score.low.equals(r.score.low) && o.score.high.equals(r.score.high)) === i,
  );
}

/** The value in the unit that the criterion counts in; null where it measures something else. */
function adapted(criterion: Criterion, { value, dimension, unit }: Measured): Interval | null {
  const { measure } = criterion;
  const isRate = dimension === 'rate' || dimension === 'points';
  const times = (factor: Decimal): Interval => ({ low: value.low.mul(factor), high: value.high.mul(factor) });
  let result: Interval | null = value;
  if (measure.dimension === 'rate') {
    // 已完成4项 measures no rate; a bare quotient (48/52) does
    if (!isRate && dimension !== 'none') return null;
  } else if (measure.dimension === 'money') {
    if (isRate) return null;
    result = dimension === 'money' ? value : times(measure.factor);
  } else if (isRate) {
    const large = criterion.branches.some(
      ({ when }) =>
        when.kind === 'region' && [when.low, when.high].some((b) => b !== null && b.at.abs().compare(2) > 0),
    );
    if (measure.dimension === 'count') result = measure.unit === '分' ? times(dec(100)) : null;
    else if (large) result = times(dec(100));
  } else if (measure.dimension === 'count' && dimension === 'time' && !sameUnit(unit, measure.unit))
    return null;
  if (result === null) return null;
  if (!criterion.absolute || !isNegative(result.low)) return result;
  return isNegative(result.high) || isZero(result.high)
    ? { low: result.high.neg(), high: result.low.neg() }
    : { low: ZERO, high: max(result.low.neg(), result.high) };
}

const sameUnit = (a: string, b: string): boolean =>
  a === '' ||
  b === '' ||
  a.replace(/^个/, '').replace('日', '天') === b.replace(/^个/, '').replace('日', '天');

/** Both ends, and both sides of every threshold in between. */
function samplesOf(criterion: Criterion, value: Interval, target: Decimal | null): Decimal[] {
  const unit = target ?? ONE;
  const thresholds = [
    ...criterion.branches.flatMap((branch) => {
      const { when } = branch;
      if (when.kind === 'region' && isGap(branch)) {
        const { low, high } = atDistance(when, criterion, target);
        return [low, high].flatMap((b) => (b ? [b.at] : []));
      }
      return when.kind === 'region'
        ? [when.low, when.high].flatMap((b) =>
            b ? [when.basis === 'target' || when.basis === 'line' ? b.at.mul(unit) : b.at] : [],
          )
        : [];
    }),
    ...criterion.steps.flatMap((step) =>
      step.from ? [step.basis === 'target' || step.basis === 'line' ? step.from.mul(unit) : step.from] : [],
    ),
  ];
  const near = value.high.sub(value.low).div(1000);
  const inside = thresholds.filter((t) => t.compare(value.low) > 0 && t.compare(value.high) < 0);
  // a value that stands twice in a formula turns where it is nothing
  const turns = criterion.formula && contains(value, ZERO) ? [ZERO] : [];
  return [
    value.low,
    ...turns,
    ...inside.flatMap((t) => [max(t.sub(near), value.low), t, min(t.add(near), value.high)]),
    value.high,
  ];
}
