// What statements leave open: the unit of the value, unmarked bounds, open ends, parts, full marks.
import { max, ONE, ZERO, type Decimal } from '../values/decimal.js';
import { earns, type Assembly } from './statements.js';
import { blank, RATE } from './blank.js';
import type { Bound, Criterion, Measure, Step } from './tree.js';

export function measureOf(assembly: Assembly, formula: boolean): Measure {
  const known = assembly.measures.find((m) => m.dimension !== 'none' && m.dimension !== 'points');
  const found = known ?? assembly.measures.find((m) => m.dimension === 'points');
  if (found?.dimension === 'percent' || found?.dimension === 'points') return RATE;
  if (found?.dimension === 'money') return { dimension: 'money', unit: found.unit, factor: found.factor };
  if (found?.dimension === 'count' || found?.dimension === 'score')
    return { dimension: 'count', unit: found.unit, factor: ONE };
  if (assembly.steps.some((s) => s.unit === 'count' && s.measure === null))
    return { dimension: 'count', unit: '', factor: ONE };
  const bare = assembly.statements.some((s) => s.when.kind === 'region' && s.when.basis === 'value');
  const proportional =
    assembly.absolute || assembly.statements.some((s) => s.outcome.kind === 'proportional');
  const zeros = assembly.statements.every(
    (s) => s.when.kind !== 'region' || [s.when.low, s.when.high].every((b) => !b || b.at.equals(ZERO)),
  );
  return bare &&
    !formula &&
    assembly.sign === null &&
    !(proportional && zeros) &&
    !(zeros && assembly.steps.some((s) => s.unit !== 'count'))
    ? { dimension: 'plain', unit: '', factor: ONE }
    : RATE;
}

/** 按时完成得5分,延迟10天以内扣1分: where only delays are counted, done means none of them. */
export function onTime(criterion: Criterion): void {
  if (criterion.measure.dimension !== 'count') return;
  const regions = criterion.branches.filter((b) => b.when.kind === 'region' && b.when.basis === 'value');
  const punished = regions.every(({ outcome }) => !earns(outcome));
  if (regions.length === 0 || !punished) return;
  for (const branch of criterion.branches) {
    const { when } = branch;
    if (when.kind === 'region' && when.basis === 'target' && when.low && earns(branch.outcome))
      branch.when = {
        kind: 'region',
        basis: 'value',
        low: { at: ZERO, closed: 'yes' },
        high: { at: ZERO, closed: 'yes' },
      };
  }
}

/** Counts beside rates (≥90%得5分; 每发现一起扣1分) are two quantities: two parts. */
export function separate(criterion: Criterion, assembly: Assembly): void {
  const rates =
    criterion.branches.some((b) => b.when.kind === 'region' && b.when.basis === 'value') ||
    criterion.formula !== null;
  const isCount = (index: number): boolean => {
    const step = assembly.steps[index]!;
    return step.unit === 'count' && step.from?.equals(ZERO) === true;
  };
  const counts = criterion.steps.filter((_, i) => isCount(i));
  const others = criterion.steps.filter((_, i) => !isCount(i));
  const unlike = criterion.measure.dimension === 'rate' && (rates || others.length > 0);
  const several = counts.some((a) =>
    counts.some((b) => a !== b && a.effect === b.effect && !a.points.equals(b.points)),
  );
  if ((counts.length > 0 && unlike) || several) {
    const part = (changes: Partial<Criterion>): Criterion => ({
      ...blank(criterion.text, null),
      measure: criterion.measure,
      ...changes,
    });
    const parts = several ? counts.map((step) => part({ steps: [step] })) : [part({ steps: counts })];
    if (criterion.branches.length > 0 || others.length > 0)
      parts.unshift(part({ branches: criterion.branches, steps: others }));
    criterion.weight ??= weightOf(criterion, assembly);
    criterion.parts = parts;
  } else if (counts.length > 1) {
    // several triggers of one deduction count alike
    const alike = (a: Step, b: Step): boolean => a.effect === b.effect && a.direction === b.direction;
    criterion.steps = [...others, ...counts.filter((a, i) => counts.findIndex((b) => alike(a, b)) === i)];
  }
}

/** The top band of a rate (90%-100%) has no upper end: more than all is not worse. */
export function closeOpenEnds(criterion: Criterion): void {
  const regions = criterion.branches.flatMap((b) => (b.when.kind === 'region' ? [b] : []));
  const top = regions.find(
    (b) =>
      b.when.kind === 'region' &&
      b.when.low !== null &&
      b.when.high?.at.equals(ONE) &&
      !b.when.low.at.equals(ONE),
  );
  if (criterion.measure.dimension !== 'rate' || top?.when.kind !== 'region' || regions.length < 2) return;
  const better = regions.every((b) => b === top || rank(b.outcome).compare(rank(top.outcome)) < 0);
  if (better && earns(top.outcome)) top.when = { ...top.when, high: null };
}

/** Unmarked bounds: a neighbour that includes the figure takes it; else the upper band does; else it is included. */
export function settleBounds(criterion: Criterion): void {
  const regions = criterion.branches.flatMap((b) => (b.when.kind === 'region' ? [b.when] : []));
  const settled = regions.map((own) => {
    const others = regions.filter((o) => o !== own && o.basis === own.basis);
    const claims = (bound: Bound, isHigh: boolean): boolean =>
      others.some(({ low, high }) => {
        const asLow = low?.at.equals(bound.at) === true && (high === null || high.at.compare(bound.at) >= 0);
        const asHigh = high?.at.equals(bound.at) === true && (low === null || low.at.compare(bound.at) <= 0);
        return (
          (asLow && (low!.closed === 'yes' || (isHigh && low!.closed === 'soft'))) ||
          (asHigh && high!.closed === 'yes')
        );
      });
    const settle = (bound: Bound | null, isHigh: boolean): Bound | null =>
      bound?.closed === 'soft' ? { ...bound, closed: claims(bound, isHigh) ? 'no' : 'yes' } : bound;
    return { own, low: settle(own.low, false), high: settle(own.high, true) };
  });
  for (const { own, low, high } of settled) Object.assign(own, { low, high });
}

function rank(outcome: Criterion['branches'][number]['outcome']): Decimal {
  if (outcome.kind === 'points') return outcome.to ?? outcome.points;
  if (outcome.kind === 'share') return outcome.share.mul(1000);
  return outcome.kind === 'minus' ? outcome.points.neg() : ZERO;
}

export function weightOf(criterion: Criterion, assembly: Assembly): Decimal | null {
  const points: Decimal[] = [];
  for (const { outcome } of criterion.branches)
    if (outcome.kind === 'points' && earns(outcome)) points.push(outcome.to ?? outcome.points);
  if (criterion.items.length > 0) return criterion.items.reduce((sum, item) => sum.add(item.points), ZERO);
  if (criterion.series?.effect === 'award' && criterion.series.levels.length > 0 && !isUnbounded(criterion))
    points.push(...criterion.series.levels.map((l) => l.points));
  const full = criterion.branches.some((b) => b.outcome.kind === 'share');
  if (points.length > 0 && !full) return points.reduce(max);
  return assembly.deductAll ?? (full ? null : criterion.cap && !criterion.bonus ? criterion.cap : null);
}

/** 签约1亿元得0.6分,2亿得1.2分,以此类推: the more, the more points. */
function isUnbounded(criterion: Criterion): boolean {
  const [a, b] = criterion.series!.levels;
  return a!.at.compare(b!.at) < 0 === a!.points.compare(b!.points) < 0 && a!.at.compare(b!.at) < 0;
}
