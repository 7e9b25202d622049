// The rows of a form that was found again → one table with merged cells.
import { inReadingOrder, type DraftCell, type DraftTable } from '../draft.js';
import type { FundRows, Piece } from './funds.js';
import type { Head } from './heads.js';
import type { Indicators, IndicatorRow } from './indicators.js';
import { wordsOf } from './tokens.js';

interface Text {
  text: string;
  line: number;
}

/** A row of cells beside each other: the one at `wide` takes what columns are left. */
interface Plain {
  cells: Text[];
  wide: number;
}

/** Rows of levels and cells under heads. */
interface Levelled {
  levelled: IndicatorRow[];
}

/** Gathers the rows of a form; the table has as many columns as its widest row. */
export class FormTable {
  private readonly rows: (Plain | Levelled)[] = [];

  /** A label and what it says. */
  pair(label: Piece, value: Piece): void {
    this.rows.push({ cells: [this.text(label), this.text(value, label)], wide: 1 });
  }

  /** Words all across. */
  line(words: Piece): void {
    if (words.length > 0) this.rows.push({ cells: [this.text(words)], wide: 0 });
  }

  /** Texts side by side, the first label's as wide as can be. */
  beside(pieces: Piece[]): void {
    this.rows.push({ cells: pieces.map((piece) => this.text(piece)), wide: pieces.length - 1 });
  }

  funds(side: Piece, head: Head, { rows }: FundRows): void {
    this.rows.push({ cells: [this.text(side, head.columns), ...head.columns], wide: 0 });
    for (const [name, ...cells] of rows)
      if (name)
        this.rows.push({ cells: [this.text(name), ...cells.map((cell) => this.text(cell, name))], wide: 0 });
  }

  indicators(head: Head, { rows, total }: Indicators): void {
    this.rows.push({ cells: [...head.columns], wide: head.columns.length - 1 });
    this.rows.push({ levelled: rows });
    if (!total) return;
    const first = Math.max(
      0,
      total.cells.findIndex((cell) => cell.length > 0),
    );
    const cells = total.cells.slice(first).map((cell) => this.text(cell, total.label));
    this.rows.push({ cells: [this.text(total.label), ...cells], wide: 0 });
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  /** The table, every merged cell once. */
  drawn(): DraftTable {
    const widths = this.rows.map((row) =>
      'levelled' in row ? row.levelled[0]!.levels.length + row.levelled[0]!.cells.length : row.cells.length,
    );
    const columns = Math.max(...widths);
    const cells: DraftCell[] = [];
    let at = 1;
    for (const row of this.rows) {
      if ('levelled' in row) {
        cells.push(...levelledCells(row.levelled, at, columns));
        at += row.levelled.length;
        continue;
      }
      let column = 1;
      row.cells.forEach(({ text, line }, i) => {
        const columnSpan = i === row.wide ? columns - row.cells.length + 1 : 1;
        cells.push({ row: at, column, rowSpan: 1, columnSpan, text, line });
        column += columnSpan;
      });
      at += 1;
    }
    return {
      kind: 'table',
      rows: at - 1,
      columns,
      cells: inReadingOrder(cells),
      confidence: 'low',
      line: cells[0]!.line,
      doubt: 'remark.table-unsure',
    };
  }

  /** The words of a piece; an empty one stands where its neighbour does. */
  private text(piece: Piece, beside: readonly { line: number }[] = []): Text {
    return { text: wordsOf(piece), line: piece[0]?.line ?? beside[0]?.line ?? 1 };
  }
}

/** The rows below the heads of indicators: a level's cell reaches down to the next of its kind. */
function levelledCells(rows: IndicatorRow[], first: number, columns: number): DraftCell[] {
  const cells: DraftCell[] = [];
  const open: (DraftCell | undefined)[] = [];
  rows.forEach(({ levels, cells: own }, r) => {
    const line = [...levels, ...own].find((piece) => piece.length > 0)?.[0]?.line ?? 1;
    levels.forEach((piece, c) => {
      const above = open[c];
      // below another group of the first level stands another of the second
      const isNew = !above || piece.length > 0 || levels.slice(0, c).some((left) => left.length > 0);
      if (!isNew) above.rowSpan += 1;
      else {
        open[c] = { row: first + r, column: c + 1, rowSpan: 1, columnSpan: 1, text: wordsOf(piece), line };
        cells.push(open[c]);
      }
    });
    own.forEach((piece, i) => {
      const column = levels.length + i + 1;
      const columnSpan = i === own.length - 1 ? columns - column + 1 : 1;
      const text = wordsOf(piece);
      cells.push({ row: first + r, column, rowSpan: 1, columnSpan, text, line: piece[0]?.line ?? line });
    });
  });
  return cells;
}
