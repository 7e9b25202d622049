// Tables that have lost their rows: one cell per line, `cell |` per line, or all in one line. Found by what repeats.
import { alignRows, type RawCell } from './align.js';
import { barredFrom } from './listed/barred.js';
import { sourcesTable } from './forms/sources.js';
import { listedTable } from './listed/index.js';
import type { DraftParagraph, Found, Line } from './draft.js';

/** What is known of how cells were written one after the other. */
interface Loose {
  cells: RawCell[];
  end: number;
}

/**
 * A table whose cells follow one another without rows: put back into rows where one width gives columns of one kind
 * each, else left as paragraphs with a remark. Null where nothing looks like such cells.
 */
export function looseTable(lines: Line[], start: number): Found | null {
  const loose = barredCellsAbove(lines, start) ?? plainCells(lines, start) ?? oneLine(lines, start);
  if (!loose) return null;
  const { cells, end } = loose;
  const fit = bestFit(
    cells.map((cell) => kindOf(cell.text)),
    cells,
  );
  if (!fit) return { before: unread(lines, start, end), end };
  const rows: RawCell[][] = [];
  for (let at = fit.from; at < cells.length; at += fit.width) rows.push(cells.slice(at, at + fit.width));
  const { rows: height, columns, cells: placed } = alignRows(rows);
  return {
    before: cells.slice(0, fit.from).map(asParagraph),
    table: {
      kind: 'table',
      rows: height,
      columns,
      cells: placed,
      confidence: 'low',
      line: cells[fit.from]!.line,
      doubt: 'remark.table-unsure',
    },
    end,
  };
}

const asParagraph = (cell: RawCell): DraftParagraph => ({
  kind: 'paragraph',
  text: cell.text,
  level: null,
  line: cell.line,
});

function unread(lines: Line[], start: number, end: number): DraftParagraph[] {
  const filled = lines.slice(start, end).filter((line) => line.text.trim() !== '');
  return filled.map((line, i) => ({
    kind: 'paragraph',
    text: line.text.trim(),
    level: null,
    line: line.number,
    // all in one line: words and figures by turns are no sentence
    ...(filled.length === 1 ? { jumbled: true as const } : {}),
    ...(i === 0 ? { doubt: 'remark.table-unread' } : {}),
  }));
}

type Kind = 'number' | 'word' | 'text' | 'empty';

function kindOf(text: string): Kind {
  if (/^[\s\-—/]*$/.test(text)) return 'empty';
  if (/^[≥≤<>=＞＜＝-]*\s*[\d０-９][\d０-９,，.．]*\s*(?:[%％]|[\u4e00-\u9fff]{1,2})?$/.test(text))
    return 'number';
  return text.length <= 15 ? 'word' : 'text';
}

/** Whether a table begins at a line that has heads of its own. */
const opensTable = (lines: Line[], at: number): boolean =>
  listedTable(lines, at) !== null || sourcesTable(lines, at) !== null;

/** Cells with a bar behind each, as far as a table with heads of its own begins. */
function barredCellsAbove(lines: Line[], start: number): Loose | null {
  const run = barredFrom(lines, start);
  if (!run) return null;
  let end = start + 1;
  while (end < run.end && !opensTable(lines, end)) end += 1;
  return { cells: run.cells.filter(({ line }) => line <= end), end };
}

/** Short lines of which a good part are bare figures. */
function plainCells(lines: Line[], start: number): Loose | null {
  const cells: RawCell[] = [];
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const { text, number } = lines[at]!;
    // no figures among the first lines: no need to read on
    if ((cells.length === 16 && figuresIn(cells) === 0) || (cells.length === 40 && figuresIn(cells) < 10))
      return null;
    if (text.trim() === '' && !text.startsWith('\t')) {
      if (at - end >= 2) break;
      continue;
    }
    if (text.trim().length > 40 || /[。；#|\t]|\S\s{2,}\S/.test(text)) break;
    // a table with a head of its own further down
    if (at > start && opensTable(lines, at)) break;
    cells.push({ text: text.trim(), line: number });
    end = at + 1;
  }
  return cells.length >= 12 && figuresIn(cells) * 4 >= cells.length ? { cells, end } : null;
}

const figuresIn = (cells: RawCell[]): number => cells.filter((cell) => kindOf(cell.text) === 'number').length;

/** One line of many words and figures with single blanks between, and no sentence. */
function oneLine(lines: Line[], start: number): Loose | null {
  const { text, number } = lines[start]!;
  if (/[。；]/.test(text)) return null;
  const cells = text
    .trim()
    .split(/[ \t　]+/)
    .map((word): RawCell => ({ text: word, line: number }));
  return cells.length >= 12 && figuresIn(cells) * 3 >= cells.length ? { cells, end: start + 1 } : null;
}

/** The width, and where the head begins, that make every column of one kind; null where none does well enough. */
function bestFit(kinds: Kind[], cells: RawCell[]): { from: number; width: number } | null {
  let best: { from: number; width: number; score: number } | null = null;
  for (let from = 0; from <= Math.min(8, kinds.length - 6); from += 1)
    for (let width = 2; width <= 14 && from + 3 * width <= kinds.length; width += 1) {
      if ((kinds.length - from) % width !== 0) continue;
      const head = cells.slice(from, from + width).map((cell) => cell.text);
      if (kinds.slice(from, from + width).some((kind) => kind !== 'word') || new Set(head).size < width)
        continue;
      const score = likeness(kinds.slice(from + width), width);
      // titles before the head cost a little, so that the earliest good head wins
      if (score >= 0.9 && score - from * 0.005 > (best?.score ?? 0))
        best = { from, width, score: score - from * 0.005 };
    }
  return best;
}

/** The share of cells that are of their column's kind; 0 where no column is of figures or none of words. */
function likeness(kinds: Kind[], width: number): number {
  let alike = 0;
  let figures = 0;
  for (let c = 0; c < width; c += 1) {
    const column = kinds.filter((_, i) => i % width === c);
    const share = (kind: Kind): number => column.filter((each) => each === kind || each === 'empty').length;
    const counts = [share('number'), column.filter((each) => each === 'word' || each === 'text').length];
    // one column of both kinds shows that the rows are out of step
    if (Math.max(...counts) < column.length * 0.75) return 0;
    alike += Math.max(...counts);
    if (counts[0]! > counts[1]!) figures += 1;
  }
  return figures === 0 || figures === width ? 0 : alike / kinds.length;
}
