// The words at the head of a run of cells → the heads of columns, in all ways that they may be parted.
import { isTotal } from '../align.js';
import { expected, isHeadWord, kindOf } from '../listed/kinds.js';
import { endsAsHead, isKnownHead, isKnownLevel } from './lexicon.js';

/** A way to read the head. */
export interface HeadWay {
  cells: string[];
  /** How many words it takes, the last of them up to a place where it is cut. */
  words: number;
  upTo: number | null;
  /** What speaks against it, for each row and altogether. */
  cost: number;
  torn: number;
  /** Every cell is a word by itself, or a known one. */
  certain: boolean;
}

const WIDEST = 16;
const NARROWEST = 3;
/** The longest word over a column. */
const LONGEST = 20;

interface Part {
  cells: string[];
  cost: number;
  certain: boolean;
}

/** What speaks against a head behind which another word of heads stands. */
const TORN = 12;

/** The ways to read words as heads from the first on; `whole`: nothing but heads stands there; `glued`: they may run into one another. */
export function headWays(
  words: readonly string[],
  { whole, glued }: { whole: boolean; glued: boolean },
): HeadWay[] {
  let open: Part[] = [{ cells: [], cost: 0, certain: true }];
  const ways: HeadWay[] = [];
  const take = (part: Part, count: number, upTo: number | null): void => {
    const known = part.cells.filter(isKnownHead).length;
    if (part.cells.length < NARROWEST || known * 2 < part.cells.length || !areHeads(part.cells)) return;
    // behind 偏差原因 the first row opens
    const remarked = part.cells.slice(0, -1).some((cell) => /原因|备注|说明|措施/.test(cell));
    if (!whole && remarked && !isKnownHead(part.cells.at(-1)!)) return;
    const torn = upTo === null && isTornAt(words, count, part.cells) ? TORN : 0;
    ways.push({ ...part, words: count, upTo, torn });
  };
  for (let w = 0; w < words.length && w < WIDEST; w += 1) {
    const word = words[w]!;
    const next = new Map<number, Part>();
    for (const part of open) {
      for (const more of partsOf(word, glued || whole)) {
        const cells = [...part.cells, ...more.cells];
        const cost = part.cost + more.cost;
        const known = next.get(cells.length);
        if (cells.length <= WIDEST && (!known || known.cost > cost))
          next.set(cells.length, { cells, cost, certain: part.certain && more.certain });
      }
      if (!whole && glued)
        for (const { cells, upTo } of openings(word))
          take(
            { cells: [...part.cells, ...cells], cost: part.cost + 0.1, certain: part.certain },
            w + 1,
            upTo,
          );
    }
    open = [...next.values()];
    if (open.length === 0) break;
    if (!whole || w === words.length - 1) for (const part of open) take(part, w + 1, null);
  }
  return ways;
}

/** Whether a word of heads stands behind some heads: 得分 with a figure behind it opens a row, as 投入 does below levels. */
function isTornAt(words: readonly string[], at: number, heads: readonly string[]): boolean {
  const next = words[at] ?? '';
  if (!isKnownHead(next)) return false;
  if (isTotal(next)) return next === '得分' && 'WL'.includes(kindOf(words[at + 1] ?? ''));
  return !(isKnownLevel(next) && /级(?:绩效)?指标/.test(heads[0]!));
}

/** Figures must stand below some of them, and no word is twice beside itself. */
const areHeads = (cells: readonly string[]): boolean =>
  cells.every((cell, c) => cells.indexOf(cell) === c || (expected(cell)?.N ?? 0) > 0.5) &&
  cells.every((cell, c) => c === 0 || cell !== cells[c - 1]) &&
  // 投入(20分) opens the first row
  !(/级(?:绩效)?指标/.test(cells[0]!) && cells.some(isKnownLevel)) &&
  cells.slice(1).some((cell) => (expected(cell)?.N ?? 0) + (expected(cell)?.P ?? 0) > 0.25);

/** A word as one head, or as a run of several, the best for each number. */
function partsOf(word: string, splits: boolean): Part[] {
  if (isKnownHead(word)) return [{ cells: [word], cost: 0, certain: true }];
  const parts = splits && word.length > 3 ? runs(word) : [];
  const split = parts.some(({ certain }) => certain);
  if (isHeadWord(word) && word.length <= LONGEST && !/[，；]/.test(word))
    parts.push({ cells: [word], cost: split ? 1.5 : expected(word) ? 0.3 : 0.6, certain: !split });
  return parts;
}

function runs(word: string): Part[] {
  // best[end][count]
  const best: (Part | undefined)[][] = [[{ cells: [], cost: 0, certain: true }]];
  for (let end = 1; end <= word.length; end += 1) {
    best[end] = [];
    for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
      const before = best[from]!;
      if (before.length === 0) continue;
      const cell = word.slice(from, end);
      const cost = costOf(cell);
      if (cost === null) continue;
      before.forEach((part, count) => {
        // 评分标准 is one head, not two
        if (
          !part ||
          count >= WIDEST ||
          (/^(?:标准|办法|依据|细则)$/.test(cell) && /[分价核]$/.test(part.cells.at(-1) ?? ''))
        )
          return;
        const total = part.cost + cost;
        const known = best[end]![count + 1];
        if (known && known.cost <= total) return;
        best[end]![count + 1] = {
          cells: [...part.cells, cell],
          cost: total,
          certain: part.certain && cost < 0.5,
        };
      });
    }
  }
  return best[word.length]!.flatMap((part, count) => (part && count > 1 && part.cost < count ? [part] : []));
}

/** What speaks against a piece of a word as a head; null where it is none. */
function costOf(cell: string): number | null {
  if (/^[）)、，及和与的]|[（(、，及和与]$/.test(cell) || isCut(cell)) return null;
  if (isKnownHead(cell)) return cell.length === 1 ? 0.6 : 0.12;
  if (endsAsHead(cell)) return 0.9;
  return /^[\u4e00-\u9fff]{2,8}(?:[（(][^（）()]{1,8}[)）])?$/.test(cell) ? 1.7 : null;
}

/** A bracket that is opened and not closed, or the other way about. */
const isCut = (cell: string): boolean => cell.split(/[（(]/).length !== cell.split(/[）)]/).length;

const LEVEL = /^(?:投入|产出|过程|效益|效果|管理|决策)$/;

/** The runs of known heads that a word begins with, and where each ends. */
function openings(word: string): { cells: string[]; upTo: number }[] {
  const ways: { cells: string[]; upTo: number }[] = [];
  let cells: string[] = [];
  if (isKnownHead(word)) return [];
  for (let at = 0; at < word.length;) {
    let end = 0;
    for (let to = Math.min(word.length - 1, at + LONGEST); to > at && end === 0; to -= 1) {
      const cell = word.slice(at, to);
      // 说明投入(20分): the level opens a row
      if (
        !isCut(cell) &&
        cell.length > 1 &&
        isKnownHead(cell) &&
        !/^[(（]/.test(word.slice(to)) &&
        !LEVEL.test(cell)
      )
        end = to;
    }
    if (end === 0) break;
    cells = [...cells, word.slice(at, end)];
    at = end;
    ways.push({ cells, upTo: at });
  }
  // the heads end where no word of heads follows; 合计 may be the first row's
  return ways.filter(({ cells: own }, i) => i === ways.length - 1 || isTotal(cells[own.length]!));
}
