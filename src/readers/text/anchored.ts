// Tables of a converter's lines, read from their lines of figures: heads, lanes, rows with wrapped and running cells.
import { isTotal } from './align.js';
import { lanesIn, lanesOf, strayIn, natureOf, type Lane, type Row } from './anchors.js';
import { inReadingOrder, type DraftCell, type DraftTable, type Line } from './draft.js';
import { heightsOf, NARROW, roomsOf, spansOf, stacksOf, type Bit } from './rowing.js';
import { piecesOf, type Piece } from './width.js';
import { continued } from './wrapped.js';

/** A stretch of lines that one head rules: its lines, which of them are heads, and the lines of figures. */
interface Band {
  heads: Row[][];
  body: Row[];
}

export interface Anchored {
  table: DraftTable;
  /** First and last line of the file that it takes. */
  from: number;
  to: number;
  /** How far its pieces stand from their lanes. */
  stray: number;
}

/** The lines of a text as pieces. */
function rowsOf(lines: (Line & { afterGap: boolean })[], wide: 1 | 2): Row[] {
  return lines.map(({ number, text, afterGap }) => ({
    line: number,
    afterGap,
    spots: piecesOf(text, wide).flatMap(apart).map((piece) => ({ ...piece, nature: natureOf(piece.text) })),
  }));
}

/** Figures that only one blank keeps apart are two. */
function apart(piece: Piece): Piece[] {
  if (!/^[\d.,%]+(?: [\d.,%]+)+$/.test(piece.text)) return [piece];
  let { from } = piece;
  return piece.text.split(' ').map((text) => {
    from += text.length + 1;
    return { text, from: from - text.length - 1, to: from - 1 };
  });
}

const figuresIn = (row: Row): number => row.spots.filter(({ nature }) => nature === 'figure').length;

/** A line with figures side by side: every row of a table has one. */
const isAnchor = (row: Row): boolean =>
  figuresIn(row) >= 2 || (row.spots.length >= 2 && row.spots.some(({ text }) => /^[\d.,]+%?$/.test(text)));

/** No word twice, but for groups of the same words side by side. */
function areDistinct(words: string[]): boolean {
  const half = words.length / 2;
  return new Set(words).size === words.length || words.indexOf(words[0]!, 1) > 1 || words.slice(0, half).join() === words.slice(half).join();
}

/** Three words or more and no figure, over figures of the next lines. */
const isHead = ({ spots }: Row, below: Row[]): boolean =>
  spots.length >= 3 &&
  spots.every(({ text, nature }) => nature === 'word' && text.length <= 16 && !/[。；\d]/.test(text.replace(/[（(].*$/, ''))) &&
  areDistinct(spots.map(({ text }) => text)) &&
  below.some((row) => row.spots.filter((figure) => figure.nature === 'figure' && spots.some((word) => word.from < figure.to + 3 && figure.from < word.to + 3)).length >= 2);

/**
 * The tables of a stretch of lines, measured with Chinese characters one place wide or two, whichever keeps their
 * columns straighter; what belongs to none is left out.
 */
export function anchoredTables(lines: (Line & { afterGap: boolean })[]): Anchored[] {
  const [narrow, wide] = ([1, 2] as const).map((size) =>
    bandsIn(rowsOf(lines, size)).flatMap((band) => {
      const found = tableOf(band);
      return found ? [found] : [];
    }),
  );
  const stray = (tables: Anchored[]): number => tables.reduce((sum, table) => sum + table.stray, 0);
  return stray(narrow!) < stray(wide!) ? narrow! : wide!;
}

function bandsIn(rows: Row[]): Band[] {
  const bands: Band[] = [];
  let open: Band | null = null;
  for (let at = 0; at < rows.length; ) {
    if (isAnchor(rows[at]!)) {
      (open ??= { heads: [], body: [] }).body.push(rows[at]!);
      at += 1;
      continue;
    }
    let end = at;
    while (end < rows.length && !isAnchor(rows[end]!)) end += 1;
    const block = rows.slice(at, end);
    const head = headIn(block, rows.slice(end, end + 4).filter(isAnchor));
    at = end;
    if (!head) {
      open?.body.push(...block);
      continue;
    }
    if (open) {
      open.body.push(...block.slice(0, head.from));
      bands.push(open);
    }
    open = end < rows.length ? { heads: head.rows, body: block.slice(head.to + 1) } : null;
  }
  if (open) bands.push(open);
  return bands.filter(({ body }) => body.some(isAnchor));
}

/** The head in a block of lines without figures: the fullest line and what its words have wrapped above and below. */
function headIn(block: Row[], below: Row[]): { rows: Row[][]; from: number; to: number } | null {
  const isUnder = (row: Row, above: Row): boolean => row.spots.every((spot) => above.spots.some((word) => word.from < spot.to && spot.from < word.to));
  const main = block.reduce((best, row, i) => {
    if (!isHead(row, below)) return best;
    const rival = block[best];
    const more = row.spots.length - (rival?.spots.length ?? 0);
    return more > 0 || (more === 0 && !isUnder(row, rival!)) ? i : best;
  }, -1);
  if (main === -1) return null;
  const words = block[main]!.spots;
  const over = (row: Row): number => row.spots.filter((spot) => words.some((word) => word.from < spot.to && spot.from < word.to)).length;
  const isShort = (row: Row): boolean => row.spots.every(({ text }) => text.length <= 14 && !/[。；：]/.test(text));
  let from = main;
  const isRestAbove = (row: Row): boolean => isShort(row) && over(row) * 2 <= row.spots.length && row.spots.every(({ from: left }) => left > words[0]!.from);
  while (from > 0 && isRestAbove(block[from - 1]!)) from -= 1;
  let to = main;
  const isRestBelow = (row: Row): boolean => isShort(row) && !row.afterGap && (row.spots.length >= 2 || to - main < main - from || (over(row) === 0 && row.spots[0]!.from > words[0]!.from));
  while (to + 1 < block.length && isRestBelow(block[to + 1]!)) to += 1;
  // 收入 and 支出 over the heads of their halves
  const upper = block[from - 1];
  const again = words.filter(({ text }) => text === words[0]!.text).length;
  const isOver = upper !== undefined && isShort(upper) && upper.spots.length >= 2 && upper.spots.length === again;
  const rows = [block.slice(from, to + 1)];
  return isOver ? { rows: [[upper], ...rows], from: from - 1, to } : { rows, from, to };
} // prettier-ignore

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

function tableOf({ heads, body }: Band): Anchored | null {
  const main = heads.at(-1) ?? [];
  const lanes = lanesIn(main, body);
  if (lanes.length < 3) return null;
  const bits = bitsOf(body, lanes);
  const anchors = anchorsIn(body, bits);
  const rooms = roomsOf([...bits, ...bitsOf(main, lanes)], lanes.length);
  const few = lanes.map((_, lane) => lane <= 2 && bits.filter((bit) => bit.lane === lane).length < anchors.length * 0.9);
  const { spans, mode } = spansOf(body, bits.filter(({ lane }) => !few[lane]), anchors, rooms);
  const used = body.slice(0, (spans.at(-1)?.to ?? -1) + 1);
  // 总分 ends what runs down
  const sums = new Set(bits.filter(({ text }) => isTotal(text)).map(({ at }) => spans.findIndex((span) => span.from <= at && at <= span.to)));
  const cells: DraftCell[] = [];
  const headRows = heads.map((lines, r) => headCells(lines, r + 1, lanes, r < heads.length - 1, main)).filter((row) => row.length > 0);
  const offset = headRows.length;
  lanes.forEach((_, lane) => {
    const own = bits.filter((bit) => bit.lane === lane && bit.at < used.length);
    const put = (r: number, rowSpan: number, text: string, at: number): unknown =>
      cells.push({ row: offset + r + 1, column: lane + 1, rowSpan, columnSpan: 1, text, line: body[at]!.line });
    const begins = openers(own, spans, anchors, rooms[lane]!);
    for (const [first, end] of partsBetween(spans.length, sums)) {
      const part = spans.slice(first, end);
      const inside = own.filter(({ at }) => at >= part[0]!.from && at <= part.at(-1)!.to);
      const isWords = lane <= 2 && inside.every(({ text }) => natureOf(text) === 'word');
      const stacks = isWords ? stacksOf(inside, rooms[lane]!, joined, begins) : [];
      const heights = part.length > 1 && stacks.length < part.length ? heightsOf(stacks, part, mode) : null;
      if (heights)
        heights.reduce((row, height, s) => {
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
      aligned: { lanes, heads: offset, to: Math.max(...lines) },
    },
    from: Math.min(...lines),
    to: Math.max(...lines),
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

/** The lines of figures, without those that only go on with a cell of the one beside them: 2023年 over 11月底前. */
function anchorsIn(body: Row[], bits: Bit[]): number[] {
  const lanesAt = (at: number): Set<number> => new Set(bits.filter((bit) => bit.at === at).map(({ lane }) => lane));
  const all = body.flatMap((row, at) => (isAnchor(row) ? [at] : []));
  return all.filter((at) => {
    const own = lanesAt(at);
    return ![at - 1, at + 1].some((next) => {
      if (!all.includes(next) || body[Math.max(at, next)]!.afterGap) return false;
      const other = lanesAt(next);
      return other.size > own.size && ![...own].some((lane) => other.has(lane));
    });
  });
}

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
