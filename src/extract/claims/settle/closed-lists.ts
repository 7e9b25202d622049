// Whether a total and its items are announced as one list; else an item that keeps it from adding up may be none.
import type { Claim } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { causeOf } from './slips.js';

/** Where each figure of the prose is told. */
export type Places = ReadonlyMap<Quantity, { a: Amount }>;

/** Behind its total a list is announced: 合计100万元，其中：…; 由 and a bracket right before its first item only. */
const ANNOUNCED = /其中|包括|包含|分别|分为|[:(]|(?:^|[,(])(?:主要)?由[^,;。]*$/;
/** 合计100万元（含税），: a bracket that is closed before the list announces none. */
const withoutAsides = (text: string): string => text.replace(/\([^()]*\)/g, '');
/** Before its total it is summed up: …，合计100万元. */
const SUMMED = /[合共总累]计|共|全年预算|调整后/;

/**
 * Whether a failing list adds up but for one item that may not belong to it: 预算执行率得分=执行率×10分 before the
 * points, 医师286人、护理402人、医技92人、行政70人，卫生技术人员共780人.
 */
export function isMiscounted(claim: Claim, stated: Amount, places: Places): boolean {
  if (claim.kind !== 'total' && claim.kind !== 'balance') return false;
  return causeOf(claim) === 'omitted-part' && !isListed(claim, stated, places);
}

/** Whether the total and its items are one list of one sentence, announced as such, in each of its readings. */
export const isListed = ({ readings }: Claim, stated: Amount, places: Places): boolean =>
  readings.every(({ inputs }) =>
    isClosed(
      stated,
      inputs.map(({ quantity }) => places.get(quantity)?.a),
    ),
  );

/**
 * All items in one sentence with their total, on one level of brackets, each parted from the next by the same mark; or
 * each on a line of its own.
 */
function isClosed(stated: Amount, items: (Amount | undefined)[]): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return false;
  const { text } = stated.line;
  const isAnnounced = ANNOUNCED.test(
    withoutAsides(
      text.slice(stated.mention.end, first.line === stated.line ? first.mention.start : undefined),
    ),
  );
  const isSummed =
    first.line === stated.line && SUMMED.test(text.slice(last.mention.end, stated.mention.start));
  if (first.line === stated.line && first.index < stated.index ? !isSummed : !isAnnounced) return false;
  if (isAnnounced && isByLines(stated, items)) return true;
  // 支出70.16亿元。加上上解支出1.13亿元…后，支出总计…
  const isContinued = /^\s*再?加上/.test(text.slice(stated.sentence.start));
  const marks = new Set<string>();
  let end = first.mention.start;
  for (const item of items) {
    if (item?.line !== stated.line || item.mention.start < end) return false;
    if (item.sentence !== stated.sentence && !isContinued) return false;
    if (isInBrackets(item) !== isInBrackets(first)) return false;
    if (item !== first) marks.add(/[、,;和及与]/.exec(text.slice(end, item.mention.start))?.[0] ?? '');
    end = item.mention.end;
  }
  // A、B和C
  return isContinued || [...marks].filter((mark) => /[、,;]/.test(mark)).length < 2;
}

/** 其中： / 1.甲支出12万元 / 2.乙支出8万元. */
const isByLines = (stated: Amount, items: (Amount | undefined)[]): boolean =>
  items.every(
    (item, i) => item && item.line !== stated.line && item.line !== items[i - 1]?.line && item.index === 0,
  );
