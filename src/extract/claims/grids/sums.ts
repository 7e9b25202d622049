// The total row of a plain table: every column that can be added adds up to it.
import type { Claim, Reading } from '../../../report/schema.js';
import { dec, isZero } from '../../../values/decimal.js';
import { evaluate, exactValue, sumOf } from '../../../values/expression.js';
import { meet, point } from '../../../values/interval.js';
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

interface Found {
  claim: Claim;
  holds: boolean;
}

/** The claims of a table's total rows. */
export function* sumClaims(matrix: Matrix): Generator<Claim> {
  if (matrix.scored) return;
  const found = (addends: Addends): Found[] => matrix.columns.flatMap((column) => columnClaim(column, addends, matrix) ?? []);
  for (const addends of [...grandTotal(matrix.rows), ...groupTotals(matrix.rows, found)]) {
    const own = found(addends);
    // where no column adds up the rows are not the parts
    const holding = own.filter(({ holds }) => holds).length;
    if (holding === 0 && (own.length > 1 || addends.nested)) continue;
    for (const { claim, holds } of own) if (holds || !addends.nested) yield claim;
  }
} // prettier-ignore

const isTotal = ({ head }: Series): boolean => TOTAL.test(head);

/** The total of the whole table: the first row or the last. */
function grandTotal(rows: Series[]): Addends[] {
  const totals = rows.flatMap((row, i) => (isTotal(row) ? [i] : []));
  const plain = rows.map((_, i) => i).filter((i) => !totals.includes(i));
  const detailed = plain.some((i) => DETAIL.test(rows[i]!.head));
  const own = plain.filter((i) => !DETAIL.test(rows[i]!.head));
  const grand = totals.filter((i) => !SUB.test(rows[i]!.head) && (i === 0 || i === rows.length - 1));
  const subs = totals.filter((i) => i !== grand[0]);
  if (grand.length !== 1) return [];
  const sets = detailed ? [own, plain] : [plain, ...(subs.length > 1 ? [subs] : [])];
  return [{ total: grand[0]!, sets, nested: detailed || subs.length > 0 }];
}

/**
 * 小计 below its rows, or above them. Where totals of groups bear other names (东州合计), or stand above, most groups
 * must add up; the last one above may go on beyond the table.
 */
function groupTotals(rows: Series[], found: (addends: Addends) => Found[]): Addends[] {
  const subs = rows.flatMap((row, i) => (isTotal(row) && (SUB.test(row.head) || (i > 0 && i < rows.length - 1)) ? [i] : []));
  const parts = (from: number, to: number): number[] =>
    rows.flatMap((row, i) => (i >= from && i < to && !isTotal(row) ? [i] : []));
  const grouped = (range: (k: number) => number[]): Addends[] =>
    subs.flatMap((total, k): Addends[] => {
      const own = range(k);
      const detailed = own.some((i) => DETAIL.test(rows[i]!.head));
      return own.length > 1 ? [{ total, sets: [own], nested: detailed }] : [];
    });
  const adds = (addends: Addends): boolean => found(addends).length > 0 && found(addends).every(({ holds }) => holds);
  const below = grouped((k) => parts(k === 0 ? 0 : subs[k - 1]! + 1, subs[k]!));
  const above = grouped((k) => parts(subs[k]! + 1, subs[k + 1] ?? rows.length));
  const isAbove = above.filter(adds).length > below.filter(adds).length;
  const proven = (list: Addends[]): boolean => list.filter(adds).length > list.length / 2 && list.filter(adds).length > 1;
  if (!isAbove) return below.map((each) => ({ ...each, nested: each.nested || !(SUB.test(rows[each.total]!.head) || proven(below)) }));
  const last = subs.at(-1);
  return above.map((each) => ({ ...each, nested: each.nested || each.total === last || !proven(above) }));
} // prettier-ignore

function columnClaim(column: Series, { total, sets }: Addends, matrix: Matrix): Found | null {
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
  // shares that come to a hundred
  if (stated.quantity.dimension === 'rate' && !stated.quantity.value.equals(1) && !readings.some(isWhole)) return null;
  // a table of classes and their items counts every amount twice
  const reading = held ?? readings.find((r) => !countsTwice(r));
  if (!reading) return null;
  const claim = claimAt('total', stated, `${matrix.rows[total]!.head}${column.head.replace(/\(.*?\)/g, '')}`, [reading], matrix);
  return { claim, holds: held !== undefined };
} // prettier-ignore

function isWhole({ expression }: Reading): boolean {
  const all = evaluate(expression);
  return all !== null && meet(all, point(dec(1)));
}

function isAdded(column: Series, { quantity }: Entry): boolean {
  if (quantity.dimension === 'rate') return ADDED_RATE.test(column.head);
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
