// The two amounts that the words of a rate make it one of, by their roles: 执行数 ÷ 预算数, 到位数 ÷ 预算数, 结余 ÷ 预算数.
import type { Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import type { Role } from '../sentence/cues.js';
import { core, related } from '../sentence/names.js';
import { inputOf } from '../build.js';
import { bareLead, OF_BUDGET, type Pattern } from './patterns.js';
import { quotient, quotientOfRest } from './quotients.js';

/** Where the two amounts may stand, nearest first: this clause's sentence, the line, the lines above. */
export function poolsFor(rate: Amount, amounts: Amount[], above: Amount[]): Amount[][] {
  const levels = amounts.filter((a) => a.kind === 'level' && a.quantity.dimension === 'money');
  const before = levels.filter((a) => a.index < rate.index);
  const sentence = before.filter((a) => a.sentence === rate.sentence);
  const behind = levels.filter((a) => a.index > rate.index && a.sentence === rate.sentence);
  const segment = rate.line.text.lastIndexOf(';', rate.mention.start);
  // 控制率97.53%（实际支出318.42万元，预算安排326.5万元）: what it is worked out of
  const bracket = /^\([^()]*\)/.exec(rate.line.text.slice(rate.mention.end))?.[0].length ?? 0;
  const shown = behind.filter((a) => a.mention.end < rate.mention.end + bracket);
  const pools = [
    ...(shown.length > 1 ? [shown] : []),
    sentence.filter((a) => a.mention.start > segment),
    sentence,
    before,
    [...sentence, ...behind],
  ];
  // without an amount of its own the line may go on about the paragraph above
  if (levels.length === 0)
    pools.push(above.filter((a) => a.kind === 'level' && a.quantity.dimension === 'money'));
  return pools.filter((pool) => pool.length > 0);
}

/** The last amount of that role. */
export const latest = (pool: Amount[], role: Role): Amount | undefined =>
  pool.findLast((a) => a.role === role);

/** The readings that the amounts of a pool give for a rate of that kind. */
export function readingsFor(pattern: Pattern, pool: Amount[], rate: Amount): Reading[] {
  const unders = underOf(pattern, pool);
  if (unders.length === 0) return [];
  // the items of a list are not what the rate of the whole is taken of
  const overs = pattern.over.flatMap((role) => pool.filter((a) => a.role === role).toReversed());
  const isBeside = (a: Amount): boolean =>
    a.index === rate.index - 1 && !rate.line.text.slice(a.mention.end, rate.leadStart).includes(';');
  // 公用经费156万元，年初预算162万元，公用经费控制率: what the rate itself names
  const name = core(bareLead(rate.lead).replace(pattern.words, ''));
  const named =
    name.length >= 3
      ? pool.findLast((a) => core(a.name) === name && (a.role === null || pattern.over.includes(a.role)))
      : undefined;
  const own = named ?? overs.find((a) => isBeside(a) || a.line !== rate.line);
  const over =
    own ?? overs.find((a) => unders.some((under) => under !== a && !isItemOf(a, under))) ?? overs[0];
  const several = unders.length > 1;
  const titled = (under: Amount): string => (several ? inputOf(under).name : '');
  if (over !== undefined)
    return unders
      .filter((under) => under !== over && !isItemOf(over, under))
      .map((under) => quotient(over, under, titled(under)));
  const spent = latest(pool, 'executed');
  if (!pattern.rest || spent === undefined) return [];
  return unders.map((under) => quotientOfRest(spent, under, titled(under)));
}

/** An item of a list has a budget of its own: that of the whole list is not what its rate is taken of. */
function isItemOf(over: Amount, under: Amount): boolean {
  if (over.line !== under.line || over.name === '') return false;
  const between = over.line.text.slice(under.mention.end, over.mention.start);
  return /其中|包括|分别|;/.test(between) && !related(over.name, under.topic);
}

/** The denominators in question: one where the words name it, else every kind of budget that stands there. */
function underOf(pattern: Pattern, pool: Amount[]): Amount[] {
  const found = pattern.under.map((role) => latest(pool, role)).filter((a) => a !== undefined);
  if (pattern.under.length === 1 && found.length === 0) {
    const plain = latest(pool, 'budget');
    return plain ? [plain] : [];
  }
  return pattern.under[0] === 'initial' || pattern.under.length === 2 ? found.slice(0, 1) : found;
}

/** The other budgets of the sentence: the printed rate may have been taken of one of them. */
export function otherBases(pattern: Pattern, pool: Amount[], readings: Reading[]): Reading[] {
  const used = new Set(readings.flatMap((r) => r.inputs.map((input) => input.quantity)));
  const over = pattern.over.map((role) => latest(pool, role)).find((a) => a !== undefined);
  if (!over) return [];
  return OF_BUDGET.map((role) => latest(pool, role))
    .filter((a) => a !== undefined && !used.has(a.quantity))
    .map((under) => quotient(over, under!, inputOf(under!).name));
}
