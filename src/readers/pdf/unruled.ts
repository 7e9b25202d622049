// Tables without any lines: rows in the order of drawing, columns by the blank between them. Never sure.
import { cutPiece } from './cutting.js';
import { columnsIn, columnsOf, columnsUnder, sidesBetween, type Column } from './columns.js';
import type { Glyph } from './geometry.js';
import type { Part, PartCell } from './parts.js';
import { grow, headOverTwo } from './heads.js';
import { isContents } from './paragraphs.js';
import { piecesIn, rowsOf, type Piece } from './stream.js';

/** Takes tables out of a page's free glyphs, given in the order of drawing. */
export function unruledIn(page: number, glyphs: Glyph[], em: number): { parts: Part[]; rest: Glyph[] } {
  const parts: Part[] = [];
  const taken = new Set<Glyph>();
  for (const found of regionsOf(rowsOf(piecesIn(glyphs, page)))) {
    const region = trimmed(found);
    const part = loosePart(page, region, em);
    if (!part) continue;
    parts.push(part);
    for (const piece of region.flat())
      for (const line of piece.lines) for (const glyph of line.glyphs) taken.add(glyph);
  }
  return { parts, rest: taken.size === 0 ? glyphs : glyphs.filter((glyph) => !taken.has(glyph)) };
}

/** Rows one after the other that can be a table's: prose, headings and a table of contents end it. */
function regionsOf(rows: Piece[][]): Piece[][][] {
  const regions: Piece[][][] = [];
  let region: Piece[][] = [];
  const close = (): void => {
    while (region.length > 0 && region.at(-1)!.length < 2) region.pop();
    if (region.length > 0) regions.push(region);
    region = [];
  };
  const [left, right] = [
    Math.min(...rows.flat().map((one) => one.x0)),
    Math.max(...rows.flat().map((one) => one.x1)),
  ];
  for (const row of rows) {
    const last = region.at(-1);
    const text = row.map((piece) => piece.lines.map((line) => line.text).join('')).join('');
    const single = row.length === 1 ? row[0]! : null;
    const usual = region[0]?.[0];
    const breaks =
      isContents(text) ||
      (single &&
        (region.length === 0 ||
          single.x1 - single.x0 > 0.55 * (right - left) ||
          (single.x0 < left + single.size &&
            usual &&
            (single.bold !== usual.bold || Math.abs(single.size - usual.size) > 0.5)))) ||
      (last &&
        Math.min(...row.map((one) => one.y0)) - Math.max(...last.map((one) => one.y1)) > 6 * row[0]!.size);
    if (breaks) close();
    if (!breaks || (!single && !isContents(text))) region.push(row);
  }
  close();
  return regions;
}

/** Without rows at the top that do not fall into the columns of the others: captions above the table. */
function trimmed(region: Piece[][]): Piece[][] {
  let rows = region;
  while (rows.length > 3 && rows[0]!.length <= 2) {
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

/** The grid of a region, or null where it is hardly a table. */
export function loosePart(page: number, drawn: Piece[][], em: number): Part | null {
  const sides = sidesBetween(columnsIn(drawn));
  const region = drawn.map((row) => row.flatMap((piece) => cutPiece(piece, sides)));
  const columns = columnsIn(region);
  const full = region.filter((row) => row.length > 1);
  const figures = full.filter((row) =>
    row.slice(1).some((one) => /^[-\d.,%％]+$/.test(one.lines.map((line) => line.text).join(''))),
  ).length;
  const wide = full.filter((row) => row.length > 2).length;
  // Three columns, or figures beside names; two words side by side are a signature or a caption.
  if (columns.length < 2 || columns.length > 40 || full.length < 3) return null;
  if (columns.length === 2 ? full.length < 4 || figures * 4 < full.length * 3 : wide * 2 < full.length)
    return null;
  const cells = spread(region, columns);
  const xs = [columns[0]!.from - 1, ...sidesBetween(columns), columns.at(-1)!.to + 1];
  const tops = region.map((row) => Math.min(...row.map((one) => one.y0)));
  const bottom = Math.max(...region.flat().map((one) => one.y1));
  const box = { x0: xs[0]!, x1: xs.at(-1)!, y0: Math.min(...tops), y1: bottom };
  return { page, box, xs, ys: [...tops, bottom], cells, padding: 0, em, sure: 'low', loose: region };
}

/** Puts pieces on the grid; a piece lower than its row, over blank places, is a cell merged over several rows. */
function spread(region: Piece[][], columns: Column[]): PartCell[] {
  const taken = region.map(() => new Array<PartCell | null>(columns.length).fill(null));
  const cells: PartCell[] = [];
  const put = (cell: PartCell): void => {
    cells.push(cell);
    for (let r = cell.top; r < cell.bottom; r += 1)
      for (let c = cell.left; c < cell.right; c += 1) taken[r]![c] = cell;
  };
  region.forEach((row, r) => {
    for (const piece of row) {
      const [left, right] = columnsUnder(piece, columns);
      const home = taken[r]![left];
      if (home) home.lines.push(...piece.lines);
      else put({ left, right, top: r, bottom: r + 1, lines: [...piece.lines], inner: [] });
    }
  });
  const centres = region.map(centreOf);
  region.forEach((row, r) => {
    for (const piece of row) {
      const cell = cells.find((one) => one.lines.includes(piece.lines[0]!))!;
      const middle = (piece.y0 + piece.y1) / 2;
      if (middle - centres[r]! < 0.6 * piece.size || !hangs(piece, row, region[r + 1])) continue;
      const blank = (at: number): boolean =>
        taken[at]!.slice(cell.left, cell.right).every((one) => one === null);
      let best = r;
      for (let k = r + 1; k < region.length && blank(k); k += 1) {
        const off = (last: number): number => Math.abs((centres[r]! + centres[last]!) / 2 - middle);
        if (off(k) <= off(best)) best = k;
      }
      grow(cell, best + 1, taken);
    }
  });
  headOverTwo(region, columns, taken);
  // The leading columns of a form group its rows: a blank there belongs to the group above.
  for (let c = 0; c + 1 < columns.length; c += 1) {
    const blanks = taken.filter(
      (row, r) => r > 0 && row[c] === null && row.some((one) => one?.top === r),
    ).length;
    if (blanks === 0 && c > 0) break;
    if (blanks * 4 > taken.length * 3) break;
    for (let r = 1; r < taken.length; r += 1) {
      const above = taken[r - 1]![c];
      const led = c === 0 || taken[r]![c - 1] === taken[r - 1]![c - 1];
      if (taken[r]![c] === null && above && led && above.left === c && above.right === c + 1)
        grow(above, r + 1, taken);
    }
  }
  taken.forEach((row, r) =>
    row.forEach((one, c) => {
      if (one === null) put({ left: c, right: c + 1, top: r, bottom: r + 1, lines: [], inner: [] });
    }),
  );
  return cells;
}

/** Begins lower than its row, or reaches into the next: what only has more lines than its neighbours does neither. */
function hangs(piece: Piece, row: Piece[], next: Piece[] | undefined): boolean {
  if (piece.y0 - Math.min(...row.map((one) => one.y0)) >= 0.6 * piece.size) return true;
  return next !== undefined && piece.y1 > Math.min(...next.map((one) => one.y0)) + 0.3 * piece.size;
}

/** The height at which most pieces of a row are centred, the upper one of two: merged cells hang lower. */
function centreOf(row: Piece[]): number {
  const middles = row.map((piece) => (piece.y0 + piece.y1) / 2).sort((a, b) => a - b);
  const votes = middles.map(
    (at) => middles.filter((other) => Math.abs(other - at) < 0.4 * row[0]!.size).length,
  );
  return middles[votes.indexOf(Math.max(...votes))]!;
}
