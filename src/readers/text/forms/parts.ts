// What stands above the heads of a form: its title, its labels with what they say, its goals.
import type { DraftParagraph } from '../draft.js';
import type { Piece } from './funds.js';
import type { FormTable } from './grid.js';
import { joined, wordsOf, type Token } from './tokens.js';
import { FUND_SIDE, GOAL_DONE, GOAL_PLAN, GOALS, INDICATOR_SIDE, LABELS } from './words.js';

/** A paragraph of some words. */
export const paragraphOf = (words: Piece, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  kind: 'paragraph',
  text: wordsOf(words),
  level: null,
  line: words[0]!.line,
  ...more,
});

/** The words above the first label: a title, what it is attached to, its year, each a paragraph. */
export function titlesOf(words: Piece): DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  let from = 0;
  words.forEach(({ plain }, at) => {
    const isEnd = /(?:表|报告|[:)]|^附[件表]\d*)$/.test(plain) || at === words.length - 1;
    // 自评表 (2022年度): the year stands below
    if (!isEnd) return;
    paragraphs.push(paragraphOf(words.slice(from, at + 1)));
    from = at + 1;
  });
  return paragraphs;
}

/** Where the first label of a form stands, or -1. */
export const firstLabel = (words: Piece): number =>
  words.findIndex((_, at) => joined(words, at, LABELS) !== null);

/**
 * Puts what stands between two blocks of a form into rows: labels, goals. Returns the label at the side of the block
 * below, 项目资金(万元), which belongs to its heads.
 */
export function putBetween(words: Piece, form: FormTable, ruled: boolean): Piece {
  const [own, side] = sideOf(words);
  const goals = goalsIn(own);
  putPairs(own.slice(0, goals?.from ?? own.length), form, ruled);
  if (goals) {
    const rest = own.slice(goals.to);
    form.beside(goals.heads);
    if (rest.length === 2)
      form.beside(
        goals.heads.length === 3 ? [[], ...rest.map((word) => [word])] : rest.map((word) => [word]),
      );
    else putLines(rest, form, ruled);
  }
  return side;
}

/** The words without the side label that they end with, and that label. */
function sideOf(words: Piece): [Piece, Piece] {
  for (let at = Math.max(0, words.length - 4); at < words.length; at += 1) {
    const word = words
      .slice(at)
      .map(({ plain }) => plain)
      .join('');
    if (FUND_SIDE.test(word) || INDICATOR_SIDE.test(word)) return [words.slice(0, at), words.slice(at)];
  }
  return [words, []];
}

/** 年度总体目标 预期目标 实际完成情况: the heads of the goals. */
function goalsIn(words: Piece): { from: number; to: number; heads: Piece[] } | null {
  for (let at = 0; at < words.length; at += 1) {
    const plan = joined(words, at, GOAL_PLAN);
    const done = plan && joined(words, plan.to, GOAL_DONE);
    if (!done) continue;
    const side = sideBefore(words, at);
    const heads = [words.slice(at, plan.to), words.slice(plan.to, done.to)];
    return { from: side, to: done.to, heads: side < at ? [words.slice(side, at), ...heads] : heads };
  }
  return null;
}

/** Where 年度总体目标 begins that ends at a place. */
function sideBefore(words: Piece, end: number): number {
  for (let at = Math.max(0, end - 4); at < end; at += 1)
    if (
      GOALS.test(
        words
          .slice(at, end)
          .map(({ plain }) => plain)
          .join(''),
      )
    )
      return at;
  return end;
}

/** Labels and what stands behind each up to the next; words before the first are a row of their own. */
function putPairs(words: Piece, form: FormTable, ruled: boolean): void {
  let value: Token[] = [];
  let label: Piece = [];
  const close = (): void => {
    if (label.length > 0) form.pair(label, value);
    else putLines(value, form, ruled);
    value = [];
  };
  for (let at = 0; at < words.length;) {
    const next = joined(words, at, LABELS);
    if (next) {
      close();
      label = words.slice(at, next.to);
      at = next.to;
    } else {
      value.push(words[at]!);
      at += 1;
    }
  }
  close();
}

/** Words across the table, line by line where lines mean something. */
function putLines(words: Piece, form: FormTable, ruled: boolean): void {
  if (!ruled) return form.line(words);
  const lines = [...new Set(words.map(({ line }) => line))];
  for (const line of lines) form.line(words.filter((word) => word.line === line));
}
