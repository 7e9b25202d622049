// Shares of one whole without their amounts come to a hundred: 财政拨款占68.5%，事业收入占21.3%，其他收入占10.2%.
import type { Claim } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { constant, minus, plus, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { partsOfOneWhole } from '../totals/kinds.js';

/** One claim for each list of shares; `known` have a relation to amounts already. */
export function* shareSums(amounts: Amount[], known: ReadonlySet<unknown>): Generator<Claim> {
  for (const sentence of amounts[0]?.line.sentences ?? []) {
    const shares = amounts.filter((a) => a.sentence === sentence && isShare(a));
    if (shares.length < 2 || shares.some((a) => known.has(a.quantity) || a.quantity.approximate)) continue;
    const names = shares.map(nameOf);
    if (names.some((name) => name === '') || new Set(names).size < names.length) continue;
    const last = shares.at(-1)!;
    const others = shares.slice(0, -1);
    const expression = sum(plus(constant(1)), ...others.map((a) => minus(figureOf(a))));
    if (!agrees(last.quantity, expression) && !isWhole(shares, names)) continue;
    const inputs = others.map((a, i) => inputOf(a, names[i]!));
    const formula = `100% − ${names.slice(0, -1).join(' − ')}`;
    yield claimOf('share', last, [reading('', formula, expression, inputs)], {
      subject: `${names.at(-1)!}占比`,
    });
  }
}

const isShare = ({ kind, quantity }: Amount): boolean => kind === 'share' && quantity.dimension === 'rate';

const nameOf = (share: Amount): string =>
  share.called.replace(/占.*$/, '') ||
  share.lead.replace(/(?:各|所)?占.*$|比重.*$/, '').replace(/^(?:[、和及与:]|其中)+|的$/g, '');

/** The names say that nothing is missing, or one digit keeps three of them from a hundred. */
function isWhole(shares: Amount[], names: string[]): boolean {
  if (partsOfOneWhole(names) || /^其[他它余]/.test(names.at(-1)!)) return true;
  if (shares.length < 3 || shares.some((a) => a.quantity.decimals === 0)) return false;
  return shares.some((share) => {
    const rest = shares.filter((a) => a !== share).reduce((left, a) => left.sub(a.quantity.value), dec(1));
    return isDigitSlip(share.quantity, rest);
  });
}
