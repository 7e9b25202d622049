// Lines of a converter → bands: stretches of lines with figures, each under its head.
import { lanesOf, natureOf, type Lane, type Row, type Spot } from './anchors.js';
import type { Line } from './draft.js';
import { piecesOf, widthOf, type Piece } from './width.js';

/** A stretch of lines that one head rules: its lines, which of them are heads, and the lines of figures. */
export interface Band {
  heads: Row[][];
  body: Row[];
}

/** The lines of a text as pieces. */
export function rowsOf(lines: (Line & { afterGap: boolean })[], wide: 1 | 2): Row[] {
  return lines.map(({ number, text, afterGap, opensPage }) => ({
    line: number,
    afterGap,
    opensPage: opensPage === true,
    spots: piecesOf(text, wide)
      .flatMap(apart)
      .map((piece) => ({ ...piece, nature: natureOf(piece.text) })),
  }));
}

/** Figures that only one blank keeps apart are two, as are a code and its name. */
function apart(piece: Piece): Piece[] {
  const code = /^((?:\d{3}|\d{5}|\d{7}) )[\u4e00-\u9fff（]{2}/.exec(piece.text)?.[1];
  if (code && !/^\d+ [万亿元个人次项年月日件户亩公平]/.test(piece.text)) {
    const from = piece.from + code.length;
    return [
      { text: code.trim(), from: piece.from, to: from - 1 },
      { text: piece.text.slice(code.length), from, to: piece.to },
    ];
  }
  if (!/^[\d.,%—–]+(?: [\d.,%—–]+)+$/.test(piece.text)) return [piece];
  let { from } = piece;
  return piece.text.split(' ').map((text) => {
    from += text.length + 1;
    return { text, from: from - text.length - 1, to: from - 1 };
  });
}

/** Words of a head that one blank keeps apart, over lanes of their own, are two heads: 分 得分. */
export function splitOver(row: Row, lanes: Lane[]): Row {
  const spots = row.spots.flatMap((spot): Spot[] => {
    const measure =
      spot.to - spot.from === spot.text.length ? (text: string): number => text.length : widthOf;
    const words = spot.text.split(' ');
    const parts = words.map((text, i): Spot => {
      const from = spot.from + measure(words.slice(0, i).map((word) => `${word} `).join('')); // prettier-ignore
      return { text, from, to: from + measure(text), nature: natureOf(text) };
    });
    const found = lanesOf(parts, lanes);
    return found.includes(-1) ? [spot] : parts;
  });
  return { ...row, spots };
}

const figuresIn = (row: Row): number => row.spots.filter(({ nature }) => nature === 'figure').length;

/** An item of a list of amounts: 一、… */
export const ENUMERATED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])./;

/** A line with figures side by side, or with items of two lists: every row of a table has one. */
export const isAnchor = (row: Row): boolean =>
  figuresIn(row) >= 2 ||
  row.spots.filter(({ text }) => ENUMERATED.test(text)).length >= 2 ||
  (row.spots.length >= 2 && row.spots.some(({ text }) => /^[\d.,]+%?$/.test(text)));

/** No word twice, but for groups of the same words side by side. */
function areDistinct(words: string[]): boolean {
  const half = words.length / 2;
  return (
    new Set(words).size === words.length ||
    words.indexOf(words[0]!, 1) > 1 ||
    words.slice(0, half).join() === words.slice(half).join()
  );
}

/** Three words or more and no figure, over figures of the next lines. */
const isHead = ({ spots }: Row, below: Row[]): boolean =>
  spots.length >= 3 &&
  spots.every(
    ({ text, nature }) =>
      nature === 'word' && text.length <= 16 && !/[。；\d]/.test(text.replace(/[（(].*$/, '')),
  ) &&
  areDistinct(spots.map(({ text }) => text)) &&
  below.some(
    (row) =>
      row.spots.filter(
        (figure) =>
          figure.nature === 'figure' &&
          spots.some((word) => word.from < figure.to + 6 && figure.from < word.to + 6),
      ).length >= 2,
  );

/** The bands of lines. Blocks without figures that hold no head belong to the band above. */
export function bandsIn(rows: Row[]): Band[] {
  const bands: Band[] = [];
  let open: Band | null = null;
  for (let at = 0; at < rows.length;) {
    if (isAnchor(rows[at]!)) {
      (open ??= { heads: [], body: [] }).body.push(rows[at]!);
      at += 1;
      continue;
    }
    let end = at;
    while (end < rows.length && !isAnchor(rows[end]!)) end += 1;
    const block = rows.slice(at, end);
    const head = headIn(block, rows.slice(end, end + 4).filter(isAnchor));
    at = end;
    if (!head) {
      // the rests of cells at the top of a page go on with the row that the page before cut
      const goesOn = block.length <= 2 && block[0]!.opensPage;
      if (goesOn && end < rows.length) open ??= { heads: [], body: [] };
      open?.body.push(...block);
      continue;
    }
    if (open) {
      open.body.push(...block.slice(0, head.from));
      bands.push(open);
    }
    open = end < rows.length ? { heads: head.rows, body: block.slice(head.to + 1) } : null;
  }
  if (open) bands.push(open);
  return bands.filter(({ body }) => body.some(isAnchor));
}

/** The head in a block of lines without figures: the fullest line and what its words have wrapped above and below. */
function headIn(block: Row[], below: Row[]): { rows: Row[][]; from: number; to: number } | null {
  const isUnder = (row: Row, above: Row): boolean => row.spots.every((spot) => above.spots.some((word) => word.from < spot.to && spot.from < word.to));
  const main = block.reduce((best, row, i) => {
    if (!isHead(row, below)) return best;
    const rival = block[best];
    const more = row.spots.length - (rival?.spots.length ?? 0);
    return more > 0 || (more === 0 && !isUnder(row, rival!)) ? i : best;
  }, -1);
  if (main === -1) return null;
  const words = block[main]!.spots;
  const over = (row: Row): number => row.spots.filter((spot) => words.some((word) => word.from < spot.to && spot.from < word.to)).length;
  const isShort = (row: Row): boolean => row.spots.every(({ text }) => text.length <= 14 && !/[。；：]/.test(text));
  let from = main;
  const isRestAbove = (row: Row): boolean => isShort(row) && over(row) * 2 <= row.spots.length && row.spots.every(({ from: left }) => left > words[0]!.from);
  while (from > 0 && isRestAbove(block[from - 1]!)) from -= 1;
  let to = main;
  const isRestBelow = (row: Row): boolean => isShort(row) && !row.afterGap && (row.spots.length >= 2 || /^.{1,2}$/.test(row.spots[0]!.text) || to - main < main - from || (over(row) === 0 && row.spots[0]!.from > words[0]!.from));
  while (to + 1 < block.length && isRestBelow(block[to + 1]!)) to += 1;
  // 收入 and 支出 over the heads of their halves
  const upper = block[from - 1];
  const again = words.filter(({ text }) => text === words[0]!.text).length;
  const isOver = upper !== undefined && isShort(upper) && upper.spots.length >= 2 && upper.spots.length === again;
  const rows = [block.slice(from, to + 1)];
  return isOver ? { rows: [[upper], ...rows], from: from - 1, to } : { rows, from, to };
} // prettier-ignore
