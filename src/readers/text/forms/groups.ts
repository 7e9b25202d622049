// The words below the heads of indicators, parted by the names of their levels.
import { isMeasure, isNumber, joined, type Token } from './tokens.js';
import { INDICATOR_SIDE, LEVEL1, LEVEL2, PLAIN_LEVEL, TOTALS } from './words.js';
import type { Piece } from './funds.js';

/** What stands under one pair of levels; empty levels go on from the group above. */
export interface Group {
  level1: Piece;
  level2: Piece;
  words: Piece;
}

export interface Groups {
  groups: Group[];
  /** The words and figures of the last row; none where there is none. */
  total: { label: Piece; values: Piece } | null;
  to: number;
}

interface Label {
  from: number;
  to: number;
  /** Which levels its words may name. */
  may: (1 | 2)[];
  word: string;
}

/** The groups of indicators from a token to the row of totals or the end. */
export function groupsIn(tokens: readonly Token[], start: number, end: number): Groups {
  const from = joined(tokens, start, INDICATOR_SIDE)?.to ?? start;
  const labels: Label[] = [];
  let total: Groups['total'] = null;
  let stop = end;
  let to = end;
  for (let at = from; at < end;) {
    const label = labelAt(tokens, at);
    const sum = joined(tokens, at, TOTALS);
    if (sum && tokens[sum.to] && isNumber(tokens[sum.to]!)) {
      let last = sum.to;
      while (last < end && last < sum.to + 2 && isNumber(tokens[last]!)) last += 1;
      total = { label: tokens.slice(at, sum.to), values: tokens.slice(sum.to, last) };
      [stop, to] = [at, last];
      break;
    }
    if (label) labels.push(label);
    at = label?.to ?? at + 1;
  }
  return { groups: grouped(tokens, labels, from, stop), total, to };
}

/** A level's name at a token; a word right before a value names an indicator. */
function labelAt(tokens: readonly Token[], from: number): Label | null {
  const one = joined(tokens, from, LEVEL1);
  const two = joined(tokens, from, LEVEL2);
  const { to, word } = one && (!two || one.to >= two.to) ? one : (two ?? { to: 0, word: '' });
  if (to === 0) return null;
  const next = tokens[to];
  if (next && !/指标|分\)?$/.test(word) && (isMeasure(next) || isNumber(next))) return null;
  if (!one && PLAIN_LEVEL.test(word) && !next) return null;
  const may: (1 | 2)[] = [];
  if (one?.to === to) may.push(1);
  if (two?.to === to) may.push(2);
  return { from, to, may, word };
}

function grouped(tokens: readonly Token[], labels: Label[], from: number, stop: number): Group[] {
  const groups: Group[] = [];
  const first = labels[0]?.from ?? stop;
  if (first > from) groups.push({ level1: [], level2: [], words: tokens.slice(from, first) });
  let block = '';
  for (let i = 0; i < labels.length;) {
    const label = labels[i]!;
    const next = labels[i + 1];
    const follows = next?.from === label.to;
    const rank = rankOf(label, follows ? next : undefined, block, groups.length > 0);
    const level: Group = { level1: [], level2: [], words: [] };
    let last = label;
    if (rank === 1) {
      level.level1 = tokens.slice(label.from, label.to);
      block = label.word;
      if (follows && next.may.includes(2)) {
        level.level2 = tokens.slice(next.from, next.to);
        last = next;
        i += 1;
      }
    } else level.level2 = tokens.slice(label.from, label.to);
    i += 1;
    level.words = tokens.slice(last.to, labels[i]?.from ?? stop);
    groups.push(level);
  }
  return groups;
}

/** 成本指标 is of the second level among outputs, of the first above 经济成本指标; 满意度指标 stands over 满意度指标. */
function rankOf({ may, word }: Label, next: Label | undefined, block: string, isAmong: boolean): 1 | 2 {
  if (may.length === 1) return may[0]!;
  if (next?.may.includes(2) && (/满意/.test(word) ? /满意/.test(next.word) : /成本/.test(next.word)))
    return 1;
  if (next && /成本/.test(word) && block === '' && next.may.includes(2)) return 1;
  // among outputs whose own name is lost
  if (block === '' && isAmong && /成本/.test(word)) return 2;
  return /满意/.test(word) ? (/满意/.test(block) ? 2 : 1) : /产出|完成/.test(block) ? 2 : 1;
}
