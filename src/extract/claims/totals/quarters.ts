// The quarters of a year: what they come to, and how far the spending had got by the end of one.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { tellingDigits } from '../../../values/digits.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { quotientOfParts } from '../shares/around.js';
import type { Amount } from '../sentence/amounts.js';
import { runsOf } from '../sentence/runs.js';
import { oneSlipAway } from './complete.js';
import { isExact } from './kinds.js';
import { isPlanned } from './stages.js';
import type { TotalFound } from './index.js';

const ONE = /(?<![至—前到、-])第?([一二三四])季度(?!末|累计|以来)[^,;。\d]{0,10}$/;
const ALL = /(?:[一1](?:季度)?至第?四|四个|4个|各|分)季度/;
const NAMES = '一二三四';
/** Fewer digits are a slip away from too much. */
const DIGITS = 5;
const SHARE =
  /第?([一二三四])季度(?:支出|支付|拨付)?(?:金额|资金)?占(?:全年|年度|当年)(?:总)?(?:支出|支付)?(?:总额|总量)?的?(?:比例|比重)?(?:为|达|只有|仅为)?$/;

/** The four quarters of a line, in order; none where one is missing. */
export function quartersIn(amounts: Amount[]): Amount[] {
  const run = runsOf(amounts).find(
    (items) => items.length === 4 && ALL.test(items[0]!.lead) && items.every(isMoney),
  );
  if (run) return run;
  const found = amounts.filter((a) => isMoney(a) && ONE.test(a.lead));
  const order = found.map(({ lead }) => NAMES.indexOf(ONE.exec(lead)![1]!));
  return order.join() === '0,1,2,3' ? found : [];
}

const isMoney = (a: Amount): boolean => isExact(a) && a.quantity.dimension === 'money';

/** The year's spending, told in another sentence, of the quarters of a line. */
export function* yearByQuarters(
  amounts: Amount[],
  all: Amount[],
  taken: ReadonlySet<Amount>,
): Generator<TotalFound> {
  const quarters = quartersIn(amounts);
  const [first] = quarters;
  if (!first) return;
  const wholes = all.filter(
    (a) =>
      isMoney(a) &&
      !quarters.includes(a) &&
      !taken.has(a) &&
      alike(a.quantity, first.quantity) &&
      !isPlanned(a) &&
      a.role === 'executed' &&
      a.year !== 'before' &&
      !ONE.test(a.lead) &&
      tellingDigits(a.quantity) >= DIGITS - 1,
  );
  const sum = sumOfParts(quarters);
  const held = wholes.find((a) => agrees(a.quantity, sum));
  const near = wholes.filter((a) => oneSlipAway(a.quantity, quarters));
  const total = held ?? (distinctValues(near) === 1 ? near[0] : undefined);
  if (!total) return;
  const claim = claimOf('total', total, [sumReading(quarters)]);
  yield { claim: held ? claim : { ...claim, sure: true }, total, items: quarters };
}

/** 四季度支出占全年的28.96%: of the quarters that the report tells once. */
export function* quarterShares(amounts: Amount[], read: Amount[][]): Generator<Claim> {
  for (const share of amounts) {
    const name = share.quantity.dimension === 'rate' ? SHARE.exec(share.lead)?.[1] : undefined;
    if (name === undefined) continue;
    const [quarters, ...others] = read.map(quartersIn).filter((found) => found.length > 0);
    if (!quarters || others.length > 0) continue;
    yield {
      ...claimOf('share', share, [quotientOfParts([quarters[NAMES.indexOf(name)]!], quarters)]),
      sure: true,
    };
  }
}
