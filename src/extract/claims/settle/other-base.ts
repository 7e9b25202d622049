// A share that is exact of another figure than its whole: the base is wrong where its words name it, another is meant where several shares of a line are of that one.
import type { Claim, Reading } from '../../../report/schema.js';
import type { Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { tellingDigits } from '../../../values/digits.js';
import { agrees, alike } from '../build.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { ratioIn } from '../shares/base.js';
import { fails } from './fails.js';
import { isOutOfReach } from './reach.js';

/** So many digits in a share, and no figure gives it by chance: in its paragraph, elsewhere. */
const DIGITS = { line: 3, report: 4 };

/** The claims; those out of reach whose words name their whole are told which other one gives them. `read`: the amounts of each line. */
export function withOtherBases(claims: Claim[], read: Amount[][]): Claim[] {
  const all = read.flat();
  const places = new Map(all.map((amount) => [amount.quantity, amount]));
  return claims.map((claim) => {
    const stated = claim.stated && places.get(claim.stated);
    if (
      !stated ||
      claim.sure ||
      (claim.kind !== 'share' && claim.kind !== 'rate') ||
      claim.undecided !== null
    )
      return claim;
    const pair = pairIn(claim.readings, places);
    if (!pair || !fails(claim)) return claim;
    const isUnlike = isNamed(stated, pair) && isOutOfReach(claim);
    if (!isUnlike && claim.kind !== 'share') return claim;
    const [part, whole] = pair;
    const digits = tellingDigits(stated.quantity);
    const isIn = (a: Amount): boolean =>
      a.line === stated.line ? digits >= DIGITS.line : digits >= DIGITS.report;
    const gives = (a: Amount): boolean =>
      a.kind === 'level' &&
      a !== part &&
      isCountOrMoney(a, whole) &&
      !a.quantity.value.equals(whole.quantity.value) &&
      agrees(stated.quantity, quotient(part, a).expression);
    const given = all.filter(gives);
    const shared = given.find((a) => isWholeOf(a, stated.line, claims, places));
    if (shared && !isNamed(stated, pair))
      return { ...claim, readings: [quotient(part, shared)], alternatives: [] };
    const other = given.find(isIn);
    return other && isUnlike ? { ...claim, alternatives: [quotient(part, other)] } : claim;
  });
}

/** 分别占45.34%、70.90%和88.35%: what another share of the line is of as well. */
function isWholeOf(
  other: Amount,
  line: Amount['line'],
  claims: Claim[],
  places: Map<Quantity, Amount>,
): boolean {
  const borne = claims.filter((claim) => {
    const share = claim.kind === 'share' && claim.stated ? places.get(claim.stated) : undefined;
    const pair = share?.line === line && pairIn(claim.readings, places);
    return (
      share &&
      pair &&
      tellingDigits(share.quantity) >= DIGITS.line &&
      agrees(share.quantity, quotient(pair[0], other).expression)
    );
  });
  return borne.length > 1;
}

/** The two figures of a claim that is one quotient. */
function pairIn([only, ...others]: Reading[], places: Map<Quantity, Amount>): [Amount, Amount] | null {
  if (only?.expression.op !== 'ratio' || others.length > 0) return null;
  const { of, to } = only.expression;
  const at = (term: Expression): Amount | undefined =>
    term.op === 'figure' ? places.get(term.quantity) : undefined;
  const [part, whole] = [at(of), at(to)];
  return part && whole ? [part, whole] : null;
}

/** The words behind 占 name the whole; or both stand in the sentence, the part right before its rate. */
function isNamed(stated: Amount, [part, whole]: [Amount, Amount]): boolean {
  const base = core(ratioIn(stated)?.base ?? '');
  const isBeside = part.sentence === stated.sentence && part.index === stated.index - 1;
  if (base !== '')
    return base.length >= 3 && core(whole.lead).endsWith(base) && (isBeside || part.line === stated.line);
  return (
    stated.kind === 'rate' && isBeside && whole.sentence === stated.sentence && whole.index === part.index - 1
  );
}

const isCountOrMoney = (a: Amount, whole: Amount): boolean =>
  alike(a.quantity, whole.quantity) ||
  [a, whole].every(({ quantity }) => quantity.dimension === 'count' || quantity.dimension === 'measure');
