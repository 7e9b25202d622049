// One quantity under two units: the same digits under 元 in one place and 万元 in another.
import type { Claim, Fund, ReportHead } from '../../../report/schema.js';
import { exactPlaces, dec, type Decimal } from '../../../values/decimal.js';
import { coreDigits } from '../../../values/digits.js';
import type { Quantity } from '../../../values/quantity.js';
import { unitNamed } from '../../../values/unit.js';
import type { Amount } from '../sentence/amounts.js';
import { inputOf } from '../build.js';
import { related } from '../sentence/names.js';
import { claimOver } from './one-quantity.js';
import { isOwn } from './own-money.js';

/** The same digits under 元 in one place and 万元 in another. */
export function unitClaims(current: Amount[], funds: Fund[], head: ReportHead): Claim[] {
  const cells = funds
    .filter((fund) => fund.kind === 'total')
    .flatMap((fund) => [fund.budget, fund.adjusted, fund.allocated, fund.executed])
    .flatMap((field) => (field?.quantity?.dimension === 'money' ? [field.quantity] : []));
  const claims: Claim[] = [];
  for (const a of current) {
    if (a.quantity.unit !== '元' || a.quantity.value.compare(0) <= 0 || coreDigits(a.quantity).length < 2)
      continue;
    const sameName = current.filter(
      (b) => b !== a && isShifted(a.quantity, b.quantity) && sameThing(a, b, head),
    );
    const cell = /经费|资金|预算|支出|拨款|投入/.test(a.lead + a.topic)
      ? cells.find((quantity) => isShifted(a.quantity, quantity))
      : undefined;
    const others = [
      ...sameName.map((b) => inputOf(b)),
      ...(cell ? [{ name: '资金表', quantity: cell }] : []),
    ];
    if (others.length > 0) claims.push(claimOver('unit', inputOf(a).name, a, others));
    else {
      const converted = current.find(
        (b) => b.quantity.unit !== '元' && b.quantity.value.equals(a.quantity.value) && sameThing(a, b, head),
      );
      if (converted) claims.push(claimOver('unit', inputOf(a).name, a, [inputOf(converted)]));
    }
  }
  return claims;
}

const sameThing = (a: Amount, b: Amount, head: ReportHead): boolean =>
  related(a.lead, b.lead) || related(a.topic, b.topic) || (isOwn(a, head) && isOwn(b, head));

/** Printed with the same number under a unit a thousand times or more as large. */
function isShifted(small: Quantity, large: Quantity): boolean {
  const [a, b] = [plain(small), plain(large)];
  if (a === null || b === null || !a.equals(b)) return false;
  const ratio = large.value.div(small.value);
  return ratio.compare(dec(1000)) >= 0;
}

/** The number without its unit. */
function plain(quantity: Quantity): Decimal | null {
  const factor = unitNamed(quantity.unit)?.factor;
  if (factor === undefined) return null;
  const value = quantity.value.div(factor);
  return exactPlaces(value) === null ? null : value;
}
