// All tables of a text with one cell per line: bands that explain most, joined with the rows between them.
import { alignRows, isTotal, type RawRow } from '../align.js';
import type { DraftTable, Line } from '../draft.js';
import { barredCells } from './barred.js';
import { isTitle, isUsualHead } from './kinds.js';
import { bandsUnder, type Band } from './band.js';
import { headsAt, type Row, type Token } from './heads.js';
import { areParted, partedCells, tokensOf } from './tokens.js';

const NARROWEST = 2;
const WIDEST = 16;

export interface Listed {
  table: DraftTable;
  /** First line and the line behind the last, counted from 0. */
  from: number;
  to: number;
}

/** The tables of a text, by the index of their first line. */
export function listedTables(lines: readonly Line[]): Map<number, Listed> {
  const parted = areParted(lines);
  const tokens = tokensOf(parted ? partedCells(lines) : barredCells(lines));
  const found = new Map<number, Listed>();
  for (const { table, from: first, to } of tablesOf(tokens, parted)) {
    const from = tokens.slice(first).find(({ line }) => lines[line - 1]!.text.trim() !== '')!.line - 1;
    found.set(from, { table: { ...table, line: from + 1 }, from, to: (tokens[to]?.line ?? lines.length + 1) - 1 });
  }
  return found;
} // prettier-ignore

/** A table and the tokens that it takes. */
export interface TokenTable {
  table: DraftTable;
  from: number;
  to: number;
}

/** The tables in a row of tokens. `gone`: cells that run down are written once. */
export function tablesOf(tokens: readonly Token[], gone: boolean): TokenTable[] {
  const bands = chosen(tokens, gone);
  const found: TokenTable[] = [];
  for (let i = 0; i < bands.length;) {
    const rows: RawRow[] = [];
    const first = bands[i]!;
    const before = labelsAbove(tokens, first.from, bands[i - 1]?.to ?? 0);
    rows.push(...before.rows);
    let last = first;
    for (;;) {
      rows.push(...rowsOf(tokens, last, gone));
      i += 1;
      const next = bands[i];
      const between = next ? rowsBetween(tokens, last.to, next.from) : null;
      if (!next || !between) break;
      rows.push(...between);
      last = next;
    }
    found.push({ table: drawn(rows), from: before.from, to: last.to });
  }
  return found;
}

/** All tokens as one table; null where none of them is below a head. */
export function wholeTable(tokens: readonly Token[], gone: boolean): DraftTable | null {
  const bands = chosen(tokens, gone);
  if (bands.length === 0) return null;
  const rows: RawRow[] = [];
  let at = 0;
  for (const band of bands) {
    rows.push(...(rowsBetween(tokens, at, band.from, true) ?? []), ...rowsOf(tokens, band, gone));
    at = band.to;
  }
  rows.push(...(rowsBetween(tokens, at, tokens.length, true) ?? []));
  return drawn(rows);
}

const rowsOf = (tokens: readonly Token[], band: Band, gone: boolean): RawRow[] => [
  ...band.heads.map((row) => cellsOf(tokens, row)),
  ...band.rows.map((row) => (gone ? filledUp(cellsOf(tokens, row), band.width) : cellsOf(tokens, row))),
];

function drawn(rows: RawRow[]): DraftTable {
  const { rows: height, columns, cells } = alignRows(withoutMargin(rows));
  const line = rows[0]![0]!.line;
  return { kind: 'table', rows: height, columns, cells, confidence: 'low', line, doubt: 'remark.table-unsure' };
} // prettier-ignore

/** The bands that do not overlap and together explain most. */
function chosen(tokens: readonly Token[], gone: boolean): Band[] {
  const starting = new Map<number, Band[]>();
  const titles = tokens.flatMap(({ text }, at) => (isTitle(text) ? [at] : []));
  for (let at = 0; at < tokens.length; at += 1)
    for (let width = NARROWEST; width <= WIDEST; width += 1)
      for (const head of headsAt(tokens, at, width)) {
        // rows that lack cells fit any width: the head must end with a word of heads
        if (gone && (head.words[0] === null || !isUsualHead(head.words.at(-1) ?? ''))) continue;
        const bands = bandsUnder(
          tokens.slice(
            0,
            titles.find((title) => title >= head.to),
          ),
          head,
          gone,
        );
        const from = bands[0]?.from ?? at;
        starting.set(from, [...(starting.get(from) ?? []), ...bands]);
      }
  const best: { value: number; band: Band | null }[] = [];
  best[tokens.length] = { value: 0, band: null };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    best[at] = { value: best[at + 1]!.value, band: null };
    for (const band of starting.get(at) ?? []) {
      const value = band.value + best[band.to]!.value;
      if (value > best[at]!.value) best[at] = { value, band };
    }
  }
  const bands: Band[] = [];
  for (let at = 0; at < tokens.length;) {
    const { band } = best[at]!;
    if (band) bands.push(band);
    at = band?.to ?? at + 1;
  }
  return bands;
}

function cellsOf(tokens: readonly Token[], { starts, to, open }: Row): RawRow {
  const cells = starts.map((start, c) => ({
    text: tokens.slice(start, starts[c + 1] ?? to).map(({ text }) => text).join('\n'),
    line: tokens[start]!.line,
  }));
  return open ? [...cells, { text: '', line: cells[0]!.line }] : cells;
} // prettier-ignore

/** Rows without a first column in which nothing stands: bars before the rows as well as behind them. */
const withoutMargin = (rows: RawRow[]): RawRow[] =>
  rows.every((row) => row.length > 2 && row[0]!.text === '') ? rows.map((row) => row.slice(1)) : rows;

/** A row with empty cells in place of those that run down from above. */
function filledUp(row: RawRow, width: number): RawRow {
  if (row.length >= width || isTotal(row[0]!.text)) return row;
  const { line } = row[0]!;
  return [...Array.from({ length: width - row.length }, () => ({ text: '', line })), ...row];
}

/** The most cells between two bands of one table. */
const GAP = 16;
/** What stands over a table and in none. */
const BREAK =
  /(?:表|报告)(?:[(（][^（()）]*[)）])?$|^附|单位[:：]|^公开\d+表$|^第.+[部章节]|^[一二三四五六七八九十]+、/;
const TITLE =
  /(?:表|报告)(?:[（(][^（()）]*[)）])?$|[:：]|^[（(]?\d{4}年度?[)）]?$|^附|^公开\d+表$|^第.+[部章节]|[。；]$|年.{4,}(?:情况|说明|公开|公示)$/;

/** 项目名称 and what follows its name, above the first band: pairs, each a row. */
function labelsAbove(tokens: readonly Token[], at: number, least: number): { rows: RawRow[]; from: number } {
  let from = at;
  while (from > least && at - from < GAP && tokens[from - 1]!.text !== '' && !TITLE.test(tokens[from - 1]!.text)) from -= 1;
  if ((at - from) % 2 === 1) from += 1;
  const rows: RawRow[] = [];
  // the name alone, then two by two
  for (let i = from; i < at;) {
    const count = i > from && at - i >= 4 ? 4 : 2;
    rows.push(cellsOf(tokens, { starts: Array.from({ length: count }, (_, k) => i + k), to: i + count }));
    i += count;
  }
  return { rows, from };
} // prettier-ignore

/** The cells between two bands as rows, or null where a title or a paragraph stands there. */
function rowsBetween(tokens: readonly Token[], from: number, to: number, whole = false): RawRow[] | null {
  const own = tokens.slice(from, to);
  if (!whole && (own.length > GAP || own.some(({ text }) => BREAK.test(text) && text.length < 40) || own[0]?.kind === 'L')) return null;
  if (own.length > 0 && own.every(({ text }) => text === '')) return own.length > 1 ? (whole ? [] : null) : [cellsOf(tokens, { starts: [from], to })];
  const rows: RawRow[] = [];
  const row = (start: number, count: number): void => {
    rows.push(cellsOf(tokens, { starts: Array.from({ length: count }, (_, i) => start + i), to: start + count }));
  };
  // 年度目标 | 预期目标 | 实际完成情况 over two texts
  for (let at = 0; at < own.length;) {
    const rest = own.length - at;
    const blank = own.slice(at + 1).findIndex(({ text }) => text === '');
    const count = blank + 1;
    if (blank >= 2 && rest >= count * 2) {
      row(from + at, count);
      row(from + at + count, count);
      at += count * 2;
    } else {
      row(from + at, Math.min(2, rest));
      at += 2;
    }
  }
  return rows;
} // prettier-ignore
