// Relations inside fund tables: rates of two columns, a total of its parts, carry-over, initial + added = adjusted.
import type { Block } from '../../../document/model.js';
import type { Claim, Fund } from '../../../report/schema.js';
import { squeezed } from '../../../values/text.js';
import { rowClaims } from './fund-rows.js';
import { acrossTotals, groupTotals } from './fund-totals.js';

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
    ...rows.flatMap((fund) => rowClaims(fund, !joined.has(fund.location.table ?? 0))),
    ...[...groups.values()].flatMap((group) => [...groupTotals(group)]),
    ...(joined.size === 0 ? adjustedElsewhere(rows) : []),
    ...acrossTotals(rows),
  ];
}

/** 年初预算数 | 658.00 | 年中追加 | 38.40 in the head of a form, 全年预算数 in the table below: the one row that says both. */
function adjustedElsewhere(rows: Fund[]): Claim[] {
  const totals = rows.filter(({ kind }) => kind === 'total');
  const initial = totals.filter(({ budget, added, adjusted }) => budget && added && !adjusted);
  const adjusted = totals.filter((fund) => fund.adjusted?.quantity && !fund.added);
  const carries = rows.some(({ name }) => /结转|结余/.test(name.text));
  if (initial.length !== 1 || adjusted.length !== 1 || carries) return [];
  return rowClaims({ ...initial[0]!, adjusted: adjusted[0]!.adjusted }, true);
}

/** So many rows may be heads. */
const HEADS = 3;

/** 100% under 分值 beside a bare number under 执行率: the row lacks a cell, nothing in it is what its head says. */
const isShifted = ({ weight, rate }: Fund): boolean =>
  /%/.test(weight?.text ?? '') && !/%/.test(rate?.text ?? '%');
