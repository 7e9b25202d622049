// The stretches of a table that have heads of their own: one below the other, or side by side.
import type { Table } from '../../../document/model.js';
import type { Grid } from '../../../document/grid.js';
import { bandsOf, headText, type Band } from '../../tables.js';
import { NUMBER, isAcross } from './cells.js';

/** Longer tables are lists, no sheets of figures. */
const LONGEST = 300;

/** Where the heads and the figures of a stretch stand. */
export type Lines = Pick<Band, 'head' | 'first' | 'last'> & Partial<Band>;

/** The stretches of a table that hold figures below a head. */
export function stretchesOf(table: Table, grid: Grid): readonly Lines[] {
  if (grid.rows > LONGEST || grid.columns > 24) return [];
  const bands = bandsOf(table);
  if (bands.length > 0) return bands;
  const heads = [1, ...sectionsOf(grid)];
  return heads.flatMap((head, i) => {
    const last = (heads[i + 1] ?? grid.rows + 2) - 2;
    const first = firstDataRow(grid, head);
    return first === null || first === head || first > last ? [] : [{ head, first, last }];
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

/** Columns that belong together. */
export interface ColumnSpan {
  from: number;
  to: number;
}

/** 收入项目 | 金额 | 支出项目 | 金额: a column of names behind figures begins a table of its own beside the first. */
export function blocksOf(grid: Grid, { first, last }: Lines, heads: string[]): ColumnSpan[] {
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
