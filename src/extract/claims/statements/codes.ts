// Rows by code: 类 = Σ款 = Σ项, and 合计 = Σ类, for every amount column.
import type { Claim } from '../../../report/schema.js';
import { isPartOf } from '../../accounts/codes.js';
import { columnName, lineName } from '../../accounts/names.js';
import type { Line, Statement } from '../../accounts/statement.js';
import { totalClaim, type Named } from './build.js';

/** Whether the line is the grand total of a coded statement. */
export function isTotalLine(line: Line): boolean {
  return line.code === null && /^(?:合计|总计|本年(?:收入|支出)?合计|(?:支出|收入)合计)$/.test(line.name);
}

/** The printed rows right below each row: those of longer code with no other row between. */
export function childrenOf(lines: Line[]): Map<Line | null, Line[]> {
  const coded = lines.filter((line) => line.code !== null);
  const unique = new Set(coded.map((line) => line.code)).size === coded.length;
  const children = new Map<Line | null, Line[]>();
  coded.forEach((line, index) => {
    // with codes that repeat (several units in one table) only a row above can be the parent
    const candidates = unique ? coded : coded.slice(0, index).reverse();
    let parent: Line | null = null;
    for (const other of candidates) {
      if (!isPartOf(line.code!, other.code!)) {
        if (!unique && other.code!.length <= 3) break;
        continue;
      }
      if (parent === null || other.code!.length > parent.code!.length) parent = other;
      if (!unique) break;
    }
    children.set(parent, [...(children.get(parent) ?? []), line]);
  });
  return children;
}

/** The claims of one coded statement, all sides together. */
export function codeClaims(statement: Statement): Claim[] {
  const claims: Claim[] = [];
  const { sides, confidence } = statement;
  const together =
    sides.length > 1 && sides.every((side) => side.columns.length === sides[0]!.columns.length);
  const groups = together ? [sides] : sides.map((side) => [side]);
  for (const group of groups) {
    const lines = group.flatMap((side) => side.lines);
    const children = childrenOf(lines);
    const width = group[0]!.columns.length;
    for (let column = 0; column < width; column += 1) {
      // the same column of every side
      const amountOf = (line: Line): Named | null => {
        const side = group.find((candidate) => candidate.lines.includes(line))!;
        const quantity = line.amounts.get(side.columns[column]!.index);
        return quantity ? { name: lineName(line), quantity } : null;
      };
      const named = (wanted: Line[]): Named[] => wanted.flatMap((line) => amountOf(line) ?? []);
      const head = width > 1 ? columnName(group[0]!, group[0]!.columns[column]!) : '';
      const claim = (line: Line, parts: Line[], what: string): void => {
        const stated = amountOf(line);
        if (stated === null) return;
        const subject = `${stated.name}${head === '' ? '' : `·${head}`} = ${what}`;
        const made = totalClaim(
          { kind: 'total', subject, stated: stated.quantity, confidence },
          named(parts),
        );
        if (made) claims.push(made);
      };
      for (const [parent, below] of children)
        if (parent !== null) claim(parent, below, parent.code!.length === 3 ? '各款之和' : '各项之和');
      if (statement.kind === 'basic') continue;
      const roots = children.get(null) ?? [];
      const totals = lines.filter(isTotalLine);
      const others = lines.some(
        (line) => line.code === null && !isTotalLine(line) && amountOf(line) !== null,
      );
      const unique = new Set(roots.map((line) => line.code)).size === roots.length;
      if (totals.length === 1 && !others && unique) claim(totals[0]!, roots, '各科目之和');
    }
  }
  return claims;
}
