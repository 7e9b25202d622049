// Rows below a head where cells are left out: each row is the best way to put the next cells under the columns.
import { isTotal } from '../align.js';
import { LEVEL1, LEVEL2 } from '../forms/words.js';
import { squeezed } from '../../../values/text.js';
import { Columns } from './column.js';
import type { Order, Token } from './heads.js';

/** Where the cells of a row stand: the column of each. */
export interface Placed {
  from: number;
  to: number;
  starts: number[];
  columns: number[];
  gain: number;
}

/** What speaks for a row as such: without it one long row would do for two. */
const ROW = 0.4;
/** What it costs that a cell at the left runs down from above and is not written. */
const RUNS_DOWN = 0.15;
/** What it costs that a first cell stands over further columns. */
const OVER = 0.5;
/** What it costs that an empty cell is left out, beside how seldom the column is empty. */
const LEFT_OUT = 0.35;
/** The same where others are written. */
const LOST = 2;
/** What a further line of a cell costs. */
const FURTHER = 3.5;
/** The most lines that the cells of a row take beyond one each. */
const MOST_EXTRA = 5;
/** What a row of a name and empty cells gains. */
const BLANK = 0.6;
/** How far behind the best way to a place a way may be that is still followed. */
const HOPELESS = 9;
/** The rows that tell what each column holds. */
const FIRST_ROWS = 12;

/** The best ways from `at` on: for each place where a row may end what all rows so far gain, and the last of them. */
export interface Ways {
  best: Map<number, { value: number; last: Placed | null; before: number; figures: number }>;
}

export type Misfit = (token: Pick<Token, 'text' | 'kind'>, column: number) => number;

/** What speaks against tokens in columns beyond their kind: names of levels under other heads, amounts under points. */
export function misfitsOf(words: readonly (string | null)[]): Misfit {
  const at = (pattern: RegExp): number => words.findIndex((word) => word !== null && pattern.test(word));
  const [level1, level2, name] = [at(/一级/), at(/二级/), at(/三级|指标名称|具体指标/)];
  const points = words.map((word) => word !== null && /分值|得分|权重|分数|评分$/.test(word));
  const ranks = new Map<string, number>();
  const rankOf = (text: string): number => {
    const known = ranks.get(text);
    if (known !== undefined) return known;
    const word = squeezed(text);
    const rank = (LEVEL1.test(word) ? 1 : 0) + (LEVEL2.test(word) ? 2 : 0) + (/^指标\d/.test(word) ? 4 : 0);
    ranks.set(text, rank);
    return rank;
  };
  return ({ text, kind }, column) => {
    if (kind === 'N') return points[column] && Number.parseFloat(text.replace(/[,，]/g, '')) > 100 ? 2.5 : 0;
    const rank = level1 < 0 && level2 < 0 ? 0 : rankOf(text);
    // what is no name of a level stands below one less often
    if (rank === 0) return column === level1 || column === level2 ? 1 : 0;
    const fits =
      (rank & 1 && column === level1) || (rank & 2 && column === level2) || (rank & 4 && column === name);
    return fits ? 0 : 3;
  };
}

/** The ways below heads from a token on. */
export function waysFrom(
  tokens: readonly Token[],
  at: number,
  words: readonly (string | null)[],
  order: Order,
): Ways {
  const misfit = misfitsOf(words);
  const first = walk(tokens, at, new Columns(words), misfit, FIRST_ROWS, order);
  // what the first rows hold tells what the others hold
  const place = [...first.best].reduce(
    (top, [to, { value }]) => (value > first.best.get(top)!.value ? to : top),
    at,
  );
  const rows: Placed[] = [];
  for (let step = first.best.get(place); step?.last; step = first.best.get(step.before))
    rows.unshift(step.last);
  const columns = new Columns(words);
  for (const row of rows) columns.addPlaced(row.columns, (c) => tokens[row.starts[c]!]!.kind);
  return walk(tokens, at, columns, misfit, Infinity, order);
}

function walk(
  tokens: readonly Token[],
  at: number,
  columns: Columns,
  misfit: Misfit,
  most: number,
  order: Order,
): Ways {
  const best: Ways['best'] = new Map([[at, { value: 0, last: null, before: at, figures: 0 }]]);
  const limit = Math.min(tokens.length, at + most * columns.width);
  let top = 0;
  for (let from = at; from < limit; from += 1) {
    const here = best.get(from);
    if (!here) continue;
    if (here.value < top - HOPELESS) {
      best.delete(from);
      continue;
    }
    top = Math.max(top, here.value);
    for (const row of rowsAt(tokens, from, columns, misfit, from === at, order)) {
      const value = here.value + row.gain + ROW;
      const known = best.get(row.to);
      if (known && known.value >= value) continue;
      const figures =
        here.figures + tokens.slice(from, row.to).filter(({ kind }) => 'NPM'.includes(kind)).length;
      best.set(row.to, { value, last: row, before: from, figures });
    }
  }
  return { best };
}

/** The rows that may begin at a token, the best for each number of cells. */
function rowsAt(
  tokens: readonly Token[],
  from: number,
  columns: Columns,
  misfit: Misfit,
  isFirst: boolean,
  order: Order,
): Placed[] {
  if (tokens[from]!.text === '') return [];
  const most = Math.min(columns.width + (order.certain ? 0 : MOST_EXTRA), tokens.length - from);
  const { gain, back } = filled(tokens.slice(from, from + most), columns, misfit, isFirst, order);
  const rows: Placed[] = [];
  for (let t = 2; t <= most; t += 1) {
    const total = gain[t]!;
    if (total === NONE) continue;
    // a row left blank behind its name is as good as any
    const isBlank =
      tokens.slice(from + 1, from + t).every(({ text }) => text === '') && tokens[from + t]?.text !== '';
    if (total < -4 && !isBlank) continue;
    const placed = placedAlong(back, from, t);
    rows.push({ from, to: from + t, ...placed, gain: isBlank ? Math.max(total, BLANK) : total });
  }
  return rows;
}

const NONE = -Infinity;

/** What becomes of a column in a row: passed by, filled, or filled by several lines. */
type Step = 'skip' | 'put' | 'more';

/** What 0, 1, … cells gain as a row at the most; back[c][t]: what became of column c - 1 last with t cells put. */
function filled(
  cells: Token[],
  columns: Columns,
  misfit: Misfit,
  isFirst: boolean,
  order: Order,
): { gain: number[]; back: Step[][] } {
  const most = cells.length;
  const sum = isTotal(cells[0]!.text);
  const leftOut = order.empty ? LOST : LEFT_OUT;
  let gain = new Array<number>(most + 1).fill(NONE);
  gain[0] = 0;
  const back: Step[][] = [[]];
  for (let c = 0; c < columns.width; c += 1) {
    const row = new Array<number>(most + 1).fill(NONE);
    const steps = new Array<Step>(most + 1).fill('skip');
    for (let t = 0; t <= most; t += 1) {
      const token = cells[t - 1];
      const skip = gain[t]! - skipCost(columns, c, t, { sum, isFirst, leftOut });
      const put =
        t === 0 || gain[t - 1] === NONE
          ? NONE
          : gain[t - 1]! + gainOf(columns, token!, c, t === 1 && sum, misfit);
      const more =
        t < 2 || order.certain || steps[t - 1] === 'skip' || !goesOn(cells[t - 2]!, token!)
          ? NONE
          : row[t - 1]! - FURTHER;
      row[t] = Math.max(skip, put, more);
      steps[t] = row[t] === put && put > NONE ? 'put' : row[t] === more && more > NONE ? 'more' : 'skip';
    }
    gain = row;
    back.push(steps);
  }
  return { gain, back };
}

/** Where the cells begin of a row of t cells, and their columns. */
function placedAlong(back: Step[][], from: number, t: number): Pick<Placed, 'starts' | 'columns'> {
  const columns: number[] = [];
  const starts: number[] = [];
  for (let c = back.length - 1, i = t; c > 0; c -= 1) {
    while (back[c]![i] === 'more') i -= 1;
    if (back[c]![i] === 'skip') continue;
    i -= 1;
    columns.unshift(c - 1);
    starts.unshift(from + i);
  }
  return { starts, columns };
}

/** Whether a line may go on with the words in the line above. */
const goesOn = (above: Token, { kind, text }: Token): boolean =>
  (kind === 'L' || kind === 'W') && (above.kind === 'L' || above.kind === 'W') && !isTotal(text);

function gainOf(columns: Columns, token: Token, column: number, isSum: boolean, misfit: Misfit): number {
  if (isSum) return column === 0 || (column === 1 && columns.side) ? 1.5 : -3;
  return (isTotal(token.text) ? -3 : 0) + columns.gain(column, token.kind) - misfit(token, column);
}

/** What it costs to pass by a column with `t` cells of the row put already. */
function skipCost(
  columns: Columns,
  column: number,
  t: number,
  { sum, isFirst, leftOut }: { sum: boolean; isFirst: boolean; leftOut: number },
): number {
  if (column === 0 && columns.side) return 0;
  // nothing stands above the first row that could run down
  if (t === 0) return (isFirst ? 1.5 : RUNS_DOWN) + (columns.isFigures(column) ? 3 : 0);
  if (sum) return 0.1;
  const empty = Math.max(0, -columns.gain(column, 'E'));
  return leftOut + empty + (t === 1 ? OVER : 0);
}
