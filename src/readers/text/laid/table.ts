// A head and the lines below it → a table.
import { isTotal } from '../align.js';
import { inReadingOrder, type DraftCell, type DraftTable } from '../draft.js';
import { joined, roomsOf } from './costs.js';
import type { Head } from './heads.js';
import { bestReading, type Reading } from './readings.js';
import { bareCost, costsOf, fitCost } from './fitted.js';
import { mended } from './mended.js';
import { lanesUnder, type Way } from './lanes.js';
import type { Bit, Laid } from './settled.js';
import type { Lane } from './pieces.js';
import type { Body, Span } from './rows.js';
import type { Run } from './running.js';
import { tiesIn } from './ties.js';
import { isSure } from './sure.js';
import { isNumber, isSum, type LaidLine } from './words.js';

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
  wide: 1 | 2,
): LaidTable | null {
  const best = bestLaid(head, headLines, lines);
  if (!best) return null;
  const { laid, found } = best;
  const { lanes, bits, astray } = laid;
  const { spans, runs, cost, end } = found;
  const headRows = head ? (head.over.length > 0 ? 2 : 1) : 0;
  const cells: DraftCell[] = [];
  const put = (
    row: number,
    column: number,
    rowSpan: number,
    columnSpan: number,
    text: string,
    line: number,
  ): void => {
    cells.push({ row, column: column + 1, rowSpan, columnSpan, text, line });
  };
  const side = head ? sideLabel(lanes, runs, spans) : false;
  if (side) {
    const [run] = runs[0]!;
    const text = joined(run!.bits.map((bit) => bit.text));
    put(1, 0, headRows + run!.to + 1, 1, text, lines[run!.bits[0]!.at]!.line);
  }
  if (head)
    putHead(
      head,
      headLines,
      lanes.map(({ head: cell }) => cell),
      side ? 1 : 0,
      put,
    );
  runs.forEach((own, lane) => {
    for (const run of own) {
      if (side && lane === 0 && run.from === 0) continue;
      if (run.bits.length === 0) {
        for (let r = run.from; r <= run.to; r += 1)
          put(headRows + r + 1, lane, 1, 1, '', lines[spans[r]!.from]!.line);
        continue;
      }
      const text = joined(run.bits.map((bit) => bit.text));
      put(headRows + run.from + 1, lane, run.to - run.from + 1, 1, text, lines[run.bits[0]!.at]!.line);
    }
  });
  spans.forEach((span, r) => {
    for (let lane = runs.length; lane < lanes.length; lane += 1) {
      const own = bits.filter((bit) => bit.lane === lane && bit.at >= span.from && bit.at <= span.to);
      put(
        headRows + r + 1,
        lane,
        1,
        1,
        joined(own.map(({ text }) => text)),
        lines[own[0]?.at ?? span.from]!.line,
      );
    }
  });
  for (let r = 0; r < spans.length; r += 1) stretchSum(cells, headRows + r + 1);
  // 类 款 项 stand in the line of 栏次 1 2 3, lower than their head
  for (const cell of cells) cell.text = cell.text.replace(/^(?:[类款项]\s*)+栏次$/, '栏次');
  const aside = crooked(laid);
  const rest = lines.slice(end + 1).some(({ words }) => words.some(({ text }) => isNumber(text)));
  const used = [...headLines, ...lines.slice(0, end + 1)].map(({ line }) => line);
  return {
    table: {
      kind: 'table',
      rows: headRows + spans.length,
      columns: lanes.length,
      cells: inReadingOrder(cells),
      // rows that were left behind belong to it
      confidence: head && !rest && isSure(laid, found, aside) ? 'medium' : 'low',
      line: used[0]!,
      aligned: { lanes: lanes.map(withHead), wide, heads: headRows, to: used.at(-1)! },
    },
    from: used[0]!,
    to: used.at(-1)!,
    cost: cost + astray.size * 3 + aside,
  };
}

/** The ways to find lanes, of which that with the best reading is taken. */
const WAYS: Way[] = ['found', 'kinds', 'fitted', 'heads', 'order'];
/** How much the lanes count beside the rows. */
const FIT = 0.5;

/** Nothing is to be gained by other lanes where a row costs less than this. */
const GOOD = 0.8;
/** Nor where a piece standing in its lane does. */
const WELL = 0.6;

/** The lanes and the rows that together least is said against. */
function bestLaid(
  head: Head | null,
  headLines: LaidLine[],
  lines: LaidLine[],
): { laid: Laid; found: Reading; cost: number } | null {
  let best: { laid: Laid; found: Reading; cost: number } | null = null;
  const seen = new Set<string>();
  const lanesBy = lanesUnder(head, lines);
  for (const way of head ? WAYS : WAYS.slice(0, 1)) {
    let laid = lanesBy(way);
    const key = laid.bits.map(({ lane, text }) => `${String(lane)}${text}`).join();
    if (seen.has(key)) continue;
    seen.add(key);
    let found = readingOf(head, headLines, lines, laid);
    if (!found) continue;
    if (
      best === null &&
      found.cost < found.spans.length * GOOD &&
      bareCost(laid.lanes) === 0 &&
      fitCost(laid) < laid.bits.length * WELL
    )
      return { laid, found, cost: 0 };
    const bits = mended(
      bodyOf(head, headLines, lines, laid),
      found,
      laid.lanes.length,
      costsOf(laid.lanes, laid.bits),
    );
    if (bits) {
      laid = { ...laid, bits };
      found = readingOf(head, headLines, lines, laid);
    }
    const cost = found ? found.cost + fitCost(laid) * FIT : Infinity;
    if (found && (!best || cost < best.cost)) best = { laid, found, cost };
  }
  return best;
}

/** The rows of lines whose pieces are laid over lanes, or null. */
function readingOf(head: Head | null, headLines: LaidLine[], lines: LaidLine[], laid: Laid): Reading | null {
  if (laid.lanes.length < (head ? 2 : 3)) return null;
  const found = bestReading(bodyOf(head, headLines, lines, laid), laid.lanes.length);
  return found && found.spans.length > 0 ? found : null;
}

/** What rows are told by. */
function bodyOf(head: Head | null, headLines: LaidLine[], lines: LaidLine[], laid: Laid): Body {
  const { lanes, bits } = laid;
  const rooms = roomsOf(
    [...bits, ...headBits(head, headLines, laid)],
    lanes.map(() => ''),
  );
  const apart = new Set(lines.flatMap(({ afterGap }, at) => (afterGap ? [at] : [])));
  const isCode = lanes.map(({ head: cell }) => /^[类款项]$|编码|代码/.test(cell?.text ?? ''));
  // parts of codes stand to the left of the lane that took their head, too
  const lastCode = isCode.lastIndexOf(true);
  const codes = new Set(
    lanes.flatMap(({ head: cell }, lane) => (isCode[lane] || (lane < lastCode && !cell) ? [lane] : [])),
  );
  // codes stand close to their names: words of many lanes are cells that nearly meet, no sentence
  const pieces = new Map<number, number>();
  for (const { at } of bits) pieces.set(at, (pieces.get(at) ?? 0) + 1);
  const astray = new Set([...laid.astray].filter((at) => codes.size === 0 || pieces.get(at)! <= 4));
  return { bits, rooms, apart, astray, sums: sumsIn(bits), codes, ties: tiesIn(bits, codes) };
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

/** Whether the first lane is a label at the side of head and rows: no word over it, one cell down all rows or before names. */
function sideLabel(lanes: Lane[], runs: Run[][], spans: Span[]): boolean {
  const first = runs[0]?.[0];
  if (!first || first.bits.length === 0 || lanes[0]!.head) return false;
  // set between the head and the row
  if (first.bits[0]!.at < spans[0]!.from) return true;
  return (lanes[1]?.head === null && first.to > 0) || (first.to === spans.length - 1 && first.to > 0);
}

/** The words of the head over their lanes, line by line: they show how much room there is. */
function headBits(head: Head | null, headLines: LaidLine[], { lanes }: Laid): Bit[] {
  if (!head) return [];
  return headLines.flatMap(({ words }) =>
    words.flatMap((word): Bit[] => {
      const lane = lanes.findIndex(
        (each) => each.head && each.head.from <= word.from && word.to <= each.head.to,
      );
      return lane === -1 ? [] : [{ ...word, lane, at: -1 }];
    }),
  );
}

/** The lines with words like 合计 in them, in one line or broken over two. */
function sumsIn(bits: Bit[]): Set<number> {
  const sums = new Set<number>();
  bits.forEach((bit) => {
    if (isSum(bit.text)) sums.add(bit.at);
    const next = bits.find(({ lane, at }) => lane === bit.lane && at > bit.at && at - bit.at <= 2);
    if (next && next.text.length === 1 && isTotal(bit.text + next.text))
      [bit.at, next.at].forEach((at) => sums.add(at));
  });
  return sums;
}

/** 合计 in the middle of the columns of names stands across them. */
function stretchSum(cells: DraftCell[], row: number): void {
  const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  const label = own.find(({ text }) => text !== '');
  if (!label || label.column === 1 || !isTotal(label.text) || label.rowSpan > 1) return;
  const empty = own.filter(({ column }) => column < label.column);
  if (empty.length !== label.column - 1 || empty.some(({ rowSpan }) => rowSpan > 1)) return;
  empty.forEach((cell) => cells.splice(cells.indexOf(cell), 1));
  label.columnSpan = label.column;
  label.column = 1;
}

type Put = (
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  text: string,
  line: number,
) => void;

/** The cells of the head: one row, or two where words stand over several columns. */
function putHead(
  { cells, over }: Head,
  [first]: LaidLine[],
  heads: (Head['cells'][number] | null)[],
  start: number,
  put: Put,
): void {
  const line = first!.line;
  const at = (cell: number): number => heads.indexOf(cells[cell]!);
  if (over.length === 0) {
    heads.forEach((cell, lane) => lane >= start && put(1, lane, 1, 1, cell?.text ?? '', line));
    return;
  }
  const under = new Set<number>();
  for (const { text, first: from, last } of over) {
    put(1, at(from), 1, at(last) - at(from) + 1, text.replace(/ /g, ''), line);
    for (let lane = at(from); lane <= at(last); lane += 1) under.add(lane);
  }
  heads.forEach(
    (cell, lane) =>
      lane >= start && put(under.has(lane) ? 2 : 1, lane, under.has(lane) ? 1 : 2, 1, cell?.text ?? '', line),
  );
}
