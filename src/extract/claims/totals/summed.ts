// Parts first and their total behind them: A、B、C共计…, 上半年…，下半年…，全年….
import { isZero } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { bothOf, earnedOnes, partsInSentenceBefore } from './told-before.js';
import { columnsBeside, holdsBeside } from './columns.js';
import { betterOnes, firstOnes, joinedBefore, namedOnes, UP_TO } from './some-of.js';
import { oneSlipAway, slipInList } from './complete.js';
import { isOfOtherSide, partsOfOneWhole } from './kinds.js';
import { SUMMED, SUMMED_UP, type Role } from '../sentence/cues.js';
import { isInBrackets } from '../sentence/brackets.js';
import type { TotalFound } from './index.js';

/** Parts first: A、B、C共计…. */
export function* summedLists(amounts: Amount[]): Generator<TotalFound> {
  for (const total of amounts) {
    if (total.kind !== 'level' || /占|相当于|扣/.test(total.lead)) continue;
    const before = partsBefore(total, amounts);
    if (UP_TO.test(total.lead)) yield* totalOf(total, betterOnes(total, before));
    else if (!isSummed(total, amounts)) continue;
    // 年初25万元，追加16.32万元，合计41.32万元 is an identity of its own
    else if (before.length === 0)
      yield* totalOf(total, earnedOnes(total, amounts) ?? partsInSentenceBefore(total, amounts));
    else {
      const named = firstOnes(total, before) ?? namedOnes(total, before);
      if (named) yield* totalOf(total, named);
      else if (before.length === 1) yield* totalOf(total, bothOf(before[0]!, total, amounts));
      else yield* summedUp(total, before, amounts);
    }
  }
}

function* totalOf(total: Amount, items: Amount[] | null): Generator<TotalFound> {
  // 配套A万元；自筹B万元。三项合计: the first of the three is told further above
  const said = saidCount(total);
  if (items && said !== null && said > items.length && !isSumTo(total, items)) return;
  if (items) yield { claim: claimOf('total', total, [sumReading(items)]), total, items };
}

const partsBefore = (total: Amount, amounts: Amount[]): Amount[] =>
  amounts.filter(
    (a) =>
      a.index < total.index &&
      a.sentence === total.sentence &&
      a.kind === 'level' &&
      !/^(?:高出?|低)(?:了|约)?$/.test(a.lead) &&
      (alike(a.quantity, total.quantity) || isOncePerPerson(a, total)),
  );

/** A total with what may be its parts. */
interface List {
  total: Amount;
  amounts: Amount[];
  before: Amount[];
  /** Those since the last total. */
  since: Amount[];
  /** Of these, those that no brackets set apart. */
  outside: Amount[];
  /** Those that 、 joins to each other. */
  joined: Amount[];
}

function listBefore(total: Amount, before: Amount[], amounts: Amount[]): List | null {
  // 收回273份、60份: answers that came back, no money
  const isMoney = total.quantity.dimension === 'money';
  if (isMoney && before.some((a) => a.role === 'added' || a.role === 'cut')) return null;
  const previous = before.findLastIndex((a) => SUMMED.test(a.lead));
  const since = withoutTold(before.slice(previous + 1), total);
  if (since.length === 1 && before.length === 2) return null;
  // 上级补助113566万元（其中国债7691万元），…，收入合计192496万元
  const outside = since.filter((a) => !isInBrackets(a));
  // 设6个办公室、5个事业单位，辖14个村、2个社区，共16个村（社区）
  const joined = joinedBefore(total, isInBrackets(total) ? since : outside);
  return { total, amounts, before, since, outside, joined };
}

/** The sets of figures that may be all parts, the likeliest first. */
function setsIn({ total, before, since, outside, joined }: List): Amount[][] {
  const segment = total.line.text.lastIndexOf(';', total.leadStart);
  const sets = [
    since,
    outside,
    ...(joined.length < since.length ? [joined] : []),
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
  return sets.filter((set) => set.length >= 2);
}

/** The total of those that add up to it, else of those that the words or a slip of the pen make its parts. */
function* summedUp(total: Amount, before: Amount[], amounts: Amount[]): Generator<TotalFound> {
  const list = listBefore(total, before, amounts);
  if (!list) return;
  const { since } = list;
  const held = setsIn(list).find((set) => !isOfOtherSide(total, set) && isSumTo(total, set));
  // 收入总计6188.40万元，其中：…；支出总计6188.40万元: what stands before is the other side's
  if (!held && isOfOtherSide(total, since)) return;
  const others = countedOtherwise(list);
  if (!held && others.length > 0) {
    const all = [...since, ...others];
    if (isSumTo(total, all)) yield* totalOf(total, all);
    return;
  }
  const items = held ?? likeliestIn(list);
  if (!items || isOfOtherSide(total, items) || isDeducted(list, items)) return;
  yield* totalOf(total, items);
  yield* columnsBeside({ total, items });
}

/** 三项合计: of so many. */
function saidCount({ line, mention }: Amount): number | null {
  const said = COUNTED.exec(line.text.slice(0, mention.start))?.[1];
  if (said === undefined) return null;
  return /\d/.test(said) ? Number(said) : said === '两' ? 2 : '一二三四五六七八九十'.indexOf(said) + 1;
}

const COUNTED =
  /([两二三四五六七八九十]|\d+)(?:项|类|级|部分|方|者|块)(?:资金|支出|费用|经费|收入)?(?:合计|共计|总计|相加)(?:为)?$/;

const isSumTo = (total: Amount, parts: Amount[]): boolean => agrees(total.quantity, sumOfParts(parts));

/** 拖拉机146台、无人机64架，总数210台（套）: counted by another measure, a part all the same. */
const countedOtherwise = ({ total, amounts, since }: List): Amount[] =>
  amounts.filter(
    (a) =>
      (since[0]?.index ?? total.index) < a.index &&
      a.index < total.index &&
      !since.includes(a) &&
      // 业务班4期312人次: two measures of one part
      !(since.includes(amounts[a.index + 1]!) && amounts[a.index + 1]!.lead === '') &&
      isOtherCount(a, total),
  );

/** The parts of a total that none of the sets add up to. */
function likeliestIn(list: List): Amount[] | null {
  const { total, amounts, since, outside, joined } = list;
  const scored = isScored(list);
  if (scored && isFullScore(since)) return null;
  if (sumsHalves(total, amounts) || isOfTerms(joined)) return since;
  const sets = setsIn(list);
  const beside = sets.find((set) => holdsBeside(total, set));
  if (beside) return beside;
  if (joined.length < since.length && isSumOf(total, joined)) return joined;
  const ofRole = total.role === null ? since : since.filter((a) => isOfStage(a, total));
  if (!scored && isSumOf(total, ofRole)) return ofRole.filter((a) => outside.includes(a));
  return sets.find((set) => oneSlipAway(total.quantity, set) || slipInSum(total, set)) ?? null;
}

/** Scores that are not all said to be earned. */
const isScored = ({ total, since }: List): boolean =>
  total.quantity.dimension === 'score' && !since.every((a) => /得(?:分)?$/.test(a.lead));

/** 基础分95.80分，加分项2.00分，扣分项0.60分，最终得分97.20分. */
function isDeducted(list: List, items: Amount[]): boolean {
  const { total } = list;
  const between = total.line.text.slice(items[0]!.sentence.start, total.mention.start);
  return isScored(list) && /[扣减]分(?:项|因素)/.test(between) && !isSumTo(total, items);
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

/** A 合计 that nothing but parts of one kind stand before. */
function isSumOf(total: Amount, parts: Amount[]): boolean {
  if (parts.length < 2) return false;
  const bare = total.lead
    .replace(SUMMED, '')
    .replace(/^(?:以上|上述)?(?:[一二两三四五六七八九十\d]{1,2}(?:项|个|类|笔|者))?/, '');
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
