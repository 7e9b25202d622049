// The rate of points of a part that a sentence names, without its points: 决策类得分率最低，为87.50%.
import type { Claim } from '../../../report/schema.js';
import { ratio, sumOf, type Expression } from '../../../values/expression.js';
import { agrees, claimOf, reading } from '../build.js';
import { isOneSlip } from '../settle/slips.js';
import type { Item } from './items.js';
import { bareName, standingFor, type Standing } from './standings.js';

/** The claims of rates that the tables' points of that name give, or would but for a slip of the pen. */
export function* ratedParts(lines: Item[][], standings: Standing[]): Generator<Claim> {
  for (const { name, rate, given, full } of lines.flat()) {
    if (!rate || given || full || bareName(name).length < 2) continue;
    const own = standingFor(name, standings);
    if (!own) continue;
    const expression = rateOf(own);
    if (!agrees(rate.quantity, expression) && !isOneSlip(rate.quantity, expression)) continue;
    const inputs = [...own.given, ...own.full].map(({ name: row, quantity }, i) => ({
      name: `${row}${i < own.given.length ? '得分' : '分值'}`,
      quantity,
    }));
    yield claimOf('rate', rate, [reading('', '得分 ÷ 分值 × 100%', expression, inputs)], {
      subject: `${name}得分率`,
      confidence: own.confidence,
    });
  }
}

const rateOf = ({ given, full }: Standing): Expression =>
  ratio(sumOf(given.map(({ quantity }) => quantity)), sumOf(full.map(({ quantity }) => quantity)));
