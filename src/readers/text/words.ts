// Rows of words and figures one blank apart, as they are copied out of a page: told by a head of as many words.
import { isTotal } from './align.js';
import { inReadingOrder, type DraftCell, type Found, type Line } from './draft.js';
import { expected, isHeadWord, isUsualHead, kindOf } from './listed/kinds.js';

/** The fewest columns and rows; fewer words stand side by side by chance. */
const COLUMNS = 3;
const ROWS = 2;

const wordsOf = (line: Line | undefined): string[] =>
  line && !/[\t|│]|\S {2,}\S|[。；]/.test(line.text.trim()) ? line.text.trim().split(' ') : [];

const isFigure = (text: string): boolean => ['N', 'P'].includes(kindOf(text)) || /^[-—–]+$/.test(text);

/**
 * A head of words one blank apart and below it rows of as many, figures in the same columns. A sum may leave the
 * columns of words out. Null where the rows do not match: nothing then tells which cells are blank.
 */
export function wordTable(lines: Line[], start: number): Found | null {
  const head = wordsOf(lines[start]);
  if (head.length < COLUMNS || !isHead(head)) return null;
  const rows: { words: string[]; line: number }[] = [];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const words = named(wordsOf(lines[end]), head.length);
    if (words.length !== head.length || !words.some(isFigure)) break;
    rows.push({ words, line: lines[end]!.number });
  }
  const figures = head.map((_, c) => rows.length > 0 && rows.every(({ words }) => isFigure(words[c]!)));
  const mixed = head.filter((_, c) => !figures[c] && rows.some(({ words }) => isFigure(words[c]!)));
  if (rows.length < ROWS || figures[0] || mixed.length > 0) return null;
  const sum = wordsOf(lines[end]);
  const count = figures.filter(Boolean).length;
  if (sum.length === count + 1 && isTotal(sum[0]!) && sum.slice(1).every(isFigure)) {
    const amounts = sum.slice(1);
    const words = head.map((_, c) => (c === 0 ? sum[0]! : figures[c] ? amounts.shift()! : ''));
    rows.push({ words, line: lines[end]!.number });
    end += 1;
  }
  const all = [{ words: head, line: lines[start]!.number }, ...rows];
  const cells = all.flatMap(({ words, line }, r) =>
    words.map((text, c): DraftCell => ({ row: r + 1, column: c + 1, rowSpan: 1, columnSpan: 1, text, line })),
  );
  return {
    table: {
      kind: 'table',
      rows: all.length,
      columns: head.length,
      cells: inReadingOrder(cells),
      confidence: 'low',
      line: lines[start]!.number,
      doubt: 'remark.table-unsure',
    },
    end,
  };
}

/** Words of heads and nothing else, one of them usual, one that lets expect figures. */
const isHead = (words: string[]): boolean =>
  words.every((word) => isHeadWord(word) && word.length <= 16) &&
  words.some((word) => isUsualHead(word) || expected(word) !== null) &&
  words.slice(1).some((word) => (expected(word)?.N ?? 0) + (expected(word)?.P ?? 0) > 0.25) &&
  new Set(words).size === words.length;

/** Words with those of the name at the left, blanks and all, as one. */
function named(words: string[], size: number): string[] {
  const extra = words.length - size;
  if (extra <= 0) return words;
  const name = words.slice(0, extra + 1);
  return name.some(isFigure) ? words : [name.join(' '), ...words.slice(extra + 1)];
}
