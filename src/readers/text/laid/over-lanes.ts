// The words of a head over lanes, in order: lines slip sideways, the head's among them.
import type { HeadCell } from './heads.js';
import type { Lane } from './pieces.js';
import { kindMisfit, oftenBlank } from './places.js';
import type { Laid } from './settled.js';
import type { Sketch } from './sketches.js';

/** How badly what stands in lane j, or in it and the next, fits word i of the head. */
interface Kinds {
  misfit: number[][];
  together: number[][];
}

/** Lanes with their words; `changed`: some were joined or added. */
interface Lined {
  lanes: Lane[];
  changed: boolean;
  cost: number;
}

/** How far columns may stand aside on another page, and how much wider they may be set. */
const SHIFTS = Array.from({ length: 19 }, (_, i) => (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 5);
const SCALES = [1, 0.7, 0.85, 1.2, 1.5];

/** The words of a head over lanes where they stand, or moved aside and stretched as other pages have them. */
export function underAny(
  cells: HeadCell[],
  own: Sketch,
  carried: number[] | null,
  weight: number,
): Lined & { first: Laid } {
  const misfit = cells.map(({ text }) => own.texts.map((texts) => kindMisfit(text, texts) * weight));
  const together = cells.map(({ text }) =>
    own.texts.map((texts, j) =>
      own.isOne[j] ? kindMisfit(text, [...texts, ...own.texts[j + 1]!]) * 2 : Infinity,
    ),
  );
  const kinds: Kinds = { misfit, together };
  let best = underHead(cells, own, kinds, carried);
  if (carried)
    for (const scale of SCALES)
      for (const shift of SHIFTS) {
        const extra = Math.abs(shift) * 0.02 + Math.abs(Math.log(scale)) * 2;
        if (extra >= best.cost) continue;
        const moved = cells.map((cell) => ({
          ...cell,
          from: cell.from * scale + shift,
          to: cell.to * scale + shift,
        }));
        const found = underHead(moved, own, kinds, carried);
        if (found.cost + extra < best.cost) best = { ...found, cost: found.cost + extra };
      }
  return { ...best, first: own.laid };
}

/** What it costs to leave a lane without a word of the head (little at the left), and a word without a lane. */
const BARE = 4;
const BARE_LEFT = 0.6;
/** The same where figures stand in it. */
const BARE_FIGURES = 9;
const ADDED = 10;

/** The words of a head over the lanes, by which least is said against them. */
function underHead(cells: HeadCell[], own: Sketch, kinds: Kinds, carried: number[] | null): Lined {
  const { lanes } = own.laid;
  const costs = costsOf(cells, own, kinds, carried);
  const best = cheapest(cells.length, lanes.length, costs);
  return { ...lanesAlong(best, cells, lanes, costs), cost: best[0]![0]! };
}

interface Costs {
  /** Of word i over lane j. */
  one: (i: number, j: number) => number;
  /** Of word i over lane j and the next. */
  two: (i: number, j: number) => number;
  /** Of lane j left before word i. */
  bare: (i: number, j: number) => number;
  /** Of word i over none. */
  added: (i: number) => number;
}

function costsOf(
  cells: HeadCell[],
  { laid: { lanes }, parted, figures, amounts }: Sketch,
  { misfit, together }: Kinds,
  carried: number[] | null,
): Costs {
  const places = cells.map((cell) => lanes.map((lane) => placeCost(cell, lane)));
  // what was left blank on the pages before may be blank again
  const most = Math.max(1, ...(carried ?? []));
  const added = cells.map(({ text }, i) =>
    carried ? ADDED * (0.6 + (0.4 * carried[i]!) / most) : ADDED - 10 * (oftenBlank(text) - 0.28),
  );
  return {
    one: (i, j) => places[i]![j]! + misfit[i]![j]! + parted[j]!,
    two: (i, j) => Math.min(places[i]![j]!, places[i]![j + 1]!) + together[i]![j]! + (i === 0 ? 1.5 : 0.4),
    bare: (i, j) => ((i === 0 ? amounts : figures)[j] ? BARE_FIGURES : i === 0 ? BARE_LEFT : BARE),
    added: (i) => added[i]!,
  };
}

/** What speaks against a word standing over a lane: how far its nearest edge or its middle is off. */
function placeCost(cell: HeadCell, lane: Lane): number {
  const apart = Math.max(0, cell.from - lane.to, lane.from - cell.to);
  const aside = Math.min(
    Math.abs(cell.from - lane.from),
    Math.abs(cell.to - lane.to),
    Math.abs(cell.from + cell.to - lane.from - lane.to) / 2,
  );
  return Math.min(aside, 6) / 3 + Math.min(apart / 3, 5);
}

/** The least that the words from i on over the lanes from j on cost. */
function cheapest(n: number, m: number, costs: Costs): number[][] {
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  for (let i = n; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1) {
      if (i === n && j === m) continue;
      let cost = Infinity;
      if (j < m) cost = costs.bare(i, j) + best[i]![j + 1]!;
      if (i < n) cost = Math.min(cost, costs.added(i) + best[i + 1]![j]!);
      if (i < n && j < m) cost = Math.min(cost, costs.one(i, j) + best[i + 1]![j + 1]!);
      if (i < n && j + 1 < m) cost = Math.min(cost, costs.two(i, j) + best[i + 1]![j + 2]!);
      best[i]![j] = cost;
    }
  return best;
}

/** The lanes along the cheapest way. */
function lanesAlong(
  best: number[][],
  cells: HeadCell[],
  lanes: Lane[],
  costs: Costs,
): { lanes: Lane[]; changed: boolean } {
  const [n, m] = [cells.length, lanes.length];
  const result: Lane[] = [];
  let changed = false;
  for (let i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && best[i]![j] === costs.one(i, j) + best[i + 1]![j + 1]!) {
      result.push({ ...lanes[j]!, head: cells[i]! });
      i += 1;
      j += 1;
    } else if (i < n && j + 1 < m && best[i]![j] === costs.two(i, j) + best[i + 1]![j + 2]!) {
      result.push({ from: lanes[j]!.from, to: lanes[j + 1]!.to, head: cells[i]! });
      changed = true;
      i += 1;
      j += 2;
    } else if (j < m && best[i]![j] === costs.bare(i, j) + best[i]![j + 1]!) {
      result.push(lanes[j]!);
      j += 1;
    } else {
      // a place of its own between its neighbours
      const from = Math.max(cells[i]!.from, result.at(-1)?.to ?? 0);
      const to = Math.max(from + 1, Math.min(cells[i]!.to, lanes[j]?.from ?? Infinity));
      result.push({ from, to, head: cells[i]! });
      changed = true;
      i += 1;
    }
  }
  return { lanes: result, changed };
}
