// Lines → rows: which lines the cells of a row have taken, told by their standing in its middle and by what fills its columns.
import { cellCost, isFull, joinCost } from './costs.js';
import type { Bit } from './settled.js';
import { isFigure, isItem, isNumber } from './words.js';

export type Mode = 'middle' | 'top';

/** The lines of a row, counted from 0 in the body. */
export interface Span {
  from: number;
  to: number;
  /** The name of a row that is blank but for it; the row has no lines of its own then. */
  name?: Bit[];
}

export interface Rowing {
  spans: Span[];
  cost: number;
  /** Lines behind this one belong to no row. */
  end: number;
}

export interface Body {
  bits: Bit[];
  rooms: number[];
  /** Lines behind a gap or with words across lanes. */
  apart: ReadonlySet<number>;
  astray: ReadonlySet<number>;
  /** Lines with 合计 or 总分. */
  sums: ReadonlySet<number>;
  /** Lanes under the heads of codes. */
  codes: ReadonlySet<number>;
  /** Lines that hold pieces of one figure. */
  ties: readonly [number, number][];
}

/** The most lines that a row takes. */
const TALLEST = 16;
/** No row with figures costs as much. */
const HOPELESS = 45;
/** The most that blanks cost a row with a name and figures. */
const MOST_BLANK = 4;
/** What a row costs that is blank but for its name. */
const BARE_NAME = 3;
/** What it costs the words of a sum to stand below the top of their row. */
const BELOW = 4;
/** What it costs to part the pieces of a figure. */
const TORN = 8;
/** What a row costs for being one. */
const ROW = 0.6;

/** What it costs to leave a line behind the last row: much where it has figures side by side. */
const leftCost = (bits: Bit[]): number =>
  bits.filter(({ text }) => isFigure(text)).length >= 2 || bits.some(({ text }) => isItem(text))
    ? 5
    : bits.length > 1
      ? 1.5
      : /^.{1,4}$/.test(bits[0]!.text)
        ? 1.8
        : 1;

/** What each stretch of lines costs as one row, by the cells of the lanes from `first` on; `sum`: it holds 合计. */
export function rowCosts(
  { bits, rooms, codes }: Body,
  first: number,
  mode: Mode,
): (row: Bit[][], sum: boolean) => number {
  const own = bits.filter(({ lane }) => lane >= first);
  const empty = emptyCosts(own, rooms, first, codes);
  const rare = empty.map(() => 0.1);
  const names = rooms.findIndex((_, lane) => areFigures(own.filter((bit) => bit.lane === lane)));
  const figured = own.filter(({ text }) => isFigure(text)).length * 4 > own.length;
  return (row, sum) => {
    const cost = ROW + rowCost(row, mode, rooms, sum ? rare : empty, first, codes);
    if (!figured || row.some((line) => line.some(({ text }) => isFigure(text) || isItem(text)))) return cost;
    return isBareName(row, rooms, names) ? Math.min(cost, BARE_NAME) : cost + 1.5;
  };
}

/** The best rows of the lines, by the cells of the lanes from `first` on: those before it run down over rows. */
export function rowsIn(body: Body, first: number, mode: Mode): Rowing {
  const { bits, apart, astray, sums, ties } = body;
  const own = bits.filter(({ lane }) => lane >= first);
  const lines = [...new Set(own.map(({ at }) => at))].sort((a, b) => a - b);
  const byLine = lines.map((at) => own.filter((bit) => bit.at === at));
  const costOf = rowCosts(body, first, mode);
  const figured = own.filter(({ text }) => isFigure(text)).length * 4 > own.length;
  // pieces of figures that the beginning of a row parts
  const torn = lines.map((at) => ties.filter(([upper, lower]) => upper < at && at <= lower).length * TORN);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= lines.length; end += 1) {
    best[end] = { cost: Infinity, from: 0 };
    for (let from = end - 1; from >= Math.max(0, end - TALLEST); from -= 1) {
      const row = byLine.slice(from, end);
      const sum = lines.slice(from, end).some((at) => sums.has(at));
      let cost = costOf(row, sum) + torn[from]!;
      // 总分 at the left is in the first line of its row
      if (sum && mode === 'top' && !sums.has(lines[from]!)) cost += BELOW;
      for (let k = from + 1; k < end; k += 1) {
        if (apart.has(lines[k]!)) cost += 0.8;
        if (astray.has(lines[k]!) || astray.has(lines[k - 1]!)) cost += 3;
      }
      if (figured && cost > HOPELESS && end - from > 2) break;
      if (best[from]!.cost + cost < best[end]!.cost) best[end] = { cost: best[from]!.cost + cost, from };
    }
  }
  const all = [...new Set(bits.map(({ at }) => at))].map((at) => ({
    at,
    cost: leftCost(bits.filter((bit) => bit.at === at)),
  }));
  const left = (end: number): number =>
    all.reduce((sum, { at, cost }) => sum + (at > lines[end - 1]! ? cost : 0), 0);
  let last = lines.length;
  for (let end = 1; end < lines.length; end += 1)
    if (best[end]!.cost + left(end) < best[last]!.cost + left(last)) last = end;
  if (last === 0) return { spans: [], cost: Infinity, end: -1 };
  const spans: Span[] = [];
  for (let end = last; end > 0; end = best[end]!.from)
    spans.unshift({ from: lines[best[end]!.from]!, to: lines[end - 1]! });
  return { spans, cost: best[last]!.cost + left(last), end: spans.at(-1)?.to ?? -1 };
}

/** Whether half of the pieces of a lane are figures. */
const areFigures = (bits: Bit[]): boolean =>
  bits.length > 0 && bits.filter(({ text }) => isNumber(text)).length * 2 >= bits.length;

/** Whether a row is a name alone, whole: had it gone on, its last line were full, and its lines go on with one another. */
function isBareName(row: Bit[][], rooms: number[], names: number): boolean {
  const bits = row.flat();
  const { lane, text } = bits.at(-1)!;
  const room = rooms[lane]!;
  if (lane >= names || bits.length > row.length || bits.some((bit) => bit.lane !== lane)) return false;
  if (row.length === 1) return text.length >= 3 && !isFull(text, '一', room);
  return (
    !isFull(text, '一', room) &&
    bits.every((bit, i) => i === 0 || joinCost(bits[i - 1]!.text, bit.text, room) < 0.5)
  );
}

/** Whether a lane holds the items of a list: 一、… */
export const isList = (bits: Bit[]): boolean =>
  bits.filter(({ text }) => isItem(text)).length * 3 > bits.length;

/** What it costs a row to have nothing in a lane: much where nearly every row has something. */
function emptyCosts(bits: Bit[], rooms: number[], first: number, codes: ReadonlySet<number>): number[] {
  const starts = rooms.map((room, lane) => {
    const own = bits.filter((bit) => bit.lane === lane);
    return own.filter((bit, i) => {
      const before = own[i - 1];
      return (
        !before ||
        bit.at - before.at > 2 ||
        joinCost(before.text, bit.text, room, before.text, codes.has(lane)) > 0.5
      );
    }).length;
  });
  const figures = rooms.map((_, lane) => {
    return areFigures(bits.filter((bit) => bit.lane === lane));
  });
  // names may have been wrapped
  const rows = Math.max(
    1,
    ...starts.map((count, lane) => (lane < first ? 0 : figures[lane] ? count : count * 0.8)),
  );
  const lists = rooms.map((_, lane) => isList(bits.filter((bit) => bit.lane === lane)));
  // names at the left are always there, or they run down
  const names = figures.indexOf(true);
  return starts.map((count, lane) => {
    const share = count / rows;
    if (lists[lane]) return 0.4;
    return Math.max(share > 0.85 ? 2.2 : share > 0.5 ? 0.8 : 0.15, lane < names && !lists[lane] ? 2 : 0);
  });
}

/** What it costs a line to stand where cells set in the middle of their row have none. */
const OFF_STEP = 1.2;

/** How far the lines of a row stand from where cells of so many lines have theirs, all of them set in its middle. */
function offStep(lanes: { index: number }[][], height: number): number {
  const steps = new Set<number>();
  for (const own of lanes) own.forEach((_, i) => steps.add(2 * i - own.length + 1));
  const order = [...steps].sort((a, b) => a - b);
  let sum = Math.abs(order.length - height);
  // lines that others keep apart count once
  const rank = new Map(order.map((step, i) => [step, i]));
  for (const own of lanes)
    for (const [i, { index }] of own.entries())
      sum += Math.min(1, Math.abs(rank.get(2 * i - own.length + 1)! - index)) / own.length;
  return sum * OFF_STEP;
}

function rowCost(
  row: Bit[][],
  mode: Mode,
  rooms: number[],
  empty: number[],
  first: number,
  codes: ReadonlySet<number>,
): number {
  const height = row.length;
  const lanes: { index: number; bit: Bit }[][] = rooms.map(() => []);
  row.forEach((line, index) => line.forEach((bit) => lanes[bit.lane]!.push({ index, bit })));
  let cost = mode === 'middle' ? offStep(lanes.slice(first), height) : 0;
  let blank = 0;
  for (let lane = first; lane < rooms.length; lane += 1) {
    const own = lanes[lane]!;
    const n = own.length;
    if (n === 0) {
      blank += empty[lane]!;
      continue;
    }
    let text = '';
    own.forEach(({ index, bit }, i) => {
      const before = text;
      text += bit.text;
      const aside =
        mode === 'top' ? Math.abs(index - i) : Math.abs(index + own[n - 1 - i]!.index - (height - 1)) / 2;
      cost += aside * (mode === 'top' ? 1 : 1.3);
      if (i === 0) return;
      const upper = own[i - 1]!;
      cost += joinCost(upper.bit.text, bit.text, rooms[lane]!, before, codes.has(lane));
      if (index - upper.index > 2) cost += 2;
    });
    cost += cellCost(text, rooms[lane]!);
  }
  // a name with figures is a row, however much of it is blank
  const named = lanes.findIndex((own) => own.length > 0);
  const figures = lanes.filter(
    (own, lane) => lane > named && own.some(({ bit }) => isFigure(bit.text)),
  ).length;
  return cost + (figures >= 2 && !isFigure(lanes[named]![0]!.bit.text) ? Math.min(blank, MOST_BLANK) : blank);
}
