// What stands above two tables on their pages: whether it is the same rows of one sheet that is wider than the page.
import type { PageContent, Part } from '../model.js';
import type { Line } from '../text/lines.js';

/** Baselines of one row, and edges of columns, differ by no more than this (points). */
const SAME = 2;

/**
 * Whether the page of the second table shows further columns of the rows above the first: nothing at all, the rest of a
 * title, or the right end of a row whose left end stands there. Null where nothing stands above either.
 */
export function areSheetRows(
  left: Part,
  right: Part,
  contents: PageContent[],
  furniture: Set<Line>,
): boolean | null {
  const [start, next] = [left, right].map((part) => linesAbove(part, contents, furniture)) as [
    Line[],
    Line[],
  ];
  const isTwin = (a: Line, b: Line): boolean => a.text === b.text && Math.abs(a.y - b.y) < SAME;
  const own = start.filter((line) => !next.some((other) => isTwin(line, other)));
  const more = next.filter((line) => !start.some((other) => isTwin(line, other)));
  if (more.length === 0) return own.some((line) => isNear(line, left)) ? true : null;
  return more.every((line) =>
    own.some((other) => Math.abs(other.y - line.y) < SAME && goesOnBeside(other, line, left, right)),
  );
}

/** The lines right above a part on each of its pages, with no other part between. */
function linesAbove(part: Part, contents: PageContent[], furniture: Set<Line>): Line[] {
  return contents
    .filter(({ page }) => page.number >= part.page && page.number <= (part.until ?? part.page))
    .flatMap(({ parts, lines }) => {
      const tops = parts.filter(({ box }) => box.y1 < part.box.y0).map(({ box }) => box.y1);
      const from = Math.max(0, ...tops);
      return lines.filter((line) => line.y > from && line.y < part.box.y0 && !furniture.has(line));
    });
}

/** Titles and units stand close above their table. */
function isNear(line: Line, { box }: Part): boolean {
  return box.y0 - line.y < 3 * line.size;
}

/** Whether a line stands to the right of another in one row of the sheet. */
function goesOnBeside(start: Line, rest: Line, left: Part, right: Part): boolean {
  const em = start.size;
  const [words, more] = [start.text.replace(/\s+/g, ''), rest.text.replace(/\s+/g, '')];
  const atCut = rest.x0 < right.box.x0 + em;
  // A title in the middle of all columns is cut, or printed whole and its end again.
  if (atCut) return words.endsWith(more) || start.x1 > left.box.x1 - em;
  // 编制单位 on the left, 单位 on the right: a sheet of its own would have both.
  return start.x0 < left.box.x0 + em && start.gaps === 0 && right.box.x1 - rest.x1 < 3 * em;
}
