// Lines of aligned columns → bands: runs of lines that keep the same places blank, each with its columns.
import { piecesOf } from './width.js';

/** A word or phrase between blanks, and where it stands. */
export interface Run {
  text: string;
  from: number;
  to: number;
}

export interface BandLine {
  /** Line of the file. */
  line: number;
  /** Runs between single blanks. */
  runs: Run[];
  /** Blank lines stand above it. */
  afterGap: boolean;
}

export interface Column {
  from: number;
  to: number;
}

export interface Band {
  lines: BandLine[];
  columns: Column[];
}

/** Lines further apart than this are no longer looked at together; tables of more rows are joined again. */
const LONGEST = 80;
/** What a band must win in cells kept apart to stand alone. */
const PRICE = 2.5;

/** Runs of a line: what stands between blanks, however few. */
export function runsOf(text: string, wide: 1 | 2): Run[] {
  return piecesOf(text, wide).flatMap((piece) => {
    const runs: Run[] = [];
    let from = piece.from;
    for (const word of piece.text.split(' ')) {
      const size = wide === 1 ? word.length : piecesOf(word, 2)[0]!.to;
      runs.push({ text: word, from, to: from + size });
      from += size + 1;
    }
    return runs;
  });
}

/** The division into bands that keeps the most cells apart, and how many that are. */
export function bandsOf(lines: BandLine[]): { bands: Band[]; cells: number } {
  const best: { score: number; from: number; columns: Column[]; band: BandLine[] }[] = [];
  const heads = lines.map(isHead);
  const tall = lines.map((_, i) => (heads[i] ? headHeight(lines, i) : 1));
  const scoreAt = (end: number): number => (end === 0 ? 0 : best[end - 1]!.score);
  for (let end = 0; end < lines.length; end += 1)
    best.push({ score: -Infinity, from: end, columns: [], band: [] });
  for (let from = 0; from < lines.length; from += 1) {
    const filled: number[] = [];
    // a head that has slipped sideways as a whole says how many columns there are, not where
    const body: number[] = [];
    // heads that stand in the middle of the band
    let inner = 0;
    for (let end = from; end < Math.min(lines.length, from + LONGEST); end += 1) {
      for (const run of lines[end]!.runs)
        for (let x = run.from; x < run.to; x += 1) {
          filled[x] = (filled[x] ?? 0) + 1;
          if (end >= from + tall[from]!) body[x] = (body[x] ?? 0) + 1;
        }
      const whole = lines.slice(from, end + 1);
      const slipped =
        heads[from] && end - from >= tall[from]! + 2 ? underHead(whole, body, tall[from]!) : null;
      const found = [{ band: whole, columns: columnsOf(whole, filled) }, ...(slipped ? [slipped] : [])];
      if (end > from && heads[end] && end - from > 2) inner += PRICE;
      const start = scoreAt(from) + (heads[from] && end - from >= 2 ? PRICE : -PRICE) - inner;
      for (const { band, columns } of found) {
        const score = start + cellsIn(band, columns);
        if (score > best[end]!.score) best[end] = { score, from, columns, band };
      }
    }
  }
  const bands: Band[] = [];
  for (let end = lines.length - 1; end >= 0;) {
    const { from, columns, band } = best[end]!;
    bands.unshift({ lines: band, columns });
    end = from - 1;
  }
  return { bands: withTails(bands), cells: best.at(-1)?.score ?? 0 };
}

/** A few lines that slipped out of their columns, figures among them, belong to the band above. */
function withTails(bands: Band[]): Band[] {
  const result: Band[] = [];
  for (const band of bands) {
    const above = result.at(-1);
    if (above && isTail(above, band)) above.lines = [...above.lines, ...band.lines];
    else result.push({ ...band });
  }
  return result;
}

function isTail({ lines, columns }: Band, tail: Band): boolean {
  if (
    lines.length < 3 ||
    columns.length < 3 ||
    tail.columns.length > columns.length ||
    isHead(tail.lines[0]!)
  )
    return false;
  const isFigure = ({ text }: Run): boolean => /^[\d.,]+%?$/.test(text);
  if (tail.lines.some(({ afterGap }) => afterGap) || !tail.lines.some(({ runs }) => runs.some(isFigure)))
    return false;
  return tail.lines.every(({ runs }) =>
    runs.every((run, i) => {
      const before = runs[i - 1];
      const fits =
        run.to - run.from <= columns[columnAt(run, columns)]!.to - columns[columnAt(run, columns)]!.from + 4;
      return (
        fits && (!before || run.from - before.to < 2 || columnAt(run, columns) > columnAt(before, columns))
      );
    }),
  );
}

/** Four words or more and no figure among them: a table begins there. */
function isHead({ runs }: BandLine): boolean {
  const pieces = runs.filter((run, i) => i === 0 || run.from - runs[i - 1]!.to >= 2);
  return pieces.length >= 4 && runs.every(({ text }) => text.length <= 14 && /^[^\d—%]*$/.test(text));
}

/** How many lines a head takes: what is left of its words stands right below them. */
function headHeight(lines: BandLine[], at: number): number {
  const { runs } = lines[at]!;
  const isRest = (line: BandLine | undefined): boolean =>
    line !== undefined &&
    line.runs.length < runs.length &&
    line.runs.every(({ text, from }) => !/\d/.test(text) && runs.some((word) => word.from === from));
  let height = 1;
  while (height < 4 && isRest(lines[at + height])) height += 1;
  return height;
}

/**
 * The lines under a head with as many words as the lines below have columns: the head's words, and what is left of
 * them on the next lines, are put over the columns in order. Null where the numbers differ or the head stands right.
 */
function underHead(
  lines: BandLine[],
  body: number[],
  height: number,
): { band: BandLine[]; columns: Column[] } | null {
  const words = lines[0]!.runs;
  const columns = columnsOf(lines.slice(height), body);
  if (columns.length !== words.length || words.every((run, i) => columnAt(run, columns) === i)) return null;
  const over = (run: Run): Run => {
    const { from } = columns[words.findIndex((word) => word.from === run.from)]!;
    return { ...run, from, to: from + run.to - run.from };
  };
  const band = lines.map((line, i) => (i < height ? { ...line, runs: line.runs.map(over) } : line));
  return { band, columns };
}

/** Stretches between the places that (nearly) all lines leave blank. */
function columnsOf(lines: BandLine[], filled: number[]): Column[] {
  // converters let a line slip sideways now and then
  const allowed = lines.length < 5 ? 0 : lines.length < 40 ? 1 : 2;
  const columns: Column[] = [];
  for (let x = 0; x < filled.length; x += 1) {
    if ((filled[x] ?? 0) <= allowed) continue;
    const last = columns.at(-1);
    if (last && last.to === x) last.to = x + 1;
    else if (last && x - last.to === 1 && !opens(lines, x)) last.to = x + 1;
    else columns.push({ from: x, to: x + 1 });
  }
  // a column of one cell at the left: 总分 where the other lines have none
  const first = columns[0]?.from ?? 0;
  const left = lines.flatMap(({ runs }) => runs.filter(({ to }) => to < first));
  if (left.length > 0) columns.unshift({ from: 0, to: Math.max(...left.map(({ to }) => to)) });
  return columns;
}

/**
 * Whether one blank before a place parts two columns: something begins there without a word just before it, or most
 * lines have that blank.
 */
function opens(lines: BandLine[], x: number): boolean {
  let close = 0;
  for (const { runs } of lines) {
    const at = runs.findIndex((run) => run.from === x);
    if (at === -1) continue;
    if (at === 0 || x - runs[at - 1]!.to >= 2) return true;
    close += 1;
  }
  return close >= Math.max(3, lines.length * 0.5);
}

/** Cells that the columns keep apart: one that stands flush with the others of its column counts in full. */
function cellsIn(lines: BandLine[], columns: Column[]): number {
  const spots = columns.map((): Column[] => []);
  let astray = 0;
  for (const { runs } of lines) {
    let last = -1;
    for (const run of runs) {
      const at = columnAt(run, columns);
      if (columns.filter((column) => run.from < column.to && column.from < run.to).length > 1) astray += 1;
      if (at === last) spots[at]!.at(-1)!.to = run.to;
      else spots[at]!.push({ from: run.from, to: run.to });
      last = at;
    }
  }
  return spots.reduce((sum, own) => {
    const flush = Math.max(
      mostAlike(own, ({ from }) => from),
      mostAlike(own, ({ to }) => to),
      mostAlike(own, ({ from, to }) => (from + to) >> 1),
    );
    return sum + (own.length + flush) / 2 - (own.length === 1 && lines.length > 3 ? 0.5 : 0);
  }, -astray);
}

function mostAlike(spots: Column[], key: (spot: Column) => number): number {
  const counts = new Map<number, number>();
  for (const spot of spots) counts.set(key(spot), (counts.get(key(spot)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The column a run stands in most; the nearest where it stands in none. */
export function columnAt({ from, to }: Column, columns: Column[]): number {
  const shared = (column: Column): number => Math.min(to, column.to) - Math.max(from, column.from);
  return columns.reduce((best, column, i) => (shared(column) > shared(columns[best]!) ? i : best), 0);
}
