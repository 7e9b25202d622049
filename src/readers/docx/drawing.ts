// Drawings, old and new: the text boxes in them, and whether they show something that cannot be read.
import { branchOf } from './branch.js';
import type { XmlElement } from './xml.js';

const PICTURES = new Set(['pic:pic', 'v:imagedata', 'a:blip']);

const SHAPES = new Set(['wps:wsp', 'wpg:wgp', 'wpc:wpc']);

export interface Drawing {
  /** Contents of text boxes, in order. */
  boxes: XmlElement[];
  /** What is shown and cannot be read, where there is no text. */
  unread: 'picture' | 'object' | null;
}

/** What a w:drawing, w:pict or w:object holds. */
export function readDrawing(element: XmlElement): Drawing {
  const boxes: XmlElement[] = [];
  const names = new Set<string>();
  const visit = (at: XmlElement): void => {
    names.add(at.name);
    if (at.name === 'w:txbxContent') boxes.push(at);
    else if (at.name === 'mc:AlternateContent') {
      const branch = branchOf(at);
      if (branch) visit(branch);
    } else at.elements().forEach(visit);
  };
  visit(element);
  return { boxes, unread: boxes.length > 0 ? null : unreadOf(names) };
}

function unreadOf(names: Set<string>): Drawing['unread'] {
  const any = (wanted: Set<string>): boolean => [...wanted].some((name) => names.has(name));
  if (names.has('w:object') || names.has('o:OLEObject')) return 'object';
  if (any(PICTURES)) return 'picture';
  // lines, arrows and frames without text say nothing
  return names.has('a:graphicData') && !any(SHAPES) ? 'object' : null;
}
