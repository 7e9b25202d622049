// Figures of a row that words make a fall: 下降10.23% where no growth is asked is −10.23%.
import { earns, type Criterion } from '../criteria/index.js';
import type { Row } from './schema.js';
import type { Quantity } from '../values/quantity.js';
import { flat, squeezed } from '../values/text.js';

/** 下降, 较上年减少: the words right before a figure that falls. */
export const FALLS = /(?:下降|减少|降低|下浮|压减|降)(?:率|幅度?|了)?(?:为|达|约)?$/;
const ASKS_FALL = /(?<!只增不)(?:下降|降低|减少|压减|缩减|缩短|节约|节省|降幅|减幅|降)(?!不|或持平)/;
const ASKS_CHANGE = /变动|变化|增长|增加|增幅|上升|提[高升]|不[高超]|[上去]年|同比|不增|持平/;

/** Whether the actual value is told as a fall and stands against growth, or against none: below zero. */
export function isFall({ name, target, actual }: Row): boolean {
  const quantity = actual?.quantity;
  if (!quantity || quantity.upper || quantity.value.compare(0) < 0) return false;
  if (!FALLS.test(squeezed(flat(actual.text).slice(0, quantity.start)))) return false;
  const goal = squeezed(target?.text ?? '').replace(/只减不增|[下降减少低]+或持平/, '不增');
  if (ASKS_FALL.test(squeezed(name.text) + goal)) return false;
  return target?.quantity?.value.equals(0) === true || ASKS_CHANGE.test(squeezed(name.text) + goal);
}

/** The row's actual value, below zero where it is a fall. */
export function signedActual(row: Row): Quantity | null {
  const quantity = row.actual?.quantity ?? null;
  return quantity && isFall(row) ? { ...quantity, value: quantity.value.neg() } : quantity;
}

/** 较上年减少20%以上得6分: all points at −20% or less; 下降幅度低于10%的 counts how far it fell. */
const asksForFall = ({ branches, text }: Criterion): boolean =>
  !/降幅|减幅|幅度/.test(text) &&
  branches.some(
    ({ when, outcome }) =>
      when.kind === 'region' &&
      when.basis === 'value' &&
      when.low === null &&
      when.high !== null &&
      when.high.at.compare(0) < 0 &&
      earns(outcome),
  );

/**
 * Whether a figure of the row is a fall to its criterion: `before` it stands 下降, or the indicator that must fall
 * (能耗降低率) has it without any word.
 */
export function isFallFor(criterion: Criterion, name: string, before: string): boolean {
  const words = squeezed(before);
  if (criterion.sign === 'change' && FALLS.test(words)) return true;
  if (!asksForFall(criterion)) return false;
  return FALLS.test(words) || (ASKS_FALL.test(squeezed(name)) && !/[增升涨超]/.test(words));
}
