// Whether the rows that run-on cells were parted into are beyond doubt: whole, of one kind, borne out by their sums.
import { dec, type Decimal, ZERO } from '../../../values/decimal.js';
import type { Piece } from './cells.js';
import { sidesOf } from './misfits.js';
import { isSum, type RunRow } from './rows.js';

const isFigure = ({ kind }: Piece): boolean => kind === 'N' || kind === 'P';

/** The columns in which most rows have figures. */
export function figured(pieces: readonly Piece[], rows: readonly RunRow[], width: number): number[] {
  return Array.from({ length: width }, (_, c) => c).filter((c) => {
    const own = rows.map((row) => cellAt(pieces, row, c)).filter((piece) => piece !== null);
    return (
      own.filter((piece) => isFigure(piece) || piece.kind === 'E').length * 5 > own.length * 4 &&
      own.some(isFigure)
    );
  });
}

const cellAt = (pieces: readonly Piece[], { from, columns }: RunRow, column: number): Piece | null => {
  const i = columns.indexOf(column);
  return i < 0 ? null : pieces[from + i]!;
};

/** Whether every row has all cells that matter, or is a sum that the rows above it bear out. */
export function isSure(pieces: readonly Piece[], rows: readonly RunRow[], heads: readonly string[]): boolean {
  const figures = figured(pieces, rows, heads.length);
  if (figures.length === 0) return false;
  return rows.every((row, r) => {
    if (isSum(pieces[row.from]!.text) || isSum(pieces[row.from + 1]?.text ?? ''))
      return row.columns.length === heads.length || isBorneOut(pieces, rows, r, figures);
    return isWhole(pieces, row, heads, figures);
  });
}

/** Whether a row lacks a figure, so that those it has may stand anywhere. A statement of two sides may lack one of them. */
export function isHopeless(
  pieces: readonly Piece[],
  rows: readonly RunRow[],
  heads: readonly string[],
): boolean {
  const figures = figured(pieces, rows, heads.length);
  const [, outgoings] = sidesOf(heads);
  return rows.some((row) => {
    const own = figures.map((c) => cellAt(pieces, row, c));
    if (own.some((piece) => piece?.text === '无')) return true;
    if (isSum(pieces[row.from]!.text) || isSum(pieces[row.from + 1]?.text ?? '')) return false;
    const lacking = figures.filter((_, i) => own[i] === null);
    if (lacking.length === 0) return false;
    // one side is all there, the other is not there at all
    const sides = [(c: number) => c < outgoings, (c: number) => c >= outgoings];
    return outgoings < 0 || !sides.some((isIn) => lacking.every(isIn) && !row.columns.some(isIn));
  });
}

/** Whether a row lacks words though cells of words have run into one another: one holds what belongs to two. */
export function areTorn(
  pieces: readonly Piece[],
  rows: readonly RunRow[],
  heads: readonly string[],
): boolean {
  const figures = figured(pieces, rows, heads.length);
  const [, outgoings] = sidesOf(heads);
  const isLacking = (c: number): boolean => outgoings < 0 && !figures.includes(c);
  const lacks = rows.some((row, r) => {
    if (isSum(pieces[row.from]!.text) || isSum(pieces[row.from + 1]?.text ?? '')) return false;
    const lacking = heads.flatMap((_, c) => (isLacking(c) && !row.columns.includes(c) ? [c] : []));
    // levels run down, but not into the first row
    return lacking.some((c) => r === 0 || !/[一二]级/.test(heads[c]!) || c > row.columns[0]!);
  });
  return lacks;
}

/** Left out are at most levels that run down and remarks; figures stand where figures do. */
function isWhole(
  pieces: readonly Piece[],
  row: RunRow,
  heads: readonly string[],
  figures: readonly number[],
): boolean {
  const { columns } = row;
  const [first] = columns;
  return (
    columns.at(-1)! - first! === columns.length - 1 &&
    heads.slice(0, first).every((head) => /[一二]级|^(?:绩效)?指标类[别型]$/.test(head)) &&
    heads.slice(columns.at(-1)! + 1).every((head) => /原因|备注|说明|措施/.test(head)) &&
    figures.every((c) => {
      const piece = cellAt(pieces, row, c);
      return piece === null ? c < first! : isFigure(piece) || piece.kind === 'E';
    })
  );
}

/** Whether all rows are full, or the first sum below them is that of their figures. */
export function areBorneOut(
  pieces: readonly Piece[],
  rows: readonly RunRow[],
  heads: readonly string[],
): boolean {
  const figures = figured(pieces, rows, heads.length);
  const sum = rows.findIndex(({ from }) => isSum(pieces[from]!.text) || isSum(pieces[from + 1]?.text ?? ''));
  const above = sum < 0 ? rows : rows.slice(0, sum);
  if (above.every(({ columns }) => columns.length === heads.length)) return true;
  return sum > 0 && figures.some((c) => rows[sum]!.columns.includes(c) && isSumOf(pieces, rows, sum, c));
}

/** Whether the first sums of a statement of two sides, one of them left out in some rows, are those of the rows above. */
export function areBalanced(
  pieces: readonly Piece[],
  rows: readonly RunRow[],
  heads: readonly string[],
): boolean {
  const [, outgoings] = sidesOf(heads);
  if (outgoings < 0 || rows.every(({ columns }) => columns.length === heads.length)) return true;
  const sum = rows.findIndex(({ from }) => isSum(pieces[from]!.text));
  return (
    sum > 0 &&
    figured(pieces, rows, heads.length).every(
      (c) => rows[sum]!.columns.includes(c) && isSumOf(pieces, rows, sum, c),
    )
  );
}

const POINTS = /[（(](\d{1,3}(?:\.\d+)?)分?[）)]$/;

/** Whether the points of levels that run down, 产出（40分）, are those of the rows down to the next. */
export function holdPoints(
  pieces: readonly Piece[],
  rows: readonly RunRow[],
  heads: readonly string[],
): boolean {
  const weights = heads.findIndex((head) => /分值|权重|标准分|满分/.test(head));
  const levels = heads.flatMap((head, c) => (/[一二]级/.test(head) ? [c] : []));
  if (weights < 0) return true;
  return levels.every((column) =>
    rows.every((row, r) => {
      const points = POINTS.exec(cellAt(pieces, row, column)?.text ?? '')?.[1];
      if (points === undefined) return true;
      const next = rows.findIndex(
        ({ from, columns }, i) => i > r && (columns[0]! <= column || isSum(pieces[from]!.text)),
      );
      const own = rows.slice(r, next < 0 ? undefined : next).map((each) => cellAt(pieces, each, weights));
      // written again beside each row, it tells where none ends
      if (next === r + 1) return true;
      return own.reduce((sum, piece) => sum.add(numberOf(piece?.text ?? '')), ZERO).equals(numberOf(points));
    }),
  );
}

/** Whether each figure of a sum is that of the rows above it, up to the sum before. */
function isBorneOut(
  pieces: readonly Piece[],
  rows: readonly RunRow[],
  at: number,
  figures: readonly number[],
): boolean {
  const sum = rows[at]!;
  const own = sum.columns.filter((_, i) => isFigure(pieces[sum.from + i]!));
  const told = own.filter((c) => figures.includes(c) && isSumOf(pieces, rows, at, c));
  return own.length > 0 && told.length === own.length;
}

function isSumOf(pieces: readonly Piece[], rows: readonly RunRow[], at: number, column: number): boolean {
  let total: Decimal = ZERO;
  let count = 0;
  const text = cellAt(pieces, rows[at]!, column)!.text;
  for (let r = at - 1; r >= 0 && !isSum(pieces[rows[r]!.from]!.text); r -= 1) {
    const piece = cellAt(pieces, rows[r]!, column);
    if (!piece || !isFigure(piece)) continue;
    total = total.add(numberOf(piece.text));
    count += 1;
  }
  return count > 1 && total.equals(numberOf(text));
}

/** The number of a figure, what stands in brackets behind it left out; zero where it has none. */
function numberOf(text: string): Decimal {
  const plain = text
    .replace(/[（(].*$/, '')
    .replace(/[,，%％\s]/g, '')
    .replace('．', '.')
    .replace(/^[－−]/, '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? dec(plain) : ZERO;
}
