// Pieces in the order of drawing → rows of a table, where that order alone does not show where a row ends.
import type { Piece } from '../model.js';
import { enumerated } from '../text/lines.js';
import { isBeside } from './regions.js';
import { isFigure } from './spans.js';
import { pieceOf, rowsOf } from './stream.js';

/** Rows of pieces: with those apart that a row drawn further right begins, and lines apart that are rows of one column. */
export function tableRows(pieces: Piece[]): Piece[][] {
  const drawn = rowsOf(pieces).flatMap(apart);
  const rows: Piece[][] = [];
  drawn.forEach((row, i) => {
    const last = rows.at(-1);
    const beside =
      last?.length === 1 && row[0]!.x0 > last[0]!.x1 && isMergedBeside(last, row, drawn.slice(i + 1, i + 4));
    if (beside) last.push(...row);
    else rows.push([...row]);
  });
  return rows.flatMap((row, i) => ended(row, rows.slice(i + 1, i + 4)));
}

/** Whether words right of a cell alone are merged over its row and the next: halfway to it, or as low as some of it. */
function isMergedBeside(upper: Piece[], words: Piece[], following: Piece[][]): boolean {
  if (isHalfway(upper, words, following)) return true;
  const lower = following[0] ?? [];
  const { size } = words[0]!;
  return (
    lower.length > 1 &&
    words.length > 1 &&
    lower[0]!.x0 < words[0]!.x0 &&
    Math.min(...words.map((one) => one.y0)) - Math.max(...upper.map((one) => one.y1)) < 2 * size &&
    words.some((one) => lower.some((other) => one.y1 > other.y0 + 0.5 && other.y1 > one.y0 + 0.5))
  );
}

/** Whether words stand halfway between two rows: merged over both, beside 项目 over 科目编码 and 科目名称. */
function isHalfway(upper: Piece[], words: Piece[], following: Piece[][]): boolean {
  if (upper.some(({ lines: [line] }) => enumerated(line!.text) || isBeside(line!.text))) return false;
  const from = lowest(upper);
  const [first, last] = [Math.min(...words.map(middleOf)), lowest(words)];
  const { size } = words[0]!;
  return following.some(([lower]) => {
    if (lower!.x0 > words[0]!.x0 - 0.5 * size) return false;
    const to = middleOf(lower!);
    return first > from && Math.abs(first - from - (to - last)) < 0.25 * size && to - from < 6 * size;
  });
}

function lowest(row: Piece[]): number {
  return Math.max(...row.map(middleOf));
}

/**
 * The last cell of a row is drawn right before the first of the next, and taken for its first line where that stands
 * below it: 合计 over 中央财政资金, 科目名称 over 栏次. What follows stands beside the last line, and what goes before
 * beside the first.
 */
function apart(row: Piece[]): Piece[][] {
  for (let at = 0; at + 1 < row.length; at += 1) {
    const [before, glued, after] = [row.slice(0, at), row[at]!, row.slice(at + 1)];
    if (glued.lines.length < 2) continue;
    const top = Math.min(...after.map((one) => one.y0));
    const foot = Math.max(...after.map((one) => one.y1));
    const { size } = glued;
    const above = glued.lines.filter((line) => line.y < top + 0.3 * size);
    const rest = glued.lines.slice(above.length);
    if (above.length === 0 || rest.length === 0) continue;
    // What is broken for want of room is as wide as any line: words of a head are.
    const isBody = after.some((one) => isFigure(one.lines.map((line) => line.text).join('')));
    const widest = Math.max(...glued.lines.map((line) => line.x1 - line.x0));
    if (!isBody && at === 0 && above.some((line) => line.x1 - line.x0 > widest - size)) continue;
    const [own, whole, theirs] = [middleOf(pieceOf(rest)), middleOf(glued), (top + foot) / 2];
    if (Math.abs(own - theirs) > 0.4 * size || Math.abs(whole - theirs) < 0.45 * size) continue;
    if (before.some((one) => one.y1 > top + 0.3 * size)) continue;
    const rows = before.length > 0 ? [[...before, pieceOf(above)]] : above.map((line) => [pieceOf([line])]);
    return [...rows, [pieceOf(rest), ...after]];
  }
  return [row];
}

/** A row parted where it goes on lower: the next row's first words stand further right, as 栏次 under 类, 款 and 项. */
function ended(row: Piece[], following: Piece[][]): Piece[][] {
  for (let at = row.length - 1; at > 0; at -= 1) {
    const [before, after] = [row.slice(0, at), row.slice(at)];
    const foot = Math.max(...before.map((one) => one.y1));
    const { size } = row[at]!;
    if (after.some((one) => one.y0 < foot - 0.2 * size)) continue;
    const low = lowest(after);
    if (isHalfway(before, after, following)) continue;
    // What is merged over this row and those that follow stands lower, too, and these begin above its middle.
    if (following[0]?.some((one) => middleOf(one) < low + 0.5 * size)) continue;
    return [...ended(before, [after]), after];
  }
  return [row];
}

function middleOf({ y0, y1 }: Piece): number {
  return (y0 + y1) / 2;
}
