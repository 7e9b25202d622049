// What a criterion was understood to mean, in words; the words themselves come from the wording catalogue.
import { decimalText, isNegative, isZero, ONE, type Decimal } from '../values/decimal.js';
import type { Bound, Branch, Criterion, Formula, Outcome, Region, Step } from './tree.js';

/** Puts a message key with its values into words. */
export type Say = (key: string, values?: Record<string, string | undefined>) => string;

/** The meaning of a criterion, one clause after another; for one not understood, why. */
export function describeCriterion(criterion: Criterion, say: Say): string {
  if (!criterion.understood) return say(`criterion.${criterion.reason}`);
  const lines: string[] = [];
  if (criterion.weight) lines.push(say('criterion.weight', { points: number(criterion.weight) }));
  lines.push(...criterion.parts.map((part, i) => `(${i + 1}) ${describeCriterion(part, say)}`));
  if (criterion.parts.length > 0) lines.push(say('criterion.parts'));
  else lines.push(...clauses(criterion, say));
  if (criterion.floor) lines.push(say('criterion.floor', { points: number(criterion.floor) }));
  if (criterion.cap) lines.push(say('criterion.cap', { points: number(criterion.cap) }));
  for (const text of criterion.exceptions) lines.push(say('criterion.exception', { words: text }));
  return lines.join(say('criterion.join'));
}

function clauses(criterion: Criterion, say: Say): string[] {
  const lines: string[] = [];
  if (criterion.absolute) lines.push(say('criterion.absolute'));
  if (criterion.sign) lines.push(say(`criterion.sign-${criterion.sign}`));
  for (const branch of criterion.branches)
    lines.push(
      say('criterion.branch', {
        when: conditionOf(branch, criterion, say),
        gives: outcomeOf(branch.outcome, say),
      }),
    );
  for (const step of criterion.steps) lines.push(stepOf(step, criterion, say));
  if (criterion.series) {
    const levels = criterion.series.levels.map((l) => `${amount(l.at, criterion)} → ${number(l.points)}`);
    lines.push(
      say(`criterion.series-${criterion.series.effect}`, { levels: levels.join(say('criterion.list')) }),
    );
  }
  if (criterion.formula) lines.push(say('criterion.formula', { formula: formulaOf(criterion.formula, say) }));
  if (criterion.shares.length > 0) {
    const names = criterion.shares.map(
      (s) => `${s.name} × ${s.points ? number(s.points) : say('criterion.full-score')}`,
    );
    lines.push(say('criterion.shares', { names: names.join(say('criterion.list')) }));
  }
  if (criterion.items.length > 0) {
    const points = criterion.items.map((item) => number(item.points)).join(' + ');
    lines.push(say('criterion.items', { count: String(criterion.items.length), points }));
  }
  if (
    criterion.branches.length > 0 &&
    criterion.branches.every((b) => b.when.kind !== 'region') &&
    criterion.formula === null &&
    criterion.steps.length === 0
  )
    lines.push(say('criterion.words-decide'));
  return lines;
}

const number = (value: Decimal): string => decimalText(value, 6);

/** A value in the unit that the criterion prints. */
export function amount(value: Decimal, { measure }: Pick<Criterion, 'measure'>): string {
  if (measure.dimension === 'rate') return `${decimalText(value.mul(100), 4)}%`;
  return `${decimalText(value.div(measure.factor), 4)}${measure.unit}`;
}

function conditionOf(branch: Branch, criterion: Criterion, say: Say): string {
  const { when } = branch;
  if (when.kind === 'words') return say('criterion.when-words', { words: when.text });
  if (when.kind === 'otherwise') return say('criterion.when-otherwise');
  return regionOf(when, criterion, say);
}

function regionOf({ low, high, basis }: Region, criterion: Criterion, say: Say): string {
  const own = basis === 'excess' || basis === 'shortfall' || basis === 'surplus';
  const x = own ? say(`criterion.${basis}`) : 'x';
  const at = ({ at: value }: Bound): string => {
    if (basis === 'value' || own) return amount(value, criterion);
    const name = say(`criterion.basis-${basis}`);
    return value.equals(ONE) ? name : `${name} × ${decimalText(value.mul(100), 4)}%`;
  };
  const sign = (bound: Bound): string => (bound.closed === 'no' ? '<' : '≤');
  if (low && high) {
    if (low.at.equals(high.at)) return `${x} = ${at(low)}`;
    return `${at(low)} ${sign(low)} ${x} ${sign(high)} ${at(high)}`;
  }
  if (low) return `${x} ${low.closed === 'no' ? '>' : '≥'} ${at(low)}`;
  return high ? `${x} ${sign(high)} ${at(high)}` : x;
}

function outcomeOf(outcome: Outcome, say: Say): string {
  const percent = (value: Decimal): string => `${decimalText(value.mul(100), 4)}%`;
  switch (outcome.kind) {
    case 'points':
      if (outcome.to)
        return say('criterion.gives-range', { low: number(outcome.points), high: number(outcome.to) });
      return isZero(outcome.points)
        ? say('criterion.gives-nothing')
        : say('criterion.gives-points', { points: number(outcome.points) });
    case 'share':
      if (outcome.to)
        return say('criterion.gives-share-range', { low: percent(outcome.share), high: percent(outcome.to) });
      return outcome.share.equals(ONE)
        ? say('criterion.gives-full')
        : say('criterion.gives-share', { share: percent(outcome.share) });
    case 'plus':
      return say('criterion.gives-plus', { points: number(outcome.points) });
    case 'minus':
      return say('criterion.gives-minus', { points: number(outcome.points) });
    case 'minus-share':
      return say('criterion.gives-minus-share', { share: percent(outcome.share) });
    case 'proportional':
      return say(`criterion.gives-proportional-${outcome.mode}`);
    case 'interpolated':
      return say('criterion.gives-interpolated');
  }
}

function stepOf(step: Step, criterion: Criterion, say: Say): string {
  const size =
    step.unit === 'points'
      ? say('criterion.points-of-rate', { points: decimalText(step.step.mul(100), 4) })
      : step.unit === 'percent'
        ? `${decimalText(step.step.mul(100), 4)}%`
        : `${number(step.step.div(criterion.measure.factor))}${criterion.measure.unit}`;
  const from =
    step.from === null || step.basis === 'target' || step.basis === 'line'
      ? say(`criterion.basis-${step.basis === 'line' ? 'line' : 'target'}`)
      : isNegative(step.from) || !isZero(step.from)
        ? amount(step.from, criterion)
        : '0';
  const points = step.ofWeight
    ? say('criterion.share-of-weight', { share: `${decimalText(step.points.mul(100), 4)}%` })
    : number(step.points);
  const counts = step.unit === 'count' && step.from !== null && isZero(step.from) && step.basis === 'value';
  return say(`criterion.step-${counts ? 'count' : step.direction}`, {
    from,
    size,
    effect: say(`criterion.effect-${step.direction === 'signed' ? 'either' : step.effect}`, { points }),
    limit: step.limit ? number(step.limit) : undefined,
  });
}

function formulaOf(formula: Formula, say: Say): string {
  switch (formula.op) {
    case 'number':
      return number(formula.value);
    case 'value':
      return 'x';
    case 'weight':
      return say('criterion.full-score');
    default: {
      const sign = { '+': '+', '-': '−', '*': '×', '/': '÷' }[formula.op];
      const side = (part: Formula): string =>
        'left' in part && '*/'.includes(formula.op) && '+-'.includes(part.op)
          ? `(${formulaOf(part, say)})`
          : formulaOf(part, say);
      return `${side(formula.left)} ${sign} ${side(formula.right)}`;
    }
  }
}
