// PDFs of a word processor held against the grids they were made from: dotted, triple and open borders, many pages.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readPdf } from '../../src/readers/pdf/index.js';

interface Truth {
  blocks: {
    rows: number;
    cols: number;
    cells: { r: number; c: number; rs: number; cs: number; text: string }[];
  }[];
}

const FOLDER = 'fixtures/formats';
const plain = (text: string): string => text.replace(/\s+/g, '');

describe('every cell of a printed grid', () => {
  it.each(['tables-dotted', 'tables-open-sides', 'tables-triple-lines'])('%s', async (name) => {
    const truth = JSON.parse(readFileSync(`${FOLDER}/${name}.truth.json`, 'utf8')) as Truth;
    const { document } = await readPdf(readFileSync(`${FOLDER}/${name}.pdf`));
    const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
    expect(tables.map((table) => [table.rows, table.columns])).toEqual(
      truth.blocks.map((one) => [one.rows, one.cols]),
    );
    tables.forEach((table, i) => {
      const read = table.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        plain(cell.text),
      ]);
      const printed = truth.blocks[i]!.cells.map((cell) => [
        cell.r + 1,
        cell.c + 1,
        cell.rs,
        cell.cs,
        plain(cell.text),
      ]);
      expect(read).toEqual(printed);
    });
  });
});
