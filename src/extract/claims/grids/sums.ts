// The total row of a plain table: every column that can be added adds up to it.
import type { Claim, Reading } from '../../../report/schema.js';
import { exactValue, sumOf } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import { agrees } from '../build.js';
import type { Entry, Matrix, Series } from './matrix.js';
import { claimAt } from './relations.js';

const TOTAL = /^(?:.{0,8})?(?:合计|总计|小计|总额|总数)(?:\(.*\))?[::]?$/;
const SUB = /小计/;
const DETAIL = /^(?:其中|#|-{1,2})/;
/** Columns whose figures are no amounts: averages, prices, standards, scores per item. */
const NOT_ADDED =
  /率|均|单价|标准|排名|名次|年份|时间|日期|系数|得分|分值|权重|增幅|涨幅|次数?\/|\/[人天次户]/;
const ADDED_RATE = /占比|比重|比例|构成/;

interface Addends {
  total: number;
  sets: number[][];
  /** Rows that detail others: a sum that fails may only be read wrongly. */
  nested: boolean;
}

/** The claims of a table's total rows. */
export function* sumClaims(matrix: Matrix): Generator<Claim> {
  if (matrix.scored) return;
  for (const addends of totalRows(matrix.rows)) {
    const found: { claim: Claim; holds: boolean }[] = [];
    for (const column of matrix.columns) {
      const claim = columnClaim(column, addends, matrix);
      if (claim) found.push(claim);
    }
    // where no column adds up the rows are not the parts
    const holding = found.filter(({ holds }) => holds).length;
    if (holding === 0 && (found.length > 1 || addends.nested)) continue;
    for (const { claim, holds } of found) if (holds || !addends.nested) yield claim;
  }
}

function totalRows(rows: Series[]): Addends[] {
  const totals = rows.flatMap((row, i) => (TOTAL.test(row.head) ? [i] : []));
  const plain = rows.map((_, i) => i).filter((i) => !totals.includes(i));
  const detailed = plain.some((i) => DETAIL.test(rows[i]!.head));
  const own = plain.filter((i) => !DETAIL.test(rows[i]!.head));
  const grand = totals.filter((i) => !SUB.test(rows[i]!.head) && (i === 0 || i === rows.length - 1));
  const subs = totals.filter((i) => SUB.test(rows[i]!.head));
  const result: Addends[] = [];
  if (grand.length === 1 && totals.length === subs.length + 1)
    result.push({ total: grand[0]!, sets: detailed ? [own, plain] : [plain, ...(subs.length > 1 ? [subs] : [])], nested: detailed || subs.length > 0 });
  // 小计 below its rows; above them it is read only where it holds
  let from = 0;
  for (const sub of subs) {
    const below = plain.filter((i) => i >= from && i < sub);
    if (below.length > 1) result.push({ total: sub, sets: [below], nested: detailed });
    from = sub + 1;
  }
  return result;
} // prettier-ignore

function columnClaim(column: Series, { total, sets }: Addends, matrix: Matrix): { claim: Claim; holds: boolean } | null {
  const stated = column.entries[total];
  if (!stated || stated.quantity.approximate || !isAdded(column, stated)) return null;
  const readings = sets.flatMap((set): Reading[] => {
    const inputs = set.flatMap((i) => {
      const entry = column.entries[i];
      return entry && !isZero(entry.quantity.value) ? [{ name: matrix.rows[i]!.head || `第${i + 1}行`, quantity: entry.quantity }] : [];
    });
    if (inputs.length < 2 || new Set(inputs.map((input) => input.quantity.unit)).size > 1) return [];
    return [{ name: '', formula: '各行之和', expression: sumOf(inputs.map((input) => input.quantity)), inputs }];
  });
  if (readings.length === 0) return null;
  const held = readings.find((r) => agrees(stated.quantity, r.expression));
  // a table of classes and their items counts every amount twice
  const reading = held ?? readings.find((r) => !countsTwice(r));
  if (!reading) return null;
  const claim = claimAt('total', stated, `${matrix.rows[total]!.head}${column.head.replace(/\(.*?\)/g, '')}`, [reading], matrix);
  return { claim, holds: held !== undefined };
} // prettier-ignore

function isAdded(column: Series, { quantity }: Entry): boolean {
  if (quantity.dimension === 'rate') return ADDED_RATE.test(column.head) && quantity.value.equals(1);
  return quantity.dimension !== 'points' && quantity.dimension !== 'score' && !NOT_ADDED.test(column.head);
}

/** Some row is the sum of the rows right below it. */
function countsTwice({ inputs }: Reading): boolean {
  return inputs.some(({ quantity }, i) => {
    const below: typeof inputs = [];
    for (const next of inputs.slice(i + 1)) {
      below.push(next);
      const value = exactValue(sumOf(below.map((input) => input.quantity)))!;
      if (below.length > 1 && value.equals(quantity.value)) return true;
      if (value.compare(quantity.value) > 0) break;
    }
    return false;
  });
}
