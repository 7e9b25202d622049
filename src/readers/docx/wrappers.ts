// Elements around blocks, rows and cells that change nothing in what they hold: controls, custom XML, open changes.
import { branchOf } from './branch.js';
import type { XmlElement } from './xml.js';

/** Elements that only hold blocks. */
const WRAPPERS = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** All that `flattened` looks into: where there is none of it, nothing needs to be done. */
const HOLDING = new Set([...WRAPPERS, 'mc:AlternateContent', 'w:sdt']);

/** The element, or what wrappers and alternatives around it hold; inside tables content controls, too. */
export function flattened(element: XmlElement, kind?: 'w:tr' | 'w:tc'): XmlElement[] {
  const inside = kind === undefined ? [element] : element.elements();
  if (inside.every(({ name }) => !HOLDING.has(name))) return inside;
  return inside.flatMap((child) => {
    if (child.name === 'mc:AlternateContent')
      return (
        branchOf(child)
          ?.elements()
          .flatMap((inner) => flattened(inner)) ?? []
      );
    if (kind !== undefined && child.name === 'w:sdt') {
      const content = child.child('w:sdtContent');
      return content ? flattened(content, kind) : [];
    }
    if (!WRAPPERS.has(child.name)) return [child];
    return kind === undefined
      ? child.elements().flatMap((inner) => flattened(inner))
      : flattened(child, kind);
  });
}

/** Whether a content control is Word's gallery item for a table of contents. */
export function isContentsControl(element: XmlElement): boolean {
  const gallery = element.child('w:sdtPr')?.child('w:docPartObj')?.child('w:docPartGallery');
  return gallery?.attribute('w:val') === 'Table of Contents';
}
