// Rates of change without a word of comparison: 年初预算4862万元，调整后5215万元，增幅7.24%; 结转结余变动率-25.12%.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike } from '../build.js';
import { differenceOf, growthBetween, growthOf, titleFor } from '../changes/change-readings.js';
import { claimFrom, type Candidate } from '../meant.js';
import { related } from '../sentence/names.js';
import type { Told } from './ledger.js';
import { DECREASE, INCREASE, roleIn } from '../sentence/cues.js';
import { bareThing, closest, likeness } from '../sentence/things.js';
import { quotient } from '../rates/quotients.js';

const CHANGE_RATE = /(?:变动|增减|增长|变化|调整|降低)(?:率|幅度|比例)(?:为|达到?|:)?$/;
const NEAR = 4;

/** The claim of a growth rate that no comparison explains; null where no pair of figures is certain to be meant. */
export function growthAfar(growth: Amount, own: Amount[], ledger: Told[]): Claim | null {
  if (growth.quantity.dimension !== 'rate' || growth.quantity.approximate || growth.parallel) return null;
  if (growth.kind !== 'growth' && !CHANGE_RATE.test(growth.lead)) return null;
  const signed = growth.kind === 'growth' ? growth : { ...growth, sign: 1 as const };
  const levels = levelsBefore(growth, own);
  const changed = own[growth.index - 1];
  const isChange =
    changed && (changed.kind === 'change' || changed.role === 'added' || changed.role === 'cut');
  const difference = isChange ? changed : null;
  const named = difference ? ofNamedBefore(growth, own, difference) : [];
  const candidates = [
    ...ofTwoLevels(signed, levels, difference),
    ...named,
    ...(difference ? ofChange(signed, levels, difference) : []),
    ...ofYearBefore(signed, levels, ledger),
  ];
  const subject =
    difference && named.length > 0
      ? difference.name.replace(CHANGED, '') + growth.lead
      : titleFor(levels[0] ?? null, growth);
  return claimFrom('change', growth, candidates, subject);
}

/** The nearest levels before the rate, the last first. */
const levelsBefore = (growth: Amount, own: Amount[]): Amount[] =>
  own
    .filter(
      (a) =>
        a.index < growth.index && a.kind === 'level' && !a.quantity.approximate && !isZero(a.quantity.value),
    )
    .slice(-NEAR)
    .reverse();

/** 年初预算4862万元，调整后5215万元，增幅7.24%: from one level to another. */
function ofTwoLevels(growth: Amount, levels: Amount[], difference: Amount | null): Candidate[] {
  // 较上年下降21%: of the year before, not of what stands beside it
  const isOwn = (now: Amount, before: Amount): boolean =>
    isEarlier(before, now) ||
    (!comparesYears(growth, now) && related(now.name || now.topic, before.name || before.topic));
  const others = levels.filter((a) => a !== difference);
  return others.flatMap((now) =>
    others
      .filter((before) => before !== now && alike(now.quantity, before.quantity) && isOwn(now, before))
      .map((before) => ({
        reading: growthBetween(now, before, growth.sign),
        weak: !isEarlier(before, now),
      })),
  );
}

/** 上年补贴4800人，兑付1096.2万元。…；兑付金额增加88.2万元，增长8.05%: of what that very thing was the year before. */
function ofNamedBefore(growth: Amount, own: Amount[], difference: Amount): Candidate[] {
  const thing = bareThing(difference.lead.replace(CHANGED, ''));
  if (
    difference.kind !== 'change' ||
    difference.sign !== growth.sign ||
    difference.sentence !== growth.sentence
  )
    return [];
  const named = own.filter(
    (a) =>
      a.index < difference.index &&
      a.kind === 'level' &&
      alike(a.quantity, difference.quantity) &&
      isOfYearBefore(a, difference, own) &&
      (thing === ''
        ? a.role !== null && a.role === roleIn(difference.lead)
        : likeness(bareThing(a.lead), thing) >= 90),
  );
  // told twice it is not said which is meant
  return named.length === 1 ? [{ reading: quotient(difference, named[0]!), sure: true }] : [];
}

const CHANGED = new RegExp(`(?:共|实际|净)?(?:${INCREASE}|${DECREASE})(?:了|额|额为|为|约)?$`);

/** Said of an earlier year than the change, as are the figures that go on behind one in its sentence. */
function isOfYearBefore(a: Amount, change: Amount, own: Amount[]): boolean {
  const spoken = (sentence: Amount['sentence'], upTo: number): Amount | undefined =>
    own.findLast((b) => b.index <= upTo && b.sentence === sentence && b.year !== null);
  const head = spoken(a.sentence, a.index);
  if (!head || /本年|今年|当年/.test(a.line.text.slice(head.mention.end, a.mention.start))) return false;
  const present = spoken(change.sentence, change.index)?.year;
  const isEarlier = typeof head.year === 'number' && typeof present === 'number' && head.year < present;
  return head.year === 'before' || isEarlier;
}

/** 追加353万元，调整率7.26%: of the change told right before. */
const ofChange = (growth: Amount, levels: Amount[], difference: Amount): Candidate[] =>
  levels
    .filter((a) => a !== difference && alike(a.quantity, difference.quantity))
    .flatMap((a) => [
      ...growthOf(growth, a, null, difference),
      // 由18小时延长到22小时，增加4小时: never of what it came to
      ...(levels.some((before) => isChangeTo(a, before, difference)) ? [] : [quotient(difference, a)]),
    ])
    .map((reading) => ({ reading }));

const isChangeTo = (now: Amount, before: Amount, change: Amount): boolean =>
  change.kind === 'change' &&
  now.index > before.index &&
  alike(now.quantity, before.quantity) &&
  /[到至]$/.test(now.lead) &&
  agrees(change.quantity, differenceOf(now, before, change.sign).expression);

/** From what another line tells of the year before. */
const ofYearBefore = (growth: Amount, levels: Amount[], ledger: Told[]): Candidate[] =>
  levels.flatMap((now) =>
    ledger
      .filter(
        ({ year, amount, things, quantity }) =>
          year === 'before' &&
          amount !== null &&
          amount.line !== growth.line &&
          alike(quantity, now.quantity) &&
          closest(things, [now.name || now.topic]) >= 90,
      )
      .map(({ amount }) => ({ reading: growthBetween(now, amount!, growth.sign) })),
  );

const comparesYears = ({ line, mention }: Amount, now: Amount): boolean =>
  /同比|上年|去年|同期/.test(line.text.slice(now.mention.end, mention.start));

/** The words say which of the two was there first. */
const isEarlier = (before: Amount, now: Amount): boolean =>
  before.year === 'before' ||
  (typeof before.year === 'number' && typeof now.year === 'number' && before.year < now.year) ||
  (before.role === 'initial' && now.role === 'adjusted');
