// Which whole of a sentence a rate of counts is of, where its figures say more than their order: 收回308份，其中有效302份，满意281份.
import type { Reading } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import { exactValue } from '../../../values/expression.js';
import { agrees, sumOfParts } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Wholes } from '../shares/index.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { quotient } from './quotients.js';
import { countedAlike } from './rates-beside.js';

/** So many digits, and no two counts give a rate by chance. */
export const TELLING = 4;

/** The reading that was chosen, or that of another whole of the sentence, which alone a slip in the rate keeps from holding. */
export function likelier(rate: Amount, chosen: Reading, amounts: Amount[], wholes: Wholes): Reading {
  const { quantity, lead, sentence, index } = rate;
  const isSlip = ({ expression }: Reading): boolean =>
    agrees(quantity, expression) || isDigitSlip(quantity, exactValue(expression));
  const part = amounts.find((a) => a.quantity === chosen.inputs[0]!.quantity);
  const isPair = part !== undefined && chosen.inputs.length === 2;
  if (!isPair || isSlip(chosen) || tellingDigits(quantity) < TELLING || /占/.test(lead)) return chosen;
  const others = amounts.filter(
    (a) =>
      a !== part &&
      a.sentence === sentence &&
      a.index < index &&
      countedAlike(a, part) &&
      !isFellow(a, part, wholes),
  );
  const slipped = others.map((a) => quotient(part, a)).filter(isSlip);
  return slipped.length === 1 ? slipped[0]! : chosen;
}

/** Another part of a whole that both make up with the rest of its list. */
export function isFellow(a: Amount, part: Amount, wholes: Wholes): boolean {
  const whole = wholes.get(part);
  if (!whole || wholes.get(a) !== whole) return false;
  const parts = [...wholes].filter(([, total]) => total === whole).map(([item]) => item);
  return agrees(whole.quantity, sumOfParts(parts));
}
