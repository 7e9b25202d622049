// Tables with one row per line, the cells between tabs or commas; quoted cells may hold line breaks.
import type { RawCell, RawRow } from './align.js';
import type { DraftParagraph, Found, Line } from './draft.js';
import { countedRows, withoutPadding } from './bars.js';
import { hasFigure, isHeadRow } from './band-heads.js';
import { gridOf } from './uneven.js';
import { unmarked } from './marks.js';

/** A table of lines with tabs between the cells, or null. */
export function tabTable(lines: Line[], start: number): Found | null {
  if (!hasCells(lines[start], '\t')) return null;
  const belongs = (line: Line): boolean => hasCells(line, '\t') || /^\t+[^\t]/.test(line.text);
  const { rows, end } = rowsFrom(lines, start, '\t', belongs);
  const filled = rows.map((row) => row.filter((cell) => cell.text !== '').length);
  if (filled.filter((count) => count >= 2).length < 2 || isContents(rows)) return null;
  const captions = rows.findIndex((row) => !isCaption(row));
  return { before: rows.slice(0, captions).map(asLine), table: gridOf(rows.slice(captions)), end };
}

/** A table of lines with bars between the cells and none around them, or null: a sentence may hold a bar, too. */
export function barTable(lines: Line[], start: number): Found | null {
  if (!/[|｜]/.test(lines[start]!.text)) return null;
  const counted = countedRows(lines, start);
  if (counted) return { table: gridOf(counted.rows, true), end: counted.end };
  const bars = (line: Line): boolean => /[|｜]/.test(line.text) && !/^[^|｜]*[|｜]\s*$/.test(line.text);
  const belongs = (line: Line): boolean =>
    bars(line) || (/[|｜]/.test(line.text) && lines[line.number] !== undefined && bars(lines[line.number]!));
  const { rows, end } = rowsFrom(lines, start, /[|｜]/, belongs);
  const even = rows.length >= 2 && rows.every((row) => row.length === rows[0]!.length);
  if (!even && rows.filter((row) => row.length >= 3).length < 2) return null;
  const own = withoutPadding(rows);
  return { table: gridOf(own, own !== rows), end };
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
  if (width < 3 || /[。；：]|;\s*$/.test(first) || first.length > width * 25) return null;
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
  separator: string | RegExp,
  belongs: (line: Line) => boolean,
): { rows: RawRow[]; end: number } {
  const rows: RawRow[] = [];
  let at = start;
  while (at < lines.length && (belongs(lines[at]!) || isBroken(lines, at, belongs))) {
    if (typeof separator === 'string' && !belongs(lines[at]!) && isApart(rows, lines, at, separator)) break;
    const number = lines[at]!.number;
    let text = lines[at]!.text;
    at += 1;
    if (typeof separator !== 'string') {
      rows.push(
        text.split(separator).map((cell): RawCell => ({ text: unmarked(cell.trim()), line: number })),
      );
      continue;
    }
    // An open quote runs on over the line end.
    while (isOpen(text, separator) && at < lines.length && at < number + 20) text += `\n${lines[at++]!.text}`;
    rows.push(fieldsOf(text, separator).map((cell): RawCell => ({ text: cell.trim(), line: number })));
  }
  const whole = healed(rows);
  const next = nextTable(whole);
  if (next > 0) return { rows: whole.slice(0, next), end: whole[next]![0]!.line - 1 };
  // lines that turned out to belong to no row end the table
  const stray = whole.findIndex((row) => row.length === 1 && !belongs(lines[row[0]!.line - 1]!));
  if (stray <= 0) return { rows: whole, end: at };
  return { rows: whole.slice(0, stray), end: whole[stray]![0]!.line - 1 };
}

/** Lines that stand between tables and never inside a cell. */
const TITLE =
  /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|附|注|公开\d+表|第.+部分)|[:：].|(?:表|报告|情况)$/;

/** Where a table of another width opens with its title in all cells of a row; 0 where none does. */
function nextTable(rows: RawRow[]): number {
  return Math.max(
    0,
    rows.findIndex((row, r) => {
      const above = rows[r - 1];
      const isTitle =
        row.length >= 3 && row[0]!.text !== '' && row.every(({ text }) => text === row[0]!.text);
      return above && isTitle && above.length !== row.length && rows[r - 2]?.length === above.length;
    }),
  );
}

/** How many lines a cell may be broken into: one character a line. */
const BROKEN = 14;

/** A line without cells of its own, with lines that have some further down: it may be a piece of a cell. */
function isBroken(lines: Line[], at: number, belongs: (line: Line) => boolean): boolean {
  for (let next = at; next < Math.min(lines.length, at + BROKEN); next += 1) {
    if (belongs(lines[next]!)) return next > at;
    const text = lines[next]!.text.trim();
    if (text === '' || text.length > 60) return false;
  }
  return false;
}

/** Whether a heading stands between a full row and the head of a table of another width. */
function isApart(rows: RawRow[], lines: Line[], at: number, separator: string): boolean {
  const width = rows.at(-1)?.length;
  const next = lines.findIndex((line, i) => i >= at && hasCells(line, separator));
  if (width === undefined || rows.length < 3 || rows.at(-2)!.length !== width || next < 0) return false;
  const head = fieldsOf(lines[next]!.text, separator).map((text): RawCell => ({ text, line: next + 1 }));
  const between = lines.slice(at, next).map(({ text }) => text.trim());
  return head.length !== width && isHeadRow(head) && between.some((text) => HEADING.test(text));
}

/** 三、绩效分析: no sentence. */
const HEADING = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])[^。；，：]{2,24}$/;

/** Rows that line breaks inside cells have cut, put together again where that gives as many cells as the others have. */
function healed(rows: RawRow[]): RawRow[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const result: RawRow[] = [];
  for (let at = 0; at < rows.length;) {
    // as many cells as the row above has, or as the table has at most
    const above = result.at(-1)?.length ?? width;
    const torn = tornRow(rows, at, result.at(-1)?.length ?? 0);
    if (torn) {
      result.push(torn);
      at += 2;
      continue;
    }
    const joined = (above > 2 ? joinedFrom(rows, at, above) : null) ?? joinedFrom(rows, at, width);
    result.push(joined?.row ?? rows[at]!);
    at += joined?.count ?? 1;
  }
  return result;
}

/** Among full rows two that a line break in a cell of both has parted. */
function tornRow(rows: RawRow[], at: number, width: number): RawRow | null {
  const [row, next, below] = [rows[at]!, rows[at + 1], rows[at + 2]];
  if (!next || row.length < 2 || next.length < 2 || row.length + next.length - 1 !== width) return null;
  const [last, first] = [row.at(-1)!, next[0]!];
  const isWords = (text: string): boolean => text !== '' && !/^[\d.,%]+$/.test(text);
  const fits = !below || below.length === width || below.length + (rows[at + 3]?.length ?? 0) - 1 === width;
  // the first half has no figures yet: rows that lack merged cells have their own
  if (!isWords(last.text) || !isWords(first.text) || !fits || hasFigure(row) || !hasFigure(next)) return null;
  return [...row.slice(0, -1), { ...last, text: `${last.text}\n${first.text}` }, ...next.slice(1)];
}

function joinedFrom(rows: RawRow[], at: number, width: number): { row: RawRow; count: number } | null {
  const row = rows[at]!.map((cell) => ({ ...cell }));
  if (row.length >= width || (row.length === 1 && TITLE.test(row[0]!.text))) return null;
  let broken = false;
  for (let count = 1; count <= BROKEN && row.length <= width; count += 1) {
    if (row.length === width && broken) return { row, count };
    const next = rows[at + count];
    if (!next || (next.length === 1 && TITLE.test(next[0]!.text))) return null;
    // before a row with all its cells only 资 over 金, never a sentence
    const isUpright = row.length === 1 && /^[^\n]{1,4}(?:\n[^\n]{1,4})*$/.test(row[0]!.text);
    if (next.length >= width && !isUpright) return null;
    broken ||= next.length === 1 || rows[at]!.length === 1;
    row.at(-1)!.text += `\n${next[0]!.text}`;
    row.push(...next.slice(1).map((cell) => ({ ...cell })));
  }
  return null;
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
