// The full marks of parts: where they are told, and that all of them come to a hundred.
import type { Claim, Input } from '../../../report/schema.js';
import { dec, decimalText, type Decimal } from '../../../values/decimal.js';
import { constant, minus, plus, sum } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { claimOf, figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { anyOf, type Item } from './items.js';
import { bareName, type Standing } from './standings.js';

/** What could be had for a part: one figure, or those of its rows. */
export type FullOf = (item: Item) => Input[];

/** The full marks of a part: told beside it, in the table, or once elsewhere (产出指标50分（数量20分、时效10分…）). */
export function fullsIn(lines: Item[][], known: Map<Item, Standing | null>): FullOf {
  const told = new Map<string, Amount | null>();
  for (const { name, full } of lines.flat()) {
    const bare = bareName(name);
    if (!full || bare.length < 2) continue;
    const other = told.get(bare);
    told.set(bare, other === undefined || other?.quantity.value.equals(full.quantity.value) ? full : null);
  }
  return (item) => {
    const standing = known.get(item)?.full ?? [];
    const full = item.full ?? (standing.length > 0 ? null : told.get(bareName(item.name)));
    return full ? [inputOf(full, '分值')] : standing;
  };
}

/** The full marks of all parts come to a hundred, where all but one slip does. */
export function* fullMarks(items: Item[]): Generator<Claim> {
  const sentences = new Set(items.map((item) => anyOf(item).sentence));
  for (const sentence of sentences) {
    const own = items.filter((item) => item.full && anyOf(item).sentence === sentence);
    if (own.length < 3) continue;
    const total = own.reduce((all, { full }) => all.add(full!.quantity.value), dec(0));
    // without the execution rate's ten or twenty
    const isApart = total.equals(90) || total.equals(80);
    const slipped = isApart
      ? undefined
      : own.find(({ full }) => isDigitApart(full!.quantity, full!.quantity.value.sub(total.sub(100))));
    if (!total.equals(100) && !slipped) continue;
    const { full: stated, name } = slipped ?? own[0]!;
    const others = own.filter(({ full }) => full !== stated);
    const inputs = others.map((other) => inputOf(other.full!, `${other.name}分值`));
    const expression = sum(plus(constant(100)), ...others.map(({ full }) => minus(figureOf(full!))));
    yield claimOf('total', stated!, [reading('', '100 − 其余各部分分值', expression, inputs)], {
      subject: `${name}分值`,
    });
  }
}

/** One digit of as many is another, or the two are swapped. */
function isDigitApart(quantity: Quantity, value: Decimal): boolean {
  const [a, b] = [quantity.text.replace(/\D/g, ''), decimalText(value)];
  if (value.compare(0) <= 0 || a.length !== b.length || a === b) return false;
  return [...a].filter((digit, i) => digit !== b[i]).length === 1 || [...a].reverse().join('') === b;
}
