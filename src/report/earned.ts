// The score that follows for a row from its own criterion and the value it states.
import { evaluateCriterion, type Criterion } from '../criteria/index.js';
import { open, plainValue, type Earned, type Option } from './earning.js';
import { executionScore, isRate } from './execution-score.js';
import { periodScores } from './period-scores.js';
import { criterionFor, type NamedCriterion } from './row-criterion.js';
import { rowValues } from './row-value.js';
import type { Report, Row } from './schema.js';
import { power10, type Decimal } from '../values/decimal.js';
import { middle, point, type Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';

export type { Earned, Option } from './earning.js';
export { criterionOf, type NamedCriterion } from './row-criterion.js';

/** The scores that the row's criterion permits, or why none follows. */
export function scoreThatFollows(row: Row, report: Report, criteria: NamedCriterion[] = []): Earned {
  const found = criterionFor(row, report, criteria);
  if (found && !found.criterion) return open('told', { words: found.words });
  if (row.kind === 'execution' && !found?.criterion.understood && isRate(row, report))
    return executionScore(row, report);
  if (!found) return { kind: 'nothing' };
  const earned = scoresBy(found.criterion, found.row, report);
  return earned.kind === 'scores' && found.isTold ? { ...earned, told: found.words } : earned;
}

function scoresBy(found: Criterion, row: Row, report: Report): Earned {
  let criterion = found;
  if (!criterion.understood) {
    if (criterion.reason === 'no-rule' || criterion.reason === 'empty') return { kind: 'nothing' };
    return { kind: 'open', reason: { key: `criterion.${criterion.reason}` } };
  }
  if (criterion.shares.length > 0) {
    const own = ownShare(criterion, row);
    if (!own) return open('no-share');
    criterion = own;
  }
  const weight = row.weight?.value ?? null;
  if (criterion.weight && weight && !criterion.weight.equals(weight) && !criterion.bonus)
    return open('weights-differ', { sentence: criterion.weight.toString(), weight: row.weight!.text });
  if (criterion.items.length > 0 || criterion.branches.some((b) => b.when.kind === 'words'))
    return { kind: 'open', reason: { key: 'criterion.words-decide' } };
  if (criterion.parts.length > 0) {
    const options = periodScores(row, criterion.parts);
    return options.length > 0
      ? { kind: 'scores', options, criterion }
      : { kind: 'open', reason: { key: 'criterion.parts' } };
  }
  const values = rowValues(row, criterion, report);
  if (values.length === 0) return open('no-value');
  // the degree of fulfilment is measured against 100%, whatever the target counts
  const target =
    values[0]!.dimension === 'rate' && row.target?.quantity?.dimension !== 'rate' ? null : targetOf(row);
  const options = values.flatMap((value): Option[] => {
    const { dimension, unit } = value;
    const at = (interval: Interval): ReturnType<typeof evaluateCriterion> =>
      evaluateCriterion(criterion, { measured: { value: interval, dimension, unit }, weight, target });
    const exact = at(point(plainValue(value)));
    return at(value.value).map(({ name, score }) => {
      const plain = (exact.find((reading) => reading.name === name) ?? exact[0])?.score.low;
      return { score, value, reading: name, plain: plain ?? middle(score) };
    });
  });
  if (options.length === 0) return open(weight || criterion.weight ? 'other-measure' : 'no-weight');
  return { kind: 'scores', options, criterion };
}

/** A target that is a plain figure of the same kind; 100% is what the criterion assumes of itself. */
function targetOf(row: Row): Decimal | null {
  const target = row.target?.quantity;
  return target && !target.upper && !target.approximate ? target.value : null;
}

/** 经济效益实现程度*5、社会效益实现程度*5: the part that is the row's own. */
function ownShare(criterion: Criterion, row: Row): Criterion | null {
  const name = row.name.text.replace(/\s+/g, '').slice(0, 4);
  const own = criterion.shares.find((share) => share.name.includes(name));
  if (!own || !own.points) return null;
  return {
    ...criterion,
    shares: [],
    weight: own.points,
    formula: { op: '*', left: { op: 'value' }, right: { op: 'number', value: own.points } },
  };
}

/** The most decimals that a score of the row's table prints. */
export function decimalsBeside(row: Row, { sheets }: Report): number {
  const own = sheets.find(({ rows }) => rows.includes(row));
  return Math.max(0, ...(own?.rows.map(({ score }) => score?.quantity?.decimals ?? 0) ?? []));
}

/**
 * Whether a printed score agrees with one that follows: exactly, or cut or rounded at its last decimal, or at that of
 * the other scores beside it (7 beside 5.88 is 7.00).
 */
export function agrees(stated: Quantity, score: Interval, beside = 0): boolean {
  if (score.low.compare(stated.value) <= 0 && score.high.compare(stated.value) >= 0) return true;
  const decimals = Math.max(stated.decimals, beside);
  if (decimals === 0) return false;
  const gap =
    stated.value.compare(score.low) < 0 ? score.low.sub(stated.value) : stated.value.sub(score.high);
  return gap.compare(power10(-decimals)) < 0;
}

/** The usual score of the surest value of a row; null where none follows. */
export function expectedScore(row: Row, report: Report, criteria: NamedCriterion[] = []): Option | null {
  const earned = scoreThatFollows(row, report, criteria);
  if (earned.kind !== 'scores') return null;
  const [first] = earned.options;
  if (!first) return null;
  const open = first.value.source === 'bound' && !first.score.low.equals(first.score.high);
  return open ? null : first;
}
