// The cells of a plain table: the words of its heads and rows, the figures at the crossings.
import type { Cell } from '../../../document/model.js';
import type { Grid } from '../../../document/grid.js';
import { assignUnit, type Quantity } from '../../../values/quantity.js';
import { TOTAL_ROW } from '../../../report/columns.js';
import { unitInHead } from '../../../values/unit.js';
import type { Figures } from '../../figures.js';
import { headText } from '../../tables.js';
import type { Entry } from './matrix.js';

/** A cell that is a figure; 2023年决算 heads a column. */
export const NUMBER = /^(?!(?:19|20)\d\d年)[+\-−]?[\d,]+(?:\.\d+)?(?:%|‰|[一-龥]{1,3})?$/;

/** A title, a unit: what stands across the table. */
export const isAcross = (grid: Grid, cell: Cell): boolean =>
  grid.columns > 2 && cell.columnSpan === grid.columns;

/** The words above a column, stacked heads joined. */
export function headOf(grid: Grid, from: number, to: number, column: number): string {
  const cells: Cell[] = [];
  for (let row = from; row <= to; row += 1) {
    const cell = grid.at(row, column);
    if (cell && !cells.includes(cell) && !isAcross(grid, cell)) cells.push(cell);
  }
  return cells
    .map(headText)
    .filter((text) => text !== '')
    .join('');
}

/** What stands across the table above its heads. */
export function captionOf(grid: Grid, from: number, to: number): string {
  const words: string[] = [];
  for (let row = from; row <= to; row += 1) {
    const cell = grid.at(row, 1);
    if (cell && isAcross(grid, cell)) words.push(headText(cell));
  }
  return words.join('');
}

/** The figure of a cell, in the unit of its head or of the caption; null where it has none. */
export function entryOf(cell: Cell, head: string, caption: string, figures: Figures): Entry | null {
  if (!NUMBER.test(headText(cell))) return null;
  const [quantity, ...others] = figures.of(cell);
  if (!quantity || others.length > 0) return null;
  const unit =
    unitInHead(head) ?? (/[率%比重幅数量]$|户|人|次|天|面积/.test(head) ? null : unitInHead(caption));
  if (unit && quantity.dimension === 'none') assignUnit(quantity, unit);
  return { quantity, cell };
}

/** 1500元/人·月，12个月: money for each and how many of a period, or nothing that can be multiplied. */
export function standardAt(grid: Grid, row: number, column: number, figures: Figures): Quantity[] {
  const cell = grid.at(row, column);
  const [price, ...times] = cell && cell.row === row ? figures.of(cell) : [];
  const isPrice = price?.dimension === 'money' || /元/.test(price?.unit ?? '');
  return price && isPrice && times.every(({ unit }) => /^个?[月天日年次期]$/.test(unit))
    ? [price, ...times]
    : [];
}

/** 全县, 全年: names of what all rows come to. */
export const OF_ALL = '全[省市县区州盟旗镇乡校院局年](?:汇总)?';
const TOTAL_NAME = new RegExp(`^(?:合计|总计|小计)|^${OF_ALL}$`);
/** 春防 | 1月至5月: when, and not what. */
const PERIOD = /^\d{1,2}月/;

/** The words of a row before its first figure. */
export function labelOf(grid: Grid, row: number, numbered: boolean[], from: number): string {
  const words: Cell[] = [];
  for (let column = from; column <= grid.columns; column += 1) {
    const cell = grid.at(row, column);
    if (!cell || words.includes(cell)) continue;
    // 合计 may stand below the numbers of the rows
    if (numbered[column - 1] && cell.columnSpan === 1 && !TOTAL_ROW.test(headText(cell))) continue;
    if (NUMBER.test(headText(cell))) break;
    if (headText(cell) !== '') words.push(cell);
  }
  // what stands over several rows names their group; the row's own words come last
  const texts = words.map(headText).filter((text) => /[一-龥]/.test(text));
  return (
    texts.find((text) => TOTAL_NAME.test(text)) ??
    texts.findLast((text) => !PERIOD.test(text)) ??
    texts.at(-1) ??
    ''
  );
}

/** 1 | 工程费 above | | 其中：一标段 | and | | 二标段. */
export function isUnnumbered(grid: Grid, row: number, heads: string[], from: number): boolean {
  const column = heads.findIndex((words, i) => i + 1 >= from && /^(?:序号|编号|行次)$/.test(words)) + 1;
  const cell = column > 0 ? grid.at(row, column) : null;
  return (
    !!cell && cell.column === column && cell.columnSpan === 1 && (cell.row < row || headText(cell) === '')
  );
}
