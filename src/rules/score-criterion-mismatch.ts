// A score that no reading of its own criterion gives for the value the row states.
import { agrees, decimalsBeside, scoreThatFollows, type Option } from '../report/earned.js';
import { isBlank, subjectOf } from '../report/rows.js';
import type { Confidence, Report, Row } from '../report/schema.js';
import { decimalText, max, min, type Decimal } from '../values/decimal.js';
import { distance } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { defineRule, type Outcome, type RuleSettings } from './rule.js';

export default defineRule({
  id: 'score-criterion-mismatch',
  severity: 'error',
  title: { zh: '得分与评分标准不符', en: 'A score that its own criterion does not give' },
  why: {
    zh: '评分标准写明了得分怎样算出（达标得分、按比例、每档扣分、分段等）。把依据中的数值代入，逐一试过允许的读法，仍得不出所写得分的，得分或依据至少有一个需要核实。',
    en: 'The criterion says how points are earned. The value in the row is put into it under every permitted reading; where none gives the printed score, the score or the value needs another look.',
  },
  basis: { zh: '报告自身的评分标准', en: 'the report’s own scoring criterion' },
  examples: {
    holds:
      '| 三级指标 | 评分标准 | 分值 | 得分 | 自评依据 |\n|---|---|---|---|---|\n| 课程完成率 | 达到100%得60分，每低1个百分点扣2分，扣完为止 | 60 | 56 | 课程完成率98% |\n| 学员满意度 | 按满意度计算得分 | 40 | 38 | 学员满意度95% |\n| 总分 | | 100 | 94 | |',
    fails:
      '| 三级指标 | 评分标准 | 分值 | 得分 | 自评依据 |\n|---|---|---|---|---|\n| 课程完成率 | 达到100%得60分，每低1个百分点扣2分，扣完为止 | 60 | 58 | 课程完成率98% |\n| 学员满意度 | 按满意度计算得分 | 40 | 38 | 学员满意度95% |\n| 总分 | | 100 | 96 | |',
  },
  *check(report, { settings }) {
    for (const { rows } of report.sheets)
      for (const row of rows) yield* rowOutcome(row, report, settings.criteria);
  },
});

function* rowOutcome(row: Row, report: Report, criteria: RuleSettings['criteria']): Generator<Outcome> {
  const stated = row.score?.quantity;
  if (!stated || isBlank(row.score)) return;
  const base = { subject: subjectOf(row), location: row.score!.location };
  const earned = scoreThatFollows(row, report, criteria);
  if (earned.kind === 'nothing') return;
  const printed = { text: row.score!.text.trim(), value: stated.value };
  if (earned.kind === 'open') {
    yield { ...base, kind: 'open', reason: earned.reason, stated: printed, confidence: row.confidence };
    return;
  }
  const basis = earned.told ?? row.criterion?.text.trim();
  const own = earned.options.filter((option) => option.value.source !== 'aside');
  const beside = decimalsBeside(row, report);
  const found = own.find((option) => agrees(stated, option.score, beside));
  // the surest value speaks; of its readings the nearest
  const best =
    found ??
    nearest(
      own.filter((option) => option.value === own[0]!.value),
      stated,
    );
  const aside = earned.options.find((o) => o.value.source === 'aside' && agrees(stated, o.score));
  const vague = found === undefined && own.every((o) => o.value.source === 'words' || isOpenBound(o));
  const excepted = found === undefined && (earned.criterion?.exceptions.length ?? 0) > 0;
  if (vague || excepted) {
    const key = `score-criterion-mismatch.${vague ? 'only-words' : 'exception'}`;
    const words = excepted ? earned.criterion!.exceptions.join('、') : best.value.text;
    const reason = { key, values: { words, follows: textOf(best.plain) } };
    yield { ...base, kind: 'open', reason, stated: printed, confidence: row.confidence };
    return;
  }
  const low = own.map((o) => o.score.low).reduce(min);
  const high = own.map((o) => o.score.high).reduce(max);
  const holds = found !== undefined;
  yield {
    ...base,
    kind: 'fact',
    holds,
    stated: printed,
    expected: { text: textOf(best.plain), value: best.plain, low, high },
    formula: best.value.formula,
    inputs: [
      ...best.value.inputs,
      { name: '得分', quantity: stated },
      ...(row.weight ? [{ name: '分值', quantity: row.weight }] : []),
    ],
    ...(basis ? { basis } : {}),
    confidence: confidenceOf(row, best),
    ...(holds ? {} : failure(own, best, aside)),
  };
}

/** The message of a mismatch: the value, what it earns under each reading, and another row's figure that would do. */
function failure(
  own: Option[],
  best: Option,
  aside: Option | undefined,
): Pick<Outcome, 'message' | 'severity'> {
  const values: Record<string, string> = { value: best.value.text };
  for (const { value, reading, plain } of own) {
    if (value !== best.value || own.filter((o) => o.value === best.value).length < 2) continue;
    const name = SEGMENTS[reading];
    if (name) values[name] = textOf(plain);
  }
  const firstOf = (o: Option): boolean => own.find((p) => p.value === o.value) === o;
  const others = own.filter((o) => o.value.text !== best.value.text && firstOf(o));
  if (others.length > 0) values.others = others.map((o) => `${o.value.text} → ${textOf(o.plain)}`).join('、');
  if (!aside) return { message: { key: 'score-criterion-mismatch.fail', values } };
  values.aside = aside.value.text;
  values.asideName = aside.value.inputs[0]?.name ?? '';
  return { message: { key: 'score-criterion-mismatch.aside', values }, severity: 'warning' };
}

/** Readings by the name under which the sentence mentions them. */
const SEGMENTS: Partial<Record<Option['reading'], string>> = {
  'whole steps': 'whole',
  'started steps': 'started',
  proportional: 'proportional',
  'proportional to the threshold': 'quotient',
  'less the difference': 'difference',
  'rate times weight': 'product',
  'relative difference': 'relative',
  'between the ends': 'between',
  'lowest of the range': 'lowest',
  'highest of the range': 'highest',
  banded: 'banded',
  'target reached': 'reached',
};

const textOf = (value: Decimal): string => decimalText(value, 4);

/** 小于15% may earn several scores: then nothing follows. */
function isOpenBound({ value, score }: Option): boolean {
  return value.source === 'bound' && !score.low.equals(score.high);
}

/** The option whose score lies nearest the stated one; of equals the surest. */
function nearest(options: Option[], stated: Quantity): Option {
  return options.reduce((a, b) =>
    distance(b.score, stated.value).compare(distance(a.score, stated.value)) < 0 ? b : a,
  );
}

/** Figures found elsewhere or computed from the funds are a less sure reading of the row than its own words. */
function confidenceOf(row: Row, { value }: Option): Confidence {
  if (row.confidence === 'low') return 'low';
  const sure = value.source === 'stated' || value.source === 'counted' || value.source === 'actual';
  return sure ? row.confidence : 'medium';
}
