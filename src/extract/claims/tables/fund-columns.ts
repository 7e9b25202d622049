// The columns of fund tables that hold money, and the figures in them.
import type { Field } from '../../../report/schema.js';
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
