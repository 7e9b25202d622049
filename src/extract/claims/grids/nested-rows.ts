// Rows that others below them make up, told by the rows themselves: 一、基本支出 | 人员经费 | 公用经费 | 二、项目支出 | ….
import { sumOfCells, type ColumnSum, type TableRow } from '../tables/addends.js';
import { isOneSlip } from '../settle/slips.js';

/** A row, and those right below it that it should add up. */
export interface Nest {
  total: number;
  sets: number[][];
}

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/;
const BASIC = /^(?:[一二三四五六七八九十]、|\d[.、])?(?:其中[::])?基本支出$/;
const STAFF = /^(?:其中[::]|\d[.、]|[（(]\d[)）])?人员(?:经费|支出)$/;
const RUNNING = /^(?:\d[.、]|[（(]\d[)）])?(?:日常)?公用(?:经费|支出)$/;

/**
 * What nests say against the figures: a sum that is missed by one slip of the pen, where other nests of the table add up
 * in the same column and none but this one does not, or where the parts are known: 基本支出 = 人员经费 + 公用经费.
 */
export function missedNests(
  rows: TableRow[],
  plain: number[],
  found: (nest: Nest) => ColumnSum[],
): (ColumnSum & { total: number })[] {
  const isSlip = ({ stated, column, parts }: ColumnSum): boolean =>
    parts.length > 1 && isOneSlip(stated, sumOfCells(parts.map((row) => rows[row]!.cells[column]!)));
  const sums = numberedNests(rows, plain).flatMap((nest) =>
    found(nest).map((sum) => ({ ...sum, total: nest.total })),
  );
  const borneOut = sums.filter(({ column, verdict }) => {
    const beside = sums.filter((other) => other.column === column);
    const missed = beside.filter((other) => other.verdict !== 'holds');
    return verdict !== 'holds' && missed.length === 1 && beside.length > 1;
  });
  const known = basicNests(rows, plain)
    .flatMap((nest) => found(nest).map((sum) => ({ ...sum, total: nest.total })))
    .filter(({ verdict }) => verdict !== 'holds');
  const missed = [...borneOut, ...known].filter(isSlip);
  return missed.filter(
    (sum, at) => at === missed.findIndex(({ total, column }) => total === sum.total && column === sum.column),
  );
}

/** 一、 with the rows below it that bear no such number. */
function numberedNests(rows: TableRow[], plain: number[]): Nest[] {
  const numbered = plain.filter((row) => NUMBERED.test(rows[row]!.name));
  if (numbered.length < 2) return [];
  return numbered.flatMap((total, i) => {
    const end = numbered[i + 1] ?? rows.length;
    const under = plain.filter((row) => row > total && row < end);
    // what has parts of its own, or a total among them, is no plain list
    const isList = under.length > 1 && under.at(-1)! - total === under.length;
    return isList && under.every((row) => !/^其中/.test(rows[row]!.name)) ? [{ total, sets: [under] }] : [];
  });
}

/** 基本支出 with 人员经费 and 公用经费 right below it. */
const basicNests = (rows: TableRow[], plain: number[]): Nest[] =>
  plain.flatMap((total) => {
    const [own, staff, running] = [total, total + 1, total + 2].map((row) => rows[row]?.name ?? '');
    const isBasic = BASIC.test(own!) && STAFF.test(staff!) && RUNNING.test(running!);
    return isBasic ? [{ total, sets: [[total + 1, total + 2]] }] : [];
  });
