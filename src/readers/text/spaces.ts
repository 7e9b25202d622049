// Tables whose columns are aligned by blanks, as `pdftotext -layout` and editors print them.
import { laidTables, type LaidTable } from './laid/index.js';
import { isItem } from './laid/words.js';
import { bandsOf, runsOf, type Band, type BandLine } from './bands.js';
import { inReadingOrder, type Draft, type DraftTable, type Found, type Line } from './draft.js';
import { isPageNumber } from './marks.js';
import { isContents } from './rows.js';
import { rowsOf } from './stacked.js';
import { piecesOf, widthOf } from './width.js';

/**
 * The tables of a stretch of lines with pieces that stand below one another, or null. Nothing is ruled: most are not sure.
 * A stretch whose rows cannot be told is left as paragraphs.
 */
export function spaceTable(lines: Line[], start: number): Found | null {
  if (!isColumnar(lines[start]!.text) && !isCutOff(lines, start) && !isUpperHead(lines, start)) return null;
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

/** Two or more pieces, not all of them fields like 填报人：… and none a sentence. */
function isColumnar(text: string): boolean {
  const pieces = piecesOf(text);
  return (
    !text.trim().includes('\t') &&
    pieces.length > 1 &&
    pieces.some(({ text }) => !/^[^:：]{2,12}[:：]/.test(text)) &&
    !/^(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、]|[•·●▪-])$/.test(pieces[0]!.text) &&
    !pieces.some(({ text }) => /。./.test(text) && widthOf(text) > 60)
  );
}

/** A lone piece at the top of a page, set off or short, with rows right below it: the first line of a cell. */
function isCutOff(lines: Line[], at: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  return (
    line.opensPage === true &&
    line.text.trim().length <= 16 &&
    next !== undefined &&
    !next.opensPage &&
    isColumnar(next.text) &&
    /\s\d[\d.,]*(?:\s|$)/.test(next.text)
  );
}

/**
 * Short words one blank apart, set in right above columns: the upper line of a head whose columns nearly meet. Or one
 * word beside those of the next line that goes on in the line behind it.
 */
function isUpperHead(lines: Line[], at: number): boolean {
  const text = lines[at]!.text;
  const [own, ...others] = spotsIn(text);
  const below = [lines[at + 1], lines[at + 2]].map((line) =>
    line && !line.opensPage ? spotsIn(line.text) : [],
  );
  const isBeside =
    own !== undefined &&
    others.length === 0 &&
    own.from >= 8 &&
    below[0]!.length > 2 &&
    !below[0]!.some(({ from, to }) => from <= own.to && own.from <= to);
  if (isBeside && below[1]!.some(({ from, to }) => from === own.from && to <= own.to)) return true;
  const words = text.trim().split(' ');
  const next = lines[at + 1];
  return (
    /^ {8}/.test(text) &&
    words.length > 1 &&
    words.every((word) => /^[\u4e00-\u9fff（）()/]{1,8}$/.test(word)) &&
    next !== undefined &&
    !next.opensPage &&
    isColumnar(next.text)
  );
}

/** Where the pieces of a line stand, every character one place wide. */
const spotsIn = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

interface RegionLine extends Line {
  afterGap: boolean;
}

/** The lines that belong together: gaps of at most two blank lines, and lone pieces among rows of several. */
export function regionFrom(lines: Line[], start: number): { region: RegionLine[]; end: number } {
  const region: RegionLine[] = [];
  let end = start;
  let gap = 0;
  let pending: RegionLine[] = [];
  for (
    let at = start;
    at < lines.length && gap <= 2 && pending.filter(({ text }) => !isItem(text.trim())).length <= 6;
    at += 1
  ) {
    const next = region.length > 0 ? pageBehind(lines, at) : -1;
    if (next !== -1) {
      if (region.length + pending.length > LONGEST || !goesOnAt(lines, next)) break;
      at = next;
      gap = 0;
    }
    const line = lines[at]!;
    const pieces = piecesOf(line.text);
    if (pieces.length === 0) {
      gap += 1;
      continue;
    }
    const row = {
      ...line,
      opensPage: next !== -1 || (at === start && line.opensPage === true),
      afterGap: gap > 0,
    };
    if (isColumnar(line.text)) {
      region.push(...pending, row);
      pending = [];
      end = at + 1;
    } else if (
      pieces.length === 1 &&
      !isPageNumber(line.text, gap > 0 && endsPage(lines, at + 1)) &&
      isRest(line.text, gap > 0)
    )
      pending.push(row);
    else break;
    gap = 0;
  }
  // the rests of the last row's cells
  for (const row of pending) {
    // the last figure of a code that is cut to the width of one
    const isCode =
      /^\d{1,3}$/.test(row.text.trim()) &&
      /^\s*\d{1,3}\s/.test(region.findLast(({ text }) => piecesOf(text).length > 1)?.text ?? '');
    if (row.afterGap || (!/^\s{4,}/.test(row.text) && !isCode)) break;
    region.push(row);
    end = row.number;
  }
  return { region, end };
}

/** No table is put together over more lines than these at once: further pages are joined to it. */
const LONGEST = 240;

/** The first line of the next page with words, where only blank lines and a page number stand before it; else -1. */
function pageBehind(lines: Line[], at: number): number {
  let opens = false;
  for (let next = at; next < Math.min(lines.length, at + 30); next += 1) {
    const { text, opensPage } = lines[next]!;
    if (next > at && opensPage) opens = true;
    if (next === at && opensPage) opens = true;
    if (text.trim() === '') continue;
    if (opens) return next;
    if (!isPageNumber(text, endsPage(lines, next + 1))) return -1;
  }
  return -1;
}

/** Whether a page begins with rows, or with a few rests of cells before them. */
function goesOnAt(lines: Line[], start: number): boolean {
  for (let at = start; at < Math.min(lines.length, start + 6); at += 1) {
    const { text } = lines[at]!;
    if (isColumnar(text)) return true;
    if (text.trim() === '' || !isRest(text, false) || widthOf(text.trim()) > 24) return false;
  }
  return false;
}

/** Whether only blank lines stand between a line and the end of its page. */
function endsPage(lines: Line[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.text.trim() !== '' || line.opensPage);
  return next === undefined || next.opensPage === true;
}

/** A lone piece that may go on with a cell: set in, or short and no sentence. */
function isRest(text: string, afterGap: boolean): boolean {
  if (/^\s*#/.test(text)) return false;
  return (!afterGap && /^\s{4,}/.test(text)) || (widthOf(text.trim()) <= 40 && !/[。；]$/.test(text));
}
