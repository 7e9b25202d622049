// The rows of a form that are no table of figures: labels with their values, and goals with what came of them.
import type { DraftTable, Found, Line } from '../draft.js';
import { GOAL_DONE, GOAL_PLAN, GOALS, LABELS } from '../forms/words.js';
import { wordsIn } from './cells.js';

const LABEL =
  /^(?:自评|评价|绩效)(?:等级|得分|总分)$|^(?:年度|项目年度|评价年度|实施周期|资金性质|填报人|联系方式)$/;
const isLabel = (word: string): boolean => LABELS.test(word) || LABEL.test(word);
const isGoal = (word: string): boolean =>
  GOALS.test(word) ||
  GOAL_PLAN.test(word) ||
  GOAL_DONE.test(word) ||
  /^(?:年度)?总体目标$|^实际完成情况$/.test(word);

/** 项目名称 … 主管部门 … in one line or in several, the cells a blank apart; null where labels and values do not take turns. */
export function labelLines(lines: readonly Line[], start: number): Found | null {
  const rows: { words: string[]; line: number }[] = [];
  let end = start;
  for (; end < lines.length; end += 1) {
    const { text, number } = lines[end]!;
    const words = pairsIn(text);
    if (!words) break;
    rows.push({ words, line: number });
  }
  if (rows.reduce((sum, { words }) => sum + words.length, 0) < 4) return null;
  return { table: tableOf(rows), end };
}

const RUN = /(项目名称|(?:主管|实施)(?:部门|单位)|(?:预算|承担|填报)单位|自评等级|项目负责人|联系电话)/;

/** 项目名称危房改造主管部门住建局: labels that run into their values. */
const apart = (words: string[]): string[] =>
  words.length === 1 ? words[0]!.split(RUN).filter((word) => word !== '') : words;

function pairsIn(text: string): string[] | null {
  if (/[\t|｜│。；]| {3}/.test(text)) return null;
  const words = apart(wordsIn(text));
  const areTurns =
    words.length >= 2 && words.length % 2 === 0 && words.every((word, w) => isLabel(word) === (w % 2 === 0));
  return areTurns ? words : null;
}

const GOAL_RUN =
  /^(?:年度)?(?:总体|绩效)?目标\s*(?:(?:预期|年初设定)目标)?\s*(?:全年|年度)?(?:目标)?(?:实际)?完成情况/;

/** 年度总体目标 实际完成情况 and below or behind them a text for each; null for any other line. */
export function goalLines(lines: readonly Line[], start: number): Found | null {
  const { text } = lines[start]!;
  if (/[\t|｜│]| {3}/.test(text)) return null;
  return goalTable(lines, start) ?? gluedGoals(lines, start);
}

/** Heads that have run into one another, or into the texts: cells, and no sentences. */
function gluedGoals(lines: readonly Line[], start: number): Found | null {
  const own = GOAL_RUN.exec(lines[start]!.text.trim());
  if (!own) return null;
  const rest = lines[start]!.text.trim().slice(own[0].length);
  const texts = rest === '' ? lines.slice(start, start + 2) : [lines[start]!];
  return {
    before: texts.map(({ text, number }) => ({
      kind: 'paragraph',
      text: text.trim(),
      level: null,
      line: number,
      jumbled: true,
    })),
    end: start + texts.length,
  };
}

function goalTable(lines: readonly Line[], start: number): Found | null {
  const { text, number } = lines[start]!;
  const words = wordsIn(text);
  const count = words.findIndex((word) => !isGoal(word));
  const heads = words.slice(0, count < 0 ? words.length : count);
  if (heads.length < 2 || heads.length > 3) return null;
  const rest = words.slice(heads.length);
  const below = rest.length === 0 ? lines[start + 1] : undefined;
  const values = below ? wordsIn(below.text) : rest;
  // 总体目标 stands at the side, once for both rows
  if (values.length === 0 || values.length > heads.length || values.length < heads.length - 1) return null;
  const row = values.length < heads.length ? ['', ...values] : values;
  const rows = [
    { words: heads, line: number },
    { words: row, line: below?.number ?? number },
  ];
  return { table: tableOf(rows), end: start + (below ? 2 : 1) };
}

function tableOf(rows: readonly { words: string[]; line: number }[]): DraftTable {
  const columns = Math.max(...rows.map(({ words }) => words.length));
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells: rows.flatMap(({ words, line }, r) =>
      words.map((text, c) => ({
        row: r + 1,
        column: c + 1,
        rowSpan: 1,
        columnSpan: c === words.length - 1 ? columns - c : 1,
        text,
        line,
      })),
    ),
    confidence: 'low',
    line: rows[0]!.line,
  };
}
