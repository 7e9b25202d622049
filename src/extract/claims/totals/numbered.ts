// Numbered paragraphs that each spend an amount: together they are what the report spent.
import type { Claim, Fund } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { distinctValues } from '../../../values/distinct.js';
import { exactValue } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import type { Line } from '../sentence/lines.js';

/** Runs of numbered lines with one amount spent each, against the report's spending. `items`: parts of other lists. */
export function* numberedClaims(
  lines: Line[],
  read: Amount[][],
  funds: Fund[],
  items: ReadonlySet<Amount>,
): Generator<Claim> {
  const totals = spendingOf(read.flat(), funds);
  if (totals.length === 0) return;
  for (const parts of runsOf(lines, read)) {
    if (parts.some((part) => items.has(part) || totals.includes(part))) continue;
    const own = read.flat().filter((a) => a.kind === 'level' && !parts.includes(a) && a.role === 'executed');
    const total =
      totals.find((a) => agrees(a.quantity, sumOfParts(parts))) ??
      own.find((a) => alike(a.quantity, parts[0]!.quantity) && agrees(a.quantity, sumOfParts(parts))) ??
      nearMiss(totals, parts);
    if (total) yield { ...claimOf('total', total, [sumReading(parts)]), confidence: 'medium' };
  }
}

/** What the report's funds say was spent, as amounts of the prose. */
function spendingOf(all: Amount[], funds: Fund[]): Amount[] {
  const spent = new Set<Quantity>();
  for (const fund of funds)
    if (fund.kind === 'total' && fund.executed?.quantity) spent.add(fund.executed.quantity);
  return all.filter((a) => spent.has(a.quantity));
}

/** Neighbouring lines of one style of number whose first money is what was spent on them. */
function runsOf(lines: Line[], read: Amount[][]): Amount[][] {
  const runs: Amount[][] = [];
  let run: Amount[] = [];
  let style = '';
  const close = (): void => {
    if (run.length >= 3) runs.push(run);
    run = [];
  };
  for (const [at, line] of lines.entries()) {
    if (line.inTable) continue;
    if (line.heading || (line.style !== '' && line.style !== style)) close();
    if (line.style === '' || line.heading) continue;
    const first = read[at]!.find((a) => a.kind === 'level' && a.quantity.dimension === 'money');
    if (first?.role !== 'executed') close();
    else {
      if (line.style !== style) close();
      style = line.style;
      run.push(first);
    }
  }
  close();
  return runs;
}

/** Close enough that the list is meant to be the whole: within a twentieth, or above it by less than a quarter. */
function nearMiss(totals: Amount[], parts: Amount[]): Amount | null {
  const sum = exactValue(sumOfParts(parts))!;
  const total = totals[0]!;
  if (
    distinctValues(totals) > 1 ||
    !alike(total.quantity, parts[0]!.quantity) ||
    total.quantity.value.compare(0) === 0
  )
    return null;
  const share = sum.div(total.quantity.value);
  return share.compare(dec('0.95')) >= 0 && share.compare(dec('1.25')) <= 0 ? total : null;
}
