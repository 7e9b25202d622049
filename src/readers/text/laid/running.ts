// Cells that run down over rows: which pieces of their lane are one cell, and which rows it stands in the middle of.
import { areParallel, cellCost, joinCost } from './costs.js';
import type { Bit } from './settled.js';
import type { Mode, Span } from './rows.js';
import { hundredths, type AddsUp } from './added.js';

/** A cell over rows from…to with its pieces; none where it is empty. */
export interface Run {
  from: number;
  to: number;
  bits: Bit[];
}

/** Where rows begin and end, and where lines stand, counted in lines of a cell. */
export interface Heights {
  tops: number[];
  bottoms: number[];
  /** The least and the most that a line can stand at. */
  at: (line: number) => [number, number];
}

/** Lays rows out by the lines that their tallest cells take. */
export function heightsOf(spans: Span[], bits: Bit[], mode: Mode): Heights {
  const tops: number[] = [];
  const bottoms: number[] = [];
  const known = new Map<number, number>();
  let top = 0;
  for (const { from, to, name } of spans) {
    const lanes = new Map<number, Bit[]>();
    for (const bit of name ?? bits)
      if (name !== undefined || (bit.at >= from && bit.at <= to))
        lanes.set(bit.lane, [...(lanes.get(bit.lane) ?? []), bit]);
    const height = Math.max(1, ...[...lanes.values()].map(({ length }) => length));
    for (const own of lanes.values())
      own.forEach(({ at }, i) => {
        const y = top + (mode === 'top' ? 0 : (height - own.length) / 2) + i;
        if (!known.has(at)) known.set(at, y);
      });
    tops.push(top);
    bottoms.push((top += height));
  }
  const lines = [...known.keys()].sort((a, b) => a - b);
  const at = (line: number): [number, number] => {
    const own = known.get(line);
    if (own !== undefined) return [own - 0.2, own + 0.2];
    const before = lines.filter((each) => each < line).at(-1);
    const after = lines.find((each) => each > line);
    // a line of its own stands well between those of rows
    const upper = before === undefined ? -Infinity : known.get(before)!;
    const lower = after === undefined ? Infinity : known.get(after)!;
    return lower - upper >= 1 ? [upper + BETWEEN, lower - BETWEEN] : [upper, lower];
  };
  return { tops, bottoms, at };
}

/** The points that a label tells in brackets, in hundredths, or null. */
function pointsIn(bits: Bit[]): number | null {
  const [, told] =
    /[（(](\d{1,3}(?:\.\d{1,2})?)分[)）]$/.exec(bits.map(({ text }) => text.replace(/\s/g, '')).join('')) ??
    [];
  return told === undefined ? null : hundredths(told);
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

/** What it costs a label with points to stand beside rows of others. */
const UNTOLD = 1.5;
/** How far from the lines above and below a line of its own stands at least. */
const BETWEEN = 0.4;
/** What speaks against each of several names beside rows being a piece of one. */
const EACH = 1;
/** How far from its rows a piece may stand. */
const FAR = 2.5;
/** What it costs a name to stand in a row that is blank but for it. */
const BLANK = 1.8;
/** The most pieces of one running cell. */
const MOST = 14;

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

/** The cells of a lane over rows. */
export function runsIn(bits: Bit[], ground: Ground, stand: Stand): { runs: Run[]; cost: number } {
  const { heights, from, to, room, edges, blanks, addsUp } = ground;
  const n = bits.length;
  interface Step {
    cost: number;
    row: number;
    bit: number;
  }
  const seen = bits.map(({ at }) => heights.at(at));
  // what speaks against pieces i…j being one text, wherever it stands
  const joins = bits.map(({ text }, k): number => {
    if (k === 0) return 0;
    const upper = bits[k - 1]!.text;
    const gap = seen[k]![0] - seen[k - 1]![1] - 1;
    return joinCost(upper, text, room) + (areParallel(upper, text) ? 3 : 0) + Math.max(0, gap) * 2;
  });
  const whole = bits.map(({ text }) => cellCost(text, room) === 0);
  const texts = bits.map((_, i) => {
    const found: number[] = [];
    let text = '';
    let sum = 0;
    for (let j = i; j < Math.min(n, i + MOST); j += 1) {
      text += bits[j]!.text;
      if (j > i) sum += joins[j]!;
      found[j + 1] = sum + cellCost(text, room) * 1.3 + endsTwice(bits.slice(i, j + 1)) * 2;
    }
    return found;
  });
  const isEachBeside = (first: number, last: number, i: number, j: number): boolean => {
    const middles = heights.tops
      .slice(first, last + 1)
      .map((top, r) => (top + heights.bottoms[first + r]! - 1) / 2);
    return bits
      .slice(i, j)
      .every((_, k) => middles.some((middle) => seen[i + k]![0] <= middle && middle <= seen[i + k]![1]));
  };
  const place = (first: number, last: number, i: number, j: number): number => {
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
  const points = bits.map((_, i) =>
    Array.from({ length: Math.min(n, i + MOST) - i }, (__, k) => pointsIn(bits.slice(i, i + k + 1))),
  );
  // 产出指标（50分）over rows whose figures give something else
  const untold = (first: number, last: number, i: number, j: number): number => {
    const told = points[i]![j - i - 1];
    return told === null || told === undefined || addsUp(first, last, told) ? 0 : UNTOLD;
  };
  const rows = to - from + 1;
  const best: Step[][] = Array.from({ length: rows + 1 }, () =>
    Array.from({ length: n + 1 }, () => ({ cost: Infinity, row: 0, bit: 0 })),
  );
  best[0]![0]!.cost = 0;
  // a name that stands between two rows
  const between = (r: number, j: number): void => {
    if (!blanks) return;
    const edge = heights.tops[from + r] ?? heights.bottoms[from + r - 1]!;
    for (let i = Math.max(0, j - MOST); i < j; i += 1) {
      let total = best[r]![i]!.cost + BLANK + texts[i]![j]!;
      for (let k = i; k < j; k += 1) total += Math.max(0, seen[k]![0] - edge, edge - 1 - seen[k]![1]) * 2;
      if (total < best[r]![j]!.cost) best[r]![j] = { cost: total, row: r, bit: i };
    }
  };
  for (let j = 1; j <= n; j += 1) between(0, j);
  for (let r = 1; r <= rows; r += 1)
    for (let j = 0; j <= n; j += 1) {
      for (let r0 = 0; r0 < r; r0 += 1)
        for (let i = Math.max(0, j - MOST); i <= j; i += 1) {
          const before = best[r0]![i]!.cost;
          if (before === Infinity || before >= best[r]![j]!.cost) continue;
          // pieces far above or below the rows are none of theirs
          if (
            i < j &&
            (seen[i]![1] < heights.tops[from + r0]! - FAR ||
              seen[j - 1]![0] > heights.bottoms[from + r - 1]! + FAR)
          )
            continue;
          const [first, last] = [from + r0, from + r - 1];
          let total = before + (edges?.has(first) === false ? 1.6 : 0.1);
          total += i === j ? (last - first + 1) * 1.6 : texts[i]![j]!;
          if (total >= best[r]![j]!.cost) continue;
          if (i < j) total += place(first, last, i, j) + untold(first, last, i, j);
          if (total < best[r]![j]!.cost) best[r]![j] = { cost: total, row: r0, bit: i };
        }
      between(r, j);
    }
  const runs: Run[] = [];
  const end = best[rows]![n]!;
  for (let r = rows, j = n; r > 0 || j > 0;) {
    const step = best[r]![j]!;
    runs.unshift({ from: from + step.row, to: from + r - 1, bits: bits.slice(step.bit, j) });
    [r, j] = [step.row, step.bit];
  }
  return { runs, cost: end.cost };
}
