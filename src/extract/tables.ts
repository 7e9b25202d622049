// Finds the bands of a table: a head (one row or two stacked ones) with the rows below it, as forms stack several.
import type { Cell, Table } from '../document/model.js';
import { gridOf, type Grid } from '../document/grid.js';
import { fundRole, indicatorRole, type ColumnRole } from '../report/columns.js';
import { squeezed } from '../values/text.js';
import { unitInHead, type Unit } from '../values/unit.js';

export interface Column {
  role: ColumnRole;
  column: number;
  /** The head's words, stacked heads joined by a blank. */
  head: string;
  /** The level whose weight this column gives (一级指标 | 分值 | 二级指标 | 分值 …). */
  weightOf: 'level1' | 'level2' | 'name' | null;
  unit: Unit | null;
}

export interface Band {
  kind: 'indicators' | 'funds';
  /** First head row, first and last row below the head, all from 1. */
  head: number;
  first: number;
  last: number;
  columns: Column[];
}

/** The words of a cell, comparable. */
export function headText(cell: Cell | null): string {
  return cell ? squeezed(cell.text) : '';
}

/** All bands of a table from top to bottom. */
export function bandsOf(table: Table): Band[] {
  const grid = gridOf(table);
  const bands: Band[] = [];
  let row = 1;
  while (row <= grid.rows) {
    const band = headAt(grid, row);
    if (band === null) {
      row += 1;
      continue;
    }
    const previous = bands.at(-1);
    if (previous) previous.last = Math.min(previous.last, row - 1);
    bands.push(band);
    row = band.first;
  }
  return bands;
}

/** The band whose head starts in this row, or null. */
function headAt(grid: Grid, row: number): Band | null {
  // a head has words only: a bare number in the row makes it data
  if (grid.row(row).some((cell) => cell.row === row && /^[\d.,]+%?$/.test(headText(cell)))) return null;
  const indicators = rolesAt(grid, row, indicatorRole);
  const funds = rolesAt(grid, row, fundRole);
  if (isIndicatorHead(indicators)) {
    const stacked = stackedBelow(grid, row, indicatorRole);
    const columns = indicatorColumns(grid, row, stacked);
    return { kind: 'indicators', head: row, first: row + stacked + 1, last: grid.rows, columns };
  }
  if (isFundHead(funds)) {
    const stacked = stackedBelow(grid, row, fundRole);
    const columns = fundColumns(grid, row, stacked);
    return { kind: 'funds', head: row, first: row + stacked + 1, last: grid.rows, columns };
  }
  return null;
}

/** 年度绩效指标, 项目资金（万元） down the side of a block: it reaches over data rows and heads no column. */
export function isSideLabel(cell: Cell): boolean {
  return cell.rowSpan > 2;
}

type RoleOf = (head: string) => ColumnRole | null;

function rolesAt(grid: Grid, row: number, roleOf: RoleOf): Set<ColumnRole> {
  const roles = new Set<ColumnRole>();
  for (const cell of grid.row(row)) {
    if (cell.row !== row || isSideLabel(cell)) continue;
    const role = roleOf(headText(cell));
    if (role) roles.add(role);
  }
  return roles;
}

function isIndicatorHead(roles: Set<ColumnRole>): boolean {
  const named = ['level1', 'level2', 'name'].filter((role) => roles.has(role as ColumnRole)).length;
  const valued = ['target', 'actual', 'weight', 'score', 'criterion', 'evidence', 'deviation'].filter(
    (role) => roles.has(role as ColumnRole),
  ).length;
  return named >= 1 && valued >= 1 && named + valued >= 3;
}

function isFundHead(roles: Set<ColumnRole>): boolean {
  const amounts = ['budget', 'adjusted', 'allocated', 'executed', 'carryover'].filter((role) =>
    roles.has(role as ColumnRole),
  );
  return amounts.length >= 2 || (amounts.length === 1 && (roles.has('rate') || roles.has('allocationRate')));
}

/** How many rows below belong to the head: all their own cells are short words that a head explains (名称 | 权重). */
function stackedBelow(grid: Grid, row: number, roleOf: RoleOf): number {
  const next = row + 1;
  if (next > grid.rows) return 0;
  const starting = grid.row(next).filter((cell) => cell.row === next);
  const words = starting.filter((cell) => headText(cell) !== '');
  if (words.length === 0) return 0;
  // some head cell must reach down or span columns, else the next row is data
  const above = grid.row(row).filter((cell) => cell.row === row);
  const explains = above.some((cell) => cell.rowSpan > 1 || cell.columnSpan > 1);
  const isHead = words.every(
    (cell) =>
      /^(?:名称|指标|内容|权重.{0,5}|分值|得分|金额|比例|数量|单位|.{0,4}数)$/.test(headText(cell)) ||
      roleOf(headText(cell)) !== null,
  );
  const numeric = words.some((cell) => /\d/.test(headText(cell).replace(/\(.*?\)/g, '')));
  return explains && isHead && !numeric ? 1 : 0;
}

function pathAt(grid: Grid, row: number, stacked: number, column: number): { texts: string[]; head: string } {
  const cells: Cell[] = [];
  for (let r = row; r <= row + stacked; r += 1) {
    const cell = grid.at(r, column);
    if (cell && !isSideLabel(cell) && !cells.includes(cell)) cells.push(cell);
  }
  return { texts: cells.map(headText), head: cells.map((cell) => cell.text.replace(/\s+/g, '')).join(' ') };
}

function indicatorColumns(grid: Grid, row: number, stacked: number): Column[] {
  const columns: Column[] = [];
  const seen = new Set<string>();
  let lastLevel: Column['weightOf'] = null;
  for (let column = 1; column <= grid.columns; column += 1) {
    const { texts, head } = pathAt(grid, row, stacked, column);
    const roles = texts.map(indicatorRole);
    const sub = texts.at(-1) ?? '';
    let role = roles.findLast((r) => r !== null) ?? null;
    const level = roles.find((r) => r === 'level1' || r === 'level2' || r === 'name') ?? null;
    let weightOf: Column['weightOf'] = null;
    if (texts.length > 1 && level !== null) role = /权重|分值|满分/.test(sub) ? 'weight' : level;
    if (role === null) continue;
    const anchor = grid.at(row + stacked, column);
    const key = `${role}/${anchor?.row}/${anchor?.column}`;
    if (seen.has(key)) continue; // one head over several columns: its first column holds the cells
    seen.add(key);
    if (role === 'weight') weightOf = texts.length > 1 && level ? (level as Column['weightOf']) : lastLevel;
    if (role === 'level1' || role === 'level2' || role === 'name') lastLevel = role;
    columns.push({ role, column, head, weightOf, unit: unitInHead(head) });
  }
  return settle(columns);
}

/** One column per role: the last weight column is the rows' own, the deepest name is the name, the first of others counts. */
function settle(columns: Column[]): Column[] {
  const names = columns.filter((c) => c.role === 'name');
  // 绩效指标 beside 三级指标 is the block's side label
  const deepest = names.find((c) => /[三四]级/.test(c.head)) ?? names.at(-1);
  const weights = columns.filter((c) => c.role === 'weight');
  if (weights.length === 1) weights[0]!.weightOf = 'name';
  return columns.filter((c) => {
    if (c.role === 'name') return c === deepest;
    if (c.role === 'weight') return true;
    return columns.find((other) => other.role === c.role) === c;
  });
}

function fundColumns(grid: Grid, row: number, stacked: number): Column[] {
  const columns: Column[] = [];
  let lastCell: Cell | null = null;
  for (let column = 1; column <= grid.columns; column += 1) {
    const cell = grid.at(row + stacked, column);
    if (cell === null || cell === lastCell || isSideLabel(cell)) continue;
    lastCell = cell;
    const { texts, head } = pathAt(grid, row, stacked, column);
    let role = texts.map(fundRole).findLast((r) => r !== null) ?? null;
    const last = texts.at(-1) ?? '';
    if (role === null || /^(?:分值|得分|权重|自评得分)/.test(last)) {
      const shared = indicatorRole(last);
      role = shared === 'weight' || shared === 'score' || shared === 'deviation' ? shared : null;
    }
    if (role === null) continue;
    if (columns.some((c) => c.role === role)) continue;
    columns.push({ role, column, head, weightOf: null, unit: unitInHead(head) });
  }
  return columns;
}

/** The unit that words above a table or in its first rows give for all its amounts (单位：万元), or null. */
export function captionUnit(texts: string[]): Unit | null {
  for (const text of texts) {
    if (!/单位/.test(text) && !/\((?:百|千|万|百万|千万|亿)?元\)|（(?:百|千|万|百万|千万|亿)?元）/.test(text))
      continue;
    const unit = unitInHead(squeezed(text));
    if (unit && unit.dimension === 'money') return unit;
  }
  return null;
}
