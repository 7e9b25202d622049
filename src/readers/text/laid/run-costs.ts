// What speaks against pieces of a lane being one cell, and against that cell standing beside rows.
import { hundredths, type AddsUp } from './added.js';
import { areParallel, cellCost, joinCost } from './costs.js';
import type { Heights } from './heights.js';
import type { Mode } from './rows.js';
import type { Bit } from './settled.js';

/** Where a cell that runs down has its pieces: in the middle of its rows, at their top, or in the first row. */
export type Stand = Mode | 'first';

/** What is known of the rows that the cells of a lane run down over. */
export interface Ground {
  heights: Heights;
  /** The first and the last of them; all are taken. */
  from: number;
  to: number;
  room: number;
  /** The rows at which cells of the next lane begin, where a wider cell begins, too. */
  edges: ReadonlySet<number> | null;
  /** Names between rows may be rows of their own, blank but for the name; such a run ends before it begins. */
  blanks: boolean;
  /** Whether the figures of a lane over some rows add up to a number. */
  addsUp: AddsUp;
}

/** The costs of pieces i…j−1 of a lane. */
export interface RunCosts {
  /** Of being one text, wherever it stands. */
  text: (i: number, j: number) => number;
  /** Of standing beside rows first…last. */
  beside: (first: number, last: number, i: number, j: number) => number;
  /** Of piece k standing away from a height between two rows. */
  away: (edge: number, k: number) => number;
  /** Whether they are far above or below rows first…last: none of theirs. */
  isFar: (first: number, last: number, i: number, j: number) => boolean;
}

/** The most pieces of one running cell. */
export const MOST = 14;
/** What it costs a label with points to stand beside rows of others. */
const UNTOLD = 1.5;
/** What speaks against each of several names beside rows being a piece of one. */
const EACH = 1;
/** How far from its rows a piece may stand. */
const FAR = 2.5;

/** What each stretch of the pieces of a lane costs as one cell. */
export function runCosts(bits: Bit[], ground: Ground, stand: Stand): RunCosts {
  const { heights } = ground;
  const seen = bits.map(({ at }) => heights.at(at));
  const texts = textCosts(bits, seen, ground.room);
  const placed = placeCosts(bits, seen, ground, stand);
  const untold = untoldCosts(bits, ground.addsUp);
  return {
    text: (i, j) => texts[i]![j]!,
    beside: (first, last, i, j) => placed(first, last, i, j) + untold(first, last, i, j),
    away: (edge, k) => Math.max(0, seen[k]![0] - edge, edge - 1 - seen[k]![1]) * 2,
    isFar: (first, last, i, j) =>
      seen[i]![1] < heights.tops[first]! - FAR || seen[j - 1]![0] > heights.bottoms[last]! + FAR,
  };
}

/** What speaks against pieces i…j−1 being one text, by i and j. */
function textCosts(bits: Bit[], seen: [number, number][], room: number): number[][] {
  const joins = bits.map(({ text }, k): number => {
    if (k === 0) return 0;
    const upper = bits[k - 1]!.text;
    const gap = seen[k]![0] - seen[k - 1]![1] - 1;
    return joinCost(upper, text, room) + (areParallel(upper, text) ? 3 : 0) + Math.max(0, gap) * 2;
  });
  return bits.map((_, i) => {
    const found: number[] = [];
    let text = '';
    let sum = 0;
    for (let j = i; j < Math.min(bits.length, i + MOST); j += 1) {
      text += bits[j]!.text;
      if (j > i) sum += joins[j]!;
      found[j + 1] = sum + cellCost(text, room) * 1.3 + endsTwice(bits.slice(i, j + 1)) * 2;
    }
    return found;
  });
}

/** How many pieces end as the whole does: 经济效益指标 and 社会效益指标 in one cell. */
function endsTwice(bits: Bit[]): number {
  const ending = bits.at(-1)!.text.slice(-2);
  let text = '';
  let count = 0;
  for (const bit of bits.slice(0, -1)) {
    text += bit.text;
    if (text.length > 3 && /^[\u4e00-\u9fff]{2}$/.test(ending) && bit.text.endsWith(ending)) count += 1;
  }
  return count;
}

/** What speaks against a cell of pieces i…j−1 standing where its rows want it. */
function placeCosts(
  bits: Bit[],
  seen: [number, number][],
  { heights, room }: Ground,
  stand: Stand,
): RunCosts['beside'] {
  const whole = bits.map(({ text }) => cellCost(text, room) === 0);
  const isEachBeside = (first: number, last: number, i: number, j: number): boolean => {
    const middles = heights.tops
      .slice(first, last + 1)
      .map((top, r) => (top + heights.bottoms[first + r]! - 1) / 2);
    return bits
      .slice(i, j)
      .every((_, k) => middles.some((middle) => seen[i + k]![0] <= middle && middle <= seen[i + k]![1]));
  };
  return (first, last, i, j) => {
    const size = j - i;
    const [top, bottom] = [heights.tops[first]!, heights.bottoms[last]!];
    const end = stand === 'first' ? heights.bottoms[first]! : bottom;
    const start = stand === 'top' ? top : (top + end - size) / 2;
    // a cell taller than its rows has stretched them
    let sum = Math.max(0, size - (bottom - top)) * 0.2;
    // nor does one of the first row alone
    if (stand === 'first') sum += Math.max(0, size - (end - top));
    // as many names as rows are one each
    if (size > 1 && size === last - first + 1 && room >= 7 && !whole.slice(i, j).includes(false)) sum += 1;
    // names that stand beside one row each are cells of their own
    if (size > 2 && bits.slice(i, j).every(({ text }) => text.length > 3) && isEachBeside(first, last, i, j))
      sum += size * EACH;
    for (let k = i; k < j; k += 1) {
      const [least, most] = seen[k]!;
      const y = start + (k - i);
      sum += Math.min(3, y < least ? least - y : y > most ? y - most : 0) / Math.sqrt(size);
    }
    return sum;
  };
}

/** 产出指标（50分）over rows whose figures give something else. */
function untoldCosts(bits: Bit[], addsUp: AddsUp): RunCosts['beside'] {
  const points = bits.map((_, i) =>
    Array.from({ length: Math.min(bits.length, i + MOST) - i }, (__, k) =>
      pointsIn(bits.slice(i, i + k + 1)),
    ),
  );
  return (first, last, i, j) => {
    const told = points[i]![j - i - 1];
    return told === null || told === undefined || addsUp(first, last, told) ? 0 : UNTOLD;
  };
}

/** The points that a label tells in brackets, in hundredths, or null. */
function pointsIn(bits: Bit[]): number | null {
  const [, told] =
    /[（(](\d{1,3}(?:\.\d{1,2})?)分[)）]$/.exec(bits.map(({ text }) => text.replace(/\s/g, '')).join('')) ??
    [];
  return told === undefined ? null : hundredths(told);
}
