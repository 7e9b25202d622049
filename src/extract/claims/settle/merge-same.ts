// One quantity printed in several places is one claim that names all of them.
import type { Claim, Input } from '../../../report/schema.js';
import { sumOf } from '../../../values/expression.js';
import { meet } from '../../../values/interval.js';
import { printed, type Quantity } from '../../../values/quantity.js';
import { lowest } from '../statements/build.js';
import { figuresOf } from './fails.js';

/** Joins the claims of kind `same` that share a figure; the others pass through in their order. */
export function mergeSame(claims: Claim[]): Claim[] {
  const groups = new Map<Quantity, Claim[]>();
  const order: Claim[][] = [];
  for (const claim of claims) {
    if (!isPlain(claim)) continue;
    const figures = figuresOf(claim);
    const joined = [...new Set(figures.flatMap((quantity) => groups.get(quantity) ?? []))];
    const group = joined.length > 0 ? [...joined, claim] : [claim];
    for (const member of group) for (const quantity of figuresOf(member)) groups.set(quantity, group);
  }
  for (const group of new Set(groups.values())) order.push(group);
  const merged = new Map<Claim, Claim>();
  const absorbed = new Set<Claim>();
  for (const group of order) {
    if (group.length < 2) continue;
    const sorted = claims.filter((claim) => group.includes(claim));
    merged.set(sorted[0]!, joinedOf(sorted));
    for (const claim of sorted.slice(1)) absorbed.add(claim);
  }
  return claims.filter((claim) => !absorbed.has(claim)).map((claim) => merged.get(claim) ?? claim);
}

const isPlain = (claim: Claim): boolean =>
  claim.kind === 'same' && claim.stated !== null && claim.undecided === null && claim.relation === null;

function joinedOf(group: Claim[]): Claim {
  const first = group[0]!;
  const places: Input[] = [];
  const add = (place: Input): void => {
    if (!places.some(({ quantity }) => quantity === place.quantity)) places.push(place);
  };
  for (const claim of group) {
    // what another claim starts from is a place like any other here
    add({ name: claim.subject.split(' = ')[0]!, quantity: claim.stated! });
    for (const reading of claim.readings) reading.inputs.forEach(add);
  }
  const stated = oddOneOf(places);
  const inputs = places.filter((place) => place !== stated);
  return {
    ...first,
    subject: [stated, ...inputs]
      .map(({ name }) => name)
      .slice(0, 3)
      .join(' = '),
    stated: stated.quantity,
    location: stated.quantity.location,
    readings: inputs.map((input) => ({
      name: '',
      formula: input.name,
      expression: sumOf([input.quantity]),
      inputs: [input],
    })),
    confidence: lowest(...group.map(({ confidence }) => confidence)),
  };
}

/** The place that agrees with the fewest others: that is where to look. The first where all agree alike. */
function oddOneOf(places: Input[]): Input {
  const bare = places.some(({ quantity }) => quantity.decimals > 0) ? 'half' : 'exact';
  const printings = places.map(({ quantity }) => printed(quantity, { bare }));
  const agreeing = printings.map((own) => printings.filter((other) => meet(own, other)).length);
  return places[agreeing.indexOf(Math.min(...agreeing))]!;
}
