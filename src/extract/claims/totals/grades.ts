// Counts of grades that make up all that was judged: 对14个项目开展绩效自评，…“优”的11个、“良”的3个.
import { oneDigitApart } from '../../../values/digit-slips.js';
import { distinctValues } from '../../../values/distinct.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, sumOfParts, sumReading } from '../build.js';
import { gradeOf } from '../rates/graded.js';
import { countedAlike, isCount } from '../rates/rates-beside.js';
import type { TotalFound } from './index.js';
import { charsBehind } from '../sentence/behind.js';

/** Between what was judged and its grades the text speaks of judging. */
const JUDGED = /评价|自评|评审|评定|评分|评为|评级|等级|等次|得分/;

/** The wholes of the lists of grades of a line, told before them in its paragraph. */
export function* gradedTotals(amounts: Amount[], all: Amount[]): Generator<TotalFound> {
  yield* answeredTotals(amounts, all);
  for (const items of listsOf(amounts)) {
    const [first] = items;
    if (!first || items.length < 2) continue;
    const { text } = first.line;
    const before = amounts.filter(
      (a) => a.index < first.index && isCount(a) && countedAlike(a, first) && gradeOf(a) === undefined,
    );
    const judged = before.filter((a) => JUDGED.test(text.slice(a.mention.end, first.mention.start)));
    const held = judged.findLast((a) => agrees(a.quantity, sumOfParts(items)));
    // of several counts another one may have been judged
    const total = held ?? (distinctValues(judged) === 1 ? judged[0] : undefined);
    if (!total) continue;
    const claim = claimOf('total', total, [sumReading(items)]);
    yield { claim: held ? claim : { ...claim, sure: true }, total, items };
  }
}

/** What a count of answers says: 非常满意, “满意”, 一般. */
const ANSWER =
  /(?:^|[、,:(])(?:其中)?[^,;。、\d]{0,8}?[“"]?(?<grade>(?:非常|很|十分|比较|较为?|基本|一般|不太|不够|很不|非常不|不)?满意(?:及以上)?|一般|无所谓|不了解|说不清)[”"]?(?:以下|及以下)?(?:的|人数|评价)*(?:有|为|共)?$/;
/** Who answered, the likeliest first. */
const ANSWERED = [/有效/, /收回|回收|实收/, /受访|[受被]调查|参与|访谈|答卷|问卷|调查|走访/];

/** 收回有效问卷486份，非常满意214份、满意197份、一般63份、不满意12份: from the best answer to the worst they are all. */
function* answeredTotals(amounts: Amount[], all: Amount[]): Generator<TotalFound> {
  for (const items of runsBy(amounts, (a) => ANSWER.exec(a.lead)?.groups?.grade)) {
    const [first, last] = [items[0]!, items.at(-1)!];
    if (items.length < 3 || !/满意/.test(first.lead) || /不[^,;。]{0,2}满意/.test(first.lead)) continue;
    if (!/不[^,;。]{0,2}满意|不了解|说不清/.test(last.lead)) continue;
    const before = amounts.filter(
      (a) => a.index < first.index && isCount(a) && countedAlike(a, first) && !ANSWER.test(a.lead),
    );
    const wordsOf = (a: Amount): string => a.lead + charsBehind(a, 8);
    // 有效问卷中，非常满意214份: counted further up, once
    const valid =
      before.length > 0
        ? []
        : all.filter(
            (a) =>
              a.line.index < first.line.index &&
              isCount(a) &&
              countedAlike(a, first) &&
              /有效[^,;。]{0,4}$/.test(a.lead),
          );
    const told = distinctValues(valid) === 1 ? valid[0] : undefined;
    const total =
      told ??
      ANSWERED.map((words) => before.findLast((a) => words.test(wordsOf(a)))).find((a) => a !== undefined);
    if (!total || before.some((a) => a.index > total.index)) continue;
    const claim = claimOf('total', total, [sumReading(items)]);
    if (agrees(total.quantity, sumOfParts(items))) yield { claim, total, items };
    else if (isNearly(total, items)) yield { claim: { ...claim, sure: true }, total, items };
  }
}

/** One figure of the list, or its whole, is a digit or two neighbours off. */
function isNearly(total: Amount, items: Amount[]): boolean {
  const sum = exactValue(sumOfParts(items))!;
  const missing = total.quantity.value.sub(sum);
  return (
    oneDigitApart(total.quantity, sum, 1) ||
    items.some(({ quantity }) => oneDigitApart(quantity, quantity.value.add(missing), 1))
  );
}

/** Runs of counts with a grade each, no grade twice. */
const listsOf = (amounts: Amount[]): Amount[][] => runsBy(amounts, gradeOf);

function runsBy(amounts: Amount[], gradeIn: (amount: Amount) => string | undefined): Amount[][] {
  const lists: Amount[][] = [];
  let grades = new Set<string>();
  for (const amount of amounts) {
    const grade = isCount(amount) ? gradeIn(amount) : undefined;
    if (grade === undefined) continue;
    const last = lists.at(-1)?.at(-1);
    const goesOn =
      last?.index === amount.index - 1 &&
      last.sentence === amount.sentence &&
      !grades.has(grade) &&
      countedAlike(last, amount);
    if (goesOn) lists.at(-1)!.push(amount);
    else {
      lists.push([amount]);
      grades = new Set();
    }
    grades.add(grade);
  }
  return lists;
}
