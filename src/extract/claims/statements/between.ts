// One figure in two statements: 收入决算表's 合计 is the overview's 本年收入合计, and so on.
import type { Claim } from '../../../report/schema.js';
import { columnName, lineName } from '../../accounts/names.js';
import { bareName, type Line, type Side, type Statement } from '../../accounts/statement.js';
import type { StatementKind } from '../../accounts/kinds.js';
import type { Column } from '../../accounts/head.js';
import { basicTotals } from './basic.js';
import { lowest, sameClaim, totalClaim, type Named } from './build.js';
import { isTotalLine } from './codes.js';
import { layoutOf } from './sides.js';
import { wholeColumns } from './pairs.js';

/** A cell of a statement with the name it has in claims. */
interface Place extends Named {
  statement: Statement;
}

const FINANCIAL: [string, RegExp][] = [
  ['一般公共预算财政拨款', /^一般公共预算(?:财政拨款|拨款)?(?:收入|支出)?$/],
  ['政府性基金预算财政拨款', /^政府性基金(?:预算)?(?:财政拨款|拨款)?(?:收入|支出)?$/],
  ['国有资本经营预算财政拨款', /^国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:收入|支出)?$/],
];

/** The statements of one report by kind; a kind that stands there twice with figures is left out. */
class Statements {
  private readonly byKind = new Map<StatementKind, Statement | null>();

  constructor(statements: Statement[]) {
    for (const statement of statements) {
      if (statement.kind === null || !hasAmounts(statement)) continue;
      this.byKind.set(statement.kind, this.byKind.has(statement.kind) ? null : statement);
    }
  }

  get(kind: StatementKind): Statement | null {
    return this.byKind.get(kind) ?? null;
  }

  /** A line's amount in the column that holds the side's whole amount. */
  overview(kind: 'overview' | 'fiscal', side: 0 | 1, pick: (line: Line) => boolean): Place | null {
    const statement = this.get(kind);
    const found = statement?.sides[side];
    if (!statement || !found) return null;
    const columns = wholeColumns(found);
    const column =
      columns.length === 1 ? columns[0] : columns.find(({ path }) => /^决算数?$/.test(path.at(-1)!));
    return column ? this.place(statement, found, found.lines.find(pick), column) : null;
  }

  year(kind: 'overview' | 'fiscal', side: 0 | 1): Place | null {
    const found = this.get(kind)?.sides[side];
    const year = found && layoutOf(found).year;
    return year ? this.overview(kind, side, (line) => line === year) : null;
  }

  /** The 合计 line of a coded statement in the column with that head. */
  total(kind: StatementKind, head: RegExp): Place | null {
    const statement = this.get(kind);
    const side = statement?.sides[0];
    if (!statement || !side) return null;
    return this.place(statement, side, side.lines.find(isTotalLine), columnOf(side, head));
  }

  place(statement: Statement, side: Side, line: Line | undefined, column: Column | undefined): Place | null {
    const quantity = line && column && line.amounts.get(column.index);
    if (!quantity) return null;
    const head = side.columns.length > 1 ? `·${columnName(side, column)}` : '';
    return { name: `${statement.title}${lineName(line)}${head}`, quantity, statement };
  }
}

const hasAmounts = ({ sides }: Statement): boolean =>
  sides.some(({ lines }) => lines.some(({ amounts }) => amounts.size > 0));

/** The column whose innermost words match; where the head repeats (本年收入 and 本年支出 with 合计 each), the last. */
export function columnOf(side: Side, head: RegExp): Column | undefined {
  const matching = side.columns.filter(({ path }) => head.test(path.at(-1) ?? ''));
  if (matching.length > 1) return matching.find(({ path }) => path.some((word) => /本年支出/.test(word)));
  return matching[0];
}

export const WHOLE = /^(?:合计|小计|总计|本年(?:收入|支出)?合计|(?:收入|支出)合计)$/;

/** The claims between the statements of a report. */
export function betweenClaims(all: Statement[]): Claim[] {
  const hasFinal = all.some(({ basis }) => basis === 'final');
  const statements = new Statements(hasFinal ? all.filter(({ basis }) => basis !== 'budget') : all);
  const claims: Claim[] = [];
  const same = (stated: Place | null, other: Place | null): void => {
    if (stated === null || other === null) return;
    const confidence = lowest(stated.statement.confidence, other.statement.confidence);
    const subject = `${stated.name} = ${other.name}`;
    claims.push(sameClaim({ subject, stated: stated.quantity, confidence }, other));
  };
  const incomeTotal = statements.total('income', WHOLE);
  const spendingTotal = statements.total('expenditure', WHOLE);
  same(incomeTotal, statements.year('overview', 0));
  same(spendingTotal, statements.year('overview', 1));
  incomeSources(statements, claims, same);
  same(statements.total('income', /^财政拨款(?:收入)?$/), statements.year('fiscal', 0));
  for (const [, pattern] of FINANCIAL) {
    const named = (line: Line): boolean => pattern.test(bareName(line.name));
    same(statements.overview('fiscal', 0, named), statements.overview('overview', 0, named));
  }
  const general = statements.total('general', WHOLE);
  same(general, ofFund(statements, 0));
  for (const [kind, index] of [['fund', 1], ['capital', 2]] as const) {
    same(statements.total(kind, /^(?:合计|小计|本年支出(?:合计)?)$/), ofFund(statements, index));
    same(statements.total(kind, /^本年(?:财政拨款)?收入$/), statements.overview('fiscal', 0, (line) => FINANCIAL[index]![1].test(bareName(line.name))));
  }
  spendingByFunction(statements, same);
  const basic = statements.get('basic');
  const basicColumn = statements.total('general', /^基本支出$/);
  if (basic && basicColumn) {
    const { staff, running, all: whole } = basicTotals(basic);
    const confidence = lowest(basic.confidence, basicColumn.statement.confidence);
    if (whole) same({ ...whole, name: `${basic.title}合计`, statement: basic }, basicColumn);
    else if (staff ?? running) {
      const parts = [staff, running].filter((part) => part !== null);
      const subject = `${basicColumn.name} = 人员经费合计 + 公用经费合计`;
      const claim = totalClaim({ kind: 'balance', subject, stated: basicColumn.quantity, confidence }, parts);
      if (claim) claims.push(claim);
    }
  }
  return claims;
} // prettier-ignore

type Same = (stated: Place | null, other: Place | null) => void;

/** 上级补助收入, 事业收入 … of 收入决算表 against the items of the overview; 财政拨款收入 is the sum of three of them. */
function incomeSources(statements: Statements, claims: Claim[], same: Same): void {
  for (const source of [/^上级补助收入$/, /^事业收入$/, /^经营收入$/, /^附属单位上缴收入$/, /^其他收入$/])
    same(statements.total('income', source), statements.overview('overview', 0, (line) => source.test(bareName(line.name))));
  const financed = statements.total('income', /^财政拨款(?:收入)?$/);
  const parts = FINANCIAL.flatMap(([, pattern]) => statements.overview('overview', 0, (line) => pattern.test(bareName(line.name))) ?? []);
  if (financed === null || parts.length === 0) return;
  const confidence = lowest(financed.statement.confidence, parts[0]!.statement.confidence);
  const subject = `${financed.name} = 一般公共预算 + 政府性基金 + 国有资本经营`;
  const claim = totalClaim({ kind: 'balance', subject, stated: financed.quantity, confidence }, parts);
  if (claim) claims.push(claim);
} // prettier-ignore

/** 本年支出合计 of one fund in the 财政拨款 overview. */
function ofFund(statements: Statements, index: 0 | 1 | 2): Place | null {
  const statement = statements.get('fiscal');
  const side = statement?.sides[1];
  const year = side && layoutOf(side).year;
  if (!statement || !side || !year) return null;
  return statements.place(statement, side, year, columnOf(side, FINANCIAL[index]![1]));
}

/** 201 of the coded statements against 一、一般公共服务支出 of the overviews, and code by code where the scope is one. */
function spendingByFunction(statements: Statements, same: Same): void {
  for (const [kind, overview] of [['expenditure', 'overview'], ['general', 'fiscal']] as const) {
    const statement = statements.get(kind);
    const side = statement?.sides[0];
    if (!statement || !side) continue;
    const whole = columnOf(side, WHOLE);
    for (const line of side.lines) {
      if (line.code?.length !== 3) continue;
      const named = (other: Line): boolean => bareName(other.name) === bareName(line.name);
      const against = overview === 'overview' ? statements.overview('overview', 1, named) : fundLine(statements, named);
      same(statements.place(statement, side, line, whole), against);
    }
  }
  sameScope(statements, same);
} // prettier-ignore

function fundLine(statements: Statements, named: (line: Line) => boolean): Place | null {
  const statement = statements.get('fiscal');
  const side = statement?.sides[1];
  if (!statement || !side) return null;
  return statements.place(statement, side, side.lines.find(named), columnOf(side, FINANCIAL[0]![1]));
}

/**
 * 支出决算表 has all money, 一般公共预算支出决算表 one source of it: they agree code by code only where nothing but
 * 一般公共预算 was spent, that is where both print one total.
 */
function sameScope(statements: Statements, same: Same): void {
  const all = statements.get('expenditure');
  const general = statements.get('general');
  const [a, b] = [statements.total('expenditure', WHOLE), statements.total('general', WHOLE)];
  if (!all || !general || !a || !b || !a.quantity.value.equals(b.quantity.value)) return;
  const [from, to] = [all.sides[0]!, general.sides[0]!];
  for (const head of [WHOLE, /^基本支出$/, /^项目支出$/])
    for (const line of to.lines) {
      const others = from.lines.filter(({ code }) => code !== null && code === line.code);
      if (others.length !== 1) continue;
      same(
        statements.place(general, to, line, columnOf(to, head)),
        statements.place(all, from, others[0], columnOf(from, head)),
      );
    }
}
