// The money of a form without cells: names and the figures behind them, each under the head that it must belong to.
import type { Head } from './heads.js';
import {
  isAmount,
  isDash,
  isNumber,
  isPoints,
  isRate,
  joined,
  valueOf,
  wordsOf,
  type Token,
} from './tokens.js';
import { FUND_ROWS, type Role } from './words.js';

/** A cell to be: a run of tokens, empty where nothing stands. */
export type Piece = readonly Token[];

export interface FundRows {
  /** The name and one piece for each head; a row whose figures could stand under several heads has only its words. */
  rows: Piece[][];
  to: number;
  weight: Token | undefined;
  score: Token | undefined;
}

/** The rows below the heads of money; null where they cannot be put under them. */
export function fundRows(tokens: readonly Token[], head: Head): FundRows | null {
  const roles = head.columns.map(({ role }) => role);
  const rows: Piece[][] = [];
  let at = head.to;
  for (;;) {
    const name = joined(tokens, at, FUND_ROWS);
    if (!name) break;
    let to = name.to;
    while (to < tokens.length && (isAmount(tokens[to]!) || isRate(tokens[to]!) || isDash(tokens[to]!)))
      to += 1;
    const values = tokens.slice(name.to, to);
    const placed = placedUnder(values, roles, rows.length === 0);
    // the total must stand right: the others are nothing without it
    if (!placed && rows.length === 0) return null;
    const words = tokens.slice(at, name.to);
    rows.push(placed ? [words, ...placed] : [tokens.slice(at, to)]);
    at = to;
  }
  const [total] = rows;
  if (!total || total.slice(1).every((piece) => piece.length === 0)) return null;
  const under = (role: Role): Token | undefined => total[roles.indexOf(role) + 1]?.[0];
  return { rows, to: at, weight: under('weight'), score: under('score') };
}

/** Values under heads, in order; null where there are several ways or none. */
function placedUnder(values: readonly Token[], roles: readonly Role[], isTotal: boolean): Piece[] | null {
  if (values.length > roles.length) return null;
  if (values.length === 0) return roles.map(() => []);
  // nothing is left out: one way only
  if (values.length === roles.length)
    return values.every((value, i) => holds(roles[i]!, value)) ? values.map((value) => [value]) : null;
  const ways = waysUnder(values, roles).filter((way) => isLikely(way, roles, isTotal));
  const proven = ways.filter((way) => agrees(way, roles));
  const best = ways.length > 1 && proven.length > 0 ? proven : ways;
  // nothing but zeros: the last amounts
  if (best.length > 1 && values.every((value) => isDash(value) || /^[0.]+%?$/.test(value.plain)))
    return best.at(-1)!;
  return best.length === 1 ? best[0]! : null;
}

/** All ways to put values under heads that can hold them, the leftmost first. */
function waysUnder(values: readonly Token[], roles: readonly Role[]): Piece[][] {
  if (roles.length === 0) return values.length === 0 ? [[]] : [];
  const [value] = values;
  const ways: Piece[][] = [];
  if (value && holds(roles[0]!, value))
    for (const rest of waysUnder(values.slice(1), roles.slice(1))) ways.push([[value], ...rest]);
  if (values.length < roles.length)
    for (const rest of waysUnder(values, roles.slice(1))) ways.push([[], ...rest]);
  return ways;
}

function holds(role: Role, value: Token): boolean {
  if (isDash(value)) return true;
  if (role === 'rate') return isRate(value) || isNumber(value);
  if (role === 'weight' || role === 'score') return isPoints(value);
  return isAmount(value);
}

/** Points for the total only, no score above its weight, a rate only beside what was spent. */
function isLikely(way: readonly Piece[], roles: readonly Role[], isTotal: boolean): boolean {
  const at = (role: Role): Token | undefined => way[roles.lastIndexOf(role)]?.[0];
  const filled = (token: Token | undefined): token is Token => token !== undefined && !isDash(token);
  const [weight, score, rate, executed] = [at('weight'), at('score'), at('rate'), at('executed')];
  if (!isTotal && (filled(weight) || filled(score))) return false;
  if (filled(weight) && filled(score) && valueOf(score) > valueOf(weight)) return false;
  if (filled(score) && roles.includes('weight') && !filled(weight)) return false;
  if (filled(weight) && roles.includes('score') && !filled(score)) return false;
  if (filled(rate) && (!filled(executed) || !filled(at('amount')))) return false;
  if (filled(rate) && !isRate(rate) && !agrees(way, roles)) return false;
  return filled(executed) || !way.some((piece, i) => roles[i] === 'amount' && filled(piece[0]));
}

/** Whether the rate is what was spent of the budget, as far as a glance tells. */
function agrees(way: readonly Piece[], roles: readonly Role[]): boolean {
  const at = (role: Role): Token | undefined => way[roles.lastIndexOf(role)]?.[0];
  const [budget, executed, rate] = [at('amount'), at('executed'), at('rate')];
  if (!budget || !executed || !rate || ![budget, executed].every(isAmount) || isDash(rate)) return false;
  return Math.abs((valueOf(executed) / valueOf(budget)) * 100 - valueOf(rate)) < 1.5;
}

/** The words of a piece as they stand. */
export const textOf = (piece: Piece): string => wordsOf(piece);
