// The labels of a column: how they end tells which two pieces beside a page break are one, and which are two.
import { textOf } from './cells.js';
import type { WholeCell } from './whole.js';
import { isWhole } from './running.js';

/**
 * Labels of a column often end alike (…指标, …经费). Where the two pieces do so only together they are one label,
 * where each does they are two.
 */
export function endings(
  above: string,
  below: string,
  all: WholeCell[],
  self: WholeCell,
): 'joined' | 'both' | null {
  const tail = bare(above + below).slice(-2);
  const others = all.filter(
    (other) => other.lines.length > 0 && !other.atEdge && other.column === self.column && other.row > 0,
  );
  const alike = others.filter((other) => bare(textOf(other)).endsWith(tail)).length;
  if (tail.length < 2 || /[\d%.]/.test(tail) || alike === 0) return null;
  const [first, second] = [bare(above).endsWith(tail), bare(below).endsWith(tail)];
  if (first && second) return 'both';
  if (alike * 2 < others.length) return null;
  return first || second || alike < 2 ? null : 'joined';
}

/** What stands below ends as another label of the column does, and what stands above does not: 时效 | 指标. */
export function endsLabel(over: WholeCell, cell: WholeCell, all: WholeCell[]): boolean {
  const tail = bare(textOf(cell)).slice(-2);
  const labels = all.filter((other) => !other.atEdge && other.column === over.column && other.row > 0);
  const ends = (other: WholeCell): boolean => bare(textOf(other)).endsWith(tail);
  return tail.length === 2 && !/\d/.test(tail) && !ends(over) && labels.some(ends);
}

/** What stands above ends as another label of the column does, and nothing is known to go on after that. */
export function isWholeLabel(over: WholeCell, all: WholeCell[]): boolean {
  const tail = bare(textOf(over)).slice(-2);
  return (
    /^\p{Script=Han}{2}$/u.test(tail) &&
    all.some(
      (other) =>
        !other.atEdge && other.column === over.column && other.row > 0 && bare(textOf(other)).endsWith(tail),
    )
  );
}

/** Names formed alike, which end with the same words: 省级财政资金, 市级财政资金. The halves of one text do not. */
export function areAlike(over: WholeCell, cell: WholeCell): boolean {
  const [above, below] = [over, cell].map((one) => bare(textOf(one))) as [string, string];
  const isName = (text: string): boolean => /^\p{Script=Han}{4,10}$/u.test(text);
  return (
    isName(above) && above.length === below.length && above !== below && above.slice(-3) === below.slice(-3)
  );
}

/** The first characters of a label beside a row of heads and the group below it. */
export function isBegun(over: WholeCell, cell: WholeCell): boolean {
  return !over.inHead && cell.rowSpan > 1 && textOf(over).length < 4;
}

/** The same of what is no label on either side, whole as it stands. */
export function endsAsLabel(over: WholeCell, cell: WholeCell, all: WholeCell[]): boolean {
  const [above, below] = [textOf(over), textOf(cell)];
  if (isWhole(above) || isLabel(above, all, over) || isLabel(below, all, cell)) return false;
  return /^\p{Script=Han}+$/u.test(above) && endsLabel(over, cell, all);
}

/** Without a remark in brackets at the end: 产出指标（50分） → 产出指标. */
function bare(words: string): string {
  return words.replace(/[（(][^（）()]*[）)]$/, '');
}

/** The same words, a remark in brackets aside, stand alone in another cell of the column, one that no break cut. */
export function isLabel(text: string, all: WholeCell[], self: WholeCell): boolean {
  return all.some(
    (other) =>
      other.lines !== self.lines &&
      !other.atEdge &&
      other.column === self.column &&
      bare(textOf(other)) === bare(text),
  );
}
