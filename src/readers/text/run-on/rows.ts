// Cells that run on → rows below heads: the way to part them that goes best with the columns.
import { isTotal } from '../align.js';
import { Columns } from '../listed/column.js';
import type { Kind } from '../listed/kinds.js';
import type { Piece } from './cells.js';
import { misfitsIn, type Misfit } from './misfits.js';

/** A row: its pieces from … to, and the column of each. */
export interface RunRow {
  from: number;
  to: number;
  columns: number[];
  gain: number;
}

/** What speaks for a row as such. */
const ROW = 0.4;
/** What it costs that a level at the left runs down from above, and that an empty cell is left out. */
const RUNS_DOWN = 0.15;
const LEFT_OUT = 0.35;
/** What it costs that a name stands over further columns of names. */
const OVER = 0.5;
/** What it costs that a row begins with a figure below another head than the first. */
const NAMELESS = 2.5;
/** What it costs that a level has no indicator beside it: 群众满意度 is one, and the level runs down. */
const NO_NAME = 4;
/** What it costs that no figure stands where they all do. */
const NO_FIGURE = 1.2;

/** The words of a sum: 合计, 总分（含预算执行10分）, 支出合计. */
export const isSum = (text: string): boolean => {
  const bare = text.replace(/[（(][^（）()]*[)）]$/, '');
  return (
    isTotal(bare) || /^(?:本年|支出|收入|资金|项目|自评|经费|全年){1,2}(?:合计|总计|小计|总分)$/.test(bare)
  );
};

/** The rows that all pieces make below heads, and what they gain; null where they make none. `ruled`: each line is a row. */
export function rowsUnder(
  pieces: readonly Piece[],
  heads: readonly string[],
  ruled: boolean,
): { rows: RunRow[]; gain: number } | null {
  const misfit = misfitsIn(heads, pieces);
  const first = walk(pieces, new Columns(heads), misfit, ruled);
  if (!first) return null;
  // what the rows hold tells what the columns do
  const columns = new Columns(heads);
  for (const { from, columns: own } of first.rows)
    columns.addPlaced(own, (c): Kind => pieces[from + c]!.kind);
  return walk(pieces, columns, misfit, ruled);
}

interface Step {
  gain: number;
  last: RunRow | null;
}

function walk(
  pieces: readonly Piece[],
  columns: Columns,
  misfit: Misfit,
  ruled: boolean,
): { rows: RunRow[]; gain: number } | null {
  const best: (Step | undefined)[] = [{ gain: 0, last: null }];
  for (let from = 0; from < pieces.length; from += 1) {
    const here = best[from];
    if (!here || (ruled && !pieces[from]!.first)) continue;
    for (const row of rowsAt(pieces, from, columns, misfit)) {
      const next = pieces[row.to];
      if (ruled && next && !next.first) continue;
      const gain = here.gain + row.gain + ROW;
      const known = best[row.to];
      if (!known || known.gain < gain) best[row.to] = { gain, last: row };
    }
  }
  const end = best[pieces.length];
  if (!end?.last) return null;
  const rows: RunRow[] = [];
  for (let step = end; step.last; step = best[step.last.from]!) rows.unshift(step.last);
  return { rows, gain: end.gain };
}

/** The rows that may begin at a piece, the best for each number of cells. */
function rowsAt(pieces: readonly Piece[], from: number, columns: Columns, misfit: Misfit): RunRow[] {
  const { width } = columns;
  const most = Math.min(width, pieces.length - from);
  const none = -Infinity;
  const sum = pieces
    .slice(from, from + 2)
    .findIndex(({ text }, i) => isSum(text) && (i === 0 || 'EN'.includes(pieces[from]!.kind)));
  // gain[c][t]: the most that t cells gain in the first c columns; put[c][t]: whether column c - 1 has one
  const gain = [[0, ...new Array<number>(most).fill(none)]];
  const put: boolean[][] = [[]];
  for (let c = 0; c < width; c += 1) {
    const above = gain[c]!;
    const row: number[] = [];
    const own: boolean[] = [];
    for (let t = 0; t <= most; t += 1) {
      const skip =
        above[t]! -
        skipCost(columns, c, t, {
          isFirst: from === 0,
          sum: sum >= 0,
          beside: c < misfit.outgoings,
          beyond: misfit.outgoings > 0 && c >= misfit.outgoings,
          isName: c === misfit.indicator,
        });
      const cell =
        t === 0 || above[t - 1] === none
          ? none
          : above[t - 1]! + gainOf(columns, pieces[from + t - 1]!, c, t - 1, sum, misfit);
      row.push(Math.max(skip, cell));
      own.push(cell > skip);
    }
    gain.push(row);
    put.push(own);
  }
  const rows: RunRow[] = [];
  for (let t = 2; t <= most; t += 1) {
    const total = gain[width]![t]!;
    // as many cells as columns make a row, however odd
    if (total < (t === width ? -8 : -4)) continue;
    const places: number[] = [];
    for (let c = width, i = t; c > 0; c -= 1)
      if (put[c]![i]) {
        places.unshift(c - 1);
        i -= 1;
      }
    // what begins below another head than the first has a name
    const odd = places[0]! > 0 && !'WL'.includes(pieces[from]!.kind) ? NAMELESS : 0;
    rows.push({ from, to: from + t, columns: places, gain: total - odd });
  }
  return rows;
}

function gainOf(
  columns: Columns,
  piece: Piece,
  column: number,
  cell: number,
  sum: number,
  misfit: Misfit,
): number {
  if (sum === cell) return column === 0 || column === cell ? 1.5 : -1.5;
  if (column === misfit.outgoings && isSum(piece.text)) return 1.5;
  return (isSum(piece.text) ? -3 : 0) + columns.gain(column, piece.kind) - misfit(piece, column);
}

interface Skipped {
  isFirst: boolean;
  sum: boolean;
  beside: boolean;
  beyond: boolean;
  isName: boolean;
}

/** What it costs to pass by a column with `t` cells of the row put already. */
function skipCost(
  columns: Columns,
  column: number,
  t: number,
  { isFirst, sum, beside, beyond, isName }: Skipped,
): number {
  const figures = columns.isFigures(column);
  // income is all told before outgoings are
  if (t === 0 && beside && !isFirst) return RUNS_DOWN;
  if (beyond && !sum) return LEFT_OUT;
  // nothing stands above the first row that could run down
  if (t === 0) return (isFirst ? 1.5 : RUNS_DOWN) + (figures ? 3 : 0);
  if (sum) return figures ? 0.4 : 0.1;
  return (
    LEFT_OUT +
    Math.max(0, -columns.gain(column, 'E')) +
    (t === 1 ? OVER : 0) +
    (figures ? NO_FIGURE : 0) +
    (isName ? NO_NAME : 0)
  );
}
