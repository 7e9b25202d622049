// A list that does not add up to its total: a mistake, an open question, or only a selection.
import type { Claim } from '../../../report/schema.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, sumOfParts, sumReading } from '../build.js';
import { isParted, completeness, oneSlipAway, slipInList } from './complete.js';
import { fitsTotal, type ListHead } from './lists.js';
import type { Line } from '../sentence/lines.js';
import { areNoParts, type Missed } from './no-parts.js';
import { sameStage } from './stages.js';

/** A list that does not add up: a mistake where it names all parts, open where it may not, nothing where it picks some. */
export function missedTotal(total: Amount, all: Amount[][], head: ListHead, line: Line): Claim | null {
  // 满意840份，其中居民发放500份…、租户发放300份…: what was done of each part is something else
  const sets = all.filter((set) => !isEarlier(total, set) && !(set.length === 2 && isParted(total, set)));
  // 调整后预算900万元，分季度支出分别为180万元、210万元、…: what was spent is no part of what was planned
  const isOther = (set: Amount[]): boolean =>
    !head.inBrackets && set.every((item) => !sameStage(total, item));
  const fitting = sets.filter((set) => set.every((item) => fitsTotal(item, total)) && !isOther(set));
  const staged = sets.filter((set) => set.every((item) => head.inBrackets || sameStage(total, item)));
  // of several ways to read the list the one that a single slip would mend
  const isSlipped = (set: Amount[]): boolean => oneSlipAway(total.quantity, set);
  const items =
    staged.find((set) => set.length > 3 && isSlipped(set)) ??
    fitting.find((set) => set.length > 3 && isSlipped(set)) ??
    staged[0] ??
    fitting.find((set) => set.length >= 2 && isSlipped(set));
  const missed = items && { total, items, head, line };
  return !missed || areNoParts(missed) || hasRest(missed) ? null : judged(missed, sets, fitting);
}

/** One after the other: of what was sent out some comes back, of that some is valid, of that some is good. */
const DONE = [/发放|发出|受理/, /回收|收回/, /有效/, /满意|合格|办结/];
const doneIn = ({ lead }: Amount): number => DONE.findLastIndex((words) => words.test(lead));

const isEarlier = (total: Amount, items: Amount[]): boolean =>
  items.some((item) => doneIn(item) >= 0 && doneIn(item) < doneIn(total));

/** 其余用于培训: a part without a figure. */
function hasRest({ items }: Missed): boolean {
  const { line, mention } = items.at(-1)!;
  const rest = /^[,;、]?(?:其余|其他|剩余)[^,;。]*/.exec(line.text.slice(mention.end))?.[0];
  return rest !== undefined && !/\d/.test(rest);
}

/** What the words and the figures make of it: parts that miss their total, that may be missing, that are picked. */
function judged(missed: Missed, sets: Amount[][], fitting: Amount[][]): Claim | null {
  const { total, items } = missed;
  const claimed = (parts: Amount[]): Claim => claimOf('total', total, [sumReading(parts)]);
  const isList = items.length >= 2;
  const known = completenessOf(missed);
  if (known === 'complete' && isList) return claimed(items);
  if (isList && oneSlipAway(total.quantity, items)) {
    // what follows the parts may be one that repeats a part: 授予中小企业…
    const cut = items.findIndex((item) => /^授予/.test(item.lead));
    return claimed(cut >= 2 ? items.slice(0, cut) : items);
  }
  const slipped =
    known === 'selection' ? undefined : [items, ...fitting].find((set) => slipInList(total, set));
  if (slipped) return claimed(slipped);
  if (known !== 'complete' && areTooMuch(total, [items, ...sets])) return isList ? claimed(items) : null;
  if (known === 'selection' || !isList) return null;
  return { ...claimed(items), undecided: { key: 'reason.parts-may-be-missing' } };
}

function completenessOf({ total, items, head, line }: Missed): ReturnType<typeof completeness> {
  const last = items.at(-1)!;
  const between = total.line === line ? line.text.slice(total.mention.end, head.start) : '';
  const behind = last.line.text.slice(last.mention.end, last.mention.end + 12);
  return completeness(total, items, head.word, between, behind);
}

/** More money than the whole, however the list is read. */
const areTooMuch = (total: Amount, sets: Amount[][]): boolean =>
  total.quantity.dimension === 'money' && sets.every((set) => exceeds(set, total));

const exceeds = (set: Amount[], total: Amount): boolean =>
  exactValue(sumOfParts(set))!.compare(total.quantity.value) > 0;
