// Headers and footers drawn with lines: a box around the page number, a table with the file's number and title.
import type { PageContent, Part } from '../model.js';

/** The share of the page, from its upper or lower edge, that holds headers and footers. */
const DEEP = 0.16;
/** They stand at the same height on every page, give or take (points). */
const SAME = 3;

interface Candidate {
  part: Part;
  page: number;
  key: string;
  /** Distance from its edge of the page. */
  depth: number;
}

/** The pages without what is drawn in their margins alike on several of them. */
export function withoutFramed(contents: PageContent[]): PageContent[] {
  const framed = new Set<Part>();
  for (const edge of ['top', 'bottom'] as const) {
    const all = contents.flatMap((content) => candidates(content, edge));
    for (const one of all) {
      const group = all.filter((other) => other.key === one.key && Math.abs(other.depth - one.depth) < SAME);
      const pages = new Set(group.map(({ page }) => page)).size;
      if (pages >= Math.max(2, Math.min(3, contents.length))) framed.add(one.part);
    }
  }
  if (framed.size === 0) return contents;
  return contents.map((content) => ({
    ...content,
    parts: content.parts.filter((part) => !framed.has(part)),
  }));
}

/** Drawings that lie in the margin as a whole, beyond all that the page says besides. */
function candidates(content: PageContent, edge: 'top' | 'bottom'): Candidate[] {
  const { page, parts } = content;
  const outermost = parts.find((part) =>
    parts.every((other) => (edge === 'top' ? other.box.y0 >= part.box.y0 : other.box.y1 <= part.box.y1)),
  );
  if (!outermost) return [];
  const { y0, y1 } = outermost.box;
  const depth = edge === 'top' ? y1 : page.height - y0;
  if (depth > DEEP * page.height) return [];
  const key = outermost.cells
    .map(({ lines }) => lines.map((line) => line.text).join(''))
    .join('|')
    .replace(/\s+/g, '')
    .replace(/[0-9０-９]+/g, '#');
  return /[^|]/.test(key) ? [{ part: outermost, page: page.number, key, depth }] : [];
}
