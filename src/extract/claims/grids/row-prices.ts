// What the cells of one row multiply: 33家×45,000元/家 in one cell, or 1150枚 | 2300元/枚 in two.
import type { Cell } from '../../../document/model.js';
import { isZero } from '../../../values/decimal.js';
import { product, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat } from '../../../values/text.js';
import type { Figures } from '../../figures.js';
import { setOrMean, valueOf } from './products.js';

/** A price and all that it is multiplied by, in the order of the row. */
export interface Priced {
  factors: Quantity[];
  expression: Expression;
  /** The cell of the price; what it comes to stands behind it. */
  column: number;
}

/** A figure of a cell with what it is for: 元/人·月 is for 人 and 月. */
interface Factor {
  quantity: Quantity;
  things: string[];
}

const TIMES = /[×✕*xX]/;
const FOR = /[/／]([一-龥]{1,4}(?:[·/.•][一-龥]{1,4}){0,2})\s*$/;

/** The one price of a row and its counts; null where there is none or two, or something that it is for is not counted. */
export function pricedRow(cells: Cell[], figures: Figures): Priced | null {
  const worked = cells.flatMap((cell) => {
    const factors = factorsIn(cell, figures);
    return factors ? [{ cell, factors }] : [];
  });
  const written = worked.filter(({ factors }) => factors.length > 1);
  const [own, ...others] = written;
  if (own) return others.length > 0 ? null : priced(own.factors, own.cell);
  const prices = worked.filter(({ factors }) => factors[0]!.things.length > 0);
  const [price, ...more] = prices;
  if (!price || more.length > 0) return null;
  const { things } = price.factors[0]!;
  const counts = things.flatMap((thing) => {
    const found = worked.filter(({ factors }) => isCountOf(thing, factors[0]!.quantity));
    return found.length === 1 ? found[0]!.factors : [];
  });
  return counts.length === things.length ? priced([...counts, ...price.factors], price.cell) : null;
}

/** 2300元/枚, 1150枚: one figure that is all of its cell; 33家×45,000元/家: several. */
function factorsIn(cell: Cell, figures: Figures): Factor[] | null {
  const text = flat(cell.text).trim();
  if (!/^\d/.test(text) || text.length > 40) return null;
  const quantities = figures.of(cell);
  const pieces = text.split(TIMES);
  if (pieces.length !== quantities.length || pieces.length > 4) return null;
  const factors = pieces.map((piece, i): Factor | null => {
    const quantity = quantities[i]!;
    if (quantity.approximate || quantity.upper || isZero(quantity.value)) return null;
    const things = FOR.exec(piece)?.[1]?.split(/[·/.•]/) ?? [];
    const bare = piece.replace(FOR, '').trim();
    return bare === flat(quantity.text).replace(FOR, '').trim() ? { quantity, things } : null;
  });
  return factors.every((factor) => factor !== null) ? factors : null;
}

/** One of them is money, the others are what it is for. */
function priced(factors: Factor[], { column }: Cell): Priced | null {
  const [price, ...others] = factors.filter(({ quantity }) => quantity.dimension === 'money');
  const counts = factors.filter((factor) => factor !== price);
  if (!price || others.length > 0 || counts.some(({ quantity: { dimension } }) => !COUNTED.test(dimension)))
    return null;
  const isCounted = (thing: string): boolean => counts.some(({ quantity }) => isCountOf(thing, quantity));
  if (!price.things.every(isCounted)) return null;
  const [first, ...rest] = factors.map(({ quantity }) =>
    quantity.dimension === 'money' ? setOrMean(quantity) : valueOf(quantity, true),
  );
  const expression = rest.reduce<Expression>((all, factor) => product(all, factor), first!);
  return { factors: factors.map(({ quantity }) => quantity), expression, column };
}

const COUNTED = /^(?:count|measure|time)$/;

/** 12个月 for 元/月, 96名 for 元/人. */
const isCountOf = (thing: string, { unit, dimension }: Quantity): boolean =>
  COUNTED.test(dimension) && (SAME[unit] ?? unit).replace(/^[万千百十]+/, '') === (SAME[thing] ?? thing);
const SAME: Readonly<Record<string, string>> = { 个月: '月', 名: '人', 位: '人', 日: '天' };
