// Budgets of the items listed below a total: where the items' spending adds up to the total's, their budgets do, too.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, sumOfParts, sumReading } from '../build.js';
import { oneSlipAway } from './complete.js';
import type { Role } from '../sentence/cues.js';
import type { Line } from '../sentence/lines.js';

const BUDGETS: Role[] = ['initial', 'adjusted', 'budget'];

/** The amounts of one item or of the whole by what they say of the money. */
type Stages = Map<Role, Amount>;

/**
 * 支出年初预算为A，支出决算为B … above numbered items that give both for each: a list that names all that was
 * spent names all budgets, save for items that spent nothing. So only a sum that one slip would mend is a claim.
 */
export function* budgetSums(lines: Line[], read: Amount[][]): Generator<Claim> {
  for (const [at, line] of lines.entries()) {
    if (line.inTable || line.heading) continue;
    const whole = stagesOf(read[at]!);
    if (!whole.has('executed') || whole.size < 2) continue;
    const items = itemsBelow(lines, read, at);
    const spent = items.flatMap((item) => item.get('executed') ?? []);
    if (items.length < 3 || spent.length !== items.length) continue;
    if (!agrees(whole.get('executed')!.quantity, sumOfParts(spent))) continue;
    for (const role of BUDGETS) {
      const total = whole.get(role);
      const parts = items.flatMap((item) => item.get(role) ?? []);
      if (!total || parts.length < items.length || isZero(total.quantity.value)) continue;
      if (agrees(total.quantity, sumOfParts(parts)) || oneSlipAway(total.quantity, parts))
        yield claimOf('total', total, [sumReading(parts)]);
    }
  }
}

function stagesOf(amounts: Amount[]): Stages {
  const stages: Stages = new Map();
  for (const amount of amounts) {
    if (amount.kind !== 'level' || amount.quantity.dimension !== 'money' || amount.year === 'before')
      continue;
    if (amount.role !== null && !stages.has(amount.role)) stages.set(amount.role, amount);
  }
  return stages;
}

/** The items in the lines below, up to one of another section that holds none. An item may stand over two lines. */
function itemsBelow(lines: Line[], read: Amount[][], at: number): Stages[] {
  const items: Stages[] = [];
  let empty = 0;
  for (let i = at + 1; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.inTable || line.style === '一、' || /^第.部分/.test(line.text)) break;
    const own = stagesOf(read[i]!);
    if (own.has('executed') && own.size >= 2) {
      // a class with its own sum above its items would count twice
      if (!/\(类\)/.test(line.text) || /\(项\)/.test(line.text)) items.push(own);
      empty = 0;
    } else if (read[i]!.length > 0 || (empty += 1) > 2) break;
  }
  return items;
}
