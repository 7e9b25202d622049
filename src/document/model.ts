// What a reader makes of a file, whatever its format: headings, paragraphs and tables in reading order.
import type { Location } from '../values/location.js';

export type Format = 'docx' | 'pdf' | 'txt';
export type Confidence = 'high' | 'medium' | 'low';

/** Where in a text that runs over pages a further page begins. */
export interface PageTurn {
  at: number;
  page: number;
}

export interface Paragraph {
  kind: 'paragraph';
  /** With automatic numbering written out (一、 （一） 1.) as a person would see it. Soft line breaks are \n. */
  text: string;
  /** Heading level from the document's own styles or outline, 1 = highest; null where the format says nothing. */
  level: number | null;
  location: Location;
  /** The words of a form's cells in an order that says nothing: there are no sentences in it. */
  jumbled?: true;
  turns?: PageTurn[];
}

export interface Cell {
  /** Top left corner and size, counted from 1. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Paragraphs and line breaks as \n. A check box reads ☑ or □. */
  text: string;
  location: Location;
  /** Tables inside the cell. */
  tables?: Table[];
  turns?: PageTurn[];
}

export interface Table {
  kind: 'table';
  rows: number;
  columns: number;
  /** In reading order; a merged cell once, at its top left; empty cells, too. */
  cells: Cell[];
  /** How sure the reader is of the grid. */
  confidence: Confidence;
  location: Location;
}

export type Block = Paragraph | Table;

/** Something seen and not understood, or read with doubt. `message` names a sentence of the wording catalogue. */
export interface Remark {
  message: { key: string; values?: Record<string, string> };
  location: Location;
}

export interface Document {
  format: Format;
  blocks: Block[];
}

/** What a reader returns. */
export interface Reading {
  document: Document;
  remarks: Remark[];
}

export type FailureCode =
  | 'not-found'
  | 'unsupported-format'
  | 'encrypted'
  | 'corrupt'
  | 'empty'
  | 'too-large'
  | 'timeout'
  | 'no-text'
  | 'internal';

/** Thrown by readers for a file that cannot be read; becomes an entry of `failures`. */
export class ReadError extends Error {
  /** `message`: key of a sentence in the wording catalogue (`failure.<code>` unless a closer one is given). */
  constructor(
    readonly code: FailureCode,
    readonly key: string = `failure.${code}`,
    readonly values: Record<string, string> = {},
  ) {
    super(`${code}: ${key} ${JSON.stringify(values)}`);
  }
}
