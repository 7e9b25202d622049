// Lanes out of lines alone: from the fullest line, or the places that lines cover, grown and added to line by line.
import { apart, partsOf, shared, type Lane } from './pieces.js';
import { groupsOf, isNumber, type Group, type LaidLine, type Word } from './words.js';

/** A piece of a cell: its lane, its text, and the number of its line in the body. */
export interface Bit extends Word {
  at: number;
  lane: number;
  /** It stands over no lane: the nearest was taken. */
  loose?: boolean;
}

export interface Laid {
  lanes: Lane[];
  bits: Bit[];
  /** Lines with words across several lanes. */
  astray: ReadonlySet<number>;
}

/** Lanes grown by all lines, and new ones where pieces ask for them. */
export function settled(body: LaidLine[], seeds: Lane[]): Laid {
  let lanes = seeds;
  for (let round = 0; ; round += 1) {
    const { bits, astray, loose, grown } = placed(body, lanes);
    const added = round < 6 ? laneFor(loose, grown, bits) : null;
    if (added === null) {
      const rest =
        grown.length === 0
          ? []
          : loose.map((piece): Bit => ({ ...piece, lane: nearest(piece, grown, bits), loose: true }));
      const all = [...bits, ...rest].sort((a, b) => a.at - b.at || a.from - b.from);
      return { lanes: grown, bits: all, astray };
    }
    lanes = [...grown, added].sort((a, b) => a.from - b.from);
  }
}

/** The pieces of the fullest line, figures and codes each on their own. */
export function fullest(body: LaidLine[]): Group[] {
  const pieces = body.map(({ words }) => groupsOf(words).flatMap((group, i) => apart(group, i === 0)));
  return pieces.reduce((best, each) => (each.length > best.length ? each : best), []);
}

/** The places that pieces of any line cover, or their words, parted where hardly one stands across. */
export function islandsIn(body: LaidLine[], asPieces: boolean): { from: number; to: number }[] {
  const pieces: Word[] = body.flatMap(({ words }) =>
    asPieces ? groupsOf(words).flatMap((group, i) => apart(group, i === 0)) : words,
  );
  const covered: number[] = [];
  for (const { from, to } of pieces)
    for (let at = from; at < to; at += 1) covered[at] = (covered[at] ?? 0) + 1;
  const islands: { from: number; to: number }[] = [];
  const few = body.length >= 12 ? 1 : 0;
  for (let at = 0; at < covered.length; at += 1) {
    if ((covered[at] ?? 0) <= few) continue;
    const last = islands.at(-1);
    if (last?.to === at) last.to = at + 1;
    else islands.push({ from: at, to: at + 1 });
  }
  return islands;
}

type Loose = Omit<Bit, 'lane' | 'loose'>;

/** Puts what stands over a lane into it; lanes grow on the way. */
function placed(
  body: LaidLine[],
  seeds: Lane[],
): { bits: Bit[]; astray: Set<number>; loose: Loose[]; grown: Lane[] } {
  const lanes = seeds.map((lane) => ({ ...lane }));
  const bits: Bit[] = [];
  const astray = new Set<number>();
  const loose: Loose[] = [];
  body.forEach(({ words }, at) => {
    const own: Bit[] = [];
    for (const group of groupsOf(words).flatMap((each, i) => apart(each, i === 0)))
      for (const { lane, part, across } of partsOf(group, lanes)) {
        const piece = { ...part, at };
        if (across) astray.add(at);
        const before = own.at(-1);
        if (lane === -1) loose.push(piece);
        else if (before?.lane === lane && (part.from - before.to > 1 || isNumber(part.text))) {
          // two pieces over one lane: the one further off stands in another
          if (shared(before, lanes[lane]!) < shared(piece, lanes[lane]!)) {
            loose.push(own.pop()!);
            own.push({ ...piece, lane });
          } else loose.push(piece);
        } else own.push({ ...piece, lane });
      }
    if (!astray.has(at)) own.forEach((bit) => grow(lanes, bit));
    bits.push(...own);
  });
  return { bits, astray, loose, grown: lanes };
}

function grow(lanes: Lane[], { lane, from, to }: Bit): void {
  const own = lanes[lane]!;
  own.from = Math.min(own.from, Math.max(from, lanes[lane - 1]?.to ?? 0));
  own.to = Math.max(own.to, Math.min(to, lanes[lane + 1]?.from ?? Infinity));
}

/** The lane between two others that pieces in none ask for: at the left, or beside pieces in both neighbours. */
function laneFor(loose: Loose[], lanes: Lane[], bits: Bit[]): Lane | null {
  const clusters: { from: number; to: number; pieces: Loose[]; next: number }[] = [];
  for (const piece of [...loose].sort((a, b) => a.from - b.from)) {
    const at = lanes.findIndex((lane) => lane.from >= piece.from);
    const next = at === -1 ? lanes.length : at;
    const last = clusters.at(-1);
    if (last && last.next === next && piece.from < last.to) {
      last.to = Math.max(last.to, piece.to);
      last.pieces.push(piece);
    } else clusters.push({ from: piece.from, to: piece.to, pieces: [piece], next });
  }
  const wanted = clusters
    .filter(({ pieces, next, from, to }) => {
      if ((lanes[next - 1]?.to ?? -1) > from || (lanes[next]?.from ?? Infinity) < to) return false;
      if (next === 0) return true;
      const beside = (lane: number): boolean =>
        lane === lanes.length ||
        pieces.some(({ at }) => bits.some((bit) => bit.at === at && bit.lane === lane));
      return pieces.length >= 2 || (beside(next - 1) && beside(next));
    })
    .sort((a, b) => b.pieces.length - a.pieces.length)[0];
  return wanted ? { from: wanted.from, to: wanted.to, head: null } : null;
}

/** The nearest lane in which nothing else stands in that line. */
function nearest(piece: Loose, lanes: Lane[], bits: Bit[]): number {
  const taken = new Set(bits.filter(({ at }) => at === piece.at).map(({ lane }) => lane));
  const gap = (lane: Lane): number => Math.max(lane.from - piece.to, piece.from - lane.to);
  return lanes.reduce((best, lane, i) => {
    if (taken.has(i) && !taken.has(best)) return best;
    return gap(lane) < gap(lanes[best]!) || (taken.has(best) && !taken.has(i)) ? i : best;
  }, 0);
}
