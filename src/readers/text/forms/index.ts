// Forms that have lost their cells: all in one line, or rows of words with single blanks between.
import { flat } from '../../../values/text.js';
import type { Draft, Found, Line } from '../draft.js';
import { fundRows, type FundRows } from './funds.js';
import { FormTable } from './grid.js';
import { headsIn, type Head } from './heads.js';
import { indicatorRows } from './indicators.js';
import { firstLabel, paragraphOf, putBetween, titlesOf } from './parts.js';
import { sumLines } from './sums.js';
import { tokensOf, wordsOf, type Token } from './tokens.js';
import { isForm, isHeadRun } from './words.js';

/** What a form in one line has at least, and the longest line that is looked at. */
const SHORTEST = 60;
const LONGEST = 30000;
/** The most lines that belong to one form. */
const MOST_LINES = 300;
/** Lines before which a form ends. */
const STOPS =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|#|附[件表]|注[:：]|说明[:：]|备注[:：]|填[报表]人|联系人|第[一二三四五六七八九十]+[部章])|.{4}(?:表|报告)\s*$/;
/** A long sentence, or several clauses: no row of cells. */
const SENTENCE =
  /^(?=.{80}).*。|^(?=.{40})(?:[^，,；;]+[，,；;]){2}.*[。.]\s*$|^\s*\d{1,2}(?:\.\d{1,2})*[.、．\s]\s*[\u4e00-\u9fff]{2,10}\s*$/;
/** Columns that are drawn or aligned: other dialects read them. */
const BARRED = /[\t|｜]/;
const ALIGNED = /\S {2,}\S|\S　\S/;
/** Without any of these there is no form. */
const TOPICS = /一级|指标|预算|分值|预期目标|中央财政/;

/** A form whose heads stand in this line; null where none do. What cannot be put into rows is a remark. */
export function formTable(lines: Line[], start: number): Found | null {
  const { text } = lines[start]!;
  if (text.length > LONGEST || !TOPICS.test(text) || BARRED.test(text)) return null;
  return ALIGNED.test(text.trim()) ? null : ruledForm(lines, start);
}

/** A form in one line, or null. */
export function lineForm(lines: Line[], start: number): Found | null {
  const { text } = lines[start]!;
  if (text.length > LONGEST || !TOPICS.test(text) || BARRED.test(text)) return null;
  if (text.trim().length < SHORTEST || !isForm(flat(text))) return null;
  const tokens = tokensOf([lines[start]!]);
  const heads = headsIn(tokens);
  // heads alone stand over the lines below
  if (heads.length === 1 && tokens.length - heads[0]!.to < 4) return null;
  const { drafts, to } = draftsOf(tokens, heads, false);
  const rest = tokens.slice(to);
  if (rest.length > 0) drafts.push(unread(rest));
  return { before: drafts, end: start + 1 };
}

/** A form whose rows are lines: several of its heads stand side by side. */
function ruledForm(lines: Line[], start: number): Found | null {
  const [own] = headsIn(tokensOf(lines.slice(start, start + 6)));
  if (own?.columns[0]!.line !== lines[start]!.number || own.from > 3) return null;
  if (new Set(own.columns.map(({ line }) => line)).size * 2 > own.columns.length) return null;
  let end = start + 1;
  while (end < lines.length && end - start < MOST_LINES && !isStop(lines[end]!.text) && !sumLines(lines, end))
    end += 1;
  const tokens = tokensOf(lines.slice(start, end));
  const { drafts, to } = draftsOf(tokens, headsIn(tokens), true);
  if (to === 0) return { before: unreadLines(lines.slice(start, end)), end };
  const { line } = tokens[to - 1]!;
  const rest = tokens.filter((token, at) => at >= to && token.line === line);
  if (rest.length > 0) drafts.push(paragraphOf(rest));
  return { before: drafts, end: line };
}

const isStop = (text: string): boolean =>
  BARRED.test(text) || ALIGNED.test(text.trim()) || STOPS.test(text) || SENTENCE.test(text);

/**
 * The blocks of a form that can be put into rows, as one table, with the title above; `to`: the end of the last of
 * them, 0 where there is none. With lines to go by, a block that cannot be read ends it.
 */
function draftsOf(tokens: readonly Token[], heads: Head[], ruled: boolean): { drafts: Draft[]; to: number } {
  const drafts: Draft[] = [];
  let form = new FormTable();
  let funds: FundRows | null = null;
  let to = 0;
  let lost = false;
  const close = (): void => {
    if (!form.isEmpty) drafts.push(form.drawn());
    form = new FormTable();
  };
  for (const [h, head] of heads.entries()) {
    const end = heads[h + 1]?.from ?? tokens.length;
    const money = head.kind === 'funds' ? fundRows(tokens.slice(0, end), head) : null;
    const indicators = head.kind === 'indicators' ? indicatorRows(tokens, head, end, funds, ruled) : null;
    const from = to === 0 && !ruled ? Math.max(0, firstLabel(tokens.slice(0, head.from))) : to;
    if (to === 0 && !ruled && from > 0) drafts.push(...titlesOf(tokens.slice(0, from)));
    if (!money && !indicators) {
      if (ruled) break;
      close();
      drafts.push(unread(tokens.slice(from, end)));
      lost = true;
      to = end;
      continue;
    }
    const side = putBetween(tokens.slice(from, head.from), form, ruled);
    if (money) form.funds(side, head, (funds = money));
    if (indicators) {
      form.line(side);
      // the points of what could not be read are missing in a total
      const { total } = indicators;
      form.indicators(head, lost ? { ...indicators, total: null } : indicators);
      if (lost && total) drafts.push(unread([...total.label, ...total.values]));
    }
    to = (money ?? indicators)!.to;
  }
  close();
  if (heads.length === 0 && !ruled) {
    const from = Math.max(0, firstLabel(tokens));
    drafts.push(...titlesOf(tokens.slice(0, from)));
    to = from;
  }
  return { drafts, to };
}

/** Words of a form in an order that says nothing. */
const unread = (words: readonly Token[]): Draft =>
  paragraphOf(words, {
    jumbled: true,
    ...(wordsOf(words).length >= SHORTEST ? { doubt: 'remark.form-unread' } : {}),
  });

/** The same line by line. */
const unreadLines = (lines: readonly Line[]): Draft[] =>
  lines
    .map((line) => tokensOf([line]))
    .filter((words) => words.length > 0)
    .map((words, i) =>
      paragraphOf(words, { jumbled: true, ...(i === 0 ? { doubt: 'remark.form-unread' } : {}) }),
    );

/** Adds a remark to heads of forms that no dialect has read: nothing vanishes silently. */
export function remarkForms(drafts: readonly Draft[]): void {
  let doubted = false;
  for (const draft of drafts) {
    if (draft.kind === 'table') doubted = false;
    else if (draft.doubt) doubted = true;
    else if (!doubted && isHeadRun(flat(draft.text))) {
      draft.doubt = 'remark.form-unread';
      doubted = true;
    }
  }
}
