// Sheets wider than the page in reading order: what stands of them on several pages is one table again.
import type { PageContent, Part } from '../model.js';
import {
  areAlike,
  besideness,
  besides,
  rowsBelow,
  sameRows,
  withoutHeadsAgain,
  type Beside,
  type Pages,
} from './across.js';
import { continues } from './continuing.js';
import type { Line } from '../text/lines.js';
import type { Piece } from './sequence.js';
import { areSheetRows } from './sheet-rows.js';

type Table = Extract<Piece, { kind: 'table' }>;

/** Tables cut by columns because the sheet is wider than the page, put together again. */
export function withFurtherColumns(pieces: Piece[], contents: PageContent[], furniture: Set<Line>): Piece[] {
  const done: Piece[] = [];
  for (const piece of pieces) {
    if (joinedBelow(done, piece)) continue;
    if (piece.kind !== 'table' || !joinedBeside(done, piece, contents, furniture)) done.push(piece);
  }
  return done.reduce<Piece[]>((all, piece) => {
    if (!joinedSheets(all.at(-1), piece)) all.push(piece);
    return all;
  }, []);
}

/** Joins further columns to the table right before, or else to one that stands on a page with others. */
function joinedBeside(done: Piece[], piece: Table, contents: PageContent[], furniture: Set<Line>): boolean {
  const between = done.at(-1);
  const words = between?.kind === 'lines' ? between : null;
  const last = words ? done.at(-2) : between;
  const next = piece.parts[0]!;
  const how = (table: Table): Beside => {
    const rows = areSheetRows(table.parts[0]!, next, contents, furniture);
    return besideness(table.parts, piece.parts, { ...pagesOf(table, piece, done, contents), rows });
  };
  if (last?.kind === 'table' && stand(words?.lines ?? [], last.parts, next)) {
    const found = how(last);
    if (found === 'yes') {
      if (last.parts.length === 1) last.strips = [...(last.strips ?? last.parts), next];
      last.parts = last.parts.map((part, i) => besides(part, piece.parts[i]!));
      // Captions go before the table, and notes after it.
      const captions = words?.lines.filter((line) => line.page === next.page) ?? [];
      const notes = words?.lines.filter((line) => line.page !== next.page) ?? [];
      done.splice(words ? -2 : -1);
      if (captions.length > 0) done.push({ kind: 'lines', lines: captions });
      done.push(last);
      if (notes.length > 0) done.push({ kind: 'lines', lines: notes });
      return true;
    }
    if (found === 'unclear') for (const part of [...last.parts, ...piece.parts]) part.doubtful = true;
  }
  const other = done.findLast((one): one is Table => {
    if (one.kind !== 'table' || !sameRows(one.parts[0]!, next)) return false;
    const again = withoutHeadsAgain(one.parts);
    return again.length === piece.parts.length && how({ ...one, parts: again }) === 'yes';
  });
  if (!other) return false;
  if (words) words.lines = withoutTitlesAgain(words.lines, next, linesOn(other.parts[0]!.page, contents));
  if (words?.lines.length === 0) done.pop();
  other.parts = withoutHeadsAgain(other.parts).map((part, i) => besides(part, piece.parts[i]!));
  return true;
}

/** A title in the middle of all columns comes on each of the pages that show a part of it. */
function withoutTitlesAgain(lines: Line[], next: Part, above: Line[]): Line[] {
  const isTwin = (line: Line): boolean =>
    above.some(({ text, y }) => text === line.text && Math.abs(y - line.y) < 2);
  return lines.filter((line) => line.page !== next.page || line.y > next.box.y0 || !isTwin(line));
}

function linesOn(page: number, contents: PageContent[]): Line[] {
  return contents.find((one) => one.page.number === page)!.lines;
}

/** What the pages of two tables tell of how these stand to one another. */
function pagesOf(table: Table, piece: Table, done: Piece[], contents: PageContent[]): Omit<Pages, 'rows'> {
  const [first, next] = [table.parts[0]!, piece.parts[0]!];
  const [start, further] = [first, next].map(({ page }) => contents.find((one) => one.page.number === page)!);
  const others = done.filter(
    (one): one is Table => one.kind === 'table' && one.parts[0]!.page === first.page,
  );
  const last = table.parts.at(-1)!;
  return {
    width: further!.page.width,
    margin: Math.min(first.box.x0, ...start!.parts.map(({ box }) => box.x0)),
    end: Math.max(last.until ?? last.page, ...others.map(({ parts }) => parts.at(-1)!.page)),
    alike: areAlike(start!.parts, further!.parts),
  };
}

/** Joins the further rows of a sheet printed over, then down, that have been put beside one another themselves. */
function joinedSheets(sheet: Piece | undefined, next: Piece): boolean {
  if (sheet?.kind !== 'table' || next.kind !== 'table') return false;
  const [above, below] = [sheet.strips, next.strips];
  const last = sheet.parts.at(-1)!;
  const fits =
    above?.length === below?.length &&
    next.parts[0]!.page === (last.until ?? last.page) + 1 &&
    above?.every((strip, i) => continues(strip, below![i]!));
  if (!fits) return false;
  sheet.parts.push(...next.parts);
  return true;
}

/** Joins further rows of a sheet printed over, then down, once the last of their columns is there. */
function joinedBelow(done: Piece[], piece: Piece): boolean {
  const at = done.findLastIndex((one) => one.kind === 'table' && one.strips !== undefined);
  const sheet = done[at];
  if (sheet?.kind !== 'table' || !sheet.strips) return false;
  const parts = [...done.slice(at + 1), piece].map((one) =>
    one.kind === 'table' && one.parts.length === 1 ? one.parts[0]! : null,
  );
  if (parts.some((part) => part === null)) return false;
  const last = sheet.parts.at(-1)!;
  const below = rowsBelow(sheet.strips, parts as Part[]);
  if (below?.page !== (last.until ?? last.page) + 1) return false;
  sheet.parts.push(below);
  done.splice(at + 1);
  return true;
}

/** Whether these few lines stand below a table, or above the next one on its page. */
function stand(lines: Line[], above: Part[], below: Part): boolean {
  const foot = above.at(-1)!;
  const captions = lines.filter((line) => line.page === below.page);
  const notes = lines.filter((line) => line.page !== below.page);
  return (
    captions.length < 4 &&
    notes.length < 4 &&
    captions.every((line) => line.y < below.box.y0) &&
    notes.every((line) => line.page < below.page && line.y > foot.box.y1)
  );
}
