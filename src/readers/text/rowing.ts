// Lines of a table → rows: each row has one line of figures, and the lines around it are what its cells have wrapped.
import type { Row } from './anchors.js';
import { printedWidth } from './width.js';

/** A piece of a cell: its lane, its text, and the number of its line among those of the table. */
export interface Bit {
  at: number;
  lane: number;
  text: string;
}

export interface Span {
  /** First and last line of the row, as numbers among the lines. */
  from: number;
  to: number;
}

export type Mode = 'middle' | 'top';

const NUMBER = /^[-−]?[\d,.]+%?$/;

/** The widest that a lane holds. */
export function roomsOf(bits: Bit[], lanes: number): number[] {
  return Array.from({ length: lanes }, (_, lane) =>
    Math.max(0, ...bits.filter((bit) => bit.lane === lane).map(({ text }) => printedWidth(text))),
  );
}

/** Whether the next word would have found no room behind a piece. */
export function isFull(text: string, next: string, room: number): boolean {
  const word = /^[\x21-\x7e]+/.exec(next)?.[0] ?? next.slice(0, 1);
  return printedWidth(text) + printedWidth(word) > room - 1.2;
}

/** What speaks against the lines from…to being one row with its figures in line `anchor`. */
function rowCost(bits: Map<number, Bit[]>, span: Span, anchor: number, mode: Mode, rooms: number[]): number {
  const byLane = new Map<number, Bit[]>();
  for (let at = span.from; at <= span.to; at += 1)
    for (const bit of bits.get(at) ?? []) byLane.set(bit.lane, [...(byLane.get(bit.lane) ?? []), bit]);
  let cost = 0;
  for (const [lane, own] of byLane) {
    const above = own.filter(({ at }) => at < anchor).length;
    const below = own.filter(({ at }) => at > anchor).length;
    if (mode === 'middle') cost += Math.abs(above - below);
    else cost += above * 1.5 + (own.some(({ at }) => at === anchor) ? 0 : 1);
    for (let i = 1; i < own.length; i += 1) {
      const [upper, lower] = [own[i - 1]!, own[i]!];
      if (lower.at - upper.at > 2) cost += 2;
      if (NUMBER.test(upper.text) && NUMBER.test(lower.text)) cost += printedWidth(lower.text) > 4 ? 3 : 0;
      else if (!isFull(upper.text, lower.text, rooms[lane]!)) cost += 1.5;
    }
  }
  return cost;
}

export interface Rowing {
  mode: Mode;
  spans: Span[];
  cost: number;
}

/** The rows around the lines of figures, for either way of setting cells. */
export function rowingsOf(rows: Row[], bits: Bit[], anchors: number[], rooms: number[]): Rowing[] {
  const byLine = new Map<number, Bit[]>();
  for (const bit of bits) byLine.set(bit.at, [...(byLine.get(bit.at) ?? []), bit]);
  return (['middle', 'top'] as const).map((mode) => ({ mode, ...best(rows.length, byLine, anchors, mode, rooms) }));
} // prettier-ignore

function best(count: number, bits: Map<number, Bit[]>, anchors: number[], mode: Mode, rooms: number[]): { cost: number; spans: Span[] } {
  // cheapest[i]: by the line a row's predecessor ends before
  let cheapest = new Map<number, { cost: number; spans: Span[] }>([[0, { cost: 0, spans: [] }]]);
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1];
    const ends = Array.from({ length: (next ?? count) - anchor }, (_, k) => anchor + 1 + k);
    const found = new Map<number, { cost: number; spans: Span[] }>();
    for (const end of ends)
      for (const [from, { cost, spans }] of cheapest) {
        const span = { from, to: end - 1 };
        // lines behind the last row that are no part of it are left
        const left = next === undefined ? (count - end) * 0.7 : 0;
        const total = cost + rowCost(bits, span, anchor, mode, rooms) + left;
        if (total < (found.get(end)?.cost ?? Infinity)) found.set(end, { cost: total, spans: [...spans, span] });
      }
    cheapest = found;
  });
  return [...cheapest.values()].sort((a, b) => a.cost - b.cost)[0] ?? { cost: Infinity, spans: [] };
} // prettier-ignore

/** A cell that runs down over rows: its text and its lines. */
export interface Stack {
  text: string;
  from: number;
  to: number;
}

/** Narrower than this a cell has a word or less in each line. */
export const NARROW = 7;

/** The pieces of a lane of running cells, those of one cell put together; `openers` begin a cell for sure. */
export function stacksOf(
  bits: Bit[],
  room: number,
  join: (before: string, after: string) => string,
  openers: ReadonlySet<Bit>,
): Stack[] {
  const stacks: Stack[] = [];
  let last: Bit | undefined;
  for (const bit of bits) {
    const open = stacks.at(-1);
    // 数量指标 over 质量指标: as long and ending alike, they are two
    const isParallel = last?.text.length === bit.text.length && last.text.slice(-2) === bit.text.slice(-2);
    const isClosed = /[)）]$/.test(last?.text ?? '') && !/^[)）]/.test(bit.text);
    // （10 over 分）, however far below
    const isRest =
      open &&
      last &&
      bit.at - last.at <= 8 &&
      /[（(][^）)]*$/.test(open.text) &&
      /^[^（(]*[）)]/.test(bit.text);
    if (isRest) {
      open.text = join(open.text, bit.text);
      open.to = bit.at;
    } else if (
      open &&
      last &&
      !openers.has(bit) &&
      bit.at - last.at <= 2 &&
      !isParallel &&
      !isClosed &&
      isFull(last.text, bit.text, room)
    ) {
      open.text = join(open.text, bit.text);
      open.to = bit.at;
    } else stacks.push({ text: bit.text, from: bit.at, to: bit.at });
    last = bit;
  }
  return stacks;
}

/** How many rows each running cell takes, so that it stands in their middle (or at their top); null if there are too many. */
export function heightsOf(stacks: Stack[], spans: Span[], mode: Mode): { heights: number[]; cost: number } | null {
  const n = spans.length;
  if (stacks.length === 0 || stacks.length > n) return null;
  const cost = (s: number, from: number, to: number): number => {
    const { from: first, to: last } = stacks[s]!;
    if (mode === 'top') return Math.abs(spans[from]!.from - first);
    const inside = first >= spans[from]!.from && last <= spans[to]!.to ? 0 : 3;
    const off = Math.abs(spans[from]!.from + spans[to]!.to - first - last) / 2;
    return (off > 2 ? Infinity : off) + inside;
  };
  let table: { cost: number; heights: number[] }[] = spans.map((_, to) => ({ cost: cost(0, 0, to), heights: [to + 1] }));
  for (let s = 1; s < stacks.length; s += 1)
    table = spans.map((_, to) => {
      let choice = { cost: Infinity, heights: [] as number[] };
      for (let from = s; from <= to; from += 1) {
        const before = table[from - 1]!;
        const total = before.cost + cost(s, from, to);
        if (total < choice.cost) choice = { cost: total, heights: [...before.heights, to - from + 1] };
      }
      return choice;
    });
  // cells that stand in the middle of nothing are cells of one row each, others empty
  return table[n - 1]!.cost > stacks.length ? null : table[n - 1]!;
} // prettier-ignore
