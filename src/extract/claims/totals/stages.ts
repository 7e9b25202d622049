// Planned, added, spent: figures of one stage of money, or of what went before it.
import type { Amount } from '../sentence/amounts.js';
import { PLANNED_ROLES } from '../sentence/cues.js';

/** A budget is no part of spending: an item without a role of its own goes with any total. */
export const sameStage = (total: Amount, item: Amount): boolean =>
  item.role === total.role ||
  item.role === null ||
  // what was brought over is there to be planned and to be spent
  item.role === 'brought' ||
  total.role === null ||
  isPlanned(item) === isPlanned(total);

export const isPlanned = ({ role }: Amount): boolean => PLANNED_ROLES.has(role);
