// Tables written as HTML inside a text, as converters to Markdown do where cells are merged.
import { inReadingOrder, type DraftCell, type Found, type Line } from './draft.js';

/** An HTML table that opens at a line, or null. Spans are taken as written. */
export function htmlTable(lines: Line[], start: number): Found | null {
  if (!/^\s*<table\b/i.test(lines[start]!.text)) return null;
  const last = lines.slice(start, start + 20_000).findIndex((line) => /<\/table>/i.test(line.text));
  if (last === -1) return null;
  const end = start + last + 1;
  const first = lines[start]!.number;
  const text = lines
    .slice(start, end)
    .map((line) => line.text)
    .join('\n');
  const cells = cellsIn(text, first);
  if (cells.length === 0) return null;
  const rows = [...text.matchAll(/<tr\b[^>]*>/gi)].length;
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  for (const cell of cells) cell.rowSpan = Math.min(cell.rowSpan, rows + 1 - cell.row);
  return {
    table: {
      kind: 'table',
      rows,
      columns,
      cells: inReadingOrder(cells),
      confidence: 'high',
      line: first,
    },
    end,
  };
}

/** The cells as written; `first`: the line that the table opens at. */
function cellsIn(text: string, first: number): DraftCell[] {
  const cells: DraftCell[] = [];
  const taken = new Set<string>();
  let row = 0;
  let column = 0;
  let line = first;
  let read = 0;
  for (const tag of text.matchAll(/<(tr|t[dh])\b([^>]*)>/gi)) {
    if (tag[1]!.toLowerCase() === 'tr') {
      row += 1;
      column = 0;
      continue;
    }
    do column += 1;
    while (taken.has(`${row},${column}`));
    const rowSpan = spanIn(tag[2]!, 'rowspan');
    const columnSpan = spanIn(tag[2]!, 'colspan');
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
    const content = text
      .slice(tag.index + tag[0].length)
      .split(/<(?:\/?t[dhr]|\/?tbody|\/?thead|\/?table)\b/i, 1)[0]!;
    line += text.slice(read, tag.index).split('\n').length - 1;
    read = tag.index;
    cells.push({ row, column, rowSpan, columnSpan, text: wordsOf(content), line });
    column += columnSpan - 1;
  }
  return cells;
}

function spanIn(attributes: string, name: string): number {
  const span = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.max(1, Math.min(span, 200));
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ge: '≥',
  le: '≤',
  times: '×',
};

function wordsOf(html: string): string {
  return html
    .replace(/\s*\n\s*/g, '')
    .replace(/<br\b[^>]*>|<\/p>\s*<p\b[^>]*>|<\/li>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) =>
        name !== undefined
          ? (ENTITIES[name] ?? whole)
          : String.fromCodePoint(Math.min(0x10ffff, Number(decimal ?? `0x${hex}`))),
    )
    .trim();
}
