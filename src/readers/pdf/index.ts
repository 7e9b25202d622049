// PDF files → Document.
import type { PageContent, Part } from './model.js';
import {
  ReadError,
  type Block,
  type Cell,
  type Reading,
  type Remark,
  type Table,
} from '../../document/model.js';
import { openPdf } from './engine.js';
import { withoutFramed } from './pages/framed.js';
import { furnitureOf } from './pages/furniture.js';
import { wholeOf } from './pages/joining.js';
import type { Whole, WholeCell } from './pages/whole.js';
import { flow, type Line } from './text/lines.js';
import { readPage } from './drawing/operators.js';
import { measureOf, paragraphsOf, type Measure } from './text/paragraphs.js';
import { upright } from './drawing/turning.js';
import { contentOf } from './ruled/parts.js';
import type { Page } from './drawing/geometry.js';
import { ranges, readable } from './text/quality.js';
import { piecesOf } from './pages/sequence.js';

/** More pages than any report has; beyond it a file is hostile. */
const MOST_PAGES = 3_000;
/** More characters than a report of that many pages has. */
const MOST_GLYPHS = 4_000_000;

/** Reads the bytes of one file. Throws ReadError where they cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const { pdf, operators, close } = await openPdf(bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new ReadError('too-large', 'failure.too-large', { limit: `${MOST_PAGES}` });
    const pages: Page[] = [];
    const broken: number[] = [];
    let glyphs = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await readPage(pdf, number, operators).catch(() => null);
      if (page) pages.push(upright(page));
      else broken.push(number);
      glyphs += page?.glyphs.length ?? 0;
      if (page?.cut || glyphs > MOST_GLYPHS) throw new ReadError('too-large');
    }
    const { pages: good, remarks } = readable(pages, broken);
    return readingOf(withoutFramed(good.map(contentOf)), remarks);
  } finally {
    await close();
  }
}

function readingOf(contents: PageContent[], remarks: Remark[]): Reading {
  const blocks: Block[] = [];
  const measures = measuresOf(contents);
  let [paragraphs, tables] = [0, 0];
  for (const piece of piecesOf(contents, furnitureOf(contents))) {
    if (piece.kind === 'table') {
      tables += 1;
      const whole = wholeOf(piece.parts);
      const table = tableOf(whole, tables);
      blocks.push(table);
      if (table.confidence !== 'high') remarks.push(doubtOn(whole, table, piece.parts));
      continue;
    }
    for (const prose of paragraphsOf(piece.lines, (page) => measures.get(page)!)) {
      paragraphs += 1;
      blocks.push({
        kind: 'paragraph',
        text: prose.text,
        level: null,
        location: { page: prose.page, paragraph: paragraphs },
        ...(prose.turns.length > 0 ? { turns: prose.turns } : {}),
      });
    }
  }
  return { document: { format: 'pdf', blocks }, remarks };
}

/** What is not sure of a table: its whole grid, or where it is drawn only the rows at a page break. */
function doubtOn(whole: Whole, table: Table, parts: Part[]): Remark {
  const number = `${table.location.table}`;
  if (parts.some(({ offPage }) => offPage))
    return { message: { key: 'remark.table-cut', values: { table: number } }, location: table.location };
  return parts.every(({ sure, doubtful }) => sure === 'high' && !doubtful)
    ? {
        message: { key: 'remark.table-break', values: { table: number, pages: ranges(whole.doubts) } },
        location: { ...table.location, page: whole.doubts[0]! },
      }
    : { message: { key: 'remark.table-unsure', values: { table: number } }, location: table.location };
}

/** One measure for all pages of the same width: a page of few lines does not show where lines end. */
function measuresOf(contents: PageContent[]): Map<number, Measure> {
  const byWidth = new Map<number, Line[]>();
  for (const { page, lines } of contents) {
    const width = Math.round(page.width);
    byWidth.set(width, [...(byWidth.get(width) ?? []), ...lines]);
  }
  const measures = new Map([...byWidth].map(([width, lines]) => [width, measureOf(lines, width)]));
  return new Map(contents.map(({ page }) => [page.number, measures.get(Math.round(page.width))!]));
}

/** Where the text of a cell comes to further pages. */
function turnsOf({ lines, room }: WholeCell): Pick<Cell, 'turns'> {
  const turns = lines.flatMap((line, i) =>
    i > 0 && line.page !== lines[i - 1]!.page
      ? [{ at: flow(lines.slice(0, i), room).length, page: line.page }]
      : [],
  );
  return turns.length > 0 ? { turns } : {};
}

function tableOf(whole: Whole, table: number): Table {
  const cells = whole.cells.map((cell): Cell => {
    const location = {
      page: cell.lines[0]?.page ?? cell.page,
      table,
      row: cell.row + 1,
      column: cell.column + 1,
    };
    const inner = cell.inner.map((part: Part) => tableOf(wholeOf([part]), table));
    return {
      row: cell.row + 1,
      column: cell.column + 1,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      text: flow(cell.lines, cell.room),
      location,
      ...(inner.length > 0 ? { tables: inner } : {}),
      ...turnsOf(cell),
    };
  });
  return {
    kind: 'table',
    rows: whole.rows,
    columns: whole.columns,
    cells,
    confidence: whole.sure,
    location: { page: whole.page, table },
  };
}
