// The place in the scoring tables that a part told in a sentence has: by its name, its points, and what they come to.
import type { Input } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { sumOf, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isOneSlip } from '../settle/slips.js';
import type { Item } from './items.js';
import { bareName, type Standing } from './standings.js';

/** The place in the tables that has the item's name, where one fits it best. */
export function standingOf(
  item: Item,
  standings: Standing[],
  items: Item[],
  total: Quantity | null,
): Standing | null {
  const bare = bareName(item.name);
  if (bare.length < 2 || (!item.full && !item.given)) return null;
  const named = standings.filter(
    (s) => s.bare === bare || (s.bare.length > 2 && bare.endsWith(s.bare) && !isJoint(bare, s.bare)),
  );
  const exact = named.filter((s) => s.bare === bare);
  let fits = exact.length > 0 ? exact : named;
  for (const [said, of] of [
    [item.full, 'full'],
    [item.given, 'given'],
  ] as const) {
    const held = fits.filter((s) => said && s[of].length > 0 && agrees(said.quantity, sumIn(s[of])));
    if (held.length > 0) fits = held;
  }
  const [own] = fits;
  // one place, or one that says the same
  if (!own || (fits.length > 1 && !isHeld(item, own) && !fits.every((other) => saysSame(own, other))))
    return null;
  return isHeld(item, own) || isMeant(item, own, items, total) ? own : null;
}

/** 效益与满意度22分: of both, not of the second. */
const isJoint = (name: string, end: string): boolean => /[与和及、]$/.test(name.slice(0, -end.length));

/** 预算执行率 as a level, and its only row. */
const saysSame = (a: Standing, b: Standing): boolean =>
  (['full', 'given'] as const).every((of) => valueOf(a[of]).equals(valueOf(b[of])));

const isHeld = (item: Item, { full, given }: Standing): boolean =>
  [
    [item.full, full],
    [item.given, given],
  ].some(
    ([said, inputs]) =>
      said && (inputs as Input[]).length > 0 && agrees((said as Amount).quantity, sumIn(inputs as Input[])),
  );

/** A single figure under the name: one of the parts of the total, or a slip of the pen away. */
function isMeant({ given, full }: Item, standing: Standing, items: Item[], total: Quantity | null): boolean {
  // both are others than the table's: another part of that name
  if (given && full) return standing.full.length === 0 || standing.given.length === 0;
  const scores = items.flatMap((item) => item.given?.quantity ?? []);
  if (given && total && scores.length > 1) {
    const all = sumOf(scores);
    if (agrees(total, all) || isOneSlip(total, all)) return true;
    if (completes(given, standing, items, total)) return true;
  }
  const [said, inputs] = given ? [given, standing.given] : [full!, standing.full];
  return inputs.length > 0 && isDigitSlip(said.quantity, valueOf(inputs));
}

/** With what the table gives for this part all parts of the line come to the total. */
export function completes(given: Amount, standing: Standing, items: Item[], total: Quantity): boolean {
  const others = items.flatMap((item) =>
    item.given && item.given !== given ? [item.given.quantity.value] : [],
  );
  if (others.length === 0 || standing.given.length === 0) return false;
  return others.reduce((a, b) => a.add(b), valueOf(standing.given)).equals(total.value);
}

/** Σ points. */
export const sumIn = (inputs: Input[]): Expression => sumOf(inputs.map(({ quantity }) => quantity));
const valueOf = (inputs: Input[]): ReturnType<typeof dec> =>
  inputs.reduce((all, { quantity }) => all.add(quantity.value), dec(0));
