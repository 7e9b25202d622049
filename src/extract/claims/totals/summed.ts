// Parts first and their total behind them: A、B、C共计…, 上半年…，下半年…，全年….
import { isZero } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { columnsBeside, holdsBeside } from './columns.js';
import { betterOnes, firstOnes, joinedBefore, namedOnes, numberIn, UP_TO } from './some-of.js';
import { oneSlipAway, slipInList } from './complete.js';
import { isOfOtherSide, partsOfOneWhole } from './kinds.js';
import { SUMMED, SUMMED_UP, type Role } from '../sentence/cues.js';
import { isInBrackets } from '../sentence/brackets.js';
import type { TotalFound } from './index.js';

/** Parts first: A、B、C共计…. */
export function* summedLists(amounts: Amount[]): Generator<TotalFound> {
  for (const total of amounts) {
    if (total.kind !== 'level' || /占|相当于|扣/.test(total.lead)) continue;
    const upTo = UP_TO.test(total.lead);
    if (!upTo && !isSummed(total, amounts)) continue;
    const bare = total.lead
      .replace(SUMMED, '')
      .replace(/^(?:以上|上述)?(?:[一二两三四五六七八九十\d]{1,2}(?:项|个|类|笔|者))?/, '');
    const before = amounts.filter(
      (a) =>
        a.index < total.index &&
        a.sentence === total.sentence &&
        a.kind === 'level' &&
        !/^(?:高出?|低)(?:了|约)?$/.test(a.lead) &&
        (alike(a.quantity, total.quantity) || isOncePerPerson(a, total)),
    );
    if (upTo) {
      const better = betterOnes(total, before);
      if (better) yield { claim: claimOf('total', total, [sumReading(better)]), total, items: better };
      continue;
    }
    // 年初25万元，追加16.32万元，合计41.32万元 is an identity of its own
    if (before.length === 0) {
      const parts = earnedOnes(total, amounts) ?? partsInSentenceBefore(total, amounts);
      if (parts) yield { claim: claimOf('total', total, [sumReading(parts)]), total, items: parts };
      continue;
    }
    const first = firstOnes(total, before) ?? namedOnes(total, before);
    if (first) {
      yield { claim: claimOf('total', total, [sumReading(first)]), total, items: first };
      continue;
    }
    const both = before.length === 1 ? bothOf(before[0]!, total, amounts) : null;
    if (both) yield { claim: claimOf('total', total, [sumReading(both)]), total, items: both };
    // 收回273份、60份: answers that came back, no money
    const isMoney = total.quantity.dimension === 'money';
    if (before.length < 2 || (isMoney && before.some((a) => a.role === 'added' || a.role === 'cut')))
      continue;
    const previous = before.findLastIndex((a) => SUMMED.test(a.lead));
    const since = withoutTold(before.slice(previous + 1), total);
    if (since.length === 1 && before.length === 2) continue;
    const ofRole = total.role === null ? since : since.filter((a) => isOfStage(a, total));
    // 上级补助113566万元（其中国债7691万元），…，收入合计192496万元
    const outside = since.filter((a) => !isInBrackets(a));
    const segment = total.line.text.lastIndexOf(';', total.leadStart);
    // 设6个办公室、5个事业单位，辖14个村、2个社区，共16个村（社区）
    const joined = joinedBefore(total, isInBrackets(total) ? since : outside);
    const sets = [
      since,
      outside,
      ...(joined.length >= 2 && joined.length < since.length ? [joined] : []),
      before,
      before.filter((a) => a.mention.start > segment),
      before.filter((a) => a.role === total.role),
      // 一季度…，二季度…，三季度…，四季度…；一至三季度累计…
      ...(/^[一1]?至|^前|^[一二三四1-4]{1,2}[至—-]/.test(total.lead)
        ? since.map((_, i) => since.slice(0, i + 1))
        : []),
      // 总收入38620万元，其中地方收入25410万元；加补助9864万元…，收入合计: the list may begin further on
      ...outside.flatMap((a, i) => (i > 0 && a.lead.startsWith('其中') ? [outside.slice(i)] : [])),
    ];
    const held = sets.find(
      (set) => set.length >= 2 && !isOfOtherSide(total, set) && agrees(total.quantity, sumOfParts(set)),
    );
    // 收入总计6188.40万元，其中：…；支出总计6188.40万元: what stands before is the other side's
    if (!held && isOfOtherSide(total, since)) continue;
    // 拖拉机146台、无人机64架，总数210台（套）: counted by another measure, a part all the same
    const others = amounts.filter(
      (a) =>
        (since[0]?.index ?? total.index) < a.index &&
        a.index < total.index &&
        !since.includes(a) &&
        // 业务班4期312人次: two measures of one part
        !(since.includes(amounts[a.index + 1]!) && amounts[a.index + 1]!.lead === '') &&
        isOtherCount(a, total),
    );
    if (!held && others.length > 0) {
      const all = [...since, ...others];
      if (agrees(total.quantity, sumOfParts(all)))
        yield { claim: claimOf('total', total, [sumReading(all)]), total, items: all };
      continue;
    }
    const scored = total.quantity.dimension === 'score' && !since.every((a) => /得(?:分)?$/.test(a.lead));
    if (!held && scored && isFullScore(since)) continue;
    const items =
      held ??
      (sumsHalves(total, amounts) || isOfTerms(joined) ? since : null) ??
      sets.find((set) => set.length >= 2 && holdsBeside(total, set)) ??
      (joined.length < since.length && isSumOf(total, bare, joined) ? joined : null) ??
      (!scored && isSumOf(total, bare, ofRole) ? ofRole.filter((a) => outside.includes(a)) : null) ??
      sets.find((set) => set.length >= 2 && (oneSlipAway(total.quantity, set) || slipInSum(total, set))) ??
      null;
    if (!items || isOfOtherSide(total, items)) continue;
    // 基础分95.80分，加分项2.00分，扣分项0.60分，最终得分97.20分
    const between = total.line.text.slice(items[0]!.sentence.start, total.mention.start);
    if (scored && /[扣减]分(?:项|因素)/.test(between) && !agrees(total.quantity, sumOfParts(items))) continue;
    const found = { claim: claimOf('total', total, [sumReading(items)]), total, items };
    yield found;
    yield* columnsBeside(found);
  }
}

/** 合格率4分，…，得4.00分；按期上线5分，…，得1.00分。两项合计5.00分: what was given for the last so many. */
function earnedOnes(total: Amount, amounts: Amount[]): Amount[] | null {
  const count = amounts[total.index - 1];
  if (total.quantity.dimension !== 'score' || !count || !/^[项者个类]$/.test(count.quantity.unit))
    return null;
  const given = amounts.filter(
    (a) =>
      a.index < count.index &&
      a.kind === 'level' &&
      a.quantity.dimension === 'score' &&
      /得(?:分)?(?:为)?$/.test(a.lead),
  );
  const items = given.slice(-Number(count.quantity.value.toString()));
  return items.length > 1 && agrees(total.quantity, sumOfParts(items)) ? items : null;
}

/** 机关运行经费246.18万元。另有事业单位公用经费32.18万元，两项合计278.36万元: the one before stands in the sentence before. */
function bothOf(second: Amount, total: Amount, amounts: Amount[]): Amount[] | null {
  const { sentences, text } = total.line;
  if (!/(?:两|二)(?:项|者|类|部分|笔)[^,;。\d]*$/.test(text.slice(second.mention.end, total.mention.start)))
    return null;
  const above = sentences[sentences.indexOf(total.sentence) - 1];
  const first = amounts.find(
    (a) => a.sentence === above && a.kind === 'level' && alike(a.quantity, total.quantity),
  );
  const pair = first ? [first, second] : [];
  return first && (agrees(total.quantity, sumOfParts(pair)) || oneSlipAway(total.quantity, pair))
    ? pair
    : null;
}

/** 第一期76人、第二期67人，共培训143人次: who came once is one attendance. */
const isOncePerPerson = ({ quantity }: Amount, total: Amount): boolean =>
  total.quantity.unit === '人次' && /^[人名位]$/.test(quantity.unit);

/** 第一期…、第二期…: all of them, up to the last. */
const isOfTerms = (parts: Amount[]): boolean =>
  parts.length >= 2 &&
  parts.every(({ lead }, i) => lead.replace(/^[、和及与]/, '').startsWith(`第${'一二三四五六七八九十'[i]}`));

/** 结余15.55万元中，节约12.34万元，未实施3.21万元，两项合计15.55万元: the whole told before its parts is none of them. */
function withoutTold(before: Amount[], { quantity }: Amount): Amount[] {
  const [first, ...others] = before;
  const isTold =
    first?.quantity.value.equals(quantity.value) && others.some((a) => !isZero(a.quantity.value));
  return isTold ? others : before;
}

/** What was brought over is received, too. */
const isOfStage = ({ role }: Amount, total: Amount): boolean =>
  role === total.role || (total.role === 'income' && role === 'brought');

const isOtherCount = (a: Amount, { quantity }: Amount): boolean =>
  quantity.dimension === 'count' &&
  a.kind === 'level' &&
  a.quantity.dimension === 'count' &&
  !alike(a.quantity, quantity) &&
  // 3942户、14208人 are two measures of one thing
  /^[、和及与]./.test(a.lead);

/** 决策20分、过程30分、产出30分、效益20分，总分95分: weights, not what was earned. */
const isFullScore = (parts: Amount[]): boolean =>
  parts.length > 0 && exactValue(sumOfParts(parts))!.compare(100) >= 0;

/** 一是…45万元；二是…32万元。两项合计77万元。 The parts may stand in several sentences or stretches before. */
function partsInSentenceBefore(total: Amount, amounts: Amount[]): Amount[] | null {
  const { sentences, text } = total.line;
  const at = sentences.indexOf(total.sentence);
  if (at === 0 || total.mention.start - total.sentence.start > 24) return null;
  const before = amounts.filter(
    (a) =>
      a.index < total.index &&
      a.sentence !== total.sentence &&
      a.kind === 'level' &&
      alike(a.quantity, total.quantity),
  );
  // 三项均得10分: thirty
  if (before.some(({ lead }) => /[各均][一-龥]{0,3}$/.test(lead))) return null;
  const near = before.filter((a) => a.sentence === sentences[at - 1]);
  // 预付468万元；本年支付624万元；质保金46.80万元。累计支付1092万元: what is still to be paid is no part
  const paid = near.filter(
    (a) =>
      !OUTSTANDING.test(text.slice(Math.max(near[0]!.sentence.start, a.leadStart - 12), a.mention.start)),
  );
  const sets = [
    ...(paid.length < near.length ? [firstOfEach(paid, /;/, text), lastOfEach(paid, /;/, text)] : []),
    firstOfEach(near, /;/, text),
    firstOfEach(before, /[;。]/, text),
    lastOfEach(before, /[;。]/, text),
  ];
  const counted = /^(?:以上|上述|这|该)?([二两三四五六七八九十\d]{1,2})(?:个|项|类|笔)/.exec(
    text.slice(total.sentence.start, total.mention.start),
  )?.[1];
  const said = counted === undefined ? null : numberIn(counted);
  const listed = sets.filter((set) => set.length >= 2);
  return (
    listed.find((set) => agrees(total.quantity, sumOfParts(set))) ??
    listed.find((set) => said === set.length) ??
    listed.find((set) => set.every((a) => !a.quantity.approximate) && oneSlipAway(total.quantity, set)) ??
    null
  );
}

/** Money that is kept back. */
const OUTSTANDING = /(?:质保金|保证金|尾款|余款|尚欠|未支?付|待支?付)[^;。\d]*$/;

/** Of the figures between two marks only the first: 一是…45万元（上年40万元）；二是…. */
const firstOfEach = (amounts: Amount[], mark: RegExp, text: string): Amount[] =>
  amounts.filter((a, i) => i === 0 || mark.test(text.slice(amounts[i - 1]!.mention.end, a.mention.start)));

/** Of the figures between two marks only the last: 1,865人，每人520元，全年发放1,163.76万元；…. */
const lastOfEach = (amounts: Amount[], mark: RegExp, text: string): Amount[] =>
  amounts.filter(
    (a, i) => i === amounts.length - 1 || mark.test(text.slice(a.mention.end, amounts[i + 1]!.mention.start)),
  );

/** A 合计 that nothing but parts of one kind stand before. */
function isSumOf(total: Amount, bare: string, parts: Amount[]): boolean {
  if (parts.length < 2) return false;
  // 市级配套资金90万元，区级配套资金60万元，配套资金共150万元
  const bothNamed = bare.length >= 2 && parts.every((part) => part.lead.includes(bare));
  if (
    !bothNamed &&
    !/^(?:资金|费用|支出|经费|项目|全年|实际|各项|金额|人数|全部|[两二三四五]年|,)*$/.test(bare)
  )
    return false;
  const roles = new Set<Role | null>(
    parts.map(({ role }) => (role === 'brought' ? 'income' : role)).filter((role) => role !== null),
  );
  return roles.size <= 1 && (total.role === null || roles.size === 0 || roles.has(total.role));
}

const isSummed = (total: Amount, amounts: Amount[]): boolean =>
  SUMMED.test(total.lead) || SUMMED_UP.test(total.lead) || sumsHalves(total, amounts);

/** 上半年520万元，下半年680万元，全年1200万元. */
function sumsHalves(total: Amount, amounts: Amount[]): boolean {
  if (!/^全年/.test(total.lead)) return false;
  const before = amounts.filter(
    (a) => a.index < total.index && a.sentence === total.sentence && alike(a.quantity, total.quantity),
  );
  return /上半年|一季度/.test(before[0]?.lead ?? '') && partsOfOneWhole(before.map((a) => a.lead));
}

/** Parts and the total behind them, with few digits: each part has a name and a purpose like the others'. */
const slipInSum = (total: Amount, parts: Amount[]): boolean =>
  parts.length >= 3 && new Set(parts.map((part) => part.role)).size === 1 && slipInList(total, parts);
