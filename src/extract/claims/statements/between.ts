// One figure in two statements: 收入决算表's 合计 is the overview's 本年收入合计, and so on.
import type { Claim } from '../../../report/schema.js';
import { bareName, type Line, type Statement } from '../../accounts/statement.js';
import { basicTotals } from './basic.js';
import { lowest, sameClaim, totalClaim } from './build.js';
import { columnOf, FINANCIAL, Ledger, WHOLE, type Place } from './ledger.js';
import { layoutOf } from './sides.js';

/** The claims between the statements of a report. */
export function betweenClaims(all: Statement[]): Claim[] {
  const statements = new Ledger(all);
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
  for (const [kind, index] of [
    ['fund', 1],
    ['capital', 2],
  ] as const) {
    same(statements.total(kind, /^(?:合计|小计|本年支出(?:合计)?)$/), ofFund(statements, index));
    same(
      statements.total(kind, /^本年(?:财政拨款)?收入$/),
      statements.overview('fiscal', 0, (line) => FINANCIAL[index]![1].test(bareName(line.name))),
    );
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
}

type Same = (stated: Place | null, other: Place | null) => void;

/** 上级补助收入, 事业收入 … of 收入决算表 against the items of the overview; 财政拨款收入 is the sum of three of them. */
function incomeSources(statements: Ledger, claims: Claim[], same: Same): void {
  for (const source of [/^上级补助收入$/, /^事业收入$/, /^经营收入$/, /^附属单位上缴收入$/, /^其他收入$/])
    same(
      statements.total('income', source),
      statements.overview('overview', 0, (line) => source.test(bareName(line.name))),
    );
  const financed = statements.total('income', /^财政拨款(?:收入)?$/);
  // older forms have one line for it, with the funds as 其中
  const whole = statements.overview('overview', 0, (line) => /^财政拨款(?:收入)?$/.test(bareName(line.name)));
  if (whole !== null) return same(financed, whole);
  const parts = FINANCIAL.flatMap(
    ([, pattern]) => statements.overview('overview', 0, (line) => pattern.test(bareName(line.name))) ?? [],
  );
  if (financed === null || parts.length === 0) return;
  const confidence = lowest(financed.statement.confidence, parts[0]!.statement.confidence);
  const subject = `${financed.name} = 一般公共预算 + 政府性基金 + 国有资本经营`;
  const claim = totalClaim({ kind: 'balance', subject, stated: financed.quantity, confidence }, parts);
  if (claim) claims.push(claim);
}

/** 本年支出合计 of one fund in the 财政拨款 overview. */
export function ofFund(statements: Ledger, index: 0 | 1 | 2): Place | null {
  const statement = statements.get('fiscal');
  const side = statement?.sides[1];
  const year = side && layoutOf(side).year;
  if (!statement || !side || !year) return null;
  return statements.place(statement, side, year, columnOf(side, FINANCIAL[index]![1]));
}

/** 201 of the coded statements against 一、一般公共服务支出 of the overviews, and code by code where the scope is one. */
function spendingByFunction(statements: Ledger, same: Same): void {
  for (const [kind, overview] of [
    ['expenditure', 'overview'],
    ['general', 'fiscal'],
  ] as const) {
    const statement = statements.get(kind);
    const side = statement?.sides[0];
    if (!statement || !side) continue;
    const whole = columnOf(side, WHOLE);
    for (const line of side.lines) {
      if (line.code?.length !== 3) continue;
      const named = (other: Line): boolean => bareName(other.name) === bareName(line.name);
      const against =
        overview === 'overview' ? statements.overview('overview', 1, named) : fundLine(statements, named);
      same(statements.place(statement, side, line, whole), against);
    }
  }
  sameScope(statements, same);
}

function fundLine(statements: Ledger, named: (line: Line) => boolean): Place | null {
  const statement = statements.get('fiscal');
  const side = statement?.sides[1];
  if (!statement || !side) return null;
  return statements.place(statement, side, side.lines.find(named), columnOf(side, FINANCIAL[0]![1]));
}

/**
 * 支出决算表 has all money, 一般公共预算支出决算表 one source of it: they agree code by code only where nothing but
 * 一般公共预算 was spent, that is where both print one total.
 */
function sameScope(statements: Ledger, same: Same): void {
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
