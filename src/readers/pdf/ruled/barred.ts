// Tables of horizontal lines only: rows lie between the lines, columns are where no text crosses the blank.
import type { Part, Piece } from '../model.js';
import type { Box, Glyph, Rule } from '../drawing/geometry.js';
import { columnsIn, columnsUnder, type Column } from '../unruled/columns.js';
import { drawnPart, sidesOf, type Barred, type Row } from './bands.js';
import { lineOf, linesOf, type Line } from '../text/lines.js';
import { isBeside } from '../unruled/regions.js';
import { tableRows } from '../unruled/rowing.js';
import { withoutBlanks } from '../unruled/spaced.js';
import { headsOf, isFigure } from '../unruled/spans.js';
import { piecesIn } from '../unruled/stream.js';
import { loosePart } from '../unruled/unruled.js';

/** A blank this wide (in characters) parts two cells of a row. */
const GUTTER = 0.6;
/** The same where the second was drawn after the first with an operator of its own, and where not even after it. */
const NEXT = 0.35;
const ELSEWHERE = 0.1;

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
    // Under the words of a merged head the line need not reach either side: 2023年 over 预算数 and 决算数.
    const fits = group && from > group.from - 3 && to < group.to + 3;
    const near = group && at - group.levels.at(-1)! < 60 * em;
    if (group && fits && near) {
      group.levels.push(at);
      group.pieces.push(...pieces);
    } else groups.push({ from, to, levels: [at], pieces: [...pieces] });
  }
  return groups
    .map(withoutShortEnd)
    .filter((group) => group.levels.length >= 3 && group.to - group.from > 12 * em);
}

/** A group without lines at its end that reach neither side: they end no table. */
function withoutShortEnd(group: Barred): Barred {
  const reaches = (at: number): boolean =>
    group.pieces.some(
      (one) => Math.abs(one.at - at) < 2 && (one.from < group.from + 3 || one.to > group.to - 3),
    );
  const end = group.levels.findLastIndex(reaches) + 1;
  if (end === group.levels.length) return group;
  const levels = group.levels.slice(0, end);
  return { ...group, levels, pieces: group.pieces.filter((one) => one.at < levels.at(-1)! + 2) };
}

/** Takes the tables of a page that only horizontal lines bound out of its free glyphs, given in drawing order. */
export function barredTables(
  page: number,
  glyphs: Glyph[],
  bars: Rule[],
  em: number,
): { parts: Part[]; lines: Line[] } {
  const parts: Part[] = [];
  const taken = new Set<Line>();
  const lines = linesOf(glyphs, page);
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  for (const found of barredIn(bars, em)) {
    const group = withFirstRow(found, sorted);
    const inside = sorted
      .filter(
        (line) =>
          line.y > group.levels[0]! &&
          line.y < group.levels.at(-1)! &&
          line.x1 > group.from &&
          line.x0 < group.to,
      )
      .map((line) => ({ line, segments: segmentsOf(line) }));
    for (const some of withoutProse(group, inside, em)) {
      if (isGoingOn(some, sorted, em)) continue;
      const own = inside.filter(({ line }) => line.y > some.levels[0]! && line.y < some.levels.at(-1)!);
      const mine = new Set(own.flatMap(({ line }) => line.glyphs));
      const drawn = glyphs.filter((glyph) => mine.has(glyph));
      const part = barredPart(page, own, drawn, some, em);
      if (!part) continue;
      parts.push(part);
      for (const { line } of own) taken.add(line);
    }
  }
  return { parts, lines: lines.filter((line) => !taken.has(line)) };
}

/** With a level above the first one where a row of figures stands over it: a page break has no line there. */
function withFirstRow(group: Barred, sorted: Line[]): Barred {
  const [first, second] = [group.levels[0]!, group.levels[1]!];
  const above = sorted.findLast((line) => line.y < first);
  if (!above || above.x0 < group.from - 3 || above.x1 > group.to + 3) return group;
  const cells = segmentsOf(above);
  const height = first - above.y + 1.5 * above.size;
  if (cells.length < 2 || !cells.slice(1).some((one) => isFigure(one.text))) return group;
  if (first - above.y > 0.7 * Math.max(second - first, 1.6 * above.size)) return group;
  const at = first - height;
  const top = { at, from: group.from, to: group.to, thick: 0 };
  return { ...group, levels: [at, ...group.levels], pieces: [top, ...group.pieces] };
}

/** Whether rows of cells go on right below the last line: it closes the head, and no line the table. */
function isGoingOn(group: Barred, sorted: Line[], em: number): boolean {
  const [first, last] = [group.levels[0]!, group.levels.at(-1)!];
  const above = sorted.filter((line) => line.y > first && line.y < last);
  const isAmount = ({ text }: Line): boolean => isFigure(text) && text.length > 2;
  if (above.some((line) => segmentsOf(line).some(isAmount))) return false;
  const next = sorted.find((line) => line.y > last);
  if (!next || next.y - last > 3.5 * em) return false;
  const cells = segmentsOf(next);
  return cells.length > 2 && next.x0 > group.from - 3 && next.x1 < group.to + 3;
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
    // A row of which but the first cell is filled stands between lines as other rows do: 省级财政资金.
    const isRow = isShort(at, group) || between.every((row) => isNameOf(row, rows, group, em));
    const prose =
      between.some((row) => isBeside(row.line.text) || isAtEdge(row, group)) ||
      (!(between.length > 0 && isRow && !sparse) &&
        ((single && (sparse || between.some(({ line }) => line.size > 1.15 * em))) ||
          between.some(
            ({ line, segments }) =>
              segments.length === 1 &&
              (line.x1 - line.x0 > 0.6 * (group.to - group.from) || between.length === 1),
          )));
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

/** Text that begins right at the end of the lines stands in no cell: those keep a blank. */
function isAtEdge({ line, segments }: Row, group: Barred): boolean {
  return segments.length === 1 && line.x0 < group.from + 1.2 && line.glyphs.length > 3;
}

/** Whether the line at a height reaches but one side, or none: it stands below the words of a merged head. */
function isShort(at: number, { pieces, from, to }: Barred): boolean {
  const own = pieces.filter((one) => Math.abs(one.at - at) < 2);
  return !(own.some((one) => one.from < from + 3) && own.some((one) => one.to > to - 3));
}

/** Whether all that a line holds stands in the first column, as the first words of other rows do. */
function isNameOf({ segments }: Row, rows: Row[], group: Barred, em: number): boolean {
  const [own] = segments;
  if (segments.length !== 1 || !own || own.size > 1.15 * em) return false;
  const full = rows.filter((row) => row.segments.length > 2);
  const next = Math.min(...full.map((row) => row.segments[1]!.x0));
  const alike = full.filter(
    ({ segments: [first] }) =>
      Math.abs(first!.x0 - own.x0) < 0.3 * em || Math.abs(first!.x0 + first!.x1 - own.x0 - own.x1) < 0.6 * em,
  );
  return alike.length > 1 && own.x1 < Math.max(next, group.from + 0.25 * (group.to - group.from));
}

/** A table whose rows lie between lines; where several rows stand between two lines they are told by their text. */
function barredPart(page: number, rows: Row[], glyphs: Glyph[], group: Barred, em: number): Part | null {
  if (rows.filter((row) => row.segments.length > 1).length < 2) return null;
  const pieces = piecesIn(glyphs, page, group.levels);
  const bands = group.levels.slice(1).map((to, i) =>
    pieces.filter((piece) => {
      const y = piece.lines[0]!.y;
      return y > group.levels[i]! && y < to;
    }),
  );
  const all = bands.flatMap((band) => tableRows(band));
  const columns = columnsIn(all, headsOf(all));
  if (columns.length < 2 || columns.length > 30) return null;
  if (bands.every((band) => isOneRow(band, columns)))
    return drawnPart(page, { rows, group, bands }, em, sidesOf(bands, group.pieces, em));
  const split = bands.flatMap((band) => (isOneRow(band, columns) ? [band] : tableRows(band)));
  const part = loosePart(
    page,
    split.filter((row) => row.length > 0),
    em,
    true,
  );
  if (!part) return null;
  const box: Box = { x0: group.from, x1: group.to, y0: group.levels[0]!, y1: group.levels.at(-1)! };
  const ys = [box.y0, ...part.ys.slice(1, -1), box.y1];
  return { ...part, box, xs: [box.x0, ...part.xs.slice(1, -1), box.x1], ys };
}

/** Programs draw a table cell by cell: what goes back to a column that it has left has come to another row. */
function isOneRow(band: Piece[], columns: Column[]): boolean {
  const left = new Set<number>();
  let last = -1;
  for (const piece of band) {
    const [column] = columnsUnder(piece, columns);
    if (column !== last && left.has(column)) return false;
    left.add(column);
    last = column;
  }
  return true;
}

/** The pieces of a line between blanks: narrower ones where the two sides were not drawn one after the other. */
function segmentsOf(line: Line): Line[] {
  const groups: Glyph[][] = [];
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    const room = last ? (glyph.x0 - last.x1) / line.size : Infinity;
    const apart = last && glyph.run !== last.run;
    const gutter = !last || !apart ? GUTTER : glyph.run === last.run + 1 ? NEXT : ELSEWHERE;
    if (room > gutter) groups.push([]);
    groups.at(-1)!.push(glyph);
    last = glyph;
  }
  return withoutBlanks(groups)
    .map((group) => lineOf(group, line.page))
    .filter((one) => one !== null);
}
