// Final accounts (部门决算): named amounts from the standard statements and from the narrative.
import type { Account } from '../report/schema.js';
import { narrativeAccounts } from './accounts/narrative.js';
import { columnName } from './accounts/names.js';
import { bareName, statementsOf, type Line, type Side, type Statement } from './accounts/statement.js';
import { PUBLIC_NAMES, publicFigures } from './accounts/three-public.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';

/** The named amounts of a report's final-accounts statements, then those of its narrative. */
export function accountsOf(part: Part, figures: Figures): Account[] {
  return [...statementAccounts(part, figures), ...narrativeAccounts(part, figures)];
}

function statementAccounts(part: Part, figures: Figures): Account[] {
  return statementsOf(part, figures).flatMap((statement) =>
    statement.kind === 'three-public'
      ? publicAccounts(statement)
      : statement.sides.flatMap((side) => side.lines.flatMap((line) => lineAccounts(statement, side, line))),
  );
}

function lineAccounts(statement: Statement, side: Side, line: Line): Account[] {
  return side.columns.flatMap((column) => {
    const amount = line.amounts.get(column.index);
    if (amount === undefined) return [];
    return {
      name: bareName(line.name),
      code: line.code,
      column: columnName(side, column),
      statement: statement.title,
      amount,
      confidence: statement.confidence,
      location: amount.location,
    };
  });
}

function publicAccounts(statement: Statement): Account[] {
  return publicFigures(statement).map(({ item, column, quantity }) => ({
    name: PUBLIC_NAMES[item],
    code: null,
    column,
    statement: statement.title,
    amount: quantity,
    confidence: statement.confidence,
    location: quantity.location,
  }));
}
