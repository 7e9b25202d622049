// Whether a table of aligned columns is read beyond doubt: rows held by figures that stand in one line, none left out.
import { printedWidth } from '../width.js';
import { bareCost } from './fitted.js';
import type { Reading } from './readings.js';
import type { Span } from './rows.js';
import type { Bit, Laid } from './settled.js';
import { isFigure, isNumber, isSum, type Word } from './words.js';

/** More than this speaks against a row of which nothing is in doubt, where figures are left out and where none is. */
const MOST = 1.3;
const MOST_FULL = 2;
/** The share of pieces that may stand flush with no others of their lane where figures are left out. */
const ASIDE = 0.06;

/** Whether no piece of a table could as well stand in another lane or another row; `crooked`: how many stand aside. */
export function isSure(laid: Laid, { spans, runs, cost }: Reading, crooked: number): boolean {
  const { lanes, bits, astray } = laid;
  if (astray.size > 0 || bareCost(lanes) > 0 || lanes.some(({ head }) => head === null)) return false;
  // the cells of columns that the head has no words for
  if (bits.some(({ text }) => / -?[\d,]+\.\d\d$/.test(text))) return false;
  const figures = lanes.flatMap((_, lane) => {
    const own = bits.filter((bit) => bit.lane === lane);
    return own.filter(({ text }) => isFigure(text)).length * 2 > own.length ? [lane] : [];
  });
  // weights of levels run down over rows that nothing tells
  if (figures.length === 0 || figures.some((lane) => lane < runs.length)) return false;
  if (
    figures.some((lane) =>
      isTorn(
        bits.filter((bit) => bit.lane === lane),
        spans,
      ),
    )
  )
    return false;
  const rows = spans.map((span) =>
    span.name ? [] : bits.filter(({ at }) => at >= span.from && at <= span.to),
  );
  if (!rows.every((row) => isHeld(row, figures))) return false;
  // as many figures as lanes can stand in no others, however far they have slipped; nor those of a sum right below them
  const isFull = (row: readonly Bit[]): boolean =>
    figures.every((lane) => row.some((bit) => bit.lane === lane));
  const full = rows.filter(isFull).flat();
  const isTold = (row: readonly Bit[]): boolean =>
    isFull(row) ||
    (row.some(({ text }) => isSum(text)) &&
      figures.every((lane) => row.every((bit) => bit.lane !== lane || isClear(bit, full))));
  if (full.length > 0 && rows.every(isTold)) return cost <= spans.length * MOST_FULL;
  if (spans.length < 2 || bits.some(({ loose }) => loose)) return false;
  return cost <= spans.length * MOST && crooked <= bits.length * ASIDE && areApart(laid);
}

/** Whether a piece stands below others of its lane and of no other. */
function isClear({ lane, from, to }: Bit, others: readonly Bit[]): boolean {
  const below = new Set(others.filter((each) => each.from < to && from < each.to).map((each) => each.lane));
  return below.size === 1 && below.has(lane);
}

/** Whether a figure is broken over lines though one as wide stands whole in its lane: two figures may be meant. */
function isTorn(bits: readonly Bit[], spans: readonly Span[]): boolean {
  const cells = spans.map(({ from, to }) =>
    bits.filter(({ at }) => at >= from && at <= to).map(({ text }) => text),
  );
  const whole = cells
    .filter((own) => own.length === 1 && isNumber(own[0]!))
    .map(([text]) => printedWidth(text!));
  return cells.some(
    ([upper, lower]) =>
      upper &&
      lower &&
      isNumber(upper) &&
      isNumber(lower) &&
      whole.some((width) => width >= printedWidth(upper + lower.slice(0, 1))),
  );
}

/** Whether every lane ends before the next begins, in all lines, its head's words included. */
function areApart({ lanes, bits }: Laid): boolean {
  const hulls = lanes.map(({ head }, lane) => {
    const own: Word[] = [...bits.filter((bit) => bit.lane === lane), ...(head ? [head] : [])];
    return { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
  });
  return hulls.every(({ from }, i) => i === 0 || from > hulls[i - 1]!.to);
}

/** Whether the figures of a row are whole and stand in one of its lines. */
function isHeld(row: readonly Bit[], figures: readonly number[]): boolean {
  const own = figures.map((lane) => row.filter((bit) => bit.lane === lane)).filter((bits) => bits.length > 0);
  if (
    own.some(
      (bits) =>
        bits.length > 1 &&
        bits.every(({ text }) => isNumber(text)) &&
        !isFigure(bits.map(({ text }) => text).join('')),
    )
  )
    return false;
  const lines = new Set(own.filter((bits) => bits.length === 1).map(([bit]) => bit!.at));
  return lines.size <= 1;
}
