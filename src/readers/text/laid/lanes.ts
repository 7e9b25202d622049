// Lanes: where the cells of each column stand, found from the words of the head on, line by line.
import type { Head, HeadCell } from './heads.js';
import type { Lane } from './pieces.js';
import { fitted } from './fitted.js';
import { kindMisfit, oftenBlank, piecesOver } from './places.js';
import { fullest, islandsIn, settled, type Bit, type Laid } from './settled.js';
import { isFigure, type LaidLine } from './words.js';

/**
 * Lanes as they were found, or fitted anew: from there on, or from the words of the head on; there by where pieces
 * stand, or by their order and kinds.
 */
export type Way = 'found' | 'kinds' | 'fitted' | 'heads' | 'order';

/** How much it counts where pieces stand when their order goes before it. */
const ORDERED = 0.3;

/** A page of a table: its lines and what has been found of its lanes so far. */
interface Page {
  body: LaidLine[];
  /** Pieces laid over the lanes that different beginnings lead to. */
  begun: Sketch[];
  found: Map<string, Laid>;
}

/** The lanes under a head, or of lines without one, and the pieces in them; on each page columns may have moved. */
export function lanesUnder(head: Head | null, body: LaidLine[]): (way: Way) => Laid {
  const pages = pagesOf(body).map((own, i): Page => ({
    body: own,
    begun: sketches(own, i > 0 || head !== null),
    found: new Map(),
  }));
  return (way) => {
    const [first, ...others] = pages;
    const own = onPage(head?.cells ?? [], first!, way);
    const astray = new Set(own.astray);
    let { lanes } = own;
    const bits = [...own.bits];
    let before = first!.body.length;
    for (const page of others) {
      const cells = lanes.map(({ from, to, head: cell }): HeadCell => ({
        text: cell?.text ?? '',
        from,
        to,
        known: false,
      }));
      const filled = lanes.map((_, lane) => bits.filter((bit) => bit.lane === lane).length);
      const next = onPage(cells, page, 'found', filled);
      // no lanes of its own: what stands in them goes where it fits best
      lanes = next.lanes
        .filter(({ head: cell }) => cell !== null)
        .map((lane, i) => ({ ...lane, head: lanes[i]!.head }));
      const offset = before;
      bits.push(...piecesOver(page.body, lanes, bits).map((bit) => ({ ...bit, at: bit.at + offset })));
      next.astray.forEach((at) => astray.add(at + offset));
      before += page.body.length;
    }
    return { lanes, bits, astray };
  };
}

function pagesOf(body: LaidLine[]): LaidLine[][] {
  const pages: LaidLine[][] = [];
  for (const line of body) {
    if (pages.length === 0 || line.opensPage) pages.push([]);
    pages.at(-1)!.push(line);
  }
  return pages.length > 0 ? pages : [[]];
}

/** Lanes as lines alone show them; `narrow`: columns may nearly meet, one blank parts their words, too. */
function sketches(body: LaidLine[], narrow: boolean): Sketch[] {
  const line = fullest(body);
  const islands = islandsIn(body, true);
  const seeds = [islands.length >= line.length ? islands : line];
  if (narrow) seeds.push(line, islandsIn(body, false));
  const own = seeds.map((places) => places.map(({ from, to }): Lane => ({ from, to, head: null })));
  const seen = new Set<string>();
  return own
    .filter((lanes) => {
      const key = JSON.stringify(lanes);
      return !seen.has(key) && seen.add(key);
    })
    .map((lanes) => sketchOf(settled(body, lanes)));
}

/** How far columns may stand aside on another page, and how much wider they may be set. */
const SHIFTS = Array.from({ length: 19 }, (_, i) => (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 5);
const SCALES = [1, 0.7, 0.85, 1.2, 1.5];

/** The lanes of one page; `carried`: how many pieces they had on the pages before, where their places come from. */
function onPage(cells: HeadCell[], page: Page, way: Way, carried: number[] | null = null): Laid {
  const { body, begun } = page;
  const weight = way === 'kinds' ? 2.5 : 1;
  const key = JSON.stringify([cells, carried, weight]);
  let found = page.found.get(key);
  if (!found) {
    const { lanes, changed, first } = begun
      .map((own) => underAny(cells, own, carried, weight))
      .reduce((best, each) => (each.cost < best.cost ? each : best));
    const laid = changed ? settled(body, lanes) : { ...first, lanes };
    found = { ...laid, bits: piecesOver(body, laid.lanes, piecesOver(body, laid.lanes, [])) };
    page.found.set(key, found);
  }
  return way === 'found' || way === 'kinds' ? found : underHeads(found, body, way);
}

/** The same with one lane for each head but at the left: where they were found, or where the words of the head stand. */
function underHeads(laid: Laid, body: LaidLine[], way: Way): Laid {
  const first = laid.lanes.findIndex(({ head }) => head !== null);
  const own = laid.lanes.filter(({ head }, i) => i < first || head !== null);
  const byHead = own.map((lane): Lane =>
    lane.head && way !== 'fitted' ? { from: lane.head.from, to: lane.head.to, head: lane.head } : lane,
  );
  const begun = { ...laid, lanes: byHead, bits: piecesOver(body, byHead, []) };
  return fitted(body, way === 'order' ? fitted(body, begun, ORDERED) : begun);
}

/** The words of a head over lanes where they stand, or moved aside and stretched as other pages have them. */
function underAny(
  cells: HeadCell[],
  own: Sketch,
  carried: number[] | null,
  weight: number,
): ReturnType<typeof underHead> & { first: Laid } {
  const misfit = cells.map(({ text }) => own.texts.map((texts) => kindMisfit(text, texts) * weight));
  const together = cells.map(({ text }) =>
    own.texts.map((texts, j) =>
      own.isOne[j] ? kindMisfit(text, [...texts, ...own.texts[j + 1]!]) * 2 : Infinity,
    ),
  );
  let best = underHead(cells, own, misfit, together, carried);
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
        const found = underHead(moved, own, misfit, together, carried);
        if (found.cost + extra < best.cost) best = { ...found, cost: found.cost + extra };
      }
  return { ...best, first: own.laid };
}

/** Lanes and pieces with what is asked of them for each place of a head. */
interface Sketch {
  laid: Laid;
  texts: string[][];
  /** It and the next are one column if no line has a piece in both. */
  isOne: boolean[];
  parted: number[];
  figures: boolean[];
  amounts: boolean[];
}

function sketchOf(laid: Laid): Sketch {
  const { lanes, bits: all } = laid;
  const bits = all.filter(({ loose }) => !loose);
  const texts = textsIn(lanes, all);
  // figures at the right and words in the middle are one column if no line has both
  const isOne = lanes.map((lane, j) => {
    const next = lanes[j + 1];
    const lines = new Set(bits.filter((bit) => bit.lane === j).map(({ at }) => at));
    return (
      next !== undefined &&
      next.from - lane.to <= 12 &&
      !bits.some((bit) => bit.lane === j + 1 && lines.has(bit.at))
    );
  });
  const parted = lanes.map((_, j) => (isOne[j] && areOneFilled(bits, j) ? 3 : 0));
  const figures = texts.map((own) => own.length > 0 && own.filter(isFigure).length * 2 > own.length);
  // at the left codes are bare, but no amounts
  const amounts = figures.map((own, j) => own && texts[j]!.some((text) => /\d[.．]\d/.test(text)));
  return { laid, texts, isOne, parted, figures, amounts };
}

const textsIn = (lanes: Lane[], bits: Bit[]): string[][] =>
  lanes.map((_, j) => bits.filter(({ lane, loose }) => lane === j && !loose).map(({ text }) => text));

/** What it costs to leave a lane without a word of the head (little at the left), and a word without a lane. */
const BARE = 4;
const BARE_LEFT = 0.6;
/** The same where figures stand in it. */
const BARE_FIGURES = 9;
const ADDED = 10;

/** The words of a head over the lanes in order: lines slip sideways, the head's among them. */
function underHead(
  cells: HeadCell[],
  own: Sketch,
  misfit: number[][],
  together: number[][],
  carried: number[] | null,
): { lanes: Lane[]; changed: boolean; cost: number } {
  const { parted, figures, amounts } = own;
  const { lanes } = own.laid;
  const n = cells.length;
  const m = lanes.length;
  const places = cells.map((cell) =>
    lanes.map((lane) => {
      const apart = Math.max(0, cell.from - lane.to, lane.from - cell.to);
      const aside = Math.min(
        Math.abs(cell.from - lane.from),
        Math.abs(cell.to - lane.to),
        Math.abs(cell.from + cell.to - lane.from - lane.to) / 2,
      );
      return Math.min(aside, 6) / 3 + Math.min(apart / 3, 5);
    }),
  );
  const fit = (i: number, j: number): number => places[i]![j]! + misfit[i]![j]!;
  const both = (i: number, j: number): number =>
    Math.min(places[i]![j]!, places[i]![j + 1]!) + together[i]![j]! + (i === 0 ? 1.5 : 0.4);
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  // what was left blank on the pages before may be blank again
  const most = Math.max(1, ...(carried ?? []));
  const added = cells.map(({ text }, i) =>
    carried ? ADDED * (0.6 + (0.4 * carried[i]!) / most) : ADDED - 10 * (oftenBlank(text) - 0.28),
  );
  const bare = (i: number, j: number): number =>
    (i === 0 ? amounts : figures)[j] ? BARE_FIGURES : i === 0 ? BARE_LEFT : BARE;
  for (let i = n; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1) {
      if (i === n && j === m) continue;
      let cost = Infinity;
      if (j < m) cost = bare(i, j) + best[i]![j + 1]!;
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
    } else if (j < m && best[i]![j] === bare(i, j) + best[i]![j + 1]!) {
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
}

/** Whether two lanes side by side, never both in one line, together have a piece in nearly every line of figures. */
function areOneFilled(bits: Bit[], lane: number): boolean {
  const own = bits.filter((bit) => bit.lane === lane || bit.lane === lane + 1);
  const counts = new Map<number, number>();
  for (const bit of bits) counts.set(bit.lane, (counts.get(bit.lane) ?? 0) + 1);
  const figures = own.filter(({ text }) => isFigure(text)).length;
  return figures * 2 >= own.length && own.length >= 3 && own.length >= Math.max(...counts.values()) * 0.7;
}
