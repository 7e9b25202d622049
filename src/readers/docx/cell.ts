// The properties of a cell element → how it is merged with its neighbours.
import { SPAN_LIMIT, type CellContent, type RawCell } from './merges.js';
import { toNumber } from './styles.js';
import type { XmlElement } from './xml.js';

/** A cell with what was read in it. */
export function rawCell(properties: XmlElement | undefined, content: CellContent): RawCell {
  const span = toNumber(properties?.child('w:gridSpan')?.attribute('w:val')) ?? 1;
  // a merge that is an open change, as accepted
  const changed = properties?.child('w:cellMerge')?.attribute('w:vMerge');
  return {
    span: Math.min(Math.max(span, 1), SPAN_LIMIT),
    vertical:
      changed === undefined ? mergeOf(properties, 'w:vMerge') : changed === 'cont' ? 'continue' : 'restart',
    horizontal: mergeOf(properties, 'w:hMerge'),
    rows: 1,
    content,
  };
}

function mergeOf(properties: XmlElement | undefined, name: string): 'restart' | 'continue' | null {
  const element = properties?.child(name);
  if (!element) return null;
  return element.attribute('w:val') === 'restart' ? 'restart' : 'continue';
}
