// Tables whose columns are aligned by blanks, as `pdftotext -layout` and editors print them.
import { laidTables, type LaidTable } from './laid/index.js';
import { bandsOf, runsOf, type Band, type BandLine } from './bands.js';
import { inReadingOrder, type Draft, type DraftTable, type Found, type Line } from './draft.js';
import { isContents } from './rows.js';
import { rowsOf } from './stacked.js';
import { piecesOf } from './width.js';
import { opensColumns, regionFrom, type RegionLine } from './region.js';

/**
 * The tables of a stretch of lines with pieces that stand below one another, or null. Nothing is ruled: most are not sure.
 * A stretch whose rows cannot be told is left as paragraphs.
 */
export function spaceTable(lines: Line[], start: number): Found | null {
  if (!opensColumns(lines, start)) return null;
  const { region, end } = regionFrom(lines, start);
  const columnar = region.filter((line) => piecesOf(line.text).length > 1);
  if (
    columnar.length < (isFigured(columnar) || lines[start]!.opensPage === true ? 2 : 3) ||
    isContents(columnar.map((line) => piecesOf(line.text)))
  )
    return null;
  // converters that end pages with form feeds count every character as one place
  const paged = lines.at(-1)?.opensPage === true;
  const laid = laidTables(region, paged);
  if (laid.length > 0) return { before: withText(laid, region), end };
  const even = bandsOf(bandLines(region, 1));
  const wide = paged ? null : bandsOf(bandLines(region, 2));
  const { bands } = joinedHeads(wide && wide.cells >= even.cells ? wide : even);
  if (!bands.some(isTable)) return null;
  const drafts: Draft[] = [];
  let doubted = false;
  for (const band of bands) {
    const table = tableOf(band);
    if (!table) {
      drafts.push(...textOf(band, lines, doubted || !isTable(band) ? undefined : 'remark.table-unread'));
      doubted ||= isTable(band);
      continue;
    }
    // one remark for all tables of a form
    if (!doubted) table.doubt = 'remark.table-unsure';
    doubted = true;
    drafts.push(table);
  }
  return { before: drafts, end };
}

/** Tables and, as paragraphs, the lines between them. */
function withText(tables: LaidTable[], region: RegionLine[]): Draft[] {
  const first = tables.findIndex(({ table }) => table.confidence === 'low');
  const drafts: Draft[] = tables.map(({ table }, i) =>
    i === first ? { ...table, doubt: 'remark.table-unsure' } : table,
  );
  const rest = region.filter(({ number }) => !tables.some(({ from, to }) => from <= number && number <= to));
  const text = rest.map(({ number, text: words }): Draft => ({
    kind: 'paragraph',
    text: words.trim(),
    level: null,
    line: number,
  }));
  return [...drafts, ...text].sort((a, b) => a.line - b.line);
}

/** A head of words with a row of as many cells below it, figures among them. */
function isFigured([head, row]: Line[]): boolean {
  const [words, cells] = [head, row].map((line) => piecesOf(line?.text ?? '').map(({ text }) => text));
  const figures = cells!.filter((text) => /^[\d.,]+%?$/.test(text));
  return (
    words!.length >= 4 &&
    words!.length === cells!.length &&
    figures.length >= 2 &&
    !/\d/.test(words!.join(''))
  );
}

const bandLines = (region: RegionLine[], wide: 1 | 2): BandLine[] =>
  region.map(({ number, text, afterGap }) => ({ line: number, runs: runsOf(text, wide), afterGap }));

/** A line of 收入 and 支出 over two halves with the same heads belongs to the band below: each stands over its half. */
function joinedHeads({ bands }: { bands: Band[] }): { bands: (Band & { over?: BandLine })[] } {
  return {
    bands: bands.flatMap((band, i): (Band & { over?: BandLine })[] => {
      const [below, above] = [bands[i + 1], bands[i - 1]];
      if (below && isOver(band, below)) return [];
      return [above && isOver(above, band) ? { ...band, over: above.lines[0]! } : band];
    }),
  };
}

function isOver(band: Band, below: Band): boolean {
  const heads = below.lines[0]!.runs.map(({ text }) => text);
  const half = heads.length / 2;
  return (
    band.lines.length === 1 &&
    band.lines[0]!.runs.length === 2 &&
    half >= 2 &&
    heads.length === below.columns.length &&
    heads.slice(0, half).join() === heads.slice(half).join()
  );
}

/** Two columns at least that several lines share, and cells in most lines. */
function isTable({ lines, columns }: Band): boolean {
  return columns.length >= 2 && (lines.length > 2 || lines.some(({ runs }) => runs.length > 1));
}

/** The table of a band, or null where its rows cannot be told. */
function tableOf(band: Band & { over?: BandLine }): DraftTable | null {
  if (!isTable(band)) return null;
  const { rows, cells } = rowsOf(band);
  const { over } = band;
  const half = band.columns.length / 2;
  if (over) {
    for (const cell of cells) cell.row += 1;
    over.runs.forEach(({ text }, i) =>
      cells.push({ row: 1, column: 1 + i * half, rowSpan: 1, columnSpan: half, text, line: over.line }),
    );
  }
  const lone = rows.filter((row) => row.filter((cell) => cell.text !== '').length === 1);
  if (rows.length >= 6 && lone.length * 2 > rows.length) return null;
  return {
    kind: 'table',
    rows: rows.length + (over ? 1 : 0),
    columns: band.columns.length,
    cells: inReadingOrder(cells),
    confidence: 'low',
    line: (over ?? band.lines[0]!).line,
  };
}

function textOf(band: Band, lines: Line[], doubt: string | undefined): Draft[] {
  return band.lines.map(({ line }, i) => ({
    kind: 'paragraph',
    text: lines[line - 1]!.text.trim(),
    level: null,
    line,
    ...(i === 0 && doubt ? { doubt } : {}),
  }));
}
