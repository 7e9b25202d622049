// Full marks as a criterion prints them against the weight of its row: checklists that add up, awards in the sentence.
import { criterionOf } from './earned.js';
import { subjectOf } from './rows.js';
import type { Field, Input, Reading, Row, Sheet } from './schema.js';
import { squeezed } from '../values/text.js';
import { ZERO } from '../values/decimal.js';
import { constant, sumOf } from '../values/expression.js';
import type { Quantity } from '../values/quantity.js';

export interface CriterionWeight {
  row: Row;
  weight: Quantity;
  subject: string;
  /** checklist: its items must add up · sentence: the award for full marks. */
  kind: 'checklist' | 'sentence';
  reading: Reading;
}

/** Rows whose criterion gives full marks of its own, with the sum or the figure that the weight must equal. */
export function criterionWeights(sheet: Sheet): CriterionWeight[] {
  return sheet.rows.flatMap((row): CriterionWeight[] => {
    const { criterion: field, weight } = row;
    if (!field || !weight || row.kind === 'bonus') return [];
    // one cell for several rows says nothing of one of them
    if (sheet.rows.some((other) => other !== row && other.criterion === field)) return [];
    const criterion = criterionOf(field);
    if (!criterion.understood || !criterion.weight || criterion.bonus || criterion.parts.length > 0)
      return [];
    const base = { row, weight, subject: `${subjectOf(row)}分值` };
    if (criterion.items.length > 0) {
      const points = pointsIn(field, criterion.items.length);
      // 目标明确得10分，较明确得6分: one of them alone gives the full marks
      if (points === null || (points.length > 1 && points.some((q) => q.value.equals(weight.value))))
        return [];
      // 经费落实得2分，部分落实得1分: one of them instead of another
      const all = points.reduce((total, { value }) => total.add(value), ZERO);
      const isEither = /部分|基本|较|一般/.test(field.text) && points.length > 2;
      if (isEither && points.some(({ value }) => all.sub(value).equals(weight.value))) return [];
      const inputs = points.map((quantity, i): Input => ({ name: `第${i + 1}项`, quantity }));
      const reading = { name: '', formula: '评分标准各项分值之和', expression: sumOf(points), inputs };
      return [{ ...base, kind: 'checklist', reading }];
    }
    // 预算、财务、采购制度各1分; 达到50%、75%的，各得4分: as many times as there are things
    if (/各(?:得|计|记|占|为)?\d/.test(squeezed(field.text)) && !criterion.weight.equals(weight.value))
      return [];
    const printed = field.quantities.filter(
      (q) => q.dimension === 'score' && q.value.equals(criterion.weight!),
    );
    // 显著8—10分，较好6—8分: steps of judgement
    if (
      field.quantities.some((q) => q.dimension === 'score' && q.upper) ||
      DOWNWARDS.test(squeezed(field.text))
    )
      return [];
    // 经评审得2分，偏差在5%以内得1分: both together
    const given = field.quantities.filter(
      (q) => q.dimension === 'score' && !OFF.test(field.text.slice(0, q.start)),
    );
    if (given.length > 1 && given.reduce((total, { value }) => total.add(value), ZERO).equals(weight.value))
      return [];
    const inputs = printed.slice(0, 1).map((quantity): Input => ({ name: '评分标准满分', quantity }));
    const reading = { name: '', formula: '评分标准中的满分', expression: constant(criterion.weight), inputs };
    return [{ ...base, kind: 'sentence', reading }];
  });
}

/** What a rule takes off is no award. */
const OFF = /(?:扣|减)(?:减|除)?\s*$/;

/** 显著12-10分，较好9-7分: the same steps, the upper end first. */
const DOWNWARDS = /\d分?[-—–~～至]\d+(?:\.\d+)?分/;

/** The printed points of a checklist; null where an item has none or a figure more stands there. */
function pointsIn(field: Field, items: number): Quantity[] | null {
  const points = field.quantities.filter((q) => q.dimension === 'score');
  const marks = squeezed(field.text).match(/[①-⑳]/g)?.length ?? items;
  // 优得90-100分，良得80-89分: ranges are grades, not items
  const ranges = points.some((q) => q.upper !== null);
  return points.length === items && marks === items && !ranges ? points : null;
}
