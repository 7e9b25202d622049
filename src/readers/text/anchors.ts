// Columns of lines printed by converters: pieces that stand over one another, found line by line from the fullest on.
import type { Piece } from './width.js';

export type Nature = 'figure' | 'word';

export interface Spot extends Piece {
  nature: Nature;
}

/** A line with the pieces in it. */
export interface Row {
  line: number;
  afterGap: boolean;
  /** It is the first line of its page. */
  opensPage: boolean;
  spots: Spot[];
}

/** Where the pieces of a column begin, stand and end, as most of them do. */
export interface Lane {
  from: number;
  to: number;
  lefts: number[];
  rights: number[];
}

const FIGURE =
  /^(?:[-−－]?[\d,.，．]+[%％]?|[—–-]{1,2}|\/|[≥≤＝=＞＜><]\s?.{1,12}|[\d.,]+\s?[\u4e00-\u9fff%％℃]{1,4})$/;

export const natureOf = (text: string): Nature => (FIGURE.test(text) ? 'figure' : 'word');

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** How far a piece stands from a lane: the best of its left edge, its middle and its right edge; Infinity apart. */
function distance(spot: Piece, lane: Lane): number {
  const left = median(lane.lefts);
  const right = median(lane.rights);
  const apart = Math.max(lane.from, spot.from) - Math.min(lane.to, spot.to);
  if (apart > 2) return Infinity;
  const middle = Math.abs(spot.from + spot.to - left - right) / 2;
  const near = Math.min(Math.abs(spot.from - left), Math.abs(spot.to - right), middle);
  return Math.min(near, 6) + Math.max(0, apart);
}

/** What a piece costs that stands in no lane. */
const ALONE = 8;

/** The lanes that the pieces of a line stand in, in order, each in its own; −1 for those in none. */
export function lanesOf(spots: Piece[], lanes: Lane[]): number[] {
  const n = spots.length;
  const m = lanes.length;
  const cost: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1) {
      let best = ALONE + cost[i + 1]![j]!;
      if (j < m)
        best = Math.min(best, cost[i]![j + 1]!, distance(spots[i]!, lanes[j]!) + cost[i + 1]![j + 1]!);
      cost[i]![j] = best;
    }
  const found: number[] = [];
  for (let i = 0, j = 0; i < n;) {
    if (j < m && cost[i]![j] === distance(spots[i]!, lanes[j]!) + cost[i + 1]![j + 1]!) {
      found.push(j);
      i += 1;
      j += 1;
    } else if (j < m && cost[i]![j] === cost[i]![j + 1]) j += 1;
    else {
      found.push(-1);
      i += 1;
    }
  }
  return found;
}

const laneAt = ({ from, to }: Piece): Lane => ({ from, to, lefts: [from], rights: [to] });

/**
 * The lanes of a head and the lines below it, found from the fullest line on; a piece between two lanes opens one of
 * its own.
 */
export function lanesIn(head: Row[], body: Row[]): Lane[] {
  const rows = [...head, ...body];
  const order = [...rows].sort((a, b) => b.spots.length - a.spots.length || a.line - b.line);
  const lanes: Lane[] = (order[0]?.spots ?? []).map(laneAt);
  for (const { spots } of order.slice(1)) {
    const at = lanesOf(spots, lanes);
    at.forEach((lane, i) => {
      const spot = spots[i]!;
      if (lane === -1) return;
      lanes[lane]!.lefts.push(spot.from);
      lanes[lane]!.rights.push(spot.to);
    });
    spots.forEach((spot, i) => {
      if (at[i] !== -1) return;
      const next = lanes.findIndex((lane) => lane.from >= spot.to);
      const place = next === -1 ? lanes.length : next;
      const free = (lanes[place - 1]?.to ?? -1) <= spot.from;
      if (free) lanes.splice(place, 0, laneAt(spot));
    });
    for (const lane of lanes) {
      lane.from = Math.min(lane.from, median(lane.lefts));
      lane.to = Math.max(lane.to, median(lane.rights));
    }
  }
  return lanesApart(lanes, head, body);
}

/** How far apart a head and the figures under it may stand. */
const SLIP = 8;

/** Lanes side by side that are one: a head in the middle and the figures at the right below it, a dash and figures. */
function lanesApart(lanes: Lane[], head: Row[], body: Row[]): Lane[] {
  const taken = body.map(({ spots }) => lanesOf(spots, lanes));
  const headed = new Set(head.flatMap(({ spots }) => lanesOf(spots, lanes)));
  const figured = new Set(body.flatMap(({ spots }, r) => taken[r]!.filter((_, i) => spots[i]!.nature === 'figure')));
  const filled = new Set(taken.flat());
  const isOne = (left: number, right: number): boolean => {
    if (lanes[right]!.from - lanes[left]!.to > SLIP || (headed.has(left) && headed.has(right))) return false;
    if (taken.some((each) => each.includes(left) && each.includes(right))) return false;
    if (!filled.has(left) || !filled.has(right) || (figured.has(left) && figured.has(right))) return true;
    // words in the middle, figures at the right
    return (figured.has(left) || figured.has(right)) && (headed.has(left) || headed.has(right));
  };
  const result: Lane[] = [];
  for (let i = 0; i < lanes.length; i += 1) {
    const [lane, next] = [lanes[i]!, lanes[i + 1]];
    if (!next || !isOne(i, i + 1)) {
      result.push(lane);
      continue;
    }
    result.push({ from: lane.from, to: next.to, lefts: [...lane.lefts, ...next.lefts], rights: [...lane.rights, ...next.rights] });
    i += 1;
  }
  return result;
} // prettier-ignore

/** How far pieces stand from their lanes, all in all: the smaller, the better the lines were measured. */
export function strayIn(rows: Row[], lanes: Lane[]): number {
  let stray = 0;
  for (const { spots } of rows)
    lanesOf(spots, lanes).forEach((lane, i) => {
      stray += lane === -1 ? ALONE : distance(spots[i]!, lanes[lane]!);
    });
  return stray;
}
