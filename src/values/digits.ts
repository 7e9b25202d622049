// How much the digits of a printed figure say: many digits seldom agree by chance, 100 and 0.05 easily.
import type { Quantity } from './quantity.js';
import { flat } from './text.js';

/** The digits as printed, zeros in front left out: `0.87` has two, `1,200` four. */
export const digitCount = ({ text }: Pick<Quantity, 'text'>): number => stripped(text).length;

/** The same without the zeros behind of a round figure: `1,200` has two, `12.00` four. */
export const tellingDigits = ({ text, decimals }: Pick<Quantity, 'text' | 'decimals'>): number =>
  (decimals > 0 ? stripped(text) : stripped(text).replace(/0+$/, '')).length;

/** The digits from the first to the last that is no zero: `0.870` and `8700` have two. */
export const coreDigits = ({ text }: Pick<Quantity, 'text'>): string => stripped(text).replace(/0+$/, '');

const stripped = (text: string): string => flat(text).replace(/\D/g, '').replace(/^0+/, '');
