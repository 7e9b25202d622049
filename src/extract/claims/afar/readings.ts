// Formulas over figures told anywhere.
import type { Reading } from '../../../report/schema.js';
import { difference, figure, ratio } from '../../../values/expression.js';
import { reading } from '../build.js';
import type { Told } from './ledger.js';

type Named = Pick<Told, 'input' | 'quantity'>;

/** part ÷ whole. */
export function ratioOf(part: Named, whole: Named): Reading {
  const inputs = [part.input, whole.input];
  const formula = `${part.input.name} ÷ ${whole.input.name} × 100%`;
  return reading('', formula, ratio(figure(part.quantity), figure(whole.quantity)), inputs);
}

/** The larger less the smaller. */
export function gapOf(a: Named, b: Named): Reading {
  const [more, less] = a.quantity.value.compare(b.quantity.value) >= 0 ? [a, b] : [b, a];
  const formula = `${more.input.name} − ${less.input.name}`;
  return reading('', formula, difference(more.quantity, less.quantity), [more.input, less.input]);
}

/** The figure as it stands elsewhere. */
export const sameAs = ({ input, quantity }: Named): Reading =>
  reading('', input.name, figure(quantity), [input]);
