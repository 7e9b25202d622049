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

/** A total with the parts it was read from. */
export interface TotalFound {
  claim: Claim;
  total: Amount;
  items: Amount[];
}

/** The totals that the lines of a report state. `read` gives each line's amounts, in the order of `lines`. */
export function totalClaims(lines: Line[], read: Amount[][]): TotalFound[] {
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
