// Relations inside one row of a fund table: rates of two columns, what is left, initial + added = adjusted.
import { OF_WHICH } from '../../../report/columns.js';
import type { Claim, Fund, Reading } from '../../../report/schema.js';
import { difference, figure, ratio, sumOf } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { squeezed } from '../../../values/text.js';
import { fundClaim, of } from './fund-columns.js';

/** The figures of a row of money. */
interface FundRow {
  fund: Fund;
  name: string;
  budget: Quantity | null;
  adjusted: Quantity | null;
  added: Quantity | null;
  allocated: Quantity | null;
  executed: Quantity | null;
  carryover: Quantity | null;
}

/** The claims of one row; `isPlain`: no column of the table says what was brought over from the year before. */
export function rowClaims(fund: Fund, isPlain: boolean): Claim[] {
  const row: FundRow = {
    fund,
    name: squeezed(fund.name.text).replace(OF_WHICH, '') || '资金',
    budget: of(fund.budget),
    adjusted: of(fund.adjusted),
    added: of(fund.added),
    allocated: of(fund.allocated),
    executed: of(fund.executed),
    carryover: of(fund.carryover),
  };
  const claims = [
    executionRate(row),
    allocationRate(row),
    carryoverRate(row),
    carriedOver(row),
    isPlain ? adjustedBudget(row) : null,
  ];
  return claims.filter((claim) => claim !== null);
}

/** 执行率 = 执行数 ÷ 全年预算数. */
function executionRate({ fund, name, budget, adjusted, allocated, executed }: FundRow): Claim | null {
  const rate = of(fund.rate);
  if (!rate || !executed || !(adjusted ?? budget)) return null;
  const ofAdjusted = adjusted && quotient('全年预算', '执行数', executed, '全年预算数', adjusted);
  const ofBudget = budget && quotient('年初预算', '执行数', executed, '预算数', budget);
  const ofAllocated = allocated && quotient('到位数', '执行数', executed, '到位数', allocated);
  // what was paid is also measured by what arrived: 支付率, 使用率
  const isPaid = /支付|使用|拨付|支出/.test(fund.rateHead ?? '');
  // 执行率(B/A) with A = 全年预算数 leaves one reading: the adjusted budget
  const usable = present([ofAdjusted ?? ofBudget, isPaid ? ofAllocated : null]);
  const others = present([ofAdjusted ? ofBudget : null, isPaid ? null : ofAllocated]);
  return fundClaim(fund, 'rate', `${name}执行率`, rate, fund.rate!, usable, others);
}

/** 到位率 = 到位数 ÷ 预算数. */
function allocationRate({ fund, name, budget, adjusted, allocated }: FundRow): Claim | null {
  const rate = of(fund.allocationRate);
  if (!rate || !allocated || !(budget ?? adjusted)) return null;
  const readings = present([
    budget && quotient('预算数', '到位数', allocated, '预算数', budget),
    adjusted && quotient('全年预算', '到位数', allocated, '全年预算数', adjusted),
  ]);
  return fundClaim(fund, 'rate', `${name}到位率`, rate, fund.allocationRate!, readings, []);
}

/** 结转结余率 = 结转结余 ÷ 全年预算数. */
function carryoverRate({ fund, name, budget, adjusted, executed, carryover }: FundRow): Claim | null {
  const rate = of(fund.carryoverRate);
  if (!rate || !carryover || !(adjusted ?? budget)) return null;
  const readings = present([
    adjusted && quotient('全年预算', '结转结余', carryover, '全年预算数', adjusted),
    budget && quotient('预算', '结转结余', carryover, '预算数', budget),
  ]);
  const others = present([executed && quotient('执行数', '结转结余', carryover, '执行数', executed)]);
  return fundClaim(fund, 'rate', `${name}结转结余率`, rate, fund.carryoverRate!, readings, others);
}

/** 结转结余 = 全年预算数 − 执行数. */
function carriedOver({
  fund,
  name,
  budget,
  adjusted,
  allocated,
  executed,
  carryover,
}: FundRow): Claim | null {
  if (!carryover || !executed || !(adjusted ?? budget ?? allocated)) return null;
  const left = (label: string, base: Quantity | null): Reading | null =>
    base && {
      name: label,
      formula: `${label} − 执行数`,
      expression: difference(base, executed),
      inputs: [
        { name: label, quantity: base },
        { name: '执行数', quantity: executed },
      ],
    };
  const readings = present([left('全年预算数', adjusted), left('预算数', budget), left('到位数', allocated)]);
  return fundClaim(fund, 'balance', `${name}结转结余`, carryover, fund.carryover!, readings, []);
}

/** 全年预算数 = 年初预算数 + 追加数. */
function adjustedBudget({ fund, name, budget, adjusted, added }: FundRow): Claim | null {
  if (!budget || !adjusted || !added) return null;
  const more: Reading = {
    name: '',
    formula: '年初预算数 + 追加数',
    expression: sumOf([budget, added]),
    inputs: [
      { name: '年初预算数', quantity: budget },
      { name: '追加数', quantity: added },
    ],
  };
  const less: Reading = {
    ...more,
    formula: '年初预算数 − 调减数',
    expression: difference(budget, added),
  };
  const others = /减/.test(fund.added!.text) ? [less] : [];
  return fundClaim(fund, 'balance', `${name}全年预算数`, adjusted, fund.adjusted!, [more], others);
}

function quotient(name: string, ofName: string, top: Quantity, toName: string, base: Quantity): Reading {
  return {
    name,
    formula: `${ofName} ÷ ${toName} × 100%`,
    expression: ratio(figure(top), figure(base)),
    inputs: [
      { name: ofName, quantity: top },
      { name: toName, quantity: base },
    ],
  };
}

function present(readings: (Reading | null | undefined)[]): Reading[] {
  const kept = readings.filter((reading): reading is Reading => Boolean(reading));
  return kept.length === 1 ? [{ ...kept[0]!, name: '' }] : kept;
}
