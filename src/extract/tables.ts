// Finds the bands of a table: a head (one row or two stacked ones) with the rows below it, as forms stack several.
import type { Table } from '../document/model.js';
import { gridOf, type Grid } from '../document/grid.js';
import {
  fundRole,
  FUND_PART,
  FUND_TOTAL,
  indicatorRole,
  totalLabel,
  TOTAL_ROW,
  type ColumnRole,
} from '../report/columns.js';
import { squeezed } from '../values/text.js';
import { unitInHead, type Unit } from '../values/unit.js';
import { fundColumns, headText, indicatorColumns, isSideLabel, type Column } from './head-columns.js';

export { headText, isSideLabel, type Column } from './head-columns.js';

export interface Band {
  kind: 'indicators' | 'funds';
  /** First head row, first and last row below the head, all from 1. */
  head: number;
  first: number;
  last: number;
  columns: Column[];
}

const found = new WeakMap<Table, readonly Band[]>();

/** All bands of a table from top to bottom, looked for once. */
export function bandsOf(table: Table): readonly Band[] {
  let bands = found.get(table);
  if (bands === undefined) found.set(table, (bands = bandsIn(table)));
  return bands;
}

function bandsIn(table: Table): Band[] {
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
  if (isIndicatorHead(indicators) || (funds.size === 0 && isPointsHead(grid, row, indicators))) {
    const stacked = stackedBelow(grid, row, indicatorRole);
    const columns = indicatorColumns(grid, row, stacked);
    return { kind: 'indicators', head: row, first: row + stacked + 1, last: grid.rows, columns };
  }
  if (isFundHead(funds)) {
    const stacked = stackedBelow(grid, row, fundRole);
    const columns = fundColumns(grid, row, stacked);
    if (columns.length === 0) return null;
    return { kind: 'funds', head: row, first: row + stacked + 1, last: grid.rows, columns };
  }
  return null;
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

/** What a table of points may call the column of its rows, where it is no word for an indicator: 评价维度 | 分值 | 得分. */
const SCORED_THING =
  /^(?!.*(?:单位|名称|年度|部门|机构|县|区|乡|镇|人)).{0,6}(?:维度|内容|类别|类型|方面|要素|模块|部分|环节|构成|事项|项目|评价|考核|自评|指标).{0,4}$/;

/** 预算执行率（10分）: the points that could be had stand behind the name. */
const NAME_WITH_POINTS = /^.*[一-龥].*[(（]\d+(?:\.\d+)?分[)）]$/;

/** Points that could be had beside points that were given, for things of any name; not 100 for each. */
function isPointsHead(grid: Grid, row: number, roles: Set<ColumnRole>): boolean {
  if (!roles.has('score')) return false;
  const heads = grid.row(row).filter((cell) => cell.row === row);
  const [first] = heads.filter((cell) => !/^(?:序号|编号)$/.test(headText(cell)));
  if (!first || !SCORED_THING.test(headText(first))) return false;
  const weight = heads.find((cell) => indicatorRole(headText(cell)) === 'weight');
  // 执行率得分 | 指标得分 | 总分: what was given altogether, not what could be had
  const given = heads.filter((cell) => /(?:得分|评分)(?:[(（][^()（）]*[)）])?$/.test(headText(cell)));
  if (weight && given.length > 1 && /^(?:自评|评价|综合)?总分/.test(headText(weight))) return false;
  if (!weight) {
    const names: string[] = [];
    for (let below = row + 1; below <= grid.rows; below += 1)
      names.push(headText(grid.at(below, first.column)));
    const rows = names.filter((name) => !TOTAL_ROW.test(totalLabel(name)));
    return rows.length > 2 && rows.every((name) => NAME_WITH_POINTS.test(name));
  }
  for (let below = row + 1; below <= grid.rows; below += 1) {
    const total = TOTAL_ROW.test(totalLabel(headText(grid.at(below, first.column))));
    if (!total && Number.parseFloat(headText(grid.at(below, weight.column))) >= 100) return false;
  }
  return true;
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
      roleOf(headText(cell)) !== null ||
      (roleOf === fundRole && (FUND_TOTAL.test(headText(cell)) || FUND_PART.test(headText(cell)))),
  );
  const numeric = words.some((cell) => /\d/.test(headText(cell).replace(/\(.*?\)/g, '')));
  return explains && isHead && !numeric ? 1 : 0;
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
