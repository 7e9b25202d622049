// Lanes: where the cells of each column stand, found from the words of the head on, line by line.
import type { Head, HeadCell } from './heads.js';
import type { Lane } from './pieces.js';
import { fitted } from './fitted.js';
import { underAny } from './over-lanes.js';
import { piecesOver } from './places.js';
import { settled, type Laid } from './settled.js';
import { sketches, type Sketch } from './sketches.js';
import type { LaidLine } from './words.js';

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
