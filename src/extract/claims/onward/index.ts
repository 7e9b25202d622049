// Relations that words bind beyond one clause: the whole a sentence before its parts, the figure of the year a sentence before the one it is compared with.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { fails } from '../settle/fails.js';
import { added } from '../plain/added.js';
import { basicExpenditure } from './basic.js';
import { onwardChanges } from './changes.js';
import { comparedOnward } from './compared.js';
import { listsBelow } from './lists.js';
import { sideClaims } from './sides.js';
import { writtenAgain } from './written.js';

/** The claims, with those of figures which none of them decides. `read`: the amounts of each line. */
export function withOnward(claims: Claim[], read: Amount[][]): Claim[] {
  const inLines = read.flatMap((own, at) => [
    ...basicExpenditure(own, read[at - 1] ?? [], read),
    ...onwardChanges(own, read),
    ...comparedOnward(own, read),
    ...sideClaims(own),
    ...writtenAgain(own),
  ]);
  const found = [...inLines, ...listsBelow(read)];
  return added(withoutOthers(claims, found), found);
}

/** Without failing changes of figures that words bind to others. */
function withoutOthers(claims: Claim[], found: Claim[]): Claim[] {
  const meant = new Set(found.flatMap(({ kind, stated }) => (kind === 'change' ? [stated] : [])));
  return claims.filter((claim) => claim.kind !== 'change' || !meant.has(claim.stated) || !fails(claim));
}
