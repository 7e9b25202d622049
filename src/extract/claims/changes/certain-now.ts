// The figure that surely changed: the one that the rate behind the change follows from, or that has its words.
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike } from '../build.js';
import { distinctValues } from '../../../values/distinct.js';
import { tellingDigits } from '../../../values/digits.js';
import { core } from '../sentence/names.js';
import { growthBetween } from './change-readings.js';
import { BUDGET_ROLES, DECREASE, INCREASE, roleIn, type Role } from '../sentence/cues.js';

/** So many digits in a rate of growth, and no two figures give it by chance. */
const DIGITS = 3;

/**
 * 比上年的8410万元增加470万元，增长5.59%: what the rate behind it follows from. 与上年末77人相比，在职人员减少3人: the words of the
 * change are those of the figure that the paragraph tells before.
 */
export function certainNow(
  change: Amount,
  now: Amount | null,
  before: Amount,
  amounts: Amount[],
): Amount | null {
  if (before.sentence !== change.sentence || !alike(before.quantity, change.quantity)) return null;
  const next = amounts[change.index + 1];
  const isTwin =
    next?.kind === 'growth' &&
    next.sentence === change.sentence &&
    next.sign === change.sign &&
    next.quantity.dimension === 'rate';
  const levels = amounts.filter(
    (a) =>
      a !== before &&
      a.kind === 'level' &&
      a.index < change.index &&
      a.year !== 'before' &&
      alike(a.quantity, before.quantity),
  );
  const own = core(change.lead.replace(CHANGED, ''));
  const found =
    isTwin && tellingDigits(next.quantity) >= DIGITS
      ? [...(now && alike(now.quantity, before.quantity) ? [now] : []), ...levels].filter((a) =>
          agrees(next.quantity, growthBetween(a, before, change.sign).expression),
        )
      : own.length >= DIGITS
        ? levels.filter((a) => core(a.name).endsWith(own))
        : [];
  return found.length > 0 && distinctValues(found) === 1 ? found[0]! : null;
}

/** 支出增加151.95万元 is no change of the budget. */
export function isOfOtherStage(now: Amount, change: Amount): boolean {
  const own = roleIn(change.lead.replace(CHANGED, ''));
  return (
    own !== null &&
    now.role !== null &&
    isStaged(own) &&
    isStaged(now.role) &&
    BUDGET_ROLES.has(own) !== BUDGET_ROLES.has(now.role)
  );
}

const isStaged = (role: Role): boolean => role === 'executed' || BUDGET_ROLES.has(role);

const CHANGED = new RegExp(`(?:${INCREASE}|${DECREASE})了?$`);
