// Shares of several things in one go whose amounts stand further up: 中央、省级和县级资金分别占65.87%、22.99%和11.13%.
import type { Claim, Reading } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { distinctValues } from '../../../values/distinct.js';
import { agrees, alike, claimOf, sumReading } from '../build.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { SUMMED } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { isBefore } from '../sentence/order.js';
import { runsOf } from '../sentence/runs.js';
import { isOneSlip } from '../settle/slips.js';
import { quotientOfSiblings } from './around.js';
import { baseOf, GENERAL } from './base.js';
import { namedWholes } from './named-wholes.js';
import { runOf } from './share-parts.js';

/** So many lines above may stand what a run of shares names, so many figures may be its whole. */
const REACH = 12;
const MOST = 6;

/** The shares of a line's runs, and the whole that they break down; `all`: every amount of the report. */
export function* namedRuns(amounts: Amount[], all: Amount[]): Generator<Claim> {
  for (const shares of runsOf(amounts)) {
    const [first] = shares;
    if (!first || !shares.every(({ kind, called }) => kind === 'share' && core(called).length >= 2)) continue;
    if ((runOf(first, amounts)?.parts.length ?? 0) > 0) continue;
    const before = all.filter(
      (a) => isTold(a) && isBefore(a, first) && first.line.index - a.line.index <= REACH,
    );
    const named = ofOneMeasure(shares.map(({ called }) => calledSo(called, before)));
    const part = named?.[0]?.[0];
    if (!named || !part) continue;
    const like = before.filter((a) => alike(a.quantity, part.quantity)).toReversed();
    const wholes = wholesOf(baseOf(first), part, like, all, first);
    yield* claimsOf(shares, named, wholes.filter((a) => !named.flat().includes(a)).slice(0, MOST));
  }
}

/** What the words behind 占 name; 占全市教师的 is of 全市共有教师2400人, too; without words what stands in the paragraph or right above. */
function wholesOf(base: string, part: Amount, like: Amount[], all: Amount[], first: Amount): Amount[] {
  if (GENERAL.test(base)) return like.filter((a) => first.line.index - a.line.index <= 1);
  const named = namedWholes(base, part, all);
  return named.length > 0 ? named : like.filter(({ lead }) => core(lead).endsWith(core(base).slice(-2)));
}

/** 分两批下达4216万元 counts batches, too: what all of them have figures of. */
const ofOneMeasure = (named: Amount[][]): Amount[][] | undefined =>
  named[0]!
    .map((one) => named.map((some) => some.filter((a) => alike(a.quantity, one.quantity))))
    .find((sets) => sets.every((set) => set.length > 0));

/** All but one share hold with one whole: then all are of it. None holds: the parts may be right and the whole is not. */
function* claimsOf(shares: Amount[], named: Amount[][], wholes: Amount[]): Generator<Claim> {
  const heldBy = (whole: Amount): (Amount | undefined)[] =>
    shares.map((share, i) =>
      named[i]!.find((part) => agrees(share.quantity, quotient(part, whole).expression)),
    );
  const found = wholes
    .map((whole) => ({ whole, held: heldBy(whole) }))
    .find(({ held }) => held.filter((part) => part).length >= Math.max(1, shares.length - 1));
  const isAll =
    shares
      .reduce((sum, { quantity }) => sum.add(quantity.value), dec(-1))
      .abs()
      .compare(dec('0.002')) < 0;
  if (found) {
    const { whole, held } = found;
    const parts = held.map((part, i) => part ?? meantOf(shares[i]!, named[i]!, whole));
    for (const [i, share] of shares.entries())
      if (parts[i]) yield shareOf(share, parts[i], quotient(parts[i], whole));
    if (isAll && parts.every((part) => part)) yield claimOf('total', whole, [sumReading(parts as Amount[])]);
    return;
  }
  const parts = named.map((some) => some[0]!);
  if (!shares.every((share, i) => agrees(share.quantity, quotientOfSiblings(parts[i]!, parts).expression)))
    return;
  for (const [i, share] of shares.entries())
    yield shareOf(share, parts[i]!, quotientOfSiblings(parts[i]!, parts));
  const total = wholes.find(({ lead }) => SUMMED.test(lead)) ?? wholes[0];
  if (total && isAll && shares.length > 2 && isOneSlip(total.quantity, sumReading(parts).expression))
    yield claimOf('total', total, [sumReading(parts)]);
}

/** The one figure of that name, or the one that a slip keeps from giving the share. */
function meantOf(share: Amount, named: Amount[], whole: Amount): Amount | undefined {
  if (distinctValues(named) === 1) return named[0];
  const slipped = named.filter((part) =>
    isOneSlip(share.quantity, quotient(part, whole).expression, named.length),
  );
  return distinctValues(slipped) === 1 ? slipped[0] : undefined;
}

const shareOf = (share: Amount, part: Amount, of: Reading): Claim =>
  claimOf('share', share, [of], { subject: `${share.called || part.name}占比` });

const isTold = ({ kind, quantity, year }: Amount): boolean =>
  kind === 'level' && year !== 'before' && quantity.dimension !== 'rate' && !quantity.approximate;

/** The figures that begin with the name, or have it among their words, the nearest first. */
function calledSo(called: string, before: Amount[]): Amount[] {
  const name = core(called)
    .replace(/^(?:其中)?占?/, '')
    .replace(/(?:财政)?(?:资金|支出|经费|收入|拨款|投入)$/, '');
  if (name.length < 2) return [];
  const begins = ({ lead, name: its }: Amount): boolean =>
    core(its).startsWith(name) || core(lead).startsWith(name);
  const all = before.filter((a) => core(clauseOf(a)).includes(name)).toReversed();
  return [...all.filter(begins), ...all.filter((a) => !begins(a))];
}

/** 中央财政分两批下达4216万元: all that its clause says before a figure. */
const clauseOf = ({ line, sentence, mention }: Amount): string =>
  line.text
    .slice(sentence.start, mention.start)
    .split(/[,;。:]/)
    .at(-1)!;
