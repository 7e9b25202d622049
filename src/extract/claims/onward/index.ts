// Relations that words bind beyond one clause: the whole a sentence before its parts, the figure of the year a sentence before the one it is compared with.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { added } from '../plain/added.js';
import { basicExpenditure } from './basic.js';

/** The claims, with those of figures which none of them decides. `read`: the amounts of each line. */
export function withOnward(claims: Claim[], read: Amount[][]): Claim[] {
  const found = read.flatMap((own, at) => [...basicExpenditure(own, read[at - 1] ?? [], read)]);
  return added(claims, found);
}
