// The words of one group of indicators → its rows, in the ways that go best with what each column holds.
import { costOf, isEnumerated, NEVER, rowCost } from './costs.js';
import { isNumber, isPoints, valueOf, type Token } from './tokens.js';
import type { Piece } from './funds.js';
import type { Role } from './words.js';

/** One way to read a group; points in hundredths. */
export interface Way {
  cost: number;
  rows: Piece[][];
  weights: number;
  scores: number;
  /** Which cells hold the figures: ways that differ in words only are one. */
  figures: string;
}

/** The most words of a row, of a cell, and of a group that can be taken apart. */
const LONGEST = 26;
const WIDEST = 9;
const MOST = 600;
/** What a row of nonsense costs. */
const HOPELESS = 8;
/** How many ways are kept. */
const KEPT = 5;

/** Ways to read a group's words as rows, the best first; none where it is too long or no way is any good. */
export function waysOf(tokens: readonly Token[], roles: readonly Role[], ruled: boolean): Way[] {
  if (tokens.length > MOST) return [];
  const enumerated = tokens.some(isEnumerated);
  const ways: Way[][] = Array.from({ length: tokens.length + 1 }, () => []);
  ways[0]!.push({ cost: 0, rows: [], weights: 0, scores: 0, figures: '' });
  for (let from = 0; from < tokens.length; from += 1) {
    const before = ways[from]!;
    if (before.length === 0) continue;
    // rows begin where lines begin, if lines there are
    const torn = ruled && from > 0 && !tokens[from]!.first ? 1.5 : 0;
    for (const { to, cells, cost } of rowsFrom(tokens, from, roles, { enumerated, ruled }))
      for (const way of before) keep(ways[to]!, followed(way, cells, cost + torn, roles));
  }
  return ways.at(-1)!.filter(({ cost, rows }) => cost < HOPELESS * rows.length);
}

function followed(way: Way, cells: Piece[], cost: number, roles: readonly Role[]): Way {
  const points = (role: Role): number => {
    const [token] = cells[roles.indexOf(role)] ?? [];
    return token && isPoints(token) ? Math.round(valueOf(token) * 100) : 0;
  };
  const figures = cells.map((cell) => (cell.some(isNumber) ? cell.map(({ plain }) => plain).join('') : ''));
  return {
    cost: way.cost + cost,
    rows: [...way.rows, cells],
    weights: way.weights + points('weight'),
    scores: way.scores + points('score'),
    figures: `${way.figures}|${figures.join(',')}`,
  };
}

/** Takes up a way, the best of its kind, among the few best. */
function keep(ways: Way[], way: Way): void {
  const same = ways.findIndex(({ figures }) => figures === way.figures);
  if (same >= 0) {
    if (ways[same]!.cost <= way.cost) return;
    ways.splice(same, 1);
  }
  const at = ways.findIndex(({ cost }) => cost > way.cost);
  ways.splice(at < 0 ? ways.length : at, 0, way);
  if (ways.length > KEPT) ways.pop();
}

interface RowWay {
  to: number;
  cells: Piece[];
  cost: number;
}

/** Whether names are numbered, and rows are lines. */
interface Shape {
  enumerated: boolean;
  ruled: boolean;
}

/** The rows that may begin at a token. */
function rowsFrom(
  tokens: readonly Token[],
  from: number,
  roles: readonly Role[],
  { enumerated, ruled }: Shape,
): RowWay[] {
  // another enumerated name begins another row
  let end = from + 1;
  while (end < tokens.length && end - from < LONGEST && !isEnumerated(tokens[end]!)) end += 1;
  let open: RowWay[] = [{ to: from, cells: [], cost: 0 }];
  for (const role of roles) {
    const next = new Map<number, RowWay[]>();
    for (const { to, cells, cost } of open)
      for (let stop = to; stop <= Math.min(end, to + WIDEST); stop += 1) {
        const own = tokens.slice(to, stop);
        // in rows that are lines a line begins a row, not a cell
        const cut = ruled && to > from && own[0]?.first ? 0.8 : 0;
        const more = costOf(role, own, enumerated) + cut;
        if (more >= NEVER) {
          // a value at the head stays one, however many words follow
          if (stop > to + 1) break;
          continue;
        }
        if (cost + more > 14) continue;
        const list = next.get(stop) ?? [];
        list.push({ to: stop, cells: [...cells, own], cost: cost + more });
        next.set(stop, list);
      }
    open = [...next.values()].flatMap((list) => list.sort((a, b) => a.cost - b.cost).slice(0, 6));
  }
  return open
    .filter(({ to }) => to > from)
    .map((row) => ({
      ...row,
      cost: row.cost + rowCost(new Map(roles.map((role, c) => [role, row.cells[c]!]))),
    }));
}
