// Sheets wider than the page in reading order: what stands of them on several pages is one table again.
import { besideness, besides, rowsBelow } from './across.js';
import { continues } from './continuing.js';
import type { Line } from './lines.js';
import type { PageContent, Part } from './parts.js';
import type { Piece } from './sequence.js';
import { areSheetRows } from './sheet-rows.js';

/** Tables cut by columns because the sheet is wider than the page, put together again. */
export function withFurtherColumns(pieces: Piece[], contents: PageContent[], furniture: Set<Line>): Piece[] {
  const widths = new Map(contents.map(({ page }) => [page.number, page.width]));
  const done: Piece[] = [];
  for (const piece of pieces) {
    if (joinedBelow(done, piece)) continue;
    const between = done.at(-1);
    const words = between?.kind === 'lines' ? between : null;
    const last = words ? done.at(-2) : between;
    const next = piece.kind === 'table' ? piece.parts[0]! : null;
    if (
      !next ||
      last?.kind !== 'table' ||
      piece.kind !== 'table' ||
      !stand(words?.lines ?? [], last.parts, next)
    ) {
      done.push(piece);
      continue;
    }
    const rows = areSheetRows(last.parts[0]!, next, contents, furniture);
    const how = besideness(last.parts, piece.parts, widths.get(next.page) ?? 0, rows);
    if (how === 'yes') {
      if (last.parts.length === 1) last.strips = [...(last.strips ?? last.parts), next];
      last.parts = last.parts.map((part, i) => besides(part, piece.parts[i]!));
      // Captions go before the table, and notes after it.
      const captions = words?.lines.filter((line) => line.page === next.page) ?? [];
      const notes = words?.lines.filter((line) => line.page !== next.page) ?? [];
      done.splice(words ? -2 : -1);
      if (captions.length > 0) done.push({ kind: 'lines', lines: captions });
      done.push(last);
      if (notes.length > 0) done.push({ kind: 'lines', lines: notes });
      continue;
    }
    if (how === 'unclear') for (const part of [...last.parts, ...piece.parts]) part.doubtful = true;
    done.push(piece);
  }
  return done.reduce<Piece[]>((all, piece) => {
    if (!joinedSheets(all.at(-1), piece)) all.push(piece);
    return all;
  }, []);
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
