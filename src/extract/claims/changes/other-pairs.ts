// The other figures that a stated change may be of: asked where the pair that the words suggest does not bear it out.
import type { Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { alike } from '../build.js';
import { differenceOf, growthBetween, growthOf } from './change-readings.js';
import type { Comparison } from './compared.js';

const NEAR = 4;
const MOST = 8;
/** 与上年16.92万元相比, 比上年的1245人次: the words of the figure say that the change is measured by it. */
const MEASURE =
  /(?:与|比|较|同|由|从|对比)[^,;。\d]{0,16}(?:20\d\d年[^,;。\d]{0,8})?$|上年|去年|上期|同期|原(?:为|来)?$/;

/** The formulas of all pairs in the paragraph up to the change, the nearest first. */
export function otherPairs(
  amount: Amount,
  amounts: Amount[],
  compared: Comparison,
  difference: Amount | null,
): Reading[] {
  const levels = amounts.filter(
    (a) =>
      (a.kind === 'level' || a.kind === 'standard') &&
      !a.quantity.approximate &&
      !a.quantity.upper &&
      (amount.kind === 'growth' ? isCounted(a) : alike(a.quantity, amount.quantity)),
  );
  const isBefore = (a: Amount): boolean =>
    (a.year === 'before' || (a.year !== null && a.year === compared.year) || MEASURE.test(a.lead)) &&
    a.line === amount.line &&
    Math.abs(a.index - amount.index) <= NEAR;
  const befores = levels.filter(isBefore).reverse().slice(0, NEAR);
  const nows = levels
    .filter((a) => a.index < amount.index && !isBefore(a))
    .reverse()
    .slice(0, MOST);
  const worked = amount.kind === 'growth' ? growthBetween : differenceOf;
  const between = nows.flatMap((now) =>
    befores
      .filter((before) => alike(now.quantity, before.quantity))
      .map((before) => worked(now, before, amount.sign)),
  );
  const changed =
    amount.kind === 'growth' && difference
      ? [
          ...nows.flatMap((now) => growthOf(amount, now, null, difference)),
          ...befores.flatMap((before) => growthOf(amount, null, before, difference)),
        ]
      : [];
  return [...between, ...changed];
}

const isCounted = ({ quantity }: Amount): boolean =>
  ['money', 'count', 'measure', 'time'].includes(quantity.dimension);
