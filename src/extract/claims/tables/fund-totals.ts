// Sums inside fund tables: the total of the sources of money, column by column and across a row.
import { FUND_TOTAL, OF_WHICH } from '../../../report/columns.js';
import { isTotal } from '../../../report/money.js';
import type { Claim, Fund, Input, Reading } from '../../../report/schema.js';
import { sumOf } from '../../../values/expression.js';
import { squeezed } from '../../../values/text.js';
import { addendSets, columnSums, distinct, sumOfCells } from './addends.js';
import { COLUMNS, fundClaim, of } from './fund-columns.js';
import { detailsOf } from './fund-details.js';

/** 年度资金总额 = 财政拨款 + 上年结转 + 其他资金, column by column. */
export function* groupTotals(funds: Fund[]): Generator<Claim> {
  const totals = funds.filter(isTotal);
  if (totals.length !== 1) return;
  const total = totals[0]!;
  const details = detailsOf(funds);
  const used = funds.filter((fund) => fund === total || !isUnused(fund));
  const nameOf = (fund: Fund): string => squeezed(fund.name.text).replace(OF_WHICH, '');
  const rows = used.map((fund) => ({
    name: nameOf(fund),
    cells: COLUMNS.map(([role]) => of(fund[role])),
  }));
  const at = used.indexOf(total);
  const parts = used.flatMap((fund, i) => (fund !== total && !details.has(fund) ? [i] : []));
  // what stands behind a total that has parts above it may detail it in another way
  const regions = [parts, parts.filter((i) => i < at), parts.filter((i) => i > at)];
  const sets = distinct(regions.flatMap((region) => addendSets(rows, region, () => false)));
  for (const { column, stated, parts: own, verdict } of columnSums(rows, at, sets)) {
    const [role, label] = COLUMNS[column]!;
    const inputs: Input[] = own.map((i) => ({ name: rows[i]!.name, quantity: rows[i]!.cells[column]! }));
    const result = fundClaim(
      total,
      'total',
      `${squeezed(total.name.text) || '合计'}${role === 'budget' && !total.adjusted ? '预算数' : label}`,
      stated,
      total[role]!,
      [
        {
          name: '',
          formula: '各资金来源之和',
          expression: sumOfCells(inputs.map(({ quantity }) => quantity)),
          inputs,
        },
      ],
      [],
    );
    const names = inputs.map(({ name }) => name).join('、');
    // one source alone, or a blank one beside the others, may leave money unnamed
    const blank = parts.some((i) => rows[i]!.cells[column] === null);
    const alone = parts.length === 1 && OF_WHICH.test(squeezed(used[parts[0]!]!.name.text));
    if (verdict !== 'holds' && (blank || alone))
      result.undecided = { key: 'total-mismatch.blank-parts', values: { parts: names } };
    else if (verdict === 'open')
      result.undecided = { key: 'total-mismatch.no-level', values: { parts: names } };
    yield result;
  }
}

/** A source of money that the form offers and the report does not use: nothing printed in its whole row. */
function isUnused(fund: Fund): boolean {
  return COLUMNS.every(([role]) => fund[role] === null || squeezed(fund[role].text) === '');
}

/** 总额 = 财政拨款 + 其他资金 across a row, for the budget and for what was spent. */
export function* acrossTotals(funds: Fund[]): Generator<Claim> {
  for (const total of funds) {
    if (total.column === undefined || !FUND_TOTAL.test(total.column)) continue;
    const parts = funds.filter(
      (fund) =>
        fund !== total &&
        fund.column !== undefined &&
        fund.group.startsWith(`${total.group}/`) &&
        fund.location === total.location,
    );
    for (const [role, label] of COLUMNS) {
      const stated = of(total[role]);
      const inputs = parts.map((fund) => ({ name: fund.column!, quantity: of(fund[role]) }));
      if (!stated || inputs.length < 2 || !inputs.every((i): i is Input => i.quantity !== null)) continue;
      const reading: Reading = {
        name: '',
        formula: '各资金来源之和',
        expression: sumOf(inputs.map((i) => i.quantity)),
        inputs,
      };
      yield fundClaim(
        total,
        'total',
        `${squeezed(total.name.text)}${role === 'budget' ? '预算数' : label}`,
        stated,
        total[role]!,
        [reading],
        [],
      );
    }
  }
}
