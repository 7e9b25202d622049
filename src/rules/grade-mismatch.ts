// A grade that is not the total score's.
import { gradesFor, printedScale, sameGrade } from '../report/grades.js';
import { fullScore, statedScore } from '../report/score.js';
import type { Report } from '../report/schema.js';
import { dec, decimalText } from '../values/decimal.js';
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
    const { grade } = report.score;
    const stated = statedScore(report);
    if (!grade) return;
    const base = { subject: '评价等级', location: grade.location };
    if (!stated) {
      yield {
        ...base,
        kind: 'open',
        reason: { key: 'grade-mismatch.no-score' },
        stated: { text: grade.text },
      };
      return;
    }
    const inputs = [{ name: '总分', quantity: stated }];
    const own = printedScale(report.passages);
    const earned = own ? gradesFor(own, stated.value) : [];
    if (own && own.some(({ name }) => sameGrade(name, grade.text)) && earned.length > 0) {
      const holds = earned.some(({ name }) => sameGrade(name, grade.text));
      yield {
        ...base,
        kind: 'fact',
        holds,
        inputs,
        stated: { text: grade.text },
        expected: { text: earned.map(({ name }) => name).join('、') },
        formula: own
          .map((one) => `${one.name}${one.from ? `≥${one.from.toString()}` : `<${one.to!.toString()}`}`)
          .join('，'),
        message: holds ? undefined : { key: 'grade-mismatch.fail', values: { score: stated.text } },
      };
      return;
    }
    const percent = stated.value.div(fullScore(report)).mul(100);
    const index = settings.grades.findIndex(({ from }) => percent.compare(dec(from)) >= 0);
    const expected = settings.grades[index];
    const known = settings.grades.some(({ names }) => names.includes(grade.text));
    if (!expected || !known) {
      yield {
        ...base,
        kind: 'open',
        reason: { key: 'grade-mismatch.unknown-grade', values: { grade: grade.text } },
        stated: { text: grade.text },
      };
      return;
    }
    const holds = expected.names.includes(grade.text);
    // 合格 and 一般 also name the middle of scales with three grades
    if (!holds && (own || printsOwnScale(report) || ['合格', '一般', '不合格'].includes(grade.text))) {
      yield {
        ...base,
        kind: 'open',
        reason: { key: 'grade-mismatch.own-scale', values: { grade: grade.text, score: stated.text } },
        inputs,
        stated: { text: grade.text },
      };
      return;
    }
    yield {
      ...base,
      kind: 'fact',
      holds,
      inputs,
      stated: { text: grade.text },
      expected: { text: expected.names[0]! },
      formula: scaleText(settings),
      message: holds
        ? undefined
        : { key: 'grade-mismatch.fail', values: { score: stated.text, percent: decimalText(percent, 2) } },
    };
  },
});

function scaleText(settings: RuleSettings): string {
  return settings.grades.map(({ names, from }) => `${names[0]}≥${from}`).join('，');
}

/** Whether the report prints a scale of its own: two grade names with their bounds in one passage. */
function printsOwnScale(report: Report): boolean {
  const bound =
    /(?:优秀?|良好?|中|合格|差)[^。；;，,\d]{0,6}\d{2}|\d{2}\s*分?[^。；;\d]{0,12}(?:优秀?|良好?|合格|差)/g;
  return report.passages.some((passage) => (passage.text.match(bound) ?? []).length >= 3);
}
