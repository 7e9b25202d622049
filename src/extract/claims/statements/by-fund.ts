// Each fund of the 财政拨款 overview: what came in and was brought over is the 总计 of its column.
import type { Claim } from '../../../report/schema.js';
import { bareName, type Line, type Statement } from '../../accounts/statement.js';
import { totalClaim, type Named } from './build.js';
import type { Layout } from './sides.js';

const FUNDS = [/^一般公共预算/, /^政府性基金/, /^国有资本经营/];

/** One claim for each fund whose income, opening balance and total are printed. */
export function fundClaims(statement: Statement, layouts: Layout[]): Claim[] {
  const [left, right] = statement.sides;
  const [income, spending] = layouts;
  const amount = left?.columns.length === 1 ? left.columns[0]!.index : null;
  if (!left || !right || !income || !spending?.grand || amount === null) return [];
  const opening = income.carried.find(({ line }) => /年初|上年/.test(line.name));
  if (!opening || opening.below.length === 0) return [];
  return FUNDS.flatMap((fund): Claim | never[] => {
    const column = right.columns.find(({ path }) => fund.test(path.at(-1) ?? ''));
    const stated = column && spending.grand!.amounts.get(column.index);
    const lineIn = (lines: Line[]): Line | undefined => lines.find(({ name }) => fund.test(bareName(name)));
    const received = lineIn(income.items.map(({ line }) => line));
    const brought = lineIn(opening.below.map(({ line }) => line));
    if (!stated || !received || !brought) return [];
    const parts = [received, brought].flatMap((line): Named[] => {
      const quantity = line.amounts.get(amount);
      return quantity
        ? [{ name: `${line === brought ? '年初结转·' : ''}${bareName(line.name)}`, quantity }]
        : [];
    });
    const subject = `总计·${column.path.at(-1)} = 本年收入 + 年初结转和结余`;
    return totalClaim({ kind: 'balance', subject, stated, confidence: statement.confidence }, parts) ?? [];
  });
}
