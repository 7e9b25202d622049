// All tables of a text with one cell per line: bands that explain most, joined with the rows between them.
import { alignRows, type RawRow } from '../align.js';
import type { DraftTable, Line } from '../draft.js';
import { barredCells } from './barred.js';
import { rowsIn, type Band } from './band.js';
import type { Token } from './heads.js';
import { areEven, isHopeless, isSure } from './sure.js';
import { areParted, partedCells, tokensOf } from './tokens.js';
import { labelsAbove, rowsBetween, cellsOf } from './between.js';
import { type How, likeliest } from './chosen.js';

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

/** Rows without a first column in which nothing stands: bars before the rows as well as behind them. */
const withoutMargin = (rows: RawRow[]): RawRow[] =>
  rows.every((row) => row.length > 2 && row[0]!.text === '') ? rows.map((row) => row.slice(1)) : rows;
