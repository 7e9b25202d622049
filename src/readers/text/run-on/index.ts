// Tables whose cells run on with one blank or nothing between them, all in one line or each row in its own.
import { alignRows, isTotal, type RawRow } from '../align.js';
import type { Draft, DraftTable, Found, Line } from '../draft.js';
import { evenTable } from '../listed/even.js';
import { kindOf } from '../listed/kinds.js';
import { areGlued, piecesOf, type Under, wordsIn, type Piece } from './cells.js';
import { headWays, type HeadWay } from './heads.js';
import { isForm as isFormText } from '../forms/words.js';
import { isKnownHead, isKnownLevel } from './lexicon.js';
import { rowsUnder, type RunRow } from './rows.js';
import { areBalanced, areBorneOut, areTorn, holdPoints, isHopeless, isSure } from './sure.js';

/** What rows gain at least for each of their columns. */
const LEAST = 0.12;

interface Run {
  head: HeadWay;
  pieces: Piece[];
  rows: RunRow[];
  /** How much better the rows explain the words than chance. */
  value: number;
  /** Index of the line behind it. */
  end: number;
  /** Cells of words have run into one another, and nothing tells where one ends. */
  torn: boolean;
}

/** The table that begins at a line, or null. */
export function runOnTable(lines: Line[], start: number): Found | null {
  const words = runOnWords(lines[start]!.text);
  if (!words || !mayOpen(words)) return null;
  const whole = !words.some(isFigure);
  const line = lines[start]!.number;
  const even = whole ? null : evenTable(words.map((text) => ({ text, line })));
  if (even) return { table: even, end: start + 1 };
  const run = whole ? ruledRun(lines, start, words) : lineRun(lines[start]!, start, words);
  // heads and figures that have run together are no sentences
  const lost =
    !run &&
    !whole &&
    areGlued(words) &&
    words.filter(isFigure).length > 2 &&
    headWays(words, { whole: false, glued: true }).length > 0;
  if (lost) return { before: unread([lines[start]!]), end: start + 1 };
  // forms have readers of their own
  if (run?.torn && !areGlued(words) && isFormText(lines[start]!.text)) return null;
  if (run?.torn) return { before: unread(lines.slice(start, run.end)), end: run.end };
  return run && { table: drawn(run, line), end: run.end };
}

/** The words of a line in which one blank or two stand between all; null for any other line. */
function runOnWords(text: string): string[] | null {
  const own = text.trim();
  if (/[\t|｜│]/.test(own)) return null;
  const gaps = new Set(own.match(/[ \u3000\u00a0]+/g) ?? []);
  return gaps.size > 1 || [...gaps].some((gap) => gap.length > 2) ? null : wordsIn(own);
}

const isFigure = (word: string): boolean => 'NPM'.includes(kindOf(word)) && !/^\d{4}年/.test(word);

/** What words over columns hold, again and again. */
const TOPICS =
  /指标|分值|得分|预算|决算|执行|支出|收入|金额|项目|序号|名称|科目|备注|说明|比重|占比|比例|率|编码|合计|原因|标准|资金|类型|类别|价|人数|权重|支付|投资|累计|占|数|结转|结余|方向|措施|单位/g;

/** Whether a line may begin with heads: three words of heads at least, and no sentence. */
function mayOpen(words: readonly string[]): boolean {
  const until = words.findIndex(isFigure);
  const text = words
    .slice(0, until < 0 ? words.length : until)
    .join(' ')
    .slice(0, 120);
  return (
    !/^[（(]?[一二三四五六七八九十\d]+[)）、.．]/.test(text) &&
    (text.match(TOPICS)?.length ?? 0) >= 3 &&
    !/^[^ ]*[。；：:]/.test(text)
  );
}

/** Heads and rows in one line. */
function lineRun(line: Line, at: number, words: readonly string[]): Run | null {
  if (isForm(words)) return null;
  const glued = areGlued(words);
  const runs = headWays(words, { whole: false, glued }).flatMap((head): Run[] => {
    const rest = [
      ...(head.upTo === null ? [] : [words[head.words - 1]!.slice(head.upTo)]),
      ...words.slice(head.words),
    ];
    return undersOf(head.cells, glued).flatMap((under) =>
      runOf(head, piecesOf(rest, line.number, under, true), under, at + 1),
    );
  });
  return bestOf(runs);
}

const LABELS = /^(?:主管部门|(?:实施|承担|填报|预算)单位|项目(?:负责人|单位)|联系电话|自评等级)$/;

/** Whether a line holds the labels of a form, or heads twice: tables one after the other. */
function isForm(words: readonly string[]): boolean {
  const until = words.findIndex(isFigure);
  const isHeads = (at: number): boolean =>
    words.slice(at, at + 3).every((word) => isKnownHead(word) && !isKnownLevel(word) && !isTotal(word));
  return words.some((word) => LABELS.test(word)) || words.slice(until, -3).some((_, i) => isHeads(until + i));
}

/** Heads in one line, and each row in one of those below it. */
function ruledRun(lines: readonly Line[], start: number, words: readonly string[]): Run | null {
  const below = rowLines(lines, start + 1);
  if (below.length === 0) return null;
  const glued = below.every(({ words: row }) => areGlued(row));
  const runs = headWays(words, { whole: true, glued }).flatMap((head): Run[] => {
    return undersOf(head.cells, glued).flatMap((under) => ruledRuns(head, below, under));
  });
  return bestOf(runs);
}

/** The rows of as many lines as are rows; none where others are left over that look like rows. */
function ruledRuns(head: HeadWay, below: readonly RowLine[], under: Under): Run[] {
  const own = below.map(({ words: row, line }) => piecesOf(row, line.number, under, true));
  for (let count = own.length; count > 0; count -= 1) {
    const found = runOf(
      head,
      own.slice(0, count).flat(),
      { ...under, ruled: true },
      below[count - 1]!.at + 1,
    );
    // rows that are left over show that those above are out of step
    const rest = below.slice(count).some(({ words: row }) => row.filter(isFigure).length > 1);
    if (found.length > 0) return rest ? [] : found;
  }
  return [];
}

interface RowLine {
  words: string[];
  line: Line;
  at: number;
}

/** The lines that may be rows, from one on: words side by side, figures or known answers among them. */
function rowLines(lines: readonly Line[], from: number): RowLine[] {
  const found: RowLine[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.text.trim() === '') {
      // a blank line behind each row, or none
      if (at - from === found.length * 2) continue;
      break;
    }
    const words = runOnWords(line.text);
    if (
      !words ||
      !words.slice(1).some((word) => 'NPME'.includes(kindOf(word))) ||
      /^\d+[.．、]$/.test(words[0]!)
    )
      break;
    found.push({ words, line, at });
  }
  return found;
}

/** What heads say of the cells below, in one way or two. */
function undersOf(heads: readonly string[], glued: boolean): Under[] {
  const under = {
    glued,
    levelled: heads.some((head) => /级(?:绩效)?指标/.test(head)),
    remarked: /原因|备注|说明|措施/.test(heads.at(-1)!),
    deep: false,
  };
  return glued && under.levelled ? [under, { ...under, deep: true }] : [under];
}

function runOf(head: HeadWay, pieces: Piece[], under: Under & { ruled?: true }, end: number): Run[] {
  const found = rowsUnder(pieces, head.cells, under.ruled === true);
  const figures = pieces.filter(({ kind }) => kind === 'N' || kind === 'P').length;
  if (!found || figures < 2 || found.gain < LEAST * head.cells.length * found.rows.length) return [];
  const isOdd = ({ gain, columns }: RunRow): boolean =>
    gain < (columns.length === head.cells.length ? -6 : -2);
  const lone = found.rows.length === 1 && (head.cells.length < 5 || !head.cells.every(isKnownHead));
  if (lone || found.rows.some(isOdd) || isHopeless(pieces, found.rows, head.cells)) return [];
  const value = found.gain - head.torn - head.cost * (2 + found.rows.length / 2);
  return [{ head, pieces, rows: found.rows, value, end, torn: isTorn(pieces, found.rows, head, under) }];
}

/** Whether cells are missing that nothing tells of: levels that run down have rows only where lines mark them, or sums. */
function isTorn(
  pieces: Piece[],
  rows: RunRow[],
  { cells: heads, certain }: HeadWay,
  { glued, ruled }: Under & { ruled?: true },
): boolean {
  // a target below the head of an answer is a miss that nobody reports
  if (!certain && heads.some((head) => /指标|分值|得分/.test(head))) return true;
  if (!areBalanced(pieces, rows, heads)) return true;
  if (glued && areTorn(pieces, rows, heads)) return true;
  return (
    !ruled &&
    ((!isSure(pieces, rows, heads) && !areBorneOut(pieces, rows, heads)) || !holdPoints(pieces, rows, heads))
  );
}

const bestOf = (runs: Run[]): Run | null =>
  runs.reduce<Run | null>((best, run) => (best && best.value >= run.value ? best : run), null);

function drawn({ head, pieces, rows }: Run, line: number): DraftTable {
  const raw: RawRow[] = [head.cells.map((text) => ({ text, line }))];
  for (const { from, columns } of rows)
    raw.push(
      head.cells.map((_, c) => {
        const i = columns.indexOf(c);
        return { text: i < 0 ? '' : pieces[from + i]!.text, line: pieces[from]!.line };
      }),
    );
  const { inferred, ...grid } = alignRows(raw);
  if (head.certain && inferred === 0 && isSure(pieces, rows, head.cells))
    return { kind: 'table', ...grid, confidence: 'medium', line };
  return { kind: 'table', ...grid, confidence: 'low', line, doubt: 'remark.table-unsure' };
}

/** The words of cells in an order that says nothing. */
const unread = (lines: readonly Line[]): Draft[] =>
  lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, number }, i) => ({
      kind: 'paragraph',
      text: text.trim(),
      level: null,
      line: number,
      jumbled: true,
      ...(i === 0 ? { doubt: 'remark.table-unread' } : {}),
    }));
