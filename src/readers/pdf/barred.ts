// Tables of horizontal lines only: rows lie between the lines, columns are where no text crosses the blank.
import type { Box, Glyph, Rule } from './geometry.js';
import { columnsOf, columnsUnder, type Column } from './columns.js';
import { bandsOf, drawnPart, sidesOf, type Barred, type Row } from './bands.js';
import { lineOf, type Line } from './lines.js';
import type { Part, PartCell } from './parts.js';

/** A blank this wide (in characters) parts two cells of a row. */
const GUTTER = 0.6;

/** Groups of at least three lines one below the other and equally wide, with no more than a long row between. */
function barredIn(bars: Rule[], em: number): Barred[] {
  const levels: { at: number; pieces: Rule[] }[] = [];
  for (const bar of [...bars].filter((one) => one.to - one.from > em).sort((a, b) => a.at - b.at)) {
    const last = levels.at(-1);
    if (last && bar.at - last.at <= Math.max(1.5, 0.35 * em)) last.pieces.push(bar);
    else levels.push({ at: bar.at, pieces: [bar] });
  }
  const groups: Barred[] = [];
  for (const { at, pieces } of levels) {
    const [from, to] = [Math.min(...pieces.map((one) => one.from)), Math.max(...pieces.map((one) => one.to))];
    const group = groups.at(-1);
    const fits =
      group && from > group.from - 3 && to < group.to + 3 && (to > group.to - 3 || from < group.from + 3);
    const near = group && at - group.levels.at(-1)! < 60 * em;
    if (group && fits && near) {
      group.levels.push(at);
      group.pieces.push(...pieces);
    } else groups.push({ from, to, levels: [at], pieces: [...pieces] });
  }
  return groups.filter((group) => group.levels.length >= 3 && group.to - group.from > 12 * em);
}

/** Takes the tables of a page that only horizontal lines bound out of its free lines. */
export function barredTables(
  page: number,
  lines: Line[],
  bars: Rule[],
  em: number,
): { parts: Part[]; lines: Line[] } {
  const parts: Part[] = [];
  const taken = new Set<Line>();
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  for (const group of barredIn(bars, em)) {
    const inside = sorted
      .filter(
        (line) =>
          line.y > group.levels[0]! &&
          line.y < group.levels.at(-1)! &&
          line.x1 > group.from &&
          line.x0 < group.to,
      )
      .map((line) => ({ line, segments: segmentsOf(line, GUTTER) }));
    for (const some of withoutProse(group, inside, em)) {
      const own = inside.filter(({ line }) => line.y > some.levels[0]! && line.y < some.levels.at(-1)!);
      const part = barredPart(page, own, some, em);
      if (!part) continue;
      parts.push(part);
      for (const { line } of own) taken.add(line);
    }
  }
  return { parts, lines: lines.filter((line) => !taken.has(line)) };
}

/** Lines of two tables with prose between them: an unbroken line of text over most of the width parts them. */
function withoutProse(group: Barred, rows: Row[], em: number): Barred[] {
  const parts: Barred[] = [{ ...group, levels: [group.levels[0]!] }];
  for (const at of group.levels.slice(1)) {
    const last = parts.at(-1)!;
    const between = rows.filter(({ line }) => line.y > last.levels.at(-1)! && line.y < at);
    // The line under a page's header and the first one of a table have a title between, or much blank.
    const single = between.every(({ segments }) => segments.length === 1);
    const sparse = at - last.levels.at(-1)! > 3.5 * em * Math.max(1, between.length);
    const prose =
      (single && (sparse || between.some(({ line }) => line.size > 1.15 * em))) ||
      between.some(
        ({ line, segments }) =>
          segments.length === 1 &&
          (line.x1 - line.x0 > 0.6 * (group.to - group.from) || between.length === 1),
      );
    if (prose) parts.push({ ...group, levels: [at] });
    else last.levels.push(at);
  }
  return parts
    .filter((part) => part.levels.length >= 3)
    .map((part) => {
      const [top, bottom] = [part.levels[0]! - 2, part.levels.at(-1)! + 2];
      return { ...part, pieces: group.pieces.filter((piece) => piece.at > top && piece.at < bottom) };
    });
}

/** A table whose rows lie between lines; one with a line under the head only has its rows by lines of text. */
function barredPart(page: number, rows: Row[], group: Barred, em: number): Part | null {
  if (rows.filter((row) => row.segments.length > 1).length < 2) return null;
  const columns = columnsOf(rows.filter((row) => row.segments.length > 1).flatMap((row) => row.segments));
  if (columns.length < 2 || columns.length > 30) return null;
  const each = rows.length / (group.levels.length - 1);
  const between = bandsOf(rows, group);
  const drawn = group.levels.length >= 5 || each <= 3;
  if (drawn) return drawnPart(page, rows, group, em, sidesOf(bandsOf(rows, group), group.pieces, em));
  const bands = between.flatMap((some) => {
    if (some.length === 0) return [];
    const starts = rowStarts(some, columns);
    return starts.map((start, i) => some.slice(start, starts[i + 1] ?? some.length));
  });
  const xs = [
    group.from,
    ...columns.slice(1).map((column, i) => (columns[i]!.to + column.from) / 2),
    group.to,
  ];
  const ys = [...bands.map((band) => band[0]!.line.y - band[0]!.line.size), group.levels.at(-1)!];
  const cells = bands.flatMap((band, r) => cellsOf(band, columns, r));
  const box: Box = { x0: group.from, x1: group.to, y0: group.levels[0]!, y1: group.levels.at(-1)! };
  return { page, box, xs, ys, cells, padding: 0, em, sure: 'low' };
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

/** A line begins a row unless it only goes on with cells of the row above: few cells, and not the first. */
function rowStarts(run: Row[], columns: Column[]): number[] {
  const starts: number[] = [];
  run.forEach((row, i) => {
    const first = row.segments.some((one) => one.x0 < columns[0]!.to);
    const rest =
      i > 0 && row.segments.length < Math.max(2, columns.length / 2) && (!first || row.segments.length === 1);
    if (!rest) starts.push(i);
  });
  return starts[0] === 0 ? starts : [0, ...starts];
}

function cellsOf(rows: Row[], columns: Column[], r: number): PartCell[] {
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
      const [left, right] = columnsUnder(one, columns);
      const home = cells.find((cell) => cell.left <= left && left < cell.right)!;
      home.lines.push(one);
      // A head over several columns takes the blank cells beside it.
      if (right > home.right) home.right = right;
    }
  return cells.filter(
    (cell) => !cells.some((other) => other !== cell && other.left < cell.left && cell.left < other.right),
  );
}
