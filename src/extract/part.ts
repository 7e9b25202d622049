// One report inside a document, before its records are made: its blocks and what the cover or caption says.
import type { Block, Remark } from '../document/model.js';
import type { ReportHead } from '../report/schema.js';
import type { Location } from '../values/location.js';

export interface Part {
  head: ReportHead;
  location: Location;
  /** Headings, paragraphs and tables in reading order, the title included; contents pages left out. */
  blocks: Block[];
  /** What could not be read of it. */
  remarks: Remark[];
}
