// Which rows a total row adds up: those of one level, as its columns themselves bear out.
import { coreDigits } from '../../../values/digits.js';
import { isZero, max, min } from '../../../values/decimal.js';
import { exactValue, sumOf, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees } from '../build.js';
import { isOneSlip } from '../settle/slips.js';

/** A row of a table with its figures, one for each column that may be added. */
export interface TableRow {
  name: string;
  cells: (Quantity | null)[];
  /** Without a number among numbered rows: it details one of them. */
  isUnder?: boolean | undefined;
}

/** What a total says in one column: the rows that it adds up there, and what to make of it. */
export interface ColumnSum {
  column: number;
  stated: Quantity;
  parts: number[];
  verdict: 'holds' | 'fails' | 'open';
}

/** Fewer digits add up to another figure by chance; one digit less says which rows may be details. */
const TELLING = 3;

/** The rows that a total may add up, the likeliest first: all of them, or without those that detail others. */
export function addendSets(
  rows: TableRow[],
  among: number[],
  isDetail: (row: number) => boolean,
): number[][] {
  const own = among.filter((row) => !isDetail(row));
  // 其中：甲 | 乙 | 丙 below what they detail: the first of them alone is called so
  const below = new Set([...detailsBelow(rows, own), ...detailsBelow(rows, among)]);
  const above = detailsAbove(rows, own);
  const without = (details: Set<number>): number[] => own.filter((row) => !details.has(row));
  const sets = [
    own,
    among,
    without(below),
    without(above),
    without(new Set([...below, ...above])),
    highest(rows, own),
  ];
  return distinct(sets);
}

/** Each set once, none of them empty. */
export function distinct(sets: number[][]): number[][] {
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.join();
    return set.length > 0 && !seen.has(key) && seen.add(key);
  });
}

/** 财政拨款 | 中央 | 省级: rows that add up to the one right above them. */
const detailsBelow = (rows: TableRow[], among: number[]): Set<number> =>
  new Set(runsBelow(rows, among).flatMap(({ parts }) => parts));

/** Each row that those right below it add up to, the lowest level first. */
function runsBelow(rows: TableRow[], among: number[], least?: number): { whole: number; parts: number[] }[] {
  const details = new Set<number>();
  const runs: { whole: number; parts: number[] }[] = [];
  for (const whole of among.toReversed()) {
    const next = among.filter((row) => row > whole && !details.has(row));
    const parts = runFor(rows, whole, next, least);
    if (parts.length > 0) runs.push({ whole, parts });
    for (const row of parts) details.add(row);
  }
  return runs;
}

/**
 * What rows that others detail say in each of their columns. One column may add up by chance: what another one says
 * against it must be a slip of the pen, or two must bear it out.
 */
export function detailSums(rows: TableRow[], among: number[]): (ColumnSum & { whole: number })[] {
  return runsBelow(rows, among, TELLING).flatMap(({ whole, parts }) => {
    const sums = columnSums(rows, whole, [parts], [], 2);
    const isProven = sums.filter(({ verdict }) => verdict === 'holds').length > 1;
    const sumIn = ({ column, parts: own }: ColumnSum): Expression =>
      sumOfCells(own.map((row) => rows[row]!.cells[column]!));
    // within rounding alone chance bears out a row that is no sum
    const isExact = sums.some(
      (sum) => sum.verdict === 'holds' && exactValue(sumIn(sum))!.equals(sum.stated.value),
    );
    const isSlip = (sum: ColumnSum): boolean => isExact && isOneSlip(sum.stated, sumIn(sum));
    // what most columns speak against is met by chance
    const holding = sums.filter(({ verdict }) => verdict === 'holds').length;
    if (2 * holding < sums.length) return [];
    return sums
      .filter((sum) => sum.verdict === 'holds' || (sum.verdict === 'fails' && (isProven || isSlip(sum))))
      .map((sum) => ({ ...sum, whole }));
  });
}

const SUBTOTAL = /[小合]计$/;

/** 办公费 | 差旅费 | 公用经费小计: rows that add up to a sub-total right below them. */
function detailsAbove(rows: TableRow[], among: number[]): Set<number> {
  const details = new Set<number>();
  for (const [i, row] of among.entries()) {
    if (!SUBTOTAL.test(rows[row]!.name)) continue;
    const before = among
      .slice(0, i)
      .filter((other) => !details.has(other) && !SUBTOTAL.test(rows[other]!.name));
    for (const other of runFor(rows, row, before.toReversed())) details.add(other);
  }
  return details;
}

/** The first of the rows, as many as add up to a figure of the whole in one of its columns; none where no column does. */
function runFor(rows: TableRow[], whole: number, next: number[], least = TELLING - 1): number[] {
  const longest = rows[whole]!.cells.map((stated, column) => {
    if (!stated || coreDigits(stated).length < least) return 0;
    const parts: Quantity[] = [];
    for (const [at, row] of next.entries()) {
      const cell = rows[row]!.cells[column];
      if (cell && cell.unit !== stated.unit) return 0;
      if (cell && !isZero(cell.value)) parts.push(cell);
      if (parts.length > 1 && agrees(stated, sumOf(parts))) return at + 1;
      if (parts.length > 0 && exactValue(sumOf(parts))!.compare(stated.value) > 0) return 0;
    }
    return 0;
  });
  return next.slice(0, Math.max(0, ...longest));
}

const RANKS = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:[、.．](?!\d)|(?![\d.．%]))/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}[.．]\d{1,2})/,
  /^[①-⑳]/,
];
const rankOf = (name: string): number => RANKS.findIndex((pattern) => pattern.test(name));

/** The rows of the highest numbering, where there are several; none where no row is numbered. */
function highest(rows: TableRow[], among: number[]): number[] {
  const ranks = among.map((row) => rankOf(rows[row]!.name)).filter((rank) => rank >= 0);
  const top = among.filter((row) => rankOf(rows[row]!.name) === Math.min(...ranks));
  return top.length > 1 ? top : [];
}

/**
 * What a total row says in each of its columns. The set of rows that most columns bear out is the one it adds up; a
 * column that no set gives then fails. Where no column bears a set out, only a table of one column can fail, and only
 * by one slip of the pen. `heads`: what the columns are called; `least`: so many parts make a sum.
 */
export function columnSums(
  rows: TableRow[],
  total: number,
  sets: number[][],
  heads: string[] = [],
  least = 1,
): ColumnSum[] {
  const columns = rows[total]!.cells.flatMap((stated, column) =>
    stated && !isZero(stated.value) ? [{ stated, column }] : [],
  );
  const partsIn = (column: number, set: number[]): number[] => set.filter((row) => rows[row]!.cells[column]);
  const sumIn = (column: number, set: number[]): Expression | null => {
    const parts = partsIn(column, set).map((row) => rows[row]!.cells[column]!);
    const filled = parts.filter(({ value }) => !isZero(value));
    // 221.74万元 of a fund's field above cells that print no unit: of one column, but not of one measure
    const isAlike = new Set([...filled, rows[total]!.cells[column]!].map(({ unit }) => unit)).size === 1;
    return filled.length >= least && isAlike ? sumOfCells(parts) : null;
  };
  const holdsIn = ({ stated, column }: (typeof columns)[number], set: number[]): boolean => {
    const expression = sumIn(column, set);
    return expression !== null && agrees(stated, expression);
  };
  const counted = sets.map((set) => ({ set, held: columns.filter((one) => holdsIn(one, set)) }));
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (a, b) => (a && a.held.length >= b.held.length ? a : b),
    undefined,
  );
  if (!best) return [];
  return columns.flatMap(({ stated, column }): ColumnSum[] => {
    const own = [best, ...counted].find(({ held }) => held.some((one) => one.column === column));
    if (own) return [{ column, stated, parts: partsIn(column, own.set), verdict: 'holds' }];
    const expression = sumIn(column, best.set);
    if (expression === null) return [];
    const parts = partsIn(column, best.set).map((row) => rows[row]!.cells[column]!);
    const isOne = (set: number[]): boolean => {
      const sum = sumIn(column, set);
      return sum !== null && isOneSlip(stated, sum, sets.length);
    };
    const isProven =
      best.set === sets[0]
        ? best.held.length > 0
        : best.held.length > 1 || best.held.some((one) => coreDigits(one.stated).length >= TELLING);
    const head = `${heads[column] ?? ''}${rows[total]!.name}`;
    // 编制数 and 退休人数 are added: so is 在职人数
    const addsPeople = best.held.some((one) => PEOPLE.test((heads[one.column] ?? '') + one.stated.unit));
    const fails = isProven
      ? isSum(stated, parts, expression, head, addsPeople)
      : (columns.length === 1 || best.held.length > 0) && sets.slice(0, 3).some(isOne);
    return [{ column, stated, parts: partsIn(column, best.set), verdict: fails ? 'fails' : 'open' }];
  });
}

/**
 * Whether a column is one that is added, as others of the same rows are: no mean or highest figure, which lie among the
 * parts; no count of people who stand in several rows, which falls short of the sum.
 */
function isSum(
  stated: Quantity,
  parts: Quantity[],
  expression: Expression,
  heads: string,
  addsPeople: boolean,
): boolean {
  const [values, sum] = [parts.map(({ value }) => value), exactValue(expression)!];
  const isWithin =
    parts.length > 1 &&
    stated.value.compare(values.reduce(min)) >= 0 &&
    stated.value.compare(values.reduce(max)) <= 0;
  // among whole numbers a whole one is a mean or the highest only where it is just that
  const isWhole = [stated, ...parts].every(({ decimals }) => decimals === 0);
  const mean = sum.div(parts.length);
  const isOther =
    !isWhole || stated.value.equals(mean.round(0)) || values.some((value) => value.equals(stated.value));
  if (isWithin && isOther) return isOneSlip(stated, expression);
  const isShort = sum.compare(stated.value) > 0;
  if (
    !isShort ||
    !(
      ONCE.test(heads) ||
      (!addsPeople && PEOPLE.test(heads + stated.unit) && coreDigits(stated).length >= TELLING)
    )
  )
    return true;
  return isOneSlip(stated, expression);
}

/** The sum of the cells of a column; one printed as zero is nothing, and widens no sum. */
export function sumOfCells(cells: Quantity[]): Expression {
  const filled = cells.filter(({ value }) => !isZero(value));
  return sumOf(filled.length > 0 ? filled : cells);
}

const PEOPLE = /人(?!次)|户|家庭|学生|对象|职工|患者/;
const ONCE = /去重|剔重|不重复|净/;
