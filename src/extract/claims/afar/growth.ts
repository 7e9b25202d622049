// Rates of change without a word of comparison: 年初预算4862万元，调整后5215万元，增幅7.24%; 结转结余变动率-25.12%.
import type { Claim } from '../../../report/schema.js';
import { figure, ratio } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, inputOf, reading } from '../build.js';
import { growthBetween, growthOf, titleFor } from '../changes/change-readings.js';
import { claimFrom, type Candidate } from '../meant.js';
import { related } from '../sentence/names.js';
import type { Told } from './ledger.js';
import { closest } from '../sentence/things.js';

const CHANGE_RATE = /(?:变动|增减|增长|变化|调整|降低)(?:率|幅度|比例)(?:为|达到?|:)?$/;
const NEAR = 4;

/** The claim of a growth rate that no comparison explains; null where no pair of figures is certain to be meant. */
export function growthAfar(growth: Amount, own: Amount[], ledger: Told[]): Claim | null {
  if (growth.quantity.dimension !== 'rate' || growth.quantity.approximate || growth.parallel) return null;
  if (growth.kind !== 'growth' && !CHANGE_RATE.test(growth.lead)) return null;
  const signed = growth.kind === 'growth' ? growth : { ...growth, sign: 1 as const };
  const levels = own
    .filter(
      (a) =>
        a.index < growth.index && a.kind === 'level' && !a.quantity.approximate && !isZero(a.quantity.value),
    )
    .slice(-NEAR)
    .reverse();
  const changed = own[growth.index - 1];
  const difference =
    changed && (changed.kind === 'change' || changed.role === 'added' || changed.role === 'cut')
      ? changed
      : null;
  // 较上年下降21%: of the year before, not of what stands beside it
  const isOwn = (now: Amount, before: Amount): boolean =>
    isEarlier(before, now) ||
    (!comparesYears(growth, now) && related(now.name || now.topic, before.name || before.topic));
  const pairs = levels.flatMap((now) =>
    levels
      .filter(
        (before) =>
          before !== now &&
          before !== difference &&
          now !== difference &&
          alike(now.quantity, before.quantity) &&
          isOwn(now, before),
      )
      .map((before): Candidate => ({
        reading: growthBetween(now, before, signed.sign),
        weak: !isEarlier(before, now),
      })),
  );
  const ofChange = difference
    ? levels
        .filter((a) => a !== difference && alike(a.quantity, difference.quantity))
        .flatMap((a) => [...growthOf(signed, a, null, difference), ofBase(difference, a)])
    : [];
  const before = levels.flatMap((now) =>
    ledger
      .filter(
        ({ year, amount, things, quantity }) =>
          year === 'before' &&
          amount !== null &&
          amount.line !== growth.line &&
          alike(quantity, now.quantity) &&
          closest(things, [now.name || now.topic]) >= 90,
      )
      .map(({ amount }) => ({ reading: growthBetween(now, amount!, signed.sign) })),
  );
  const candidates = [...pairs, ...ofChange.map((r) => ({ reading: r })), ...before];
  return claimFrom('change', growth, candidates, titleFor(levels[0] ?? null, growth));
}

const comparesYears = ({ line, mention }: Amount, now: Amount): boolean =>
  /同比|上年|去年|同期/.test(line.text.slice(now.mention.end, mention.start));

/** The words say which of the two was there first. */
const isEarlier = (before: Amount, now: Amount): boolean =>
  before.year === 'before' ||
  (typeof before.year === 'number' && typeof now.year === 'number' && before.year < now.year) ||
  (before.role === 'initial' && now.role === 'adjusted');

/** What was added, of what was there. */
function ofBase(difference: Amount, base: Amount) {
  const inputs = [inputOf(difference), inputOf(base)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`;
  return reading('', formula, ratio(figure(difference.quantity), figure(base.quantity)), inputs);
}
