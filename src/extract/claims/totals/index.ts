// The totals that lines state: before their parts, behind them, of grades, against other figures.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, sumOfParts } from '../build.js';
import { headedList } from './headed-lists.js';
import { contraryParts } from './contrary.js';
import { gradedTotals } from './grades.js';
import { listHeads } from './lists.js';
import type { Line } from '../sentence/lines.js';
import { summedLists } from './summed.js';
import { addedTotals } from './added.js';
import { dividedTotals } from './divided.js';
import { listsElsewhere } from './elsewhere.js';
import { yearByQuarters } from './quarters.js';
import { rowTotals } from './rows.js';
import { sectionTotals } from './sections.js';

/** A total with the parts it was read from. */
export interface TotalFound {
  claim: Claim;
  total: Amount;
  items: Amount[];
}

/** The totals that the lines of a report state. `read` gives each line's amounts, in the order of `lines`. */
export function totalClaims(lines: Line[], read: Amount[][]): TotalFound[] {
  const all = read.flat();
  const listed = listedTotals(lines, read);
  const inLists = new Set(listed.flatMap(({ items }) => items));
  const totals = [
    ...listed,
    ...sectionTotals(lines, read, inLists),
    ...listsElsewhere(lines, read, inLists),
    ...rowTotals(lines, read),
    ...read.flatMap((amounts) => [...addedTotals(amounts, all)]),
  ];
  const taken = new Set(totals.flatMap(({ items }) => items));
  const divided = read.flatMap((amounts) => [
    ...dividedTotals(amounts, taken),
    ...yearByQuarters(amounts, all, taken),
  ]);
  const parts = new Set(divided.flatMap(({ items }) => items));
  // 分布在东城168人、西城300人；按性别分，男171人，女297人: the last part of the one list is no whole of the other
  return [...totals.filter(({ claim, total }) => !claim.undecided || !parts.has(total)), ...divided];
}

/** Each part with its total. */
export function wholesIn(totals: TotalFound[]): Map<Amount, Amount> {
  const wholes = new Map<Amount, Amount>();
  for (const { total, items } of totals)
    for (const item of items) {
      const before = wholes.get(item);
      // an item is larger than what was taken for its whole: another total fits it better
      const tooSmall = before && before.quantity.value.compare(item.quantity.value) < 0;
      if (!before || tooSmall) wholes.set(item, total);
    }
  return wholes;
}

/** Totals with a list of their parts, left open where several lists of one kind leave something out. */
function listedTotals(lines: Line[], read: Amount[][]): TotalFound[] {
  const all = [...totalsIn(lines, read)];
  const open = all.filter(({ claim }) => claim.undecided).map(({ claim }) => new Set(namesOf(claim)));
  const isLeftOpen = (name: string): boolean => open.filter((names) => names.has(name)).length >= SISTERS;
  return all.map((found) => {
    const { claim, total, items } = found;
    // 工伤保险收入613亿元，其中保费577亿元、补贴10.7亿元: its sisters, too, leave something out
    const isOpen =
      !claim.undecided && namesOf(claim).some(isLeftOpen) && !agrees(total.quantity, sumOfParts(items));
    return isOpen
      ? { ...found, claim: { ...claim, undecided: { key: 'reason.parts-may-be-missing' } } }
      : found;
  });
}

/** So many lists of one kind that leave something out say that the next one does. */
const SISTERS = 2;

/** What the parts of a total are called, where that says something. */
const namesOf = ({ readings }: Claim): string[] =>
  readings.flatMap(({ inputs }) => inputs.map(({ name }) => name)).filter((name) => name.length >= 4);

function* totalsIn(lines: Line[], read: Amount[][]): Generator<TotalFound> {
  const all = read.flat();
  for (const [at, line] of lines.entries()) {
    const amounts = read[at]!;
    const listed = new Set<Amount>();
    const heads = amounts.length > 0 ? listHeads(line) : [];
    for (const head of heads)
      for (const found of headedList({ head, heads, line, amounts, lines, read, listed })) {
        for (const item of found.items) listed.add(item);
        yield found;
      }
    yield* summedLists(amounts);
    yield* gradedTotals(amounts, all);
    yield* contraryParts(amounts, listed);
  }
}
