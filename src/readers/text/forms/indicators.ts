// The indicators of a form without cells: rows found again by the kinds of their words, checked by their points.
import type { FundRows, Piece } from './funds.js';
import { groupsIn, type Group } from './groups.js';
import type { Head } from './heads.js';
import { waysOf, type Way } from './rows.js';
import { valueOf, type Token } from './tokens.js';
import type { Role } from './words.js';

/** A row of the table to be: the pieces under the heads, the levels first. */
export interface IndicatorRow {
  levels: Piece[];
  cells: Piece[];
}

export interface Indicators {
  rows: IndicatorRow[];
  total: { label: Piece; values: Piece; cells: Piece[] } | null;
  to: number;
}

/** Ways that cost this much more than the best are no rivals. */
const CLEAR = 0.8;
/** How far from the best a way may be that the sums speak for. */
const LIKELY = 2;
/** What rows cost on average that are sound, and what they may where the points add up. */
const SOUND = 1.6;
const PROVEN = 3;
/** The most combinations of ways that are tried. */
const TRIES = 3000;

/** The rows below the heads of indicators; null where the words go with them in several ways or in none. */
export function indicatorRows(
  tokens: readonly Token[],
  head: Head,
  end: number,
  funds: FundRows | null,
  ruled: boolean,
): Indicators | null {
  const roles = head.columns.map(({ role }) => role).filter((role) => role !== 'level');
  const found = groupsIn(tokens, head.to, end);
  if (found.groups.length === 0) return null;
  const ways = found.groups.map(({ words }) =>
    words.length === 0 ? [blank(roles)] : waysOf(words, roles, ruled),
  );
  if (ways.some((list) => list.length === 0)) return null;
  const chosen = choose(ways, roles, found.total?.values ?? [], funds);
  if (!chosen) return null;
  const rows = found.groups.flatMap((group, g) => rowsUnder(group, chosen[g]!, head));
  const total = found.total && {
    ...found.total,
    cells: totalsUnder(found.total.values, roles, chosen, funds),
  };
  return rows.length < 2 ? null : { rows, total, to: found.to };
}

const blank = (roles: readonly Role[]): Way => ({
  cost: 0,
  rows: [roles.map(() => [])],
  weights: 0,
  scores: 0,
  figures: '',
});

function rowsUnder({ level1, level2 }: Group, { rows }: Way, head: Head): IndicatorRow[] {
  const count = head.columns.filter(({ role }) => role === 'level').length;
  return rows.map((cells, r) => ({
    levels:
      r > 0 || count === 0
        ? new Array<Piece>(count).fill([])
        : count === 1
          ? [level1.length > 0 ? level1 : level2]
          : [level1, level2],
    cells,
  }));
}

const hundredths = (token: Token | undefined): number => (token ? Math.round(valueOf(token) * 100) : 0);

/** One way for each group: those whose points add up, the clear ones where none do. */
function choose(ways: Way[][], roles: readonly Role[], totals: Piece, funds: FundRows | null): Way[] | null {
  const best = ways.map((list) => list[0]!);
  const rows = best.reduce((count, way) => count + way.rows.length, 0);
  const cost = best.reduce((sum, way) => sum + way.cost, 0);
  const isClear = ways.every((list) => !list[1] || list[1].cost - list[0]!.cost >= CLEAR);
  if (roles.includes('weight')) {
    const full = totals.length === 2 ? hundredths(totals[0]) : 10000;
    // the points of the money count, or they do not
    const adds =
      (of: 'weights' | 'scores', extra: Token | undefined, wanted: number) =>
      (choice: Way[]): boolean => {
        const sum = choice.reduce((all, way) => all + way[of], 0);
        return sum === wanted || sum + hundredths(extra) === wanted;
      };
    const weighs = adds('weights', funds?.weight, full);
    const stated = roles.includes('score') ? totals.at(-1) : undefined;
    const scores = stated ? adds('scores', funds?.score, hundredths(stated)) : weighs;
    const rivals = ways.map((list) => list.filter((way) => way.cost < list[0]!.cost + LIKELY));
    const proven = combination(rivals, [(choice) => weighs(choice) && scores(choice), weighs]);
    if (proven && cost <= PROVEN * rows) return proven;
  }
  return isClear && cost <= SOUND * rows ? best : null;
}

/** The cheapest combination that passes the first of some tests that any passes, or null. */
function combination(ways: Way[][], tests: ((choice: Way[]) => boolean)[]): Way[] | null {
  const best = ways.map((list) => list[0]!);
  if (tests[0]!(best)) return best;
  if (ways.reduce((count, list) => count * list.length, 1) > TRIES) return tests[1]!(best) ? best : null;
  let choices: Way[][] = [[]];
  for (const list of ways) choices = choices.flatMap((choice) => list.map((way) => [...choice, way]));
  const cost = (choice: Way[]): number => choice.reduce((sum, way) => sum + way.cost, 0);
  choices.sort((a, b) => cost(a) - cost(b));
  for (const test of tests) {
    const found = choices.find(test);
    if (found) return found;
  }
  return null;
}

/** The figures of the last row under weight and score. */
function totalsUnder(values: Piece, roles: readonly Role[], chosen: Way[], funds: FundRows | null): Piece[] {
  const cells: Piece[] = roles.map(() => []);
  const put = (role: Role, token: Token | undefined): void => {
    const at = roles.indexOf(role);
    if (at >= 0 && token) cells[at] = [token];
  };
  if (values.length === 2) {
    put('weight', values[0]);
    put('score', values[1]);
  } else {
    // one figure is the score unless it is what the weights add up to and the scores do not
    const [value] = values;
    const weights = chosen.reduce((sum, way) => sum + way.weights, hundredths(funds?.weight));
    const scores = chosen.reduce((sum, way) => sum + way.scores, hundredths(funds?.score));
    const isWeight = hundredths(value) === weights && scores !== weights;
    put(isWeight || !roles.includes('score') ? 'weight' : 'score', value);
  }
  return cells;
}
