// The columns of fund tables that hold money, the figures in them, and claims about these.
import type { Claim, Field, Fund, Reading } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { FundField } from '../../funds/fund.js';

export const COLUMNS: [FundField, string][] = [
  ['budget', '年初预算数'],
  ['adjusted', '全年预算数'],
  ['added', '追加数'],
  ['allocated', '到位数'],
  ['executed', '执行数'],
  ['carryover', '结转结余'],
];

export const of = (field: Field | null): Quantity | null => field?.quantity ?? null;

/** The claim about one figure of a row. */
export function fundClaim(
  fund: Fund,
  kind: Claim['kind'],
  subject: string,
  stated: Quantity,
  field: Field,
  readings: Reading[],
  alternatives: Reading[],
): Claim {
  return {
    kind,
    subject,
    stated,
    readings,
    alternatives,
    relation: null,
    undecided: null,
    confidence: fund.confidence,
    location: field.location,
  };
}
