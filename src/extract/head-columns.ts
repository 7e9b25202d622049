// What each column below a head holds: its role, its words, the level whose weight it gives.
import type { Cell } from '../document/model.js';
import type { Grid } from '../document/grid.js';
import { fundRole, FUND_PART, FUND_TOTAL, indicatorRole, type ColumnRole } from '../report/columns.js';
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
  /** 财政拨款, 总额: which money it is, where the amounts are split across (预算金额 over 总额 | 财政拨款 | 其他资金). */
  source?: string;
}

/** The words of a cell, comparable. */
export function headText(cell: Cell | null): string {
  return cell ? squeezed(cell.text) : '';
}

/** 年度绩效指标, 项目资金（万元） down the side of a block: it reaches over data rows and heads no column. */
export function isSideLabel(cell: Cell): boolean {
  return cell.rowSpan > 2;
}

function pathAt(grid: Grid, row: number, stacked: number, column: number): { texts: string[]; head: string } {
  const cells: Cell[] = [];
  for (let r = row; r <= row + stacked; r += 1) {
    const cell = grid.at(r, column);
    if (cell && !isSideLabel(cell) && !cells.includes(cell)) cells.push(cell);
  }
  return { texts: cells.map(headText), head: cells.map((cell) => cell.text.replace(/\s+/g, '')).join(' ') };
}

/** The columns of an indicator or scoring table below the head in `row` (and `stacked` rows more). */
export function indicatorColumns(grid: Grid, row: number, stacked: number): Column[] {
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
    const unit = unitInHead(texts.join(' '));
    if (role === 'name' && anchor && anchor.columnSpan > 1)
      columns.push(
        ...levelsUnder(grid, anchor).map((r, i) => ({ role: r, column: column + i, head, weightOf, unit })),
      );
    else columns.push({ role, column, head, weightOf, unit });
  }
  return settle(reached(named(columns, grid, row)), (column) => below(grid, row + stacked, column));
}

/** 评分标准 | 指标值 | 得分: the value that the criterion is applied to, where no other column has it. */
function reached(columns: Column[]): Column[] {
  const criterion = columns.find(({ role }) => role === 'criterion');
  const isValue = ({ role, head, column }: Column): boolean =>
    role === 'target' && head === '指标值' && criterion !== undefined && column > criterion.column;
  if (columns.some(({ role }) => role === 'actual' || role === 'evidence')) return columns;
  return columns.map((one) => (isValue(one) ? { ...one, role: 'actual' } : one));
}

/** 评价维度 | 分值 | 得分: where no head is a word for indicators the first column names the rows. */
function named(columns: Column[], grid: Grid, row: number): Column[] {
  if (columns.some(({ role }) => role === 'level1' || role === 'level2' || role === 'name')) return columns;
  const first = grid.row(row).find((cell) => cell.row === row && indicatorRole(headText(cell)) !== 'ordinal');
  if (!first || columns.some((c) => c.column === first.column && /^(?:weight|score)$/.test(c.role)))
    return columns;
  const others = columns.filter(({ column }) => column !== first.column);
  return [
    { role: 'name', column: first.column, head: headText(first), weightOf: null, unit: null },
    ...others,
  ];
}

/** 评价指标 over two or three columns without heads of their own: levels and the name, where the rows use them apart. */
function levelsUnder(grid: Grid, head: Cell): ColumnRole[] {
  const columns = Array.from({ length: head.columnSpan }, (_, i) => head.column + i);
  const apart = columns.filter((column) =>
    below(grid, head.row + head.rowSpan - 1, column).some(
      (cell) => cell.column === column && headText(cell) !== '',
    ),
  );
  if (apart.length !== columns.length || columns.length > 3) return ['name'];
  return columns.length === 3 ? ['level1', 'level2', 'name'] : ['level1', 'name'];
}

/** The distinct cells of a column below its head, as far as they tell what it holds. */
function below(grid: Grid, head: number, column: number): Cell[] {
  const cells = new Set<Cell>();
  for (let row = head + 1; row <= Math.min(grid.rows, head + 24); row += 1) {
    const cell = grid.at(row, column);
    if (cell && cell.row > head) cells.add(cell);
  }
  return [...cells];
}

const isNumber = (cell: Cell): boolean => /^\d+(?:\.\d+)?分?$/.test(headText(cell));
const isFigure = (cell: Cell): boolean => /\d/.test(headText(cell));

/** One column per role: the last weight column is the rows' own, the deepest name is the name, the first of others counts. */
function settle(columns: Column[], cellsOf: (column: number) => Cell[]): Column[] {
  const count = (column: Column, test: (cell: Cell) => boolean): number =>
    cellsOf(column.column).filter(test).length;
  // 评分 heads points as well as rules for points
  if (!columns.some((c) => c.role === 'score'))
    for (const column of columns)
      if (
        column.role === 'criterion' &&
        /^评分$/.test(column.head) &&
        count(column, isNumber) * 2 > count(column, (cell) => headText(cell) !== '')
      )
        column.role = 'score';
  const names = columns.filter((c) => c.role === 'name');
  // 绩效指标 left of 三级指标 is the block's side label, right of it the name; 指标内容 explains one
  const deepest = names.findLast((c) => !/^(?:指标内容|具体指标)/.test(c.head)) ?? names.at(-1);
  const weights = columns.filter((c) => c.role === 'weight');
  if (weights.length === 1) weights[0]!.weightOf = 'name';
  // 一级指标 | 一级权重 | 二级指标 | 分值: the lowest level names the rows, where no other column does
  const lowest = columns.some((c) => c.role === 'level2') ? 'level2' : 'level1';
  if (names.length === 0)
    for (const column of weights) if (column.weightOf === lowest) column.weightOf = 'name';
  // 绩效目标 beside 计划值 names a group: the values are where the figures are
  const targets = columns.filter((c) => c.role === 'target');
  const target =
    targets.length < 2 ? targets[0] : [...targets].sort((a, b) => count(b, isFigure) - count(a, isFigure))[0];
  for (const other of targets)
    if (
      other !== target &&
      deepest &&
      other.column < deepest.column &&
      !columns.some((c) => c.role === 'level1')
    )
      other.role = 'level1';
  // 2022年实际值 beside 2023年实际值: the last year is the report's
  const year = (column: Column): number => Number(/^\d{4}(?=年)/.exec(column.head)?.[0] ?? 9999);
  const actual = columns.filter((c) => c.role === 'actual').sort((a, b) => year(b) - year(a))[0];
  // 一级得分 | 二级指标 | 二级得分 | 三级指标 | 自评得分: of the levels, not of the rows
  const scores = columns.filter((c) => c.role === 'score');
  const ofLevels = scores.filter(
    (c) => deepest && c.column < deepest.column && scores.at(-1)!.column > deepest.column,
  );
  // 自评得分 | 复核得分: the first is the report's own
  const [, ...reviews] = scores.filter((c) => !ofLevels.includes(c));
  for (const column of reviews) column.role = 'review';
  const kept = columns.filter((c) => !ofLevels.includes(c));
  return kept.filter((c) => {
    if (c.role === 'name') return c === deepest;
    if (c.role === 'target') return c === target;
    if (c.role === 'actual') return c === actual;
    if (c.role === 'weight' || c.role === 'review') return true;
    return kept.find((other) => other.role === c.role) === c;
  });
}

/** The columns of a fund block. */
export function fundColumns(grid: Grid, row: number, stacked: number): Column[] {
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
    // 年度预算数（万元） over 总额, 其中：财政拨款 heads the names
    const isWords = role === 'deviation' || role === 'reason';
    if (role === null || (!isWords && isStub(grid.at(row + stacked + 1, column)))) continue;
    const split =
      texts.length > 1 && fundRole(last) === null && (FUND_TOTAL.test(last) || FUND_PART.test(last));
    const source = split ? last : undefined;
    if (columns.some((c) => c.role === role && c.source === source)) continue;
    columns.push({ role, column, head, weightOf: null, unit: unitInHead(texts.join(' ')), source });
  }
  return columns;
}

function isStub(cell: Cell | null): boolean {
  const text = headText(cell);
  return /[一-龥]/.test(text) && !/\d|^无$/.test(text);
}
