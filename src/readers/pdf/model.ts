// What stands on a page: its tables, drawn or not, with the text of each cell, and the lines outside any table.
import type { Confidence } from '../../document/model.js';
import type { Barring } from './ruled/bands.js';
import type { Box, Page, Rule } from './drawing/geometry.js';
import type { Line } from './text/lines.js';

/** A cell of one page's part of a table: indices of the edges that bound it. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether a cell is open at an end or a side of the table's part, where its neighbours are closed. */
export interface Ends {
  below: boolean;
  above: boolean;
  left?: boolean;
  right?: boolean;
}

/** Lines drawn one after the other, one below the other: the text of a cell, or a paragraph. */
export interface Piece extends Box {
  lines: Line[];
  size: number;
  bold: boolean;
}

export interface PartCell extends Field {
  lines: Line[];
  /** Tables drawn inside the cell. */
  inner: Part[];
  /** Ends of the table's part on this page where the cell has no edge although its neighbours have. */
  ends?: Ends;
}

/** What stands of a table on one page. */
export interface Part {
  page: number;
  /** The last page with columns of it, where the sheet is wider than the page. */
  until?: number;
  box: Box;
  xs: number[];
  ys: number[];
  cells: PartCell[];
  /** The blank kept between a cell's edge and its text. */
  padding: number;
  em: number;
  /** How far down its page there may be text. */
  floor?: number;
  /** Ends of the part where no cell has an edge. */
  torn?: Ends;
  /** How sure the grid is: high where it is drawn. */
  sure: Confidence;
  /** It may be two tables, or further columns of another: to be doubted however it is drawn. */
  doubtful?: boolean;
  /** It runs off the page, so that some of its columns are not to be seen. */
  offPage?: boolean;
  /** The pieces of text a table without lines was made of, to make it anew with what follows on the next page. */
  loose?: Piece[][];
  /** The same for a table with lines under its rows only. */
  barring?: Barring;
}

export interface PageContent {
  page: Page;
  parts: Part[];
  /** Text outside any table, top to bottom. */
  lines: Line[];
  /** Horizontal lines that bound no cells. */
  bars: Rule[];
  em: number;
}
