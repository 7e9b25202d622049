// The row at a place among cells one after the other, in the way that goes best with the columns and what follows.
import { isTotal } from '../align.js';
import type { Columns } from './column.js';
import type { Row, Token } from './heads.js';
import type { Kind } from './kinds.js';

/** The most lines that the cells of one row may take beyond one each. */
const MOST_EXTRA = 8;
/** The most lines of one cell. */
const TALLEST = 5;

interface Next extends Row {
  cells: { kind: Kind }[];
  gain: number;
}

interface Exact extends Next {
  /** The gain of the cell that goes worst with its column. */
  worst: number;
}

/** The row at a token in the way that goes best with the columns and with the row behind it; null where none does. */
export function nextRow(tokens: readonly Token[], at: number, columns: Columns): Next | null {
  const exact = exactRow(tokens, at, columns);
  // names and figures by turns, nothing else
  if (columns.width === 2)
    return exact && /^[WL][NP]$/.test(exact.cells.map(({ kind }) => kind).join('')) ? exact : null;
  const wanted = 0.15 * columns.width;
  const open = openRow(tokens, at, columns);
  const isOpen =
    columns.opened ||
    (open && outlook(tokens, open.to, columns) > (exact ? outlook(tokens, exact.to, columns) : 0) + 1);
  if (open && open.gain > wanted && isOpen) return open;
  if (exact && exact.gain > wanted && exact.worst > -0.95 && !isTotal(tokens[at]!.text)) return exact;
  // where the next row stands right, this one does, too, however odd: a name without figures
  if (exact && exact.gain > -columns.width && standsAgain(tokens, exact.to, columns, 2 * wanted))
    return exact;
  const ways = [
    ...(exact ? [exact] : []),
    ...brokenRows(tokens, at, columns),
    ...shortRows(tokens, at, columns),
  ];
  let best: Next | null = null;
  let most = 0.5;
  for (const way of ways) {
    const ahead = outlook(tokens, way.to, columns);
    if (way.gain + ahead > most) {
      best = way;
      most = way.gain + ahead;
    }
  }
  return best;
}

/** Whether one of the next rows goes very well with the columns, with nothing but names between. */
function standsAgain(tokens: readonly Token[], at: number, columns: Columns, wanted: number): boolean {
  for (let rows = 0, from = at; rows < 3; rows += 1, from += columns.width) {
    const row = exactRow(tokens, from, columns);
    if (!row) return false;
    if (row.gain > wanted) return true;
    if (row.cells.filter(({ kind }) => kind === 'E').length * 2 < columns.width) return false;
  }
  return false;
}

/** How well the next rows go on: two of them at most, or a sum, or the end. */
function outlook(tokens: readonly Token[], at: number, columns: Columns): number {
  const one = exactRow(tokens, at, columns);
  if (!one || one.gain <= 0) {
    const next = tokens[at];
    return !next || next.text === '' || isTotal(next.text) ? 1 : 0;
  }
  const two = exactRow(tokens, one.to, columns);
  return Math.min(4, one.gain) + Math.max(0, Math.min(3, two?.gain ?? 1));
}

/** One token to a cell. */
function exactRow(tokens: readonly Token[], at: number, columns: Columns): Exact | null {
  const cells = tokens.slice(at, at + columns.width);
  if (cells.length < columns.width) return null;
  if (columns.side && cells[0]!.kind !== 'E') return null;
  const starts = cells.map((_, i) => at + i);
  const gains = cells.map(({ kind }, c) => columns.gain(c, kind));
  // 合计 stands for the names beside it
  const isSum = isTotal(cells[0]!.text) && cells.some(({ kind }) => kind === 'N' || kind === 'P');
  const gain = gains.reduce(
    (sum, each, c) => sum + (isSum && cells[c]!.kind === 'E' ? Math.max(0, each) : each),
    isSum ? 1 : 0,
  );
  return { starts, to: at + columns.width, cells, gain, worst: Math.min(...gains) };
}

/** A row whose remark runs down from above: one token to a cell, none to the last. */
function openRow(tokens: readonly Token[], at: number, columns: Columns): Next | null {
  const cells = tokens.slice(at, at + columns.width - 1);
  const next = tokens[at + columns.width - 1];
  // another name follows where the remark would stand
  if (columns.width < 5 || !columns.remarks || cells.length < columns.width - 1 || next?.kind !== 'W')
    return null;
  const gain = cells.reduce((sum, { kind }, c) => sum + columns.gain(c, kind), 0);
  return { starts: cells.map((_, i) => at + i), to: at + cells.length, cells, gain, open: true };
}

/** Rows with words in several lines: for each number of further lines the best way to share them out. */
function brokenRows(tokens: readonly Token[], at: number, columns: Columns): Next[] {
  const { width } = columns;
  interface Step {
    gain: number;
    lines: number;
  }
  const most = Math.min(MOST_EXTRA, tokens.length - at - width);
  if (most < 1) return [];
  // best[c][i]: the gain of the first c cells in the first i lines, and the lines of the last of them
  const best: Step[][] = [[{ gain: 0, lines: 0 }]];
  for (let c = 0; c < width; c += 1) {
    best[c + 1] = [];
    for (let i = c; i <= c + most; i += 1) {
      const before = best[c]![i];
      if (!before || before.gain === -Infinity) continue;
      for (let lines = 1; lines <= TALLEST && i + lines <= c + 1 + most; lines += 1) {
        const gain = before.gain + cellGain(tokens, at + i, lines, columns, c);
        if (gain > (best[c + 1]![i + lines]?.gain ?? -Infinity)) best[c + 1]![i + lines] = { gain, lines };
      }
    }
  }
  const ways: Next[] = [];
  for (let extra = 1; extra <= most; extra += 1) {
    let end = best[width]![width + extra];
    if (!end || end.gain < -4) continue;
    const { gain } = end;
    const starts: number[] = [];
    for (let c = width, i = width + extra; c > 0; c -= 1) {
      i -= end!.lines;
      starts.unshift(at + i);
      end = best[c - 1]![i];
    }
    const to = at + width + extra;
    const cells = starts.map((start, c) => ({ kind: kindOfLines(tokens, start, starts[c + 1] ?? to) }));
    ways.push({ starts, to, cells, gain });
  }
  return ways;
}

const kindOfLines = (tokens: readonly Token[], from: number, to: number): Kind =>
  to - from === 1 ? tokens[from]!.kind : tokens.slice(from, to).some(({ kind }) => kind === 'L') ? 'L' : 'W';

/** What it gains to put some lines into one cell: words only go on in further lines. */
function cellGain(
  tokens: readonly Token[],
  from: number,
  lines: number,
  columns: Columns,
  c: number,
): number {
  if (lines === 1) return columns.gain(c, tokens[from]!.kind);
  const own = tokens.slice(from, from + lines);
  if (own[0]!.kind === 'E' || own.at(-1)!.kind === 'E' || own.some(({ kind }) => kind === 'N'))
    return -Infinity;
  const gaps = own.filter(({ kind }) => kind === 'E').length;
  return columns.gain(c, kindOfLines(tokens, from, from + lines)) - 1.2 - 0.25 * lines - 2.5 * gaps;
}

/** Rows whose first cell stands across: 合计 and its figures, each below the column it goes best with. */
function shortRows(tokens: readonly Token[], at: number, columns: Columns): Next[] {
  const first = tokens[at];
  if (!first || (first.kind !== 'W' && first.kind !== 'L')) return [];
  const ways: Next[] = [];
  const sum = isTotal(first.text);
  for (let count = 2; count < columns.width && at + count <= tokens.length; count += 1) {
    const cells = tokens.slice(at, at + count);
    const rest = cells.slice(1);
    if (
      !rest.every(({ kind, text }) => kind === 'E' || kind === 'N' || kind === 'P' || /^[\d.]+分$/.test(text))
    )
      break;
    if (!rest.some(({ kind }) => kind !== 'E') || (!sum && rest.at(-1)!.kind === 'E')) continue;
    const left = tokens[at + count]?.kind;
    // nor is the empty cell behind the last figure left over
    const torn = left === 'N' || left === 'P' ? 2 : left === 'E' && count + 1 < columns.width ? 1.2 : 0;
    const gain =
      bestUnder(
        rest.map(({ kind }) => kind),
        columns,
      ) +
      (sum ? 1 : -1.5) -
      torn;
    ways.push({ starts: cells.map((_, i) => at + i), to: at + count, cells, gain });
  }
  return ways;
}

/** The gain of cells under columns of their choice, in order, the first column taken. */
function bestUnder(kinds: Kind[], columns: Columns): number {
  // best[c]: the most that the cells so far gain in the columns up to c
  let best = new Array<number>(columns.width).fill(0);
  for (const kind of kinds) {
    const next = new Array<number>(columns.width).fill(-Infinity);
    for (let c = 1; c < columns.width; c += 1)
      next[c] = Math.max(next[c - 1]! - 0.2, best[c - 1]! + columns.gain(c, kind));
    best = next;
  }
  return best.at(-1)!;
}
