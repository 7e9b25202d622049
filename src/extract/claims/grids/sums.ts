// The total row of a plain table: every column that can be added adds up to it.
import type { Claim, Reading } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { evaluate, sumOf } from '../../../values/expression.js';
import { meet, point } from '../../../values/interval.js';
import type { Quantity } from '../../../values/quantity.js';
import {
  addendSets,
  columnSums,
  detailSums,
  distinct,
  sumOfCells,
  type ColumnSum,
  type TableRow,
} from '../tables/addends.js';
import { OF_ALL } from './cells.js';
import { NOT_ADDED, turned, type Entry, type Matrix, type Series } from './matrix.js';
import { missedNests } from './nested-rows.js';
import { claimAt } from './relations.js';

const TOTAL = new RegExp(`^(?:.{0,8})?(?:合计|总计|小计|共计|总额|总数)(?:\\(.*\\))?:?$|^${OF_ALL}$|^汇总$`);
const SUB = /小计/;
const DETAIL = /^(?:其中|#|-{1,2}|[—–])/;
/** Rows of other figures among those that are added: means, another year, what should be. */
const ASIDE =
  /^(?:.{0,2}(?:平均|均值|人均|户均)|占比|比重|比例|(?:上年|去年)(?!度?末?(?:财政拨款|项目)?结[转余])|同比|环比|增[减幅长]|变动|最[高低大小]|目标|计划数)/;
/** 决策 | 过程 | 产出 | 合计 side by side: no other recogniser reads such a table. */
const POINTS = /^(?:(?:自评|评价|实际)?得分|分值|权重|满分|标准分|扣分|失分)(?:\(.*\))?$/;
const ADDED_RATE = /占比|比重|比例|构成/;

interface Addends {
  total: number;
  sets: number[][];
  /** The totals of other groups add up in the same way. */
  borneOut: boolean;
}

/** The claims of a table's total rows, and of rows that others detail. */
export function* sumClaims(matrix: Matrix): Generator<Claim> {
  if (matrix.scored) return;
  const { rows, found, claimsFor } = addedOf(matrix);
  const plain = plainRows(rows);
  for (const own of wholesOf(matrix.rows, plain))
    for (const sum of found(own))
      if (sum.verdict === 'holds' || (sum.verdict === 'fails' && DETAIL.test(rows[own.sets[0]![0]!]!.name)))
        yield* claimsFor(own.total, sum);
  for (const addends of [...grandTotals(rows, plain), ...groupTotals(rows, plain, found)])
    for (const sum of found(addends))
      if (sum.verdict !== 'open' || addends.borneOut) yield* claimsFor(addends.total, sum);
  const details = detailSums(rows, plain);
  for (const sum of details) yield* claimsFor(sum.whole, sum);
  const told = new Set(details.map(({ stated }) => stated));
  for (const sum of missedNests(rows, plain, found))
    if (!told.has(sum.stated)) yield* claimsFor(sum.total, sum);
}

/** Numbered rows with what stands below them without a number. */
function wholesOf(rows: Series[], plain: number[]): Pick<Addends, 'total' | 'sets'>[] {
  return plain.flatMap((total) => {
    const end = rows.findIndex((row, i) => i > total && !(row.isUnder && plain.includes(i)));
    const under = plain.filter((i) => i > total && (end < 0 || i < end));
    return !rows[total]!.isUnder && under.length > 1 ? [{ total, sets: [under] }] : [];
  });
}

/** 甲镇 | 乙镇 | 全县: the claims of a total at the end of the rows, or at their beginning. */
export function* acrossClaims(matrix: Matrix): Generator<Claim> {
  if (matrix.scored) return;
  const { rows, found, claimsFor } = addedOf(turned(matrix), true);
  for (const addends of grandTotals(rows, plainRows(rows)))
    for (const sum of found(addends)) if (sum.verdict !== 'open') yield* claimsFor(addends.total, sum);
}

interface Added {
  rows: TableRow[];
  found(addends: Pick<Addends, 'total' | 'sets'>): ColumnSum[];
  claimsFor(row: number, sum: ColumnSum): Claim[];
}

/** A table's rows with the figures that can be added, what totals of them say, and the claims that this makes. */
function addedOf(matrix: Matrix, addsPoints = false): Added {
  const heads = matrix.columns.map(({ head }) => head);
  const rows = matrix.rows.map(({ head, isUnder }, i) => ({
    name: head,
    isUnder,
    cells: matrix.columns.map((column) => addedAt(column, i, addsPoints)),
  }));
  return {
    rows,
    found: ({ total, sets }) =>
      columnSums(rows, total, sets, heads, 2).filter((sum) => isShareOfAll(sum, rows)),
    claimsFor: (row, { column, parts, stated }) => {
      if (parts.length < 2 || stated.approximate) return [];
      const inputs = parts.map((i) => ({
        name: rows[i]!.name || `第${i + 1}行`,
        quantity: rows[i]!.cells[column]!,
      }));
      const reading: Reading = {
        name: '',
        formula: '各行之和',
        expression: sumOfCells(inputs.map((input) => input.quantity)),
        inputs,
      };
      const subject = `${rows[row]!.name}${heads[column]!.replace(/\(.*?\)/g, '')}`;
      return [claimAt('total', matrix.columns[column]!.entries[row]!, subject, [reading], matrix)];
    },
  };
}

const plainRows = (rows: TableRow[]): number[] =>
  rows.flatMap(({ name }, i) => (TOTAL.test(name) || ASIDE.test(name) ? [] : [i]));

/** The total of the whole table: the first row or the last. */
function grandTotals(rows: TableRow[], plain: number[]): Addends[] {
  const totals = rows.flatMap((row, i) => (TOTAL.test(row.name) ? [i] : []));
  const grand = totals.filter((i) => !SUB.test(rows[i]!.name) && (i === 0 || i === rows.length - 1));
  const [total] = grand;
  if (total === undefined || grand.length > 1) return [];
  const subs = totals.filter((i) => i !== total);
  // two blocks, each with a total of its own
  const own = plain.filter((i) => (total === 0 ? i < (subs[0] ?? rows.length) : i > (subs.at(-1) ?? -1)));
  const isDetail = (i: number): boolean => DETAIL.test(rows[i]!.name) || rows[i]!.isUnder === true;
  const sets = [plain, own].flatMap((among) => addendSets(rows, among, isDetail));
  return [{ total, sets: distinct([...sets, ...(subs.length > 1 ? [subs] : [])]), borneOut: false }];
}

/** 小计 below its rows, or above them, and totals of groups that bear other names (东州合计). */
function groupTotals(rows: TableRow[], plain: number[], found: (addends: Addends) => ColumnSum[]): Addends[] {
  const totals = rows.flatMap((row, i) =>
    TOTAL.test(row.name) && (SUB.test(row.name) || (i > 0 && i < rows.length - 1)) ? [i] : [],
  );
  const grouped = (range: (k: number) => [number, number]): Addends[] =>
    totals.flatMap((total, k): Addends[] => {
      const [from, to] = range(k);
      const among = plain.filter((i) => i >= from && i < to);
      return among.length > 1
        ? [
            {
              total,
              sets: addendSets(rows, among, (i) => DETAIL.test(rows[i]!.name) || rows[i]!.isUnder === true),
              borneOut: false,
            },
          ]
        : [];
    });
  const adds = (addends: Addends): boolean =>
    found(addends).length > 0 && found(addends).every(({ verdict }) => verdict === 'holds');
  const below = grouped((k) => [k === 0 ? 0 : totals[k - 1]! + 1, totals[k]!]);
  const above = grouped((k) => [totals[k]! + 1, totals[k + 1] ?? rows.length]);
  const chosen = above.filter(adds).length > below.filter(adds).length ? above : below;
  const held = chosen.filter(adds);
  const borneOut = held.length > chosen.length / 2 && held.length > 1;
  // the last one above may go on beyond the table
  const isLast = (one: Addends): boolean => chosen === above && one === above.at(-1);
  return chosen.map((one) => ({ ...one, borneOut: borneOut && !isLast(one) }));
}

/** The figure of a cell that can be added, or null. */
function addedAt(column: Series, row: number, addsPoints: boolean): Quantity | null {
  const entry = column.entries[row];
  const isPoints = addsPoints && POINTS.test(column.head);
  return entry && (isPoints || isAdded(column, entry)) ? entry.quantity : null;
}

/** Shares are added where they come to a hundred. */
function isShareOfAll({ stated, column, parts }: ColumnSum, rows: TableRow[]): boolean {
  if (stated.dimension !== 'rate' || stated.value.equals(1)) return true;
  const all = evaluate(sumOf(parts.map((row) => rows[row]!.cells[column]!)));
  return all !== null && meet(all, point(dec(1)));
}

function isAdded(column: Series, { quantity }: Entry): boolean {
  if (quantity.dimension === 'rate') return ADDED_RATE.test(column.head);
  return quantity.dimension !== 'points' && quantity.dimension !== 'score' && !NOT_ADDED.test(column.head);
}
