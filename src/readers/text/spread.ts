// Rows whose columns are known but not how far each cell runs → cells with spans, told by what is empty beside them.
import { isTotal, mergeDown, type RawCell, type RawRow } from './align.js';
import type { DraftCell } from './draft.js';

const isEmpty = (cell: RawCell | undefined): boolean => (cell?.text.trim() ?? '') === '';
/** An amount, a rate or a count, and what stands for none; no code and no number of a line. */
const isFigure = ({ text }: RawCell): boolean => /^[-−]?\d[\d,]*(?:\.\d+)?\s*[%％]?$|^[-—–]+$/.test(text);
const filledIn = (row: RawRow): number => row.filter((cell) => !isEmpty(cell)).length;
const isWords = (row: RawRow): boolean => !row.some(isFigure);
/** A row of one text that is no name of an amount: a sentence, a word with what follows its colon. */
const isLone = (row: RawRow): boolean =>
  row.some(({ text }) => text.length > 24 || (/[：:。]/.test(text) && filledIn(row) === 1));
/** Words over columns: two or more, none a sentence. */
const isHead = (row: RawRow): boolean =>
  filledIn(row) >= 2 && isWords(row) && row.every(({ text }) => text.length <= 24 && !/[。；]/.test(text));

/**
 * The cells of rows of one width. Heads and labels run over what is empty to their right, 合计 over the names; what
 * is empty below the word of a head goes on with it. Empty cells beside figures stay cells.
 */
export function spreadCells(rows: RawRow[], columns: number): DraftCell[] {
  let above: [number, number][] = [];
  let upper: RawRow | null = null;
  let inBody = false;
  const placed = rows.map((row, r): DraftCell[] => {
    const own = isHead(row);
    // 项目 | 合计 over 编码 | 名称: what the second row leaves empty belongs to the words above
    const divides = own && upper !== null && isHead(upper) && !inBody && isDivision(row, above);
    const covered = new Set(divides ? above.filter(([c]) => isEmpty(row[c])).map(([c]) => c) : []);
    const runs = isWords(row) && (!inBody || own || isLone(row));
    const cells = cellsOf(row, covered, runs, above);
    if (!isWords(row)) inBody = true;
    else if (own) inBody = false;
    upper = row;
    above = cells;
    return cells.map(([column, columnSpan]) => ({
      ...row[column]!,
      row: r + 1,
      column: column + 1,
      rowSpan: 1,
      columnSpan,
    }));
  });
  return mergeDown(placed, new Array<boolean>(columns).fill(false));
}

/** Whether every word of a row stands with another one under a wider cell of the row above. */
function isDivision(row: RawRow, above: [number, number][]): boolean {
  return above.every(([from, span]) => {
    const filled = filledIn(row.slice(from, from + span));
    return filled === 0 ? span === 1 : span > 1 && filled > 1;
  });
}

/** Where the cells of a row begin and how many columns each takes. */
function cellsOf(
  row: RawRow,
  covered: ReadonlySet<number>,
  runs: boolean,
  above: [number, number][],
): [number, number][] {
  const cells: [number, number][] = [];
  const first = row.findIndex((cell) => !isEmpty(cell));
  row.forEach((cell, c) => {
    const last = cells.at(-1);
    if (covered.has(c) || (last && last[0] + last[1] > c)) return;
    const goesOn = last && !isEmpty(row[last[0]]) && last[0] + last[1] === c;
    const isSum = cells.length === 1 && isTotal(row[0]!.text) && c < row.length - 1;
    // empty at the left under a wide cell: it goes on
    const wide = above.find(([from, span]) => from === c && from + span <= first);
    if (isEmpty(cell) && goesOn && (runs || (isSum && row.slice(c).some((next) => !isEmpty(next)))))
      last[1] += 1;
    else cells.push([c, wide?.[1] ?? 1]);
  });
  return cells;
}

/** What stands for a cell that a converter has dropped. */
const DROPPED = '…';

/**
 * Some converters push the rows below a merged cell one column to the right, their last cells out of the table. Where
 * the labels of all rows below a head stand under a head of figures, an empty column to the left, they are put back.
 */
export function withoutShift(rows: RawRow[]): { rows: RawRow[]; moved: boolean; lost: boolean } {
  const result = [...rows];
  let lost = false;
  let moved = false;
  const firstIn = (row: RawRow): number => row.findIndex((cell) => !isEmpty(cell));
  for (let at = 0; at < rows.length; at += 1) {
    const head = rows[at]!;
    if (!isHead(head) || isEmpty(head[0])) continue;
    let end = at + 1;
    while (end < rows.length && isEmpty(rows[end]![0])) end += 1;
    const band = rows.slice(at + 1, end);
    const first = firstIn(band[0] ?? head);
    const isPushed = (row: RawRow): boolean =>
      firstIn(row) === first && !isFigure(row[first]!) && row.slice(first + 1).some(isFigure);
    if (first < 2 || isEmpty(head[first]) || !isEmpty(head[first - 1]) || !band.every(isPushed)) continue;
    if (band.every((row) => isEmpty(row.at(-1)))) continue;
    const cut = !isEmpty(head.at(-1));
    lost ||= cut;
    moved = true;
    band.forEach((row, i) => {
      const line = row[0]!.line;
      result[at + 1 + i] = [...row.slice(1), { text: cut ? DROPPED : '', line }];
    });
  }
  return { rows: result, moved, lost };
}
