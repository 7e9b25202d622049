// A table that runs over pages, put together.
import type { Ends, Part } from '../model.js';
import type { Line } from '../text/lines.js';
import type { Confidence } from '../../../document/model.js';

/** A cell of a whole table; rows and columns from 0. */
export interface WholeCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: Line[];
  /** The width its text may take, and the edges above and below it on its last page. */
  room: number;
  y0: number;
  y1: number;
  inner: Part[];
  page: number;
  /** The page of its last piece, to which y0 and y1 belong. */
  until: number;
  /** Ends of its page where it has no edge although its neighbours have: there it goes on. */
  ends?: Ends | undefined;
  /** In the table's first row, or in a head that comes again. */
  inHead?: boolean;
  /** In the first row of its page, repeated heads aside. */
  atTop?: boolean;
  /** In the first or last row of a page beside a break: perhaps but a piece of a cell. */
  atEdge?: boolean;
}

export interface Whole {
  rows: number;
  columns: number;
  cells: WholeCell[];
  page: number;
  /** Medium where a decision at a page break was a close one. */
  sure: Confidence;
  /** Pages at whose top it was a close decision whether a row goes on. */
  doubts: number[];
}
