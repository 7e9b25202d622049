// Tables whose columns are drawn by lines of dashes, as converters to plain text write them: `----- ---- ------`.
import type { RawRow } from './align.js';
import { inReadingOrder, type Found, type Line } from './draft.js';
import { unmarked } from './marks.js';
import { spreadCells, withoutShift } from './spread.js';
import { widthOf } from './width.js';
import { continued } from './wrapped.js';

interface Column {
  from: number;
  to: number;
}

interface Drawing {
  columns: Column[];
  head: Line[];
  body: Line[];
  end: number;
}

/** How many lines a head may take between the line above it and the dashes of its columns. */
const HEAD_LINES = 40;
const isBlank = ({ text }: Line): boolean => text.trim() === '';

/**
 * A table under dashes that begins at a line, or null. Rows stand between blank lines, each of any number of lines,
 * or one to a line. Where every cell begins is drawn; how far it runs is told by what is left empty beside it.
 */
export function dashedTable(lines: Line[], start: number): Found | null {
  const drawing = drawingAt(lines, start);
  if (!drawing) return null;
  const { columns, head, body, end } = drawing;
  const isSpaced = body.slice(1, -1).some(isBlank);
  const all = [
    ...(head.length > 0 ? [rowOf(head, columns)] : []),
    ...groupsOf(body, isSpaced).map((own) => rowOf(own, columns)),
  ];
  if (all.length < 2) return null;
  const { rows, lost } = withoutShift(all);
  return {
    table: {
      kind: 'table',
      rows: rows.length,
      columns: columns.length,
      cells: inReadingOrder(spreadCells(rows, columns.length)),
      confidence: lost ? 'low' : 'medium',
      line: lines[start]!.number,
      ...(lost ? { doubt: 'remark.table-unsure' } : {}),
    },
    end,
  };
}

/** The runs of dashes of a line, at least `least` of them and nothing else; null where it is no such line. */
function dashesIn(text: string | undefined, least: number): Column[] | null {
  if (text === undefined || !/^\s*[-=]{2,}(?:\s+[-=]{2,})*\s*$/.test(text)) return null;
  const runs = [...text.matchAll(/[-=]+/g)].map((run) => ({
    from: run.index,
    to: run.index + run[0].length,
  }));
  return runs.length >= least ? runs : null;
}

/** A line of dashes over a head, the dashes of the columns, and where they end; or the columns' dashes at once. */
function drawingAt(lines: Line[], start: number): Drawing | null {
  const top = dashesIn(lines[start]!.text, 1);
  if (!top) return headBefore(lines, start);
  if (top.length > 1) return closed(lines, { columns: top, head: [], from: start + 1, frame: null });
  for (let at = start + 2; at < Math.min(lines.length, start + HEAD_LINES); at += 1) {
    const columns = dashesIn(lines[at]!.text, 2);
    if (!columns) continue;
    if (columns[0]!.from !== top[0]!.from || Math.abs(columns.at(-1)!.to - top[0]!.to) > 2) return null;
    return closed(lines, { columns, head: lines.slice(start + 1, at), from: at + 1, frame: top[0]! });
  }
  return null;
}

/** A head of one line right over the dashes. */
function headBefore(lines: Line[], start: number): Drawing | null {
  const columns = dashesIn(lines[start + 1]?.text, 2);
  if (!columns || widthOf(lines[start]!.text.trimEnd()) > columns.at(-1)!.to + 2) return null;
  return closed(lines, { columns, head: [lines[start]!], from: start + 2, frame: null });
}

interface Open {
  columns: Column[];
  head: Line[];
  from: number;
  /** The line of dashes above the head, if any: the same ends the table. */
  frame: Column | null;
}

/** The lines up to the dashes that end the table, or up to a blank line where no dashes follow. */
function closed(lines: Line[], { columns, head, from, frame }: Open): Drawing | null {
  let gap = lines.length;
  for (let at = from; at < lines.length; at += 1) {
    const dashes = dashesIn(lines[at]!.text, 1);
    const isEnd =
      dashes && dashes[0]!.from === columns[0]!.from && dashes.length === (frame ? 1 : columns.length);
    if (isEnd) return at > from ? { columns, head, body: lines.slice(from, at), end: at + 1 } : null;
    if (dashes) break;
    if (isBlank(lines[at]!)) gap = Math.min(gap, at);
    if (/^\S/.test(lines[at]!.text) && columns[0]!.from > 0) break;
  }
  return frame || gap === from ? null : { columns, head, body: lines.slice(from, gap), end: gap };
}

/** The lines of each row. */
function groupsOf(body: Line[], isSpaced: boolean): Line[][] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of body) {
    if (isBlank(line)) open = false;
    else if (open && isSpaced) groups.at(-1)!.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
}

/** The cells of the lines of one row: what stands over the dashes of each column. */
function rowOf(own: Line[], columns: Column[]): RawRow {
  const texts = columns.map(() => ({ text: '', line: own[0]!.number }));
  for (const { text, number } of own) {
    let place = 0;
    const parts = columns.map(() => '');
    for (const char of text) {
      // a character belongs to the column whose dashes it stands over, or that it touches
      const next = columns.findIndex(({ from }) => from > place);
      const c = Math.max(0, (next === -1 ? columns.length : next) - 1);
      parts[c] += char;
      place += widthOf(char);
    }
    parts.forEach((part, c) => {
      const words = unmarked(part.trim());
      if (words === '') return;
      const cell = texts[c]!;
      if (cell.text === '') cell.line = number;
      const room = columns[c]!.to - columns[c]!.from;
      cell.text =
        cell.text === '' ? words : continued(cell.text, words, widthOf(lastLine(cell.text)) * 1.5 >= room);
    });
  }
  return texts;
}

const lastLine = (text: string): string => text.split('\n').at(-1)!;
