// A weighted indicator without a score; a self-evaluation without a total score.
import { expectedScore } from '../report/earned.js';
import { isBlank, subjectOf } from '../report/rows.js';
import type { Report, Sheet } from '../report/schema.js';
import { PLANNING_FORM, SUMMARY_TITLE } from '../report/vocabulary.js';
import { decimalText, ZERO } from '../values/decimal.js';
import { squeezed } from '../values/text.js';
import { defineRule, type Outcome, type RuleSettings } from './rule.js';

export default defineRule({
  id: 'score-missing',
  severity: 'warning',
  title: { zh: '缺少得分', en: 'A score is missing' },
  why: {
    zh: '有分值的指标应当打分（得0分也应写明），自评报告应当给出总分。',
    en: 'Every weighted indicator needs a score (a 0 must be written, too), and a self-evaluation needs a total.',
  },
  basis: {
    zh: '财预〔2020〕10号：自评结果应包括各项得分和总分',
    en: '财预〔2020〕10号: results include each score and the total',
  },
  examples: {
    holds:
      '| 三级指标 | 评分标准 | 分值 | 得分 |\n|---|---|---|---|\n| 制度健全 | 制度完备得满分 | 60 | 60 |\n| 资金合规 | 合规得满分 | 40 | 0 |\n| 总分 | | 100 | 60 |',
    fails:
      '| 三级指标 | 评分标准 | 分值 | 得分 |\n|---|---|---|---|\n| 制度健全 | 制度完备得满分 | 60 | 60 |\n| 资金合规 | 合规得满分 | 40 | |\n| 总分 | | 100 | 60 |',
  },
  *check(report, { settings }) {
    for (const sheet of report.sheets)
      if (sheet.hasScores) yield* rowScores(sheet, report, settings.criteria);
    yield* totalScore(report);
  },
});

function* rowScores(sheet: Sheet, report: Report, criteria: RuleSettings['criteria']): Generator<Outcome> {
  const anyScore = sheet.rows.some((row) => row.score?.quantity);
  if (!anyScore) return; // a form nobody filled in: said once, for the total
  for (const row of sheet.rows) {
    if (row.kind === 'bonus' || row.weight === null || row.score === null) continue;
    if (!isBlank(row.score)) continue;
    const follows = expectedScore(row, report, criteria);
    const score = follows?.plain;
    yield {
      kind: 'fact',
      holds: false,
      subject: subjectOf(row),
      location: row.location,
      confidence: row.confidence,
      inputs: [{ name: '分值', quantity: row.weight }, ...(follows?.value.inputs ?? [])],
      ...(follows && score
        ? {
            expected: { text: decimalText(score, 4), value: score },
            formula: follows.value.formula,
            basis: row.criterion?.text.trim(),
            message: { key: 'score-missing.follows', values: { value: follows.value.text } },
          }
        : {}),
    };
  }
}

const TRANSFER = /转移支付[^,。;]{0,12}绩效(?:目标)?自评/;

/** Narratives and scoring tables that name no total score anywhere. */
function* totalScore(report: Report): Generator<Outcome> {
  if (report.type !== 'project' && report.type !== 'department') return;
  if (PLANNING_FORM.test(squeezed(report.title)) || SUMMARY_TITLE.test(squeezed(report.title))) return;
  const scored = report.sheets.filter((sheet) => sheet.hasScores);
  const narrative = report.sections.length >= 3;
  if (!narrative && scored.length === 0) return;
  // 转移支付区域（项目）绩效目标自评表 has no column for points
  const isTransfer = [report.title, ...report.passages.map(({ text }) => text)].some((text) =>
    TRANSFER.test(squeezed(text)),
  );
  if (isTransfer && scored.length === 0 && !report.score.stated) return;
  const stated = report.score.stated ?? scored.find((sheet) => sheet.total?.score)?.total?.score ?? null;
  const location = stated?.location ?? scored[0]?.total?.location ?? report.location;
  if (stated) {
    yield {
      kind: 'fact',
      holds: true,
      subject: '总分',
      location,
      stated: { text: stated.text, value: stated.value },
    };
    return;
  }
  // the total may stand in a table that was read with doubt
  if (scored.some((sheet) => sheet.confidence === 'low')) {
    yield { kind: 'open', subject: '总分', location, reason: { key: 'score-missing.unsure' } };
    return;
  }
  // a report on several projects gives each its own score
  if (report.score.stated === null && scored.length === 0 && report.passages.some(givesScores)) return;
  const scores =
    scored.length === 1
      ? scored[0]!.rows.flatMap((row) =>
          row.score?.quantity ? [{ name: subjectOf(row), quantity: row.score.quantity }] : [],
        )
      : [];
  const total = scores.reduce((all, { quantity }) => all.add(quantity.value), ZERO);
  yield {
    kind: 'fact',
    holds: false,
    subject: '总分',
    location,
    expected: scores.length > 0 ? { text: decimalText(total), value: total } : null,
    formula: scores.length > 0 ? '各项得分之和' : null,
    inputs: scores,
    message: scores.length > 0 ? { key: 'score-missing.total-follows' } : { key: 'score-missing.total' },
  };
}

/** 三个项目自评得分分别为97.3分、100分、86.9分，平均得分94.7分. */
const givesScores = ({ text, inTable, quantities }: Report['passages'][number]): boolean =>
  !inTable && /得分/.test(text) && quantities.filter(({ dimension }) => dimension === 'score').length >= 3;
