// A target that is missed although the row claims no deviation or full marks.
import {
  hasFullMarks,
  isBlank,
  saysNothing,
  subjectOf,
  targetState,
  type TargetState,
} from '../report/rows.js';
import { agrees, scoreThatFollows, type NamedCriterion } from '../report/earned.js';
import type { Report, Row } from '../report/schema.js';
import { keepsDeadline } from '../report/dates.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'target-missed',
  severity: 'error',
  title: { zh: '未达到指标值却称无偏差或得满分', en: 'A missed target with full marks or “no deviation”' },
  why: {
    zh: '实际完成值没有达到年度指标值，偏差栏却写“无偏差”，或仍得满分。',
    en: 'The actual value misses its target, yet the row claims no deviation or full marks.',
  },
  basis: {
    zh: '财预〔2020〕10号：未完成绩效目标的应扣分并分析原因',
    en: '财预〔2020〕10号: a missed target costs points and needs its reason',
  },
  examples: {
    holds:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |\n|---|---|---|---|\n| 举办培训 | ≥4期 | 4期 | 无 |',
    fails:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |\n|---|---|---|---|\n| 举办培训 | ≥4期 | 3期 | 无 |',
  },
  *check(report, { settings }) {
    for (const sheet of report.sheets)
      for (const row of sheet.rows) {
        yield* rowTarget(row, () => earnsFull(row, report, settings.criteria));
        yield* rowDeadline(row, report.year);
      }
  },
});

/** 每低1个百分点扣0.5分: what falls short by less than a step may keep full marks. */
function earnsFull(row: Row, report: Report, criteria: NamedCriterion[] | undefined): boolean {
  const stated = row.score?.quantity;
  const earned = stated ? scoreThatFollows(row, report, criteria) : null;
  return earned?.kind === 'scores' && earned.options.some(({ score }) => agrees(stated!, score));
}

function* rowTarget(row: Row, mayBeFull: () => boolean): Generator<Outcome> {
  const state = targetState(row);
  if (state === null || row.kind === 'execution') return;
  const base = {
    subject: subjectOf(row),
    location: row.actual!.location,
    confidence: row.confidence,
    stated: { text: state.actual.text, value: state.actual.value },
    inputs: [
      { name: '指标值', quantity: state.target },
      { name: '实际完成值', quantity: state.actual },
    ],
  };
  if (state.met === null) {
    yield {
      ...base,
      kind: 'open',
      reason: { key: 'target-missed.open', values: { target: row.target!.text } },
    };
    return;
  }
  const claimsNone = saysNothing(row.deviation);
  const full = hasFullMarks(row);
  const holds = state.met || !(claimsNone || (full && !mayBeFull()));
  // a miss that nothing in the row explains is deviation-unexplained
  if (!state.met && holds && isBlank(row.deviation)) return;
  yield {
    ...base,
    kind: 'fact',
    holds,
    expected: { text: wanted(state), value: state.target.value },
    message: holds
      ? undefined
      : {
          key: claimsNone ? 'target-missed.no-deviation' : 'target-missed.full-marks',
          values: { target: row.target!.text },
        },
  };
}

/** 2023年11月底前 answered by 2024年1月完成. */
function* rowDeadline(row: Row, year: number | null): Generator<Outcome> {
  const kept = keepsDeadline(row, year);
  if (kept === null) return;
  const claimsNone = saysNothing(row.deviation);
  const holds = kept || !(claimsNone || hasFullMarks(row));
  yield {
    kind: 'fact',
    holds,
    subject: subjectOf(row),
    location: row.actual!.location,
    confidence: row.confidence,
    stated: { text: row.actual!.text },
    expected: { text: row.target!.text },
    message: holds
      ? undefined
      : {
          key: claimsNone ? 'target-missed.no-deviation' : 'target-missed.full-marks',
          values: { target: row.target!.text },
        },
  };
}

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

function wanted(state: TargetState): string {
  return `${SIGNS[state.operator]}${state.target.text.replace(/^[≥≤<>=]+/, '')}`;
}
