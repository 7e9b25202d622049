// Rates of satisfaction of the answers that a list tells: 非常满意421份、满意263份、一般54份、不满意22份.
import type { Reading } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import type { Wholes } from '../shares/index.js';
import { quotientOfAll } from './quotients.js';

/** Those who are satisfied, very satisfied and so on, of all who answered. */
export function satisfied(rate: Amount, amounts: Amount[], wholes: Wholes): Reading[] {
  const items = amounts.filter((a) => a.sentence === rate.sentence && a.index < rate.index && wholes.has(a));
  // “很满意”“满意”的分别为421份和149份: the second goes by the first's words
  const wordsOf = (a: Amount): string =>
    a.parallel && a.name === '' ? (items[items.indexOf(a) - 1] ?? a).lead : a.lead;
  const pleased = items.filter((a) => /满意/.test(wordsOf(a)) && !/不[^,;]{0,2}满意/.test(wordsOf(a)));
  const total = pleased[0] && wholes.get(pleased[0]);
  // 非常满意421份、满意263份、…、不满意22份 without their total: of all that are listed
  if (total && /满意/.test(wordsOf(total))) return [];
  if (!total || pleased.length < 2 || pleased.some((a) => wholes.get(a) !== total)) return [];
  // 很满意338人，比较满意113人，合计451人: of those who are pleased, not of those who answered
  const isTheirs =
    total.index > pleased.at(-1)!.index && items.every((a) => wholes.get(a) !== total || pleased.includes(a));
  if (isTheirs) return [];
  const fully = pleased.filter((a) => !/基本|较|一般/.test(a.lead));
  return [pleased, fully]
    .filter((set, i, sets) => set.length > 0 && (i === 0 || set.length < sets[0]!.length))
    .map((set) => quotientOfAll(set, total))
    .filter((r) => exactValue(r.expression)?.compare(dec(1)) !== 1);
}
