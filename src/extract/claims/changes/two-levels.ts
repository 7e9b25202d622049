// Changes between two figures that the sentence itself sets against each other: 由3200户增加到3840户，增长20%.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf } from '../build.js';
import { differenceOf, growthBetween, isWorkedOut, titleFor } from './change-readings.js';
import { DECREASE, INCREASE } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { isMeasure } from './compared.js';
import { isOneSlip } from '../settle/slips.js';
import type { Wholes } from '../shares/index.js';
import { quotient } from '../rates/quotients.js';

/** The changes of a line whose two figures stand right before them. */
export function* changesBetween(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  for (const change of amounts) {
    const gained = gainedBetween(change, amounts);
    if (gained) yield gained;
    if (change.kind !== 'change' && change.kind !== 'growth') continue;
    if (change.sign === 0 || change.parallel || change.quantity.dimension === 'points') continue;
    const pair = pairNamed(change, amounts) ?? pairBehind(change, amounts) ?? pairBefore(change, amounts);
    if (!pair) continue;
    const { now, before } = pair;
    // 节约46.3万元，较预算926万元节约5%: what stands there is the difference already
    if (!/[到至为]/.test(now.lead) && /节约|节省|压减|减少|增加|增收|超支/.test(now.lead)) {
      if (change.kind === 'growth' && /节约|节省|压减/.test(now.lead + change.lead))
        yield savedClaim(change, now, before);
      continue;
    }
    if (change.kind === 'change' && !alike(change.quantity, now.quantity)) continue;
    const worked = change.kind === 'change' ? differenceOf : growthBetween;
    // 支出7.36万元，完成预算8万元，较上年8.05万元下降8.57%: what changed may stand further before
    // 办理598件，其中民事312件、刑事286件，比上年的552件增长8.33%: behind a list, of its whole or of its last part
    const whole = wholes.get(now);
    const isListed =
      whole?.sentence === change.sentence &&
      !agrees(change.quantity, worked(now, before, change.sign).expression);
    const nows = isListed
      ? [whole, now]
      : [
          now,
          ...amounts
            .filter((a) => isOther(a, now, before))
            .toReversed()
            .slice(0, 4),
        ];
    const held = nows.find((a) => agrees(change.quantity, worked(a, before, change.sign).expression));
    const slipped = nows.find((a) =>
      isOneSlip(change.quantity, worked(a, before, change.sign).expression, nows.length),
    );
    const own = held ?? slipped ?? now;
    const claim = claimOf('change', change, [worked(own, before, change.sign)], {
      subject: titleFor(own, change),
    });
    const said = amounts[change.index - 1];
    const isTwin = change.kind === 'growth' && said?.kind === 'change' && said.sign === change.sign;
    yield isTwin && isWorkedOut(said, own, before) ? { ...claim, sure: true } : claim;
  }
}

/** Another level before the one that the change is measured by. */
const isOther = (a: Amount, now: Amount, before: Amount): boolean =>
  a !== now &&
  a.index < before.index &&
  a.kind === 'level' &&
  alike(a.quantity, before.quantity) &&
  !FROM.test(before.lead);

/** 由412公斤提高到468公斤，亩均增产56公斤: what the two right before it differ by, whatever it is called. */
function gainedBetween(gain: Amount, amounts: Amount[]): Claim | null {
  if (gain.kind === 'change' || gain.kind === 'growth' || !GAINED.test(gain.lead)) return null;
  const [before, now] = [amounts[gain.index - 2], amounts[gain.index - 1]];
  if (!before || !now || before.sentence !== gain.sentence || now.sentence !== gain.sentence) return null;
  // 较2022年的5218万元增长8.01%，增收418万元
  const pair = now.kind === 'growth' && now.sign !== 0 ? pairBefore(now, amounts) : null;
  if (pair && alike(pair.now.quantity, gain.quantity))
    return claimOf('change', gain, [differenceOf(pair.now, pair.before, now.sign)], {
      subject: titleFor(pair.now, gain),
    });
  if (!FROM.test(before.lead) || !REACHED.test(now.lead)) return null;
  if (!alike(now.quantity, before.quantity) || !alike(gain.quantity, now.quantity)) return null;
  const sign = now.quantity.value.compare(before.quantity.value) < 0 ? -1 : 1;
  return claimOf('change', gain, [differenceOf(now, before, sign)], { subject: titleFor(now, gain) });
}

/** 培训前月均工资3280元，培训后为3865元. */
function isBeforeAndAfter(first: string, second: string): boolean {
  const done = /([一-龥]{2})前[^,;。\d]*$/.exec(first)?.[1];
  return done !== undefined && new RegExp(`${done}后[^,;。\\d]*$`).test(second);
}

const YEAR_BEFORE =
  /^(?:而|其)?(?:上年|上年度|去年|上期|同期|上一年度?)(?:末|底|初)?(?:同期|实际|决算|支出)*(?:仅|只)?(?:为|是|有)?$/;
const GAINED = /(?:增产|减产|增收|减收|提标|增效|降本|增幅|降幅|净增|净减)[^,;。\d]{0,4}$/;
const FROM = /(?:由|从)[^,;。]*$/;

const savedClaim = (rate: Amount, saving: Amount, planned: Amount): Claim =>
  claimOf('change', rate, [quotient(saving, planned)]);

const REACHED = /(?:增|提|升|降|减|扩|压|涨|落|缩)[^,;。]{0,4}(?:到|至|为)(?:20\d\d年度?)?[^,;。\d]{0,4}$/;

const NAMED_BASE = new RegExp(
  `(?:与|较|比)(?<base>[^,;。\\d]{2,10}?)(?:相比|相较)?(?:净)?(?:${INCREASE}|${DECREASE})[^,;。\\d]{0,4}$`,
);
/** What has a place of its own in the grammar, or stands nowhere. */
const OTHER_BASE =
  /上[年期月]|去年|前年|同期|20\d\d|年[初末底]|预算|计划|目标|任务|标准|指标|均|概算|合同|[价值]$|原来|以[前往]/;

/** 春季学期15236人，秋季学期14872人，比春季学期减少364人，下降2.39%: against the one that is named. */
function pairNamed(change: Amount, amounts: Amount[]): { now: Amount; before: Amount } | null {
  const said = amounts[change.index - 1];
  const isBehind =
    change.kind === 'growth' &&
    said?.kind === 'change' &&
    said.sentence === change.sentence &&
    said.sign === change.sign;
  const stated = isBehind ? said : change;
  const base = core(NAMED_BASE.exec(stated.lead)?.groups?.base ?? '');
  if (base.length < 2 || OTHER_BASE.test(base)) return null;
  const levels = amounts.filter(
    (a) =>
      a.sentence === stated.sentence &&
      a.index < stated.index &&
      a.kind === 'level' &&
      !a.quantity.approximate,
  );
  const named = levels.filter(({ lead }) => core(lead).includes(base));
  const [before] = named;
  const now = levels.findLast((a) => a !== before && before && alike(a.quantity, before.quantity));
  return named.length === 1 && before && now && now.index === stated.index - 1 ? { now, before } : null;
}

/** The two levels that a change goes between: 由A升至B, 比上年的A减少, 2022年A，2023年B. */
export function pairBefore(
  change: Pick<Amount, 'line' | 'sentence' | 'index' | 'mention'>,
  amounts: Amount[],
): { now: Amount; before: Amount } | null {
  const own = amounts.filter((a) => a.sentence === change.sentence && a.index < change.index);
  const levels = own.filter(
    (a) =>
      (a.kind === 'level' ||
        (a.kind === 'standard' && /均|(?:由|从)/.test(a.lead + (amounts[a.index - 1]?.lead ?? '')))) &&
      !a.quantity.approximate &&
      !a.quantity.upper,
  );
  // 亩均增产56公斤 between the two levels and their rate is their difference
  if (GAINED.test(levels.at(-1)?.lead ?? '') && levels.length > 2) levels.pop();
  const last = levels.at(-1);
  if (!last) return inTwoYears(change, amounts);
  if (
    own
      .slice(last.index - (own[0]?.index ?? 0) + 1)
      .some((a) => a.kind !== 'change' && a.kind !== 'growth' && !GAINED.test(a.lead))
  )
    return null;
  const gap = change.line.text.slice(last.mention.end, change.mention.start);
  if (gap.includes(';')) return null;
  const alikes = levels.slice(0, -1).filter((a) => alike(a.quantity, last.quantity));
  // 支出31.28万元，完成预算36.5万元的85.7%，较上年的27.64万元: what is only measured by has not changed
  const other = alikes.findLast((a) => !isMeasure(a));
  if (!other) return null;
  const adjacent = other.index === last.index - 1;
  if (adjacent && FROM.test(other.lead) && REACHED.test(last.lead)) return { now: last, before: other };
  if (adjacent && isBeforeAndAfter(other.lead, last.lead)) return { now: last, before: other };
  // 年末38万元，较年初的42万元下降9.52%
  if (
    /(?:较|比)(?:20\d\d年|[^,;。\d]{1,12})(?:20\d\d年)?[^,;。\d]{0,8}$/.test(last.lead) &&
    change.index === last.index + 1 &&
    !/,/.test(gap)
  )
    return { now: other, before: last };
  // 985.73万元，占总支出的46.71%，上年为889.34万元，增长10.84%
  if (YEAR_BEFORE.test(last.lead) && other.year !== 'before') return { now: other, before: last };
  // 2022年、2023年分别为150万元和180万元
  const years = /(20\d\d)年度?[、和与](20\d\d)年/.exec(other.lead);
  if (years && adjacent && other.parallel && Number(years[2]) === Number(years[1]) + 1)
    return { now: last, before: other };
  if (typeof other.year !== 'number' || typeof last.year !== 'number' || !adjacent) return null;
  if (other.role !== last.role && other.role !== null && last.role !== null) return null;
  const same = levels.filter((a) => alike(a.quantity, last.quantity));
  if (same.length !== 2 || Math.abs(other.year - last.year) !== 1) return null;
  return other.year < last.year ? { now: last, before: other } : { now: other, before: last };
}

/** 增长8.1%（上年为39.6亿元）; 同比下降12%，由上年468起降至412起: both, or the earlier one, stand right behind. */
function pairBehind(change: Amount, amounts: Amount[]): { now: Amount; before: Amount } | null {
  const [next, further] = [amounts[change.index + 1], amounts[change.index + 2]];
  if (!next || next.sentence !== change.sentence || !['level', 'standard'].includes(next.kind)) return null;
  const gap = change.line.text.slice(change.mention.end, next.leadStart);
  const isReached =
    further && FROM.test(next.lead) && REACHED.test(further.lead) && alike(next.quantity, further.quantity);
  if (isReached && /^[,(]$/.test(gap) && /上年|去年|上期|同期/.test(next.lead))
    return { now: further, before: next };
  if (gap !== '(' || !(YEAR_BEFORE.test(next.lead) || (next.lead === '' && next.year !== null))) return null;
  const now = amounts.findLast(
    (a) =>
      a.index < change.index &&
      a.sentence === change.sentence &&
      a.kind === next.kind &&
      !isMeasure(a) &&
      alike(a.quantity, next.quantity),
  );
  return now ? { now, before: next } : null;
}

/** Both years behind the change that a comparison states: 比2022年增加88.2万元，其中2022年900万元，2023年988.2万元. */
function inTwoYears(
  change: Pick<Amount, 'sentence' | 'index'>,
  amounts: Amount[],
): { now: Amount; before: Amount } | null {
  const levels = amounts.filter((a) => a.sentence === change.sentence && a.kind === 'level');
  const [first, second] = levels;
  if (levels.length !== 2 || !first || !second || !alike(first.quantity, second.quantity)) return null;
  if (typeof first.year !== 'number' || typeof second.year !== 'number') return null;
  if (Math.abs(first.year - second.year) !== 1 || first.role !== second.role) return null;
  return first.year < second.year ? { now: second, before: first } : { now: first, before: second };
}
