// Points in sentences against those of the scoring tables: 产出50分 with what the table gives for 产出, its rows together or one.
import type { Claim, Input } from '../../../report/schema.js';
import { figure } from '../../../values/expression.js';
import { agrees, claimOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { breaksSheet, breaksTotal } from './breaks.js';
import type { Item } from './items.js';
import { sumIn } from './own-standing.js';
import type { Standing } from './standings.js';

/** What a sentence says of a part, with the figures of the table for it. */
interface Side {
  said: Amount;
  inputs: Input[];
  of: 'weight' | 'score';
}

const WORDS = { weight: '分值', score: '得分' };

/** The claims of a part that has a place in the tables; `isCompleted`: with the table's points all parts come to the total. */
export function againstTable(item: Item, standing: Standing, isCompleted: boolean): Claim[] {
  const { full, sheet } = standing;
  // a part of the table's own name and full marks is that part
  const isSure =
    isCompleted || (item.full !== null && full.length > 0 && agrees(item.full.quantity, sumIn(full)));
  return sidesOf(item, standing)
    .filter(({ said, inputs, of }) =>
      inputs.length === 1
        ? !breaksSheet(sheet, of, inputs[0]!.quantity, said.quantity)
        : of !== 'score' || !breaksTotal(sheet, inputs, said.quantity),
    )
    .map((side) => {
      const claim = claimOfSide(item.name, side, standing);
      return side.of === 'score' && isSure ? { ...claim, sure: true } : claim;
    });
}

/** What could be had and what was got, as far as both the sentence and the table tell them. */
function sidesOf({ full: asked, given: got }: Item, { full, given }: Standing): Side[] {
  // 产出50分 may be what could be had
  if (got && !asked && isOf(got, full, given)) return [{ said: got, inputs: full, of: 'weight' }];
  if (asked && !got && isOf(asked, given, full)) return [{ said: asked, inputs: given, of: 'score' }];
  const sides: Side[] = [];
  if (asked) sides.push({ said: asked, inputs: full, of: 'weight' });
  if (got) sides.push({ said: got, inputs: given, of: 'score' });
  return sides.filter(({ inputs }) => inputs.length > 0);
}

/** Those figures of the table come to what is said, and the others do not. */
const isOf = ({ quantity }: Amount, inputs: Input[], others: Input[]): boolean =>
  inputs.length > 0 && !agrees(quantity, sumIn(others)) && agrees(quantity, sumIn(inputs));

function claimOfSide(name: string, { said, inputs, of }: Side, { confidence }: Standing): Claim {
  const word = WORDS[of];
  const [only, ...others] = inputs;
  if (only && others.length === 0) {
    const label = `评分表${word}`;
    const own = reading('', label, figure(only.quantity), [{ name: label, quantity: only.quantity }]);
    return claimOf('same', said, [own], { subject: name, confidence });
  }
  const own = reading('', `评分表各项${word}之和`, sumIn(inputs), inputs);
  return claimOf('total', said, [own], { subject: `${name}${word}`, confidence });
}
