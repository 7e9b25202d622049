// 年末结转 = 年初结转 + 本年收入 − 本年支出, in statements that have all four columns.
import type { Claim } from '../../../report/schema.js';
import { lineName } from '../../accounts/names.js';
import type { Column } from '../../accounts/head.js';
import type { Side, Statement } from '../../accounts/statement.js';
import { totalClaim, type Named } from './build.js';

const OPENING = /^(?:年初|上年).*(?:结转|结余)/;
const INCOME = /^本年(?:财政拨款)?收入/;
const SPENDING = /^本年(?:财政拨款)?支出/;
const CLOSING = /^(?:年末|结转下?年|滚存).*(?:结转|结余|下年)?/;
const WHOLE = /^(?:合计|小计|总计|本年(?:收入|支出)合计)$/;

/** The column under a head of that kind that holds its whole amount. */
function wholeOf(side: Side, head: RegExp): Column | null {
  const under = side.columns.filter(({ path }) => path.some((word) => head.test(word)));
  if (under.length <= 1) return under[0] ?? null;
  return under.find(({ path }) => WHOLE.test(path.at(-1)!)) ?? null;
}

/** One claim a row; blank cells take no part, and a row with only the closing balance is left alone. */
export function carryClaims(statement: Statement): Claim[] {
  return statement.sides.flatMap((side) => {
    const [opening, income, spending, closing] = [OPENING, INCOME, SPENDING, CLOSING].map((head) =>
      wholeOf(side, head),
    );
    if (!opening || !income || !spending || !closing) return [];
    return side.lines.flatMap((line) => {
      const at = (column: Column): Named['quantity'] | undefined => line.amounts.get(column.index);
      const [from, plus, minus, to] = [opening, income, spending, closing].map(at);
      const names = [opening, income, spending].map(
        ({ path }) => path.find((word) => !/合计|小计/.test(word)) ?? path[0]!,
      );
      const { confidence } = statement;
      const subject = `${lineName(line)}·年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出`;
      const parts: Named[] = [];
      if (from) parts.push({ name: names[0]!, quantity: from });
      if (plus) parts.push({ name: names[1]!, quantity: plus });
      if (to) {
        if (minus) parts.push({ name: names[2]!, quantity: minus, less: true });
        if (parts.length === 0) return [];
        return totalClaim({ kind: 'balance', subject, stated: to, confidence }, parts) ?? [];
      }
      // nothing is carried over: what came in was spent
      if (!minus || parts.length === 0) return [];
      return (
        totalClaim(
          {
            kind: 'balance',
            subject: `${lineName(line)}·本年支出 = 年初结转和结余 + 本年收入`,
            stated: minus,
            confidence,
          },
          parts,
        ) ?? []
      );
    });
  });
}
