// A score above its weight, or below zero.
import { restsOn } from '../report/doubts.js';
import { subjectOf } from '../report/rows.js';
import { scoreSum } from '../report/score.js';
import type { Field, Report, Sheet } from '../report/schema.js';
import { ZERO } from '../values/decimal.js';
import type { Quantity } from '../values/quantity.js';
import { defineRule, type FactOutcome, type Outcome } from './rule.js';

export default defineRule({
  id: 'score-exceeds-weight',
  severity: 'error',
  title: { zh: '得分超过分值或为负', en: 'A score above its weight, or below 0' },
  why: {
    zh: '每项指标的得分最高为其分值，最低为0分。加减分项不受此限。',
    en: 'An indicator earns at most its weight and at least 0. Bonus and penalty rows are exempt.',
  },
  basis: {
    zh: '财预〔2020〕10号：得分最高不能超过该指标分值上限',
    en: '财预〔2020〕10号: no score above the indicator’s weight',
  },
  examples: {
    holds:
      '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 举办培训 | ≥4期 | 4期 | 60 | 60 |\n| 参训人次 | ≥80人次 | 85人次 | 40 | 39.5 |',
    fails:
      '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 举办培训 | ≥4期 | 4期 | 60 | 60 |\n| 参训人次 | ≥80人次 | 85人次 | 40 | 42 |',
  },
  *check(report) {
    for (const sheet of report.sheets) {
      if (isOtherScale(sheet)) {
        const { location, confidence } = sheet;
        yield {
          kind: 'open',
          subject: '得分',
          location,
          confidence,
          reason: { key: 'score-exceeds-weight.scale' },
          inputs: [],
        };
        continue;
      }
      for (const row of sheet.rows) {
        if (row.kind === 'bonus' || !row.weight || !row.score?.quantity) continue;
        yield within(report, subjectOf(row), row.score, row.score.quantity, row.weight, row.confidence);
      }
    }
    yield* wholeScore(report);
  },
});

/** 权重 15% beside 百分制得分 94: most scores stand above their weights, so they are points of another scale. */
function isOtherScale({ rows }: Sheet): boolean {
  const scored = rows.flatMap(({ kind, weight, score }) =>
    kind !== 'bonus' && weight && score?.quantity ? [{ weight, score: score.quantity }] : [],
  );
  const above = scored.filter(({ weight, score }) => score.value.compare(weight.value) > 0);
  return scored.length > 2 && above.length * 2 > scored.length;
}

function within(
  report: Report,
  subject: string,
  field: Pick<Field, 'location'>,
  score: Quantity,
  weight: Quantity,
  confidence: FactOutcome['confidence'],
): Outcome {
  const fits = (own: Quantity['value'], most: Quantity['value']): boolean =>
    own.compare(most) <= 0 && own.compare(0) >= 0;
  const inputs = [
    { name: '得分', quantity: score },
    { name: '分值', quantity: weight },
  ];
  const reason = fits(score.value, weight.value)
    ? null
    : restsOn(report, [score, weight], (quantity, value) =>
        quantity === score ? fits(value, weight.value) : fits(score.value, value),
      );
  if (reason) return { kind: 'open', subject, location: field.location, confidence, reason, inputs };
  return {
    kind: 'fact',
    subject,
    location: field.location,
    confidence,
    holds: fits(score.value, weight.value),
    stated: { text: score.text, value: score.value },
    expected: { text: `0～${weight.text}`, low: ZERO, high: weight.value },
    formula: '0 ≤ 得分 ≤ 分值',
    inputs,
  };
}

/** 满分100分，加分项2分: more than the maximum can be had. */
const hasBonus = (report: Report): boolean =>
  report.passages.some(({ text }) => /(?:附加|奖励|加)分(?:项|因素)?(?:共|最高|满分|为)?\s*\d/.test(text));

function* wholeScore(report: Report): Generator<Outcome> {
  const { stated, max, parts } = report.score;
  // a total that its own rows do not give is score-total-mismatch already
  const sum = scoreSum(report);
  const follows = sum === null || (stated !== null && sum.equals(stated.value));
  // a total or maximum that comes from a table is as sure as the table
  const sheet = report.sheets.find(({ total }) => total && (total.weight === max || total.score === stated));
  if (stated && max && stated !== max && follows && !hasBonus(report))
    yield within(report, '总分', stated, stated, max, sheet?.confidence ?? 'high');
  for (const part of parts)
    if (part.score && part.max && !/加|减/.test(part.name))
      yield within(report, part.name, part.score, part.score, part.max, 'high');
}
