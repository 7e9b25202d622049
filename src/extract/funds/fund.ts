// An empty fund row, and how a column's role becomes its field.
import type { ColumnRole } from '../../report/columns.js';
import { FUND_PART, FUND_TOTAL, OF_WHICH } from '../../report/columns.js';
import type { Confidence, Field, Fund } from '../../report/schema.js';
import type { Location } from '../../values/location.js';
import { squeezed } from '../../values/text.js';

/** Roles of money columns that are fields of a fund. */
export const FUND_FIELDS = [
  'budget',
  'adjusted',
  'added',
  'allocated',
  'executed',
  'carryover',
  'rate',
  'allocationRate',
  'carryoverRate',
  'weight',
  'score',
  'reason',
] as const satisfies readonly ColumnRole[];
export type FundField = (typeof FUND_FIELDS)[number];

export function isFundField(role: ColumnRole): role is FundField {
  return (FUND_FIELDS as readonly ColumnRole[]).includes(role);
}

/** A fund with all fields null. */
export function emptyFund(
  name: Field,
  group: string,
  source: Fund['source'],
  confidence: Confidence,
  location: Location,
): Fund {
  return {
    name,
    group,
    source,
    confidence,
    location,
    kind: kindOf(name.text),
    budget: null,
    adjusted: null,
    allocated: null,
    executed: null,
    carryover: null,
    rate: null,
    allocationRate: null,
    carryoverRate: null,
    weight: null,
    score: null,
    reason: null,
    added: null,
  };
}

/** total, part or item by the row's name. */
export function kindOf(name: string): Fund['kind'] {
  const words = squeezed(name).replace(OF_WHICH, '');
  if (FUND_TOTAL.test(words)) return 'total';
  return FUND_PART.test(words) ? 'part' : 'item';
}
