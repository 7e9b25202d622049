// Scores of all parts in one sentence and the total score beside them: 综合评分90.6分。决策18分（总分20分）、过程17.8分（总分20分）….
import type { Claim, Reading } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { ratio, sumOf } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';

const TOTAL =
  /(?:综合|总|自评|评价|最终|绩效)(?:评分|得分|评价得分|评价总分|自评得分|总?得?分)(?:结果)?(?:为|是|:|达到?)*$/;

/** What the parts of a score got and what they could get. */
interface Parts {
  given: Amount[];
  full: Amount[];
}

/** The total scores that lists of scored parts make up, and the rates that run beside such a list. */
export function* scoreListClaims(read: Amount[][]): Generator<Claim> {
  for (const amounts of read)
    for (const sentence of amounts[0]?.line.sentences ?? []) {
      const scores = amounts.filter((a) => a.sentence === sentence && a.quantity.dimension === 'score');
      const parts = pairsOf(scores) ?? listsOf(scores);
      if (!parts) continue;
      yield* totalOf(parts, amounts, read);
      yield* ratesOf(parts, amounts.filter((a) => a.sentence === sentence));
    }
} // prettier-ignore

/** 决策18分（总分20分）: each score with its full marks in brackets. */
function pairsOf(scores: Amount[]): Parts | null {
  const given = scores.filter((a) => a.kind === 'level' && !TOTAL.test(a.lead));
  const full = scores.filter((a) => a.kind === 'limit');
  const paired =
    given.length === full.length &&
    given.every((a, i) => full[i]!.index === a.index + 1 && a.line.text[a.mention.end] === '(');
  return paired && given.length >= 3 ? { given, full } : null;
}

/** 得分分别为14分、22分、33分、22分…（满分依次为15分、25分、35分、25分）: two runs of one length. */
function listsOf(scores: Amount[]): Parts | null {
  const runs: Amount[][] = [];
  for (const a of scores) {
    const last = runs.at(-1)?.at(-1);
    const between = last ? a.line.text.slice(last.mention.end, a.mention.start) : '';
    if (last && /^[、和及]$/.test(between)) runs.at(-1)!.push(a);
    else runs.push([a]);
  }
  const long = runs.filter((run) => run.length >= 3);
  const [given, full] = long;
  if (long.length !== 2 || !given || given.length !== full?.length || !/满分|分值|权重/.test(full[0]!.lead)) return null;
  return /得分|得(?:为|是|:)?$/.test(given[0]!.lead) ? { given, full } : null;
} // prettier-ignore

const named = (parts: Amount[]): Reading => {
  const inputs = parts.map((a) => inputOf(a));
  return reading('', '各部分得分之和', sumOf(parts.map((a) => a.quantity)), inputs);
};

/** Parts that could make a hundred make up the one total score that stands right before them, or behind. */
function* totalOf({ given, full }: Parts, amounts: Amount[], read: Amount[][]): Generator<Claim> {
  const marks = full.reduce((all, a) => all.add(a.quantity.value), dec(0));
  if (!marks.equals(100)) return;
  const { index } = given[0]!.line;
  const isTotal = (a: Amount): boolean =>
    a.quantity.dimension === 'score' && a.kind === 'level' && TOTAL.test(a.lead) && !given.includes(a);
  const here = amounts.filter((a) => isTotal(a) && !full.includes(a));
  const totals = here.length > 0 ? here : (read[index - 1] ?? []).filter(isTotal);
  if (totals.length !== 1 || given.some((a) => a.quantity.approximate)) return;
  yield claimOf('total', totals[0]!, [named(given)]);
}

/** 得分率依次为93.33%、88.00%…: one for each part, where all but one hold. */
function* ratesOf({ given, full }: Parts, own: Amount[]): Generator<Claim> {
  const at = own.findIndex((a) => a.quantity.dimension === 'rate' && /得分率(?:分别|依次)(?:为|是|:)?$/.test(a.lead));
  const rates = at < 0 ? [] : own.slice(at, at + given.length).filter((a) => a.quantity.dimension === 'rate');
  if (rates.length !== given.length) return;
  const found = rates.map((rate, i) => {
    const inputs = [inputOf(given[i]!, '得分'), inputOf(full[i]!, '分值')];
    const expression = ratio(figureOf(given[i]!), figureOf(full[i]!));
    return { rate, own: reading('', '得分 ÷ 分值 × 100%', expression, inputs) };
  });
  if (found.filter((one) => !agrees(one.rate.quantity, one.own.expression)).length > 1) return;
  for (const one of found) yield claimOf('rate', one.rate, [one.own], { subject: '得分率' });
} // prettier-ignore
