// Tables with one row per line, the cells between tabs or commas; quoted cells may hold line breaks.
import { alignRows, type RawCell, type RawRow } from './align.js';
import type { DraftParagraph, DraftTable, Found, Line } from './draft.js';

/** A table of lines with tabs between the cells, or null. */
export function tabTable(lines: Line[], start: number): Found | null {
  if (!hasCells(lines[start], '\t')) return null;
  const { rows, end } = rowsFrom(
    lines,
    start,
    '\t',
    (line) => hasCells(line, '\t') || /^\t+[^\t]/.test(line.text),
  );
  const filled = rows.map((row) => row.filter((cell) => cell.text !== '').length);
  if (filled.filter((count) => count >= 2).length < 2 || isContents(rows)) return null;
  const captions = rows.findIndex((row) => !isCaption(row));
  return { before: rows.slice(0, captions).map(asLine), table: gridOf(rows.slice(captions)), end };
}

/** The line above a form: 填报单位：… 金额单位：万元. */
const isCaption = (row: RawRow): boolean => {
  const filled = row.filter((cell) => cell.text !== '');
  return filled.every((cell) => /^[^:：]{2,12}[:：]/.test(cell.text)) && filled.length * 2 <= row.length;
};
const asLine = (row: RawRow): DraftParagraph => ({
  kind: 'paragraph',
  text: row
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join('    '),
  level: null,
  line: row[0]!.line,
});

/** A table of lines with commas between the cells, all rows with as many, or null. */
export function commaTable(lines: Line[], start: number): Found | null {
  const first = lines[start]!.text;
  const width = fieldsOf(first, ',').length;
  if (width < 3 || /[。；：]/.test(first) || first.length > width * 25) return null;
  const { rows, end } = rowsFrom(lines, start, ',', (line) => line.text.includes(','));
  const equal = rows.findIndex((row) => row.length !== width);
  if (equal !== -1 || rows.length < 3) return null;
  return { table: gridOf(rows), end };
}

const hasCells = (line: Line | undefined, separator: string): boolean =>
  line !== undefined && line.text.trim().includes(separator);

function rowsFrom(
  lines: Line[],
  start: number,
  separator: string,
  belongs: (line: Line) => boolean,
): { rows: RawRow[]; end: number } {
  const rows: RawRow[] = [];
  let at = start;
  while (at < lines.length && belongs(lines[at]!)) {
    const number = lines[at]!.number;
    let text = lines[at]!.text;
    at += 1;
    // An open quote runs on over the line end.
    while (isOpen(text, separator) && at < lines.length && at < number + 20) text += `\n${lines[at++]!.text}`;
    rows.push(fieldsOf(text, separator).map((cell): RawCell => ({ text: cell.trim(), line: number })));
  }
  return { rows, end: at };
}

const quoted = (separator: string): RegExp =>
  new RegExp(`(^|${separator})\\s*"((?:[^"]|"")*)"(?=\\s*(?:${separator}|$))`, 'g');

const isOpen = (text: string, separator: string): boolean => {
  const rest = text.replace(quoted(separator), '$1');
  return new RegExp(`(?:^|${separator})"[^"]*$`).test(rest) && (rest.match(/"/g)?.length ?? 0) % 2 === 1;
};

function fieldsOf(text: string, separator: string): string[] {
  const parts: string[] = [];
  let field = '';
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (inside) {
      if (char === '"' && text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else if (char === '"' && /^\s*$|^\s*[\t,]/.test(text.slice(i + 1, i + 8))) inside = false;
      else field += char;
    } else if (char === '"' && field.trim() === '' && text.indexOf('"', i + 1) > 0) {
      inside = true;
      field = '';
    } else if (char === separator) {
      parts.push(field);
      field = '';
    } else field += char;
  }
  parts.push(field);
  return parts;
}

/** A table of contents: names and page numbers; or a list: enumerators and sentences. */
export function isContents(rows: { text: string }[][]): boolean {
  const pairs = rows.map((row) => row.map((cell) => cell.text).filter((text) => text !== ''));
  if (pairs.some((pair) => pair.length > 2)) return false;
  const pages = pairs.map((pair) => (/^\d{1,3}$/.test(pair.at(-1)!) ? Number(pair.at(-1)) : NaN));
  const ascending = pages.every((page, i) => i === 0 || page >= pages[i - 1]!);
  const enumerated = pairs.every((pair) =>
    /^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]+|[•·●▪-])$/.test(pair[0]!),
  );
  return ascending || enumerated;
}

/** More empty cells than this are a scan gone to pieces rather than a form. */
const SPARSE = 0.4;

function gridOf(rows: RawRow[]): DraftTable {
  const trimmed = withoutEmptyEnds(rows);
  const widths = new Map<number, number>();
  for (const { length } of trimmed) widths.set(length, (widths.get(length) ?? 0) + 1);
  const usual = Math.max(...widths.values());
  const { inferred, ...grid } = alignRows(trimmed);
  const empty = grid.cells.filter((cell) => cell.text === '').length;
  const doubtful = usual * 3 < trimmed.length * 2 || empty > grid.cells.length * SPARSE;
  return {
    kind: 'table',
    ...grid,
    confidence: doubtful ? 'low' : inferred > 0 ? 'medium' : 'high',
    line: trimmed[0]![0]!.line,
    ...(doubtful ? { doubt: 'remark.table-unsure' } : {}),
  };
}

/** Rows without the columns at the right that are empty everywhere; a lone first cell stands for its whole row. */
function withoutEmptyEnds(rows: RawRow[]): RawRow[] {
  const lengths = rows.map((row) => row.findLastIndex((cell) => cell.text !== '') + 1);
  const width = Math.max(...lengths);
  return rows
    .map((row, i) => (lengths[i] === 1 && row.length > 1 ? row.slice(0, 1) : row.slice(0, width)))
    .filter((row) => row.some((cell) => /[^\s•·.。—_-]/.test(cell.text)));
}
