// The lanes and rows of a table against which together least is said.
import { bodyOf } from './body.js';
import { bareCost, costsOf, fitCost } from './fitted.js';
import type { Head } from './heads.js';
import { lanesUnder, type Way } from './lanes.js';
import { mended } from './mended.js';
import { bestReading, type Reading } from './readings.js';
import type { Laid } from './settled.js';
import type { LaidLine } from './words.js';

/** The ways to find lanes, of which that with the best reading is taken. */
const WAYS: Way[] = ['found', 'kinds', 'fitted', 'heads', 'order'];
/** How much the lanes count beside the rows. */
const FIT = 0.5;

/** Nothing is to be gained by other lanes where a row costs less than this. */
const GOOD = 0.8;
/** Nor where a piece standing in its lane does. */
const WELL = 0.6;

/** Lanes with the pieces in them, and the rows found there. */
export interface Layout {
  laid: Laid;
  found: Reading;
}

/** The lanes and the rows that together least is said against; `typed`: no converter has set the lines. */
export function bestLaid(
  head: Head | null,
  headLines: LaidLine[],
  lines: LaidLine[],
  typed: boolean,
): Layout | null {
  const readingOf = (laid: Laid): Reading | null => {
    if (laid.lanes.length < (head ? 2 : 3)) return null;
    const found = bestReading(bodyOf(head, headLines, lines, laid), laid.lanes.length, typed);
    return found && found.spans.length > 0 ? found : null;
  };
  let best: (Layout & { cost: number }) | null = null;
  const seen = new Set<string>();
  const lanesBy = lanesUnder(head, lines);
  for (const way of head ? WAYS : WAYS.slice(0, 1)) {
    let laid = lanesBy(way);
    const key = laid.bits.map(({ lane, text }) => `${String(lane)}${text}`).join();
    if (seen.has(key)) continue;
    seen.add(key);
    let found = readingOf(laid);
    if (!found) continue;
    if (
      best === null &&
      found.cost < found.spans.length * GOOD &&
      bareCost(laid.lanes) === 0 &&
      fitCost(laid) < laid.bits.length * WELL
    )
      return { laid, found };
    const bits = mended(
      bodyOf(head, headLines, lines, laid),
      found,
      laid.lanes.length,
      costsOf(laid.lanes, laid.bits),
    );
    if (bits) {
      laid = { ...laid, bits };
      found = readingOf(laid);
    }
    const cost = found ? found.cost + fitCost(laid) * FIT : Infinity;
    if (found && (!best || cost < best.cost)) best = { laid, found, cost };
  }
  return best;
}
