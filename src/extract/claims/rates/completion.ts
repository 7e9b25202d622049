// The completion rate printed beside a target and its actual value: 500人 | 523人 | 104.6%.
import { subjectOf, targetState } from '../../../report/rows.js';
import type { Claim, Reading, Report } from '../../../report/schema.js';
import { constant, figure, ratio } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';

/** Claims of the 完成率 column; measured either way for targets that fall, and capped at 100% for those exceeded. */
export function completionClaims(records: Pick<Report, 'sheets'>): Claim[] {
  return records.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row): Claim[] => {
      const stated = row.completion?.quantity;
      const state = targetState(row);
      if (!stated || stated.dimension !== 'rate' || stated.upper || !state) return [];
      const { target, actual } = state;
      if (target.upper || actual.upper || target.value.equals(0) || actual.value.equals(0)) return [];
      if (target.dimension !== actual.dimension) return [];
      const reading = (name: string, top: Quantity, base: Quantity, formula: string): Reading => ({
        name,
        formula,
        expression: ratio(figure(top), figure(base)),
        inputs: [
          { name: '实际完成值', quantity: actual },
          { name: '指标值', quantity: target },
        ],
      });
      const readings = [reading('', actual, target, '实际完成值 ÷ 指标值 × 100%')];
      if (state.operator !== '>=' && state.operator !== '>')
        readings.push(reading('反向', target, actual, '指标值 ÷ 实际完成值 × 100%'));
      if (state.met && !actual.value.equals(target.value))
        readings.push({
          ...readings[0]!,
          name: '封顶',
          formula: '达到指标值为 100%',
          expression: constant(1),
        });
      return [
        {
          kind: 'rate',
          subject: `${subjectOf(row)}完成率`,
          stated,
          readings,
          relation: null,
          alternatives: [],
          undecided: null,
          confidence: row.confidence,
          location: row.completion!.location,
        },
      ];
    }),
  );
}
