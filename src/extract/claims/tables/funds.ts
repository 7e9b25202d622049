// Relations inside fund tables: rates of two columns, a total of its parts, carry-over, initial + added = adjusted.
import type { Block } from '../../../document/model.js';
import { FUND_TOTAL, OF_WHICH } from '../../../report/columns.js';
import { isTotal } from '../../../report/money.js';
import type { Claim, Field, Fund, Input, Reading } from '../../../report/schema.js';
import {
  difference,
  figure,
  minus,
  plus,
  ratio,
  sum,
  sumOf,
  type Expression,
} from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { squeezed } from '../../../values/text.js';
import { addendSets, columnSums, distinct, sumOfCells } from './addends.js';
import { detailsOf } from './fund-details.js';
import { COLUMNS, of } from './fund-columns.js';

/** 上年结转 among the columns: what a budget becomes another by, too. */
const BROUGHT = /^(?:加[:：]?)?(?:上年度?|年初|以前年度)(?:财政拨款)?(?:结转|结余)/;

/** The claims of a report's fund rows; `blocks` have the tables that they stand in. */
export function fundClaims(funds: Fund[], blocks: readonly Block[]): Claim[] {
  const joined = new Set(
    blocks.flatMap((block) =>
      block.kind === 'table' &&
      block.cells.some(({ text, row }) => row < HEADS && BROUGHT.test(squeezed(text)))
        ? block.location.table!
        : [],
    ),
  );
  const rows = funds.filter((fund) => fund.source === 'table' && !isShifted(fund));
  const groups = new Map<string, Fund[]>();
  for (const fund of rows) groups.set(fund.group, [...(groups.get(fund.group) ?? []), fund]);
  return [
    ...rows.flatMap((fund) => [...rowClaims(fund, !joined.has(fund.location.table ?? 0))]),
    ...[...groups.values()].flatMap((group) => [...groupTotals(group)]),
    ...acrossTotals(rows),
  ];
}

/** So many rows may be heads. */
const HEADS = 3;

/** 100% under 分值 beside a bare number under 执行率: the row lacks a cell, nothing in it is what its head says. */
const isShifted = ({ weight, rate }: Fund): boolean =>
  /%/.test(weight?.text ?? '') && !/%/.test(rate?.text ?? '%');

function* rowClaims(fund: Fund, isPlain: boolean): Generator<Claim> {
  const [budget, adjusted, added, allocated, executed, carryover] = COLUMNS.map(([role]) =>
    of(fund[role]),
  ) as (Quantity | null)[];
  const name = squeezed(fund.name.text).replace(OF_WHICH, '') || '资金';
  const rate = of(fund.rate);
  if (rate && executed && (adjusted ?? budget)) {
    const readings = [
      adjusted && quotient('全年预算', '执行数', executed, '全年预算数', adjusted),
      budget && quotient('年初预算', '执行数', executed, '预算数', budget),
    ];
    // what was paid is also measured by what arrived: 支付率, 使用率
    const arrived =
      allocated && /支付|使用|拨付|支出/.test(fund.rateHead ?? '')
        ? quotient('到位数', '执行数', executed, '到位数', allocated)
        : null;
    // 执行率(B/A) with A = 全年预算数 leaves one reading: the adjusted budget
    const usable = present([...(adjusted ? readings.slice(0, 1) : readings), arrived]);
    const others = present([
      adjusted && budget ? readings[1] : null,
      arrived ? null : allocated && quotient('到位数', '执行数', executed, '到位数', allocated),
    ]);
    yield claim(fund, 'rate', `${name}执行率`, rate, fund.rate!, usable, others);
  }
  const allocationRate = of(fund.allocationRate);
  if (allocationRate && allocated && (budget ?? adjusted)) {
    const readings = present([
      budget && quotient('预算数', '到位数', allocated, '预算数', budget),
      adjusted && quotient('全年预算', '到位数', allocated, '全年预算数', adjusted),
    ]);
    yield claim(fund, 'rate', `${name}到位率`, allocationRate, fund.allocationRate!, readings, []);
  }
  const carryoverRate = of(fund.carryoverRate);
  if (carryoverRate && carryover && (adjusted ?? budget)) {
    const readings = present([
      adjusted && quotient('全年预算', '结转结余', carryover, '全年预算数', adjusted),
      budget && quotient('预算', '结转结余', carryover, '预算数', budget),
    ]);
    const others = present([executed && quotient('执行数', '结转结余', carryover, '执行数', executed)]);
    yield claim(fund, 'rate', `${name}结转结余率`, carryoverRate, fund.carryoverRate!, readings, others);
  }
  if (carryover && executed && (adjusted ?? budget ?? allocated)) {
    const left = (label: string, base: Quantity | null | undefined): Reading | null =>
      base
        ? {
            name: label,
            formula: `${label} − 执行数`,
            expression: difference(base, executed),
            inputs: [
              { name: label, quantity: base },
              { name: '执行数', quantity: executed },
            ],
          }
        : null;
    const readings = present([
      left('全年预算数', adjusted),
      left('预算数', budget),
      left('到位数', allocated),
    ]);
    yield claim(fund, 'balance', `${name}结转结余`, carryover, fund.carryover!, readings, []);
  }
  if (budget && adjusted && added && isPlain) {
    const inputs = [
      { name: '年初预算数', quantity: budget },
      { name: '追加数', quantity: added },
    ];
    const more: Reading = {
      name: '',
      formula: '年初预算数 + 追加数',
      expression: sumOf([budget, added]),
      inputs,
    };
    const less: Reading = {
      ...more,
      formula: '年初预算数 − 调减数',
      expression: sum(plus(figure(budget)), minus(figure(added))),
    };
    yield claim(
      fund,
      'balance',
      `${name}全年预算数`,
      adjusted,
      fund.adjusted!,
      [more],
      /减/.test(fund.added!.text) ? [less] : [],
    );
  }
}

function quotient(name: string, ofName: string, top: Quantity, toName: string, base: Quantity): Reading {
  const expression: Expression = ratio(figure(top), figure(base));
  return {
    name,
    formula: `${ofName} ÷ ${toName} × 100%`,
    expression,
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

/** 年度资金总额 = 财政拨款 + 上年结转 + 其他资金, column by column. */
function* groupTotals(funds: Fund[]): Generator<Claim> {
  const totals = funds.filter(isTotal);
  if (totals.length !== 1) return;
  const total = totals[0]!;
  const details = detailsOf(funds);
  const used = funds.filter((fund) => fund === total || !isUnused(fund));
  const nameOf = (fund: Fund): string => squeezed(fund.name.text).replace(OF_WHICH, '');
  const rows = used.map((fund) => ({
    name: nameOf(fund),
    cells: COLUMNS.map(([role]) => of(fund[role])),
  }));
  const at = used.indexOf(total);
  const parts = used.flatMap((fund, i) => (fund !== total && !details.has(fund) ? [i] : []));
  // what stands behind a total that has parts above it may detail it in another way
  const regions = [parts, parts.filter((i) => i < at), parts.filter((i) => i > at)];
  const sets = distinct(regions.flatMap((region) => addendSets(rows, region, () => false)));
  for (const { column, stated, parts: own, verdict } of columnSums(rows, at, sets)) {
    const [role, label] = COLUMNS[column]!;
    const inputs: Input[] = own.map((i) => ({ name: rows[i]!.name, quantity: rows[i]!.cells[column]! }));
    const result = claim(
      total,
      'total',
      `${squeezed(total.name.text) || '合计'}${role === 'budget' && !total.adjusted ? '预算数' : label}`,
      stated,
      total[role]!,
      [
        {
          name: '',
          formula: '各资金来源之和',
          expression: sumOfCells(inputs.map(({ quantity }) => quantity)),
          inputs,
        },
      ],
      [],
    );
    const names = inputs.map(({ name }) => name).join('、');
    // one source alone, or a blank one beside the others, may leave money unnamed
    const blank = parts.some((i) => rows[i]!.cells[column] === null);
    const alone = parts.length === 1 && OF_WHICH.test(squeezed(used[parts[0]!]!.name.text));
    if (verdict !== 'holds' && (blank || alone))
      result.undecided = { key: 'total-mismatch.blank-parts', values: { parts: names } };
    else if (verdict === 'open')
      result.undecided = { key: 'total-mismatch.no-level', values: { parts: names } };
    yield result;
  }
}

/** A source of money that the form offers and the report does not use: nothing printed in its whole row. */
function isUnused(fund: Fund): boolean {
  return COLUMNS.every(([role]) => fund[role] === null || squeezed(fund[role].text) === '');
}

/** 总额 = 财政拨款 + 其他资金 across a row, for the budget and for what was spent. */
function* acrossTotals(funds: Fund[]): Generator<Claim> {
  for (const total of funds) {
    if (total.column === undefined || !FUND_TOTAL.test(total.column)) continue;
    const parts = funds.filter(
      (fund) =>
        fund !== total &&
        fund.column !== undefined &&
        fund.group.startsWith(`${total.group}/`) &&
        fund.location === total.location,
    );
    for (const [role, label] of COLUMNS) {
      const stated = of(total[role]);
      const inputs = parts.map((fund) => ({ name: fund.column!, quantity: of(fund[role]) }));
      if (!stated || inputs.length < 2 || !inputs.every((i): i is Input => i.quantity !== null)) continue;
      const reading: Reading = {
        name: '',
        formula: '各资金来源之和',
        expression: sumOf(inputs.map((i) => i.quantity)),
        inputs,
      };
      yield claim(
        total,
        'total',
        `${squeezed(total.name.text)}${role === 'budget' ? '预算数' : label}`,
        stated,
        total[role]!,
        [reading],
        [],
      );
    }
  }
}

function claim(
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
