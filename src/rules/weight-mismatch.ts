// Weights against their parent's, and all of them against 100.
import { restsOn } from '../report/doubts.js';
import { criterionWeights } from '../report/criterion-weights.js';
import { subjectOf } from '../report/rows.js';
import {
  complete,
  isSameCause,
  levelTotals,
  levelsBelow,
  partsBelow,
  rowsBelow,
} from '../report/level-weights.js';
import { lacksExecution } from '../report/score.js';
import { areAll, inputsOf, isPartial, topWeights, totalOf, withBonus } from '../report/top-weights.js';
import type { Level, Reading, Report, Sheet } from '../report/schema.js';
import { constant, figure, plus, sum, sumOf } from '../values/expression.js';
import type { Quantity } from '../values/quantity.js';
import { dec, type Decimal } from '../values/decimal.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'weight-mismatch',
  severity: 'error',
  title: {
    zh: '分值（权重）不等于上级分值或满分',
    en: 'Weights that do not add up to their parent’s, or to 100',
  },
  why: {
    zh: '下级指标的分值之和应等于上级指标的分值，一级指标（含预算执行率）之和应等于满分100分，否则总分无从谈起。',
    en: 'The weights below an indicator must add up to its own, and those of the first level (execution rate included) to 100.',
  },
  basis: {
    zh: '财预〔2020〕10号：各项指标权重之和为100%',
    en: '财预〔2020〕10号: the weights add up to 100%',
  },
  examples: {
    holds:
      '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n|---|---|---|---|---|\n| 产出指标（60分） | 数量指标 | 培训人数 | 35 | 35 |\n| ^^ | 质量指标 | 考核通过率 | 25 | 25 |\n| 效益指标（40分） | 社会效益 | 业务能力提升 | 40 | 38 |\n| 总分 | | | 100 | 98 |',
    fails:
      '| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n|---|---|---|---|---|\n| 产出指标（60分） | 数量指标 | 培训人数 | 45 | 35 |\n| ^^ | 质量指标 | 考核通过率 | 25 | 25 |\n| 效益指标（30分） | 社会效益 | 业务能力提升 | 30 | 28 |\n| 总分 | | | 100 | 88 |',
  },
  *check(report) {
    for (const sheet of report.sheets) {
      if (!sheet.hasWeights) continue;
      for (const level of sheet.levels) yield* levelWeights(sheet, level);
      yield* levelSums(sheet);
      yield* printedSums(sheet);
      yield* criterionMarks(sheet);
      yield* wholeSheet(report, sheet);
    }
    yield* componentMaxima(report);
  },
});

/** A level's weight against the levels or rows right below it; undecided parts (some blank) give no check. */
function* levelWeights(sheet: Sheet, level: Level): Generator<Outcome> {
  if (level.weight === null) return;
  const own = partsBelow(sheet, level);
  const below = levelsBelow(sheet, level);
  const rows = rowsBelow(sheet, level);
  if (
    own !== null &&
    complete(below.map((l) => l.weight)) &&
    below.length > 0 &&
    isSameCause(sheet, level.weight.value, below, []) &&
    rows.length === 0
  )
    return;
  if (own === null || own.length === 0 || (own.length === 1 && own[0] === level.weight)) return;
  yield {
    kind: 'figure',
    mode: 'exact',
    confidence: sheet.confidence,
    subject: `${level.name.replace(/\s+/g, '')}分值`,
    location: level.location,
    stated: level.weight,
    readings: [reading('下级指标分值之和', own, [...below.map((l) => l.name), ...rows.map(subjectOf)])],
  };
}

function reading(formula: string, parts: Quantity[], names: string[]): Reading {
  return {
    name: '',
    formula,
    expression: sumOf(parts),
    inputs: parts.map((quantity, i) => ({ name: (names[i] ?? '分值').replace(/\s+/g, ''), quantity })),
  };
}

/** The sums under the weight columns of the levels, with or without the execution rate. */
function* levelSums(sheet: Sheet): Generator<Outcome> {
  for (const { depth, weight, location, parts, names, extra } of levelTotals(sheet)) {
    const readings = [reading('各级指标分值之和', parts, names)];
    if (extra.length > 0)
      readings.push({ ...reading('各级指标分值之和', [...extra, ...parts], []), name: '含预算执行率' });
    yield {
      kind: 'figure',
      mode: 'exact',
      subject: `${depth === 1 ? '一级' : '二级'}指标分值合计`,
      location,
      confidence: sheet.confidence,
      stated: weight,
      readings,
    };
  }
}

/** 小计, and side labels that give a block's points. */
function* printedSums(sheet: Sheet): Generator<Outcome> {
  for (const { of, subject, stated, parts, location } of sheet.sums)
    if (of === 'weight')
      yield {
        kind: 'figure',
        mode: 'exact',
        subject,
        location,
        confidence: sheet.confidence,
        stated,
        readings: parts.map(({ name, inputs }) => ({
          name,
          formula: '各项分值之和',
          expression: sumOf(inputs.map((i) => i.quantity)),
          inputs,
        })),
      };
}

/** The points of a checklist add up to the row's weight; full marks in a sentence are the row's. */
function* criterionMarks(sheet: Sheet): Generator<Outcome> {
  for (const { row, weight, subject, kind, reading: marks } of criterionWeights(sheet))
    yield {
      kind: 'figure',
      mode: 'exact',
      subject,
      location: weight.location,
      confidence: row.confidence,
      stated: weight,
      readings: [marks],
      basis: row.criterion!.text.trim(),
      ...(kind === 'sentence' ? { severity: 'warning' as const } : {}),
    };
}

function* wholeSheet(report: Report, sheet: Sheet): Generator<Outcome> {
  const top = topWeights(sheet);
  if (top === null || isLevelsCause(sheet, top)) return;
  yield* earlierTotals(sheet, top);
  const outcome = totalOutcome(report, sheet, top);
  if (!outcome) return;
  const { confidence } = sheet;
  const location = sheet.total?.location ?? sheet.rows[0]!.location;
  yield { confidence, subject: '分值合计', location, ...outcome };
}

type Top = NonNullable<ReturnType<typeof topWeights>>;

/** The level that disagrees with what is below it has a finding of its own. */
function isLevelsCause(sheet: Sheet, { levels, parts }: Top): boolean {
  const total = sheet.total?.weight?.value ?? dec(100);
  return levels !== undefined && isSameCause(sheet, total, levels, parts.slice(0, -levels.length));
}

/** A total above the last one adds the weights with or without the execution rate's. */
function* earlierTotals(sheet: Sheet, top: Top): Generator<Outcome> {
  const execution = sheet.rows
    .filter((row) => row.kind === 'execution' && row.level1 === null)
    .map((row) => row.weight);
  const rest = top.parts.filter((part) => !execution.includes(part));
  for (const { weight, location } of sheet.earlier)
    if (weight)
      yield {
        kind: 'figure',
        mode: 'exact',
        subject: '合计分值',
        location,
        confidence: sheet.confidence,
        stated: weight,
        readings: [
          { ...reading('各指标分值之和', rest, []), name: '不含预算执行率' },
          { ...reading('各指标分值之和', top.parts, top.names), name: '含预算执行率' },
        ],
      };
}

type Bare<T> = T extends Outcome ? Omit<T, 'subject' | 'location'> : never;

/** The total as printed, else 100; null where nothing says that it should be. */
function totalOutcome(report: Report, sheet: Sheet, top: Top): Bare<Outcome> | null {
  const total = totalOf(top.parts);
  const apart: Bare<Outcome> = {
    kind: 'open',
    reason: { key: 'weight-mismatch.apart', values: { sum: total.toString() } },
    inputs: inputsOf(top),
  };
  if (lacksExecution(sheet, null, report.funds)) return apart;
  const stated = sheet.total?.weight;
  if (stated) {
    const readings = withBonus(sheet, top).map(({ parts, names }) => reading('各指标分值之和', parts, names));
    return { kind: 'figure', mode: 'exact', stated, readings };
  }
  // nothing printed beside the total: the sum itself must be 100
  const hundred = total.equals(100);
  if (isPartial(sheet, total) || (!hundred && report.sheets.filter((s) => s.hasWeights).length > 1))
    return hundred ? null : apart;
  return {
    kind: 'fact',
    holds: hundred,
    stated: { text: total.toString(), value: total },
    expected: { text: '100', value: dec(100) },
    formula: '各指标分值之和 = 100',
    inputs: inputsOf(top),
  };
}

/** 总分100分，其中管理效能45分，履职效能50分，加减分5分. */
function* componentMaxima(report: Report): Generator<Outcome> {
  const { max, parts } = report.score;
  const maxima = parts.flatMap((part) => (part.max ? [part.max] : []));
  if (!max || maxima.length < 2 || !areAll(report.score)) return;
  const sumWith = (own: Quantity | null, value: Decimal): boolean =>
    maxima
      .reduce((all, q) => all.add(q === own ? value : q.value), dec(0))
      .equals(own === max ? value : max.value);
  const reason = sumWith(null, dec(0)) ? null : restsOn(report, [max, ...maxima], sumWith);
  if (reason) {
    yield { kind: 'open', subject: '总分构成', location: max.location, reason, inputs: [] };
    return;
  }
  yield {
    kind: 'figure',
    mode: 'exact',
    subject: '总分构成',
    location: max.location,
    stated: max,
    readings: [
      {
        name: '',
        formula: '各部分满分之和',
        expression: sum(...maxima.map((q) => plus(figure(q))), plus(constant(0))),
        inputs: parts.flatMap((part) => (part.max ? [{ name: part.name, quantity: part.max }] : [])),
      },
    ],
  };
}
