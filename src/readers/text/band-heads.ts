// Head rows with fewer cells than their table has columns: where each of their words stands.
import type { RawRow } from './align.js';

/** The columns that a cell takes, counted from 0. */
export interface Place {
  from: number;
  span: number;
}

export type Kind = 'number' | 'measure' | 'word' | 'empty';

const NUMBER = /^[-−－+]?[\d,，.．０-９]+\s*[%％]?$/;

export function kindOf(text: string): Kind {
  const flat = text.trim();
  if (flat === '' || /^[-—–/\\无]+$/.test(flat)) return 'empty';
  if (NUMBER.test(flat)) return 'number';
  return /^[≥≤<>＝=＞＜]|^\d/.test(flat) && flat.length <= 16 ? 'measure' : 'word';
}

const isWord = (text: string): boolean =>
  text.trim() !== '' && !/^[≥≤＞＜<>]|^[\d.,，％%-]+$/.test(text.trim());

/** 其中：中央 heads a column as well as a row. */
const OF_WHICH = /^其中[：:]/;

/** Three words or more, no figure, none long and none alike: what stands over the columns of the rows below. */
export function isHeadRow(row: RawRow): boolean {
  const texts = row.map((cell) => cell.text.trim()).filter((text) => text !== '');
  return (
    texts.length >= 3 &&
    texts.length * 2 > row.length &&
    texts.every(
      (text) => isWord(text) && text.length <= 24 && !/[。；：:]/.test(text.replace(OF_WHICH, '')),
    ) &&
    new Set(texts).size === texts.length
  );
}

/** Whether figures stand in a row. */
export const hasFigure = (row: RawRow | undefined): boolean =>
  row?.some((cell) => ['number', 'measure'].includes(kindOf(cell.text))) ?? false;

/** One head cell of a band: the columns it stands over, or those of the heads that divide it. */
interface Head {
  units: Place[];
  /** Rows that the head takes. */
  height: 1 | 2;
  placed: Place[][];
}

/** The head that begins at a row: one row, or a second one that divides one of its cells where cells are left out. */
export function headAt(rows: RawRow[], at: number, columns: number, gone: boolean): Head | null {
  const row = rows[at]!;
  if (!isHeadRow(row)) return null;
  const below = rows[at + 1];
  if (!below) return null;
  if (hasFigure(below)) {
    const width = Math.max(row.length, below.length);
    const units = spread(width, columns);
    // 项目资金 over the label at the side and the names
    const places = spread(row.length, columns);
    return { units, height: 1, placed: [places] };
  }
  const body = rows[at + 2];
  const extra = (body?.length ?? 0) - row.length;
  if (!gone || !hasFigure(body) || extra < 1 || extra >= below.length || body!.length > columns) return null;
  // `groups` cells of the first row are divided by the second
  const groups = below.length - extra;
  const sizes =
    groups === 1
      ? [below.length]
      : sizesOf(
          below.map((cell) => cell.text),
          groups,
        );
  if (!sizes || groups >= row.length || !below.every((cell) => isWord(cell.text) && cell.text.length <= 24))
    return null;
  const first =
    groups === 1
      ? mostAlike(
          row.map((cell) => cell.text),
          below.map((cell) => cell.text),
        )
      : row.length - groups;
  const units = spread(body!.length, columns);
  let from = 0;
  const over = row.map((_, i): Place => {
    const size = sizes[i - first] ?? 1;
    const [head, last] = [units[from]!, units[from + size - 1]!];
    from += size;
    return { from: head.from, span: last.from + last.span - head.from };
  });
  return { units, height: 2, placed: [over, below.map((_, i) => units[first + i]!)] };
}

/** How many words stand in each of some groups: as many in all, the same ones again and again; null where they do not. */
function sizesOf(words: string[], groups: number): number[] | null {
  const size = words.length / groups;
  const isAgain = Number.isInteger(size) && size > 1 && words.every((word, i) => word === words[i % size]);
  return isAgain ? new Array<number>(groups).fill(size) : null;
}

/** The head with the most characters in common with the heads that divide it. */
function mostAlike(heads: string[], parts: string[]): number {
  const shared = (head: string): number =>
    parts.filter((part) => [...part].filter((char) => head.includes(char)).length >= 2).length;
  return heads.reduce((best, head, i) => (shared(head) > shared(heads[best]!) ? i : best), 0);
}

/** The columns over which as many heads stand: what is left over goes to the first. */
export function spread(width: number, columns: number): Place[] {
  const extra = columns - width;
  return Array.from({ length: width }, (_, i) =>
    i === 0 ? { from: 0, span: 1 + extra } : { from: i + extra, span: 1 },
  );
}
