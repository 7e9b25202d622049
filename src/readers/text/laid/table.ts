// A head and the lines below it → a table.
import { inReadingOrder, type DraftTable } from '../draft.js';
import { bestLaid } from './best.js';
import { cellsOf } from './cells.js';
import type { Head } from './heads.js';
import type { Lane } from './pieces.js';
import type { Laid } from './settled.js';
import { isSure } from './sure.js';
import { isNumber, type LaidLine } from './words.js';

/** How many places a Chinese character takes, and whether a converter has set the lines. */
export interface Measure {
  wide: 1 | 2;
  paged: boolean;
}

export interface LaidTable {
  table: DraftTable;
  /** First and last line of the file that it takes. */
  from: number;
  to: number;
  /** What speaks against it. */
  cost: number;
}

/** The table under a head (none where a page goes on), or null. */
export function tableUnder(
  head: Head | null,
  headLines: LaidLine[],
  lines: LaidLine[],
  { wide, paged }: Measure,
): LaidTable | null {
  const best = bestLaid(head, headLines, lines, !paged);
  if (!best) return null;
  const { laid, found } = best;
  const headRows = head ? (head.over.length > 0 ? 2 : 1) : 0;
  const aside = crooked(laid);
  const rest = lines.slice(found.end + 1).some(({ words }) => words.some(({ text }) => isNumber(text)));
  const used = [...headLines, ...lines.slice(0, found.end + 1)].map(({ line }) => line);
  return {
    table: {
      kind: 'table',
      rows: headRows + found.spans.length,
      columns: laid.lanes.length,
      cells: inReadingOrder(cellsOf(head, headLines, lines, laid, found)),
      // rows that were left behind belong to it
      confidence: head && !rest && isSure(laid, found, aside) ? 'medium' : 'low',
      line: used[0]!,
      aligned: { lanes: laid.lanes.map(withHead), wide, heads: headRows, to: used.at(-1)! },
    },
    from: used[0]!,
    to: used.at(-1)!,
    cost: found.cost + laid.astray.size * 3 + aside,
  };
}

/** Where a lane stands, its head's words included. */
const withHead = (lane: Lane): Lane =>
  lane.head
    ? { ...lane, from: Math.min(lane.from, lane.head.from), to: Math.max(lane.to, lane.head.to) }
    : lane;

/** How many pieces are flush with none of their lane's edges nor its middle: lines measured wrongly have many. */
function crooked({ lanes, bits }: Laid): number {
  const most = (values: number[]): number => {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  let sum = bits.filter(({ loose }) => loose).length;
  lanes.forEach((lane, i) => {
    const own = bits.filter((bit) => bit.lane === i);
    const flush = Math.max(
      most(own.map(({ from }) => from)),
      most(own.map(({ to }) => to)),
      most(own.map(({ from, to }) => (from + to) >> 1)),
    );
    sum += (own.length - flush) * 0.5 + (i > 1 && !lane.head ? 1 : 0);
  });
  return sum;
}
