// The scores of one exact value: by levels, by formula, by bands, and by steps from a base.
import { isZero, max, min, ZERO, type Decimal } from '../values/decimal.js';
import { bandScores, otherwiseOf } from './bands.js';
import { matching } from './placement.js';
import type { Score } from './readings.js';
import { seriesScores, stepScores } from './step-scores.js';
import type { Branch, Criterion, Formula, Outcome, Step } from './tree.js';

/** A value with what its row knows: the weight, the target and last year's figure. */
interface Row {
  criterion: Criterion;
  x: Decimal;
  weight: Decimal | null;
  target: Decimal | null;
  previous: Decimal | null;
}

/** All readings of one exact value. */
export function scoresAt(row: Row): Score[] {
  const { criterion, weight } = row;
  const floor = criterion.floor ?? ZERO;
  const tops = [criterion.bonus ? null : weight, criterion.cap].filter((top) => top !== null);
  return unbounded(row).map(({ name, score }) => {
    const bounded = tops.reduce((so, top) => min(so, top), max(score, floor));
    return { name, score: bounded };
  });
}

const written = (score: Decimal): Score[] => [{ name: 'as written', score }];

const raised = (scores: Score[], extra: Decimal): Score[] =>
  scores.map((s) => ({ ...s, score: s.score.add(extra) }));

/** What the steps make of a base. */
const stepped = ({ criterion, x, weight, target }: Row, base: Decimal, steps: Step[]): Score[] =>
  stepScores(base, steps, x, weight, target, criterion.mode);

function unbounded(row: Row): Score[] {
  const { criterion, x, weight, target, previous } = row;
  if (criterion.series) return seriesScores(criterion, x, weight);
  if (criterion.formula) return byFormula(row, criterion.formula);
  if (criterion.items.length > 0) return byChecklist(row);
  if (criterion.branches.some((b) => b.when.kind === 'words')) return [];
  const matched = matching(criterion, x, target, previous);
  if (matched === 'unknown') return [];
  const extra = matched.reduce(
    (sum, { outcome }) => (outcome.kind === 'plus' ? sum.add(outcome.points) : sum),
    ZERO,
  );
  const branch = matched.find((b) => b.outcome.kind !== 'plus') ?? null;
  const active = criterion.steps.filter((step) => belongs(step, branch));
  return branch ? raised(byBand(row, branch, active), extra) : byStepsAlone(row, active, extra);
}

function byFormula(row: Row, formula: Formula): Score[] {
  const { criterion, x, weight, target, previous } = row;
  const special = criterion.branches.length > 0 ? matching(criterion, x, target, previous) : [];
  if (special === 'unknown') return [];
  if (special[0] && special[0].outcome.kind !== 'proportional')
    return bandScores(criterion, special[0], x, weight, target);
  const score = compute(formula, x, weight);
  return score ? written(score) : [];
}

/** Of a checklist only what is counted (发现一处扣1分) says a score. */
function byChecklist(row: Row): Score[] {
  const counting = row.criterion.steps.find((s) => s.unit === 'count' && s.effect === 'deduct');
  return counting && row.weight ? stepped(row, row.weight, [counting]) : [];
}

function byBand(row: Row, branch: Branch, active: Step[]): Score[] {
  const { criterion, x, weight, target } = row;
  const bases = bandScores(criterion, branch, x, weight, target);
  return active.length === 0 ? bases : bases.flatMap(({ score }) => stepped(row, score, active));
}

/** No band holds the value: its steps count from a base, from nothing, or the rest is meant. */
function byStepsAlone(row: Row, active: Step[], extra: Decimal): Score[] {
  const { criterion, x, weight, target } = row;
  const { branches, steps } = criterion;
  const pure =
    branches.every((b) => b.outcome.kind === 'plus') &&
    steps.every((s) => s.effect !== 'deduct' && s.base === null);
  const counts =
    steps.some((s) => s.effect !== 'add' || s.direction === 'signed') ||
    (pure && steps.length > 0) ||
    (branches.length === 0 && steps.some((s) => s.base));
  if (!counts)
    return pure && branches.length > 0
      ? written(extra)
      : raised(otherwiseOf(criterion, x, weight, target), extra);
  const award = steps.every((s) => s.effect === 'award');
  if (pure) return award ? stepped(row, ZERO, active) : pureBonus(row, active, extra);
  const based = active.find((s) => s.base)?.base ?? steps.find((s) => s.base)?.base ?? null;
  const base = based ? baseScore(based, weight) : award ? ZERO : weight;
  return base === null ? [] : raised(stepped(row, base, active), extra);
}

/** A bonus by itself; on top of the full score where the row has a weight of its own. */
function pureBonus(row: Row, steps: Step[], extra: Decimal): Score[] {
  const { weight } = row;
  const alone = raised(stepped(row, ZERO, steps), extra);
  const limit = steps.find((s) => s.limit)?.limit;
  if (weight === null || limit?.equals(weight)) return alone;
  const first = alone[0];
  const top = raised(alone, weight);
  return first ? [...top, { name: 'bonus alone', score: first.score }] : top;
}

/** Whether a step counts beside the band that applies: bonuses do; deductions only where they belong to it. */
function belongs(step: Step, branch: Branch | null): boolean {
  if (branch === null) return true;
  if (step.effect === 'add') return true;
  if (branch.outcome.kind === 'proportional' || branch.outcome.kind === 'interpolated') return false;
  return step.base === branch.outcome || step.within === branch.when;
}

function baseScore(outcome: Outcome, weight: Decimal | null): Decimal | null {
  if (outcome.kind === 'points') return outcome.to ?? outcome.points;
  if (outcome.kind === 'share') return weight ? weight.mul(outcome.share) : null;
  if (outcome.kind === 'minus') return weight ? weight.sub(outcome.points) : null;
  return weight;
}

function compute(formula: Formula, x: Decimal, weight: Decimal | null): Decimal | null {
  switch (formula.op) {
    case 'number':
      return formula.value;
    case 'value':
      return x;
    case 'weight':
      return weight;
    default: {
      const left = compute(formula.left, x, weight);
      const right = compute(formula.right, x, weight);
      if (left === null || right === null) return null;
      if (formula.op === '+') return left.add(right);
      if (formula.op === '-') return left.sub(right);
      if (formula.op === '*') return left.mul(right);
      return isZero(right) ? null : left.div(right);
    }
  }
}
