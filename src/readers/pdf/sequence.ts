// Pages → runs of lines and tables in reading order, tables over pages put together.
import { barredTogether } from './bands.js';
import { footnotesOf } from './footnotes.js';
import { continues } from './joining.js';
import type { Line } from './lines.js';
import { loosePart } from './unruled.js';
import type { PageContent, Part } from './parts.js';
import type { Piece as Words } from './stream.js';

type Row = Words[];

export type Piece = { kind: 'lines'; lines: Line[] } | { kind: 'table'; parts: Part[] };

/** `furniture`: lines that are headers, footers or page numbers. Footnotes come last. */
export function piecesOf(contents: PageContent[], furniture: Set<Line>): Piece[] {
  const pieces: Piece[] = [];
  const footnotes: Line[] = [];
  let lastPart: Part | null = null;
  for (const content of contents) {
    const notes = footnotesOf(content, furniture);
    footnotes.push(...notes);
    const items = itemsOf(content, new Set([...furniture, ...notes]));
    items.forEach((item, i) => {
      const last = pieces.at(-1);
      if ('xs' in item) {
        if (
          i === 0 &&
          lastPart &&
          last?.kind === 'table' &&
          lastPart.page === item.page - 1 &&
          continues(lastPart, item)
        )
          join(last.parts, item);
        else pieces.push({ kind: 'table', parts: [item] });
        lastPart = item;
      } else {
        if (last?.kind === 'lines') last.lines.push(item);
        else pieces.push({ kind: 'lines', lines: [item] });
        lastPart = null;
      }
    });
  }
  if (footnotes.length > 0) pieces.push({ kind: 'lines', lines: footnotes });
  return unboxed(
    pieces.map((piece) =>
      piece.kind === 'table' ? { ...piece, parts: barredTogether(piece.parts) } : piece,
    ),
  );
}

/** What stands on a page, top to bottom, side by side from left to right. */
function itemsOf(content: PageContent, furniture: Set<Line>): (Line | Part)[] {
  const items: (Line | Part)[] = [...content.parts, ...content.lines.filter((line) => !furniture.has(line))];
  const top = (item: Line | Part): number => ('xs' in item ? item.box.y0 : item.y - item.size);
  const left = (item: Line | Part): number => ('xs' in item ? item.box.x0 : item.x0);
  return items.sort((a, b) => {
    const apart = top(a) - top(b);
    return Math.abs(apart) > 0.5 * content.em ? apart : left(a) - left(b);
  });
}

/** A single box around text is no table: its lines go back into the text. */
function unboxed(pieces: Piece[]): Piece[] {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const boxed = piece.kind === 'table' && piece.parts.every((part) => part.cells.length === 1);
    const lines =
      piece.kind === 'lines'
        ? piece.lines
        : boxed
          ? piece.parts.flatMap((part) => part.cells[0]!.lines)
          : null;
    const last = done.at(-1);
    if (lines === null) done.push(piece);
    else if (last?.kind === 'lines') last.lines.push(...lines);
    else if (lines.length > 0) done.push({ kind: 'lines', lines });
  }
  return done;
}

/** How many rows at the top are the table's first rows again. */
function repeated(above: Row[], below: Row[]): number {
  const words = (row: Row): string =>
    row.map((piece) => piece.lines.map((line) => line.text).join('')).join('|');
  let rows = 0;
  while (rows + 1 < below.length && rows + 1 < above.length && words(above[rows]!) === words(below[rows]!))
    rows += 1;
  return rows;
}

/** The next page's part of a table; one without lines is made anew from the pieces of both. */
function join(parts: Part[], item: Part): void {
  const last = parts.at(-1)!;
  const lower = last.box.y1 - item.box.y0 + last.em;
  const again = last.loose && item.loose ? repeated(parts[0]!.loose ?? last.loose, item.loose) : 0;
  const pieces = item.loose
    ?.slice(again)
    .map((row) => row.map((one) => ({ ...one, y0: one.y0 + lower, y1: one.y1 + lower })));
  const made = last.loose && pieces ? loosePart(last.page, [...last.loose, ...pieces], last.em) : null;
  if (made) parts.splice(-1, 1, made);
  else parts.push(item);
}
