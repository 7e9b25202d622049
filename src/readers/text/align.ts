// Rows of cells → a grid: which cells of a short row span, and which empty cells continue the one above.
import { inReadingOrder, type DraftCell } from './draft.js';
import { isUsualHead } from './listed/kinds.js';
import { bandPlaces } from './layout.js';
import { type Place } from './band-heads.js';
import { repeatsCells, spansOfRepeats } from './repeats.js';

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
  const repeats = repeatsCells(rows);
  // cells that run down are written empty somewhere, or again, or they are missing
  const gone = !repeats && !rows.slice(1).some((row) => row.length > 2 && row[0]!.text === '');
  const bands = bandPlaces(rows, columns, gone);
  let inferred = 0;
  let above: number[] = [];
  const placed = rows.map((row, r): DraftCell[] => {
    const band = row.length < columns ? bands[r] : null;
    if (band ? !band.sure : isGuess(row, columns, numeric)) inferred += 1;
    const isFull = row.length === columns;
    const spans =
      repeats && isFull ? spansOfRepeats(row, above) : spansOf(row, columns, numeric, rows[r + 1]);
    above = isFull ? spans : [];
    const places = band?.places ?? placesOf(spans);
    // where a cell is written again in each of its places, the first stands for it
    const own = places.map(({ from }, i) => (repeats && isFull ? row[from]! : row[i]!));
    return own.map((cell, i) => {
      const { from, span } = places[i]!;
      return { row: r + 1, column: from + 1, rowSpan: 1, columnSpan: span, ...cell };
    });
  });
  const cells = mergeDown(placed, longColumns(full, columns), repeats);
  return { rows: rows.length, columns, cells: inReadingOrder(cells), inferred };
}

function placesOf(spans: number[]): Place[] {
  let from = 0;
  return spans.map((span) => {
    from += span;
    return { from: from - span, span };
  });
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
  /^(?:(?:金额|资金|经费|分值|权重|得分)?(?:合\s*计|总\s*计|小\s*计)|总\s*分|得\s*分|总得分|综合得分|自评总?得?分|合计得分|总评)[:：]?$/;

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
  const head = overGroups(texts, columns, below) ?? underHead(texts, columns, below);
  if (head) return head;
  // 合计 stands across the columns of names, its figures under theirs.
  if (isTotal(texts[0]!)) return texts.map((_, i) => (i === 0 ? missing + 1 : 1));
  return cheapest(texts, columns, numeric);
}

/** 预算数 and 决算数 over as many groups of the same heads: each stands over its group. */
function overGroups(texts: string[], columns: number, below: RawRow | undefined): number[] | null {
  const size = (below?.length ?? 0) / texts.length;
  if (!below || size < 2 || columns % texts.length !== 0 || texts.some((text) => NUMBER.test(text)))
    return null;
  const words = below.map((cell) => cell.text.trim());
  const isRepeated = words.every((word, i) => word === words[i % size]) && words.some((word) => word !== '');
  return isRepeated ? texts.map(() => columns / texts.length) : null;
}

/**
 * A head of two rows: the cells of the second that are empty continue a cell of the first, the others divide one.
 * 一级指标 over 名称 and 权重. Null where the two rows do not go together so.
 */
function underHead(texts: string[], columns: number, below: RawRow | undefined): number[] | null {
  if (below?.length !== columns || texts.some((text) => text === '' || NUMBER.test(text))) return null;
  // what stands there again goes on, too
  const filled = below.map((cell) => cell.text.trim() !== '' && !texts.includes(cell.text.trim()));
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
 * columns of long texts, and cells that a row has none for. An empty amount stays empty. A cell with a blank in it is
 * no continuation. `repeats`: so do cells at the left that say the same again.
 */
export function mergeDown(rows: DraftCell[][], long: boolean[], repeats = false): DraftCell[] {
  const kept: DraftCell[] = [];
  let above = new Map<number, DraftCell>();
  for (const row of rows) {
    const current = new Map<number, DraftCell>();
    const continueWith = (upper: DraftCell, height: number): void => {
      upper.rowSpan = height - upper.row;
      current.set(upper.column, upper);
    };
    let leading = row.some((cell) => cell.text.trim() !== '');
    const divides = isDivision(row, above);
    let same = repeats && !isSame(row, above);
    for (const cell of row) {
      if (cell.text !== '') leading = false;
      const upper = above.get(cell.column);
      const fits = upper?.columnSpan === cell.columnSpan && upper.text !== '';
      same &&= fits && cell.text === upper.text;
      const continues = leading || (long[cell.column - 1] === true && row.length === long.length);
      if (fits && (same || (cell.text === '' && (continues || divides)))) continueWith(upper, cell.row + 1);
      else {
        kept.push(cell);
        current.set(cell.column, cell);
      }
    }
    const missing = missingFrom(row, long.length);
    for (const column of missing) {
      const upper = above.get(column);
      // 备注 has nothing below it where the row ends before
      const isEnd = column > endOf(row) && (!upper?.text || isUsualHead(upper.text));
      if (upper && !isEnd && coveredBy(upper).every((each) => missing.has(each))) {
        continueWith(upper, row[0]!.row + 1);
        coveredBy(upper).forEach((each) => missing.delete(each));
      } else kept.push({ row: row[0]!.row, column, rowSpan: 1, columnSpan: 1, text: '', line: row[0]!.line });
    }
    above = current;
  }
  return kept;
}

/** The second row of a head: its words divide wider cells above, and what is empty stands under a word. */
function isDivision(row: DraftCell[], above: Map<number, DraftCell>): boolean {
  const filled = row.filter(({ text }) => text !== '');
  const over = ({ column }: DraftCell): DraftCell | undefined =>
    [...above.values()].find((upper) => upper.column <= column && column < upper.column + upper.columnSpan);
  return (
    filled.length >= 2 &&
    filled.length < row.length &&
    !row.some(({ text }) => NUMBER.test(text.trim())) &&
    row.every((cell) => {
      const upper = over(cell);
      if (upper === undefined || upper.text === '') return false;
      return cell.text === '' ? upper.columnSpan === 1 : upper.columnSpan > 1;
    })
  );
}

/** Whether a row says nothing but what stands above it: then it is a row of its own. */
const isSame = (row: DraftCell[], above: Map<number, DraftCell>): boolean =>
  row.every((cell) => above.get(cell.column)?.text === cell.text);

/** The last column of a row's own cells. */
const endOf = (row: DraftCell[]): number =>
  Math.max(0, ...row.map(({ column, columnSpan }) => column + columnSpan - 1));

const coveredBy = ({ column, columnSpan }: DraftCell): number[] =>
  Array.from({ length: columnSpan }, (_, i) => column + i);

/** The columns that a row has no cell for. */
function missingFrom(row: DraftCell[], columns: number): Set<number> {
  const missing = new Set(row.length === 0 ? [] : Array.from({ length: columns }, (_, c) => c + 1));
  row.flatMap(coveredBy).forEach((column) => missing.delete(column));
  return missing;
}
