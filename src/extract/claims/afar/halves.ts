// Halves, terms or quarters listed without their whole: 春季学期发放542.15万元，秋季学期发放596.30万元, the sum stands elsewhere.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumReading } from '../build.js';
import { oneSlipAway } from '../totals/complete.js';
import { partsOfOneWhole } from '../totals/kinds.js';

const SPANS = /(?:春季|秋季|[上下]学期|[上下]半年|第?[一二三四]季度|第[一二三四]批|首批)/;

/** The totals that such lists make up, or would but for one slip; `taken` are parts of a total already. */
export function* totalsAfar(read: Amount[][], taken: ReadonlySet<unknown>): Generator<Claim> {
  const all = read.flat();
  for (const amounts of read)
    for (const sentence of amounts[0]?.line.sentences ?? []) {
      const own = amounts.filter((a) => a.sentence === sentence && a.kind === 'level' && a.quantity.dimension === 'money');
      if (own.length < 2 || own.length > 4 || own.some((a) => taken.has(a.quantity) || a.quantity.approximate)) continue;
      const spans = own.map((a) => SPANS.exec(a.lead)?.[0] ?? '');
      if (!partsOfOneWhole(spans) || new Set(spans).size !== own.length) continue;
      const parts = sumReading(own);
      const wholes = all.filter((a) => !own.includes(a) && a.kind === 'level' && a.line !== own[0]!.line && alike(a.quantity, own[0]!.quantity));
      const held = wholes.find((a) => agrees(a.quantity, parts.expression));
      const total = held ?? wholes.find((a) => oneSlipAway(a.quantity, own));
      if (total) yield claimOf('total', total, [parts]);
    }
} // prettier-ignore
