// The value that a person types (12%, −5%, 3, 2亿元) as a measured value.
import { point } from '../values/interval.js';
import { chineseNumber, parseQuantities } from '../values/quantity.js';
import { flat } from '../values/text.js';
import { dec } from '../values/decimal.js';
import type { Measured } from './evaluate.js';

/** Reads a value as a report prints it; null where it is no figure. The figure is taken as exact. */
export function readValue(text: string): Measured | null {
  const normal = flat(text)
    .replace(/\s+/g, '')
    .replace(/^[−–﹣]/, '-')
    .replace(/^\+/, '');
  const plain = /^(-?\d+(?:\.\d+)?)(%|‰)?$/.exec(normal);
  if (plain) {
    const scale = plain[2] === '%' ? 100 : plain[2] === '‰' ? 1000 : 1;
    const value = dec(plain[1]!).div(scale);
    return { value: point(value), dimension: scale === 1 ? 'none' : 'rate', unit: plain[2] ?? '' };
  }
  const [quantity, second] = parseQuantities(normal);
  if (quantity && !second && !quantity.upper) {
    return { value: point(quantity.value), dimension: quantity.dimension, unit: quantity.unit };
  }
  const chinese = chineseNumber(normal);
  return chinese ? { value: point(chinese), dimension: 'none', unit: '' } : null;
}
