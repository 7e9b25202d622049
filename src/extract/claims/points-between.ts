// Percentage points between two rates that a sentence prints: 满意度94.1%，高于目标值（90%）4.1个百分点.
import type { Claim } from '../../report/schema.js';
import { minus, plus, sum } from '../../values/expression.js';
import type { Amount } from './amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from './build.js';

const COMPARES = /高于|低于|超过|超出|高出?$|低$|提高|提升|上升|增长|增加|下降|降低|减少|多$|少$/;

/** The claims about points; only where the clause prints exactly the two rates they lie between. */
export function* pointsBetween(amounts: Amount[]): Generator<Claim> {
  for (const points of amounts) {
    if (points.quantity.dimension !== 'points' || points.quantity.approximate) continue;
    const { text } = points.line;
    if (!COMPARES.test(text.slice(points.sentence.start, points.mention.start))) continue;
    const from = Math.max(text.lastIndexOf(';', points.mention.start) + 1, points.sentence.start);
    const close = /^(?:\([^()]*\))/.exec(text.slice(points.mention.end))?.[0].length ?? 0;
    const rates = amounts.filter(
      (a) =>
        a.quantity.dimension === 'rate' && a.kind !== 'growth' &&
        a.mention.start >= from && a.mention.end <= points.mention.end + close,
    );
    const near = rates.slice(-2);
    const [a, b] = near;
    if (!a || !b) continue;
    const [more, less] = a.quantity.value.compare(b.quantity.value) >= 0 ? [a, b] : [b, a];
    const expression = sum(plus(figureOf(more)), minus(figureOf(less)));
    if (rates.length > 2 && !agrees(points.quantity, expression)) continue;
    const inputs = [inputOf(more), inputOf(less)];
    yield claimOf('change', points, [reading('', `${inputs[0]!.name} − ${inputs[1]!.name}`, expression, inputs)]);
  }
} // prettier-ignore
