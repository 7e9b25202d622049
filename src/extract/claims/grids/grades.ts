// 满意率 of a survey table: the better grades of all grades, which stand in columns side by side.
import { plus, ratio, sum, type Expression } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Relation } from './relation.js';
import { bare, type Series } from './matrix.js';

const RATED = /满意|优[良秀]|合格|达标|好评|认可|知晓/;
const GRADE = /满意|优|良|合格|达标|一般|[中差]$|好|认可|知晓/;
/** What a rate of good answers never counts. */
const BAD = /不|差|一般|未|无/;
const ALL = /总|合计|有效|回收|发放/;

/** The rates that the counts of grades give: of all but the last, of one less …, down to the first, by all of them. */
export function* gradedRates(target: Series, counts: Series[]): Generator<Relation> {
  const grades = counts.filter(({ head }) => GRADE.test(head) && !ALL.test(head));
  if (!RATED.test(target.head) || grades.length < 3) return;
  for (let better = grades.length - 1; better >= 1; better -= 1) {
    const over = grades.slice(0, better);
    if (over.some(({ head }) => BAD.test(head))) continue;
    yield {
      kind: 'rate',
      parts: grades,
      spoken: true,
      loose: true,
      formula: `（${over.map(({ head }) => bare(head)).join(' + ')}）÷ 各档合计 × 100%`,
      of: (row) => {
        const cells = grades.flatMap(({ entries }) => entries[row]?.quantity ?? []);
        const isFilled = cells.length === grades.length && cells.some(({ value }) => !isZero(value));
        return isFilled ? ratio(counted(cells.slice(0, better)), counted(cells)) : null;
      },
    };
  }
}

/** Answers are counted, not rounded. */
const counted = (cells: Quantity[]): Expression =>
  sum(...cells.map((quantity) => plus({ op: 'figure', quantity, exact: true })));
