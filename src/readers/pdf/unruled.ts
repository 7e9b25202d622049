// Tables without vertical lines, or without any: columns by the blank between them, rows by lines. Never sure.
import type { Box, Glyph, Rule } from './geometry.js';
import { barredIn, type Barred } from './barred.js';
import { lineOf, type Line } from './lines.js';
import type { Part, PartCell } from './parts.js';
import { isContents } from './paragraphs.js';

/** A blank this wide (in characters) parts two cells; words are never so far apart, justified lines neither. */
const GUTTER = 1.2;

interface Row {
  line: Line;
  segments: Line[];
}

/** Takes tables out of the free lines of a page. `bars`: horizontal lines that bound no cells. */
export function unruledIn(
  page: number,
  lines: Line[],
  bars: Rule[],
  em: number,
): { parts: Part[]; lines: Line[] } {
  const parts: Part[] = [];
  const taken = new Set<Line>();
  const take = (part: Part | null, rows: Row[]): void => {
    if (!part) return;
    parts.push(part);
    for (const row of rows) taken.add(row.line);
  };
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const groups = barredIn(bars, em);
  for (const group of groups) {
    const inside = sorted
      .filter(
        (line) =>
          line.y > group.levels[0]! &&
          line.y < group.levels.at(-1)! &&
          line.x1 > group.from &&
          line.x0 < group.to,
      )
      .map((line) => ({ line, segments: segmentsOf(line, 0.6) }));
    for (const some of withoutProse(group, inside)) {
      const own = inside.filter(({ line }) => line.y > some.levels[0]! && line.y < some.levels.at(-1)!);
      take(barredPart(page, own, some, em), own);
    }
  }
  const rows = sorted
    .filter((line) => !taken.has(line))
    .map((line) => ({ line, segments: segmentsOf(line, GUTTER) }));
  for (const run of runsOf(rows, bars, em)) take(partOf(page, run, bars, em), run);
  return { parts, lines: lines.filter((line) => !taken.has(line)) };
}

/** Lines of two tables with prose between them: an unbroken line of text over most of the width parts them. */
function withoutProse(group: Barred, rows: Row[]): Barred[] {
  const parts: Barred[] = [{ ...group, levels: [group.levels[0]!] }];
  for (const at of group.levels.slice(1)) {
    const last = parts.at(-1)!;
    const between = rows.filter(({ line }) => line.y > last.levels.at(-1)! && line.y < at);
    const prose = between.some(
      ({ line, segments }) =>
        segments.length === 1 && (line.x1 - line.x0 > 0.6 * (group.to - group.from) || between.length === 1),
    );
    if (prose) parts.push({ ...group, levels: [at] });
    else last.levels.push(at);
  }
  return parts.filter((part) => part.levels.length >= 3);
}

/** A table whose rows lie between lines; one with a line under the head only has its rows by lines of text. */
function barredPart(page: number, rows: Row[], group: Barred, em: number): Part | null {
  if (rows.filter((row) => row.segments.length > 1).length < 2) return null;
  const columns = columnsOf(rows, em);
  if (columns.length < 2 || columns.length > 30) return null;
  const each = rows.length / (group.levels.length - 1);
  const between = group.levels
    .slice(1)
    .map((to, i) => rows.filter(({ line }) => line.y > group.levels[i]! && line.y < to));
  const drawn = group.levels.length >= 5 || each <= 3;
  const bands = drawn
    ? between
    : between.flatMap((some) => {
        if (some.length === 0) return [];
        const starts = rowStarts(some, columns);
        return starts.map((start, i) => some.slice(start, starts[i + 1] ?? some.length));
      });
  const xs = [
    group.from,
    ...columns.slice(1).map((column, i) => (columns[i]!.to + column.from) / 2),
    group.to,
  ];
  const ys = drawn
    ? group.levels
    : [...bands.map((band) => band[0]!.line.y - band[0]!.line.size), group.levels.at(-1)!];
  const cells = bands.flatMap((band, r) => cellsOf(band, columns, r));
  const box: Box = { x0: group.from, x1: group.to, y0: group.levels[0]!, y1: group.levels.at(-1)! };
  return { page, box, xs, ys, cells, padding: 0, em, sure: drawn ? 'medium' : 'low' };
}

function segmentsOf(line: Line, gutter: number): Line[] {
  const groups: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (!last || glyph.x0 - last.x1 > gutter * line.size) groups.push([]);
    groups.at(-1)!.push(glyph);
    last = glyph;
  }
  return groups.map((group) => lineOf(group, line.page)).filter((one) => one !== null);
}

/** Runs of lines that fall into columns; a line of one piece may stand between where it is the rest of a cell. */
function runsOf(rows: Row[], bars: Rule[], em: number): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  const close = (): void => {
    while (run.length > 0 && run.at(-1)!.segments.length < 2) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const widest = Math.max(0, ...rows.map(({ line }) => line.x1 - line.x0));
  for (const row of rows) {
    const last = run.at(-1);
    const gap = last ? row.line.y - last.line.y : 0;
    const barred = bars.some((bar) => last && bar.at > last.line.y && bar.at < row.line.y);
    if (last && gap > (barred ? 5 : 3) * em) close();
    const many = row.segments.length >= 2 && !isContents(row.line.text);
    const rest =
      run.length > 0 &&
      row.line.x1 - row.line.x0 < 0.4 * widest &&
      run.slice(-2).some((one) => one.segments.length > 1);
    if (many || rest) run.push(row);
    else close();
  }
  close();
  return runs;
}

/** Columns are where no run of text crosses a blank; pieces over several columns do not count. */
function columnsOf(run: Row[], em: number): { from: number; to: number }[] {
  const pieces = run.filter((row) => row.segments.length > 1).flatMap((row) => row.segments);
  const spans = pieces
    .map(({ x0, x1 }) => ({ from: x0, to: x1 }))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  let columns: { from: number; to: number }[] = [];
  for (const span of spans) {
    const touched = columns.filter(
      (column) => span.from < column.to + 0.3 * em && column.from < span.to + 0.3 * em,
    );
    // Wide pieces come last: one that would join two columns is a head over both.
    if (touched.length > 1) continue;
    const joined = touched[0]
      ? { from: Math.min(span.from, touched[0].from), to: Math.max(span.to, touched[0].to) }
      : { ...span };
    columns = [...columns.filter((column) => column !== touched[0]), joined];
  }
  return columns.sort((a, b) => a.from - b.from);
}

function partOf(page: number, run: Row[], bars: Rule[], em: number): Part | null {
  const columns = columnsOf(run, em);
  const [top, bottom] = [run[0]!.line.y - run[0]!.line.size, run.at(-1)!.line.y + 0.3 * em];
  const mine = bars.filter(
    (bar) => bar.at > top - 1.5 * em && bar.at < bottom + 1.5 * em && bar.to - bar.from > 8 * em,
  );
  const full = run.filter((row) => row.segments.length > 1);
  const numeric = full.filter((row) =>
    row.segments.slice(1).some((one) => /^[-\d.,%]+$/.test(one.text)),
  ).length;
  // Lines drawn across vouch for a table; without any it takes three columns, or figures beside names.
  const enough =
    mine.length >= 2
      ? columns.length >= 2 && full.length >= 2
      : full.length >= 3 &&
        (columns.length >= 3 || (columns.length === 2 && full.length >= 4)) &&
        numeric * 2 >= full.length;
  if (!enough || columns.length > 30) return null;
  const starts = rowStarts(run, columns);
  const xs = [
    columns[0]!.from - 2,
    ...columns.slice(1).map((column, i) => (columns[i]!.to + column.from) / 2),
    columns.at(-1)!.to + 2,
  ];
  const ys = [
    top,
    ...starts.slice(1).map((at) => (run[at - 1]!.line.y + run[at]!.line.y - 0.7 * em) / 2),
    bottom,
  ];
  const cells: PartCell[] = [];
  starts.forEach((start, r) => {
    const lines = run.slice(start, starts[r + 1] ?? run.length);
    cells.push(...cellsOf(lines, columns, r));
  });
  const box: Box = { x0: xs[0]!, x1: xs.at(-1)!, y0: top, y1: bottom };
  return { page, box, xs, ys, cells, padding: 0, em, sure: mine.length > starts.length ? 'medium' : 'low' };
}

/** A line begins a row unless it only goes on with cells of the row above: few cells, and not the first. */
function rowStarts(run: Row[], columns: { from: number; to: number }[]): number[] {
  const starts: number[] = [];
  run.forEach((row, i) => {
    const first = row.segments.some((one) => one.x0 < columns[0]!.to);
    const rest =
      i > 0 && row.segments.length < Math.max(2, columns.length / 2) && (!first || row.segments.length === 1);
    if (!rest) starts.push(i);
  });
  return starts[0] === 0 ? starts : [0, ...starts];
}

function cellsOf(rows: Row[], columns: { from: number; to: number }[], r: number): PartCell[] {
  const cells: PartCell[] = columns.map((_, c) => ({
    left: c,
    right: c + 1,
    top: r,
    bottom: r + 1,
    lines: [],
    inner: [],
  }));
  for (const { segments } of rows)
    for (const one of segments) {
      const over = columns.flatMap((column, c) => (one.x0 < column.to && column.from < one.x1 ? [c] : []));
      const [left, right] = [over[0] ?? 0, over.at(-1) ?? 0];
      const home = cells.find((cell) => cell.left <= left && left < cell.right)!;
      home.lines.push(one);
      // A head over several columns takes the blank cells beside it.
      if (right >= home.right) home.right = right + 1;
    }
  return cells.filter(
    (cell) => !cells.some((other) => other !== cell && other.left < cell.left && cell.left < other.right),
  );
}
