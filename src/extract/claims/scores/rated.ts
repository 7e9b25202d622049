// The rate of points of a part that a sentence names, without its points: 决策类得分率最低，为87.50%.
import type { Claim } from '../../../report/schema.js';
import { exactValue, ratio, sumOf, type Expression } from '../../../values/expression.js';
import { agrees, claimOf, reading } from '../build.js';
import { isOneSlip } from '../settle/slips.js';
import type { Item } from './items.js';
import { bareName, type Standing } from './standings.js';

/** The claims of rates that the tables' points of that name give, or would but for a slip of the pen. */
export function* ratedParts(lines: Item[][], standings: Standing[]): Generator<Claim> {
  for (const { name, rate, given, full } of lines.flat()) {
    const bare = bareName(name);
    if (!rate || given || full || bare.length < 2) continue;
    const own = standings.filter((s) => s.bare === bare && s.full.length > 0 && s.given.length > 0);
    const [first] = own;
    // a row of one table and a level of another, which say the same
    if (!first || new Set(own.map((s) => exactValue(rateOf(s))?.toFraction())).size > 1) continue;
    const expression = rateOf(first);
    if (!agrees(rate.quantity, expression) && !isOneSlip(rate.quantity, expression)) continue;
    const inputs = [...first.given, ...first.full].map(({ name: row, quantity }, i) => ({ name: `${row}${i < first.given.length ? '得分' : '分值'}`, quantity }));
    yield claimOf('rate', rate, [reading('', '得分 ÷ 分值 × 100%', expression, inputs)], { subject: `${name}得分率`, confidence: first.confidence });
  }
} // prettier-ignore

const rateOf = ({ given, full }: Standing): Expression =>
  ratio(sumOf(given.map(({ quantity }) => quantity)), sumOf(full.map(({ quantity }) => quantity)));
