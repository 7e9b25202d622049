// Tables of aligned columns that go on behind the end of a page: joined, repeated heads and page headers dropped.
import { lanesOf, type Lane } from './anchors.js';
import type { Draft, DraftCell, DraftTable, Line } from './draft.js';

/** Joins what pages have cut. */
export function joinPages(drafts: Draft[], lines: Line[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of withoutHeaders(drafts, lines)) {
    const last = result.at(-1);
    if (last?.kind === 'table' && draft.kind === 'table' && goesOn(last, draft, lines)) append(last, draft);
    else result.push(draft);
  }
  return result;
}

/** Without the words that stand at the top of every page. */
function withoutHeaders(drafts: Draft[], lines: Line[]): Draft[] {
  const opens = (draft: Draft): string | null => {
    const line = lines[draft.line - 1];
    return draft.kind === 'paragraph' && draft.level === null && line?.opensPage ? line.text.trim() : null;
  };
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const text = opens(draft);
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const own = (text: string): number => counts.get(text) ?? 0;
  return drafts.filter((draft) => {
    const text = opens(draft);
    return text === null || own(text) < 2 || text.length > 40;
  });
}

const headOf = ({ cells, aligned }: DraftTable): string =>
  cells.filter(({ row }) => row <= aligned!.heads).map(({ text }) => text.replace(/\s/g, '')).join('|'); // prettier-ignore

/** Whether a table begins a page that the one before it has filled, with no head or with the same. */
function goesOn(above: DraftTable, below: DraftTable, lines: Line[]): boolean {
  if (!above.aligned || !below.aligned) return false;
  const between = lines.slice(above.aligned.to, below.line);
  if (!between.some((line) => line.opensPage)) return false;
  return below.aligned.heads === 0
    ? below.columns === above.columns ||
        (below.columns < above.columns && below.aligned.wide === above.aligned.wide)
    : below.columns === above.columns && headOf(below) === headOf(above);
}

/** Columns may stand a little aside on the next page. */
const ASIDE = 8;

function append(above: DraftTable, below: DraftTable): void {
  const { lanes, heads } = below.aligned!;
  const columns = below.columns === above.columns ? lanes.map((_, i) => i) : placesIn(lanes, above.aligned!.lanes);
  const height = above.rows - heads;
  const filled = new Set(columns);
  const own = below.cells.filter(({ row }) => row > heads);
  for (const cell of own)
    above.cells.push({ ...cell, row: cell.row + height, column: columns[cell.column - 1]! + 1, columnSpan: 1 });
  for (let row = heads + 1; row <= below.rows; row += 1)
    for (let column = 0; column < above.columns; column += 1)
      if (!filled.has(column)) above.cells.push(emptyAt(row + height, column + 1, own));
  above.rows += below.rows - heads;
  above.aligned!.to = below.aligned!.to;
  above.cells.sort((a, b) => a.row - b.row || a.column - b.column);
} // prettier-ignore

const emptyAt = (row: number, column: number, near: DraftCell[]): DraftCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  line: near[0]?.line ?? 1,
});

/** For each lane of a page the lane of the page before, in order. */
function placesIn(lanes: Lane[], above: Lane[]): number[] {
  const wide = above.map((lane) => ({ ...lane, from: lane.from - ASIDE, to: lane.to + ASIDE }));
  const found = lanesOf(lanes.map(({ from, to }) => ({ text: '', from, to })), wide);
  // what matches none takes the next free place
  const places: number[] = [];
  found.forEach((place, i) => {
    const least = (places.at(-1) ?? -1) + 1;
    const most = above.length - (lanes.length - i);
    places.push(Math.min(most, Math.max(least, place === -1 ? least : place)));
  });
  return places;
} // prettier-ignore
