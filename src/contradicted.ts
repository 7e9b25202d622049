// Findings that contradict what holds: levels that all fail under a total which their rows make up were read wrong.
import { leftOpen, type Verdict } from './judge.js';

/** What the whole table is called in the checks of its points. */
const WHOLE: Record<string, string> = { 'weight-mismatch': '分值合计', 'score-total-mismatch': '总分' };
/** One slip spoils no more of a table's levels than two. */
const MOST = 2;

/**
 * The verdicts, with those on the levels of a scoring table left open where more of them fail than slips would spoil,
 * though the rows add up to the printed total: the table's levels are not what they were taken for.
 */
export function withoutContradicted(verdicts: Verdict[]): Verdict[] {
  const open = new Set<Verdict>();
  for (const [rule, subject] of Object.entries(WHOLE)) {
    const own = verdicts.filter((verdict) => verdict.rule === rule && verdict.location.table !== undefined);
    for (const whole of own.filter((verdict) => verdict.subject === subject && verdict.status === 'pass')) {
      const failing = own.filter((v) => v.location.table === whole.location.table && v.status === 'fail');
      if (failing.length > MOST) failing.forEach((verdict) => open.add(verdict));
    }
  }
  if (open.size === 0) return verdicts;
  return verdicts.map((verdict) =>
    open.has(verdict) ? leftOpen(verdict, 'reason.levels-misread') : verdict,
  );
}
