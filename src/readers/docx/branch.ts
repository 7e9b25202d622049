// Alternative contents (mc:AlternateContent): one branch is read, never two.
import type { XmlElement } from './xml.js';

/** Extensions whose contents this reader can look into, by the prefixes that all programs give them. */
const UNDERSTOOD = /^(?:wp[sgci]|wp1[45]|w1[456]\w*|a1[46]\w*|m|v)$/i;

/** The branch of alternative contents that is read: the first that is understood, else what is there for the others. */
export function branchOf(element: XmlElement): XmlElement | undefined {
  const choices = element.elements().filter(({ name }) => name === 'mc:Choice');
  const understood = choices.find((choice) =>
    (choice.attribute('Requires') ?? '')
      .split(/\s+/)
      .every((prefix) => prefix === '' || UNDERSTOOD.test(prefix)),
  );
  return understood ?? element.child('mc:Fallback') ?? choices[0];
}
