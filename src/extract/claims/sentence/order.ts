// Which of two figures stands first in the text.
import type { Amount } from './amounts.js';

/** Whether the one stands before the other. */
export const isBefore = (a: Amount, b: Amount): boolean =>
  a.line === b.line ? a.index < b.index : a.line.index < b.line.index;
