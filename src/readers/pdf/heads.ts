// Heads of two rows in tables without lines: which words of the lower row stand under which of the upper one.
import { columnsUnder, type Column } from './columns.js';
import type { PartCell } from './parts.js';
import type { Piece } from './stream.js';

interface Span {
  cell: PartCell;
  left: number;
  right: number;
}

/**
 * Words of the upper row stand over those of the lower one that are nearest to their middle, or that begin no
 * further left; they reach down where nothing stands below. Only where one stands over several.
 */
export function headOverTwo(region: Piece[][], columns: Column[], taken: (PartCell | null)[][]): void {
  const [upper, lower] = [region[0], region[1]];
  if (!upper || !lower || lower.length < 2 || upper.length + lower.length <= columns.length) return;
  const middle = (piece: Piece): number => (piece.x0 + piece.x1) / 2;
  const nearest = (piece: Piece): number => {
    const off = upper.map((other) => Math.abs(middle(other) - middle(piece)));
    return off.indexOf(Math.min(...off));
  };
  const before = (piece: Piece): number => upper.findLastIndex((other) => other.x0 < piece.x0 + piece.size);
  const places = lower.map((piece) => columnsUnder(piece, columns));
  const spans = [nearest, before]
    .map((owner) => spansOf(upper, lower, places, owner, taken[0]!))
    .find((some) => isHead(some, upper.length, columns.length, places));
  if (!spans) return;
  taken[0]!.fill(null);
  const under = new Set(places.flatMap(([left, right]) => range(left, right)));
  for (const { cell, left, right } of spans) {
    [cell.left, cell.right, cell.bottom] = [left, right, 1];
    for (const c of range(left, right)) taken[0]![c] = cell;
    if (range(left, right).some((c) => under.has(c))) continue;
    for (const c of range(left, right)) taken[1]![c] = null;
    grow(cell, 2, taken);
  }
}

/** The columns of each word of the upper row, from left to right; `owner`: the upper word of a lower one. */
function spansOf(
  upper: Piece[],
  lower: Piece[],
  places: [number, number][],
  owner: (piece: Piece) => number,
  row: (PartCell | null)[],
): Span[] {
  const owners = lower.map(owner);
  return upper
    .flatMap((piece, i): Span[] => {
      const cell = row.find((one) => one?.lines.includes(piece.lines[0]!));
      if (!cell) return [];
      const below = places.filter((_, k) => owners[k] === i);
      const [first, last] = [below[0], below.at(-1)];
      return [{ cell, left: first ? first[0] : cell.left, right: last ? last[1] : cell.right }];
    })
    .sort((a, b) => a.left - b.left);
}

/** All columns covered, none twice, and several of them by one word. */
function isHead(spans: Span[], words: number, columns: number, places: [number, number][]): boolean {
  return (
    spans.length === words &&
    spans.every((one, i) => one.left === (spans[i - 1]?.right ?? 0)) &&
    spans.at(-1)?.right === columns &&
    spans.some(({ left, right }) => places.filter(([a, b]) => a >= left && b <= right).length > 1)
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** Lets a cell take the places below it. */
export function grow(cell: PartCell, bottom: number, taken: (PartCell | null)[][]): void {
  for (let r = cell.bottom; r < bottom; r += 1)
    for (let c = cell.left; c < cell.right; c += 1) taken[r]![c] = cell;
  cell.bottom = Math.max(cell.bottom, bottom);
}
