// Points: the weight in a cell of its own (20, 20分, 20%) or in a name: 投入（20分）, 产出指标(50).
import type { Cell } from '../document/model.js';
import { parseQuantities, type Quantity } from '../values/quantity.js';
import { dec } from '../values/decimal.js';
import { flat } from '../values/text.js';
import type { Level, Row } from '../report/schema.js';
import type { Figures } from './figures.js';

/** The one number of a weight or score cell as points; null where there is none or more. A per cent becomes points. */
export function asWeight(quantities: Quantity[]): Quantity | null {
  const quantity = quantities.length === 1 ? quantities[0]! : null;
  if (quantity === null) return null;
  if (quantity.dimension === 'rate') {
    quantity.value = quantity.value.mul(100);
    quantity.step = quantity.step.mul(100);
    quantity.dimension = 'score';
  }
  if (quantity.dimension === 'none' && quantity.unit === '') quantity.dimension = 'score';
  return quantity.dimension === 'score' ? quantity : null;
}

/** The weight in brackets at the end of a name. Only level names (`bare`) may leave the word 分 out. */
export function weightInName(cell: Cell, figures: Figures, bare: boolean): Quantity | null {
  const plain = flat(cell.text);
  const match =
    /\(\s*(?:共|计|满分|权重)?[::]?\s*(\d+(?:\.\d+)?)\s*(分|%)?\s*\)\s*$/.exec(plain) ??
    /(?<=[^\d.])(\d+(?:\.\d+)?)\s*(分)\s*$/.exec(plain);
  if (!match || (!bare && match[2] !== '分')) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  const found = figures.of(cell).find((quantity) => quantity.start <= start && start < quantity.end);
  if (found) return asWeight([found]);
  // a bare number in brackets reads like an enumerator to the scanner
  const [quantity] = parseQuantities(match[1]!, cell.location);
  if (!quantity) return null;
  Object.assign(quantity, {
    start,
    end: start + match[1]!.length,
    dimension: 'score',
    value: dec(match[1]!),
  });
  figures.add(cell, quantity);
  return quantity;
}

/**
 * A weight printed in the first row of a group only, the other rows blank, is the group's (权重 40 beside five
 * rows of 8 points): it becomes the level's.
 */
export function blockWeights(levels: Level[], rows: Row[]): void {
  for (const level of levels) {
    const own = rows.filter((row) => row.level1 === level || row.level2 === level);
    const [first, ...rest] = own;
    if (!first || rest.length === 0 || first.weight === null || rest.some((row) => row.weight !== null))
      continue;
    if (level.weight !== null && !level.weight.value.equals(first.weight.value)) continue;
    level.weight ??= first.weight;
    first.weight = null;
  }
}
