// Tables whose merged cells were written out again in every place they cover, as scripts that dump Word files do.
import type { RawRow } from './align.js';
import { SUM } from './layout.js';
import { hasFigure } from './band-heads.js';

const isWords = (text: string): boolean => /[\u4e00-\u9fffA-Za-z].*[\u4e00-\u9fffA-Za-z]/s.test(text);

/** The widths of the runs of one and the same text in a row. */
function runsOf(row: RawRow): number[] {
  const runs: number[] = [];
  row.forEach((cell, i) => {
    if (i > 0 && isWords(cell.text) && cell.text === row[i - 1]!.text) runs[runs.length - 1]! += 1;
    else runs.push(1);
  });
  return runs;
}

/** Whether a table writes merged cells again: three alike side by side, or the first of a row twice below itself. */
export function repeatsCells(rows: RawRow[]): boolean {
  if (rows.some((row) => row.length >= 3 && runsOf(row).some((run) => run >= 3))) return true;
  const alike = rows.map((row, r) => {
    const above = rows[r - 1];
    const isAlike = (c: number): boolean => isWords(row[c]?.text ?? '') && row[c]!.text === above?.[c]?.text;
    // 产出指标30分 again: the points are given once
    const isWhole = isAlike(1) || /\d分[)）]?$/.test(row[0]?.text ?? '');
    return row.length > 2 && isAlike(0) ? (isWhole ? 2 : 1) : 0;
  });
  return alike.filter((count) => count > 0).length >= 2 || alike.includes(2);
}

/**
 * How many columns each different cell of a row takes. Two alike may be a target and what came of it, both in the
 * same words: in a row of figures they stay apart unless they name a sum, or stand under one cell of the row `above`.
 */
export function spansOfRepeats(row: RawRow, above: number[] = []): number[] {
  const figures = hasFigure(row);
  let at = 0;
  const spans = runsOf(row).flatMap((run) => {
    const isOne = run >= 3 || !figures || SUM.test(row[at]!.text);
    at += run;
    return isOne ? [run] : new Array<number>(run).fill(1);
  });
  return figures ? underOne(row, spans, above) : spans;
}

/** Puts figures together that are alike and stand under one cell. */
function underOne(row: RawRow, spans: number[], above: number[]): number[] {
  const starts = new Set(row.map((_, i) => i));
  let at = 0;
  for (const span of above) {
    const under = row.slice(at, at + span);
    if (under.every(({ text }) => /\d/.test(text) && text === under[0]!.text))
      for (let i = at + 1; i < at + span; i += 1) starts.delete(i);
    at += span;
  }
  at = 0;
  for (const span of spans) {
    for (let i = at + 1; i < at + span; i += 1) starts.delete(i);
    at += span;
  }
  const kept = [...starts, row.length];
  return kept.slice(1).map((start, i) => start - kept[i]!);
}
