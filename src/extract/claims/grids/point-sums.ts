// Tables of several reports or units with the points of each: 执行率得分 | 绩效指标得分 | 总分.
import { round, ZERO } from '../../../values/decimal.js';
import { sumOf } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { bare, type Series } from './matrix.js';
import { isRate, type Relation } from './relation.js';

const TOTAL =
  /^(?:(?:项目|部门|单位|绩效|自评|评价|自我评价|综合|最终|合计|总)*(?:总分|总得分|总评分|得分合计|合计得分|合计分)|合计|自评得分|综合得分|最终得分)(?:值|数)?$/;
const PART = /(?:得分|评分)(?:值|数)?$/;
/** What is added to points or taken off them behind the sum, so that 总分 is not that of the columns alone. */
const OTHERWISE = /加分|扣分|扣减|奖励分|附加|调整|复核|复评|抽评|平均|上年/;

/** Whether a column is the sum of two or more columns of points. */
export const isPointTotal = (target: Series, columns: Series[]): boolean =>
  TOTAL.test(bare(target.head)) && partsOf(target, columns).length > 1;

/** All columns of points before the one that is their total. */
export function* pointSums(target: Series, columns: Series[]): Generator<Relation> {
  if (!isPointTotal(target, columns)) return;
  const parts = partsOf(target, columns);
  yield {
    kind: 'total',
    parts,
    spoken: true,
    loose: true,
    formula: parts.map(({ head }) => bare(head)).join(' + '),
    of: (row) => {
      const own = parts.flatMap(({ entries }) => entries[row]?.quantity ?? []);
      return own.length === parts.length && !isRounded(target.entries[row]?.quantity, own)
        ? sumOf(own)
        : null;
    },
  };
}

/** 9.64 + 88.5 = 98.1: a total of fewer decimals than its parts is rounded, and not short of them. */
function isRounded(total: Quantity | undefined, parts: Quantity[]): boolean {
  const whole = parts.reduce((all, { value }) => all.add(value), ZERO);
  return (
    total !== undefined && !whole.equals(total.value) && round(whole, total.decimals).equals(total.value)
  );
}

function partsOf(target: Series, columns: Series[]): Series[] {
  const before = columns.slice(0, columns.indexOf(target));
  if (columns.some(({ head }) => OTHERWISE.test(head))) return [];
  return before.filter((column) => PART.test(bare(column.head)) && !isRate(column));
}
