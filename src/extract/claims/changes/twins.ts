// A change told twice, in amount and in per cent: 增加1.2万元，增长16.44%.
import type { Amount } from '../sentence/amounts.js';
import { DECREASE, INCREASE } from '../sentence/cues.js';
import { isContrary } from './part-changes.js';

/** The rate behind a change says the opposite. */
export const isSaidContrary = (change: Amount, amounts: Amount[]): boolean => {
  const next = amounts[change.index + 1];
  return next !== undefined && next.kind === 'growth' && isContrary(next, change);
};

/** 分别增加3场、200人次，增长25%、20%: which of the two a rate belongs to is left open. */
export function afterParallel(amount: Amount, amounts: Amount[]): boolean {
  const before = amounts[amount.index - 1];
  return (
    before !== undefined && before.parallel && before.kind === 'change' && before.sentence === amount.sentence
  );
}

/**
 * 同比增加1.2万元，同比增长16.44%: the amount right before, each with a word of comparison of its own; right behind
 * where it says nothing else (增长15.35%，增收25457万元).
 */
export function twin(growth: Amount, amounts: Amount[]): Amount | undefined {
  const isTwin = (a: Amount | undefined): boolean =>
    a?.kind === 'change' && !a.parallel && a.sentence === growth.sentence && a.sign === growth.sign;
  const [before, behind] = [amounts[growth.index - 1], amounts[growth.index + 1]];
  if (isTwin(before)) return before;
  const gap = behind && behind.line.text.slice(growth.mention.end, behind.mention.start);
  return isTwin(behind) && BARE_CHANGE.test(gap!) ? behind : undefined;
}

/** A word of change and nothing that changed. */
const BARE_CHANGE = new RegExp(
  `^[,、](?:同比|[较比](?:上年|去年)(?:同期)?)?(?:${INCREASE}|${DECREASE})(?:额|了|约)?$`,
);
