// What a bracket shows of one rate is not what another rate is of: 中央执行率97.05%（支出388.20万元，下达400.00万元），省级执行率100.00%.
import type { Claim } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans } from '../sentence/lines.js';
import { fails, figuresOf } from './fails.js';

/** The claims without those of rates that fail by nothing but the figures in the bracket behind another rate. */
export function withoutShown(claims: Claim[], read: Amount[][]): Claim[] {
  const places = new Map(read.flat().map((a) => [a.quantity, a] as const));
  return claims.filter((claim) => {
    if ((claim.kind !== 'rate' && claim.kind !== 'share') || !claim.stated || claim.undecided) return true;
    const stated = places.get(claim.stated);
    return !stated || !isOfOther(claim, stated, places) || !fails(claim);
  });
}

function isOfOther(claim: Claim, stated: Amount, places: ReadonlyMap<Quantity, Amount>): boolean {
  const { line } = stated;
  const used = figuresOf(claim).filter((quantity) => quantity !== claim.stated);
  const isRate = (end: number): boolean =>
    line.mentions.some((m) => m.end === end && m.quantity.dimension === 'rate');
  return [...bracketSpans(line.text)].some(
    ([open, close]) =>
      close < stated.mention.start &&
      isRate(open) &&
      used.length > 0 &&
      used.every((quantity) => {
        const a = places.get(quantity);
        return a?.line === line && open < a.mention.start && a.mention.end <= close;
      }),
  );
}
