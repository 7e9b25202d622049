// Lanes: where the cells of each column stand, found from the words of the head on, line by line.
import type { Head, HeadCell } from './heads.js';
import { apart, partsOf, shared, type Lane } from './pieces.js';
import { kindMisfit, piecesOver } from './places.js';
import { groupsOf, isFigure, isNumber, type Group, type LaidLine, type Word } from './words.js';

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

/** The lanes under a head, or of lines without one, and the pieces in them; on each page columns may have moved. */
export function lanesUnder(head: Head | null, body: LaidLine[]): Laid {
  const [first, ...others] = pagesOf(body);
  const own = onPage(head?.cells ?? [], first ?? []);
  const astray = new Set(own.astray);
  let { lanes } = own;
  const bits = [...own.bits];
  let before = first?.length ?? 0;
  for (const page of others) {
    const cells = lanes.map(({ from, to, head: cell }): HeadCell => ({ text: cell?.text ?? '', from, to, known: false }));
    const filled = lanes.map((_, lane) => bits.filter((bit) => bit.lane === lane).length);
    const next = onPage(cells, page, filled);
    // no lanes of its own: what stands in them goes where it fits best
    lanes = next.lanes.filter(({ head: cell }) => cell !== null).map((lane, i) => ({ ...lane, head: lanes[i]!.head }));
    const offset = before;
    bits.push(...piecesOver(page, lanes, bits).map((bit) => ({ ...bit, at: bit.at + offset })));
    next.astray.forEach((at) => astray.add(at + offset));
    before += page.length;
  }
  return { lanes, bits, astray };
} // prettier-ignore

function pagesOf(body: LaidLine[]): LaidLine[][] {
  const pages: LaidLine[][] = [];
  for (const line of body) {
    if (pages.length === 0 || line.opensPage) pages.push([]);
    pages.at(-1)!.push(line);
  }
  return pages;
}

/** How far columns may stand aside on another page, and how much wider they may be set. */
const SHIFTS = Array.from({ length: 19 }, (_, i) => (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 5);
const SCALES = [1, 0.7, 0.85, 1.2, 1.5];

/** The lanes of one page; `carried`: how many pieces they had on the pages before, where their places come from. */
function onPage(cells: HeadCell[], body: LaidLine[], carried: number[] | null = null): Laid {
  const line = fullest(body);
  const islands = islandsIn(body, true);
  const seeds = [islands.length >= line.length ? islands : line];
  // columns that nearly meet: one blank parts their words, too
  if (cells.length > 0) seeds.push(line, islandsIn(body, false));
  const { lanes, changed, first } = seeds
    .map((own) => underAny(cells, settled(body, own.map(({ from, to }): Lane => ({ from, to, head: null }))), carried))
    .reduce((best, each) => (each.cost < best.cost ? each : best));
  const laid = changed ? settled(body, lanes) : { ...first, lanes };
  const bits = piecesOver(body, laid.lanes, []);
  return { ...laid, bits: piecesOver(body, laid.lanes, bits) };
} // prettier-ignore

/** The words of a head over lanes where they stand, or moved aside and stretched as other pages have them. */
function underAny(cells: HeadCell[], first: Laid, carried: number[] | null): ReturnType<typeof underHead> & { first: Laid } {
  const misfit = misfits(cells, first);
  let best = underHead(cells, first, misfit, carried);
  if (carried)
    for (const scale of SCALES)
      for (const shift of SHIFTS) {
        const moved = cells.map((cell) => ({ ...cell, from: cell.from * scale + shift, to: cell.to * scale + shift }));
        const found = underHead(moved, first, misfit, carried);
        const cost = found.cost + Math.abs(shift) * 0.02 + Math.abs(Math.log(scale)) * 2;
        if (cost < best.cost) best = { ...found, cost };
      }
  return { ...best, first };
} // prettier-ignore

/** How little what each lane holds fits under each head. */
function misfits(cells: HeadCell[], { lanes, bits }: Laid): number[][] {
  const texts = textsIn(lanes, bits);
  return cells.map(({ text }) => texts.map((own) => kindMisfit(text, own)));
}

const textsIn = (lanes: Lane[], bits: Bit[]): string[][] =>
  lanes.map((_, j) => bits.filter(({ lane, loose }) => lane === j && !loose).map(({ text }) => text));

/** Lanes grown by all lines, and new ones where pieces ask for them. */
function settled(body: LaidLine[], seeds: Lane[]): Laid {
  let lanes = seeds;
  for (let round = 0; ; round += 1) {
    const { bits, astray, loose, grown } = placed(body, lanes);
    const added = round < 6 ? laneFor(loose, grown, bits) : null;
    if (added === null) {
      const rest = grown.length === 0 ? [] : loose.map((piece): Bit => ({ ...piece, lane: nearest(piece, grown, bits), loose: true }));
      const all = [...bits, ...rest].sort((a, b) => a.at - b.at || a.from - b.from);
      return { lanes: grown, bits: all, astray };
    }
    lanes = [...grown, added].sort((a, b) => a.from - b.from);
  }
} // prettier-ignore

/** What it costs to leave a lane without a word of the head (little at the left), and a word without a lane. */
const BARE = 4;
const BARE_LEFT = 0.6;
const ADDED = 10;

/** The words of a head over the lanes in order: lines slip sideways, the head's among them. */
function underHead(cells: HeadCell[], { lanes, bits: all }: Laid, misfit: number[][], carried: number[] | null): { lanes: Lane[]; changed: boolean; cost: number } {
  const bits = all.filter(({ loose }) => !loose);
  const n = cells.length;
  const m = lanes.length;
  const texts = textsIn(lanes, all);
  const fit = (i: number, j: number): number => {
    const [cell, lane] = [cells[i]!, lanes[j]!];
    const apart = Math.max(0, cell.from - lane.to, lane.from - cell.to);
    const aside = Math.min(Math.abs(cell.from - lane.from), Math.abs(cell.to - lane.to), Math.abs(cell.from + cell.to - lane.from - lane.to) / 2);
    return Math.min(aside, 6) / 3 + Math.min(apart / 3, 5) + misfit[i]![j]!;
  };
  // figures at the right and words in the middle are one column if no line has both
  const isOne = lanes.map((lane, j) => {
    const next = lanes[j + 1];
    const lines = new Set(bits.filter((bit) => bit.lane === j).map(({ at }) => at));
    return next !== undefined && next.from - lane.to <= 12 && !bits.some((bit) => bit.lane === j + 1 && lines.has(bit.at));
  });
  const both = (i: number, j: number): number => {
    if (!isOne[j]) return Infinity;
    const own = Math.min(fit(i, j) - misfit[i]![j]!, fit(i, j + 1) - misfit[i]![j + 1]!);
    return own + kindMisfit(cells[i]!.text, [...texts[j]!, ...texts[j + 1]!]) * 2 + (i === 0 ? 1.5 : 0.4);
  };
  const parted = lanes.map((_, j) => (isOne[j] && areOneFilled(bits, j) ? 3 : 0));
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  // what was left blank on the pages before may be blank again
  const most = Math.max(1, ...(carried ?? []));
  const added = cells.map((_, i) => (carried ? ADDED * (0.6 + (0.4 * carried[i]!) / most) : ADDED));
  const bare = (i: number): number => (i === 0 ? BARE_LEFT : BARE);
  for (let i = n; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1) {
      if (i === n && j === m) continue;
      let cost = Infinity;
      if (j < m) cost = bare(i) + best[i]![j + 1]!;
      if (i < n) cost = Math.min(cost, added[i]! + best[i + 1]![j]!);
      if (i < n && j < m) cost = Math.min(cost, fit(i, j) + parted[j]! + best[i + 1]![j + 1]!);
      if (i < n && j + 1 < m) cost = Math.min(cost, both(i, j) + best[i + 1]![j + 2]!);
      best[i]![j] = cost;
    }
  const result: Lane[] = [];
  let changed = false;
  for (let i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && best[i]![j] === fit(i, j) + parted[j]! + best[i + 1]![j + 1]!) {
      result.push({ ...lanes[j]!, head: cells[i]! });
      i += 1;
      j += 1;
    } else if (i < n && j + 1 < m && best[i]![j] === both(i, j) + best[i + 1]![j + 2]!) {
      result.push({ from: lanes[j]!.from, to: lanes[j + 1]!.to, head: cells[i]! });
      changed = true;
      i += 1;
      j += 2;
    } else if (j < m && best[i]![j] === bare(i) + best[i]![j + 1]!) {
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
  return { lanes: result, changed, cost: best[0]![0]! };
} // prettier-ignore

/** The pieces of the fullest line, figures and codes each on their own. */
function fullest(body: LaidLine[]): Group[] {
  const pieces = body.map(({ words }) => groupsOf(words).flatMap((group, i) => apart(group, i === 0)));
  return pieces.reduce((best, each) => (each.length > best.length ? each : best), []);
}

/** The places that pieces of any line cover, or their words, parted where hardly one stands across. */
function islandsIn(body: LaidLine[], asPieces: boolean): { from: number; to: number }[] {
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

/** Whether two lanes side by side, never both in one line, together have a piece in nearly every line of figures. */
function areOneFilled(bits: Bit[], lane: number): boolean {
  const own = bits.filter((bit) => bit.lane === lane || bit.lane === lane + 1);
  const counts = new Map<number, number>();
  for (const bit of bits) counts.set(bit.lane, (counts.get(bit.lane) ?? 0) + 1);
  const figures = own.filter(({ text }) => isFigure(text)).length;
  return figures * 2 >= own.length && own.length >= 3 && own.length >= Math.max(...counts.values()) * 0.7;
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
        lane === lanes.length || pieces.some(({ at }) => bits.some((bit) => bit.at === at && bit.lane === lane));
      return pieces.length >= 2 || (beside(next - 1) && beside(next));
    })
    .sort((a, b) => b.pieces.length - a.pieces.length)[0];
  return wanted ? { from: wanted.from, to: wanted.to, head: null } : null;
} // prettier-ignore

/** The nearest lane in which nothing else stands in that line. */
function nearest(piece: Loose, lanes: Lane[], bits: Bit[]): number {
  const taken = new Set(bits.filter(({ at }) => at === piece.at).map(({ lane }) => lane));
  const gap = (lane: Lane): number => Math.max(lane.from - piece.to, piece.from - lane.to);
  return lanes.reduce((best, lane, i) => {
    if (taken.has(i) && !taken.has(best)) return best;
    return gap(lane) < gap(lanes[best]!) || (taken.has(best) && !taken.has(i)) ? i : best;
  }, 0);
}
