// What follows a whole and each of its parts alike: 资产210.4万元、负债135.0万元。其中，市属资产80.8万元、负债54.7万元；区属资产129.6万元、负债80.3万元.
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { core } from '../sentence/names.js';
import { oneSlipAway } from './complete.js';
import type { TotalFound } from './index.js';

/** So many figures behind a whole may be broken down with it. */
const MOST = 3;

/**
 * The totals beside one: each part is followed by figures of the same names. Where the list adds up in one of its
 * columns it names all parts, in the others, too.
 */
export function* columnsBeside({ total, items }: Pick<TotalFound, 'total' | 'items'>): Generator<TotalFound> {
  const isWhole = agrees(total.quantity, sumOfParts(items));
  for (const [whole, parts] of columnsOf(total, items))
    if (isWhole || agrees(whole.quantity, sumOfParts(parts)) || oneSlipAway(whole.quantity, parts))
      yield { claim: claimOf('total', whole, [sumReading(parts)]), total: whole, items: parts };
}

/** Whether what stands beside a total and its parts adds up. */
export const holdsBeside = (total: Amount, items: Amount[]): boolean =>
  columnsOf(total, items).some(([whole, parts]) => agrees(whole.quantity, sumOfParts(parts)));

/** The figures behind a total, each with those of the same name behind its parts. */
function columnsOf(total: Amount, items: Amount[]): [Amount, Amount[]][] {
  const columns: [Amount, Amount[]][] = [];
  if (items.length < 2) return columns;
  for (let far = 1; far <= MOST; far += 1) {
    const whole = behind(total, far);
    const parts = items.map((item) => behind(item, far));
    if (whole === null || !parts.every((part) => part !== null && isColumn(part, whole))) break;
    columns.push([whole, parts.filter((part) => part !== null)]);
  }
  return columns;
}

/** The figure so many places behind, in one sentence, with none but amounts as they stand between. */
function behind(amount: Amount, far: number): Amount | null {
  const own = amountsOf(amount.line).slice(amount.index + 1, amount.index + far + 1);
  const found = own[far - 1];
  return found && own.every((a) => a.sentence === amount.sentence && a.kind === 'level') ? found : null;
}

/** 3942户、14208人: joined to the figure before, each under the same words or none. */
const isColumn = (part: Amount, whole: Amount): boolean =>
  alike(part.quantity, whole.quantity) &&
  core(part.lead) === core(whole.lead) &&
  (core(part.lead).length >= 2 || [part, whole].every(({ lead }) => /^[、和及]?$/.test(lead)));
