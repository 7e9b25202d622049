// How many different values some figures have: 1.20万元 and 12000元 are one.
import type { Quantity } from './quantity.js';

/** The number of different values among the figures of `told`, whatever their units. */
export const distinctValues = (told: readonly { quantity: Quantity }[]): number =>
  new Set(told.map(({ quantity }) => quantity.value.toFraction())).size;
