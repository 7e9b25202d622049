// Tables drawn with lines of characters: ┌─┬─┐ │ ├─┼─┤ or +---+ and |.
import { inReadingOrder, type DraftCell, type Found, type Line } from './draft.js';
import { widthOf } from './width.js';

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
  const edges = columnEdges(maps);
  if (rules.length < 2 || edges.length < 2) return null;
  const isEven = new Set(maps.map((map) => map.length)).size === 1;
  return {
    table: {
      kind: 'table',
      rows: rules.length - 1,
      columns: edges.length - 1,
      cells: inReadingOrder(cellsOf(drawing, maps, rules, edges)),
      confidence: isEven ? 'high' : 'low',
      line: drawing[0]!.number,
      ...(isEven ? {} : { doubt: 'remark.table-unsure' }),
    },
    end,
  };
}

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

/** Places where a vertical line stands in some row. */
function columnEdges(maps: string[][]): number[] {
  const counts = new Map<number, number>();
  for (const map of maps)
    map.forEach((char, x) => {
      if (char !== '' && BAR.test(char)) counts.set(x, (counts.get(x) ?? 0) + 1);
    });
  return [...counts.keys()].sort((a, b) => a - b);
}

function cellsOf(drawing: Line[], maps: string[][], rules: number[], edges: number[]): DraftCell[] {
  const rows = rules.length - 1;
  const columns = edges.length - 1;
  const isWall = (row: number, edge: number): boolean => {
    const between = maps.slice(rules[row]! + 1, rules[row + 1]);
    return edge === 0 || edge === columns || between.some((map) => BAR.test(map[edges[edge]!] ?? ''));
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
      const [from, to] = [edges[c]! + 1, edges[c + columnSpan]!];
      const texts = maps
        .slice(rules[r]! + 1, rules[r + rowSpan])
        .map((map) => map.slice(from, to).join('').trim())
        .filter((text) => text !== '' && !/^[─━═\-=]{2,}$/.test(text));
      const line = drawing[rules[r]! + 1]?.number ?? drawing[rules[r]!]!.number;
      cells.push({ row: r + 1, column: c + 1, rowSpan, columnSpan, text: texts.join('\n'), line });
    }
  return cells;
}
