// Tables without any lines: rows in the order of drawing, columns by the blank between them. Never sure.
import type { Part, PartCell, Piece } from '../model.js';
import { cutPiece } from './cutting.js';
import { columnsIn, columnsOf, columnsUnder, sidesBetween, type Column } from './columns.js';
import type { Glyph, Rule } from '../drawing/geometry.js';
import { fallen, placesOf } from './falling.js';
import { hasHead, regionsOf } from './regions.js';
import { bare, headsOf, placed, spanned, type Placed } from './spans.js';
import { tableRows } from './rowing.js';
import { piecesIn } from './stream.js';

/** Takes tables out of a page's free glyphs, given in the order of drawing. */
export function unruledIn(
  page: number,
  glyphs: Glyph[],
  bars: Rule[],
  em: number,
): { parts: Part[]; rest: Glyph[] } {
  const parts: Part[] = [];
  const taken = new Set<Glyph>();
  for (const found of regionsOf(tableRows(piecesIn(glyphs, page)), bars)) {
    const region = trimmed(found);
    const part = loosePart(page, region, em, hasHead(region, bars));
    if (!part) continue;
    parts.push(part);
    for (const piece of region.flat())
      for (const line of piece.lines) for (const glyph of line.glyphs) taken.add(glyph);
  }
  return { parts, rest: taken.size === 0 ? glyphs : glyphs.filter((glyph) => !taken.has(glyph)) };
}

/** Without rows at the top that do not fall into the columns of the others: captions above the table. */
function trimmed(region: Piece[][]): Piece[][] {
  let rows = region;
  while (rows.length > 3 && rows[0]!.length <= 2 && reachesSide(rows[0]!, rows.slice(1))) {
    const columns = columnsOf(
      rows.slice(1).flat(),
      rows
        .slice(1)
        .filter((row) => row.length > 1)
        .flat(),
    );
    const under = rows[0]!.map((piece) => columnsUnder(piece, columns));
    if (under.every(([left], i) => i === 0 || left >= under[i - 1]![1])) break;
    rows = rows.slice(1);
  }
  return rows;
}

/** Captions begin or end with the rows; the words of a merged head stand further in. */
function reachesSide(row: Piece[], rows: Piece[][]): boolean {
  const all = rows.flat();
  const [from, to] = [Math.min(...all.map((one) => one.x0)), Math.max(...all.map((one) => one.x1))];
  return row.some((one) => one.x0 < from + one.size || one.x1 > to - one.size);
}

/** The grid of a region, or null where it is hardly a table; `bounded`: between lines it is one in any case. */
export function loosePart(page: number, drawn: Piece[][], em: number, bounded = false): Part | null {
  const sides = sidesBetween(columnsIn(drawn, headsOf(drawn)));
  const region = drawn.map((row) => row.flatMap((piece) => cutPiece(piece, sides)));
  const columns = columnsIn(region, headsOf(region));
  const full = region.filter((row) => row.length > 1);
  const figures = full.filter((row) =>
    row.slice(1).some((one) => /\d/.test(one.lines.map((line) => line.text).join(''))),
  ).length;
  const wide = full.filter((row) => row.length > 2).length;
  // Three columns, or figures beside names; two words side by side are a signature or a caption.
  if (columns.length < 2 || columns.length > 40 || full.length < (bounded ? 2 : 3)) return null;
  if (bounded) return gridded(page, region, columns, em);
  if (columns.length === 2 ? full.length < 4 || figures * 2 < full.length : wide * 2 < full.length)
    return null;
  return gridded(page, region, columns, em);
}

function gridded(page: number, region: Piece[][], columns: Column[], em: number): Part {
  const between = sidesBetween(columns);
  const cells = spread(region, columns, [columns[0]!.from - em / 2, ...between, columns.at(-1)!.to + em / 2]);
  const xs = [columns[0]!.from - 1, ...between, columns.at(-1)!.to + 1];
  const tops = region.map((row) => Math.min(...row.map((one) => one.y0)));
  const bottom = Math.max(...region.flat().map((one) => one.y1));
  const box = { x0: xs[0]!, x1: xs.at(-1)!, y0: Math.min(...tops), y1: bottom };
  return { page, box, xs, ys: [...tops, bottom], cells, padding: 0, em, sure: 'low', loose: region };
}

/** Puts pieces on the grid: merged cells show by where their text stands. */
function spread(region: Piece[][], columns: Column[], sides: number[]): PartCell[] {
  const cells: Placed[] = [];
  region.forEach((row, r) => {
    const own: Placed[] = [];
    for (const piece of row) {
      const [left, right] = homeOf(piece, own, columns, sides);
      const home = own.find((cell) => cell.left <= left && left < cell.right);
      if (home) addTo(home, piece);
      else own.push(placed({ left, right, top: r, bottom: r + 1, lines: [], inner: [] }, piece.lines));
    }
    cells.push(...own);
  });
  const heads = spanned(cells, region.length, sides);
  fallen(cells, region.length, columns.length, heads);
  return [...cells.map(bare), ...blanksOf(cells, region.length, columns.length)];
}

/** The columns of a piece; where it reaches into those of its neighbour, the one with its middle. */
function homeOf(piece: Piece, own: Placed[], columns: Column[], sides: number[]): [number, number] {
  const under = columnsUnder(piece, columns);
  const met = own.find((cell) => cell.left < under[1] && under[0] < cell.right);
  if (!met || met.x1 > piece.x0) return under;
  const at = sides.findLastIndex((side) => side < (piece.x0 + piece.x1) / 2);
  const free = Math.min(columns.length - 1, Math.max(at, met.right));
  if (met.right <= free) return [free, Math.max(free + 1, under[1])];
  if (met.right - met.left > 1) {
    met.right -= 1;
    return [met.right, Math.max(met.right + 1, under[1])];
  }
  return under;
}

function addTo(cell: Placed, piece: Piece): void {
  cell.lines.push(...piece.lines);
  [cell.x0, cell.x1] = [Math.min(cell.x0, piece.x0), Math.max(cell.x1, piece.x1)];
  [cell.y0, cell.y1] = [Math.min(cell.y0, piece.y0), Math.max(cell.y1, piece.y1)];
}

function blanksOf(cells: Placed[], rows: number, columns: number): PartCell[] {
  return placesOf(cells, rows, columns).flatMap((row, r) =>
    row.flatMap((one, c) =>
      one === null ? [{ left: c, right: c + 1, top: r, bottom: r + 1, lines: [], inner: [] }] : [],
    ),
  );
}
