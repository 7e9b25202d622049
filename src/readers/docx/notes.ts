// Footnotes and endnotes by kind and number, read when the first one is referred to.
import { parseXml, type XmlElement } from './xml.js';
import type { Parts } from './parts.js';
import type { Package } from './zip.js';

/** The body of a note; a second time undefined, so that no note can contain itself. */
export type NoteBodies = (kind: 'footnote' | 'endnote', id: string) => XmlElement | undefined;

export function noteBodies(zip: Package, parts: Parts): NoteBodies {
  const known = new Map<string, Map<string, XmlElement>>();
  return (kind, id) => {
    let notes = known.get(kind);
    if (!notes) {
      const part = parts[`${kind}s`];
      const text = part === null ? null : zip.text(part);
      notes = new Map();
      for (const note of text === null ? [] : parseXml(text).elements())
        // separators have a type, notes have none
        if (note.name === `w:${kind}` && (note.attribute('w:type') ?? 'normal') === 'normal')
          notes.set(note.attribute('w:id') ?? '', note);
      known.set(kind, notes);
    }
    const note = notes.get(id);
    notes.delete(id);
    return note;
  };
}
