// Tokens → elements of meaning: conditions, outcomes, steps, limits; the words in between stay as subjects.
import { dec, ONE, ZERO } from '../values/decimal.js';
import { Cursor } from './cursor.js';
import { bound, compared, rangeOf, region, type Element } from './elements.js';
import { comparison, fulfilment, unchanged, way } from './scan-conditions.js';
import { figure, rank, withUnitOf } from './scan-figures.js';
import { points, step } from './scan-steps.js';
import type { Token } from './token.js';
import type { ProportionalBy } from './tree.js';

/** Reads tokens into elements, left to right, without going back. */
export function scan(tokens: Token[]): Element[] {
  const c = new Cursor(tokens);
  while (c.at < tokens.length) {
    const before = c.at;
    next(c);
    if (c.at === before) c.at += 1;
  }
  return c.elements;
}

function next(c: Cursor): void {
  const token = c.peek()!;
  switch (token.kind) {
    case 'stop':
    case 'slash':
      return c.push({ kind: 'break', hard: true, listed: false });
    case 'comma':
    case 'colon':
    case 'gap':
      return c.push({ kind: 'break', hard: false, listed: false });
    case 'listed':
      return c.push({ kind: 'break', hard: false, listed: true });
    case 'item':
    case 'respectively':
    case 'series':
    case 'absolute':
    case 'halved':
    case 'either-or':
    case 'veto':
    case 'discretion':
    case 'otherwise':
      return c.push({ kind: token.kind });
    case 'exception':
      return c.push({ kind: 'exception', text: token.text });
    case 'judgement':
      return c.push({ kind: 'judgement', text: token.text });
    case 'word':
      return c.push({ kind: 'words', text: token.text });
    case 'floor':
      return c.push({ kind: 'floor', points: token.points, at: token.at });
    case 'limit':
      return c.push({ kind: 'limit', effect: token.effect, points: token.points });
    case 'weight':
    case 'start':
      return c.push({ kind: token.kind, points: token.points, earned: token.earned });
    case 'proportional':
      return c.outcome({ kind: 'proportional', mode: token.mode, by: goesBy(token.text) });
    case 'interpolated':
      return c.outcome({ kind: 'interpolated' });
    case 'full':
    case 'keep':
      return c.outcome({ kind: 'share', share: ONE, to: null });
    case 'zero':
      return c.outcome({ kind: 'points', points: ZERO, to: null });
    case 'share':
      return c.outcome(
        token.effect === 'award'
          ? { kind: 'share', share: token.share, to: null }
          : { kind: 'minus-share', share: token.share },
      );
    case 'each': {
      const last = c.elements.at(-1);
      const quarters = last?.kind === 'region' && last.measure?.dimension === 'count' && last.region.high;
      if (quarters) c.elements.pop();
      const low = quarters ? last.region.low?.at : undefined;
      const listed = quarters ? 0 : listedBefore(c);
      const count = quarters
        ? low
          ? quarters.at.sub(low).add(1)
          : quarters.at
        : listed > 1
          ? dec(listed)
          : null;
      return c.push({ kind: 'each', count });
    }
    case 'award':
    case 'deduct':
    case 'bonus':
    case 'either-way':
      return points(c, token.kind);
    case 'per':
      return step(c);
    case 'way':
      return way(c);
    case 'unchanged':
      return unchanged(c);
    case 'unmoved':
      return c.push({
        kind: 'region',
        region: compared(token.up ? '<=' : '>=', ZERO),
        exact: null,
        measure: null,
      });
    case 'sign':
      return c.push({ kind: 'sign', sign: token.sign, saving: false });
    case 'partial': {
      const within = region(bound(ZERO, 'no'), bound(ONE, 'no'), 'target');
      return c.push({ kind: 'region', region: within, exact: null, measure: null });
    }
    case 'compare':
      return comparison(c);
    case 'fulfil':
      return fulfilment(c);
    case 'none':
    case 'some':
      return c.push({
        kind: 'zero-count',
        zero: token.kind === 'none',
        adjusted: /调整|调剂|变动/.test(token.text),
      });
    case 'rank':
      return rank(c, token.text);
    case 'number':
      return figure(c);
    case 'base':
      return c.push({ kind: 'words', text: token.text });
    case 'open':
      if (c.isNumber(1) && c.is('comma', 2) && c.isNumber(3) && c.is('close', 4)) {
        const [low, high] = [c.number(1)!, c.number(3)!];
        const from = bound(withUnitOf(low, high), token.text === '[' ? 'yes' : 'no');
        const to = bound(high.value, c.peek(4)!.text === ']' ? 'yes' : 'no');
        return c.push({ kind: 'region', region: region(from, to), exact: null, measure: high }, 5);
      }
      if (c.isNumber(1) && c.is('close', 2) && c.number(1)!.dimension === 'score') {
        const { value } = c.number(1)!;
        return c.push(
          { kind: 'outcome', outcome: { kind: 'points', points: value, to: null }, bracket: true },
          3,
        );
      }
      if (c.isNumber(1) && c.is('dash', 2) && c.isNumber(3) && c.is('close', 4) && c.hasCondition()) {
        const [low, high] = [c.number(1)!, c.number(3)!];
        if (low.dimension === 'none' && (high.dimension === 'none' || high.dimension === 'score'))
          return c.push({ kind: 'outcome', outcome: rangeOf(low.value, high.value), bracket: true }, 5);
      }
      c.at += 1;
      return;
    default:
      c.at += 1;
  }
}

/** 按实际完成率计分 names the rate; 按目标完成率计算 gives no points yet. */
function goesBy(text: string): ProportionalBy {
  if (/(?:率|度)(?:进行)?计算$/.test(text)) return 'manner';
  return /(?:率|度)(?!.*比例)[^率度]*$/.test(text) ? 'rate' : 'open';
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
