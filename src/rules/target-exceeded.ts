// An actual value far above its target without a reason: the target was set too low.
import { isBoundedRate } from '../report/rates.js';
import { exceeds, hasReason, subjectOf, targetState } from '../report/rows.js';
import { decimalText } from '../values/decimal.js';
import { squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

/** Remarks that give a reason where the table has no column for one: 新增介入手术2项; 降幅大于预期，下年上调目标值. */
const CAUSE =
  /新增|增加|追加|扩大|调整|因|由于|受|需求|预期|上调|调高|(?:目标|指标)值?(?:偏|过|定得|设得)|下年|明年|次年/;

export default defineRule({
  id: 'target-exceeded',
  severity: 'warning',
  title: {
    zh: '实际完成值远超指标值而未说明原因',
    en: 'An actual value far above its target, without a reason',
  },
  why: {
    zh: '实际完成值超过指标值30%以上，多因指标值定得过低，应分析原因。',
    en: 'An actual value more than 1.3 times the target usually means that the target was set too low; the row must say why.',
  },
  basis: {
    zh: '财预〔2020〕10号：偏离绩效目标较多的应分析原因；超过30%的不计分（四川）',
    en: '财预〔2020〕10号: large deviations need their reason',
  },
  examples: {
    holds:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |\n|---|---|---|---|\n| 举办培训 | ≥4期 | 5期 | 无 |',
    fails:
      '| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |\n|---|---|---|---|\n| 举办培训 | ≥4期 | 9期 | 无 |',
  },
  *check(report, { settings }): Generator<Outcome> {
    for (const sheet of report.sheets)
      for (const row of sheet.rows) {
        const state = targetState(row);
        if (state === null || state.met !== true || row.kind === 'execution') continue;
        // 800% of participation is no over-achievement but a rate that cannot be
        if (
          isBoundedRate(subjectOf(row)) &&
          state.actual.dimension === 'rate' &&
          state.actual.value.compare(1) > 0
        )
          continue;
        const far = exceeds(state, settings.overachievementLimit);
        if (!far) continue;
        const explained =
          hasReason(row) || (row.deviation === null && CAUSE.test(squeezed(row.evidence?.text ?? '')));
        const times = decimalText(state.actual.value.div(state.target.value), 2);
        yield {
          kind: 'fact',
          holds: explained,
          subject: subjectOf(row),
          location: row.actual!.location,
          confidence: row.confidence,
          stated: { text: state.actual.text, value: state.actual.value },
          expected: { text: row.target!.text, value: state.target.value },
          inputs: [
            { name: '指标值', quantity: state.target },
            { name: '实际完成值', quantity: state.actual },
          ],
          message: explained
            ? undefined
            : { key: 'target-exceeded.fail', values: { times, target: row.target!.text } },
        };
      }
  },
});
