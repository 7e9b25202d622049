// Cells one after the other → a head and the rows below it, as long as they keep to its columns.
import { waysFrom } from './ways.js';
import { Columns } from './column.js';
import type { HeadRows, Order, Row, Token } from './heads.js';
import { nextRow } from './next-row.js';

export interface Band {
  from: number;
  to: number;
  width: number;
  /** The word over each column; null over the side label's. */
  words: (string | null)[];
  heads: Row[];
  /** Its last row, with those above. */
  last: Link;
  /** How much better its rows explain the tokens than chance. */
  value: number;
}

/** A row and the one above it. */
export interface Link {
  row: Row;
  above: Link | null;
}

/** The rows of a band from the first on. */
export function rowsIn({ last }: Band): Row[] {
  const rows: Row[] = [];
  for (let link: Link | null = last; link; link = link.above) rows.push(link.row);
  return rows.reverse();
}

/** The bands under a head, one for each number of rows that it may have. */
export function bandsUnder(tokens: readonly Token[], head: HeadRows, order: Order): Band[] {
  return order.gone ? bandsOfWays(tokens, head, order) : bandsOfRows(tokens, head);
}

/** How much the rows of a band explain at least. */
const least = (width: number): number => 2.5 + 0.25 * width;

function bandsOfWays(
  tokens: readonly Token[],
  { starts: heads, words, gain, to }: HeadRows,
  order: Order,
): Band[] {
  const { best } = waysFrom(tokens, to, words, order);
  const width = words.length;
  const links = new Map<number, Link>();
  const bands: Band[] = [];
  for (const [end, { last, before, value, figures }] of [...best].sort(([a], [b]) => a - b)) {
    if (!last) continue;
    const link = {
      row: { starts: last.starts, to: end, columns: last.columns, width },
      above: links.get(before) ?? null,
    };
    links.set(end, link);
    if (figures < 2 || value + gain < least(width)) continue;
    bands.push({ from: heads[0]!.starts[0]!, to: end, width, words, heads, last: link, value: value + gain });
  }
  return bands;
}

function bandsOfRows(tokens: readonly Token[], { starts, words, gain, to }: HeadRows): Band[] {
  const width = words.length;
  const columns = new Columns(words);
  const bands: Band[] = [];
  let last: Link | null = null;
  let value = gain;
  let figures = 0;
  for (let next = nextRow(tokens, to, columns); next; next = nextRow(tokens, next.to, columns)) {
    const kinds = next.cells.map(({ kind }) => kind);
    columns.add(kinds, next.open ? 0 : width - kinds.length);
    columns.opened ||= next.open === true;
    figures += kinds.filter((kind) => kind === 'N' || kind === 'P' || kind === 'M').length;
    const row = { starts: next.starts, to: next.to, ...(next.open ? { open: true as const } : {}) };
    last = { row, above: last };
    value += next.gain;
    if (figures >= 2 && value >= least(width))
      bands.push({ from: starts[0]!.starts[0]!, to: next.to, width, words, heads: starts, last, value });
  }
  return bands;
}
