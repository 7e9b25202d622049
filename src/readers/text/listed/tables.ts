// All tables of a text with one cell per line: bands that explain most, joined with the rows between them.
import { alignRows, isTotal, type RawRow } from '../align.js';
import type { DraftTable, Line } from '../draft.js';
import { barredCells } from './barred.js';
import { isTitle, isUsualHead } from './kinds.js';
import { bandsUnder, type Band } from './band.js';
import { headsAt, tokenOf, type Row, type Token } from './heads.js';

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
  const tokens = tokensOf(lines, parted);
  const bands = chosen(tokens, parted);
  const found = new Map<number, Listed>();
  const lineAfter = (at: number): number => (tokens[at]?.line ?? lines.length + 1) - 1;
  for (let i = 0; i < bands.length;) {
    const rows: RawRow[] = [];
    const first = bands[i]!;
    const before = labelsAbove(tokens, first.from, bands[i - 1]?.to ?? 0);
    rows.push(...before.rows);
    let last = first;
    for (;;) {
      for (const row of last.heads) rows.push(cellsOf(tokens, row));
      for (const row of last.rows) rows.push(parted ? filledUp(cellsOf(tokens, row), last.width) : cellsOf(tokens, row));
      i += 1;
      const next = bands[i];
      const between = next ? rowsBetween(tokens, last.to, next.from) : null;
      if (!next || !between) break;
      rows.push(...between);
      last = next;
    }
    const from = tokens.slice(before.from).find(({ line }) => lines[line - 1]!.text.trim() !== '')!.line - 1;
    const { rows: height, columns, cells } = alignRows(withoutMargin(rows));
    found.set(from, {
      table: { kind: 'table', rows: height, columns, cells, confidence: 'low', line: from + 1, doubt: 'remark.table-unsure' },
      from,
      to: lineAfter(last.to),
    });
  }
  return found;
} // prettier-ignore

/** A word set upright, one character or two a line: 资 over 金. */
const isStub = (text: string): boolean => /^[\u4e00-\u9fff（()）︵︶]{1,2}$/.test(text) && !isUsualHead(text);

/** A line without the blanks around it; a tab stays, it shows another kind of table. */
const bare = (text: string): string => (text.includes('\t') && text.trim() !== '' ? text : text.trim());

/** Whether blank lines part all cells, so that they are none themselves: a line of one blank is an empty cell. */
function areParted(lines: readonly Line[]): boolean {
  const filled = lines.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const parted = filled.filter((at) => (lines[at + 1]?.text ?? '') === '').length;
  return filled.length >= 20 && parted >= filled.length * 0.8;
}

/** The cells that blank lines part: lines without one between belong to one cell. */
function partedCells(lines: readonly Line[]): { line: number; text: string }[] {
  const cells: { line: number; text: string }[] = [];
  lines.forEach(({ text, number }, at) => {
    if (text === '') return;
    const last = cells.at(-1);
    const goesOn = last && last.text !== '' && text.trim() !== '' && lines[at - 1]?.text.trim();
    if (goesOn) last.text += `\n${bare(text)}`;
    else cells.push({ line: number, text: bare(text) });
  });
  return cells;
}

/** Two lines that are one word of a head: 一级 over 指标, 年初 over 预算数. */
function areHalves(upper: string, lower: string): boolean {
  if (lower === '指标') return /^.{2,6}$/.test(upper) && !/[\d指标]/.test(upper);
  if (!/^(?:年初|全年|年度|年中|实际|预期|计划|未完成)$/.test(upper)) return false;
  return isUsualHead(upper + lower) && !(isUsualHead(upper) && lower.length > 5);
}

/** One token a cell; words that stand upright are one, as are halves of a usual head. */
function tokensOf(lines: readonly Line[], parted: boolean): Token[] {
  const tokens: Token[] = [];
  const cells = parted
    ? partedCells(lines)
    : barredCells(lines).map(({ text, line }) => ({ line, text: bare(text) }));
  for (let at = 0; at < cells.length;) {
    const text = (place: number): string => cells[place]?.text ?? '';
    let end = at + 1;
    if (/^.$/.test(text(at)) && isStub(text(at))) while (isStub(text(end)) && end - at < 14) end += 1;
    if (end - at < 3) end = areHalves(text(at), text(at + 1)) ? at + 2 : at + 1;
    const words = cells.slice(at, end).map((cell) => cell.text).join(end - at > 2 ? '' : '\n'); // prettier-ignore
    tokens.push(tokenOf(words, cells[at]!.line));
    at = end;
  }
  return tokens;
}

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
function rowsBetween(tokens: readonly Token[], from: number, to: number): RawRow[] | null {
  const own = tokens.slice(from, to);
  if (own.length > GAP || own.some(({ text }) => BREAK.test(text) && text.length < 40) || own[0]?.kind === 'L') return null;
  if (own.length > 0 && own.every(({ text }) => text === '')) return own.length > 1 ? null : [cellsOf(tokens, { starts: [from], to })];
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
