// 收入总计 = 支出总计: the two sides of an overview statement.
import type { Claim } from '../../../report/schema.js';
import type { Column } from '../../accounts/head.js';
import type { Side, Statement } from '../../accounts/statement.js';
import { columnSums } from './columns.js';
import type { Layout } from './sides.js';
import { totalClaim } from './build.js';

/** The columns of a side that hold its whole amounts: 合计 of 合计 | 一般公共预算 | …, or every column. */
export function wholeColumns(side: Side): Column[] {
  const sums = columnSums(side);
  if (sums.length === 0) return side.columns;
  const parts = new Set(sums.flatMap(({ parts }) => parts));
  return side.columns.filter((column) => !parts.has(column));
}

const isPlain = ({ grand, carried }: Layout): boolean => grand?.name === '合计' && carried.length === 0;

/** One claim for each column the two sides share. */
export function sameSides(statement: Statement, layouts: Layout[]): Claim[] {
  const claims: Claim[] = [];
  const [left, right, third] = statement.sides;
  if (left === undefined || right === undefined) return [];
  const pairs: [Side, Layout, Side, Layout][] = [[left, layouts[0]!, right, layouts[1]!]];
  if (third) pairs.push([left, layouts[0]!, third, layouts[2]!]);
  for (const [a, layoutA, b, layoutB] of pairs) {
    const columnsA = wholeColumns(a);
    const columnsB = wholeColumns(b);
    // 收入合计 | 支出合计 without what is carried over may leave something over
    if (isPlain(layoutA) && isPlain(layoutB)) continue;
    if (layoutA.grand === null || layoutB.grand === null || columnsA.length !== columnsB.length) continue;
    columnsA.forEach((column, index) => {
      const stated = layoutB.grand!.amounts.get(columnsB[index]!.index);
      const income = layoutA.grand!.amounts.get(column.index);
      if (stated === undefined || income === undefined) return;
      const wanted = { kind: 'balance' as const, subject: '收入总计 = 支出总计', stated };
      const claim = totalClaim({ ...wanted, confidence: statement.confidence }, [
        { name: '收入总计', quantity: income },
      ]);
      if (claim) claims.push(claim);
    });
  }
  return claims;
}
