// Lanes fitted to what stands in them: pieces go where others like them stand flush, heads keep one lane each.
import { kindCosts, kindMisfits, kindOfPiece, laidOver, oftenBlank, type Costs } from './places.js';
import type { Lane } from './pieces.js';
import type { Bit, Laid } from './settled.js';
import type { LaidLine, Word } from './words.js';

/** The most rounds of putting pieces into lanes and learning from them where the lanes stand. */
const ROUNDS = 5;
/** What it costs to stand one place aside of where others of a lane stand flush. */
const ASIDE = 0.3;
/** The most that standing aside costs. */
const FAR = 5;
/** How much the share of those that stand flush counts. */
const FLUSH = 0.35;
/** How much it counts that a head lets expect other things, however many stand below it. */
const HEAD = 0.5;
/** Columns of words that are blank more often than this may be so all the way down. */
const BLANK = 0.4;
/** What a lane costs that has no head, but at the left. */
const BARE = 6;

type Edge = (word: Word) => number;
const EDGES: Edge[] = [({ from }) => from, ({ to }) => to, ({ from, to }) => (from + to) >> 1];

/** The pieces of lines laid over lanes, told anew by what each lane holds and where (`weight`: how much that counts for figures). */
export function fitted(body: readonly LaidLine[], begun: Laid, weight = 1): Laid {
  let { lanes, bits } = begun;
  let best = { cost: Infinity, lanes, bits };
  for (let round = 0; round < ROUNDS; round += 1) {
    const costs = costsOf(lanes, bits, weight);
    let cost = 0;
    bits = body.flatMap(({ words }, at) => {
      const found = laidOver(words, lanes, costs);
      cost += found.cost;
      return found.bits.map((bit): Bit => ({ ...bit, at }));
    });
    if (cost > best.cost - 0.5) break;
    best = { cost, lanes, bits };
  }
  ({ lanes, bits } = best);
  return {
    ...begun,
    bits,
    lanes: lanes.map((lane, i) =>
      hullOf(
        lane,
        bits.filter((bit) => bit.lane === i),
      ),
    ),
  };
}

/** What speaks against the pieces standing in their lanes. */
export function fitCost({ lanes, bits }: Laid): number {
  const costs = costsOf(lanes, bits);
  return bits.reduce(
    (sum, bit) => sum + costs(bit.lane, bit, kindOfPiece(bit.text)),
    bareCost(lanes) + blankCost(lanes, bits),
  );
}

/** Heads that nothing stands under, though under such words something does. */
function blankCost(lanes: readonly Lane[], bits: readonly Bit[]): number {
  const filled = new Set(bits.map(({ lane }) => lane));
  const blank = lanes.filter(({ head }, i) => head !== null && !filled.has(i));
  return blank.reduce((sum, { head }) => sum + Math.max(0, BLANK - oftenBlank(head!.text)) * BARE * 2, 0);
}

/** Lanes without a head, but those at the left. */
export function bareCost(lanes: readonly Lane[]): number {
  const first = lanes.findIndex(({ head }) => head !== null);
  return first === -1 ? 0 : lanes.slice(first).filter(({ head }) => head === null).length * BARE;
}

/** Where the pieces of a lane stand. */
function hullOf(lane: Lane, own: readonly Bit[]): Lane {
  if (own.length === 0) return lane;
  return {
    ...lane,
    from: Math.min(...own.map(({ from }) => from)),
    to: Math.max(...own.map(({ to }) => to)),
  };
}

/** What it costs each lane to hold a piece, by its kind and by where others of the lane stand. */
export function costsOf(lanes: readonly Lane[], bits: readonly Bit[], weight = 1): Costs {
  const kinds = kindCosts(lanes, bits);
  const seen = lanes.map((lane, i) => {
    const own: Word[] = bits.filter((bit) => bit.lane === i);
    // the words of the head stand in its lane, too
    const all = lane.head ? [...own, lane.head] : own.length > 0 ? own : [{ text: '', ...lane }];
    return EDGES.map((edge) => {
      const counts = new Map<number, number>();
      for (const word of all) counts.set(edge(word), (counts.get(edge(word)) ?? 0) + 1);
      return [...counts].map(([place, count]): [number, number] => [
        place,
        -Math.log(count / all.length) * FLUSH,
      ]);
    });
  });
  const aside = (lane: number, word: Word): number => {
    let least = FAR;
    EDGES.forEach((edge, e) => {
      const place = edge(word);
      for (const [other, rare] of seen[lane]![e]!) {
        const cost = Math.abs(place - other) * ASIDE + rare;
        if (cost < least) least = cost;
      }
    });
    return least;
  };
  const misfits = lanes.map(({ head }) => kindMisfits(head?.text ?? ''));
  return (lane, word, kind) =>
    aside(lane, word) * (kind === 'N' || kind === 'P' ? weight : 1) +
    kinds[lane]![kind] +
    misfits[lane]![kind] * HEAD;
}
