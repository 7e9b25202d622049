// Tables drawn with lines of characters: ┌─┬─┐ │ ├─┼─┤ or +---+ and |.
import { mergeDown } from './align.js';
import { inReadingOrder, type DraftCell, type Found, type Line } from './draft.js';
import { spreadCells, withoutShift } from './spread.js';
import { widthOf } from './width.js';
import { continued } from './wrapped.js';

/** A horizontal line anywhere in it: it may stop where a cell goes on. */
const RULE = /[─━═]{2,}|[+├┼][-=]{2,}/;
const BAR = /[│┃║|┌┏╔├┣╠└┗╚┬┳╦┼╋╬┴┻╩┐┓╗┤┫╣┘┛╝+]/;
const DASH = /[─━═\-=]/;

/** A drawn table that begins at a line, or null. Where a line of the drawing is missing, the cells are one. */
export function boxTable(lines: Line[], start: number): Found | null {
  if (!/^\s*(?:[┌┏╔][─━═]|\+[-=]{2})/.test(lines[start]!.text)) return null;
  let end = start + 1;
  while (end < lines.length && /^\s*[│┃║|├┣╠└┗╚+]/.test(lines[end]!.text)) {
    end += 1;
    if (/^\s*[└┗╚]/.test(lines[end - 1]!.text)) break;
  }
  const drawing = lines.slice(start, end);
  const rules = drawing.flatMap((line, i) => (RULE.test(line.text) ? [i] : []));
  const maps = placesIn(drawing);
  const edges = columnEdges(maps, rules);
  if (rules.length < 2 || edges.length < 2) return null;
  const isEven = new Set(maps.map((map) => map.length)).size === 1;
  const { cells, lost } = straightened(
    cellsOf(drawing, maps, rules, edges),
    rules.length - 1,
    edges.length - 1,
  );
  const isSure = isEven && !lost;
  return {
    table: {
      kind: 'table',
      rows: rules.length - 1,
      columns: edges.length - 1,
      cells: inReadingOrder(cells),
      confidence: isSure ? 'high' : 'low',
      line: drawing[0]!.number,
      ...(isSure ? {} : { doubt: 'remark.table-unsure' }),
    },
    end,
  };
}

/** Merged cells as drawn; where no cell is drawn wider than a column, rows that were pushed aside are put back. */
function straightened(
  cells: DraftCell[],
  rows: number,
  columns: number,
): { cells: DraftCell[]; lost: boolean } {
  const lines = byRow(cells, rows);
  if (lines.every((row) => row.length === columns)) {
    const pushed = withoutShift(lines);
    if (pushed.moved) return { cells: spreadCells(pushed.rows, columns), lost: pushed.lost };
  }
  return { cells: mergeDown(lines, []), lost: false };
}

const byRow = (cells: DraftCell[], rows: number): DraftCell[][] =>
  Array.from({ length: rows }, (_, r) => cells.filter((cell) => cell.row === r + 1));

/** What stands at each place of each line; the lines of the drawing take one place or two, as makes it even. */
function placesIn(drawing: Line[]): string[][] {
  const [narrow, wide] = [1, 2].map((size) => drawing.map((line) => placesOf(line.text, size)));
  const lengths = (maps: string[][]): number => new Set(maps.map((map) => map.length)).size;
  return lengths(wide!) < lengths(narrow!) ? wide! : narrow!;
}

function placesOf(text: string, lineSize: number): string[] {
  const places: string[] = [];
  for (const char of text.trimEnd()) {
    places.push(char);
    const isDrawn = /[\u2500-\u257f]/.test(char);
    if (widthOf(char) === 2 || (isDrawn && lineSize === 2))
      places.push(isDrawn && DASH.test(char) ? char : '');
  }
  return places;
}

/** Places where a vertical line crosses or meets a horizontal one. */
function columnEdges(maps: string[][], rules: number[]): number[] {
  const edges = new Set<number>();
  for (const rule of rules)
    maps[rule]!.forEach((char, x) => {
      // inside a line of dashes, so that a plus or a bar of a text beside it does not count
      const isJoint = char !== '' && BAR.test(char);
      if (
        isJoint &&
        [maps[rule]![x - 1], maps[rule]![x + 1]].some((next) => next === '' || DASH.test(next ?? ' '))
      )
        edges.add(x);
    });
  return [...edges].sort((a, b) => a - b);
}

/**
 * The texts of a line between its bars, by the number of the edge each begins at. Widths of characters differ
 * between programs: where there are as many bars as edges they are taken in order, else the nearest edge counts.
 */
function partsOf(map: string[], edges: number[]): Map<number, string> {
  const bars = map.flatMap((char, x) => (char !== '' && BAR.test(char) ? [x] : []));
  const nearest = (x: number): number =>
    edges.reduce((best, edge, i) => (Math.abs(edge - x) < Math.abs(edges[best]! - x) ? i : best), 0);
  const parts = new Map<number, string>();
  bars.forEach((x, i) => {
    const edge = bars.length === edges.length ? i : nearest(x);
    parts.set(
      edge,
      map
        .slice(x + 1, bars[i + 1] ?? map.length)
        .join('')
        .trim(),
    );
  });
  return parts;
}

function cellsOf(drawing: Line[], maps: string[][], rules: number[], edges: number[]): DraftCell[] {
  const rows = rules.length - 1;
  const columns = edges.length - 1;
  const parts = maps.map((map) => partsOf(map, edges));
  const isWall = (row: number, edge: number): boolean => {
    const between = parts.slice(rules[row]! + 1, rules[row + 1]);
    return edge === 0 || edge === columns || between.some((part) => part.has(edge));
  };
  const isFloor = (rule: number, column: number): boolean => {
    const floor = maps[rules[rule]!]!.slice(edges[column]! + 1, edges[column + 1]);
    return floor.every((char) => char === '' || DASH.test(char)) && floor.length > 0;
  };
  const taken = new Set<string>();
  const cells: DraftCell[] = [];
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      if (taken.has(`${r},${c}`)) continue;
      let columnSpan = 1;
      while (c + columnSpan < columns && !isWall(r, c + columnSpan)) columnSpan += 1;
      let rowSpan = 1;
      while (r + rowSpan < rows && !isFloor(r + rowSpan, c)) rowSpan += 1;
      for (let y = r; y < r + rowSpan; y += 1)
        for (let x = c; x < c + columnSpan; x += 1) taken.add(`${y},${x}`);
      const texts = parts
        .slice(rules[r]! + 1, rules[r + rowSpan])
        .map((part) => part.get(c) ?? '')
        .filter((text) => text !== '' && !/^[─━═\-=]{2,}$/.test(text));
      const room = edges[c + columnSpan]! - edges[c]! - 4;
      const text = texts.reduce(
        (all, next, i) => (i === 0 ? next : continued(all, next, widthOf(texts[i - 1]!) >= room)),
        '',
      );
      const line = drawing[rules[r]! + 1]?.number ?? drawing[rules[r]!]!.number;
      cells.push({ row: r + 1, column: c + 1, rowSpan, columnSpan, text, line });
    }
  return cells;
}
