// Rows of cells → a grid: which cells of a short row span, and which empty cells continue the one above.
import { inReadingOrder, type DraftCell } from './draft.js';

export interface RawCell {
  text: string;
  line: number;
}
export type RawRow = RawCell[];

export interface Aligned {
  rows: number;
  columns: number;
  cells: DraftCell[];
  /** How many rows have figures whose columns are a guess: they had fewer cells than there are columns. */
  inferred: number;
}

/** Lays rows out on as many columns as the widest has. Short rows keep their order; merged cells are found again. */
export function alignRows(rows: RawRow[]): Aligned {
  const columns = Math.max(...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length === columns);
  const numeric = Array.from({ length: columns }, (_, c) => isNumberColumn(full.map((row) => row[c]!.text)));
  let inferred = 0;
  const placed: DraftCell[][] = rows.map((row, r) => {
    const below = rows[r + 1];
    if (isGuess(row, columns, numeric)) inferred += 1;
    let column = 1;
    return spansOf(row, columns, numeric, below).map((span, i): DraftCell => {
      const cell = { row: r + 1, column, rowSpan: 1, columnSpan: span, ...row[i]! };
      column += span;
      return cell;
    });
  });
  const cells = mergeDown(placed, longColumns(full, columns));
  return { rows: rows.length, columns, cells: inReadingOrder(cells), inferred };
}

/** Whether figures of a short row may stand under the wrong head; a value beside its label cannot. */
function isGuess(row: RawRow, columns: number, numeric: boolean[]): boolean {
  const missing = columns - row.length;
  const figures = row.map((cell) => NUMBER.test(cell.text.trim()));
  if (missing <= 0 || !figures.includes(true)) return false;
  const isPairs =
    row.length >= 4 && row.length % 2 === 0 && figures.every((isFigure, i) => !isFigure || i % 2 === 1);
  const isSum = isTotal(row[0]!.text) && figures.every((isFigure, i) => !isFigure || numeric[i + missing]);
  return !isPairs && !isSum;
}

const NUMBER = /^[-−－]?[\d,，.．０-９]+\s*[%％]?$/;
const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|总\s*分|得\s*分|总得分|综合得分|自评总?得?分|合计得分|总评)[:：]?$/;

/** Whether the words are those of a row of totals. */
export const isTotal = (text: string): boolean => TOTAL.test(text.trim());

function isNumberColumn(texts: string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.filter((text) => NUMBER.test(text.trim())).length * 2 >= filled.length;
}

/** Widths of the cells of a row that add up to `columns`. */
function spansOf(row: RawRow, columns: number, numeric: boolean[], below: RawRow | undefined): number[] {
  const missing = columns - row.length;
  if (missing <= 0) return row.map(() => 1);
  const texts = row.map((cell) => cell.text.trim());
  if (row.length === 1) return [columns];
  // 合计 stands across the columns of names, its figures under theirs.
  if (isTotal(texts[0]!)) return texts.map((_, i) => (i === 0 ? missing + 1 : 1));
  const head = underHead(texts, columns, below);
  if (head) return head;
  return cheapest(texts, columns, numeric);
}

/**
 * A head of two rows: the cells of the second that are empty continue a cell of the first, the others divide one.
 * 一级指标 over 名称 and 权重. Null where the two rows do not go together so.
 */
function underHead(texts: string[], columns: number, below: RawRow | undefined): number[] | null {
  if (below?.length !== columns || texts.some((text) => text === '' || NUMBER.test(text))) return null;
  const filled = below.map((cell) => cell.text.trim() !== '');
  if (!filled.includes(true) || !filled.includes(false)) return null;
  // Every word below that comes again and again (名称 权重 名称 权重) opens a group.
  const spans: number[] = [];
  const words = below.map((cell) => cell.text.trim());
  const opener = words.find((word) => word !== '')!;
  for (let c = 0; c < columns; c += 1) {
    const opens = !filled[c] || words[c] === opener || !filled[c - 1];
    if (opens || spans.length === 0) spans.push(1);
    else spans[spans.length - 1]! += 1;
  }
  return spans.length === texts.length ? spans : null;
}

/** The widths that put figures under columns of figures and spread the rest evenly, the first cell staying narrow. */
function cheapest(texts: string[], columns: number, numeric: boolean[]): number[] {
  const even = texts.length > 1 ? (columns - 1) / (texts.length - 1) : columns;
  const cost = (i: number, from: number, span: number): number => {
    const wanted = i === 0 ? 1 : even;
    const under = numeric.slice(from, from + span);
    const isNumber = NUMBER.test(texts[i]!);
    const astray = isNumber ? !under.includes(true) : texts[i] !== '' && span === 1 && under[0] === true;
    return (span - wanted) ** 2 + (astray ? (isNumber ? 3 : 1) : 0) + from * 1e-4;
  };
  // best[i][c]: the cheapest way to lay cells i… on the columns c…
  const best: { cost: number; span: number }[][] = [];
  for (let i = texts.length; i >= 0; i -= 1) {
    best[i] = [];
    for (let c = 0; c <= columns; c += 1) {
      let choice = { cost: i === texts.length && c === columns ? 0 : Infinity, span: 0 };
      if (i < texts.length)
        for (let span = 1; c + span <= columns; span += 1) {
          const total = cost(i, c, span) + best[i + 1]![c + span]!.cost;
          if (total < choice.cost) choice = { cost: total, span };
        }
      best[i]![c] = choice;
    }
  }
  const spans: number[] = [];
  for (let i = 0, c = 0; i < texts.length; i += 1) {
    spans.push(best[i]![c]!.span);
    c += best[i]![c]!.span;
  }
  return spans;
}

/** Columns of long texts, nearly all filled: there an empty cell among full ones continues the text above. */
function longColumns(full: RawRow[], columns: number): boolean[] {
  return Array.from({ length: columns }, (_, c) => {
    const texts = full.slice(1).map((row) => row[c]!.text.trim());
    const filled = texts.filter((text) => text !== '');
    const length = filled.reduce((sum, text) => sum + text.length, 0);
    return c > 0 && c < columns - 2 && filled.length * 4 >= texts.length * 3 && length >= filled.length * 20;
  });
}

/**
 * Empty cells at the left of a row continue what stands above them (level and name columns), as do empty cells in
 * columns of long texts. An empty amount stays empty. A cell with a blank in it is no continuation.
 */
export function mergeDown(rows: DraftCell[][], long: boolean[]): DraftCell[] {
  const kept: DraftCell[] = [];
  let above = new Map<number, DraftCell>();
  for (const row of rows) {
    const current = new Map<number, DraftCell>();
    let leading = row.some((cell) => cell.text.trim() !== '');
    for (const cell of row) {
      if (cell.text !== '') leading = false;
      const upper = above.get(cell.column);
      const continues = leading || (long[cell.column - 1] === true && row.length === long.length);
      if (cell.text === '' && continues && upper?.columnSpan === cell.columnSpan && upper.text !== '') {
        upper.rowSpan = cell.row + 1 - upper.row;
        current.set(cell.column, upper);
        continue;
      }
      kept.push(cell);
      current.set(cell.column, cell);
    }
    above = current;
  }
  return kept;
}
