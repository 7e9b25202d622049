// Counts of grades that make up all that was judged: 对14个项目开展绩效自评，…“优”的11个、“良”的3个.
import { distinctValues } from '../../../values/distinct.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, sumOfParts, sumReading } from '../build.js';
import { gradeOf } from '../rates/graded.js';
import { countedAlike, isCount } from '../rates/rates-beside.js';
import type { TotalFound } from './index.js';

/** Between what was judged and its grades the text speaks of judging. */
const JUDGED = /评价|自评|评审|评定|评分|评为|评级|等级|等次|得分/;

/** The wholes of the lists of grades of a line, told before them in its paragraph. */
export function* gradedTotals(amounts: Amount[]): Generator<TotalFound> {
  for (const items of listsOf(amounts)) {
    const [first] = items;
    if (!first || items.length < 2) continue;
    const { text } = first.line;
    const before = amounts.filter((a) => a.index < first.index && isCount(a) && countedAlike(a, first) && gradeOf(a) === undefined);
    const judged = before.filter((a) => JUDGED.test(text.slice(a.mention.end, first.mention.start)));
    const held = judged.findLast((a) => agrees(a.quantity, sumOfParts(items)));
    // of several counts another one may have been judged
    const total = held ?? (distinctValues(judged) === 1 ? judged[0] : undefined);
    if (!total) continue;
    const claim = claimOf('total', total, [sumReading(items)]);
    yield { claim: held ? claim : { ...claim, sure: true }, total, items };
  }
} // prettier-ignore

/** Runs of counts with a grade each, no grade twice. */
function listsOf(amounts: Amount[]): Amount[][] {
  const lists: Amount[][] = [];
  let grades = new Set<string>();
  for (const amount of amounts) {
    const grade = isCount(amount) ? gradeOf(amount) : undefined;
    if (grade === undefined) continue;
    const last = lists.at(-1)?.at(-1);
    const goesOn = last?.index === amount.index - 1 && last.sentence === amount.sentence && !grades.has(grade) && countedAlike(last, amount);
    if (goesOn) lists.at(-1)!.push(amount);
    else {
      lists.push([amount]);
      grades = new Set();
    }
    grades.add(grade);
  }
  return lists;
} // prettier-ignore
