// The report's own money in one place: which fund row speaks for the whole, and its budget.
import type { Field, Fund, Report } from './schema.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';

/** The fund that speaks for the whole report: a table's total row, else what prose says. */
export function mainFund(report: Report): Fund | null {
  const complete = (fund: Fund): boolean => budgetOf(fund) !== null && amount(fund.executed) !== null;
  const totals = report.funds.filter((fund) => fund.kind === 'total');
  return (
    totals.find((f) => f.source === 'table' && complete(f)) ??
    totals.find(complete) ??
    totals.find((f) => budgetOf(f) !== null) ??
    null
  );
}

const BROUGHT = /(?:上年度?|年初|以前年度|历年)(?:财政拨款|项目)?结(?:转|余)[^,;。\d]{0,8}$/;

/** The most that the report says was brought over from the years before: it may be spent beside the budget. */
export function broughtForward(report: Pick<Report, 'passages'>): Quantity | null {
  let most: Quantity | null = null;
  for (const { text, quantities } of report.passages) {
    const plain = quantities.length > 0 ? flat(text) : '';
    for (const quantity of quantities)
      if (
        quantity.dimension === 'money' &&
        BROUGHT.test(plain.slice(Math.max(0, quantity.start - 24), quantity.start).replace(/\s/g, '')) &&
        (most === null || quantity.value.compare(most.value) > 0)
      )
        most = quantity;
  }
  return most;
}

/** A total row, of all the money or of some of it. */
export const isTotal = ({ kind }: Fund): boolean => kind === 'total' || kind === 'subtotal';

/** The figure of a field, or null. */
export function amount(field: Field | null): Quantity | null {
  return field?.quantity ?? null;
}

/** The budget that spending is measured by: the adjusted one, else the initial one. */
export function budgetOf(fund: Fund): Quantity | null {
  return amount(fund.adjusted) ?? amount(fund.budget);
}
