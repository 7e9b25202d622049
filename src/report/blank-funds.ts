// Amounts of a fund table left blank that follow from the others of their column: 323.40 − 300.00 of 其他资金.
import { isBlank } from './rows.js';
import type { Field, Fund, Input, Report } from './schema.js';
import { evaluate, figure, sumOf } from '../values/expression.js';
import { meet, type Interval } from '../values/interval.js';
import { printed, type Quantity } from '../values/quantity.js';

type Column = 'budget' | 'adjusted' | 'allocated' | 'executed' | 'carryover';
const COLUMNS: readonly [Column, string][] = [
  ['budget', '预算数'],
  ['adjusted', '全年预算数'],
  ['allocated', '到位数'],
  ['executed', '执行数'],
  ['carryover', '结转结余'],
];

/** A blank amount and what follows for it. */
export interface BlankFund {
  fund: Fund;
  field: Field;
  label: string;
  value: Interval;
  formula: string;
  inputs: Input[];
  like: Quantity;
}

/** The only blank cell of a column whose total and parts add up in another column. */
export function blankFunds({ funds }: Pick<Report, 'funds'>): BlankFund[] {
  const groups = new Map<string, Fund[]>();
  for (const fund of funds)
    if (fund.source === 'table' && fund.confidence !== 'low')
      groups.set(fund.group, [...(groups.get(fund.group) ?? []), fund]);
  return [...groups.values()].flatMap((rows) => {
    const totals = rows.filter(({ kind }) => kind === 'total');
    const parts = rows.filter(({ kind }) => kind === 'part' || kind === 'item');
    const [total] = totals;
    if (!total || totals.length > 1 || parts.length < 2) return [];
    return COLUMNS.flatMap(([column, label]) => blankIn(column, label, total, parts));
  });
}

function blankIn(column: Column, label: string, total: Fund, parts: Fund[]): BlankFund[] {
  const rows = [total, ...parts];
  const blank = rows.filter((fund) => fund[column] !== null && isBlank(fund[column]));
  const [fund] = blank;
  if (!fund || blank.length > 1 || rows.some((row) => row !== fund && !moneyOf(row, column))) return [];
  // that the parts make the total must be seen where nothing is blank
  if (!COLUMNS.some(([other]) => other !== column && addsUp(other, total, parts, fund))) return [];
  const others = parts.filter((part) => part !== fund);
  const sum = sumOf(others.map((part) => moneyOf(part, column)!));
  const whole = moneyOf(total, column);
  const value =
    fund === total
      ? evaluate(sum)
      : evaluate({
          op: 'sum',
          terms: [
            { sign: 1, of: figure(whole!) },
            { sign: -1, of: sum },
          ],
        });
  if (!value || value.low.compare(0) <= 0) return [];
  const inputs = [...(fund === total ? [] : [total]), ...others].map((row) => ({
    name: nameOf(row),
    quantity: moneyOf(row, column)!,
  }));
  const formula = inputs.map(({ name }) => name).join(fund === total ? ' + ' : ' − ');
  return [
    {
      fund,
      field: fund[column]!,
      label: nameOf(fund) + label,
      value,
      formula,
      inputs,
      like: inputs[0]!.quantity,
    },
  ];
}

function addsUp(column: Column, total: Fund, parts: Fund[], blank: Fund): boolean {
  const [whole, own] = [moneyOf(total, column), moneyOf(blank, column)];
  const all = parts.map((part) => moneyOf(part, column));
  if (!whole || !own || own.value.compare(0) === 0 || all.some((quantity) => !quantity)) return false;
  const sum = evaluate(sumOf(all.map((quantity) => quantity!)));
  return sum !== null && meet(printed(whole, { bare: 'exact' }), sum);
}

const nameOf = ({ name }: Fund): string => name.text.replace(/\s+/g, '').replace(/^其中[:：]?/, '');

function moneyOf(fund: Fund, column: Column): Quantity | null {
  const quantity = fund[column]?.quantity;
  return quantity?.dimension === 'money' && !quantity.approximate ? quantity : null;
}
