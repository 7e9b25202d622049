// Tables that are runs of cells without rows: everything in one line, or a tab before each cell and the rows unmarked.
import type { Draft, DraftParagraph, Found, Line } from '../draft.js';
import { evenTable } from './even.js';
import type { Token } from './heads.js';
import { isTitle } from './kinds.js';
import { markedTable } from './marked.js';
import { lineRun, tabbedRun, type Run } from './runs.js';
import { tablesOf, wholeTable } from './tables.js';
import { tokensOf } from './tokens.js';

/** The fewest words one after the other that are cells of a table rather than text. */
const FEWEST = 6;

/** The table of a run of cells with tabs that begins at a line; null where there is none, or its rows are marked. */
export function tabbedTable(lines: Line[], start: number): Found | null {
  const marked = markedTable(lines, start);
  if (marked && marked.table?.confidence !== 'low') return marked;
  const run = tabbedRun(lines, start) ?? lineRun(lines, start, '\t');
  const found = run && foundIn(run, true);
  // rows found without the marks are taken only where they are those that are marked
  const agree = found?.before?.some(
    (draft) => draft.kind === 'table' && draft.confidence !== 'low' && draft.rows === marked?.table?.rows,
  );
  return marked && !agree ? marked : found;
}

/** The tables in a line of cells with blanks between; null where there are none. */
export function lineTable(lines: Line[], start: number): Found | null {
  const run = lineRun(lines, start, '　') ?? lineRun(lines, start, ' ');
  const found = run && foundIn(run, !lines[start]!.text.includes(' '));
  return found?.before?.some(({ kind }) => kind === 'table') ? found : null;
}

function foundIn({ cells, to }: Run, certain: boolean): Found {
  const tokens = tokensOf(cells);
  const how = { gone: true, certain };
  if (!tokens.some(({ text }) => isTitle(text))) {
    const table = (certain ? evenTable(tokens) : null) ?? wholeTable(tokens, how);
    return { before: table ? [table] : textOf(tokens), end: to };
  }
  const before: Draft[] = [];
  let at = 0;
  for (const { table, from, to: end } of tablesOf(tokens, how)) {
    before.push(...textOf(tokens.slice(at, from)), table);
    at = end;
  }
  before.push(...textOf(tokens.slice(at)));
  return { before, end: to };
}

/** Words outside tables: titles and sentences each a paragraph; many short ones are cells that found no row. */
function textOf(tokens: readonly Token[]): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  let cells: Token[] = [];
  const close = (): void => {
    const isTable = cells.length >= FEWEST;
    const texts = isTable ? [cells.map(({ text }) => text).join(' ')] : cells.map(({ text }) => text);
    for (const text of texts)
      paragraphs.push({
        kind: 'paragraph',
        text,
        level: null,
        line: cells[0]!.line,
        ...(isTable ? { jumbled: true, doubt: 'remark.table-unread' } : {}),
      });
    cells = [];
  };
  for (const token of tokens) {
    if (token.text === '') continue;
    const isText = isTitle(token.text) || token.text.length > 40 || /[。：:]/.test(token.text);
    if (isText) close();
    cells.push(token);
    if (isText) close();
  }
  close();
  return paragraphs;
}
