// Words that the pages of a converted file repeat at their edges: running heads and feet, taken out before tables are read.
import type { Line } from './draft.js';
import { isPageNumber } from './marks.js';
import { piecesOf } from './width.js';

/** What two lines must share to be one running head: page numbers in it change. */
const likeness = (text: string): string => text.replace(/\s/g, '').replace(/\d+/g, '0');

/** The lines without what most pages repeat at their top or bottom; where it stands first it is kept as a title. */
export function withoutEdges(lines: Line[]): Line[] {
  const pages: Line[][] = [[]];
  for (const line of lines) {
    if (line.opensPage && line.number > 1) pages.push([]);
    if (line.text.trim() !== '' && !isPageNumber(line.text, false)) pages.at(-1)!.push(line);
  }
  if (pages.length < 2) return lines;
  const gone = new Set([...repeated(pages, 0, 1), ...repeated(pages, -1, -2)]);
  if (gone.size === 0) return lines;
  let opens = false;
  return lines.map((line) => {
    const isGone = gone.has(line);
    const isOpen = line.opensPage === true || opens;
    // what follows opens the page instead
    opens = isOpen && (isGone || line.text.trim() === '');
    return { ...line, text: isGone ? '' : line.text, opensPage: isOpen };
  });
}

/** The lines at one edge of pages that half of the pages have there; `beside`: the line next to it. */
function repeated(pages: Line[][], edge: number, beside: number): Line[] {
  const counts = new Map<string, number>();
  const keys = pages.map((page) => {
    const text = page.at(edge)?.text ?? '';
    const key = likeness(text);
    const isEdge = piecesOf(text).length === 1 && key.length <= 40 && /[\u4e00-\u9fffA-Za-z]{4}/.test(key);
    if (isEdge) counts.set(key, (counts.get(key) ?? 0) + 1);
    return isEdge ? key : '';
  });
  return pages.flatMap((page, i) => {
    const key = keys[i]!;
    if (key === '' || counts.get(key)! < 2 || counts.get(key)! * 2 < pages.length) return [];
    const first = keys.indexOf(key);
    const next = likeness(page.at(beside)?.text ?? '');
    // the title of the first page, and of a report that begins like the one before
    const isTitle =
      i === first
        ? next !== key
        : next.slice(0, 2) === likeness(pages[first]!.at(beside)?.text ?? '').slice(0, 2);
    return isTitle ? [] : [page.at(edge)!];
  });
}
