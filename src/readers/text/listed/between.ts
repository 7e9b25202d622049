// Cells above and between the bands of one table, and the rows that they make.
import type { RawRow } from '../align.js';
import type { Row, Token } from './heads.js';

export function cellsOf(tokens: readonly Token[], { starts, to, open, columns, width = 0 }: Row): RawRow {
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

/** The most cells between two bands of one table. */
const GAP = 16;
/** What stands over a table and in none. */
const BREAK =
  /(?:表|报告)(?:[(（][^（()）]*[)）])?$|^附|单位[:：]|^公开\d+表$|^第.+[部章节]|^[一二三四五六七八九十]+、/;
const TITLE =
  /(?:表|报告)(?:[（(][^（()）]*[)）])?$|[:：]|^[（(]?\d{4}年度?[)）]?$|^附|^公开\d+表$|^第.+[部章节]|[。；]$|年.{4,}(?:情况|说明|公开|公示)$/;

/** 项目名称 and what follows its name, above the first band: pairs, each a row. */
export function labelsAbove(
  tokens: readonly Token[],
  at: number,
  least: number,
): { rows: RawRow[]; from: number } {
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
export function rowsBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  whole = false,
): RawRow[] | null {
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
