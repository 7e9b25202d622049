// Cells one after the other with a bar behind each, at the end of its line or in the next.
import type { RawRow } from '../align.js';
import type { Line } from '../draft.js';

/** The fewest cells that bars make a table of. */
const FEWEST = 6;

/** Lines as they stand, but where each ends with a bar, on its own line or the next: those are cells without it. */
export function barredCells(lines: readonly Line[]): RawRow {
  const cells: RawRow = [];
  for (let at = 0; at < lines.length;) {
    const run = barredFrom(lines, at);
    if (run) {
      cells.push(...run.cells);
      at = run.end;
    } else {
      cells.push({ line: lines[at]!.number, text: lines[at]!.text });
      at += 1;
    }
  }
  return cells;
}

/** Above the cells a bar is the first of them. */
const CAPTION = /单位[:：][^|｜]*$/;
const BAR = /^\s*[|｜]\s*$/;

/** The cells from a line on that a bar ends each; null where they are few. */
export function barredFrom(lines: readonly Line[], start: number): { cells: RawRow; end: number } | null {
  if (!/[|｜]/.test(lines[start]!.text + (lines[start + 1]?.text ?? '')) || CAPTION.test(lines[start]!.text))
    return null;
  const cells: RawRow = [];
  let at = start;
  while (at < lines.length) {
    const { text, number } = lines[at]!;
    if (text.trim() === '') at += 1;
    else if (/^[^|｜]*[|｜]\s*$/.test(text)) {
      cells.push({ line: number, text: text.replace(/[|｜]\s*$/, '').trim() });
      at += 1;
    } else if (!/[|｜]/.test(text) && BAR.test(lines[at + 1]?.text ?? '')) {
      cells.push({ line: number, text: text.trim() });
      at += 2;
    } else break;
  }
  return cells.length >= FEWEST ? { cells, end: at } : null;
}
