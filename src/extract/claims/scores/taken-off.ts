// Points taken off a part: what is missing to its full marks, said beside its points or in a sentence of its own.
import type { Claim } from '../../../report/schema.js';
import { figure, minus, plus, sum } from '../../../values/expression.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { FullOf } from './full-marks.js';
import type { Item } from './items.js';
import { bareName } from './standings.js';

/** 扣2.65分 right behind the points: what is missing to the full marks. One reason of several says less. */
export function* offOf(item: Item, next: Item | undefined, fullOf: FullOf): Generator<Claim> {
  const { off, given } = item;
  const all = fullOf(item);
  if (!off || !given || all.length === 0) return;
  const between = (a: Amount, b: Amount): string => off.line.text.slice(a.mention.end, b.mention.start);
  if (between(given, off).includes(';')) return;
  const reason = next?.off && !next.given && !next.full ? next.off : null;
  if (reason?.sentence === off.sentence && !between(off, reason).includes(';')) return;
  const expression = sum(...all.map(({ quantity }) => plus(figure(quantity))), minus(figureOf(given)));
  yield claimOf('balance', off, [reading('', '满分 − 得分', expression, [...all, inputOf(given, '得分')])]);
}

/** 产出49.20分（满分50分）…。产出扣0.80分: taken off in a sentence of its own, all at once. */
export function* offToldApart(items: Item[]): Generator<Claim> {
  for (const { name, off, given, full } of items) {
    const bare = bareName(name);
    if (!off || given || full || bare.length < 2) continue;
    const other = items.find((item) => item.full && item.given && bareName(item.name) === bare);
    const others = items.filter((item) => item.off && item.off !== off && bareName(item.name) === bare);
    if (!other || others.length > 0) continue;
    const inputs = [inputOf(other.full!, '分值'), inputOf(other.given!, '得分')];
    const expression = sum(plus(figureOf(other.full!)), minus(figureOf(other.given!)));
    const claim = claimOf('balance', off, [reading('', '分值 − 得分', expression, inputs)], {
      subject: `${name}扣分`,
    });
    // one reason of several takes off less than all; more than is missing cannot be
    const lost = other.full!.quantity.value.sub(other.given!.quantity.value);
    if (agrees(off.quantity, expression) || off.quantity.value.compare(lost) > 0) yield claim;
  }
}
