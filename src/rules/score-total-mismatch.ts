// A total score against the sum of the scores.
import { restsOn } from '../report/doubts.js';
import { isBlank, subjectOf } from '../report/rows.js';
import { lacksExecution } from '../report/score.js';
import type { Input, Reading, Report, Row, Sheet } from '../report/schema.js';
import { dec, type Decimal } from '../values/decimal.js';
import { figure, minus, plus, sum, sumOf } from '../values/expression.js';
import type { Location } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';
import { defineRule, type FigureOutcome, type Outcome } from './rule.js';

export default defineRule({
  id: 'score-total-mismatch',
  severity: 'error',
  title: { zh: '总分不等于各项得分之和', en: 'A total score against the sum of the scores' },
  why: {
    zh: '自评总分应等于各指标得分（含预算执行率得分）之和；正文所列各部分得分也应与总得分相符。',
    en: 'The total must be the sum of the rows’ scores (the execution rate’s included), and of the components that prose names.',
  },
  basis: {
    zh: '财预〔2020〕10号：总分为各项得分之和',
    en: '财预〔2020〕10号: the total is the sum of all scores',
  },
  examples: {
    holds:
      '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 举办培训 | ≥4期 | 4期 | 60 | 60 |\n| 参训人次 | ≥80人次 | 85人次 | 40 | 39.5 |\n| 总分 | | | 100 | 99.5 |',
    fails:
      '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 举办培训 | ≥4期 | 4期 | 60 | 60 |\n| 参训人次 | ≥80人次 | 85人次 | 40 | 38.5 |\n| 总分 | | | 100 | 99.5 |',
  },
  *check(report) {
    for (const sheet of report.sheets) {
      yield* sheetTotal(report, sheet);
      yield* earlierTotals(sheet);
      yield* printedSums(sheet);
    }
    yield* components(report);
  },
});

function* sheetTotal(report: Report, sheet: Sheet): Generator<Outcome> {
  if (!sheet.hasScores) return;
  const printed = sheet.total?.score ?? null;
  const spoken = report.sheets.filter((s) => s.hasScores).length === 1 ? report.score.stated : null;
  const stated = printed ?? (spoken && report.score.parts.length === 0 ? spoken : null);
  if (stated === null) return;
  const scored = sheet.rows.filter((row): row is Row & { score: { quantity: Quantity } } =>
    Boolean(row.score?.quantity),
  );
  const blank = sheet.rows.filter((row) => row.score !== null && isBlank(row.score));
  const words = sheet.rows.filter(
    (row) =>
      row.score !== null && !isBlank(row.score) && !row.score.quantity && !/^[-—–/]+$/.test(row.score.text),
  );
  const parts = scored.map((row) => row.score.quantity);
  const inputs: Input[] = scored.map((row) => ({ name: subjectOf(row), quantity: row.score.quantity }));
  const base = {
    subject: '总分',
    location: printed ? sheet.total!.location : stated.location,
    confidence: sheet.confidence,
  };
  if (parts.length === 0 || words.length > 0) {
    yield {
      ...base,
      kind: 'open',
      reason: { key: 'score-total-mismatch.unreadable', values: { rows: words.map(subjectOf).join('、') } },
      inputs: [],
    };
    return;
  }
  const total = parts.reduce((all, part) => all.add(part.value), parts[0]!.value.sub(parts[0]!.value));
  // one score above its weight that the total does not share is score-exceeds-weight: one cause, one finding
  const above = scored.filter(
    (row) => row.weight && row.kind !== 'bonus' && row.score.quantity.value.compare(row.weight.value) > 0,
  );
  if (above.length === 1 && !total.equals(stated.value)) {
    const [row] = above as [(typeof above)[number]];
    const implied = stated.value.sub(total.sub(row.score.quantity.value));
    if (implied.compare(0) >= 0 && implied.compare(row.weight!.value) <= 0) return;
  }
  if (blank.length > 0 && !total.equals(stated.value)) {
    const room = blank.reduce((all, row) => (row.weight ? all.add(row.weight.value) : all.add(1000)), total);
    if (stated.value.compare(total) > 0 && stated.value.compare(room) <= 0) {
      yield {
        ...base,
        kind: 'open',
        reason: { key: 'score-total-mismatch.blank', values: { rows: blank.map(subjectOf).join('、') } },
        inputs,
      };
      return;
    }
  }
  if (lacksExecution(sheet, printed ? null : spoken)) {
    const values = { sum: total.toString() };
    yield { ...base, kind: 'open', reason: { key: 'score-total-mismatch.apart', values }, inputs };
    return;
  }
  yield {
    ...base,
    kind: 'figure',
    mode: precise(parts, stated) ? 'exact' : 'amount',
    stated,
    readings: [
      { name: '', formula: '各项得分之和', expression: sumOf(parts), inputs },
      ...withExtras(scored, inputs),
    ],
  };
}

/** 加分（上限5分） counts to its bound, 扣分 0.8 is taken off whatever its sign. */
function withExtras(scored: (Row & { score: { quantity: Quantity } })[], inputs: Input[]): Reading[] {
  const isOff = ({ kind, name, score }: (typeof scored)[number]): boolean =>
    kind === 'bonus' &&
    /扣|减分/.test(name.text) &&
    !/加/.test(name.text) &&
    score.quantity.value.compare(0) > 0;
  const isOver = ({ kind, weight, score }: (typeof scored)[number]): boolean =>
    kind === 'bonus' &&
    weight !== null &&
    weight.value.compare(0) > 0 &&
    score.quantity.value.compare(weight.value) > 0;
  if (!scored.some((row) => isOff(row) || isOver(row))) return [];
  const terms = scored.map((row) => {
    const own = figure(isOver(row) ? row.weight! : row.score.quantity);
    return isOff(row) ? minus(own) : plus(own);
  });
  return [
    { name: '计入加分上限和扣分', formula: '各项得分之和 + 加分 − 扣分', expression: sum(...terms), inputs },
  ];
}

/** A total above the last one adds the rows with or without the execution rate. */
function* earlierTotals(sheet: Sheet): Generator<Outcome> {
  for (const { score, location } of sheet.earlier) {
    if (score === null || sheet.rows.some((row) => row.score !== null && isBlank(row.score))) continue;
    const sumWhere = (name: string, rows: Row[]): Reading => {
      const inputs = rows.flatMap((row) =>
        row.score?.quantity ? [{ name: subjectOf(row), quantity: row.score.quantity }] : [],
      );
      return {
        name,
        formula: '各项得分之和',
        expression: sumOf(inputs.map((input) => input.quantity)),
        inputs,
      };
    };
    const readings = [
      // 加分, 扣分 stand below 基础得分
      ...readingsAbove(sheet, location, sumWhere),
      sumWhere(
        '不含预算执行率',
        sheet.rows.filter((row) => row.kind !== 'execution'),
      ),
      sumWhere('含预算执行率', sheet.rows),
    ];
    const own = readings[0]!.inputs.map((input) => input.quantity);
    const mode = precise(own, score) ? 'exact' : 'amount';
    yield {
      kind: 'figure',
      mode,
      subject: '合计得分',
      location,
      confidence: sheet.confidence,
      stated: score,
      readings,
    };
  }
}

/** What stands above the line, where rows stand below it. */
function readingsAbove(
  sheet: Sheet,
  { row: at }: Location,
  sumWhere: (name: string, rows: Row[]) => Reading,
): Reading[] {
  const above = sheet.rows.filter(({ location }) => (location.row ?? 0) < (at ?? 0));
  return above.length > 1 && above.length < sheet.rows.length ? [sumWhere('以上各行', above)] : [];
}

/** 小计, group lines and further score columns (复核得分). */
function* printedSums(sheet: Sheet): Generator<Outcome> {
  for (const { of, subject, stated, parts, location } of sheet.sums) {
    if (of !== 'score') continue;
    const readings = parts.map(({ name, inputs }) => ({
      name,
      formula: '各项得分之和',
      expression: sumOf(inputs.map((i) => i.quantity)),
      inputs,
    }));
    const mode = precise(
      parts.flatMap(({ inputs }) => inputs.map((i) => i.quantity)),
      stated,
    )
      ? 'exact'
      : 'amount';
    yield { kind: 'figure', mode, subject, location, confidence: sheet.confidence, stated, readings };
  }
}

/** Points are given, not measured: only scores computed to two decimals or more carry rounding. */
function precise(parts: Quantity[], stated: Quantity): boolean {
  return [...parts, stated].every((quantity) => quantity.decimals <= 1);
}

function* components(report: Report): Generator<Outcome> {
  const { stated, parts } = report.score;
  const scores = parts.flatMap((part) => (part.score ? [{ name: part.name, quantity: part.score }] : []));
  if (!stated || scores.length < 2) return;
  const quantities = [stated, ...scores.map(({ quantity }) => quantity)];
  const sumWith = (own: Quantity, value: Decimal): boolean =>
    scores
      .reduce((all, { quantity }) => all.add(quantity === own ? value : quantity.value), dec(0))
      .equals(own === stated ? value : stated.value);
  const holds = sumWith(stated, stated.value);
  const reason = holds ? null : restsOn(report, quantities, sumWith);
  if (reason) {
    yield { kind: 'open', subject: '综合得分', location: stated.location, reason, inputs: scores };
    return;
  }
  yield {
    kind: 'figure',
    mode: 'exact',
    subject: '综合得分',
    location: stated.location,
    stated,
    readings: [
      {
        name: '',
        formula: scores.length > 8 ? '各部分得分之和' : scores.map(({ name }) => name).join(' + '),
        expression: sumOf(scores.map((s) => s.quantity)),
        inputs: scores,
      },
    ],
  } satisfies FigureOutcome;
}
