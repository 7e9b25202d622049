// Values around every threshold with the scores they earn, and the same as a plot in characters.
import { dec, decimalText, max, min, ONE, ZERO, type Decimal } from '../values/decimal.js';
import { point } from '../values/interval.js';
import { amount } from './describe.js';
import { evaluateCriterion, type ScoreReading } from './evaluate.js';
import type { Criterion } from './tree.js';

export interface Sample {
  value: Decimal;
  text: string;
  readings: ScoreReading[];
}

function readingsAt(criterion: Criterion, value: Decimal, weight: Decimal | null): ScoreReading[] {
  const { dimension } = criterion.measure;
  const measured = {
    value: point(value),
    dimension: dimension === 'rate' ? 'rate' : dimension === 'money' ? 'money' : 'none',
    unit: '',
  } as const;
  return evaluateCriterion(criterion, { measured, weight });
}

/** Every figure at which the criterion changes. */
function thresholds(criterion: Criterion): Decimal[] {
  const found: Decimal[] = [];
  for (const { when } of criterion.branches) {
    if (when.kind !== 'region') continue;
    for (const bound of [when.low, when.high]) {
      if (!bound) continue;
      if (when.basis === 'value' || when.basis === 'excess') found.push(bound.at);
      else if (when.basis === 'shortfall') found.push(ONE.sub(bound.at));
      else if (when.basis === 'surplus') found.push(ONE.add(bound.at));
      else if (when.basis === 'target') found.push(bound.at);
      else if (when.basis === 'previous') found.push(bound.at.sub(ONE));
    }
  }
  for (const step of criterion.steps) if (step.from && step.basis !== 'line') found.push(step.from);
  for (const level of criterion.series?.levels ?? []) found.push(level.at);
  if (criterion.formula) found.push(ZERO, ONE);
  const sorted = found.sort((a, b) => a.compare(b));
  return sorted.filter((v, i) => i === 0 || !v.equals(sorted[i - 1]!));
}

function smallStep(criterion: Criterion): Decimal {
  if (criterion.measure.dimension !== 'rate') return criterion.measure.factor;
  const steps = criterion.steps.map((s) => s.step).filter((s) => s.compare(ZERO) > 0);
  return steps.length > 0 ? steps.reduce(min) : dec('0.01');
}

/** Values at and around each threshold, with their scores; [] where no number decides. */
export function sampleTable(criterion: Criterion, weight: Decimal | null, most = 12): Sample[] {
  if (!criterion.understood) return [];
  const step = smallStep(criterion);
  const centre = thresholds(criterion);
  const values = centre.flatMap((t) => [t.sub(step), t, t.add(step)]);
  for (const one of criterion.steps) {
    const from = one.from ?? ONE;
    const way = one.direction === 'below' ? -1 : 1;
    for (const count of [1, 2, 3]) values.push(from.add(one.step.mul(count * way)));
  }
  if (criterion.formula) for (const share of ['0.6', '0.8', '0.9', '0.95']) values.push(dec(share));
  const sensible = values.filter((v) =>
    criterion.measure.dimension === 'rate'
      ? criterion.sign !== null || v.compare(-1) > 0
      : v.compare(ZERO) >= 0,
  );
  const sorted = sensible
    .sort((a, b) => a.compare(b))
    .filter((v, i, all) => i === 0 || !v.equals(all[i - 1]!));
  const samples = sorted.map((value) => ({
    value,
    text: amount(value, criterion),
    readings: readingsAt(criterion, value, weight),
  }));
  const known = samples.filter((s) => s.readings.length > 0);
  if (known.length <= most) return known;
  // the thresholds themselves stay; of the rest as many as there is room for
  const kept = new Set(known.filter((s) => centre.some((t) => t.equals(s.value))).slice(0, most));
  for (const sample of known) if (kept.size < most) kept.add(sample);
  return known.filter((s) => kept.has(s));
}

/** The usual reading as a curve in characters, `width` by `height`; '' where no number decides. */
export function plotCriterion(criterion: Criterion, weight: Decimal | null, width = 60, height = 8): string {
  const table = sampleTable(criterion, weight, 40);
  if (table.length < 2) return '';
  let [low, high] = [table[0]!.value, table.at(-1)!.value];
  const margin = high.sub(low).div(8);
  [low, high] = [low.sub(margin), high.add(margin)];
  if (criterion.measure.dimension !== 'rate') low = max(low, ZERO);
  const columns = Array.from({ length: width }, (_, i) =>
    low.add(
      high
        .sub(low)
        .mul(i)
        .div(width - 1),
    ),
  );
  const scores = columns.map((x) => readingsAt(criterion, x, weight)[0]?.score.low ?? null);
  const known = scores.filter((s) => s !== null);
  if (known.length === 0) return '';
  const top = known.reduce(max);
  const bottom = min(known.reduce(min), ZERO);
  const span = top.equals(bottom) ? ONE : top.sub(bottom);
  const rowOf = (score: Decimal): number =>
    Number(
      score
        .sub(bottom)
        .div(span)
        .mul(height - 1)
        .round()
        .valueOf(),
    );
  const label = (score: Decimal): string => decimalText(score, 2).padStart(6);
  const lines: string[] = [];
  for (let row = height - 1; row >= 0; row -= 1) {
    const name = row === height - 1 ? label(top) : row === 0 ? label(bottom) : ' '.repeat(6);
    lines.push(
      `${name} ┤${scores
        .map((s) => (s !== null && rowOf(s) === row ? '•' : ' '))
        .join('')
        .trimEnd()}`,
    );
  }
  const [from, to] = [amount(low, criterion), amount(high, criterion)];
  lines.push(`${' '.repeat(7)}└${'─'.repeat(width)}`);
  lines.push(`${' '.repeat(8)}${from}${' '.repeat(Math.max(1, width - from.length - to.length))}${to}`);
  return lines.join('\n');
}
