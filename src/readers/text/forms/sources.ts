// Money by its sources in a form without cells: 计划安排资金 170 实际到位资金 170, then each source once for every head.
import { flat } from '../../../values/text.js';
import { inReadingOrder, type DraftCell, type Found, type Line } from '../draft.js';
import { paragraphOf } from './parts.js';
import { tokensOf } from './tokens.js';

const AMOUNT = String.raw`(?:\d[\d,]*(?:\.\d+)?)`;
const HEADS = new RegExp(
  String.raw`((?:计划(?:安排|投入|到位)?(?:资金|投资额?)|预算安排资金|实际到位资金|实际(?:支出|使用)(?:资金|情况)?|(?:资金)?结余)\s*(?:\(\s*[百千万亿]*元\s*\)))\s*(${AMOUNT})?`,
  'gy',
);
const SOURCES = new RegExp(
  String.raw`((?:其中[:：]?\s*)?(?:(?:中央|省|市|县|区|市县|市区|县区|县市|地方|乡镇|街道)级?财政(?:资金|拨款)?|自筹(?:资金)?|其[他它](?:资金)?))\s*(${AMOUNT})?`,
  'gy',
);
const START = /^\s*(?:计划|预算安排资金)/;
/** The most lines that such a block takes, blank ones included. */
const MOST = 160;

interface Piece {
  words: string;
  amount: string | undefined;
  /** Where it begins and ends in the text. */
  from: number;
  to: number;
}

/** The block that begins at a line, or null: every source must be named as often as there are heads. */
export function sourcesTable(lines: readonly Line[], start: number): Found | null {
  if (!START.test(lines[start]!.text)) return null;
  const own: Line[] = [];
  for (
    let at = start;
    at < Math.min(lines.length, start + MOST) && !/[\t|｜。]/.test(lines[at]!.text);
    at += 1
  )
    own.push(lines[at]!);
  const text = own.map((line) => flat(line.text)).join('\n');
  const heads = piecesOf(text, 0, HEADS);
  const count = heads.length;
  const sources = count < 2 ? [] : piecesOf(text, heads.at(-1)!.to, SOURCES);
  const rows: Piece[][] = [];
  for (let at = 0; at < sources.length; at += count) rows.push(sources.slice(at, at + count));
  const nameOf = ({ words }: Piece): string => words.replace(/^其中[:：]?|\s+/g, '');
  const isWhole = rows.every((row) => row.length === count && new Set(row.map(nameOf)).size === 1);
  if (rows.length < 2 || !isWhole || new Set(rows.map((row) => nameOf(row[0]!))).size < rows.length)
    return null;
  const lineAt = (place: number): number => own[text.slice(0, place).split('\n').length - 1]!.number;
  const cells = [heads, ...rows].flatMap((row, r) =>
    row.flatMap((piece, c): DraftCell[] => {
      const cell = { row: r + 1, rowSpan: 1, columnSpan: 1, line: lineAt(piece.from) };
      const amount = { text: piece.amount ?? '', line: lineAt(piece.to - 1) };
      return [
        { ...cell, column: 2 * c + 1, text: piece.words.replace(/\s+/g, '') },
        { ...cell, ...amount, column: 2 * c + 2 },
      ];
    }),
  );
  const { to } = sources.at(-1)!;
  const last = lineAt(to - 1);
  const rest = text.slice(to).split('\n')[0]!.trim();
  const table = {
    kind: 'table' as const,
    rows: rows.length + 1,
    columns: 2 * count,
    cells: inReadingOrder(cells),
    confidence: 'low' as const,
    line: lines[start]!.number,
    doubt: 'remark.table-unsure',
  };
  const after = rest === '' ? [] : [paragraphOf(tokensOf([{ number: last, text: rest }]))];
  return { before: [table, ...after], end: last };
}

/** The pieces that follow one another from a place on, nothing but blanks between. */
function piecesOf(text: string, from: number, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; ;) {
    at += /^\s*/.exec(text.slice(at))![0].length;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return pieces;
    pieces.push({ words: match[1]!, amount: match[2], from: at, to: pattern.lastIndex });
    at = pattern.lastIndex;
  }
}

/** The lines of a text, those of such blocks taken out: what stands there is no other table's. */
export function withoutSources(lines: readonly Line[]): Line[] {
  const rest = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const end = sourcesTable(lines, at)?.end ?? at;
    for (; at < end; at += 1) rest[at] = { ...rest[at]!, text: OTHER };
  }
  return rest;
}

/** Bars show that a line belongs to another kind of table. */
const OTHER = '| |';
