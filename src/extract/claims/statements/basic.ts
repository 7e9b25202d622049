// 基本支出决算表: 人员经费合计 = 工资福利 + 对个人和家庭的补助, 公用经费合计 = the rest, 合计 = both.
import type { Claim } from '../../../report/schema.js';
import { columnName, lineName } from '../../accounts/names.js';
import type { Line, Side, Statement } from '../../accounts/statement.js';
import { totalClaim, type Named } from './build.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { childrenOf } from './codes.js';

const STAFF = /^人员(?:经费|支出)?(?:合计|小计)?$/;
const RUNNING = /^(?:日常)?公用(?:经费|支出)?(?:合计|小计)?$/;
const ALL = /^(?:合计|总计|基本支出(?:合计|总计)?|本年支出合计)$/;

/** The printed totals of a 基本支出 statement, whatever its layout. */
export interface BasicTotals {
  staff: Named | null;
  running: Named | null;
  all: Named | null;
}

/** Finds 人员经费, 公用经费 and 合计: as lines of two or three sides, or as columns of the 合计 line. */
export function basicTotals(statement: Statement): BasicTotals {
  const totals: BasicTotals = { staff: null, running: null, all: null };
  for (const side of statement.sides) {
    const byName = side.columns.map((column) => columnName(side, column));
    const staffColumn = side.columns[byName.findIndex((name) => STAFF.test(last(name)))];
    const runningColumn = side.columns[byName.findIndex((name) => RUNNING.test(last(name)))];
    for (const line of side.lines) {
      if (line.code !== null) continue;
      const only = soleAmount(side, line);
      if (only && STAFF.test(line.name)) totals.staff ??= { name: line.name, quantity: only };
      if (only && RUNNING.test(line.name)) totals.running ??= { name: line.name, quantity: only };
      if (!ALL.test(line.name)) continue;
      const whole = side.columns.find((column) => column !== staffColumn && column !== runningColumn);
      const quantity = whole && line.amounts.get(whole.index);
      if (quantity) totals.all ??= { name: '基本支出合计', quantity };
      const staff = staffColumn && line.amounts.get(staffColumn.index);
      if (staff) totals.staff ??= { name: '人员经费合计', quantity: staff };
      const running = runningColumn && line.amounts.get(runningColumn.index);
      if (running) totals.running ??= { name: '公用经费合计', quantity: running };
    }
  }
  return totals;
}

const last = (name: string): string => name.split('·').at(-1)!;

function soleAmount(side: Side, line: Line): Named['quantity'] | null {
  return side.columns.length === 1 ? (line.amounts.get(side.columns[0]!.index) ?? null) : null;
}

/** The claims on the totals; 301 = Σ30101 … is left to the codes. */
export function basicClaims(statement: Statement): Claim[] {
  const claims: (Claim | null)[] = [];
  const { confidence } = statement;
  const lines = statement.sides.flatMap((side) => side.lines);
  const roots = childrenOf(lines).get(null) ?? [];
  const isUnique = new Set(roots.map(({ code }) => code)).size === roots.length;
  const { staff, running, all } = basicTotals(statement);
  const inOneColumn = statement.sides.every((side) => side.columns.length === 1);
  const named = (wanted: Line[]): Named[] =>
    wanted.flatMap((line) => {
      const side = statement.sides.find((candidate) => candidate.lines.includes(line))!;
      const quantity = soleAmount(side, line);
      return quantity ? [{ name: lineName(line), quantity }] : [];
    });
  if (inOneColumn && isUnique && roots.every(({ code }) => /^3\d\d/.test(code!))) {
    const personal = roots.filter(({ code }) => /^30[13]/.test(code!));
    const other = roots.filter(({ code }) => !/^30[13]/.test(code!));
    const claim = (total: Named | null, parts: Line[], what: string): Claim | null =>
      total &&
      totalClaim(
        { kind: 'total', subject: `${total.name} = ${what}`, stated: total.quantity, confidence },
        named(parts),
      );
    const made = [
      claim(staff, personal, '工资福利支出 + 对个人和家庭的补助'),
      claim(running, other, '商品和服务支出等各类之和'),
      staff === null && running === null ? claim(all, roots, '各类之和') : null,
    ].filter((one) => one !== null);
    // 30101, 30102 … without 301 above them may be some only, unless one side adds up or a slip parts it from that
    const isWhole = roots.every(({ code }) => code!.length === 3);
    const isBorneOut = made.some((one) => !fails(one)) || made.every(isExplained);
    if (isWhole || isBorneOut) claims.push(...made);
  }
  if (all && (staff ?? running) && inOneColumn)
    claims.push(
      totalClaim(
        { kind: 'balance', subject: `${all.name} = 人员经费 + 公用经费`, stated: all.quantity, confidence },
        [staff, running].filter((total) => total !== null),
      ),
    );
  if (!inOneColumn) claims.push(...columnTotals(statement, roots, isUnique));
  return claims.filter((claim) => claim !== null);
}

/** 合计 line of a 明细表 with columns 合计 | 人员经费 | 公用经费: Σ of the outermost codes in each column. */
function columnTotals(statement: Statement, roots: Line[], isUnique: boolean): (Claim | null)[] {
  if (!isUnique) return [];
  const { confidence } = statement;
  return statement.sides.flatMap((side) => {
    const total = side.lines.find((line) => line.code === null && ALL.test(line.name));
    if (total === undefined) return [];
    return side.columns.map((column) => {
      const stated = total.amounts.get(column.index);
      if (stated === undefined) return null;
      const parts = roots.flatMap((line): Named[] => {
        const quantity = line.amounts.get(column.index);
        return quantity && side.lines.includes(line) ? [{ name: lineName(line), quantity }] : [];
      });
      const subject = `${total.name}·${columnName(side, column)} = 各类之和`;
      return totalClaim({ kind: 'total', subject, stated, confidence }, parts);
    });
  });
}
