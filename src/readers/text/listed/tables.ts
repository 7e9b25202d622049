// All tables of a text with one cell per line: bands that explain most, joined with the rows between them.
import { alignRows, type RawRow } from '../align.js';
import type { DraftTable, Line } from '../draft.js';
import { barredCells } from './barred.js';
import { isTitle, isUsualHead } from './kinds.js';
import { bandsUnder, rowsIn, type Band } from './band.js';
import { CUT, headsAt, type HeadRows, type Order, type Row, type Token } from './heads.js';
import { areEven, isHopeless, isSure } from './sure.js';
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
  for (const { table, from: first, to } of tablesOf(tokens, { gone: parted, certain: false })) {
    const from = tokens.slice(first).find(({ line }) => lines[line - 1]!.text.trim() !== '')!.line - 1;
    found.set(from, {
      table: { ...table, line: from + 1 },
      from,
      to: (tokens[to]?.line ?? lines.length + 1) - 1,
    });
  }
  return found;
}

/** What is known of cells one after the other: whether some may be left out, and whether each token is a whole one. */
export type How = Pick<Order, 'gone' | 'certain'>;

/** A table and the tokens that it takes. */
export interface TokenTable {
  table: DraftTable;
  from: number;
  to: number;
}

/** The tables in a row of tokens. */
export function tablesOf(tokens: readonly Token[], how: How): TokenTable[] {
  const bands = likeliest(tokens, how).filter((band) => !isHopeless(tokens, [band]));
  const found: TokenTable[] = [];
  for (let i = 0; i < bands.length;) {
    const rows: RawRow[] = [];
    const first = bands[i]!;
    const start = i;
    const before = labelsAbove(tokens, first.from, bands[i - 1]?.to ?? 0);
    rows.push(...before.rows);
    let last = first;
    for (;;) {
      rows.push(...rowsOf(tokens, last));
      i += 1;
      const next = bands[i];
      const between = next ? rowsBetween(tokens, last.to, next.from) : null;
      if (!next || !between) break;
      rows.push(...between);
      last = next;
    }
    const own = bands.slice(start, i);
    const sure = (how.certain || areEven(tokens, own)) && isSure(tokens, own, before.from, last.to);
    found.push({ table: drawn(rows, sure), from: before.from, to: last.to });
  }
  return found;
}

/** All tokens as one table; null where none of them is below a head. */
export function wholeTable(tokens: readonly Token[], how: How): DraftTable | null {
  const bands = likeliest(tokens, how);
  if (bands.length === 0 || isHopeless(tokens, bands)) return null;
  const rows: RawRow[] = [];
  let at = 0;
  for (const band of bands) {
    rows.push(...(rowsBetween(tokens, at, band.from, true) ?? []), ...rowsOf(tokens, band));
    at = band.to;
  }
  rows.push(...(rowsBetween(tokens, at, tokens.length, true) ?? []));
  return drawn(rows, how.certain && isSure(tokens, bands, 0, tokens.length));
}

const rowsOf = (tokens: readonly Token[], band: Band): RawRow[] =>
  [...band.heads, ...rowsIn(band)].map((row) => cellsOf(tokens, row));

function drawn(rows: RawRow[], sure: boolean): DraftTable {
  const { inferred, ...grid } = alignRows(withoutMargin(rows));
  const line = rows[0]![0]!.line;
  if (sure && inferred === 0) return { kind: 'table', ...grid, confidence: 'medium', line };
  return { kind: 'table', ...grid, confidence: 'low', line, doubt: 'remark.table-unsure' };
}

/** How much better cells must be explained by some being left out: that leaves more ways to put them. */
const CLEARLY = 1.2;
/** The same where empty cells are written. */
const STILL = 1.5;

/** The bands in the order of cells that explains more. */
function likeliest(tokens: readonly Token[], { gone, certain }: How): Band[] {
  const empty = tokens.some(({ text }) => text === '');
  const orders = [false, ...(gone ? [true] : [])].map((each): Order => ({ gone: each, certain, empty }));
  const worth = (bands: Band[]): number => bands.reduce((sum, { value }) => sum + value, 0);
  return orders
    .map((order) => chosen(tokens, order))
    .reduce((best, bands) => (worth(bands) > (empty ? STILL : CLEARLY) * worth(best) ? bands : best));
}

/** The words that a row of heads begins with. */
const OPENER = /^(?:一级|序号|[类款]$|项目|科目|指标|评价指标|考核指标|名称|单位名称|子项)/;

/** Whether a head is one whole row of words that mostly stand over columns again and again. */
function isPlainHead({ words, starts, cut, torn }: HeadRows): boolean {
  const own = words.slice(words[0] === null ? 1 : 0);
  const usual = own.filter((word) => word !== null && isUsualHead(word)).length;
  if (
    torn ||
    starts.length > 1 ||
    words.length > starts[0]!.starts.length ||
    !own.every((word) => word) ||
    !isUsualHead(own.at(-1)!) ||
    usual * 3 < own.length * 2
  )
    return false;
  // 绩效指标 | 指标值 | 评分 may stand over 一级指标 | 二级指标 | …
  return !cut || (words[0] !== null && OPENER.test(words[0]!));
}

/** 五、存在问题 over sentences: the text goes on there. Over figures such words name a row. */
function isHeading(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return (
    /^[一二三四五六七八九十]{1,3}、[^。；]{2,24}$/.test(tokens[at]!.text) &&
    (next.length > 40 ? /[。；]/ : /^[(（][一二三四五六七八九十]/).test(next)
  );
}

/** What words gain that are heads beyond doubt. */
const CLEAR = 2;

/** The bands that do not overlap and together explain most. */
export function chosen(tokens: readonly Token[], order: Order): Band[] {
  const starting = new Map<number, Band[]>();
  const titles = tokens.flatMap(({ text }, at) => (isTitle(text) || isHeading(tokens, at) ? [at] : []));
  const stretches = new Map<number | undefined, readonly Token[]>();
  const upTo = (title: number | undefined): readonly Token[] => {
    const known = stretches.get(title) ?? tokens.slice(0, title);
    stretches.set(title, known);
    return known;
  };
  let clear = { to: 0, gain: 0 };
  for (let at = 0; at < tokens.length; at += 1)
    for (let width = NARROWEST; width <= WIDEST; width += 1)
      for (const head of headsAt(tokens, at, width)) {
        // rows that lack cells fit any width: the head must end with a word of heads
        if (order.gone && !isPlainHead(head)) continue;
        const own = order.gone && head.cut ? { ...head, gain: head.gain + CUT } : head;
        // rows of words look like heads, each of them over all that follow: inside a table only better ones count
        if (at < clear.to && own.gain < clear.gain / 2) continue;
        const bands = bandsUnder(upTo(titles.find((title) => title >= head.to)), own, order);
        const [first] = bands;
        if (!first) continue;
        const known = starting.get(first.from) ?? [];
        for (const band of bands) known.push(band);
        starting.set(first.from, known);
        const to = bands.reduce((top, band) => (band.value > top.value ? band : top)).to;
        if (own.gain >= CLEAR && (at >= clear.to || to > clear.to)) clear = { to, gain: own.gain };
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

function cellsOf(tokens: readonly Token[], { starts, to, open, columns, width = 0 }: Row): RawRow {
  const cells = starts.map((start, c) => ({
    text: tokens
      .slice(start, starts[c + 1] ?? to)
      .map(({ text }) => text)
      .join('\n'),
    line: tokens[start]!.line,
  }));
  const { line } = cells[0]!;
  if (columns)
    return Array.from({ length: width }, (_, c) => cells[columns.indexOf(c)] ?? { text: '', line });
  return open ? [...cells, { text: '', line }] : cells;
}

/** Rows without a first column in which nothing stands: bars before the rows as well as behind them. */
const withoutMargin = (rows: RawRow[]): RawRow[] =>
  rows.every((row) => row.length > 2 && row[0]!.text === '') ? rows.map((row) => row.slice(1)) : rows;

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
  while (
    from > least &&
    at - from < GAP &&
    tokens[from - 1]!.text !== '' &&
    !TITLE.test(tokens[from - 1]!.text)
  )
    from -= 1;
  if ((at - from) % 2 === 1) from += 1;
  const rows: RawRow[] = [];
  // the name alone, then two by two
  for (let i = from; i < at;) {
    const count = i > from && at - i >= 4 ? 4 : 2;
    rows.push(cellsOf(tokens, { starts: Array.from({ length: count }, (_, k) => i + k), to: i + count }));
    i += count;
  }
  return { rows, from };
}

/** The cells between two bands as rows, or null where a title or a paragraph stands there. */
function rowsBetween(tokens: readonly Token[], from: number, to: number, whole = false): RawRow[] | null {
  const own = tokens.slice(from, to);
  if (
    !whole &&
    (own.length > GAP || own.some(({ text }) => BREAK.test(text) && text.length < 40) || own[0]?.kind === 'L')
  )
    return null;
  if (own.length > 0 && own.every(({ text }) => text === ''))
    return own.length > 1 ? (whole ? [] : null) : [cellsOf(tokens, { starts: [from], to })];
  const rows: RawRow[] = [];
  const row = (start: number, count: number): void => {
    rows.push(
      cellsOf(tokens, { starts: Array.from({ length: count }, (_, i) => start + i), to: start + count }),
    );
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
}
