// Rows of a table of points that print what the rows below them add up to: 项目决策 20 | 19 above its own indicators.
import type { Grid } from '../document/grid.js';
import { TOTAL_ROW, totalLabel } from '../report/columns.js';
import { dec, ZERO, type Decimal } from '../values/decimal.js';
import type { Figures } from './figures.js';
import { headText, type Band } from './tables.js';
import { asWeight, weightInName } from './weights.js';

/** A row of the table with its enumerator's depth, null without one. */
export interface PointsRow {
  row: number;
  rank: number | null;
}

type Points = (row: number) => Decimal | null;

/**
 * The rows that others of the table detail: numbered ones (一、决策) whose rows below add up to them in one column, or
 * each of them, where the table comes to twice its total and falls apart into wholes and their parts.
 */
export function wholesAmong(rows: PointsRow[], grid: Grid, band: Band, figures: Figures): Set<number> {
  const columns = band.columns
    .filter(({ role, weightOf }) => role === 'score' || (role === 'weight' && weightOf === 'name'))
    .map(({ column }): Points => {
      return (row) => {
        const cell = grid.at(row, column);
        return cell?.row === row ? (asWeight(figures.of(cell))?.value ?? null) : null;
      };
    });
  const name = band.columns.find(({ role }) => role === 'name')?.column;
  // 预算管理（40分）: the points may stand in the names
  if (name !== undefined && !band.columns.some(({ role }) => role === 'weight'))
    columns.push((row) => {
      const cell = grid.at(row, name);
      return cell?.row === row ? (weightInName(cell, figures, false)?.value ?? null) : null;
    });
  const numbered = rows.flatMap(({ row, rank }, at) => {
    if (rank === null) return [];
    const behind = rows.slice(at + 1);
    const end = behind.findIndex((next) => next.rank !== null && next.rank <= rank);
    const own = end < 0 ? behind : behind.slice(0, end);
    const isWhole =
      own.length > 0 &&
      own[0]!.rank === null &&
      columns.some((points) => equal(points(row), sum(own, points)));
    return isWhole ? [row] : [];
  });
  if (numbered.length > 0) return new Set(numbered);
  const total = totalRow(grid, band, rows);
  for (const points of columns) {
    const all = (total === null ? null : points(total)) ?? dec(100);
    if (!equal(sum(rows, points), all.mul(2))) continue;
    const wholes = fallApart(rows, points);
    if (wholes) return wholes;
  }
  return new Set();
}

const equal = (a: Decimal | null, b: Decimal | null): boolean => a !== null && b !== null && a.equals(b);

/** What the rows come to; null where one of them has no points. */
function sum(rows: PointsRow[], points: Points): Decimal | null {
  const all = rows.map(({ row }) => points(row));
  return all.every((value) => value !== null) ? all.reduce((a, b) => a.add(b), ZERO) : null;
}

/** Every row is a whole or one of the rows right behind it that add up to it; null where that cannot be. */
function fallApart(rows: PointsRow[], points: Points): Set<number> | null {
  const wholes = new Set<number>();
  let missing = ZERO;
  for (const { row } of rows) {
    const value = points(row)!;
    if (missing.equals(ZERO)) {
      wholes.add(row);
      missing = value;
    } else missing = missing.sub(value);
    if (missing.compare(ZERO) < 0) return null;
  }
  return missing.equals(ZERO) ? wholes : null;
}

function totalRow(grid: Grid, { first, last }: Band, rows: PointsRow[]): number | null {
  const own = new Set(rows.map(({ row }) => row));
  for (let row = first; row <= last; row += 1) {
    const label = grid.row(row).find((cell) => cell.row === row && headText(cell) !== '');
    if (label && !own.has(row) && TOTAL_ROW.test(totalLabel(headText(label)))) return row;
  }
  return null;
}
