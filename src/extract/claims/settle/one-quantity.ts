// A claim that several places tell one and the same quantity.
import type { Claim, Input } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { figure } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { inputOf, reading } from '../build.js';
import { isApart } from '../sentence/levels.js';
import { placeOf } from '../sentence/lines.js';

/** One claim over all places; more than three different values are no slip but different things. */
export function sameClaim(name: string, told: Amount[]): Claim | null {
  const places = told.filter((a) => !isApart(a, told[0]!));
  const sentences = new Set(places.map((a) => a.sentence));
  if (places.length < 2 || sentences.size < 2) return null;
  if (distinctValues(places) > 2) return null;
  const [first, ...others] = places as [Amount, ...Amount[]];
  return claimOver(
    'same',
    name,
    first,
    others.map((a) => inputOf(a)),
  );
}

/** The first place against the others. */
export function claimOver(kind: 'same' | 'unit', subject: string, first: Amount, others: Input[]): Claim {
  const inputs = [inputOf(first), ...others];
  return {
    kind,
    subject,
    stated: first.quantity,
    relation: null,
    readings: [
      reading('', inputs.map((input) => input.name).join(' = '), figure(others[0]!.quantity), inputs),
    ],
    alternatives: [],
    undecided: null,
    confidence: 'high',
    location: placeOf(first.line, first.leadStart, first.mention.end),
  };
}
