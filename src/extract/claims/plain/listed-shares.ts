// Shares told line by line of one whole: （1）定期补助702.4万元，占57.6%；（2）优待金312.0万元，占25.6%； …
import type { Claim } from '../../../report/schema.js';
import { agrees, alike, claimOf } from '../build.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { titleOf } from '../sentence/titles.js';
import { isExact } from '../totals/kinds.js';

const BARE = /^[,(]?占(?:比|总额|总量|项目支出|支出总额|总支出|比重|比例)?的?(?:比例|比重)?(?:为|达)?$/;
/** Fewer lines than this tell of no whole of theirs. */
const LEAST = 3;

interface Item {
  part: Amount;
  share: Amount;
}

/**
 * The shares of numbered lines, of the one figure further ahead that all of them but one are surely of. `read`: the
 * amounts of each line, in order.
 */
export function listedShares(read: Amount[][]): Claim[] {
  return listsIn(read).flatMap(({ items, ahead }) => {
    const whole = wholeOf(items, ahead);
    return whole
      ? items.map(({ part, share }) =>
          claimOf('share', share, [quotient(part, whole)], { subject: `${titleOf(part)}占比` }),
        )
      : [];
  });
}

/** Lines of one style and section, one upon the other, with what is told before them. */
function listsIn(read: Amount[][]): { items: Item[]; ahead: Amount[] }[] {
  const lists: { items: Item[]; ahead: Amount[] }[] = [];
  const ahead: Amount[] = [];
  let items: Item[] = [];
  const close = (): void => {
    if (items.length >= LEAST) lists.push({ items, ahead: [...ahead] });
    items = [];
  };
  for (const own of read) {
    const item = itemOf(own);
    const last = items.at(-1)?.part.line;
    const isNext =
      item && last && last.style === item.part.line.style && last.section === item.part.line.section;
    if (!isNext) close();
    if (item) items.push(item);
    else ahead.push(...own.filter((a) => a.kind === 'level' && isExact(a) && !a.line.inTable));
  }
  close();
  return lists;
}

/** 定期补助702.4万元，占57.6%: the first figure of a numbered line, and its share. */
function itemOf([part, share]: Amount[]): Item | null {
  if (!part || part.line.style === '' || part.kind !== 'level' || !isExact(part)) return null;
  const isShare =
    share?.kind === 'share' && BARE.test(share.lead) && !share.quantity.approximate && !share.parallel;
  return isShare ? { part, share } : null;
}

/** The last figure ahead that gives all shares but one at most; null where none does. */
function wholeOf(items: Item[], ahead: Amount[]): Amount | null {
  const misses = (whole: Amount): number =>
    items.filter(({ part, share }) => !agrees(share.quantity, quotient(part, whole).expression)).length;
  const most = items.length > LEAST ? 1 : 0;
  return (
    ahead.findLast(
      (whole) =>
        alike(whole.quantity, items[0]!.part.quantity) &&
        items.every(({ part }) => part.quantity.value.compare(whole.quantity.value) <= 0) &&
        misses(whole) <= most,
    ) ?? null
  );
}
