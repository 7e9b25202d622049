// Lists that add up without one of their items: a slip of the report only where no item can be doubted.
import type { Claim } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { causeOf } from './slips.js';

/** Behind its total a list is announced: 合计100万元，其中：…. */
const ANNOUNCED = /其中|包括|包含|分别|[:(]/;

/**
 * Whether a failing list adds up but for one item that may not belong to it: 预算执行率得分=执行率×10分 before the
 * points, 医师286人、护理402人、医技92人、行政70人，卫生技术人员共780人.
 */
export function isMiscounted(
  claim: Claim,
  stated: Amount,
  places: ReadonlyMap<Quantity, { a: Amount }>,
): boolean {
  if (claim.kind !== 'total' && claim.kind !== 'balance') return false;
  if (causeOf(claim) !== 'omitted-part') return false;
  return !claim.readings.every(({ inputs }) => isClosed(stated, inputs.map(({ quantity }) => places.get(quantity)?.a))); // prettier-ignore
}

/** All items in one sentence behind their total, on one level of brackets, each parted from the next by the same mark. */
function isClosed(stated: Amount, items: (Amount | undefined)[]): boolean {
  const [first] = items;
  if (!first) return false;
  const { text } = first.line;
  if (!ANNOUNCED.test(text.slice(stated.mention.end, first.mention.start))) return false;
  const marks = new Set<string>();
  let end = stated.mention.end;
  for (const item of items) {
    if (!item || item.sentence !== stated.sentence || item.mention.start < end) return false;
    if (isInBrackets(item) !== isInBrackets(first)) return false;
    if (item !== first) marks.add(/[、,;]/.exec(text.slice(end, item.mention.start))?.[0] ?? '');
    end = item.mention.end;
  }
  return marks.size < 2;
}
