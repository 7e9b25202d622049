// The steps that a phrase of a criterion stands for.
import { isZero, type Decimal } from '../values/decimal.js';
import type { StepElement } from './elements.js';
import { stepOf, type Context } from './origins.js';
import { bestOf } from './statements.js';
import type { Region, Step } from './tree.js';

/** The steps that one phrase stands for: two where it counts outside a band, on either side of it. */
export function thresholdsOf(element: StepElement, own: Region | null, context: Context): Step[] | null {
  // a step of nothing, or one that goes no way and starts nowhere, is no rule
  if (isZero(element.step)) return null;
  const best = bestOf(context.statements);
  const sided = own ?? best?.when ?? element.direction ?? element.at ?? element.base;
  if (
    element.unit !== 'count' &&
    element.effect === 'deduct' &&
    !sided &&
    !context.absolute &&
    !element.change
  )
    return null;
  // 扣0.5分/个百分点,以100%为标准: on which side of it is not said
  const lone = own?.low && own.high && own.low.at.equals(own.high.at);
  if (element.unit !== 'count' && element.direction === null && lone && !best) return null;
  const band = best?.when.kind === 'region' ? best.when : null;
  const { low, high } = band ?? { low: null, high: null };
  const around = (element.direction === 'both' || context.range) && own === null && element.at === null;
  if (!around || !low || !high || low.at.equals(high.at)) return [stepOf(element, own, context)];
  const one = stepOf(element, own, context);
  const side = (direction: 'below' | 'above', from: Decimal): Step => ({
    ...one,
    direction,
    from,
    basis: band!.basis,
    base: best!.outcome,
    within: null,
  });
  return [side('below', low.at), side('above', high.at)];
}
