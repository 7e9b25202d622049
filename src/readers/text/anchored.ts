// Tables of a converter's lines, read from their lines of figures: heads, lanes, rows with wrapped and running cells.
import { isTotal } from './align.js';
import { lanesIn, lanesOf, strayIn, natureOf, type Lane, type Row } from './anchors.js';
import { inReadingOrder, type DraftCell, type DraftTable, type Line } from './draft.js';
import { bandsIn, ENUMERATED, isAnchor, rowsOf, splitOver, type Band } from './headed.js';
import { heightsOf, isFull, NARROW, roomsOf, rowingsOf, stacksOf, type Bit, type Rowing } from './rowing.js';
import { continued, OPENING } from './wrapped.js';

export interface Anchored {
  table: DraftTable;
  /** First and last line of the file that it takes. */
  from: number;
  to: number;
  /** How far its pieces stand from their lanes. */
  stray: number;
  /** Its cells stand at the top of their rows rather than in the middle. */
  top: boolean;
}

/**
 * The tables of a stretch of lines, measured with Chinese characters one place wide or two, whichever keeps their
 * columns straighter; what belongs to none is left out.
 */
export function anchoredTables(lines: (Line & { afterGap: boolean })[]): Anchored[] {
  const [narrow, wide] = ([1, 2] as const).map((size) =>
    bandsIn(rowsOf(lines, size)).flatMap((band) => {
      const found = tableOf(band, size);
      return found ? [found] : [];
    }),
  );
  const stray = (tables: Anchored[]): number => tables.reduce((sum, table) => sum + table.stray, 0);
  return stray(narrow!) <= stray(wide!) ? narrow! : wide!;
}

/** The lane of each piece; pieces in no lane go to the nearest. */
function bitsOf(rows: Row[], lanes: Lane[]): Bit[] {
  return rows.flatMap(({ spots }, at) => {
    const found = lanesOf(spots, lanes);
    return spots.map((spot, i): Bit => ({ at, lane: found[i] === -1 ? nearest(spot, lanes) : found[i]!, text: spot.text }));
  });
} // prettier-ignore

const nearest = ({ from, to }: { from: number; to: number }, lanes: Lane[]): number =>
  lanes.reduce((best, lane, i) => {
    const gap = (each: Lane): number => Math.abs(each.from + each.to - from - to);
    return gap(lane) < gap(lanes[best]!) ? i : best;
  }, 0);

const joined = (before: string, after: string): string => continued(before, after, true);

function tableOf({ heads, body }: Band, wide: 1 | 2): Anchored | null {
  const main = (heads.at(-1) ?? []).map((row) => splitOver(row, lanesIn([], body)));
  const lanes = lanesIn(main, body);
  if (lanes.length < 3) return null;
  const bits = bitsOf(body, lanes);
  const anchors = anchorsIn(body, bits);
  const rooms = roomsOf([...bits, ...bitsOf(main, lanes)], lanes.length);
  const few = lanes.map((_, lane) => lane <= 2 && bits.filter((bit) => bit.lane === lane).length < anchors.length * 0.9);
  const offset = heads.length;
  const [found] = rowingsOf(body, bits.filter(({ lane }) => !few[lane]), anchors, rooms)
    .map((rowing) => ({ rowing, ...cellsOf({ body, bits, anchors, rooms, offset }, rowing) }))
    .sort((x, y) => x.cost - y.cost);
  const { cells, sums, rowing: { spans } } = found!;
  const used = body.slice(0, (spans.at(-1)?.to ?? -1) + 1);
  const headRows = heads.map((lines, r) => headCells(lines, r + 1, lanes, r < heads.length - 1, main));
  for (const r of sums) stretchSum(cells, offset + r + 1);
  const lines = [...heads.flat(), ...used].map(({ line }) => line);
  return {
    table: {
      kind: 'table',
      rows: offset + spans.length,
      columns: lanes.length,
      cells: inReadingOrder([...headRows.flat(), ...cells]),
      confidence: 'low',
      line: Math.min(...lines),
      aligned: { lanes, wide, heads: offset, to: Math.max(...lines) },
    },
    from: Math.min(...lines),
    to: Math.max(...lines),
    top: found!.rowing.mode === 'top' && spans.some(({ from, to }) => to > from),
    stray: strayIn(body, lanes) + lanes.length * 7,
  };
} // prettier-ignore

/** Stretches of rows between those of sums, and those alone. */
function partsBetween(rows: number, sums: ReadonlySet<number>): [number, number][] {
  const parts: [number, number][] = [];
  for (let r = 0; r < rows; r += 1) {
    const last = parts.at(-1);
    if (last && !sums.has(r) && !sums.has(r - 1)) last[1] = r + 1;
    else parts.push([r, r + 1]);
  }
  return parts;
}

/** 合计 in the middle of the columns of names stands across them. */
function stretchSum(cells: DraftCell[], row: number): void {
  const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  const label = own.find(({ text }) => text !== '');
  if (!label || label.column === 1 || !isTotal(label.text)) return;
  const empty = own.filter(({ column }) => column < label.column);
  empty.forEach((cell) => cells.splice(cells.indexOf(cell), 1));
  label.columnSpan = label.column;
  label.column = 1;
}

interface Body {
  body: Row[];
  bits: Bit[];
  anchors: number[];
  rooms: number[];
  /** Rows above. */
  offset: number;
}

/** The cells of rows, and what speaks against them: running cells that do not stand in the middle of theirs. */
function cellsOf({ body, bits, anchors, rooms, offset }: Body, { spans, mode, cost }: Rowing): { cells: DraftCell[]; sums: ReadonlySet<number>; cost: number } {
  // 总分 ends what runs down
  const sums = new Set(bits.filter(({ text }) => isTotal(text)).map(({ at }) => spans.findIndex((span) => span.from <= at && at <= span.to)));
  const cells: DraftCell[] = [];
  let total = cost;
  rooms.forEach((room, lane) => {
    const own = bits.filter((bit) => bit.lane === lane && bit.at <= spans.at(-1)!.to);
    const put = (r: number, rowSpan: number, text: string, at: number): unknown =>
      cells.push({ row: offset + r + 1, column: lane + 1, rowSpan, columnSpan: 1, text, line: body[at]!.line });
    const begins = mode === 'top' ? onFigures(own, anchors, room) : openers(own, spans, anchors, room);
    for (const [first, end] of partsBetween(spans.length, sums)) {
      const part = spans.slice(first, end);
      const inside = own.filter(({ at }) => at >= part[0]!.from && at <= part.at(-1)!.to);
      const isWords = lane <= 2 && inside.every(({ text }) => natureOf(text) === 'word');
      const stacks = isWords ? stacksOf(inside, room, joined, begins) : [];
      const running = part.length > 1 && stacks.length < part.length ? heightsOf(stacks, part, mode) : null;
      if (isWords && stacks.length > 0 && stacks.length < part.length) total += running?.cost ?? stacks.length;
      if (running)
        running.heights.reduce((row, height, s) => {
          put(first + row, height, stacks[s]!.text, stacks[s]!.from);
          return row + height;
        }, 0);
      else
        part.forEach((span, r) => {
          const bitsIn = inside.filter(({ at }) => at >= span.from && at <= span.to);
          const text = bitsIn.reduce((all, bit) => (all === '' ? bit.text : joined(all, bit.text)), '');
          put(first + r, 1, text, bitsIn[0]?.at ?? anchors[first + r]!);
        });
    }
  });
  return { cells, sums, cost: total };
} // prettier-ignore

/** The lines of figures, without those that only go on with a cell of the one beside them: 2023年 over 11月底前. */
function anchorsIn(body: Row[], bits: Bit[]): number[] {
  const lanesAt = (at: number): Set<number> => new Set(bits.filter((bit) => bit.at === at).map(({ lane }) => lane));
  const all = body.flatMap((row, at) => (isAnchor(row) || isItem(body, bits, at) ? [at] : []));
  const room = roomsOf(bits, Math.max(0, ...bits.map(({ lane }) => lane)) + 1);
  return all.filter((at, i) => {
    const own = lanesAt(at);
    const above = all[i - 1];
    if (above !== undefined && at - above <= 2 && !body[at]!.afterGap && isCutRest(bits, above, at, room)) return false;
    return ![at - 1, at + 1].some((next) => {
      if (!all.includes(next) || body[Math.max(at, next)]!.afterGap) return false;
      const other = lanesAt(next);
      return other.size > own.size && ![...own].some((lane) => other.has(lane));
    });
  });
} // prettier-ignore

/** An item of a list without its amount, among lines that have a word in its lane: no rest and no beginning of theirs. */
function isItem(body: Row[], bits: Bit[], at: number): boolean {
  const own = bits.filter((bit) => bit.at === at);
  const stands = (next: number, lane: number): boolean =>
    body[next] === undefined || bits.some((bit) => bit.at === next && bit.lane === lane && (ENUMERATED.test(bit.text) || isAnchor(body[next]!)));
  return own.length > 0 && own.every(({ text, lane }) => ENUMERATED.test(text) && stands(at - 1, lane) && stands(at + 1, lane));
} // prettier-ignore

/** Whether the figures of a line are what narrow columns cut off the figures above: 33 under 14. and 0 under 10. */
function isCutRest(bits: Bit[], above: number, at: number, room: number[]): boolean {
  const upper = bits.filter((bit) => bit.at === above);
  const own = bits.filter((bit) => bit.at === at);
  const isBare = upper.every(({ text }) => natureOf(text) === 'figure') && own.length <= upper.length;
  if (own.some(({ text }) => isTotal(text) || (natureOf(text) === 'word' && OPENING.test(text)))) return false;
  const goesOn = own.length < upper.length * 0.6 && own.every(({ lane, text }) => natureOf(text) === 'figure' || upper.some((bit) => bit.lane === lane && isFull(bit.text, text, room[lane]!)));
  if (own[0]!.lane <= upper[0]!.lane && !isBare && !goesOn) return false;
  return own.every(({ lane, text }) => {
    const over = upper.find((bit) => bit.lane === lane);
    if (natureOf(text) === 'word') return true;
    if (!over || !/^[\d.,]+%?$/.test(over.text) || !/^[\d.,]{0,3}%?$/.test(text)) return false;
    return /[.,]$/.test(over.text) || (/^[\d,]*\.?\d*%?$/.test(over.text + text) && isFull(over.text, text.slice(0, 1), room[lane]!));
  });
} // prettier-ignore

/**
 * The pieces that begin a cell for sure: those of a row that stand around its figures, as many above as below, and the
 * first behind them. In a narrow lane a word on the line of figures may be part of a longer cell.
 */
function openers(bits: Bit[], spans: { from: number; to: number }[], anchors: number[], room: number): ReadonlySet<Bit> {
  const found = new Set<Bit>();
  spans.forEach(({ from, to }, r) => {
    const inside = bits.filter(({ at }) => at >= from && at <= to);
    const above = inside.filter(({ at }) => at < anchors[r]!).length;
    const below = inside.filter(({ at }) => at > anchors[r]!).length;
    if (above !== below || inside.length < (room < NARROW ? 2 : 1)) return;
    found.add(inside[0]!);
    const next = bits.find(({ at }) => at > to);
    if (next) found.add(next);
  });
  return found;
} // prettier-ignore

/** Where cells stand at the top, those in a line of figures begin one. */
const onFigures = (bits: Bit[], anchors: number[], room: number): ReadonlySet<Bit> =>
  new Set(bits.filter(({ at }) => room >= NARROW && anchors.includes(at)));

function headCells(lines: Row[], row: number, lanes: Lane[], isOver: boolean, main: Row[]): DraftCell[] {
  const line = lines[0]?.line;
  if (line === undefined) return [];
  if (isOver) {
    const starts = bitsOf(main, lanes).filter(({ text }, _, all) => text === all[0]!.text).map(({ lane }) => lane);
    return lines[0]!.spots.map((spot, i) => {
      const [from, to] = [i === 0 ? 0 : starts[i]!, starts[i + 1] ?? lanes.length];
      return { row, column: from + 1, rowSpan: 1, columnSpan: to - from, text: spot.text, line };
    });
  }
  const bits = bitsOf(lines, lanes);
  return lanes.map((_, lane) => {
    const text = bits.filter((bit) => bit.lane === lane).map((bit) => bit.text).join('');
    return { row, column: lane + 1, rowSpan: 1, columnSpan: 1, text, line };
  });
} // prettier-ignore
