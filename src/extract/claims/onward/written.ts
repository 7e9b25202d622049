// Items told in words and added up in figures right behind: A186.30万元、B29.50万元，即：186.30+29.50=215.80万元; amounts told again in another unit.
import type { Claim } from '../../../report/schema.js';
import { fails } from '../settle/fails.js';
import { claimOver } from '../settle/one-quantity.js';
import { inputOf } from '../build.js';
import { titleOf } from '../sentence/titles.js';
import type { Amount } from '../sentence/amounts.js';
import { isExact } from '../totals/kinds.js';

const THAT_IS = /^[,(]?即(?:为)?[:,]?$/;

/** Failing claims that one quantity is told twice by other figures. */
export function* writtenAgain(own: Amount[]): Generator<Claim> {
  for (const [item, addend] of own.flatMap((first) => addendsOf(first, own))) yield* oneOf(item, addend);
  for (const again of own) {
    const told = own[again.index - 1];
    if (told && isAgain(told, again)) yield* oneOf(told, again);
  }
}

function* oneOf(told: Amount, again: Amount): Generator<Claim> {
  const claim = claimOver('same', titleOf(told), told, [inputOf(again)]);
  if (fails(claim)) yield claim;
}

/** The items before 即 and the addends behind it, one by one, where as many stand on each side and all but one agree. */
function addendsOf(first: Amount, own: Amount[]): [Amount, Amount][] {
  const { text } = first.line;
  const between = (a: Amount, b: Amount): string => text.slice(a.mention.end, b.mention.start);
  const before = own[first.index - 1];
  if (!before || !THAT_IS.test(between(before, first)) || first.line.inTable) return [];
  let last = first.index;
  while (own[last + 1] && /^(?:万?元)?\+$/.test(between(own[last]!, own[last + 1]!))) last += 1;
  const addends = own.slice(first.index, last + 1);
  if (addends.length < 3 || !/^(?:万?元)?=/.test(text.slice(own[last]!.mention.end))) return [];
  const items = own.slice(Math.max(0, first.index - addends.length), first.index);
  const isRun =
    items.length === addends.length &&
    items.every(
      (a, i) =>
        isExact(a) &&
        a.quantity.dimension === 'money' &&
        a.sentence === first.sentence &&
        (i === 0 || /^、[^,;。、\d]{2,}$/.test(between(items[i - 1]!, a))),
    );
  const pairs = items.map((item, i): [Amount, Amount] => [item, addends[i]!]);
  const apart = pairs.filter(([item, addend]) => !item.quantity.value.equals(addend.quantity.value));
  return isRun && apart.length === 1 ? apart : [];
}

/** 2.08亿元（20,780.67万元）: nothing but the other unit in the bracket. */
function isAgain(told: Amount, again: Amount): boolean {
  const { text } = told.line;
  return (
    !told.line.inTable &&
    isExact(told) &&
    isExact(again) &&
    told.quantity.dimension === 'money' &&
    again.quantity.dimension === 'money' &&
    told.quantity.unit !== again.quantity.unit &&
    /^\((?:即|合|折合)?$/.test(text.slice(told.mention.end, again.mention.start)) &&
    text[again.mention.end] === ')'
  );
}
