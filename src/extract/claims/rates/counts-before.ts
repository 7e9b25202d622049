// The counts of a sentence before its rate, without those that it can hardly be of.
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans } from '../sentence/lines.js';
import type { Wholes } from '../shares/index.js';
import { isRest } from './left-over.js';
import { countedAlike, isCount, isOfEach } from './rates-beside.js';

/** A rate with the counts that stand before it in its sentence. */
export interface Counts {
  rate: Amount;
  /** What the rate says was done: 办结 of 办结率. */
  verb: string;
  amounts: Amount[];
  wholes: Wholes;
  before: Amount[];
  last: Amount;
  /** Those before the last one that are counted as it is. */
  others: Amount[];
}

/** The counts that a rate may be of, or null where none stands before it. */
export function countsBefore(rate: Amount, verb: string, amounts: Amount[], wholes: Wholes): Counts | null {
  // 编制168人（行政42人、事业126人），实有159人（…），控制率: what brackets break down is not meant
  const closed = [...bracketSpans(rate.line.text)].filter(([, close]) => close < rate.mention.start);
  const own = amounts.filter(
    (a) =>
      a.sentence === rate.sentence &&
      a.index < rate.index &&
      !closed.some(([open, close]) => open < a.mention.start && a.mention.start < close) &&
      !isRest(a) &&
      !isOfEach(a) &&
      (isCount(a) || (a.kind === 'level' && a.quantity.dimension === 'money')),
  );
  // what stands behind the last semicolon is of one matter
  const clause = own.filter((a) => !rate.line.text.slice(a.mention.end, rate.mention.start).includes(';'));
  const before = new Set(clause.map((a) => a.quantity.unit)).size < clause.length ? clause : own;
  const last = before.at(-1);
  if (!last || /;/.test(rate.line.text.slice(last.mention.end, rate.leadStart))) return null;
  const others = before.slice(0, -1).filter((a) => countedAlike(a, last));
  return { rate, verb, amounts, wholes, before, last, others };
}
