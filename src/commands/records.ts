// Typed records as `extract` prints them: every value as { text, value, unit, location }, blank ones null.
import type { RecomputedScore } from '../report/recompute.js';
import type { Account, Field, Fund, Level, Report, Row } from '../report/schema.js';
import { decimalText } from '../values/decimal.js';
import type { Location } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';
import { headOf, scoreRecord } from './phrase.js';

export interface Value {
  text: string;
  /** Exact decimal text in the base unit (元; 1 = 100%); null for words. */
  value: string | null;
  unit: string | null;
  location: Location;
}

/** One report's records in the contract's shape. */
export function recordsOf(report: Report, score: RecomputedScore): Record<string, unknown> {
  return {
    ...headOf(report),
    score: scoreRecord(report, score),
    funds: report.funds.map(fund),
    indicators: rowsOf(report, (row) => row.target !== null || row.actual !== null).map(indicator),
    scores: rowsOf(
      report,
      (row) => row.criterion !== null || row.evidence !== null || (row.target === null && row.score !== null),
    ).map(scored),
    accounts: report.accounts.map(account),
    figures: report.figures.map(figure),
  };
}

/** The rows of every sheet in which some row has the columns asked for. */
function rowsOf(report: Report, has: (row: Row) => boolean): Row[] {
  return report.sheets.filter((sheet) => sheet.rows.some(has)).flatMap((sheet) => sheet.rows);
}

function fund(fund: Fund): Record<string, Value | null> {
  return {
    name: words(fund.name),
    budget: value(fund.budget),
    adjusted: value(fund.adjusted),
    allocated: value(fund.allocated),
    executed: value(fund.executed),
    carryover: value(fund.carryover),
    rate: value(fund.rate),
  };
}

function indicator(row: Row): Record<string, Value | null> {
  return {
    level1: level(row.level1),
    level2: level(row.level2),
    name: words(row.name),
    target: value(row.target),
    actual: value(row.actual),
    weight: row.weight ? figure(row.weight) : null,
    score: value(row.score),
    deviation: words(row.deviation),
  };
}

function scored(row: Row): Record<string, Value | null> {
  return {
    level1: level(row.level1),
    level2: level(row.level2),
    name: words(row.name),
    weight: row.weight ? figure(row.weight) : null,
    criterion: words(row.criterion),
    score: value(row.score),
    evidence: words(row.evidence),
  };
}

function account(account: Account): Record<string, Value | string | null> {
  const { name, code, column, statement, amount, location } = account;
  const named = (text: string | null): Value | null =>
    text ? { text, value: null, unit: null, location } : null;
  return {
    name: named(name),
    code: named(code),
    column: named(column),
    statement: named(statement),
    amount: figure(amount),
  };
}

function level(level: Level | null): Value | null {
  return level ? { text: level.name, value: null, unit: null, location: level.location } : null;
}

/** Words that are no figure, even where a number stands in them. */
function words(field: Field | null): Value | null {
  return field === null || field.text === ''
    ? null
    : { text: field.text, value: null, unit: null, location: field.location };
}

function value(field: Field | null): Value | null {
  if (field === null || field.text === '') return null;
  const { text, quantity, location } = field;
  return {
    text,
    value: quantity ? decimalText(quantity.value) : null,
    unit: quantity && quantity.unit !== '' ? quantity.unit : null,
    location,
  };
}

function figure(quantity: Quantity): Value {
  return {
    text: quantity.text,
    value: decimalText(quantity.value),
    unit: quantity.unit === '' ? null : quantity.unit,
    location: quantity.location,
  };
}
