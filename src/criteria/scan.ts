// Tokens → elements of meaning: conditions, outcomes, steps, limits; the words in between stay as subjects.
import { dec, ONE, ZERO } from '../values/decimal.js';
import { Cursor } from './cursor.js';
import { bound, compared, rangeOf, region, type Element } from './elements.js';
import { comparison, fulfilment, unchanged, way } from './scan-conditions.js';
import { figure, rank, withUnitOf } from './scan-figures.js';
import { points, step } from './scan-steps.js';
import type { Token } from './token.js';
import type { ProportionalBy } from './tree.js';

type Kind = Token['kind'];
type Reader<K extends Kind> = (c: Cursor, token: Token & { kind: K }) => void;

/** Reads tokens into elements, left to right, without going back. */
export function scan(tokens: Token[]): Element[] {
  const c = new Cursor(tokens);
  while (c.at < tokens.length) {
    const before = c.at;
    const token = c.peek()!;
    (READERS[token.kind] as Reader<Kind> | undefined)?.(c, token);
    if (c.at === before) c.at += 1;
  }
  return c.elements;
}

const asBreak =
  (hard: boolean, listed = false) =>
  (c: Cursor): void =>
    c.push({ kind: 'break', hard, listed });

const asItself = <K extends Kind & Element['kind']>(c: Cursor, { kind }: { kind: K }): void =>
  c.push({ kind } as Element);

const asWords = (c: Cursor, { text }: Token): void => c.push({ kind: 'words', text });

const asText = (c: Cursor, { kind, text }: Token & { kind: 'exception' | 'judgement' }): void =>
  c.push({ kind, text });

const asGiven = (c: Cursor, { kind, points, earned }: Token & { kind: 'weight' | 'start' }): void =>
  c.push({ kind, points, earned });

const asFull = (c: Cursor): void => c.outcome({ kind: 'share', share: ONE, to: null });

const asPoints = (c: Cursor, { kind }: { kind: 'award' | 'deduct' | 'bonus' | 'either-way' }): void =>
  points(c, kind);

/** What each kind of token begins; those not listed say nothing by themselves. */
const READERS: { [K in Kind]?: Reader<K> } = {
  stop: asBreak(true),
  slash: asBreak(true),
  comma: asBreak(false),
  colon: asBreak(false),
  gap: asBreak(false),
  listed: asBreak(false, true),
  item: asItself,
  respectively: asItself,
  series: asItself,
  absolute: asItself,
  halved: asItself,
  'either-or': asItself,
  veto: asItself,
  discretion: asItself,
  otherwise: asItself,
  exception: asText,
  judgement: asText,
  word: asWords,
  base: asWords,
  floor: (c, token) => c.push({ kind: 'floor', points: token.points, at: token.at }),
  limit: (c, token) => c.push({ kind: 'limit', effect: token.effect, points: token.points }),
  weight: asGiven,
  start: asGiven,
  proportional: (c, token) => c.outcome({ kind: 'proportional', mode: token.mode, by: goesBy(token.text) }),
  interpolated: (c) => c.outcome({ kind: 'interpolated' }),
  full: asFull,
  keep: asFull,
  zero: (c) => c.outcome({ kind: 'points', points: ZERO, to: null }),
  share: (c, { effect, share }) =>
    c.outcome(effect === 'award' ? { kind: 'share', share, to: null } : { kind: 'minus-share', share }),
  each,
  award: asPoints,
  deduct: asPoints,
  bonus: asPoints,
  'either-way': asPoints,
  per: step,
  way,
  unchanged,
  unmoved: (c, { up }) => c.region(compared(up ? '<=' : '>=', ZERO)),
  sign: (c, { sign }) => c.push({ kind: 'sign', sign, saving: false }),
  partial: (c) => c.region(region(bound(ZERO, 'no'), bound(ONE, 'no'), 'target')),
  compare: comparison,
  fulfil: fulfilment,
  none: zeroCount,
  some: zeroCount,
  rank: (c, { text }) => rank(c, text),
  number: figure,
  open: bracket,
};

/** 按实际完成率计分 names the rate; 按目标完成率计算 gives no points yet. */
function goesBy(text: string): ProportionalBy {
  if (/(?:率|度)(?:进行)?计算$/.test(text)) return 'manner';
  return /(?:率|度)(?!.*比例)[^率度]*$/.test(text) ? 'rate' : 'open';
}

/** 未发生, 未调整预算 (none) and 有…, …了的 (some). */
function zeroCount(c: Cursor, { kind, text }: Token & { kind: 'none' | 'some' }): void {
  c.push({ kind: 'zero-count', zero: kind === 'none', adjusted: /调整|调剂|变动/.test(text) });
}

/** 1-4季度各得2分, 一季度、二季度、三季度各得2分: points for each of so many. */
function each(c: Cursor): void {
  const last = c.elements.at(-1);
  if (last?.kind === 'region' && last.measure?.dimension === 'count' && last.region.high) {
    const { low, high } = last.region;
    c.elements.pop();
    return c.push({ kind: 'each', count: low ? high.at.sub(low.at).add(1) : high.at });
  }
  const listed = listedBefore(c);
  c.push({ kind: 'each', count: listed > 1 ? dec(listed) : null });
}

/** How many things of one unit stand in the list before 各得: 一季度、二季度、三季度. */
function listedBefore(c: Cursor): number {
  let count = 0;
  let unit = '';
  for (let i = c.at - 1; i >= 0; i -= 1) {
    const token = c.tokens[i]!;
    if (token.kind === 'number' && token.dimension === 'count' && (unit === '' || token.unit === unit)) {
      unit = token.unit;
      count += 1;
    } else if (
      token.kind !== 'listed' &&
      token.kind !== 'rank' &&
      !(token.kind === 'word' && /^[和及与第]$/.test(token.text))
    )
      break;
  }
  return count;
}

/** [80%,90%), (5分), (3-5分): a band in the notation of intervals, or points behind their condition. */
function bracket(c: Cursor, { text }: Token): void {
  const first = c.number(1);
  const second = c.is('close', 4) ? c.number(3) : null;
  if (first && second && c.is('comma', 2)) {
    const from = bound(withUnitOf(first, second), text === '[' ? 'yes' : 'no');
    const to = bound(second.value, c.peek(4)!.text === ']' ? 'yes' : 'no');
    return c.region(region(from, to), second, 5);
  }
  if (first?.dimension === 'score' && c.is('close', 2)) {
    const outcome = { kind: 'points', points: first.value, to: null } as const;
    return c.push({ kind: 'outcome', outcome, bracket: true }, 3);
  }
  const isRange = first && second && c.is('dash', 2) && c.hasCondition();
  if (isRange && first.dimension === 'none' && /^(?:none|score)$/.test(second.dimension))
    c.push({ kind: 'outcome', outcome: rangeOf(first.value, second.value), bracket: true }, 5);
}
