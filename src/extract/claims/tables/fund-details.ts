// Rows of fund tables that detail other rows: 其中 below its part, what 一、 and 二、 consist of, what stands above a 小计.
import { OF_WHICH } from '../../../report/columns.js';
import { isTotal } from '../../../report/money.js';
import type { Fund } from '../../../report/schema.js';
import { sumOf } from '../../../values/expression.js';
import { squeezed } from '../../../values/text.js';
import { agrees } from '../build.js';
import { COLUMNS, of } from './fund-columns.js';

/**
 * A 其中 below another part details that part, not the total: 财政拨款 | 其中：中央 | 地方. The rows below it go on
 * with the detail where they add up to the part with it: 基本支出 | 其中：人员经费 | 公用经费.
 */
export function detailsOf(funds: Fund[]): Set<Fund> {
  const details = new Set([...belowOrdinals(funds), ...aboveSubtotals(funds)]);
  const marked = (at: number): boolean => OF_WHICH.test(squeezed(funds[at]?.name.text ?? ''));
  for (const [at, fund] of funds.entries()) {
    if (!marked(at) || at === 0 || isTotal(funds[at - 1]!) || marked(at - 1)) continue;
    details.add(fund);
    for (let end = at + 2; end <= funds.length; end += 1) {
      const run = funds.slice(at, end);
      if (run.some(isTotal)) break;
      if (!addsUp(run, funds[at - 1]!)) continue;
      for (const row of run) details.add(row);
      break;
    }
  }
  return details;
}

/** Whether rows add up to another one in each of its columns. */
function addsUp(rows: Fund[], whole: Fund): boolean {
  const columns = COLUMNS.filter(([role]) => of(whole[role]) !== null);
  return (
    columns.length > 0 &&
    columns.every(([role]) => {
      const parts = rows.map((row) => of(row[role]));
      return parts.every((part) => part !== null) && agrees(of(whole[role])!, sumOf(parts));
    })
  );
}

const ORDINAL = /^[一二三四五六七八九十]+、/;

/** 一、基本支出 | 人员经费 | 公用经费 | 二、项目支出 | …: what bears no number of its own. */
function belowOrdinals(funds: Fund[]): Fund[] {
  const isNumbered = ({ name }: Fund): boolean => ORDINAL.test(squeezed(name.text));
  const first = funds.findIndex(isNumbered);
  if (funds.filter(isNumbered).length < 2) return [];
  return funds.filter((fund, at) => at > first && !isTotal(fund) && !isNumbered(fund));
}

/** 春季学期 | 秋季学期 | 膳食补助小计: the rows right above that add up to it in a column. */
function aboveSubtotals(funds: Fund[]): Fund[] {
  return funds.flatMap((fund, at) => {
    if (!/小计/.test(squeezed(fund.name.text))) return [];
    for (let from = at - 2; from >= 0; from -= 1) {
      const run = funds.slice(from, at);
      if (run.some((row) => isTotal(row) || /小计/.test(squeezed(row.name.text)))) return [];
      if (COLUMNS.some(([role]) => addsUpIn(role, run, fund))) return run;
    }
    return [];
  });
}

function addsUpIn(role: (typeof COLUMNS)[number][0], rows: Fund[], whole: Fund): boolean {
  const stated = of(whole[role]);
  const parts = rows.flatMap((row) => of(row[role]) ?? []);
  return stated !== null && parts.length === rows.length && agrees(stated, sumOf(parts));
}
