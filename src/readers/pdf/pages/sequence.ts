// Pages → runs of lines and tables in reading order, tables over pages put together.
import type { PageContent, Part, Piece as Words } from '../model.js';
import { withAbsent } from './absent.js';
import { isFurther } from './across.js';
import { barredTogether } from '../ruled/bands.js';
import { setFloors } from './floors.js';
import { withFurtherColumns } from './further-columns.js';
import { footnotesOf, withoutMarks } from './footnotes.js';
import { continues } from './continuing.js';
import type { Line } from '../text/lines.js';
import { loosePart } from '../unruled/unruled.js';
import { areSheetRows } from './sheet-rows.js';
import { withoutStraysAbove, withoutStraysBelow } from './strays.js';
import { areContinued, areTitlesAgain } from './titles.js';

type Row = Words[];

/** A head has no more rows than this. */
const MOST_HEADS = 3;

/** `strips`: what stands on the pages of its first rows, where these take several beside one another. */
type TablePiece = { kind: 'table'; parts: Part[]; strips?: Part[] };
export type Piece = { kind: 'lines'; lines: Line[] } | TablePiece;

/** `furniture`: lines that are headers, footers or page numbers. Footnotes come last. */
export function piecesOf(contents: PageContent[], furniture: Set<Line>): Piece[] {
  const pieces: Piece[] = [];
  const footnotes: Line[] = [];
  // The tables at the end of the page before: one, or several side by side.
  let ending: { part: Part; parts: Part[] }[] = [];
  const notes = contents.map((content) => footnotesOf(content, furniture));
  contents.forEach((content, i) => withoutMarks(content, notes[i]!));
  setFloors(contents, furniture, notes);
  const linesOn = (page: number): Line[] =>
    contents.find((one) => one.page.number === page)!.lines.filter((line) => !furniture.has(line));
  for (const [i, content] of contents.entries()) {
    footnotes.push(...notes[i]!);
    const all = withoutTitles(itemsOf(content, new Set([...furniture, ...notes[i]!])), ending, linesOn);
    const following = contents[i + 1]?.parts[0];
    const items = withoutStraysBelow(
      withoutStraysAbove(
        all,
        (next) => ending.find((one) => goesOn(one.part, next, ending.length > 1))?.part,
      ),
      (part) => following !== undefined && goesOn(part, following, false),
    );
    const first = items[0];
    let leads = true;
    // Lines that are in cells after all.
    const taken = new Set<Line>();
    let current: { part: Part; parts: Part[] }[] = [];
    for (const one of items) {
      if (!('xs' in one)) {
        if (taken.has(one)) continue;
        const last = pieces.at(-1);
        if (last?.kind === 'lines') last.lines.push(one);
        else pieces.push({ kind: 'lines', lines: [one] });
        leads = false;
        // Beside the tables stand words in the margin, and what is too wide for its cell: these end on the page all the same.
        if (!current.some(({ part: { box } }) => one.y > box.y0 && one.y < box.y1)) current = [];
        continue;
      }
      leads &&= one === first || (first !== undefined && 'xs' in first && beside(first, one));
      const item =
        leads && ending.length === 1
          ? withAbsent(
              ending[0]!.part,
              one,
              items.flatMap((each) => ('xs' in each ? [] : [each])),
            )
          : one;
      for (const { lines } of item === one ? [] : item.cells) for (const line of lines) taken.add(line);
      const isBeside = ({ parts: [start] }: { parts: Part[] }): boolean =>
        isFurther(start!, item, areSheetRows(start!, item, contents, furniture));
      const over = leads
        ? ending.find((one) => goesOn(one.part, item, ending.length > 1) && !isBeside(one))
        : undefined;
      if (over) join(over.parts, item);
      else pieces.push({ kind: 'table', parts: [item] });
      const parts = over?.parts ?? (pieces.at(-1) as { parts: Part[] }).parts;
      current = [...current.filter(({ part }) => beside(part, item)), { part: item, parts }];
    }
    if (items.length > 0) ending = current;
  }
  if (footnotes.length > 0) pieces.push({ kind: 'lines', lines: footnotes });
  return unboxed(
    withFurtherColumns(pieces, contents, furniture).map((piece) =>
      piece.kind === 'table' ? { ...piece, parts: barredTogether(piece.parts) } : piece,
    ),
  );
}

/** Without the lines above a table that goes on from the page before, where they came with its beginning, too. */
function withoutTitles(
  items: (Line | Part)[],
  ending: { part: Part; parts: Part[] }[],
  linesOn: (page: number) => Line[],
): (Line | Part)[] {
  const start = items.findIndex((item) => 'xs' in item);
  const next = items[start];
  if (start < 1 || !next || !('xs' in next)) return items;
  const above = ending.find(({ part }) => goesOn(part, next, ending.length > 1));
  const first = above?.parts[0];
  const lines = items.slice(0, start) as Line[];
  if (!first) return items;
  const home = linesOn(first.page);
  const again = areContinued(lines, first, home) || areTitlesAgain(lines, next, first, home);
  return again ? items.slice(start) : items;
}

/** Whether two parts on one page stand side by side. */
function beside(a: Part, b: Part): boolean {
  const shared = Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0);
  return (
    shared > 0.5 * Math.min(a.box.y1 - a.box.y0, b.box.y1 - b.box.y0) &&
    (a.box.x1 <= b.box.x0 || b.box.x1 <= a.box.x0)
  );
}

/** Whether a part is the next page's of another; of several side by side each has its own place. */
function goesOn(above: Part, below: Part, several: boolean): boolean {
  if (above.page !== below.page - 1 || !continues(above, below)) return false;
  return !several || Math.abs(above.box.x0 - below.box.x0) < 2 * above.em;
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
  const most = Math.min(MOST_HEADS, below.length - 1, above.length - 1);
  while (rows < most && words(above[rows]!) === words(below[rows]!)) rows += 1;
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
