// One figure told in two places, text or table: the same everywhere, or one slip of the pen apart.
import type { Claim } from '../../../report/schema.js';
import { figure } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import { agrees, alike } from '../build.js';
import { isDigitSlip } from '../totals/complete.js';
import type { Told } from './ledger.js';
import { sameAs } from './readings.js';
import { closest, LEAST_ALIKE } from './things.js';

/** The claims of figures that no other claim uses; `used` are those that some decided claim does. */
export function* repeatedFigures(ledger: Told[], used: ReadonlySet<unknown>): Generator<Claim> {
  const told = ledger.filter(isPlain);
  for (const one of told) {
    if (used.has(one.quantity)) continue;
    const others = told.filter((other) => other !== one && isSameKind(one, other));
    const near = others.map((other) => ({ other, near: closest(one.things, other.things) }));
    const held = near
      .filter(({ other, near }) => near >= LEAST_ALIKE && agrees(one.quantity, figure(other.quantity)))
      .sort((a, b) => b.near - a.near)[0]?.other;
    const other =
      held ??
      slipped(
        one,
        near.filter(({ near }) => near >= 90).map(({ other }) => other),
      );
    if (other) yield claimOf(one, other);
  }
}

/** A figure of a thing, neither a change nor a share of anything. */
const isPlain = ({ quantity, amount, things }: Told): boolean =>
  things.some((thing) => thing !== '') &&
  !isZero(quantity.value) &&
  quantity.dimension !== 'none' &&
  (amount === null ||
    ['level', 'limit', 'standard'].includes(amount.kind) ||
    (amount.kind === 'rate' && quantity.dimension === 'rate'));

function isSameKind(one: Told, other: Told): boolean {
  if (one.goal !== other.goal || one.year !== other.year || !alike(one.quantity, other.quantity))
    return false;
  if (one.amount && one.amount.sentence === other.amount?.sentence) return false;
  return one.quantity.dimension !== 'money' || one.role === other.role;
}

/** The only other figure under that name, where one slip parts them. */
function slipped(one: Told, others: Told[]): Told | undefined {
  const values = new Set([one, ...others].map(({ quantity }) => quantity.value.toFraction()));
  if (values.size !== 2) return undefined;
  const digits = one.quantity.text.replace(/\D/g, '').replace(/^0+/, '').length;
  // words of a cell may stand under 预期目标 or under 实际完成情况
  if ([one, ...others].some(({ amount }) => amount?.line.inTable)) return undefined;
  const rows = others.filter((other) => (other.amount === null) !== (one.amount === null));
  if (digits < 3) return undefined;
  const pool = digits > 3 || rows.length > 0 ? others : [];
  return pool.find(({ quantity }) => isDigitSlip(one.quantity, quantity.value));
}

const claimOf = (one: Told, other: Told): Claim => ({
  kind: 'same',
  subject: one.input.name,
  stated: one.quantity,
  relation: null,
  readings: [sameAs(other)],
  alternatives: [],
  undecided: null,
  confidence: one.confidence === 'high' ? other.confidence : one.confidence,
  location: one.quantity.location,
});
