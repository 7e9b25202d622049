// Parts of a total that other sentences tell: 一是…45万元；二是…32万元。两项合计77万元.
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, sumOfParts } from '../build.js';
import { oneSlipAway } from './complete.js';
import { numberIn } from './some-of.js';

/** 合格率4分，…，得4.00分；按期上线5分，…，得1.00分。两项合计5.00分: what was given for the last so many. */
export function earnedOnes(total: Amount, amounts: Amount[]): Amount[] | null {
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
export function bothOf(second: Amount, total: Amount, amounts: Amount[]): Amount[] | null {
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

/** 一是…45万元；二是…32万元。两项合计77万元。 The parts may stand in several sentences or stretches before. */
export function partsInSentenceBefore(total: Amount, amounts: Amount[]): Amount[] | null {
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
