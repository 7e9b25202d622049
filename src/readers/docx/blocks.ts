// What is read from the body of a document, before tables are grids.
import type { Location } from '../../values/location.js';
import type { Field } from './fields.js';
import type { CellContent, RawTable } from './merges.js';

export interface RawParagraph {
  kind: 'paragraph';
  text: string;
  level: number | null;
  /** The table of contents that it is part of: repeats what stands elsewhere, if that field ends at all. */
  contents: Field | true | null;
  location: Location;
}

export type RawBlock = RawParagraph | RawTable;

/** Takes finished blocks; tables with the place where they stand. */
export type Sink = (block: RawBlock, location: Location) => void;

/** The blocks of a cell as its text and its tables. */
export function contentOf(blocks: RawBlock[]): CellContent {
  const texts: string[] = [];
  const tables: RawTable[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') tables.push(block);
    else texts.push(block.text);
  }
  return { text: texts.join('\n').trim(), tables };
}
