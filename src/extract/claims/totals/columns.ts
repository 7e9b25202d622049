// What follows a whole and each of its parts alike: 资产210.4万元、负债135.0万元。其中，市属资产80.8万元、负债54.7万元；区属资产129.6万元、负债80.3万元.
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { core } from '../sentence/names.js';
import { oneSlipAway } from './complete.js';
import type { TotalFound } from './index.js';

/** So many figures behind a whole may be broken down with it. */
const MOST = 3;

/** The totals beside one that its list adds up to: each part is followed by figures of the same names. */
export function* columnsBeside({ total, items }: TotalFound): Generator<TotalFound> {
  if (items.length < 2) return;
  for (let far = 1; far <= MOST; far += 1) {
    const whole = behind(total, far);
    const parts = items.map((item) => behind(item, far));
    if (whole === null || !parts.every((part) => part !== null && isColumn(part, whole))) return;
    const found = parts.filter((part) => part !== null);
    if (!agrees(whole.quantity, sumOfParts(found)) && !oneSlipAway(whole.quantity, found)) continue;
    yield { claim: claimOf('total', whole, [sumReading(found)]), total: whole, items: found };
  }
}

/** The figure so many places behind, in one sentence, with none but amounts as they stand between. */
function behind(amount: Amount, far: number): Amount | null {
  const own = amountsOf(amount.line).slice(amount.index + 1, amount.index + far + 1);
  const found = own[far - 1];
  return found && own.every((a) => a.sentence === amount.sentence && a.kind === 'level') ? found : null;
}

const isColumn = (part: Amount, whole: Amount): boolean =>
  core(part.lead).length >= 2 && core(part.lead) === core(whole.lead) && alike(part.quantity, whole.quantity);
