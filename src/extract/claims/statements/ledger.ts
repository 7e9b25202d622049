// The statements of one report to look figures up in: by kind, side, line and column.
import type { Column } from '../../accounts/head.js';
import type { StatementKind } from '../../accounts/kinds.js';
import { columnName, lineName } from '../../accounts/names.js';
import type { Line, Side, Statement } from '../../accounts/statement.js';
import type { Named } from './build.js';
import { isTotalLine } from './codes.js';
import { wholeColumns } from './pairs.js';
import { layoutOf } from './sides.js';

/** A cell of a statement with the name it has in claims. */
export interface Place extends Named {
  statement: Statement;
}

/** 一般公共预算, 政府性基金 and 国有资本经营 as the overviews name them. */
export const FINANCIAL: [string, RegExp][] = [
  ['一般公共预算财政拨款', /^一般公共预算(?:财政拨款|拨款)?(?:收入|支出)?$/],
  ['政府性基金预算财政拨款', /^政府性基金(?:预算)?(?:财政拨款|拨款)?(?:收入|支出)?$/],
  ['国有资本经营预算财政拨款', /^国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:收入|支出)?$/],
];

/** The statements of one report by kind; a kind that stands there twice with figures is left out. */
export class Ledger {
  private readonly byKind = new Map<StatementKind, Statement | null>();

  constructor(all: Statement[]) {
    const hasFinal = all.some(({ basis }) => basis === 'final');
    const statements = hasFinal ? all.filter(({ basis }) => basis !== 'budget') : all;
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
