// The words right behind a figure: 86个|自然村, 26份|不满意.
import type { Amount } from './amounts.js';

/** The Chinese characters right behind a figure, so many at most. */
export const charsBehind = ({ line, mention }: Amount, most: number): string =>
  /^[一-龥]*/.exec(line.text.slice(mention.end, mention.end + most))![0];
