// Which lane each piece of a line belongs to, told by where it stands and by what its lane holds: pieces slip sideways.
import { remembered } from '../../../values/remember.js';
import { ANYWHERE, expected, kindOf, type Chances, type Kind } from '../listed/kinds.js';
import type { Bit } from './settled.js';
import { isAmount, type Lane } from './pieces.js';
import { groupOf, isNumber, type LaidLine, type Word } from './words.js';

/** What a word of the head counts for, in pieces. */
const PRIOR = 6;
/** Two pieces with a gap, or two figures, in one lane of a line. */
const TWICE = 4;
/** How much the kind of a piece counts beside its place. */
const KIND = 0.8;
/** Words one blank apart in different lanes. */
const PARTED = 0.8;

/** What it costs a lane to hold a piece of a kind: the less the more it holds of that kind. */
export function kindCosts(lanes: readonly Lane[], bits: readonly Bit[]): Record<Kind, number>[] {
  return lanes.map(({ head }, lane) => {
    const prior = expected(head?.text ?? '') ?? ANYWHERE;
    const own = bits.filter((bit) => bit.lane === lane).map(({ text }) => kindOfPiece(text));
    const share = (kind: Kind): number => own.filter((each) => each === kind).length + PRIOR * prior[kind];
    const cost = (kind: Kind): number => -Math.log(share(kind) / (own.length + PRIOR));
    return { E: 0, N: cost('N'), P: cost('P'), M: cost('M'), W: cost('W'), L: cost('L') };
  });
}

/** Pieces of a figure that was cut are figures, and a sign of per cent that was cut off is one, too. */
export const kindOfPiece = remembered((text): Kind => {
  // two figures are none
  if (/\d[%％]? -?[\d.,]+[%％]?$/.test(text) && text.split(' ').every(isAmount)) return 'L';
  const flat = text.replace(/ /g, '');
  if (/^[%％]$/.test(flat)) return 'P';
  const kind = kindOf(flat);
  return kind === 'W' && isNumber(flat) ? 'N' : kind;
});

/** How much less than what it lets expect most a head lets expect each kind. */
export function kindMisfits(head: string): Record<Kind, number> {
  const chances = expected(head) ?? { E: 1, N: 1, P: 1, M: 1, W: 1, L: 1 };
  const best = Math.max(chances.N, chances.P, chances.M, chances.W, chances.L);
  const misfit = (kind: Kind): number => Math.max(0, -Math.log(chances[kind] / best));
  return { E: 0, N: misfit('N'), P: misfit('P'), M: misfit('M'), W: misfit('W'), L: misfit('L') };
}

/** How often nothing stands below a head. */
export const oftenBlank = (head: string): number => (expected(head) ?? ANYWHERE).E;

/** What it costs a head to stand over a lane that holds things of other kinds. */
export function kindMisfit(head: string, texts: readonly string[]): number {
  const chances: Chances | null = expected(head);
  if (!chances || texts.length === 0) return 0;
  const misfits = kindMisfits(head);
  const all = texts.map((text) => misfits[kindOfPiece(text)]);
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

/** The words of each line as pieces, laid over the lanes in order as cheaply as may be; `seen`: pieces placed so far. */
export function piecesOver(lines: readonly LaidLine[], lanes: readonly Lane[], seen: readonly Bit[]): Bit[] {
  if (lanes.length === 0) return [];
  const kinds = kindCosts(lanes, seen);
  const costs: Costs = (lane, { from, to }, kind) =>
    aside(from, to, lanes[lane]!) + kinds[lane]![kind] * KIND;
  return lines.flatMap(({ words }, at) => laidOver(words, lanes, costs).bits.map((bit) => ({ ...bit, at })));
}

/** What it costs a lane to hold a piece of a kind. */
export type Costs = (lane: number, word: Word, kind: Kind) => number;

/** The most words in one piece. */
const MOST = 8;

/** The words of a line over lanes in order, as cheaply as may be. */
export function laidOver(
  words: Word[],
  lanes: readonly Lane[],
  costs: Costs,
): { bits: Omit<Bit, 'at'>[]; cost: number } {
  // best[i][j]: the words from i on over the lanes from j on
  const best: { cost: number; lane: number; end: number }[][] = Array.from(
    { length: words.length + 1 },
    () => [],
  );
  for (let i = words.length; i >= 0; i -= 1) {
    const pieces = piecesFrom(words, i);
    for (let j = lanes.length; j >= 0; j -= 1) {
      if (i === words.length) {
        best[i]![j] = { cost: 0, lane: -1, end: i };
        continue;
      }
      let choice = { cost: Infinity, lane: -1, end: i };
      for (const { piece, kind, inside, end } of pieces)
        for (let lane = j; lane < lanes.length; lane += 1) {
          const next = best[end]![lane + 1]!.cost;
          if (inside + next >= choice.cost) continue;
          const cost = costs(lane, piece, kind) + inside + next;
          if (cost < choice.cost) choice = { cost, lane, end };
        }
      best[i]![j] = choice;
    }
  }
  // more words than lanes can hold
  if (best[0]![0]!.cost === Infinity)
    return laidOver(words.slice(0, Math.min(MOST, words.length - 1)), lanes, costs);
  const result: Omit<Bit, 'at'>[] = [];
  for (let i = 0, j = 0; i < words.length;) {
    const { lane, end } = best[i]![j]!;
    const { text, from, to } = groupOf(words.slice(i, end));
    const { from: left, to: right } = lanes[lane]!;
    result.push({ text, from, to, lane, ...(to <= left || from >= right ? { loose: true } : {}) });
    i = end;
    j = lane + 1;
  }
  return { bits: result, cost: best[0]![0]!.cost };
}

/** The pieces that begin with a word, and what speaks against each. */
function piecesFrom(words: Word[], from: number): { piece: Word; kind: Kind; inside: number; end: number }[] {
  const ends = Array.from({ length: Math.min(words.length - from, MOST) }, (_, k) => from + k + 1);
  return ends.map((end) => {
    const piece = groupOf(words.slice(from, end));
    const parted = end < words.length && words[end]!.from - words[end - 1]!.to <= 1 ? PARTED : 0;
    return { piece, kind: kindOfPiece(piece.text), inside: joinsCost(words, from, end) + parted, end };
  });
}

/** What speaks against words being one piece: wide gaps, and figures side by side. */
function joinsCost(words: Word[], from: number, end: number): number {
  let cost = 0;
  for (let k = from + 1; k < end; k += 1) {
    const gap = words[k]!.from - words[k - 1]!.to;
    if (gap > 1) cost += gap > 6 ? TWICE * 2 : TWICE;
    if (isAmount(words[k - 1]!.text) && isAmount(words[k]!.text)) cost += TWICE;
    // 13 期 | 8: a figure behind a unit is the next cell's
    const isUnit =
      k > from + 1 && /^[\u4e00-\u9fff℃]{1,2}$/.test(words[k - 1]!.text) && /\d$/.test(words[k - 2]!.text);
    if (isUnit && k === end - 1 && isNumber(words[k]!.text)) cost += PARTED * 2;
  }
  return cost;
}

/** What it costs to stand outside a lane, in part or beside it. */
function aside(from: number, to: number, lane: Lane): number {
  const gap = Math.max(lane.from - to, from - lane.to, 0);
  const outside = to - from - Math.max(0, Math.min(to, lane.to) - Math.max(from, lane.from));
  const middle = Math.abs(from + to - lane.from - lane.to) / 2;
  return gap * 0.6 + Math.min(outside, 8) * 0.25 + Math.min(middle, 12) * 0.05;
}
