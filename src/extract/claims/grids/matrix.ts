// A plain table of figures (districts, items, sources of money): its rows and columns with a figure at each crossing.
import type { Cell, Table } from '../../../document/model.js';
import { gridOf, type Grid } from '../../../document/grid.js';
import { assignUnit, type Quantity } from '../../../values/quantity.js';
import { TOTAL_ROW } from '../../../report/columns.js';
import { unitInHead, unitNamed } from '../../../values/unit.js';
import type { Confidence } from '../../../report/schema.js';
import type { Figures } from '../../figures.js';
import { bandsOf, headText, type Band } from '../../tables.js';

/** One figure of a table. */
export interface Entry {
  quantity: Quantity;
  cell: Cell;
}

/** A row or a column: what heads it and its figures, null where there is none. */
export interface Series {
  head: string;
  entries: (Entry | null)[];
  /** A row without a number among numbered ones: it details the one above. */
  isUnder?: boolean;
}

export interface Matrix {
  columns: Series[];
  rows: Series[];
  /** Columns of standards in words, 1500元/人·月，12个月: the figures of each row's cell. */
  standards: { head: string; cells: Quantity[][] }[];
  /** Scores and weights of an indicator table have claims of their own. */
  scored: boolean;
  confidence: Confidence;
}

// 2023年决算 heads a column
const NUMBER = /^(?!(?:19|20)\d\d年)[+\-−]?[\d,]+(?:\.\d+)?(?:%|‰|[一-龥]{1,3})?$/;
const ORDINAL = /^(?:序号|编号|行次|排序|年份|年度|代码|编码|备注|说明)$|科目(?:编码|代码)/;
const LONGEST = 300;

/** The stretches of a table that hold figures below a head. */
export function matricesOf(table: Table, figures: Figures): Matrix[] {
  const grid = gridOf(table);
  if (grid.rows > LONGEST || grid.columns > 24) return [];
  const bands = bandsOf(table);
  if (bands.length > 0) return bands.flatMap((band) => matricesIn(table, grid, band, figures));
  const heads = [1, ...sectionsOf(grid)];
  return heads.flatMap((head, i) => {
    const last = (heads[i + 1] ?? grid.rows + 2) - 2;
    const first = firstDataRow(grid, head);
    return first === null || first === head || first > last
      ? []
      : matricesIn(table, grid, { head, first, last }, figures);
  });
}

/** The first row from `head` on with a figure of its own beside words; the rows above it are the head. */
function firstDataRow(grid: Grid, head: number): number | null {
  for (let row = head; row <= Math.min(grid.rows, head + 4); row += 1) if (hasFigures(grid, row)) return row;
  return null;
}

const hasFigures = (grid: Grid, row: number): boolean =>
  grid.row(row).some((cell) => cell.row === row && NUMBER.test(headText(cell)) && cell.column > 1);

/** 二、支出明细 across the table, with heads and figures of its own below: the rows in which such heads stand. */
function sectionsOf(grid: Grid): number[] {
  const heads: number[] = [];
  for (let row = 3; row < grid.rows; row += 1) {
    const title = grid.at(row - 1, 1);
    const words = grid.row(row).filter((cell) => cell.row === row && headText(cell) !== '');
    if (
      !title ||
      !isAcross(grid, title) ||
      words.length < 2 ||
      words.some((cell) => /\d{3}/.test(headText(cell)))
    )
      continue;
    if (!hasFigures(grid, row) && hasFigures(grid, row + 1)) heads.push(row);
  }
  return heads;
}

type Lines = Pick<Band, 'head' | 'first' | 'last'> & Partial<Band>;

function matricesIn(table: Table, grid: Grid, lines: Lines, figures: Figures): Matrix[] {
  const heads = Array.from({ length: grid.columns }, (_, i) =>
    headOf(grid, lines.head, lines.first - 1, i + 1),
  );
  const blocks = blocksOf(grid, lines, heads);
  const found = blocks.flatMap((block) => matrixIn(table, grid, lines, heads, block, figures) ?? []);
  for (const matrix of found) oneUnit(matrix);
  return found;
}

interface Block {
  from: number;
  to: number;
}

/** 收入项目 | 金额 | 支出项目 | 金额: a column of names behind figures begins a table of its own beside the first. */
function blocksOf(grid: Grid, { first, last }: Lines, heads: string[]): Block[] {
  const whole = { from: 1, to: grid.columns };
  const cellsIn = (column: number): string[] => {
    const texts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const cell = grid.at(row, column);
      if (cell && cell.column === column && headText(cell) !== '') texts.push(headText(cell));
    }
    return texts;
  };
  const isFigures = heads.map((_, i) => cellsIn(i + 1).filter((text) => NUMBER.test(text)).length > 1);
  const starts = heads.flatMap((words, i) => {
    const texts = cellsIn(i + 1);
    const isNames =
      NAMES.test(words) && texts.length > 1 && texts.every((text) => /^[一-龥（）()、“”]{2,}$/.test(text));
    return i > 1 && isNames && isFigures[i - 1] && isFigures[i + 1] ? [i + 1] : [];
  });
  const [start] = starts;
  if (start === undefined || starts.length > 1) return [whole];
  return [
    { from: 1, to: start - 1 },
    { from: start, to: grid.columns },
  ];
}

const NAMES = /项目|科目|类别|名称|收入|支出|资产|负债|内容|来源|用途|方向/;

function matrixIn(
  table: Table,
  grid: Grid,
  { first, last, ...band }: Lines,
  heads: string[],
  { from, to }: Block,
  figures: Figures,
): Matrix | null {
  const numbered = heads.map((words) => ORDINAL.test(words));
  const caption = captionOf(grid, band.head, first - 1);
  const rows: Series[] = [];
  const lines: number[] = [];
  for (let row = first; row <= last; row += 1) {
    const entries = heads.slice(from - 1, to).map((words, i) => {
      const cell = grid.at(row, from + i);
      return cell && cell.row === row && cell.column === from + i && !numbered[from + i - 1]
        ? entryOf(cell, words, caption, figures)
        : null;
    });
    const label = labelOf(grid, row, numbered, from);
    if (entries.every((entry) => entry === null)) continue;
    lines.push(row);
    rows.push({ head: label, entries, isUnder: isUnnumbered(grid, row, heads.slice(0, to), from) });
  }
  // a column that is all words, or counts its rows, has no figures
  const own = heads.slice(from - 1, to);
  const used = own.map(
    (_, i) => rows.filter((row) => row.entries[i] !== null).length >= Math.min(2, rows.length),
  );
  const columns = own.flatMap((words, i) =>
    used[i] ? [{ head: words, entries: rows.map((row) => row.entries[i]!) }] : [],
  );
  if (rows.length === 0 || columns.length === 0) return null;
  const kept = rows.map((row) => ({ ...row, entries: row.entries.filter((_, i) => used[i]) }));
  const standards = own.flatMap((words, i) =>
    /标准|单价|定额/.test(words) && !used[i]
      ? [{ head: words, cells: lines.map((row) => standardAt(grid, row, from + i, figures)) }]
      : [],
  );
  return { columns, rows: kept, standards, scored: band.kind === 'indicators', confidence: table.confidence };
}

/** 1 | 工程费 above | | 其中：一标段 | and | | 二标段. */
function isUnnumbered(grid: Grid, row: number, heads: string[], from: number): boolean {
  const column = heads.findIndex((words, i) => i + 1 >= from && /^(?:序号|编号|行次)$/.test(words)) + 1;
  const cell = column > 0 ? grid.at(row, column) : null;
  return (
    !!cell && cell.column === column && cell.columnSpan === 1 && (cell.row < row || headText(cell) === '')
  );
}

const MONEY_ROW = /支出|收入|经费|资金|费(?:用)?$|补助|拨款|工资|保障/;

/** Some cells were read as money before (基本支出 of the year), their neighbours not yet. */
function oneUnit({ columns, rows }: Matrix): void {
  const isMoney = (entry: Entry | null): boolean =>
    entry?.quantity.dimension === 'money' && !/[元万亿]/.test(entry.quantity.text);
  // rows that are all of money: what one of them is, the others of its column are, and their total
  const areMoney = rows.every(({ head }) => MONEY_ROW.test(head) || TOTAL_ROW.test(head));
  const isOneOf = (column: Series['entries']): boolean => areMoney && column.some(isMoney);
  const sums = columns.filter(({ entries }) => entries.some(isMoney));
  // 项目数（个）| 预算数（万元）| 优 | 良: where heads print their units, one without has none
  if (sums.every(({ head }) => unitInHead(head))) return;
  const money = sums.flatMap(({ entries }) => entries.filter(isMoney));
  const [first] = money;
  const unit = first ? unitNamed(first.quantity.unit) : null;
  if (!unit || money.some((entry) => entry!.quantity.unit !== first!.quantity.unit)) return;
  for (const { head, entries } of columns) {
    if (
      /[率%比重幅数量]|户|人|次|天|面积|单价|标准|分/.test(
        head.replace(/(?:预算|决算|执行|支出|收入)数/g, ''),
      )
    )
      continue;
    for (const [i, entry] of entries.entries())
      if (
        entry?.quantity.dimension === 'none' &&
        entry.quantity.unit === '' &&
        (rows[i]!.entries.some(isMoney) || isOneOf(entries))
      )
        assignUnit(entry.quantity, unit);
  }
}

/** A title, a unit: what stands across the table. */
const isAcross = (grid: Grid, cell: Cell): boolean => grid.columns > 2 && cell.columnSpan === grid.columns;

/** The words above a column, stacked heads joined. */
function headOf(grid: Grid, from: number, to: number, column: number): string {
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
function captionOf(grid: Grid, from: number, to: number): string {
  const words: string[] = [];
  for (let row = from; row <= to; row += 1) {
    const cell = grid.at(row, 1);
    if (cell && isAcross(grid, cell)) words.push(headText(cell));
  }
  return words.join('');
}

function entryOf(cell: Cell, head: string, caption: string, figures: Figures): Entry | null {
  if (!NUMBER.test(headText(cell))) return null;
  const [quantity, ...others] = figures.of(cell);
  if (!quantity || others.length > 0) return null;
  const unit =
    unitInHead(head) ?? (/[率%比重幅数量]$|户|人|次|天|面积/.test(head) ? null : unitInHead(caption));
  if (unit && quantity.dimension === 'none') assignUnit(quantity, unit);
  return { quantity, cell };
}

/** 1500元/人·月，12个月: money for each and how many of a period, or nothing that can be multiplied. */
function standardAt(grid: Grid, row: number, column: number, figures: Figures): Quantity[] {
  const cell = grid.at(row, column);
  const [price, ...times] = cell && cell.row === row ? figures.of(cell) : [];
  const isPrice = price?.dimension === 'money' || /元/.test(price?.unit ?? '');
  return price && isPrice && times.every(({ unit }) => /^个?[月天日年次期]$/.test(unit))
    ? [price, ...times]
    : [];
}

/** The words of a row before its first figure. */
function labelOf(grid: Grid, row: number, numbered: boolean[], from: number): string {
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
  const texts = words.map(headText);
  return (
    texts.find((text) => /^(?:合计|总计|小计)/.test(text)) ??
    texts.findLast((text) => /[一-龥]/.test(text)) ??
    ''
  );
}

/** The table lying on its side. */
export const turned = (matrix: Matrix): Matrix => ({
  ...matrix,
  columns: matrix.rows,
  rows: matrix.columns,
  standards: [],
});

/** Rows and columns whose figures are no amounts: averages, prices, standards, scores per item. */
export const NOT_ADDED =
  /率|均|单价|标准|排名|名次|年份|时间|日期|系数|得分|分值|权重|增幅|涨幅|次数?\/|\/[人天次户]/;

/** A head without what stands in brackets: its unit, a formula. */
export const bare = (head: string): string => head.replace(/[(（][^()（）]*[)）]/g, '');
