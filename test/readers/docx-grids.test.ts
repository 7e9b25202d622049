// Any grid of merged cells, written in any of the ways in which programs write it, is read back as it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocx } from '../../src/readers/docx/index.js';
import { docx, MERGE, MERGED, p, r, span, tbl, tc, tr } from '../helpers/docx.js';

interface Rectangle {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** Cuts a grid into rectangles as the numbers say: each takes what is still free to its right and below. */
function cut(rows: number, columns: number, sizes: number[]): Rectangle[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const found: Rectangle[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]![column]) continue;
      const size = sizes[found.length % sizes.length]!;
      let columnSpan = 1;
      while (columnSpan <= size % 3 && column + columnSpan < columns && !taken[row]![column + columnSpan])
        columnSpan += 1;
      const rowSpan = Math.min(1 + (Math.floor(size / 3) % 4), rows - row);
      for (let down = 0; down < rowSpan; down += 1)
        taken[row + down]!.fill(true, column, column + columnSpan);
      const text = size % 7 === 0 ? '' : `${found.length}.${size}万元`;
      found.push({ row: row + 1, column: column + 1, rowSpan, columnSpan, text });
    }
  return found;
}

/** How the same table may be written: one choice for each place, taken in turn. */
function written(rectangles: Rectangle[], rows: number, ways: number[]): string {
  let turn = 0;
  const way = (count: number): number => ways[(turn += 1) % ways.length]! % count;
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const here = rectangles
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column);
    const cells = here.flatMap((cell) => {
      const merge = cell.rowSpan === 1 ? '' : cell.row === row ? MERGE : MERGED;
      const content = cell.row === row ? paragraphs(cell.text, way(3)) : p('');
      // spans of one row may stand as cells merged to the left
      if (cell.rowSpan === 1 && cell.columnSpan > 1 && way(3) === 0)
        return Array.from({ length: cell.columnSpan }, (_, i) =>
          i === 0 ? tc(content, '<w:hMerge w:val="restart"/>') : tc('', '<w:hMerge/>'),
        );
      const element = tc(content, (cell.columnSpan === 1 ? '' : span(cell.columnSpan)) + merge);
      return [way(4) === 0 ? control(element) : element];
    });
    const line = tr(cells);
    return [
      line,
      control(line),
      `<w:bookmarkStart w:id="1" w:name="b"/>${line}`,
      `<w:ins w:id="2">${line}</w:ins>`,
    ][way(4)]!;
  });
  return tbl(lines);
}

const control = (content: string): string =>
  `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

function paragraphs(text: string, way: number): string {
  if (way === 0 || text === '') return p(text);
  const runs = [...text].map((character) => r(character, '<w:b/>')).join('<w:proofErr w:type="gramEnd"/>');
  return way === 1 ? p(runs) : control(p(runs));
}

it('reads back every grid', async () => {
  const size = fc.nat(100);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(size, { minLength: 1, maxLength: 30 }),
      fc.array(size, { minLength: 1, maxLength: 30 }),
      async (rows, columns, sizes, ways) => {
        const rectangles = cut(rows, columns, sizes);
        // a document needs some text to be read at all
        const { document } = await readDocx(docx(p('表') + written(rectangles, rows, ways)));
        const [table] = document.blocks.filter((block) => block.kind === 'table');
        expect(table).toMatchObject({ rows, columns });
        const read = table!.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
          row,
          column,
          rowSpan,
          columnSpan,
          text,
        }));
        expect(read).toEqual(rectangles);
      },
    ),
    { numRuns: 150 },
  );
});
