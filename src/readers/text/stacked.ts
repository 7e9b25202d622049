// Lines of a band → rows: what a cell too narrow for its words has put on the next lines is taken up again.
import { columnAt, type Band, type BandLine, type Column } from './bands.js';
import { isTotal, mergeDown } from './align.js';
import type { DraftCell } from './draft.js';
import { printedWidth } from './width.js';
import { continued } from './wrapped.js';

interface Piece {
  text: string;
  width: number;
}
interface Stack {
  text: string;
  /** The lowest piece of the cell, and the line it stands in. */
  last: Piece;
  at: number;
  line: number;
}
type Row = Map<number, Stack>;

const ENUMERATED =
  /^(?:[一二三四五六七八九十\d]{1,3}[、.．)）](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])/;
const NUMBER = /^[-−]?[\d,.]+%?$/;

/** The rows of a band, merged cells found again. */
export function rowsOf({ lines, columns }: Band): { rows: DraftCell[][]; cells: DraftCell[] } {
  const pieces = lines.map((line) => piecesOf(line, columns));
  const room = columns.map((_, c) => roomOf(pieces.flatMap((row) => row.get(c)?.width ?? [])));
  const rows: Row[] = [];
  /** The cell that stands lowest in each column so far. */
  const above: Row = new Map();
  pieces.forEach((found, at) => {
    const row = rows.at(-1);
    const isClose = row !== undefined && !lines[at]!.afterGap;
    const own = new Map(found);
    if (isClose) {
      for (const [c, piece] of found) {
        if (!closes(above.get(c), piece, at, room[c]!, [...own.keys()][0] === c)) break;
        take(above.get(c)!, piece, at);
        own.delete(c);
      }
      if (own.size === 0) return;
    }
    const isRest = isClose && (goesOn(row, own, at, room) || isBelow(row, own, at));
    const isMiddle = isClose && !isRest && waits(row, own, room);
    const current: Row = isRest || isMiddle ? row : new Map<number, Stack>();
    if (current !== row) rows.push(current);
    for (const [c, piece] of own) {
      const stack = current.get(c);
      if (stack) take(stack, piece, at);
      else current.set(c, { text: piece.text, last: piece, at, line: lines[at]!.line });
      above.set(c, current.get(c)!);
    }
  });
  const grid = rows.map((row, r) => cellsOf(row, r, columns));
  return {
    rows: grid,
    cells: mergeDown(
      grid.map((row) => row.map((cell) => cell)),
      columns.map(() => false),
    ),
  };
}

function cellsOf(row: Row, r: number, columns: Column[]): DraftCell[] {
  const line = Math.min(...[...row.values()].map((stack) => stack.line));
  return columns.map((_, c) => {
    const stack = row.get(c);
    return {
      row: r + 1,
      column: c + 1,
      rowSpan: 1,
      columnSpan: 1,
      text: stack?.text ?? '',
      line: stack?.line ?? line,
    };
  });
}

/** What a column holds at most: the second widest piece, for one may reach into the next column. */
function roomOf(widths: number[]): number {
  const [first = 0, second = 0] = [...widths].sort((a, b) => b - a);
  return widths.length >= 4 ? second : first;
}

function piecesOf({ runs }: BandLine, columns: Column[]): Map<number, Piece> {
  const found = new Map<number, Piece>();
  for (const [i, run] of runs.entries()) {
    const nearest = columnAt(run, columns);
    // two pieces that stand apart are two cells, where the line slipped a little
    const isApart = i > 0 && run.from - runs[i - 1]!.to >= 2 && found.has(nearest);
    const next = columns[nearest + 1];
    const at = isApart && next && next.from - run.to <= 1 ? nearest + 1 : nearest;
    const text = found.has(at) ? `${found.get(at)!.text} ${run.text}` : run.text;
    found.set(at, { text, width: printedWidth(text) });
  }
  return found;
}

function take(stack: Stack, piece: Piece, at: number): void {
  stack.text = continued(stack.text, piece.text, true);
  stack.last = piece;
  stack.at = at;
}

/** Whether the next word would have found no room behind the piece above. */
function isFull(above: Piece, next: string, room: number): boolean {
  const word = /^[\x21-\x7e]+/.exec(next)?.[0] ?? next.slice(0, 1);
  return above.width + printedWidth(word) > room - 0.2;
}

/** A line with the rests of cells above, each of which was full; a row of its own has other cells, too. */
function goesOn(row: Row, own: Map<number, Piece>, at: number, room: number[]): boolean {
  if ([...own.values()].some((piece) => isTotal(piece.text))) return false;
  const isLabelled = own.has(Math.min(...row.keys()));
  let broken = false;
  for (const [c, piece] of own) {
    const stack = row.get(c);
    if (!stack || at - stack.at > 2 || ENUMERATED.test(piece.text)) return false;
    const isOver = at - stack.at === 1 && /[，、；：,;:。=]$/.test(stack.last.text) && own.size > 1;
    if (!isOver && !isFull(stack.last, piece.text, room[c]!)) return false;
    if (NUMBER.test(piece.text) && NUMBER.test(stack.last.text)) {
      if (!isCut(stack, piece, at)) return false;
      // 62,00 over 0.00: a group of thousands lacks a figure
      if (/,\d{1,2}$/.test(stack.text) && /,\d{3}(?:\.\d*)?$/.test(stack.text + piece.text)) broken = true;
      else if (isLabelled && piece.text.length > 1 && piece.width >= stack.last.width) return false;
    }
  }
  if (broken || own.size < row.size * 0.6) return true;
  const shorter = [...own].filter(([c, piece]) => piece.width < row.get(c)!.last.width).length;
  if (own.size < row.size * 0.8 && shorter * 2 >= own.size) return true;
  return [...own].every(([c, piece]) => !NUMBER.test(piece.text) && piece.width < row.get(c)!.last.width);
}

/** Whether two pieces of figures are one: together they still have one point at most. */
const isCut = (above: Stack, piece: Piece, at: number): boolean =>
  at - above.at === 1 && /^[-−]?[\d,]*\.?\d*%?$/.test(above.text + piece.text);

/**
 * A line right below a row that begins further to the right: all figures (what a narrow column cut off: 10 over 0),
 * or all words below words. A row of its own has a label, or words and figures.
 */
function isBelow(row: Row, own: Map<number, Piece>, at: number): boolean {
  if (Math.min(...own.keys()) <= Math.min(...row.keys()) || own.size >= row.size * 0.6) return false;
  const figures = [...own.values()].filter((piece) => NUMBER.test(piece.text) || piece.text === '%').length;
  if (figures > 0 && figures < own.size) return false;
  return [...own].every(([c, piece]) => {
    const above = row.get(c);
    if (!above || at - above.at > 1 || ENUMERATED.test(piece.text)) return false;
    return figures > 0 === NUMBER.test(above.last.text);
  });
}

/** Whether the row so far is the first lines of long texts, beside which the other cells stand in the middle. */
function waits(row: Row, own: Map<number, Piece>, room: number[]): boolean {
  if ([...own.keys()].some((c) => row.has(c)) || own.size <= row.size) return false;
  return [...row].every(
    ([c, { last }]) => !NUMBER.test(last.text) && last.width >= 8 && last.width >= room[c]! * 0.75,
  );
}

/** The end of a merged cell at the left, 产出指标（50 over 分）, in the line of another row. */
function closes(above: Stack | undefined, piece: Piece, at: number, room: number, isFirst: boolean): boolean {
  if (!above || !isFirst || at - above.at > 2 || NUMBER.test(piece.text)) return false;
  if (!isFull(above.last, piece.text, room)) return false;
  const open = count(above.text, /[（(]/g) - count(above.text, /[）)]/g);
  return open > 0 && /^[^（(]*[）)]/.test(piece.text);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
