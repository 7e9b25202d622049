// A plain table of figures (districts, items, sources of money): its rows and columns with a figure at each crossing.
import type { Cell, Table } from '../../../document/model.js';
import { gridOf, type Grid } from '../../../document/grid.js';
import { assignUnit, type Quantity } from '../../../values/quantity.js';
import { TOTAL_ROW } from '../../../report/columns.js';
import { unitInHead, unitNamed } from '../../../values/unit.js';
import type { Confidence } from '../../../report/schema.js';
import type { Figures } from '../../figures.js';
import { captionOf, entryOf, headOf, isUnnumbered, labelOf, standardAt } from './cells.js';
import { blocksOf, stretchesOf, type ColumnSpan, type Lines } from './stretches.js';

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

const ORDINAL = /^(?:序号|编号|行次|排序|年份|年度|代码|编码|备注|说明)$|科目(?:编码|代码)/;

/** The stretches of a table that hold figures below a head, as rows and columns. */
export function matricesOf(table: Table, figures: Figures): Matrix[] {
  const grid = gridOf(table);
  return stretchesOf(table, grid).flatMap((lines) => matricesIn(table, grid, lines, figures));
}

function matricesIn(table: Table, grid: Grid, lines: Lines, figures: Figures): Matrix[] {
  const heads = Array.from({ length: grid.columns }, (_, i) =>
    headOf(grid, lines.head, lines.first - 1, i + 1),
  );
  const blocks = blocksOf(grid, lines, heads);
  const found = blocks.flatMap((block) => matrixIn(table, grid, lines, heads, block, figures) ?? []);
  for (const matrix of found) oneUnit(matrix);
  return found;
}

function matrixIn(
  table: Table,
  grid: Grid,
  { first, last, ...band }: Lines,
  heads: string[],
  { from, to }: ColumnSpan,
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

const MONEY_ROW = /支出|收入|经费|资金|费(?:用)?$|补助|拨款|工资|保障/;

/** Some cells were read as money before (基本支出 of the year), their neighbours not yet. */
function oneUnit({ columns, rows }: Matrix): void {
  const isMoney = (entry: Entry | null): boolean =>
    entry?.quantity.dimension === 'money' && !/[元万亿]/.test(entry.quantity.text);
  // rows that are all of money, or that a total closes: what one of them is, the others of its column are
  const areMoney =
    TOTAL_ROW.test(rows.at(-1)?.head ?? '') ||
    rows.every(({ head }) => MONEY_ROW.test(head) || TOTAL_ROW.test(head));
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
