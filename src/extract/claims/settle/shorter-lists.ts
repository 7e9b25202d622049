// Lists that add up without an item that is hardly one of them: told in a bracket, in a sentence of its own, or as the total again.
import type { Claim } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, sumOfParts, sumReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isPlanned } from '../totals/stages.js';
import { fails } from './fails.js';

/** Failing totals of prose, read without such items where they then hold. `read`: the amounts of each line. */
export function readShorter(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flatMap((amounts) => amounts.map((a) => [a.quantity, a] as const)));
  return claims.map((claim) => shorter(claim, places) ?? claim);
}

function shorter(claim: Claim, places: ReadonlyMap<Quantity, Amount>): Claim | null {
  const [only, ...others] = claim.readings;
  const stated = claim.stated && places.get(claim.stated);
  if (claim.kind !== 'total' || claim.sure || !stated || !only || others.length > 0 || !fails(claim))
    return null;
  const items = only.inputs.map(({ quantity }) => places.get(quantity)).filter((a) => a !== undefined);
  if (items.length < only.inputs.length) return null;
  for (const keep of waysOf(items, stated)) {
    const parts = items.filter(keep);
    if (parts.length < 2 || parts.length === items.length) continue;
    if (agrees(stated.quantity, sumOfParts(parts))) return { ...claim, readings: [sumReading(parts)] };
  }
  return null;
}

const RECEIVED = /年初|上年|收入/;
const LEFT = /年末|下年|支出/;

/** What may be left out, each kind of it for itself. */
function* waysOf(items: Amount[], stated: Amount): Generator<(item: Amount, at: number) => boolean> {
  const outside = isInBrackets(stated);
  // 中央资金（含彩票公益金72万元）205万元
  yield (item) => outside || !isInBrackets(item);
  // 调查500人，满意459人：甲区调查120人、满意113人…
  const called = core(stated.lead).slice(-2);
  if (called.length === 2) yield (item) => item.lead.includes(called);
  // 收入总计1031.37万元，其中…；支出总计1031.37万元
  yield (item) => !item.quantity.value.equals(stated.quantity.value);
  // 公用经费231.64万元，公用经费预算240.00万元
  yield (item) => isPlanned(item) === isPlanned(items[0]!);
  // 支出总计2877.78万元，其中：年初结转142.30万元；本年支出2768.35万元；年末结转109.43万元
  const isSpent = /支出/.test(stated.lead);
  yield (item) => !(isSpent ? RECEIVED : LEFT).test(item.lead);
  yield (item) => !(isSpent ? LEFT : RECEIVED).test(item.lead);
  // - 学生资助82.30万元，其中：助学金61.30万元、补助21.00万元 / - 设备更新99.61万元
  for (let n = items.length - 1; n >= 2; n -= 1)
    if (items[n]!.sentence !== items[n - 1]!.sentence) yield (_, at) => at < n;
}
