// Durations told in two units: 4分10秒 are 250 seconds, 1小时20分 are 80 minutes; no points, and no two figures.
import { dec, type Decimal } from './decimal.js';
import type { Match } from './scan.js';

const REST = /\s*(\d{1,2})\s*(秒钟?|分钟?)(?![之\d])/y;
/** The larger unit → what the smaller one is called, and how many of it make one. */
const SMALLER: Record<string, [RegExp, string]> = {
  分: [/^秒/, '秒'],
  分钟: [/^秒/, '秒'],
  小时: [/^分/, '分钟'],
  个小时: [/^分/, '分钟'],
};

/** The duration that begins with a figure, in its smaller unit; null where none does. */
export function durationFrom(plain: string, match: Match): { match: Match; value: Decimal } | null {
  const smaller = SMALLER[match.unitName ?? ''];
  if (!smaller || match.digits.includes('.') || match.approximate) return null;
  REST.lastIndex = match.end;
  const rest = REST.exec(plain);
  if (!rest || !smaller[0].test(rest[2]!)) return null;
  const value = dec(match.digits.replace(/\D/g, '')).mul(60).add(dec(rest[1]!));
  return { match: { ...match, end: REST.lastIndex, unitName: smaller[1] }, value };
}
