// 比上年增加3.47万元，增长495.7%: a change in amount and per cent against the year before or a budget.
import type { Claim, Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, inputOf } from '../build.js';
import { meant } from '../meant.js';
import { isNear } from '../settle/fails.js';
import { related } from '../sentence/names.js';
import { otherPairs } from './other-pairs.js';
import { contraryTo, differenceOf, growthOf, isWorkedOut, titleFor } from './change-readings.js';
import { beforeOf, nowOf } from './changed-figures.js';
import { comparisonsIn, subjectOf, type Comparison } from './compared.js';
import { DECREASE, INCREASE, type Role } from '../sentence/cues.js';
import { levelWithYearBefore } from './levelled.js';
import { isContrary, nowOfPart, partChange } from './part-changes.js';
import type { Wholes } from '../shares/index.js';
import { isOfOtherStage, certainNow } from './certain-now.js';
import { afterParallel, twin, isSaidContrary } from './twins.js';

/** A stated change of a thing, for the checks that add changes up. */
export interface Change {
  amount: Amount;
  now: Amount | null;
  subject: string;
  /** What it is measured against: a budget, or null for the year before. */
  role: Role | null;
  /** The rate behind it says the opposite: which way it went is unclear. */
  contrary: boolean;
}

/** What the changes of a line may follow from. */
interface Changes {
  amounts: Amount[];
  /** The amounts of the whole report. */
  all: Amount[];
  comparisons: Comparison[];
  /** The changes in amount of the report so far. */
  found: Change[];
  /** Those of this line, by their words of comparison. */
  done: Map<Comparison, Amount>;
  reportYear: number | null;
  wholes: Wholes;
}

/** A change with the figures that it is of. */
interface Stated {
  amount: Amount;
  compared: Comparison;
  subject: string;
  /** The change in amount that a rate of growth goes with. */
  difference: Amount | undefined;
  now: Amount | null;
  before: Amount | null;
}

/** The changes that a line states. `all`: the amounts of the whole report; `found` collects the changes in amount. */
export function* changeClaims(
  amounts: Amount[],
  all: Amount[],
  found: Change[],
  reportYear: number | null,
  wholes: Wholes,
): Generator<Claim> {
  const line = amounts[0]?.line;
  if (!line) return;
  const comparisons = comparisonsIn(line.text);
  const changes: Changes = { amounts, all, comparisons, found, done: new Map(), reportYear, wholes };
  for (const amount of amounts) {
    const stated = statedIn(amount, changes);
    if (stated) yield* amount.kind === 'change' ? inAmount(stated, changes) : inPerCent(stated, amounts);
  }
  yield* levelWithYearBefore(amounts, comparisons, all, wholes);
}

/** What a change is of; null where it is none, or it is open against what. */
function statedIn(amount: Amount, changes: Changes): Stated | null {
  const { amounts, all, comparisons, found, done, reportYear, wholes } = changes;
  const isGrowth = amount.kind === 'growth';
  if ((amount.kind !== 'change' && !isGrowth) || amount.parallel || amount.sign === 0) return null;
  if (afterParallel(amount, amounts) || (isGrowth && isYearly(amount))) return null;
  const part = partChange(amount, amounts, comparisons);
  const compared =
    part?.compared ??
    comparisons.findLast((c) => c.end <= amount.mention.start && c.start >= amount.sentence.start);
  // 其中亮化电费下降31%: of a part whose figures are not told
  if (!compared || (!part && isGrowth && OF_PART.test(amount.lead))) return null;
  if (isGrowth && hasOwnLevels(amount, compared)) return null;
  const subject = part?.name ?? subjectOf(compared, amount);
  const told = isGrowth && !part ? done.get(compared) : undefined;
  const difference = isGrowth ? (told ?? twin(amount, amounts)) : undefined;
  const last = difference && found.findLast((change) => change.amount === difference);
  const before = part ? null : beforeOf(compared, subject, amount, amounts, reportYear);
  const others = amounts.filter((a) => a !== before);
  const reached =
    last?.now ??
    (part ? nowOfPart(part.name, amount, all) : nowOf(compared, subject, amount, others, all, wholes));
  const now = reached && !isOfOtherStage(reached, difference ?? amount) ? reached : null;
  return { amount, compared, subject, difference, now, before };
}

/** 比上年增加3.47万元: the difference of both years. */
function* inAmount({ amount, compared, subject, now, before }: Stated, changes: Changes): Generator<Claim> {
  const { amounts, found, done } = changes;
  done.set(compared, amount);
  found.push({
    amount,
    now,
    subject: subject || (now ? inputOf(now).name : ''),
    role: compared.role,
    contrary: isSaidContrary(amount, amounts),
  });
  const certain = before && certainNow(amount, now, before, amounts);
  if (certain && before) {
    const readings = [differenceOf(certain, before, amount.sign)];
    yield { ...claimOf('change', amount, readings, { subject: titleFor(certain, amount) }), sure: true };
    return;
  }
  const readings =
    now && before && alike(now.quantity, before.quantity) && alike(amount.quantity, now.quantity)
      ? [differenceOf(now, before, amount.sign)]
      : [];
  const sure = before !== null && isTold(before, amount, now);
  yield* claimed(amount, readings, sure, otherPairs(amount, amounts, compared, null), now);
}

/** 增长495.7%: of the change told with it, or of both years. */
function* inPerCent(stated: Stated, amounts: Amount[]): Generator<Claim> {
  const { amount, compared, difference, now, before } = stated;
  if (amount.quantity.dimension === 'points') return;
  const said = amounts[amount.index - 1];
  if (isContrary(amount, said)) {
    yield claimOf('change', amount, [contraryTo(amount, said)], { subject: titleFor(now, amount) });
    return;
  }
  const readings = growthsOf(stated);
  if (difference && now && before && isWorkedOut(difference, now, before)) {
    yield { ...claimOf('change', amount, readings, { subject: titleFor(now, amount) }), sure: true };
    return;
  }
  const sure = difference !== undefined || (before !== null && isTold(before, amount, now));
  yield* claimed(amount, readings, sure, otherPairs(amount, amounts, compared, difference ?? null), now);
}

function growthsOf({ amount, difference, now, before }: Stated): Reading[] {
  const full = growthOf(amount, now, before, difference ?? null);
  // 与2021年的1918.42万元相比，增加118.45万元，增长6.17%: the sentence has all that it takes
  const isClosed = difference && before?.sentence === amount.sentence && now?.sentence !== amount.sentence;
  const isBorneOut = full.some(({ expression }) => agrees(amount.quantity, expression));
  return isClosed && !isBorneOut ? growthOf(amount, null, before, difference) : full;
}

const OF_PART = new RegExp(`其中:?[^,;。:]{2,}(?:${INCREASE}|${DECREASE})了?$`);

/** 起数比上年的312起减少26起；损失由412.30万元降到391.19万元，下降5.12%: another thing, with both its figures. */
const hasOwnLevels = ({ line, mention }: Amount, { end }: Comparison): boolean =>
  /;[^;]*[由从][^,;。]*\d[^,;。]*[到至为][^,;。]*\d[^;。]*$/.test(line.text.slice(end, mention.start));

/** 年平均增长11.71%: compounded over the years, a root that is not worked out here. */
const isYearly = ({ lead }: Amount): boolean => /年(?:度)?(?:平均|均|复合|递)/.test(lead);

/** The claim of the readings that the words suggest, unless other figures of the paragraph bear it out. */
function* claimed(
  amount: Amount,
  readings: Reading[],
  sure: boolean,
  others: Reading[],
  now: Amount | null,
): Generator<Claim> {
  const subject = titleFor(now, amount);
  const holds = readings.some(
    (reading) =>
      agrees(amount.quantity, reading.expression) ||
      // 增加2348万元，增长5%, in fact 4.48%: rounded up, and of no other figure of the list
      (sure && amount.quantity.dimension === 'rate' && isNear(amount.quantity, reading)),
  );
  const chosen = holds
    ? undefined
    : meant(amount, [
        ...readings.map((reading) => ({ reading, sure })),
        ...others.map((reading) => ({ reading })),
      ]);
  const found = chosen && !readings.includes(chosen) ? [chosen] : holds || sure || chosen ? readings : [];
  if (found.length > 0) yield claimOf('change', amount, found, { subject });
}

/** The year before stands in the sentence, or is told of the very thing that changed. */
const isTold = (before: Amount, amount: Amount, now: Amount | null): boolean =>
  before.sentence === amount.sentence ||
  (now !== null && related(now.name || now.topic, before.name || before.topic));
