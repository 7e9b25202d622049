// Tables with pipes between the cells, as Markdown has them, with or without the outer ones.
import { isTotal } from './align.js';
import { inReadingOrder, type DraftCell, type Found, type Line } from './draft.js';
import { unmarked } from './marks.js';
import { gridOf as gridOfUneven } from './uneven.js';

/**
 * A pipe table that begins at a line, or null. A cell that holds only `^^` continues the cell above it, `<<` the
 * cell to its left, `>>` the cell to its right: so merged cells can be written. The lines of dashes are dropped.
 */
export function pipeTable(lines: Line[], start: number): Found | null {
  const rows: Row[] = [];
  let end = start;
  let outer = 0;
  let flush = 0;
  let ruled = false;
  let opensBody = false;
  for (; end < lines.length; end += 1) {
    const { text, number } = lines[end]!;
    if (!hasPipe(text)) break;
    if (isDashes(text)) {
      ruled = true;
      // a head that must be there but is empty, as converters write it
      if (rows.length === 1 && rows[0]!.cells.every((cell) => cell === '')) rows.pop();
      opensBody = true;
      continue;
    }
    // a blank before the first bar is an empty cell of rows without bars around them
    if (/^\s*[|｜].*[|｜]\s*$/.test(text)) outer += 1;
    if (/^[|｜]/.test(text)) flush += 1;
    rows.push({ cells: cellsOf(text), line: number, opensBody });
    opensBody = false;
  }
  const widest = Math.max(0, ...rows.map((row) => row.cells.length));
  if (rows.length === 0 || widest < 2) return null;
  // A single line with a pipe somewhere is a sentence, unless the pipes frame it.
  if (!ruled && (outer * 2 < rows.length || (outer < rows.length && flush === 0))) return null;
  if (ruled && lacksCells(rows, widest))
    return {
      table: gridOfUneven(
        rows.map(({ cells, line }) => cells.map((text) => ({ text, line }))),
        true,
      ),
      end,
    };
  const known = ruled || isEven(rows);
  return {
    table: {
      kind: 'table',
      ...gridOf(rows, widest),
      confidence: known ? 'high' : 'low',
      line: rows[0]!.line,
      ...(known ? {} : { doubt: 'remark.table-unsure' }),
    },
    end,
  };
}

interface Row {
  cells: string[];
  line: number;
  /** A line of dashes stands above. */
  opensBody: boolean;
}

/** Whether rows below the head lack cells, as where a converter drops those that a cell above runs down over. */
function lacksCells(rows: Row[], width: number): boolean {
  if (rows.some(({ cells }) => cells.some((cell) => /^(?:\^\^|<<|>>)$/.test(cell)))) return false;
  return rows.some(({ cells }) => cells.length > 1 && spread(cells, width).length < width);
}

/** Whether half of the rows of several cells have as many: else cells and line ends have gone lost. */
function isEven(rows: Row[]): boolean {
  const counts = rows.map(({ cells }) => cells.length).filter((count) => count > 1);
  const usual = Math.max(0, ...counts.map((count) => counts.filter((each) => each === count).length));
  return counts.length < 6 || usual * 2 >= counts.length;
}

function gridOf(rows: Row[], columns: number): { rows: number; columns: number; cells: DraftCell[] } {
  const places: DraftCell[][] = [];
  const grid: DraftCell[] = [];
  rows.forEach(({ cells, line, opensBody }, r) => {
    const full = spread(cells, columns);
    const texts = opensBody || r === 0 ? full : continuing(full, places[r - 1]!);
    const row: DraftCell[] = [];
    places.push(row);
    // A lone cell in a row stands across the whole table.
    const lone = texts.length === 1 && columns > 1;
    for (let c = 0; c < columns; c += 1) {
      const text = lone && c > 0 ? '<<' : (texts[c] ?? '');
      const above = places[r - 1]?.[c];
      const left = row[c - 1];
      const joined = text === '^^' ? above : text === '<<' ? left : undefined;
      if (joined) {
        joined.rowSpan = Math.max(joined.rowSpan, r + 2 - joined.row);
        joined.columnSpan = Math.max(joined.columnSpan, c + 2 - joined.column);
        row.push(joined);
        continue;
      }
      const opener = row.at(-1)?.text === '>>' ? row.at(-1) : undefined;
      if (opener && text !== '^^') {
        opener.text = text;
        opener.columnSpan = c + 2 - opener.column;
        row.push(opener);
        continue;
      }
      const cell = { row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, text, line };
      row.push(cell);
      grid.push(cell);
    }
  });
  return { rows: rows.length, columns, cells: inReadingOrder(grid) };
}

/** A short row of totals as if written in full: 合计 stands across the names, the figures under theirs. */
function spread(texts: string[], columns: number): string[] {
  const missing = columns - texts.length;
  if (missing <= 0 || texts.length < 2 || !isTotal(texts[0]!)) return texts;
  return [texts[0]!, ...new Array<string>(missing).fill('<<'), ...texts.slice(1)];
}

/** Empty cells at the left of a row, under filled ones, continue them, as in all texts made from merged tables. */
function continuing(texts: string[], above: DraftCell[]): string[] {
  const first = texts.findIndex((text) => text !== '');
  if (first === -1 || texts.length === 1) return texts;
  return texts.map((text, c) =>
    c < first && above[c]?.columnSpan === 1 && above[c].text !== '' ? '^^' : text,
  );
}

const hasPipe = (text: string): boolean => /(?<!\\)[|｜]/.test(text);

const isDashes = (text: string): boolean => /-/.test(text) && /^[\s|｜:+-]+$/.test(text);

function cellsOf(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^[|｜]/, '')
    .replace(/(?<!\\)[|｜]$/, '');
  return inner.split(/(?<!\\)[|｜]/).map((cell) => unmarked(cell.replace(/\s*<br\s*\/?>\s*/gi, '\n').trim()));
}
