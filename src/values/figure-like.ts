// A value printed the way another figure is: what follows reads like what is stated.
import { dec, exactPlaces, fixedText, round, type Decimal } from './decimal.js';
import type { Quantity } from './quantity.js';
import { unitNamed } from './unit.js';

/** Prints a value in the unit of another figure: with its decimals, and up to two more where the value needs them. */
export function figureLike(value: Decimal, like: Quantity): string {
  // a weight printed as 20% counts 20 points
  const factor = like.dimension === 'score' ? dec(1) : (unitNamed(like.unit)?.factor ?? dec(1));
  const shown = value.div(factor);
  const exact = exactPlaces(shown);
  const most = exact !== null && exact <= like.decimals + 2 ? exact : Math.max(like.decimals, 2);
  const needed = exactPlaces(round(shown, most)) ?? most;
  const unit = /[%‰]/.test(like.text) || !/\d$/.test(like.text.trim()) ? like.unit : '';
  return fixedText(shown, Math.max(needed, like.decimals)) + unit;
}
