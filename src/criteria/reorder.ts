// Points that stand before their condition (10分:完成率≥98%) moved behind it, where every other wording has them.
import type { Element } from './elements.js';

/** Puts each outcome of a sentence that runs “points, condition, points, condition” behind its condition. */
export function reorder(elements: Element[]): Element[] {
  const result: Element[] = [];
  let sentence: Element[] = [];
  for (const element of elements) {
    if (element.kind === 'break' && element.hard) {
      result.push(...conditionsFirst(sentence), element);
      sentence = [];
    } else sentence.push(element);
  }
  return [...result, ...conditionsFirst(sentence)];
}

function conditionsFirst(sentence: Element[]): Element[] {
  const solid = sentence.filter((e) => e.kind === 'outcome' || isCondition(e) || e.kind === 'step');
  const outcomes = solid.filter((e) => e.kind === 'outcome');
  const alternates =
    solid.length === 2 * outcomes.length &&
    outcomes.length > 0 &&
    solid.every((e, i) => (i % 2 === 0 ? e.kind === 'outcome' && !e.bracket : isCondition(e)));
  const first = sentence.find((e) => e.kind !== 'break' && e.kind !== 'item');
  if (!alternates || first?.kind !== 'outcome') return sentence;
  const result: Element[] = [];
  let held: Element | null = null;
  for (const element of sentence) {
    if (element.kind === 'outcome') held = element;
    else if (isCondition(element) && held) {
      result.push(element, held);
      held = null;
    } else if (element.kind !== 'break' || result.length > 0) result.push(element);
  }
  return result;
}

const isCondition = (e: Element): boolean =>
  e.kind === 'region' || e.kind === 'sign' || e.kind === 'zero-count';
