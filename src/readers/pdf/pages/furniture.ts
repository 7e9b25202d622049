// Headers, footers and page numbers: what stands at the same height on several pages and reads alike.
import type { PageContent } from '../model.js';
import type { Line } from '../text/lines.js';

/** Lines from an edge that may belong to a header or footer. */
const DEEP = 3;
/** How far above its table, and above one another, lines of a title stand (in characters), and how many there are. */
const TITLE_ABOVE = 1.3;
const TITLE_PITCH = 2.2;
const MOST_TITLES = 5;
/** Headers are no larger than text (in characters), and text begins no nearer to the edge (points). */
const LARGE = 1.25;
const TEXT_FROM = 64;
/** The share of pages on which something else may stand where a header does. */
const ODD = 0.1;
const NUMBER =
  /^(?:[-—–―~·•|]*(?:#+|[ivxIVX]{1,5})[-—–―~·•|]*|(?:[-—–―~·•|]*#+[-—–―~·•|]+)?(?:[第共]#+页[,，/]?){1,3}|#+[/／]#+|page#+(?:of#+)?)$/i;

interface Candidate {
  content: PageContent;
  line: Line;
  key: string;
  /** Distance of the baseline from its edge of the page. */
  depth: number;
}

/** The lines that are furniture of their pages. */
export function furnitureOf(contents: PageContent[]): Set<Line> {
  const found = new Set<Line>();
  for (const edge of ['top', 'bottom'] as const) {
    let open: Candidate[] = contents.flatMap((content) => candidates(content, edge));
    for (const one of open) if (isPageNumber(one, contents.length)) found.add(one.line);
    open = open.filter((one) => !found.has(one.line));
    for (const line of numbered(open, contents.length)) found.add(line);
    open = open.filter((one) => !found.has(one.line));
    for (const group of alike(open)) {
      const pages = new Set(group.map((one) => one.content.page.number));
      if (pages.size < 2 || pages.size < Math.min(3, contents.length)) continue;
      const depth = Math.max(...group.map((one) => one.depth));
      // Captions such as a unit repeat above tables, too: a header stands clear of every other page's text.
      const met = contents.filter(
        (content) =>
          !pages.has(content.page.number) && bodyDepth(content, edge, found) <= depth + 0.5 * content.em,
      );
      if (met.length <= ODD * pages.size && !group.every(isTitle))
        for (const one of group) found.add(one.line);
    }
  }
  return found;
}

function candidates(content: PageContent, edge: 'top' | 'bottom'): Candidate[] {
  const { page, parts } = content;
  const sorted = [...content.lines].sort((a, b) => (edge === 'top' ? a.y - b.y : b.y - a.y)).slice(0, DEEP);
  const limit = 0.16 * page.height;
  return sorted
    .map((line) => ({ content, line, key: keyOf(line), depth: depthOf(content, edge, line) }))
    .filter(
      ({ line, depth }) =>
        depth < limit &&
        parts.every((part) => (edge === 'top' ? line.y < part.box.y0 + content.em : line.y > part.box.y1)),
    );
}

/**
 * Whether a line at the top of a page is the title of the table below it, and no header however often it comes: it is
 * large or stands where text begins, and no more blank is between than between lines.
 */
function isTitle({ content, line, depth }: Candidate): boolean {
  const { lines, parts, em } = content;
  const top = Math.min(...parts.map((part) => part.box.y0));
  if (line.y > top || (line.size < LARGE * em && depth < TEXT_FROM)) return false;
  const between = lines.filter(({ y }) => y > line.y && y < top + 1).sort((a, b) => b.y - a.y);
  let below = top;
  for (const one of [...between, line]) {
    const room = below === top ? TITLE_ABOVE * em : TITLE_PITCH * Math.max(em, one.size);
    if (below - one.y > room) return false;
    below = one.y;
  }
  return between.length < MOST_TITLES;
}

function keyOf(line: Line): string {
  return line.text.replace(/\s+/g, '').replace(/[0-9０-９]+/g, '#');
}

function depthOf(content: PageContent, edge: 'top' | 'bottom', line: Line): number {
  return edge === 'top' ? line.y : content.page.height - line.y;
}

/** How far from the edge the first text or table begins that is no furniture. */
function bodyDepth(content: PageContent, edge: 'top' | 'bottom', known: Set<Line>): number {
  const lines = content.lines.filter((line) => !known.has(line)).map((line) => depthOf(content, edge, line));
  const parts = content.parts.map((part) =>
    edge === 'top' ? part.box.y0 + content.em : content.page.height - part.box.y1,
  );
  return Math.min(Infinity, ...lines, ...parts);
}

/** Alone at the edge, and nothing but a number. */
function isPageNumber(one: Candidate, pages: number): boolean {
  if (!NUMBER.test(one.key)) return false;
  if (one.key !== '#') return true;
  const digits = one.line.text.replace(/\s+/g, '');
  return digits.length <= String(pages).length + 1 && one.depth < 0.1 * one.content.page.height;
}

/** 评分表 - 1, 评分表 - 2, 材料清单 - 3: the sheet's name may change, the number counts the pages. */
function numbered(all: Candidate[], pages: number): Line[] {
  const counted = all.flatMap((one) => {
    const number = /[-—–_|·/第]\s*(\d{1,4})\s*(?:页|[-—–])?$/.exec(one.line.text.trim())?.[1];
    return number === undefined || one.depth > 0.1 * one.content.page.height
      ? []
      : [{ ...one, key: `${Number(number) - one.content.page.number}` }];
  });
  return alike(counted)
    .filter((group) => {
      const on = new Set(group.map((one) => one.content.page.number));
      return on.size === group.length && on.size >= Math.max(2, Math.min(3, pages)) && 2 * on.size > pages;
    })
    .flatMap((group) => group.map(({ line }) => line));
}

function alike(all: Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const one of all) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  // The same words at another height are another thing, but pages of another shape have edges of their own.
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => a.depth - b.depth);
    const cut: Candidate[][] = [];
    for (const one of sorted) {
      const last = cut.at(-1);
      if (last && one.depth - last.at(-1)!.depth <= 3) last.push(one);
      else cut.push([one]);
    }
    return cut;
  });
}
