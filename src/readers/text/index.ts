// Plain text and Markdown → Document: each dialect of tables is tried at each line, the rest is paragraphs.
import { ReadError, type Reading, type Remark } from '../../document/model.js';
import { visible } from '../../values/text.js';
import { boxTable } from './boxes.js';
import { cellTable } from './cells.js';
import { dashedTable } from './dashed.js';
import { decodeText } from './decode.js';
import { withoutEdges } from './edges.js';
import { numbered, type Draft, type DraftTable, type Found, type Line } from './draft.js';
import { htmlTable } from './html.js';
import { listedTable } from './listed/index.js';
import { gluedLine } from './listed/glued.js';
import { lineTable, tabbedTable } from './listed/whole.js';
import { looseTable } from './loose.js';
import { formTable, lineForm, remarkForms } from './forms/index.js';
import { sourcesTable } from './forms/sources.js';
import { sumLines } from './forms/sums.js';
import { headingOf, isPageNumber, isRule, unmarked } from './marks.js';
import { joinPages } from './pages.js';
import { pipeTable } from './pipes.js';
import { runOnTable } from './run-on/index.js';
import { areCells, narrowed } from './run-on/unread.js';
import { goalLines, labelLines } from './run-on/labels.js';
import { barTable, commaTable, tabTable } from './rows.js';
import { spaceTable } from './spaces.js';
import { wordTable } from './words.js';
import { joinWrapped } from './wrapped.js';

const DIALECTS: ((lines: Line[], start: number) => Found | null)[] = [
  htmlTable,
  boxTable,
  dashedTable,
  tabbedTable,
  cellTable,
  tabTable,
  pipeTable,
  barTable,
  commaTable,
  sourcesTable,
  sumLines,
  runOnTable,
  labelLines,
  goalLines,
  spaceTable,
  wordTable,
  listedTable,
  lineForm,
  lineTable,
  formTable,
  gluedLine,
  looseTable,
];

/** Reads the bytes of a text file in whatever encoding. Throws ReadError where they are no text, or blank. */
export async function readText(bytes: Uint8Array): Promise<Reading> {
  const { text, damaged } = decodeText(bytes);
  const remarks: Remark[] = damaged ? [{ message: { key: 'remark.undecodable' }, location: {} }] : [];
  const reading = readCharacters(text, remarks);
  if (reading.document.blocks.length === 0) throw new ReadError('empty');
  return Promise.resolve(reading);
}

/** Characters → Document. */
export function readCharacters(text: string, remarks: Remark[] = []): Reading {
  const all = visible(text)
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line, index): Line => ({
      number: index + 1,
      text: narrowed(line.replaceAll('\f', '').replaceAll('\v', '\n')),
      opensPage: line.startsWith('\f'),
    }));
  const lines = withoutEdges(all);
  const drafts: Draft[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const found = /^(?!\t)\s*$/.test(line.text) ? null : firstFound(lines, at);
    if (found) {
      drafts.push(...(found.before ?? []));
      if (found.table) drafts.push(found.table);
      at = found.end;
      const last = drafts.at(-1);
      for (; last?.kind === 'table' && isLastRow(lines[at]); at += 1) addRow(last, lines[at]!);
      continue;
    }
    at += 1;
    if (line.text.trim() === '' || isRule(line.text) || isPageNumber(line.text, endsPage(lines, at)))
      continue;
    const heading = headingOf(line.text);
    const jumbled = !heading && areCells(line.text);
    drafts.push({
      ...(jumbled ? { jumbled, ...(isJumbled(drafts.at(-1)) ? {} : { doubt: 'remark.table-unread' }) } : {}),
      kind: 'paragraph',
      text: heading?.text ?? unmarked(line.text).trim(),
      level: heading?.level ?? null,
      line: line.number,
    });
  }
  remarkForms(drafts);
  return numbered(joinPages(joinWrapped(drafts, lines), lines), remarks);
}

/** Words of cells: one remark is enough for all that follow one another. */
const isJumbled = (draft: Draft | undefined): boolean =>
  draft?.kind === 'paragraph' && draft.jumbled === true;

/** 总分：98分 right below a table is its last row. */
const isLastRow = (line: Line | undefined): boolean =>
  line !== undefined &&
  !/[\t。]/.test(line.text) &&
  /^\s*(?:总分|总得分|合计得分|得分合计|(?:自评|评价|绩效)?等级)[:：].{1,20}$/.test(line.text);

function addRow(table: DraftTable, { text, number }: Line): void {
  table.rows += 1;
  const cell = {
    row: table.rows,
    column: 1,
    rowSpan: 1,
    columnSpan: table.columns,
    text: text.trim(),
    line: number,
  };
  table.cells.push(cell);
}

/** Whether only blank lines stand between `at` and a form feed. */
function endsPage(lines: Line[], at: number): boolean {
  const next = lines.slice(at, at + 6).find((line) => line.text.trim() !== '' || line.opensPage);
  return next?.opensPage === true;
}

function firstFound(lines: Line[], at: number): Found | null {
  for (const dialect of DIALECTS) {
    const found = dialect(lines, at);
    if (found) return found;
  }
  return null;
}
