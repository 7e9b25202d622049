// Rows of pieces → the runs of them that can be tables: prose, headings, a table of contents and closing lines end one.
import type { Piece } from '../model.js';
import type { Rule } from '../drawing/geometry.js';
import { enumerated } from '../text/lines.js';
import { isContents } from '../text/paragraphs.js';
import { isFigure } from './spans.js';

/** A line closes a head of no more rows. */
const MOST_HEADS = 4;

/** The words of a merged head that stand alone in the first row are no longer. */
const LABEL = 12;

/** What stands beside a table and is no row of it. */
const BESIDE = /^(?:[（(]?(?:金额|计量|编制)?单位[：:]|附[件表]\s*\d|填表[人日]|审核人)/;
const NOTE = /^[备附]?注[：:]/;

/** Whether a text stands above or below tables, and never in one: a unit, the number of an appendix, a signature. */
export function isBeside(text: string): boolean {
  return BESIDE.test(text);
}

/** Rows one after the other that can be a table's. `bars`: horizontal lines of the page. */
export function regionsOf(rows: Piece[][], bars: Rule[]): Piece[][][] {
  const all = rows.flat();
  const [left, right] = [Math.min(...all.map((one) => one.x0)), Math.max(...all.map((one) => one.x1))];
  const regions: Piece[][][] = [];
  let region: Piece[][] = [];
  const close = (): void => {
    while (region.length > 0 && region.at(-1)!.length < 2 && !isName(region)) region.pop();
    if (region.length > 0) regions.push(region);
    region = [];
  };
  let opened = false;
  for (const [i, row] of rows.entries()) {
    const text = row.map(textOf).join('');
    const last = region.at(-1);
    const single = row.length === 1 ? row[0]! : null;
    if (last && endsAt(region, row, opened, bars, rows.slice(i, i + MOST_HEADS + 1))) {
      close();
      opened = true;
    }
    if (region.length === 0) opened ||= barsBetween(bars, rows[i - 1] ?? null, row).length > 0;
    const isOut = isBeside(text) || NOTE.test(text);
    const breaks =
      isContents(text) ||
      isOut ||
      (single &&
        (region.length === 0 ? !(opened && text.length <= LABEL) : isOutside(single, region, left, right))) ||
      (last && isFar(last, row));
    if (breaks) {
      close();
      opened = false;
    }
    if (!breaks || (!single && !isContents(text) && !isOut)) region.push(row);
  }
  close();
  return regions;
}

function beginsAlike(a: Piece, b: Piece): boolean {
  return Math.abs(a.x0 - b.x0) < 0.3 * b.size;
}

/** Whether the last row, of one piece, names a row as the first words of others do, and stands as near below: 县级财政资金. */
function isName(region: Piece[][]): boolean {
  const [above, [own]] = [region.slice(0, -1).filter((row) => row.length > 2), region.at(-1)!];
  const last = region.at(-2)?.[0];
  if (!own || !last || own.lines.length > 1 || /[：:。]$/.test(textOf(own))) return false;
  const steps = above
    .slice(1)
    .map((row, i) => row[0]!.y0 - above[i]![0]!.y0)
    .sort((a, b) => a - b);
  const near = 0.25 * own.size;
  const alike = above.filter(
    ([first]) =>
      Math.abs(first!.x0 - own.x0) < near || Math.abs(first!.x0 + first!.x1 - own.x0 - own.x1) < 2 * near,
  );
  return (
    alike.length > 2 && Math.abs(own.y0 - last.y0 - steps[Math.floor(steps.length / 2)]!) < 0.3 * own.size
  );
}

/** Much blank between rows, or a way back up: page numbers are drawn before what stands above them. */
function isFar(last: Piece[], row: Piece[]): boolean {
  const { size } = row[0]!;
  const [top, foot] = [Math.min(...row.map((one) => one.y0)), Math.max(...row.map((one) => one.y1))];
  return (
    top - Math.max(...last.map((one) => one.y1)) > 6 * size ||
    Math.min(...last.map((one) => one.y0)) - foot > 6 * size
  );
}

/** Whether a piece alone is no row of the region: a sentence, a heading, or what stands further out than the cells do. */
function isOutside(single: Piece, region: Piece[][], left: number, right: number): boolean {
  if (single.x1 - single.x0 > 0.55 * (right - left)) return true;
  const usual = region[0]![0]!;
  const atMargin = single.x0 < left + single.size;
  if (atMargin && (single.bold !== usual.bold || Math.abs(single.size - usual.size) > 0.5)) return true;
  const full = region.filter((row) => row.length > 1);
  const cells = full.flat();
  // A head in the middle of its columns does not show how far out names may begin.
  if (cells.length < 4 || (full.length < 3 && !enumerated(textOf(single)))) return false;
  if (enumerated(textOf(single)) && !full.some((row) => row.some((one) => beginsAlike(one, single))))
    return true;
  const [from, to] = [Math.min(...cells.map((one) => one.x0)), Math.max(...cells.map((one) => one.x1))];
  return single.x0 < from - 0.5 * single.size || single.x1 > to + 0.5 * single.size;
}

/**
 * Whether a line between a region and the next row ends it: all do but the one below the head, which follows the one
 * above it, or nothing.
 */
function endsAt(
  region: Piece[][],
  row: Piece[],
  opened: boolean,
  bars: Rule[],
  following: Piece[][],
): boolean {
  if (barsBetween(bars, region.at(-1)!, row).length === 0) return false;
  const isHead =
    region.length <= MOST_HEADS &&
    !region.flat().some((one) => isFigure(textOf(one)) && !/^\d{1,2}$/.test(textOf(one)));
  if (!isHead) return true;
  // Above the first line of the next table stand its caption and its unit.
  return !opened && following.some((one, i) => i > 0 && barsBetween(bars, following[i - 1]!, one).length > 0);
}

/** Whether lines run above and below the first row. */
export function hasHead([head, next]: Piece[][], bars: Rule[]): boolean {
  if (!head || !next) return false;
  return barsBetween(bars, null, head).length > 0 && barsBetween(bars, head, next).length > 0;
}

/** The lines between two rows, as wide as they are, nearly. */
function barsBetween(bars: Rule[], above: Piece[] | null, below: Piece[]): Rule[] {
  const foot = Math.min(...below.map((one) => one.y0));
  const from = Math.min(...below.map((one) => one.x0));
  const to = Math.max(...below.map((one) => one.x1));
  const { size } = below[0]!;
  const middles = above ? above.map((one) => (one.y0 + one.y1) / 2) : [Infinity];
  const [first, last] = [Math.min(...middles), Math.max(...middles)];
  // What hangs lower than its row ends below the next; a page number is drawn before all, and stands at the foot.
  const top = last < foot ? last : first < foot ? first : foot - 3 * size;
  return bars.filter(
    (bar) =>
      bar.at > top &&
      bar.at < foot + 2 &&
      bar.from < from + 0.3 * (to - from) &&
      bar.to > to - 0.3 * (to - from),
  );
}

function textOf(piece: Piece): string {
  return piece.lines.map((line) => line.text).join('');
}
