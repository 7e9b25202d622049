// Marks beside the rules of a criterion: floors, caps, exceptions, and words that leave it to a person.
import type { Decimal } from '../values/decimal.js';
import type { Element } from './elements.js';
import type { Assembly } from './statements.js';

/** An assembly that holds nothing yet. */
export function emptyAssembly(): Assembly {
  return {
    statements: [],
    steps: [],
    series: null,
    measures: [],
    weight: null,
    start: null,
    target: null,
    floor: null,
    deductLimit: null,
    deductAll: null,
    addLimit: null,
    cap: null,
    absolute: false,
    exceptions: [],
    items: 0,
    sign: null,
    flags: new Set(),
  };
}

/** Takes an element that stands for itself, whatever conditions are open. */
export function mark(out: Assembly, element: Element): void {
  switch (element.kind) {
    case 'floor':
      if (element.at) out.floor = element.at;
      if (element.points) {
        out.deductAll = element.points;
        limit(out, 'deduct', element.points);
      }
      return;
    case 'limit':
      if (element.effect === 'total') out.cap = element.points ?? out.cap;
      else limit(out, element.effect, element.points!);
      return;
    case 'absolute':
      out.absolute = true;
      return;
    case 'exception':
      out.exceptions.push(element.text);
      return;
    case 'halved':
    case 'either-or':
    case 'veto':
    case 'discretion':
      out.flags.add(element.kind);
      return;
  }
}

function limit(out: Assembly, effect: 'add' | 'deduct', points: Decimal): void {
  const step = out.steps.at(-1);
  if (step && (step.effect === 'add') === (effect === 'add')) step.limit = points;
  else if (effect === 'add') out.addLimit = points;
  else out.deductLimit = points;
}

/** How many more outcomes follow in the same list (得6分、4分和2分). */
export function furtherOutcomes(elements: Element[], index: number): number {
  let count = 0;
  for (let i = index + 1; i + 1 < elements.length; i += 2) {
    const [gap, next] = [elements[i]!, elements[i + 1]!];
    if (gap.kind !== 'break' || !gap.listed || next.kind !== 'outcome') break;
    count += 1;
  }
  return count;
}
