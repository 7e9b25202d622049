// Halves, terms or quarters listed without their whole: 春季学期发放542.15万元，秋季学期发放596.30万元, the sum stands elsewhere.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumReading } from '../build.js';
import { oneSlipAway, partsOfOneWhole } from './complete.js';

const SPANS = /(?:春季|秋季|[上下]学期|[上下]半年|第?[一二三四]季度)/;

/** The totals elsewhere in the report that such a list makes up, or would but for one slip; `items` have their total already. */
export function* splitAfar(read: Amount[][], items: { has(a: Amount): boolean }): Generator<Claim> {
  const all = read.flat();
  for (const amounts of read)
    for (const sentence of amounts[0]?.line.sentences ?? []) {
      const own = amounts.filter((a) => a.sentence === sentence && a.kind === 'level' && a.quantity.dimension === 'money');
      if (own.length < 2 || own.length > 4 || own.some((a) => items.has(a) || a.quantity.approximate)) continue;
      const spans = own.map((a) => SPANS.exec(a.lead)?.[0] ?? '');
      if (!partsOfOneWhole(spans) || new Set(spans).size !== own.length) continue;
      const { expression } = sumReading(own);
      const wholes = all.filter((a) => !own.includes(a) && a.kind === 'level' && a.line !== own[0]!.line && alike(a.quantity, own[0]!.quantity));
      const held = wholes.find((a) => agrees(a.quantity, expression));
      const total = held ?? wholes.find((a) => oneSlipAway(a.quantity, own));
      if (total) yield claimOf('total', total, [sumReading(own)]);
    }
} // prettier-ignore
