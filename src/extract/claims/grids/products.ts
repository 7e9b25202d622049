// Amounts of a plain table that are counts times a price: 数量 × 单价, 人数 × 月数 × 标准, the standard told in the text or in words.
import type { Input } from '../../../report/schema.js';
import { coreDigits } from '../../../values/digits.js';
import { figure, plus, product, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Relation } from './relation.js';
import { bare, type Matrix, type Series } from './matrix.js';

/** Heads of amounts that may be worked out. */
export const AMOUNT =
  /金额|支付|执行|[决结]算|费用?$|价款|合价|总价|合计|小计|补[助贴]|支出|投资|造价|资金|经费|人[天月次日]|工[日时]/;
const EACH = /单价|单位成本|单耗|元\/|标准|均|每|\/[人天次户]|(?:天|月|次|期|日|课时)数/;

/** 金额 of 数量 and 单价, 人天 of 人数 and 天数. */
export const isProduct = (target: string, factors: Series[]): boolean =>
  AMOUNT.test(target) && factors.some(({ head }) => EACH.test(head) && !/金额/.test(head));

/** 人数 × 月数 × 标准, the standard in a column of its own or told in the text; and two kinds with a standard each. */
export function* products(target: Series, amounts: Series[], standards: Input[]): Generator<Relation> {
  const counts = amounts.filter((series) => !isMoney(series));
  if (!isMoney(target) || amounts.length > MOST_FACTORS) return;
  const own = (
    factors: Series[],
    more: Input[],
    expressions: (factors: Expression[]) => Expression,
    formula: string,
  ): Relation => ({
    kind: 'per-unit',
    parts: factors,
    further: more,
    loose: true,
    spoken: more.length === 0 && isProduct(bare(target.head), factors),
    formula,
    of: (row) => {
      const cells = factors.map(({ entries }) => entries[row]?.quantity);
      return cells.every((cell) => cell !== undefined)
        ? expressions(cells.map((cell) => valueOf(cell, true)))
        : null;
    },
  });
  const times = (factors: Expression[]): Expression => factors.reduce((all, factor) => product(all, factor));
  const called = (factors: Series[], more: Input[] = []): string =>
    [...factors.map(({ head }) => bare(head)), ...more.map(({ quantity }) => quantity.text)].join(' × ');
  const set = standards.map((standard) => ({ standard, value: exact(standard.quantity) }));
  for (const [i, count] of counts.entries()) {
    for (const { standard, value } of set)
      yield own([count], [standard], ([a]) => times([a!, value]), called([count], [standard]));
    for (const other of counts.slice(i + 1)) {
      const pair = [count, other];
      for (const price of amounts)
        if (!pair.includes(price) && (isMoney(price) || /单价|标准/.test(price.head)))
          yield own([...pair, price], [], times, called([...pair, price]));
      for (const { standard, value } of set) {
        yield own(pair, [standard], (factors) => times([...factors, value]), called(pair, [standard]));
        for (const second of set)
          if (second.standard !== standard)
            yield own(
              pair,
              [standard, second.standard],
              ([a, b]) => sum(plus(times([a!, value])), plus(times([b!, second.value]))),
              `${called([count], [standard])} + ${called([other], [second.standard])}`,
            );
      }
    }
  }
}

/** 人数 × 1500元/人·月 × 12个月, as a cell of the row says. */
export function* pricedInWords(
  target: Series,
  amounts: Series[],
  { standards }: Matrix,
): Generator<Relation> {
  if (!isMoney(target)) return;
  for (const { head, cells } of standards)
    for (const count of amounts.filter((series) => !isMoney(series)))
      yield {
        kind: 'per-unit',
        parts: [count],
        loose: true,
        spoken: false,
        formula: `${bare(count.head)} × ${bare(head)}`,
        furtherAt: (row) => cells[row]!.map((quantity) => ({ name: bare(head), quantity })),
        of: (row) => {
          const own = count.entries[row]?.quantity;
          return own && cells[row]!.length > 0
            ? cells[row]!.reduce<Expression>((all, each) => product(all, setOrMean(each)), valueOf(own, true))
            : null;
        },
      };
}

/** 1500元 is set, 3294元 may be a mean. */
export const setOrMean = (quantity: Quantity): Expression =>
  coreDigits(quantity).length > 3 ? figure(quantity) : exact(quantity);
const exact = (quantity: Quantity): Expression => ({ op: 'figure', quantity, exact: true });
/** Whole numbers of things, and prices in whole 元, are no rounded ones. */
export const valueOf = (quantity: Quantity, counted: boolean): Expression =>
  counted && quantity.decimals === 0 && !/[万亿]/.test(quantity.unit) ? exact(quantity) : figure(quantity);
const MOST_FACTORS = 8;
const isMoney = ({ entries }: Series): boolean =>
  entries.some((entry) => entry?.quantity.dimension === 'money');
