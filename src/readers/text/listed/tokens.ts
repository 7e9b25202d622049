// Lines, or the cells of a run → tokens: one a cell; words that stand upright or are halves of a head are one.
import type { RawCell } from '../align.js';
import type { Line } from '../draft.js';
import { tokenOf, type Token } from './heads.js';
import { isUsualHead } from './kinds.js';

/** A word set upright, one character or two a line: 资 over 金. */
const isStub = (text: string): boolean => /^[\u4e00-\u9fff（()）︵︶]{1,2}$/.test(text) && !isUsualHead(text);

/** A line without the blanks around it; a tab stays, it shows another kind of table. */
const bare = (text: string): string => (text.includes('\t') && text.trim() !== '' ? text : text.trim());

/** Whether blank lines part all cells, so that they are none themselves: a line of one blank is an empty cell. */
export function areParted(lines: readonly Line[]): boolean {
  const filled = lines.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const parted = filled.filter((at) => (lines[at + 1]?.text ?? '') === '').length;
  return filled.length >= 20 && parted >= filled.length * 0.8;
}

/** The cells that blank lines part: lines without one between belong to one cell. */
export function partedCells(lines: readonly Line[]): RawCell[] {
  const cells: RawCell[] = [];
  lines.forEach(({ text, number }, at) => {
    if (text === '') return;
    const last = cells.at(-1);
    const goesOn = last && last.text !== '' && text.trim() !== '' && lines[at - 1]?.text.trim();
    if (goesOn) last.text += `\n${bare(text)}`;
    else cells.push({ line: number, text: bare(text) });
  });
  return cells;
}

/** Two lines that are one word of a head: 一级 over 指标, 年初 over 预算数. */
function areHalves(upper: string, lower: string): boolean {
  if (lower === '指标') return /^.{2,6}$/.test(upper) && !/[\d指标]/.test(upper);
  if (!/^(?:年初|全年|年度|年中|实际|预期|计划|未完成)$/.test(upper)) return false;
  return isUsualHead(upper + lower) && !(isUsualHead(upper) && lower.length > 5);
}

/** One token a cell; words that stand upright are one, as are halves of a usual head. */
export function tokensOf(raw: readonly RawCell[]): Token[] {
  const tokens: Token[] = [];
  const cells = raw.map(({ text, line }) => ({ line, text: bare(text) }));
  for (let at = 0; at < cells.length;) {
    const text = (place: number): string => cells[place]?.text ?? '';
    let end = at + 1;
    if (/^.$/.test(text(at)) && isStub(text(at))) while (isStub(text(end)) && end - at < 14) end += 1;
    if (end - at < 3) end = areHalves(text(at), text(at + 1)) ? at + 2 : at + 1;
    const words = cells
      .slice(at, end)
      .map((cell) => cell.text)
      .join(end - at > 2 ? '' : '\n');
    tokens.push(tokenOf(words, cells[at]!.line));
    at = end;
  }
  return tokens;
}
