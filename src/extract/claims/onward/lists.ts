// Lists over lines that say themselves that nothing is left out: N个项目依次为 and N numbered lines, shares that make up the whole.
import type { Claim } from '../../../report/schema.js';
import { exactValue, plus, sum } from '../../../values/expression.js';
import { agrees, alike, claimOf, figureOf, sumReading } from '../build.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { fails } from '../settle/fails.js';
import { causeOf, isExplained } from '../settle/slips.js';
import { isExact } from '../totals/kinds.js';

/** 七个项目依次为：, 共4项，分别是： at the end of its line. */
const COUNTED =
  /^[,。;]?(?:其中|具体|共|分)*(?:(?:子)?项目|事项|任务|支出|内容|方面|工程)?(?:依次|分别|具体|明细)?(?:为|是|如下|包括|有)?:$/;
const NUMBERED = /^(?:项目|事项|内容|方面)?[个项类批]$/;

/** The totals whose parts the lines below list. */
export function* listsBelow(read: Amount[][]): Generator<Claim> {
  const lines = read.filter((own) => own.length > 0);
  for (const [at, own] of lines.entries()) {
    const counted = countedBelow(own, lines.slice(at + 1));
    if (counted) yield claimOf('total', counted[0], [sumReading(counted[1])]);
    const shared = sharedBelow(lines, at);
    if (shared) yield shared;
  }
}

/** **项目支出199.60万元。**三个项目依次为：1. …；2. …；3. …: as many lines as are said. */
function countedBelow(own: Amount[], below: Amount[][]): [Amount, Amount[]] | null {
  const count = own.at(-1)!;
  const whole = own[count.index - 1];
  if (!whole || count.line.inTable || !NUMBERED.test(count.quantity.unit)) return null;
  if (!COUNTED.test(count.line.text.slice(count.mention.end)) || !isPart(whole)) return null;
  const n = Number(count.quantity.value.toString());
  if (n < 3 || own.filter(isPart).some((a) => a !== whole)) return null;
  const items = itemsOf(below, whole, n);
  return items && [whole, items];
}

/** The first money of each of the `n` lines that go on counting; null where there are fewer or more of them. */
function itemsOf(below: Amount[][], whole: Amount, n: number): Amount[] | null {
  // 5.12355热线158000元: the number at the head of the line runs into the name
  const isCounted = (own: Amount[] | undefined, i: number): boolean => {
    const line = own?.[0]?.line;
    if (line === undefined || line.heading || line.index !== whole.line.index + i) return false;
    return new RegExp(`^[(]?${i}[.、)]`).test(line.text);
  };
  const lines = below.slice(0, n);
  if (lines.length < n || !lines.every((own, i) => isCounted(own, i + 1)) || isCounted(below[n], n + 1))
    return null;
  const items = lines.map((own) => own.find((a) => a.quantity.dimension === 'money'));
  return items.every(
    (a): a is Amount =>
      a !== undefined && isPart(a) && !/(?:预算|计划|目标|安排)(?:数|为)?$|^上年|[每均]/.test(a.lead),
  )
    ? items
    : null;
}

const isPart = (a: Amount): boolean =>
  isExact(a) && a.quantity.dimension === 'money' && !a.line.inTable && !a.parallel && !isInBrackets(a);

/** So many lines above the first item the whole may stand. */
const ABOVE = 3;

/** 社保503.90万元，占96.3%；卫生7.66万元，占1.5%；住房11.73万元，占2.2%: shares of one figure above that make up 100% leave nothing out. */
function sharedBelow(lines: Amount[][], at: number): Claim | null {
  if (isShared(lines[at - 1])) return null;
  const list: Amount[][] = [];
  for (let i = at; isShared(lines[i]) && (i === at || isNext(lines[i - 1]!, lines[i]!)); i += 1)
    list.push(lines[i]!);
  if (list.length < 3) return null;
  const [items, shares] = [0, 1].map((i) => list.map((own) => own[i]!)) as [Amount[], Amount[]];
  if (!areAll(shares)) return null;
  const wholes = lines
    .slice(Math.max(0, at - ABOVE), at)
    .flat()
    .filter((a) => isPart(a) && a.line.section === items[0]!.line.section && isOfShares(a, items, shares));
  const [whole, ...others] = wholes;
  if (!whole || others.length > 0) return null;
  const claim = claimOf('total', whole, [sumReading(items)]);
  // a part too small for a share of its own may be left out
  return !fails(claim) || (isExplained(claim) && causeOf(claim) !== 'omitted-part') ? claim : null;
}

/** A line of a list that begins with an amount and its share. */
const isShared = (own: Amount[] | undefined): boolean => {
  const [item, share] = own ?? [];
  return (
    item !== undefined &&
    share?.kind === 'share' &&
    isPart(item) &&
    item.leadStart <= 4 &&
    /^[,(]占[^,;。\d]*$/.test(share.lead.startsWith('占') ? `,${share.lead}` : share.lead)
  );
};

const isNext = (above: Amount[], below: Amount[]): boolean =>
  below[0]!.line.index === above[0]!.line.index + 1 && below[0]!.line.section === above[0]!.line.section;

/** All but one at most are shares of it. */
const isOfShares = (whole: Amount, items: Amount[], shares: Amount[]): boolean =>
  items.every((item) => alike(item.quantity, whole.quantity)) &&
  items.filter((item, i) => !agrees(shares[i]!.quantity, quotient(item, whole).expression)).length <= 1;

/** 96.3% + 1.5% + 2.2% are 100%. */
const areAll = (shares: Amount[]): boolean =>
  exactValue(sum(...shares.map((a) => plus(figureOf(a)))))!.equals(1);
