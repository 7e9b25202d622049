// The report's own money in one place: which fund row speaks for the whole, and its budget.
import type { Field, Fund, Report } from './schema.js';
import type { Quantity } from '../values/quantity.js';

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

/** The figure of a field, or null. */
export function amount(field: Field | null): Quantity | null {
  return field?.quantity ?? null;
}

/** The budget that spending is measured by: the adjusted one, else the initial one. */
export function budgetOf(fund: Fund): Quantity | null {
  return amount(fund.adjusted) ?? amount(fund.budget);
}
