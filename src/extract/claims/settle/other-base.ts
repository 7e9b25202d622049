// A share that is exact of another figure than its whole: the base is wrong where its words name it, another is meant where several shares of a line are of that one.
import type { Claim, Reading } from '../../../report/schema.js';
import type { Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { isZero } from '../../../values/decimal.js';
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
  const levels = all.flatMap((amount, at) => (amount.kind === 'level' ? [{ amount, at }] : [])).sort(byValue);
  const shares = sharesByLine(claims, places);
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
      a !== part &&
      isCountOrMoney(a, whole) &&
      !a.quantity.value.equals(whole.quantity.value) &&
      agrees(stated.quantity, quotient(part, a).expression);
    const given = around(levels, part, stated).filter(gives);
    const shared = given.find((a) => isWholeOf(a, shares.get(stated.line) ?? [], places));
    if (shared && !isNamed(stated, pair))
      return { ...claim, readings: [quotient(part, shared)], alternatives: [] };
    const other = given.find(isIn);
    return other && isUnlike ? { ...claim, alternatives: [quotient(part, other)] } : claim;
  });
}

interface Level {
  amount: Amount;
  /** Its place in the report. */
  at: number;
}

const byValue = (a: Level, b: Level): number => a.amount.quantity.value.compare(b.amount.quantity.value);

/** A whole whose own rounding matters lies no farther than so many times from the quotient of part and share. */
const REACH = 2;

/** Those of the `levels`, ordered by size, that may be what the part is the stated share of, in reading order. */
function around(levels: Level[], part: Amount, { quantity }: Amount): Amount[] {
  if (isZero(quantity.value) || isZero(part.quantity.value)) return [];
  const whole = part.quantity.value.div(quantity.value).abs();
  const [least, most] = [whole.div(REACH), whole.mul(REACH)];
  let [from, to] = [0, levels.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (levels[middle]!.amount.quantity.value.compare(least) < 0) from = middle + 1;
    else to = middle;
  }
  const found: Level[] = [];
  for (let i = from; i < levels.length && levels[i]!.amount.quantity.value.compare(most) <= 0; i += 1)
    found.push(levels[i]!);
  return found.sort((a, b) => a.at - b.at).map(({ amount }) => amount);
}

/** The shares of each line that have digits enough. */
function sharesByLine(claims: Claim[], places: Map<Quantity, Amount>): Map<Amount['line'], Claim[]> {
  const shares = new Map<Amount['line'], Claim[]>();
  for (const claim of claims) {
    const share = claim.kind === 'share' && claim.stated ? places.get(claim.stated) : undefined;
    if (share && tellingDigits(share.quantity) >= DIGITS.line)
      shares.set(share.line, [...(shares.get(share.line) ?? []), claim]);
  }
  return shares;
}

/** 分别占45.34%、70.90%和88.35%: what another share of the line is of as well. */
function isWholeOf(other: Amount, shares: Claim[], places: Map<Quantity, Amount>): boolean {
  const borne = shares.filter(({ stated, readings }) => {
    const pair = pairIn(readings, places);
    return pair && agrees(stated!, quotient(pair[0], other).expression);
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
