// What the dialects hand over: blocks with lines instead of numbers. numbered() gives them their places.
import type { Lane } from './laid/pieces.js';
import type { Block, Cell, Confidence, Reading, Remark } from '../../document/model.js';

export interface DraftCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  /** Line of the file, counted from 1. */
  line: number;
}

export interface DraftTable {
  kind: 'table';
  rows: number;
  columns: number;
  cells: DraftCell[];
  confidence: Confidence;
  line: number;
  /** Why the grid is in doubt: the key of a remark that takes {table}. */
  doubt?: string;
  /** Its columns are aligned by blanks: where they stand and in which measure, how many rows are heads, and the last line of the file it takes. */
  aligned?: { lanes: Lane[]; wide: 1 | 2; heads: number; to: number };
}

export interface DraftParagraph {
  kind: 'paragraph';
  text: string;
  level: number | null;
  line: number;
  /** The words of cells in an order that says nothing: no sentences. */
  jumbled?: true;
  /** Why the words are in doubt: the key of a remark. */
  doubt?: string;
}

export type Draft = DraftTable | DraftParagraph;

/** One line of the file: its number from 1, and its text without the line end. */
export interface Line {
  number: number;
  text: string;
  /** A form feed stands before it. */
  opensPage?: boolean;
}

/** What a dialect finds at a line: a table (none where it could not be put together) and the line behind it. */
export interface Found {
  /** What stands above the table in the lines read: captions, other tables of a form. */
  before?: Draft[];
  table?: DraftTable;
  /** Index of the first line behind it. */
  end: number;
}

/** Gives every block and cell its place. */
export function numbered(drafts: Draft[], remarks: Remark[]): Reading {
  let paragraph = 0;
  let table = 0;
  const blocks = drafts.map((draft): Block => {
    if (draft.kind === 'paragraph') {
      paragraph += 1;
      const location = { paragraph, line: draft.line };
      if (draft.doubt) remarks.push({ message: { key: draft.doubt }, location });
      return {
        kind: 'paragraph',
        text: draft.text,
        level: draft.level,
        location,
        ...(draft.jumbled ? { jumbled: true } : {}),
      };
    }
    table += 1;
    if (draft.doubt)
      remarks.push({
        message: { key: draft.doubt, values: { table: String(table) } },
        location: { table, line: draft.line },
      });
    const cells = draft.cells.map(({ line, ...cell }): Cell => {
      return { ...cell, location: { table, row: cell.row, column: cell.column, line } };
    });
    return {
      kind: 'table',
      rows: draft.rows,
      columns: draft.columns,
      cells,
      confidence: draft.confidence,
      location: { table, line: draft.line },
    };
  });
  return { document: { format: 'txt', blocks }, remarks };
}

/** Cells by row and column, as `numbered` and the model want them. */
export function inReadingOrder(cells: DraftCell[]): DraftCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
