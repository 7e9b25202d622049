// Formulas (Office Math) → one line of text.
import type { XmlElement } from './xml.js';

/** A formula in one line: fractions with a stroke. */
export function formula(element: XmlElement): string {
  if (element.name === 'm:t') return element.children.filter((child) => typeof child === 'string').join('');
  const inner = (part: XmlElement | undefined): string => (part?.elements() ?? []).map(formula).join('');
  if (element.name === 'm:f') {
    const [over, under] = ['m:num', 'm:den'].map((name) => inner(element.child(name)));
    return `${wrapped(over!)}/${wrapped(under!)}`;
  }
  if (element.name === 'm:d') return `(${inner(element)})`;
  return inner(element);
}

/** In brackets where a stroke would otherwise bind the wrong things. */
function wrapped(term: string): string {
  return /[+\-−×÷*/]/.test(term) ? `(${term})` : term;
}
