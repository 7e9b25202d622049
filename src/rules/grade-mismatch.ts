// A grade that is not the total score's.
import { gradesFor, printedScale, sameGrade, type PrintedGrade } from '../report/grades.js';
import { fullScore, statedScore } from '../report/score.js';
import type { Field, Report } from '../report/schema.js';
import { dec, decimalText, HUNDRED, type Decimal } from '../values/decimal.js';
import type { Quantity } from '../values/quantity.js';
import { defineRule, type Outcome, type RuleSettings } from './rule.js';

export default defineRule({
  id: 'grade-mismatch',
  severity: 'error',
  title: { zh: '等级与总分不符', en: 'A grade that is not the total score’s' },
  why: {
    zh: '评价等级由总分决定：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差；报告自有标准的从其标准。',
    en: 'The grade follows from the total: 优 from 90, 良 from 80, 中 from 60, 差 below; a scale that the report prints itself goes before.',
  },
  basis: {
    zh: '财预〔2020〕10号 第十七条：优、良、中、差四个等级',
    en: '财预〔2020〕10号: four grades by score',
  },
  examples: {
    holds: '项目支出绩效自评报告\n\n自评得分85分，评价等级为良。',
    fails: '项目支出绩效自评报告\n\n自评得分85分，评价等级为优。',
  },
  *check(report, { settings }): Generator<Outcome> {
    const total = statedScore(report);
    for (const grade of report.score.grades)
      yield outcomeOf(grade, total, fullScore(report), report, settings);
    for (const { score, grade } of report.score.graded) {
      const outcome = outcomeOf(grade, score, HUNDRED, report, settings);
      if (outcome.kind === 'fact') yield outcome;
    }
  },
});

function outcomeOf(
  grade: Field,
  total: Quantity | null,
  full: Decimal,
  report: Report,
  settings: RuleSettings,
): Outcome {
  const base = { subject: '评价等级', location: grade.location, stated: { text: grade.text } };
  if (!total) return { ...base, kind: 'open', reason: { key: 'grade-mismatch.no-score' } };
  const inputs = [{ name: '总分', quantity: total }];
  const own = printedScale(report.passages);
  const printed = own && printedOutcome(grade, own, total);
  if (printed) return { ...base, ...printed, inputs };
  const percent = total.value.div(full).mul(100);
  const expected = settings.grades.find(({ from }) => percent.compare(dec(from)) >= 0);
  const known = settings.grades.some(({ names }) => names.includes(grade.text));
  if (!expected || !known)
    return {
      ...base,
      kind: 'open',
      reason: { key: 'grade-mismatch.unknown-grade', values: { grade: grade.text } },
    };
  const holds = expected.names.includes(grade.text);
  // 合格 and 一般 also name the middle of scales with three grades
  if (!holds && (own || printsOwnScale(report) || ['合格', '一般', '不合格'].includes(grade.text)))
    return {
      ...base,
      kind: 'open',
      reason: { key: 'grade-mismatch.own-scale', values: { grade: grade.text, score: total.text } },
      inputs,
    };
  return {
    ...base,
    kind: 'fact',
    holds,
    inputs,
    expected: { text: expected.names[0]! },
    formula: scaleText(settings),
    message: holds
      ? undefined
      : { key: 'grade-mismatch.fail', values: { score: total.text, percent: decimalText(percent, 2) } },
  };
}

/** By the scale that the report prints; null where that scale has no such grade, or none for the score. */
function printedOutcome(grade: Field, scale: PrintedGrade[], total: Quantity) {
  const earned = gradesFor(scale, total.value);
  if (earned.length === 0 || !scale.some(({ name }) => sameGrade(name, grade.text))) return null;
  const holds = earned.some(({ name }) => sameGrade(name, grade.text));
  return {
    kind: 'fact' as const,
    holds,
    expected: { text: earned.map(({ name }) => name).join('、') },
    formula: scale
      .map((one) => `${one.name}${one.from ? `≥${one.from.toString()}` : `<${one.to!.toString()}`}`)
      .join('，'),
    message: holds ? undefined : { key: 'grade-mismatch.fail' as const, values: { score: total.text } },
  };
}

function scaleText(settings: RuleSettings): string {
  return settings.grades.map(({ names, from }) => `${names[0]}≥${from}`).join('，');
}

/** Whether the report prints a scale of its own: grade names with their bounds in one passage, and not 其中男性83人. */
const printsOwnScale = (report: Report): boolean =>
  report.passages.some(({ text }) => {
    const found = text.match(BOUND) ?? [];
    return found.length >= 3 && found.some((words) => /[优良]/.test(words));
  });

const BOUND =
  /(?:优秀?|良好?|(?<!其)中|合格|差)[^。；;，,\d]{0,6}(?<!\d)[4-9]\d(?![\d%％人名户])|(?<!\d)[4-9]\d\s*分?[^。；;\d]{0,12}(?:优秀?|良好?|合格|差)/g;
