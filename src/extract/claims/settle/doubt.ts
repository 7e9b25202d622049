// Claims whose figures stand in a table that was read with doubt are no surer than that table.
import type { Table } from '../../../document/model.js';
import type { Claim, Confidence } from '../../../report/schema.js';
import type { Location } from '../../../values/location.js';
import type { Part } from '../../part.js';
import { lowest } from '../statements/build.js';
import { figuresOf } from './fails.js';

/** Lowers every claim to the confidence of the least sure table that one of its figures stands in. */
export function asSureAsTables(claims: Claim[], part: Part): Claim[] {
  const doubts = new Map<number, Confidence>();
  const visit = (table: Table): void => {
    const { table: number } = table.location;
    if (number !== undefined && table.confidence !== 'high')
      doubts.set(number, lowest(table.confidence, doubts.get(number) ?? 'high'));
    for (const cell of table.cells) cell.tables?.forEach(visit);
  };
  for (const block of part.blocks) if (block.kind === 'table') visit(block);
  if (doubts.size === 0) return claims;
  return claims.map((claim) => {
    const places = [claim.location, ...figuresOf(claim).map((quantity) => quantity.location)];
    const confidence = lowest(claim.confidence, ...places.map((place) => surenessAt(place, doubts)));
    return confidence === claim.confidence ? claim : { ...claim, confidence };
  });
}

const surenessAt = (place: Location, doubts: Map<number, Confidence>): Confidence =>
  (place.table === undefined ? undefined : doubts.get(place.table)) ?? 'high';
