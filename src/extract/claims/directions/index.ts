// Differences told with words that say which way they go, held against the two figures that they lie between.
import type { Claim } from '../../../report/schema.js';
import { difference } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Told } from '../afar/ledger.js';
import { claimOf, reading, relationClaim } from '../build.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';
import { fails, figuresOf } from '../settle/fails.js';
import { wordsAlone } from './alone.js';
import { deadlineClaims } from './deadlines.js';
import { rateOfDifference } from './rates.js';
import { isOfYears } from './sides.js';
import { superlativeClaims } from './superlatives.js';
import { budgetsCompared } from './two-budgets.js';
import { differenceAt, type Found } from './told.js';

/** The claims with those of the directions that differences are told in. */
export function withDirections(claims: Claim[], lines: Line[], ledger: Told[]): Claim[] {
  const read = lines.map(amountsOf);
  const known = new Map<Quantity, Claim[]>();
  for (const claim of claims)
    if (claim.stated && !claim.undecided)
      known.set(claim.stated, [...(known.get(claim.stated) ?? []), claim]);
  const compared = claims.flatMap(({ relation }) =>
    relation ? [[relation.left.quantity, relation.right.quantity]] : [],
  );
  const contrary: Claim[] = [];
  const more: Claim[] = [];
  for (const own of read)
    for (const gap of own) {
      const others = known.get(gap.quantity) ?? [];
      if (others.some(fails)) continue;
      const rate = others.length === 0 ? rateOfDifference(gap, own) : null;
      if (rate) more.push({ ...rate, sure: true });
      const found = differenceAt(gap, own, ledger);
      if (!found || (found.isOff && others.length > 0)) continue;
      const pair = [found.left, found.right].map(({ quantity }) => quantity.value.toFraction());
      const has = (figures: Quantity[]): boolean =>
        pair.every((value) => figures.some((quantity) => quantity.value.toFraction() === value));
      // another relation explains it, or the same words are checked already
      if (!others.every((claim) => has(figuresOf(claim))) || compared.some(has)) continue;
      const claim = claimAt(gap, found);
      if (fails(claim)) contrary.push(claim);
      else if (others.length === 0) more.push(claim);
    }
  for (const [at, line] of lines.entries()) {
    const own = read[at]!;
    const told = [
      ...wordsAlone(own, line, ledger),
      ...budgetsCompared(own, line, ledger),
      ...superlativeClaims(own),
      ...deadlineClaims(line),
    ];
    more.push(...told.filter((claim) => !compared.some((pair) => isOfBoth(claim, pair))));
  }
  const turned = new Set(contrary.flatMap(({ stated }) => stated ?? []));
  return [...claims.filter(({ stated }) => !stated || !turned.has(stated)), ...contrary, ...more];
}

/** 与上年持平 and the like, checked already. */
const isOfBoth = ({ relation }: Claim, pair: Quantity[]): boolean =>
  relation !== null && pair.includes(relation.left.quantity) && pair.includes(relation.right.quantity);

function claimAt(gap: Amount, found: Found): Claim {
  const { direction, left, right } = found;
  const subject = `${left.input.name}：${direction.than === '' ? '' : `较${direction.than}`}${direction.word}`;
  const isChange = isOfYears(found) && direction.kind === 'compared' && !gap.quantity.approximate;
  if (isChange || found.isOff) {
    const [more, less] = direction.way === 1 ? [left, right] : [right, left];
    const inputs = [more.input, less.input];
    const formula = `${more.input.name} − ${less.input.name}`;
    return claimOf(
      isChange ? 'change' : 'comparison',
      gap,
      [reading('', formula, difference(more.quantity, less.quantity), inputs)],
      {
        subject,
      },
    );
  }
  return relationClaim(gap.line, gap.leadStart, gap.mention.end, subject, {
    word: direction.word,
    operator: direction.way === 1 ? '>' : '<',
    left: left.input,
    right: right.input,
  });
}
