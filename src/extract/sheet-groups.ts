// Lines inside a table that head a group of rows: 一、投入 20, 产出指标（50分） across the table, or a name with its weight only.
import type { Cell } from '../document/model.js';
import type { Grid } from '../document/grid.js';
import { TOTAL_ROW, totalLabel, type ColumnRole } from '../report/columns.js';
import type { Figures } from './figures.js';
import { wholesAmong } from './sheet-wholes.js';
import { headText, type Band } from './tables.js';
import { weightInName } from './weights.js';

const VALUES: ColumnRole[] = [
  'target',
  'actual',
  'score',
  'criterion',
  'evidence',
  'explanation',
  'deviation',
];

/** What a row is by its shape: data, a group's line, or words across the table. */
export type Shape = { kind: 'row' } | { kind: 'group'; rank: number } | { kind: 'note' };

/** The shapes of all rows of a band. */
export function shapesOf(grid: Grid, band: Band, figures: Figures): Map<number, Shape> {
  const column = (role: ColumnRole): number | undefined => band.columns.find((c) => c.role === role)?.column;
  const nameColumn = column('name') ?? column('level2') ?? column('level1');
  const shapes = new Map<number, Shape>();
  if (nameColumn === undefined) return shapes;
  const flat = column('level1') === undefined && column('level2') === undefined;
  const values = VALUES.flatMap((role) => column(role) ?? []);
  const ranks = new Map<number, number | null>();
  const rows: number[] = [];
  const isTotal = (row: number): boolean =>
    grid.row(row).some((cell) => cell.row === row && TOTAL_ROW.test(totalLabel(headText(cell))));
  for (let row = band.first; row <= band.last; row += 1) {
    const name = grid.at(row, nameColumn);
    if (!name || name.row !== row) continue;
    const score = column('score') === undefined ? null : grid.at(row, column('score')!);
    const across = values.filter((c) => grid.at(row, c) === name).length;
    const shared =
      score !== null &&
      VALUES.some(
        (role) => role !== 'score' && column(role) !== undefined && grid.at(row, column(role)!) === score,
      );
    if (across > 0 && across === values.length) {
      const isGroup =
        headText(name).length <= 30 &&
        (weightInName(name, figures, true) !== null || rankOf(headText(name)) !== null);
      shapes.set(row, isGroup ? { kind: 'group', rank: rankOf(headText(name)) ?? 0 } : { kind: 'note' });
    } else if (across > 0 || shared) shapes.set(row, { kind: 'note' });
    const ordinal = column('ordinal') === undefined ? null : grid.at(row, column('ordinal')!);
    ranks.set(row, rankOf(headText(ordinal)) ?? rankOf(headText(name)));
    if (!shapes.has(row) && headText(name) !== '') rows.push(row);
  }
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next === undefined) return;
    const own = ranks.get(row) ?? null;
    const below = ranks.get(next) ?? null;
    const isBlank = values.length > 1 && values.every((c) => headText(grid.at(row, c)) === '');
    const isFilled = values.some((c) => headText(grid.at(next, c)) !== '');
    // 一、 above 1. heads it; so does a name that has only points, in a table without level columns
    if (own !== null && below !== null && own < below) shapes.set(row, { kind: 'group', rank: own });
    else if (
      flat &&
      isBlank &&
      (own !== null || GROUP_NAME.test(headText(grid.at(row, nameColumn)))) &&
      hasPoints(grid, band, row, figures) &&
      (isFilled || below === null)
    )
      shapes.set(row, { kind: 'group', rank: own ?? 0 });
  });
  if (flat) {
    const plain = rows
      .filter((row) => !shapes.has(row) && !isTotal(row))
      .map((row) => ({ row, rank: ranks.get(row) ?? null }));
    for (const row of wholesAmong(plain, grid, band, figures))
      shapes.set(row, { kind: 'group', rank: ranks.get(row) ?? 0 });
  }
  return shapes;
}

/** Names that head groups; any other blank row is one that nobody filled in. */
const GROUP_NAME =
  /(?:指标|管理|决策|投入|过程|产出|效[果益]|绩效|履职|执行|满意度?|情况|部分|类)(?:\(.*\))?$/;

function hasPoints(grid: Grid, band: Band, row: number, figures: Figures): boolean {
  const cells = band.columns.filter((c) => c.role === 'weight').map((c) => grid.at(row, c.column));
  return cells.some((cell: Cell | null) => /\d/.test(headText(cell)) && figures.of(cell!).length === 1);
}

const STYLES: [number, RegExp][] = [
  [1, /^[一二三四五六七八九十]{1,3}(?:[、.．:]|$)/],
  [2, /^[(（][一二三四五六七八九十]{1,3}[)）]/],
  [3, /^\d{1,2}(?:[、.．](?!\d)|$)/],
  [4, /^(?:[(（]\d{1,2}[)）]|\d{1,2}\.\d{1,2})/],
  [5, /^[①-⑳]/],
];

/** The depth of the enumerator in front of words, 1 = 一、; null without one. */
function rankOf(words: string): number | null {
  return STYLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
